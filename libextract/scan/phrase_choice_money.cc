// What a sum of money is for, where its words say so: a grant, its rate, its purpose, its yield.
#include "scan/phrase_choice.h"

namespace extract {
namespace {

// 企业产出3亿元|产值: a head alone behind the sum says of what it is, the verb before it does not.
bool IsYield(const SentenceView& view, Phrase before, Phrase behind) {
  const SentenceToken& verb = view.tokens[before.end - 1];
  if (behind.empty()) return false;
  const std::string_view head = view.TokenText(behind.begin);
  // 产出 heads names as well, but none in front of 产值.
  const bool bare = (verb.traits & kTraitHead) == 0 ||
                    view.TokenText(before.end - 1).substr(0, 3) == head.substr(0, 3);
  return verb.word_class == WordClass::kVerbalNoun && bare && behind.end == behind.begin + 1 &&
         (view.tokens[behind.begin].traits & kTraitHead) != 0 &&
         behind.end == view.ClauseEnd(behind.begin);
}

}  // namespace

// 按投资额的10%给予|补助: what is given, not what it is reckoned by.
Phrase PhraseChooser::Granted(const SentenceView& view, const Quantity& quantity, std::size_t begin,
                              std::size_t ceiling) const {
  const bool percent = quantity.Is(Dimension::kPercent);
  if (!percent || begin + 1 >= ceiling || !view.Is(begin, SentenceWord::kGiving)) {
    return {begin, begin};
  }
  return cutter_.Behind(view, begin + 1, ceiling);
}

// 安排2亿元用于|生态保护, 投入5亿元实施|旧城改造, 其中3亿元支持|技术创新: money is for what stands
// behind the verb behind it.
Phrase PhraseChooser::Purpose(const SentenceView& view, const Quantity& quantity, std::size_t begin,
                              std::size_t ceiling, bool governed) const {
  const bool money = quantity.Is(Dimension::kMoney);
  if (!money || begin + 1 >= ceiling) return {begin, begin};
  const bool spends = view.Is(begin, SentenceWord::kUse) || view.IsWord(begin, "支持");
  const bool acts = cutter_.IsVerb(view, begin) &&
                    (view.tokens[begin].traits & (kTraitCountAction | kTraitPivot)) != 0 &&
                    (view.tokens[begin].traits & (kTraitReach | kTraitRise | kTraitFall)) == 0;
  if (!spends && !(governed && acts)) return {begin, begin};
  const Phrase object = cutter_.ObjectBehind(view, begin + 1, ceiling);
  return !object.empty() && object.begin == begin + 1 ? object : Phrase{begin, begin};
}

// 按照每户3000元的标准发放|安家补贴: what is given at that rate closes the clause.
Phrase PhraseChooser::GivenAtRate(const SentenceView& view, const Sides& at) const {
  std::size_t standard = at.last_token + 1;
  if (standard + 1 < at.ceiling && view.IsWord(standard, "的")) ++standard;
  if (standard + 1 >= at.ceiling || !view.IsWord(standard, "标准")) return {at.token, at.token};
  bool by = false;
  for (std::size_t i = at.floor; i < at.token; ++i) {
    by |= view.IsWord(i, "按") || view.IsWord(i, "按照");
  }
  if (!by) return {at.token, at.token};
  const Phrase given = cutter_.Before(view, standard + 1, at.ceiling);
  const bool named = given.end > given.begin + 1 ||
                     (!given.empty() && (view.Is(given.begin, SentenceWord::kGrant) ||
                                         view.tokens[given.begin].word_class == WordClass::kNoun));
  return named && given.end == at.ceiling ? given : Phrase{at.token, at.token};
}

// What the words around a sum of money tell: who gets it, at what rate, what yields it. Empty where
// they do not; an agent that gets the sum is taken off the phrase before it.
Phrase PhraseChooser::OfMoney(const SentenceView& view, Sides* at) const {
  if (const Phrase given = GivenAtRate(view, *at); !given.empty()) return given;
  const Phrase before = at->before;
  if (before.end > before.begin + 1 && view.Is(before.end - 2, SentenceWord::kGrant) &&
      cutter_.IsAgent(view, before.end - 1)) {
    --at->before.end;  // 每个品种奖励企业|80万元
  }
  if (!before.empty() && at->directly_behind && IsYield(view, before, at->behind)) {
    return {at->behind.begin, at->behind.end, before.begin, before.end - 1};
  }
  return {at->token, at->token};
}

}  // namespace extract
