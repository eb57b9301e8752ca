#include "scan/action.h"

#include <algorithm>

namespace extract {
// A verb before 的 belongs to an attribute: 承接市级|下放的|事项155项.
bool ActionFinder::Governs(const SentenceView& view, std::size_t i) const {
  const SentenceToken& token = view.tokens[i];
  if (token.kind != TokenKind::kWord) return false;
  const bool verb =
      cutter_->IsVerb(view, i) || (token.word_class == WordClass::kVerbalNoun &&
                                   (token.traits & (kTraitCountAction | kTraitObjectVerb)) != 0);
  if (!verb || token.quoted || view.Is(i, SentenceWord::kManner)) return false;
  constexpr std::uint32_t kDeeds = kTraitCountAction | kTraitReach;
  if ((token.traits & kTraitExpect) != 0 && (token.traits & kDeeds) == 0) return false;  // 预计
  if (token.end - token.begin == 3 && token.traits == 0) return false;  // a piece of a longer word
  return i + 1 >= view.tokens.size() || !view.IsWord(i + 1, "的");
}

// The nearest verb of counting to the left; with `any`, the nearest verb at all.
std::size_t ActionFinder::Left(const SentenceView& view, std::size_t from, std::size_t clause,
                               bool any) const {
  std::size_t attributive = npos;
  for (std::size_t i = from; i-- > clause;) {
    if (view.tokens[i].kind == TokenKind::kQuantity) break;
    if (!Governs(view, i)) continue;
    const std::uint32_t traits = view.tokens[i].traits;
    if (any) return i;
    if ((traits & (kTraitCountAction | kTraitPossess | kTraitObjectVerb)) == 0) continue;
    if ((traits & kTraitAttributive) == 0) return i;
    if (attributive == npos) attributive = i;
  }
  return attributive;
}

std::size_t ActionFinder::Right(const SentenceView& view, std::size_t from, std::size_t end) const {
  for (std::size_t i = from; i < end; ++i) {
    if (view.tokens[i].kind == TokenKind::kQuantity || view.tokens[i].kind == TokenKind::kComma)
      break;
    if (Governs(view, i)) return i;
  }
  return npos;
}

std::string ActionFinder::Chain(const SentenceView& view, std::size_t verb) const {
  const auto links = [&](std::size_t i) {
    return cutter_->IsVerb(view, i) && !view.Is(i, SentenceWord::kManner) &&
           (view.tokens[i].traits & kTraitCountAction) != 0;
  };
  std::size_t begin = verb;
  std::size_t end = verb + 1;
  while (begin > 0) {
    if (links(begin - 1)) {
      --begin;
    } else if (begin > 1 && (view.IsWord(begin - 1, "并") || view.IsWord(begin - 1, "和")) &&
               links(begin - 2)) {
      begin -= 2;
    } else {
      break;
    }
  }
  while (end < view.tokens.size() && links(end) &&
         (view.tokens[end].traits & kTraitAttributive) == 0) {
    ++end;
  }
  return cutter_->Text(view, {begin, end});
}

std::string ActionFinder::Find(const SentenceView& view, std::size_t quantity, Phrase phrase,
                               bool left_only) const {
  const std::size_t clause = view.ClauseBegin(quantity);
  const bool before = !phrase.empty() && phrase.begin < quantity;
  const std::size_t from = before ? phrase.begin : quantity;
  const bool attribute = before && phrase.begin > clause && view.tokens[phrase.begin].traits == 0 &&
                         (view.tokens[phrase.begin - 1].traits & kTraitCountAction) != 0;
  if (before && !attribute && Governs(view, phrase.begin) && cutter_->IsVerb(view, phrase.begin)) {
    return Chain(view, phrase.begin);  // 成交总金额, 拨款
  }
  std::size_t verb = Left(view, from, clause, /*any=*/false);
  if (verb == npos && before) verb = Right(view, phrase.end, quantity);  // 收入预计|完成|51亿元
  if (verb == npos && !left_only) {
    verb = Right(view, std::max(phrase.end, quantity + 1), view.ClauseEnd(quantity));
  }
  if (verb == npos && !left_only) verb = Left(view, from, clause, /*any=*/true);
  bool leads = true;
  for (std::size_t i = phrase.begin; before && verb == npos && i < phrase.end; ++i) {
    // 中欧班列|开行924列, 保险机构|募集|资金: inside the name
    const std::uint32_t traits = view.tokens[i].traits;
    leads &= cutter_->IsVerb(view, i) || view.tokens[i].word_class == WordClass::kAdjective ||
             view.tokens[i].word_class == WordClass::kIdiom;
    const bool acts = i + 1 == phrase.end || leads || (traits & kTraitAttributive) == 0;
    if (acts && (traits & kTraitCountAction) != 0 && cutter_->IsVerb(view, i)) verb = i;
  }
  return verb == npos ? std::string() : Chain(view, verb);
}

std::string ActionFinder::OfChange(const SentenceView& view, std::size_t quantity) const {
  const std::size_t clause = view.ClauseBegin(quantity);
  for (std::size_t i = quantity; i-- > clause;) {
    if (view.tokens[i].kind == TokenKind::kQuantity) break;
    if ((view.tokens[i].traits & (kTraitRise | kTraitFall)) != 0) {
      return std::string(view.TokenText(i));
    }
  }
  return "";
}

}  // namespace extract
