// Names that several things make, and lists of names: the two ends of a way (百色至靖西高速公路),
// two verbs of one noun (建成和在建的公路). What joins them ends a phrase everywhere else.
#include "base/utf8.h"
#include "scan/phrase.h"
#include "scan/phrase_words.h"

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
  if (i == floor || i + 2 >= view.tokens.size()) return false;
  const SentenceToken& first = view.tokens[i - 1];
  const SentenceToken& second = view.tokens[i + 1];
  const bool verbal = IsVerb(view, i + 1) || second.word_class == WordClass::kVerbalNoun ||
                      (second.traits & kTraitAttributive) != 0;
  if (!verbal || !IsVerb(view, i - 1) || first.end - first.begin < 2 * kHanBytes ||
      ((first.traits | second.traits) & kPredicateTraits) != 0) {
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

// 甲站至乙镇|全程高速: behind the far end of a way that leads on at `to`; `to` where one end is no
// place.
std::size_t PhraseCutter::RouteEnd(const SentenceView& view, std::size_t from, std::size_t to,
                                   std::size_t end) const {
  std::size_t far = to + 1;
  bool place = false;
  for (; far < end && IsOnWay(view, far) && far <= to + 3; ++far) place |= IsPlaceLike(view, far);
  for (std::size_t i = from; i < to; ++i) place &= IsOnWay(view, i);
  return place && far > to + 1 && IsPlaceLike(view, to + 1) ? far : to;
}

// 投资3亿元的甲项目、|投资2亿元: the first of the list is of the number before.
void PhraseCutter::LeaveToFormer(const SentenceView& view, std::size_t floor,
                                 Phrase* phrase) const {
  if (phrase->begin != floor + 1 || floor == 0 || !view.IsWord(floor, "的") ||
      view.tokens[floor - 1].kind != TokenKind::kQuantity) {
    return;
  }
  constexpr std::uint32_t kHeads = kTraitHead | kTraitHeadShape | kTraitNameHead;
  const SentenceToken& last = view.tokens[phrase->end - 1];
  const bool thing = last.word_class == WordClass::kNoun && (last.traits & kHeads) == 0;
  for (std::size_t i = phrase->begin; i < phrase->end; ++i) {
    if (view.tokens[i].kind == TokenKind::kComma) phrase->begin = i + 1;
    // 按每亩900元的租金流转|耕地800亩: what is done at that rate
    const bool deed = thing && i > phrase->begin && i + 1 < phrase->end &&
                      view.tokens[i - 1].word_class == WordClass::kNoun &&
                      (view.tokens[i].traits & kTraitCountAction) != 0 &&
                      (view.tokens[i].traits & kHeads) == 0;
    if (deed) phrase->begin = i + 1;
  }
}

// 民营企业通过甲口岸|进口大豆: what stands between who does it and the deed tells by which way.
void PhraseCutter::LeaveWay(const SentenceView& view, std::size_t floor, Phrase* phrase) const {
  if (phrase->empty() || phrase->begin < floor + 2 ||
      !view.Is(phrase->begin - 1, SentenceWord::kWay)) {
    return;
  }
  for (std::size_t i = phrase->begin + 1; i + 1 < phrase->end; ++i) {
    const SentenceToken& word = view.tokens[i];
    const bool deed = word.end - word.begin >= 6 &&
                      (IsVerb(view, i) || word.word_class == WordClass::kVerbalNoun);
    if (!deed || !IsAgent(view, i - 1)) continue;
    const Phrase subject{ExtendLeft(view, floor, phrase->begin - 1), phrase->begin - 1};
    if (subject.empty()) return;
    *phrase = {i, phrase->end, subject.begin, subject.end};
    return;
  }
}

void PhraseCutter::Conjuncts(const SentenceView& view, Phrase phrase,
                             std::vector<Phrase>* conjuncts, bool commas_only) const {
  conjuncts->clear();
  std::size_t begin = phrase.begin;
  for (std::size_t i = phrase.begin; i < phrase.end; ++i) {
    if (view.tokens[i].kind == TokenKind::kOpen) {
      const std::size_t close = view.MatchingBracket(i);
      if (close < phrase.end) i = close;
    } else if (view.tokens[i].kind == TokenKind::kComma ||
               (!commas_only && view.Is(i, SentenceWord::kConjunction)) ||
               (i == begin && i > phrase.begin && view.Is(i, SentenceWord::kConjunction))) {
      if (i > begin) conjuncts->push_back({begin, i});
      begin = i + 1;
    } else if (view.tokens[i].kind == TokenKind::kQuote && i > begin && i + 1 < phrase.end &&
               view.tokens[i + 1].kind == TokenKind::kQuote && !view.tokens[i].quoted &&
               !view.tokens[i + 1].quoted) {
      conjuncts->push_back({begin, i + 1});  // “马上办”|“网上办”事项
      begin = i + 1;
    }
  }
  if (begin < phrase.end) conjuncts->push_back({begin, phrase.end});
}

// 中、|小学生票价: the character before the mark at `i` makes a word with what is left of the one
// behind it.
bool PhraseCutter::SharesRestOfWord(const SentenceView& view, std::size_t i) const {
  return view.IsWord(i, "、") && IsLoneCharacter(view, i - 1) &&
         program_->words->HasSibling(view.TokenText(i + 1), view.TokenText(i - 1));
}

// 排水、|供水管网, 概念验证、|中试验证平台: a verb before the mark at `i` that stands beside one
// like it in the phrase that ends at `end`.
bool PhraseCutter::IsLikeVerb(const SentenceView& view, std::size_t i, std::size_t end) const {
  if (!view.IsWord(i, "、") || !IsVerb(view, i - 1) || i + 2 >= end) return false;
  const SentenceToken& verb = view.tokens[i - 1];
  for (std::size_t k = i + 1; k + 1 < end; ++k) {
    if (view.TokenText(k) == view.TokenText(i - 1)) return true;
  }
  const SentenceToken& next = view.tokens[i + 1];
  return IsVerb(view, i + 1) && IsNominal(view, i + 2) && next.end - next.begin == 6 &&
         verb.end - verb.begin == 6 && (verb.traits & (kTraitReach | kTraitPossess)) == 0 &&
         view.TokenText(i - 1).substr(3) == view.TokenText(i + 1).substr(3);
}

}  // namespace extract
