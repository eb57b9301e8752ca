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

// 奖励|用人单位|5万元: where the grant stands that somebody gets who is named between it and the
// sum; `none` where there is none.
std::size_t GrantBeforeReceiver(const SentenceView& view, const PhraseCutter& cutter, Phrase before,
                                std::size_t none) {
  if (before.end < before.begin + 2) return none;
  const std::size_t last = before.end - 1;
  const bool receives = cutter.IsAgent(view, last) ||
                        (*view.words)[SentenceWord::kPersonEnd].Ends(view.TokenText(last));
  if (!receives) return none;
  for (std::size_t i = last + 1; i-- > before.begin;) {
    if (i < last && view.Is(i, SentenceWord::kGrant)) return i;
    const bool verbal =
        i < last && view.tokens[i].word_class == WordClass::kVerbalNoun;  // 用工企业
    if (!verbal && view.tokens[i].word_class != WordClass::kNoun) break;
  }
  return none;
}

// 产值|每|新增1000万元: of what each such step is. Empty where the number is no such step.
Phrase SteppedBy(const SentenceView& view, const PhraseCutter& cutter, std::size_t floor,
                 std::size_t verb) {
  const Phrase none{verb, verb};
  if (verb < floor + 2 || !view.IsWord(verb - 1, "每")) return none;
  const bool steps = view.IsWord(verb, "满") || cutter.IsVerb(view, verb);
  if (!steps || !cutter.IsNominal(view, verb - 2)) return none;
  const Phrase measured = cutter.Before(view, floor, verb - 1);
  return measured.end == verb - 1 ? measured : none;
}

// 以|8亿元收购, 以每股|6元配售: a price that is paid, or got.
bool IsPaid(const SentenceView& view, std::size_t floor, std::size_t token) {
  std::size_t i = token;
  while (i > floor && token - i < 5 &&
         (view.Is(i - 1, SentenceWord::kRate) || view.IsWord(i - 1, "每") ||
          view.tokens[i - 1].word_class == WordClass::kClassifier)) {
    --i;
  }
  return i > floor && view.IsWord(i - 1, "以");
}

}  // namespace

// 以8亿元|收购股份, 以3亿元|竞得该地块: what is done at that price.
Phrase PhraseChooser::Bought(const SentenceView& view, const Quantity& quantity,
                             const Sides& at) const {
  const bool paid = quantity.Is(Dimension::kMoney) && at.next < at.ceiling &&
                    cutter_.IsVerb(view, at.next) && IsPaid(view, at.floor, at.token);
  if (!paid) return {at.token, at.token};
  const Phrase object = cutter_.Behind(view, at.next + 1, at.ceiling);
  const bool near = !object.empty() && object.begin <= at.next + 2;
  return {at.next, near ? object.end : at.next + 1};
}

// 对新认定的平台|给予|100万元: the verb of giving names no sum.
bool PhraseChooser::IsGiven(const SentenceView& view, const Quantity& quantity, Phrase verb) {
  return quantity.Is(Dimension::kMoney) && !verb.empty() &&
         view.Is(verb.end - 1, SentenceWord::kGiving);
}

// 公司以每股6元|配售新股: the agent in front of a price is not what it is of.
bool PhraseChooser::IsPriceOf(const SentenceView& view, const Quantity& quantity,
                              const Sides& at) const {
  return quantity.Is(Dimension::kMoney) && !at.before.empty() && at.before.end < at.token &&
         cutter_.IsAgent(view, at.before.end - 1) && IsPaid(view, at.floor, at.token);
}

// 拿出5亿元资金|支持企业技改: the sum, without what it is spent on; but 5万元|资金补助.
Phrase PhraseChooser::SumAlone(const SentenceView& view, const Quantity& quantity,
                               Phrase phrase) const {
  for (std::size_t i = phrase.begin; quantity.Is(Dimension::kMoney) && i + 2 < phrase.end; ++i) {
    const bool sum = view.IsWord(i, "资金") || view.IsWord(i, "经费") || view.IsWord(i, "专款") ||
                     view.IsWord(i, "款项") || view.IsWord(i, "贷款");
    const bool spent = cutter_.IsVerb(view, i + 1) ||
                       (view.tokens[i + 1].traits & (kTraitCountAction | kTraitObjectVerb)) != 0;
    if (sum && spent) return {phrase.begin, i + 1};
  }
  return phrase;
}

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

// 按照每户3000元的标准发放|安家补贴, 按每人3000元给予|安家补贴: what is given at that rate closes
// the clause.
Phrase PhraseChooser::GivenAtRate(const SentenceView& view, const Sides& at) const {
  std::size_t standard = at.last_token + 1;
  if (standard + 1 < at.ceiling && view.IsWord(standard, "的")) ++standard;
  if (standard + 1 >= at.ceiling) return {at.token, at.token};
  const bool gives = standard == at.last_token + 1 && view.Is(standard, SentenceWord::kGiving);
  if (!gives && !view.IsWord(standard, "标准")) return {at.token, at.token};
  bool by = false;
  for (std::size_t i = view.ClauseBegin(at.token); i < at.token; ++i) {
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
  if (const Phrase stepped = SteppedBy(view, cutter_, at->floor, at->token - 1);
      at->token > at->floor && !stepped.empty()) {
    return stepped;
  }
  if (const std::size_t grant = GrantBeforeReceiver(view, cutter_, before, at->token);
      grant < at->token) {
    // 每个品种奖励企业|80万元, but 1名技师奖励企业|5万元
    const bool counted = before.begin == at->floor && grant > before.begin && at->floor > 0 &&
                         view.tokens[at->floor - 1].kind == TokenKind::kQuantity;
    return {counted ? grant : before.begin, grant + 1};
  }
  if (!before.empty() && at->directly_behind && IsYield(view, before, at->behind)) {
    return {at->behind.begin, at->behind.end, before.begin, before.end - 1};
  }
  return {at->token, at->token};
}

}  // namespace extract
