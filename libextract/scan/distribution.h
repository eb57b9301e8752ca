// 小麦、玉米播种面积分别增长1.2%、0.8%: which of several subjects each of several numbers
// belongs to.
#ifndef EXTRACT_SCAN_DISTRIBUTION_H_
#define EXTRACT_SCAN_DISTRIBUTION_H_

#include <string>
#include <vector>

#include "scan/phrase.h"
#include "scan/sentence_view.h"
#include "scan/shared_ends.h"

namespace extract {

struct Statement;

class Distribution {
 public:
  Distribution(const RuleProgram* program, const PhraseCutter* cutter)
      : program_(program), cutter_(cutter), ends_(program, cutter) {}

  // Readings [first, last) of a sentence share one statement. Gives each its own indicator
  // where the text has as many subjects as numbers; leaves them as they are otherwise.
  void Apply(const SentenceView& view, std::size_t first, std::size_t last,
             std::vector<Statement>* statements) const;

  // The same for [first, last) of several verbs (分别增长5%、3%和下降2%), where the subjects stand
  // before the first.
  void Spread(const SentenceView& view, std::size_t first, std::size_t last,
              std::vector<Statement>* statements) const;

  // 甲区、乙区产值分别为3亿元和2亿元,|同比增长5%和4%: whether [first, last) say by how much each of
  // as many numbers has changed, which stand in one list before; but 同比和环比|增长5%和4%.
  static bool FollowsList(const SentenceView& view, std::size_t first, std::size_t last,
                          const std::vector<Statement>& statements);

 private:
  bool ShareAround(const SentenceView& view, const std::vector<Phrase>& conjuncts,
                   std::vector<std::string>* names) const;
  bool ByConjuncts(const SentenceView& view, Phrase phrase, std::size_t first, std::size_t last,
                   std::string_view behind, std::vector<Statement>* statements) const;
  // 快递件数、车辆进出、新办网店分别增长…: what stands before 分别 has as many parts as there
  // are numbers, whatever the words in them.
  bool ByClauseParts(const SentenceView& view, std::size_t first, std::size_t last,
                     std::vector<Statement>* statements) const;
  bool ByTally(const SentenceView& view, std::size_t first, std::size_t last,
               std::vector<Statement>* statements) const;
  // 城乡低保标准: one word stands for as many subjects as there are numbers.
  bool ByEarlierRatio(const SentenceView& view, std::size_t first, std::size_t last,
                      std::vector<Statement>* statements) const;
  bool ByFusedWord(const SentenceView& view, std::size_t first, std::size_t last,
                   std::vector<Statement>* statements) const;
  bool ByEarlierStatements(const SentenceView& view, std::size_t first, std::size_t last,
                           std::vector<Statement>* statements) const;
  bool ByEarlierMeasures(const SentenceView& view, std::size_t first, std::size_t last,
                         std::vector<Statement>* statements) const;
  bool ByComparison(const SentenceView& view, std::size_t first, std::size_t last,
                    std::vector<Statement>* statements) const;
  bool ByEarlierClause(const SentenceView& view, std::size_t first, std::size_t last,
                       std::vector<Statement>* statements) const;
  bool IsInsideMember(const SentenceView& view, std::size_t i, std::size_t end) const;
  void LeavePredicate(const SentenceView& view, Phrase measure, Phrase* list) const;
  bool ShareWord(const SentenceView& view, Phrase conjunct, Phrase last,
                 const std::string& last_name, std::string* name) const;
  void ShareModifier(const SentenceView& view, const std::vector<Phrase>& conjuncts,
                     std::vector<std::string>* names) const;
  bool IsComplete(const SentenceView& view, Phrase conjunct, const std::string& name, Phrase last,
                  bool counted) const;
  void ShareOwners(const SentenceView& view, const std::vector<Phrase>& conjuncts,
                   std::vector<std::string>* names) const;
  std::vector<std::string> Names(const SentenceView& view, const std::vector<Phrase>& conjuncts,
                                 bool share, bool counted, bool amounts) const;
  std::string FirstHalf(const SentenceView& view, const std::vector<Phrase>& conjuncts) const;

  const RuleProgram* program_;
  const PhraseCutter* cutter_;
  SharedEnds ends_;
};

}  // namespace extract

#endif  // EXTRACT_SCAN_DISTRIBUTION_H_
