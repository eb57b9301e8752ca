// What the last conjunct of a list says for those before it too: 水稻、玉米|播种面积,
// 汽、柴|油价格.
#ifndef EXTRACT_SCAN_SHARED_ENDS_H_
#define EXTRACT_SCAN_SHARED_ENDS_H_

#include <string>
#include <string_view>

#include "scan/phrase.h"
#include "scan/sentence_view.h"

namespace extract {

// 高技术制造业和装备制造业|增加值: the last goes on behind a word like the one before it.
bool EndsInside(const SentenceView& view, Phrase conjunct, Phrase last);

class SharedEnds {
 public:
  // Both must outlive it.
  SharedEnds(const RuleProgram* program, const PhraseCutter* cutter)
      : program_(program), cutter_(cutter) {}

  // The end of `last` that `conjunct` needs as well; empty where it needs none.
  std::string For(const SentenceView& view, Phrase conjunct, Phrase last) const;
  // The same where only one character of a word stands before it: 汽、柴|油价格. Empty for others.
  std::string RestOfWord(const SentenceView& view, Phrase conjunct, Phrase last) const;
  // What a phrase says was measured, behind the thing that has it; empty where it names none.
  std::string Measure(const SentenceView& view, Phrase phrase) const;
  // Whether a longer word ends with what heads an indicator: 业务|收入.
  std::string_view HeadOf(std::string_view word) const;

 private:
  std::string Read(const SentenceView& view, Phrase conjunct, Phrase last) const;
  std::string BehindWords(const SentenceView& view, Phrase conjunct, Phrase last) const;
  std::string FromWord(const SentenceView& view, Phrase conjunct, Phrase last,
                       std::size_t skip) const;

  const RuleProgram* program_;
  const PhraseCutter* cutter_;
};

}  // namespace extract

#endif  // EXTRACT_SCAN_SHARED_ENDS_H_
