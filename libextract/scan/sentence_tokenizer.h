// Lays out a sentence: the mentions found in it, and the words and marks between them, as one row
// of tokens with all that is asked of them.
#ifndef EXTRACT_SCAN_SENTENCE_TOKENIZER_H_
#define EXTRACT_SCAN_SENTENCE_TOKENIZER_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/rule_program.h"
#include "scan/mark_table.h"
#include "scan/sentence_view.h"
#include "text/segmenter.h"

namespace extract {

// Fills the view's tokens, quantity_tokens and clauses from text, range and the mentions in it. The
// row ends with the mark behind the clause of the last quantity, as nobody asks for more.
class SentenceTokenizer {
 public:
  explicit SentenceTokenizer(const RuleProgram* program);
  // Fills all views; together they take less time than one by one.
  void Tokenize(std::span<SentenceView* const> views);
  void Tokenize(SentenceView* view) { Tokenize({&view, 1}); }

 private:
  struct Mention {
    ByteRange range;
    TokenKind kind;
    std::int32_t index;
  };
  void CollectMentions(const SentenceView& view);
  void ReadRow(const SentenceView& view, std::size_t first);
  void LayOut(const Mention* mention, SentenceView* view);
  void AddToken(const Token& piece, SentenceView* view);
  static bool IsBoundary(const Token& blank, const SentenceView& view);
  static bool IsLoneMark(const SentenceToken& token, const SentenceView& view);
  void ReadOther(std::uint32_t i, SentenceView* view);
  void ReadMention(const Mention& mention, std::uint32_t i, SentenceView* view);
  void Quote(std::size_t end, SentenceView* view);
  // All that a word's kind tells.
  struct Kind {
    SentenceToken token;
    bool listed = false;  // else the text has to be read
    // A bit for the last byte, modulo 64, of words that head a phrase by their end.
    std::uint64_t head_ends = 0;
  };
  void JoinNames(SentenceView* view);
  void DropTokens(std::size_t first, std::size_t last, SentenceView* view);
  void MarkLabel(SentenceView* view);
  void MarkClauseBegins(SentenceView* view);
  void MarkClauseEnds(SentenceView* view);

  const RuleProgram* program_;
  MarkTable marks_;
  Segmenter segmenter_;
  std::vector<Kind> kinds_;  // by number

  // Scratch, and what holds for the sentence at hand.
  std::vector<std::uint32_t> others_;  // tokens that are no words of the list, others_size_ of them
  std::size_t others_size_ = 0;
  int quote_depth_ = 0;
  std::size_t quoted_from_ = 0;
  std::vector<std::uint32_t> limits_;  // tokens at which clauses begin and end: marks, brackets
  std::vector<std::pair<std::size_t, std::size_t>> joined_;  // first and last tokens of names
  std::vector<Mention> mentions_;                            // of all rows
  std::vector<std::size_t> rows_;                            // where the mentions of each begin
  std::vector<std::uint32_t> stack_;
};

}  // namespace extract

#endif  // EXTRACT_SCAN_SENTENCE_TOKENIZER_H_
