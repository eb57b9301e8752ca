// Ranks among so many: what is ranked stands before them.

#include "scan/carry_text.h"
#include "scan/phrase_choice.h"
#include "scan/phrase_words.h"
#include "scan/statement.h"

namespace extract {

// 增速居全省17个地市|第3位, 在全市11个县区中居|第4位: what is ranked, and the verb that says so;
// not those among whom it is. False where the rank has no such field.
bool SentenceReader::NameRankedAmong(const SentenceView& view, const QuantityGroup& group,
                                     const Carry& carry, Statement* statement) const {
  const std::size_t token = view.quantity_tokens[group.first];
  if (statement->measure != Measure::kRank || group.first == 0) return false;
  const std::size_t former = view.quantity_tokens[group.first - 1];
  const std::size_t clause = view.ClauseBegin(token);
  if (former < clause || !IsCounted(view.quantities[group.first - 1])) return false;
  const auto ranks = [&](std::size_t i) {  // but 获得|11个单项第一
    return cutter_.IsVerb(view, i) && (view.tokens[i].traits & (kTraitRank | kTraitReach)) != 0 &&
           (view.tokens[i].traits & kTraitCountAction) == 0;
  };
  std::size_t i = former + 1;
  while (i < token && cutter_.IsNominal(view, i)) ++i;
  if (i == former + 1) return false;
  std::size_t verb = token;
  for (; i < token; ++i) {
    const WordClass between = view.tokens[i].word_class;
    if (ranks(i)) {
      verb = i;
    } else if (between != WordClass::kLocalizer && between != WordClass::kAdverb) {
      return false;
    }
  }
  std::size_t end = former;  // 居|全省17个
  while (end > clause && (view.tokens[end - 1].kind == TokenKind::kPlace ||
                          view.tokens[end - 1].word_class == WordClass::kAdjective ||
                          (view.tokens[end - 1].traits & kTraitScope) != 0)) {
    --end;
  }
  if (end == clause) return false;
  if (verb == token ? !ranks(end - 1) : !view.IsWord(end - 1, "在")) return false;
  if (verb == token) verb = end - 1;
  const Phrase ranked = cutter_.Before(view, clause, end - 1);
  if (ranked.empty() && carry.earlier.empty()) return false;
  if (ranked.empty()) {
    statement->indicator = carry.earlier;  // 增速达9%,居31个省区第1位: not the field's
  } else {
    cutter_.SetText(view, ranked, &statement->indicator);
    constexpr std::uint32_t kBare = kTraitGrowthName | kTraitHead;
    const bool bare = ranked.end == ranked.begin + 1 && ranked.begin == clause &&
                      (view.tokens[ranked.begin].traits & kBare) != 0;
    if (bare) statement->indicator = JoinNames(carry.earlier, statement->indicator);
  }
  statement->phrase = {token, token};
  statement->action = std::string(view.TokenText(verb));
  return true;
}

}  // namespace extract
