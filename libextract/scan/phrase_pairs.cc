// Names that two things make: the two ends of a way (百色至靖西高速公路), two verbs of one noun
// (建成和在建的公路). What joins them ends a phrase everywhere else.
#include "scan/phrase.h"

namespace extract {

namespace {

bool IsPlaceLike(const SentenceView& view, std::size_t i) {
  const SentenceToken& token = view.tokens[i];
  return token.kind == TokenKind::kPlace ||
         (token.kind == TokenKind::kWord && token.word_class == WordClass::kPlaceName);
}

bool IsOnWay(const SentenceView& view, std::size_t i) {
  const SentenceToken& token = view.tokens[i];
  return IsPlaceLike(view, i) ||
         (token.kind == TokenKind::kWord &&
          (token.word_class == WordClass::kNoun || token.word_class == WordClass::kOther));
}

}  // namespace

// Both verbs at the mark i say something of the noun behind them.
bool PhraseCutter::IsVerbPair(const SentenceView& view, std::size_t floor, std::size_t i) const {
  constexpr std::uint32_t kPredicates = kTraitReach | kTraitPossess | kTraitShare | kTraitRise |
                                        kTraitFall | kTraitRiseTo | kTraitFallTo | kTraitRank |
                                        kTraitPlan | kTraitExpect | kTraitCumulative | kTraitPivot;
  constexpr std::size_t kTwoCharacters = 6;
  if (i == floor || i + 2 >= view.tokens.size()) return false;
  const SentenceToken& first = view.tokens[i - 1];
  const SentenceToken& second = view.tokens[i + 1];
  const bool verbal = IsVerb(view, i + 1) || second.word_class == WordClass::kVerbalNoun ||
                      (second.traits & kTraitAttributive) != 0;
  if (!verbal || !IsVerb(view, i - 1) || first.end - first.begin < kTwoCharacters ||
      ((first.traits | second.traits) & kPredicates) != 0) {
    return false;
  }
  if (view.IsWord(i + 2, "的")) return true;
  return i > floor + 1 && IsNominal(view, i - 2) &&
         (view.tokens[i + 2].traits & (kTraitHead | kTraitHeadShape)) != 0;
}

// 南宁至北海|2个小时, 甲站到乙镇公路|36公里: both ends, where one of them is a place.
void PhraseCutter::TakeRoute(const SentenceView& view, std::size_t floor, std::size_t end,
                             Phrase* phrase) const {
  std::size_t begin = phrase->empty() ? end : phrase->begin;
  while (begin > floor && view.tokens[begin - 1].kind == TokenKind::kPlace) --begin;
  if (begin == end || begin < floor + 2 || !view.Is(begin - 1, SentenceWord::kDestination) ||
      !IsOnWay(view, begin) || !IsOnWay(view, begin - 2)) {
    return;
  }
  std::size_t from = begin - 2;
  while (from > floor && IsOnWay(view, from - 1)) --from;
  bool place = IsPlaceLike(view, begin);
  for (std::size_t i = from; i + 1 < begin; ++i) place |= IsPlaceLike(view, i);
  if (!place) return;
  if (phrase->empty()) phrase->end = end;
  phrase->begin = from;
}

}  // namespace extract
