// Whose a number is where its own words do not say so alone: what stands behind a size or in front
// of 从, what was done in a time, what persons did.
#include "scan/phrase_choice.h"
#include "scan/phrase_words.h"

namespace extract {
namespace {

// 仅用90天|建成数据中心, 提前两年|完成改造任务: how long it took, or was spared.
bool IsTimeTaken(const SentenceView& view, const Quantity& quantity, std::size_t verb_end,
                 std::size_t next) {
  const bool duration = quantity.Is(Dimension::kDuration);
  const bool takes = verb_end > 0 && (view.TokenText(verb_end - 1).ends_with("用") ||
                                      view.IsWord(verb_end - 1, "提前"));
  return duration && takes && next < view.tokens.size() &&
         view.tokens[next].word_class == WordClass::kVerb &&
         view.tokens[next].end - view.tokens[next].begin > 3;
}

}  // namespace

// 总产值迈上3万亿元|台阶: marks that a figure passes, measured by nobody; 总值687亿元|人民币: what
// the amount is in; 达到3万元|时, 3万元|内: no noun at all.
bool PhraseChooser::IsNoObject(const SentenceView& view, Phrase phrase,
                               const Quantity& quantity) const {
  if (phrase.empty()) return false;
  const bool word =
      phrase.end == phrase.begin + 1 && view.tokens[phrase.begin].kind == TokenKind::kWord;
  if (word) {
    return view.Is(phrase.begin, SentenceWord::kLandmark) || view.IsWord(phrase.begin, "多") ||
           view.IsWord(phrase.begin, "时") || view.IsWord(phrase.begin, "内") ||
           view.Is(phrase.begin, SentenceWord::kCurrency) ||
           (view.Is(phrase.begin, SentenceWord::kProvisoEnd) &&
            (view.tokens[phrase.begin].roles & kRoleGoverns) != 0);
  }
  const bool each =  // 4.8元|一个
      quantity.Is(Dimension::kMoney) && phrase.end == phrase.begin + 2 &&
      view.IsWord(phrase.begin, "一") &&
      view.tokens[phrase.begin + 1].word_class == WordClass::kClassifier;
  if (each) return true;
  const std::string text = cutter_.Text(view, phrase);
  return (*view.words)[SentenceWord::kLandmark].Holds(text) ||
         (*view.words)[SentenceWord::kCurrency].Holds(text);
}

// 9个月内完成济南路拓宽改造: what takes that long stands behind the verb.
Phrase PhraseChooser::DoneWithin(const SentenceView& view, std::size_t begin,
                                 std::size_t ceiling) const {
  for (std::size_t i = begin; i < ceiling; ++i) {
    if (!cutter_.IsVerb(view, i)) continue;
    const Phrase phrase = cutter_.Behind(view, i + 1, ceiling);
    return phrase.empty() ? Phrase{i, i + 1} : phrase;
  }
  return cutter_.First(view, begin, ceiling);
}

// 低保标准从|年标准4800元提高到5200元: behind 由 or 从, from which a number that changes starts;
// `floor` for none.
std::size_t PhraseChooser::BehindOrigin(const SentenceView& view, const Sides& at) const {
  constexpr std::size_t kMostTokens = 8;
  const std::size_t next = at.last_token + 1;
  if (next >= view.tokens.size() ||
      (view.tokens[next].traits & (kTraitRiseTo | kTraitFallTo)) == 0) {
    return at.floor;
  }
  for (std::size_t i = at.token; i > at.floor && at.token - i < kMostTokens; --i) {
    if (view.Is(i - 1, SentenceWord::kOrigin)) return i;
  }
  return at.floor;
}

// 高9米、宽3米的|石碑: what a list of sizes is of; empty where none stands behind it.
Phrase PhraseChooser::Sized(const SentenceView& view, std::size_t number) const {
  constexpr std::size_t kMostWords = 3;
  const std::size_t end = view.ClauseEnd(number);
  for (std::size_t next = number + 1; next < end && view.Joins(next);) {
    std::size_t i = next + 1;
    while (i < end && i < next + 1 + kMostWords && view.tokens[i].kind == TokenKind::kWord) ++i;
    if (i == end || view.tokens[i].kind != TokenKind::kQuantity) break;
    number = i;
    next = i + 1;
  }
  if (!view.IsWord(number + 1, "的")) return {number, number};
  std::size_t ceiling = number + 2;
  while (ceiling < end && view.tokens[ceiling].kind != TokenKind::kQuantity) ++ceiling;
  return cutter_.Behind(view, number + 2, ceiling);
}

// 总投资3亿元的|水利项目, 年产量5万吨的|生产线: a measure alone before its number is of what stands
// behind.
Phrase PhraseChooser::OfBehind(const SentenceView& view, const Quantity& quantity,
                               const Sides& at) const {
  const Phrase none{at.token, at.token};
  const Phrase before = at.before;
  if (!before.empty() && before.end == at.token && IsSizeAdjective(view, before, quantity)) {
    const Phrase sized = Sized(view, at.last_token);
    return sized.empty() ? none : Phrase{before.begin, before.end, sized.begin, sized.end};
  }
  if (before.empty() || !view.IsWord(at.last_token + 1, "的") || before.end != at.token ||
      before.subject_end > before.subject_begin) {
    return none;
  }
  const std::size_t head = before.end - 1;
  bool measure = (view.tokens[head].traits & (kTraitHead | kTraitHeadShape)) != 0 &&
                 (view.tokens[head].traits & kTraitNameHead) == 0;
  for (std::size_t i = before.begin; i < head; ++i) {  // 推进|投资
    measure &=
        cutter_.IsVerb(view, i) && (view.tokens[i].traits & (kTraitCountAction | kTraitPivot)) != 0;
  }
  if (!measure) return none;
  const SentenceToken& last = view.tokens[std::max(at.behind.end, head + 1) - 1];
  // 总投资80亿元的甲集团|年产5万吨电缆项目: the name goes on behind the next number.
  const bool whole = at.ceiling == view.ClauseEnd(at.last_token) ||
                     view.tokens[at.behind.end].kind == TokenKind::kComma;
  const bool noun = whole && !at.behind.empty() && at.behind.begin == at.last_token + 2 &&
                    last.word_class == WordClass::kNoun &&
                    (last.traits & (kTraitHead | kTraitHeadShape)) == 0;
  return noun ? Phrase{head, before.end, at.behind.begin, at.behind.end} : Phrase{head, before.end};
}

// 面板厂动辄40亿元的|投资规模, 新基金30亿元的|首募总额: a measure behind the number, of the thing
// before it, not of who acts. 维持在900元的|水平 measures nothing more.
Phrase PhraseChooser::MeasuredBehind(const SentenceView& view, const Quantity& quantity,
                                     const Sides& at) const {
  const Phrase none{at.token, at.token};
  const Phrase behind = at.behind;
  if (!view.IsWord(at.last_token + 1, "的") || behind.empty() ||
      behind.begin != at.last_token + 2 || at.before.empty() || quantity.unit_entry == nullptr ||
      (at.before.begin > 0 && view.Joins(at.before.begin - 1))) {  // 铅3万吨、锌2万吨的|产能
    return none;
  }
  const Dimension dimension = quantity.unit_entry->dimension;
  if (dimension == Dimension::kDuration || dimension == Dimension::kPercent ||
      dimension == Dimension::kCount) {
    return none;
  }
  constexpr std::uint32_t kMeasures = kTraitHead | kTraitHeadShape;
  const std::uint32_t head = view.tokens[behind.end - 1].traits;
  const std::uint32_t own = view.tokens[at.before.end - 1].traits;
  const bool measured = (own & kMeasures) != 0;
  const bool vague = behind.end == behind.begin + 1 &&
                     (*view.words)[SentenceWord::kVagueMeasure].Holds(view.TokenText(behind.begin));
  if ((head & kMeasures) == 0 || (head & kTraitNameHead) != 0 || measured || vague) return none;
  bool paid = false;  // 甲厂以8亿元的|价格买下
  for (std::size_t i = at.before.end; i < at.token && behind.end == behind.begin + 1; ++i) {
    paid |= view.IsWord(i, "以");
  }
  if (paid || cutter_.IsAgent(view, at.before.end - 1)) return behind;
  return {behind.begin, behind.end, at.before.begin, at.before.end};
}

// 收购甲公司60%|股权: a part that is held is named behind its number, whose part right before it.
Phrase PhraseChooser::Held(const SentenceView& view, const Quantity& quantity,
                           const Sides& at) const {
  const Phrase none{at.token, at.token};
  if (!quantity.Is(Dimension::kPercent) || at.behind.empty() ||
      at.behind.begin > at.last_token + 2 ||
      !(*view.words)[SentenceWord::kStake].Holds(view.TokenText(at.behind.end - 1))) {
    return none;
  }
  std::size_t owned = at.token;
  while (owned > at.before.end &&
         (view.IsWord(owned - 1, "的") || view.tokens[owned - 1].kind == TokenKind::kQuote)) {
    --owned;
  }
  if (at.before.empty() || owned != at.before.end) return at.behind;
  return {at.behind.begin, at.behind.end, at.before.begin, at.before.end};
}

// 增加了近一倍的|供应量, 提供了全国一成的|粮食, 解决山区3万人的|饮水问题: behind 了, or where a
// problem is solved, the number belongs to the object that closes the clause.
Phrase PhraseChooser::ObjectOfDone(const SentenceView& view, const Sides& at) const {
  const Phrase none{at.token, at.token};
  const std::size_t of = at.last_token + 1;
  if (!view.IsWord(of, "的") || at.behind.begin != of + 1 || at.behind.empty() ||
      at.behind.end != view.ClauseEnd(at.last_token)) {
    return none;
  }
  const std::string_view last = view.TokenText(at.behind.end - 1);
  const bool problem = last.ends_with("问题") || last.ends_with("难题");
  for (std::size_t i = at.token; i > at.floor; --i) {
    if (cutter_.IsVerb(view, i - 1) && (view.IsWord(i, "了") || problem)) return at.behind;
    if (view.Is(i - 1, SentenceWord::kCopula)) return none;
  }
  return none;
}

// 受伤 of 2人死亡5人|受伤: a verb without an object.
bool PhraseChooser::IsDeedAt(const SentenceView& view, std::size_t verb) const {
  std::size_t end = verb;
  while (end < view.tokens.size() && cutter_.IsVerb(view, end)) ++end;
  if (end == verb) return false;
  return end == view.ClauseEnd(verb) || view.Joins(end) ||
         view.tokens[end].kind == TokenKind::kQuantity;
}

// 造成5人|死亡, 已有900人|报名: persons of whom nothing is said but what they did or met with; what
// stands behind the number before (3个县|9万人受灾) says nothing of them.
Phrase PhraseChooser::DeedOfPersons(const SentenceView& view, const Quantity& quantity,
                                    const Sides& at) const {
  const Phrase none{at.token, at.token};
  const bool persons = quantity.Is(Dimension::kPersons);
  const bool others = !at.before.empty() && at.before.begin == at.floor && at.floor > 0 &&
                      view.tokens[at.floor - 1].kind == TokenKind::kQuantity;
  if (!persons || (!at.before.empty() && !others)) return none;
  std::size_t verb = at.next;
  while (verb < at.ceiling && view.tokens[verb].word_class == WordClass::kAdverb) ++verb;
  std::size_t end = verb;
  while (end < at.ceiling && cutter_.IsVerb(view, end) && view.TokenText(end).size() > 3) ++end;
  if (end == verb) return none;
  if (end == view.ClauseEnd(at.last_token) || view.Joins(end)) return {verb, end};
  // 2人死亡|5人受伤: the next number begins as a clause would; not 9人来自|5个县, 16人增至|20人,
  // 12人照顾|60名儿童.
  const SentenceToken& deed = view.tokens[end - 1];
  const SentenceToken& next = view.tokens[end];
  const bool own = (deed.traits & kPredicateTraits) == 0 && deed.sets == 0;
  const bool others_follow =
      next.kind == TokenKind::kQuantity &&
      view.quantities[static_cast<std::size_t>(next.index)].Is(Dimension::kPersons) &&
      IsDeedAt(view, end + 1);
  return own && others_follow ? Phrase{verb, end} : none;
}

// 该局审批了120宗|申请, 警方侦办7起|盗窃: a case is of what somebody did, whatever closes the
// clause.
Phrase PhraseChooser::CaseBehind(const SentenceView& view, const Quantity& quantity,
                                 const Sides& at) const {
  const Phrase none{at.token, at.token};
  if (at.before.end < at.before.begin + 2 || at.before.end > at.token) return none;
  const std::size_t verb = at.before.end - 1;
  const bool done =
      view.IsWord(at.token - 1, "了") ||
      ((view.tokens[verb].traits & kTraitCountAction) != 0 && cutter_.IsAgent(view, verb - 1));
  if (!done || !(*view.words)[SentenceWord::kCaseUnit].Holds(quantity.unit)) {
    return none;
  }
  std::size_t end = at.next;
  while (end < at.ceiling && view.TokenText(end).size() >= 2 * kHanBytes &&
         (view.tokens[end].word_class == WordClass::kVerbalNoun || cutter_.IsVerb(view, end)) &&
         (view.tokens[end].traits & kPredicateTraits) == 0) {
    ++end;
  }
  return end > at.next && end == view.ClauseEnd(at.last_token) ? Phrase{at.next, end} : none;
}

// What takes so long: 用9个月完成|旧路改造, 甲站至乙镇30分钟|车程. Empty for what is no time taken.
Phrase PhraseChooser::Timed(const SentenceView& view, const Quantity& quantity,
                            const Sides& at) const {
  const Phrase none{at.token, at.token};
  if (!quantity.Is(Dimension::kDuration)) {
    return none;
  }
  if (at.directly_behind && !at.before.empty() && at.before.end == at.token &&
      at.behind.end == at.behind.begin + 1 &&
      (view.tokens[at.behind.begin].traits & kTraitHead) != 0) {
    return {at.behind.begin, at.behind.end, at.before.begin, at.before.end};
  }
  // 已有300年的|种茶历史, 甲校100年的|历史
  constexpr std::size_t kMostWords = 4;
  const std::size_t of = at.last_token + 1;
  for (std::size_t i = of + 1; view.IsWord(of, "的") && i <= of + kMostWords && i < at.ceiling;
       ++i) {
    if (!view.TokenText(i).ends_with("历史")) continue;
    if (i + 1 < at.ceiling && cutter_.IsNominal(view, i + 1)) break;  // 历史|影像
    if (i > of + 1) return {of + 1, i + 1};
    return {i, i + 1, at.before.begin, at.before.end};
  }
  if (!IsTimeTaken(view, quantity, at.verb, at.next)) return none;
  const Phrase done = DoneWithin(view, at.next, at.ceiling);
  return !done.empty() && !cutter_.IsVerb(view, done.begin) ? done : none;
}

// 林业|在农业产值中的占比: what the share is of stands before what it is a part of.
Phrase PhraseChooser::PartOf(const SentenceView& view, std::size_t floor, std::size_t left) const {
  const Phrase none{left, left};
  if (left < floor + 4 || !view.IsWord(left - 1, "的") ||
      view.tokens[left - 2].word_class != WordClass::kLocalizer) {
    return none;
  }
  std::size_t in = left - 2;
  while (in > floor && !view.IsWord(in, "在")) --in;
  return in > floor ? cutter_.Before(view, floor, in) : none;
}

namespace {

// 全年|亏2亿元: a verb of one character names no figure, but persons may be told by it (伤|3人).
// What it is said of, where that stands before it: a thing (浓缩汁|卖30元), not who acts
// (王某|卖30元), and no piece of the verb or of a name (巨|亏, 海绵|弹). Else an empty phrase.
Phrase WithoutBareVerb(const SentenceView& view, const PhraseCutter& cutter, Phrase verb,
                       const Quantity& quantity) {
  if (verb.empty()) return verb;
  const SentenceToken& word = view.tokens[verb.end - 1];
  const bool persons = quantity.Is(Dimension::kPersons);
  const bool bare = !persons && word.word_class == WordClass::kVerb &&
                    word.end - word.begin == kHanBytes && (word.traits & kTraitHead) == 0;
  if (!bare) return verb;
  const bool alone = verb.end == verb.begin + 1;
  const Phrase subject =
      alone ? Phrase{verb.subject_begin, verb.subject_end}
            : Phrase{verb.begin, verb.end - 1, verb.subject_begin, verb.subject_end};
  if (subject.empty()) return subject;
  const SentenceToken& last = view.tokens[subject.end - 1];
  const bool thing = (*view.words)[SentenceWord::kDeal].Holds(view.TokenText(verb.end - 1)) &&
                     last.end - last.begin > kHanBytes && !cutter.IsAgent(view, subject.end - 1);
  return thing ? subject : verb;
}

}  // namespace

// What is left where neither side has a noun: the purpose of a sum, or the verb itself. None for a
// mere change of what was spoken of: 定价由400元提高至|500元, 则微跌|2亿元.
Phrase PhraseChooser::VerbOf(const SentenceView& view, const Quantity& quantity, const Carry& carry,
                             const Sides& at, std::size_t left) const {
  const Phrase purpose = Purpose(view, quantity, at.next, at.ceiling, at.verb_right_before);
  if (!purpose.empty()) return purpose;
  if (const Phrase bought = Bought(view, quantity, at); !bought.empty()) return bought;
  const Phrase verb = cutter_.VerbBefore(view, at.floor, left);
  if (IsGiven(view, quantity, verb)) {  // 给予补贴3万元,对成长快的再|给予|1万元
    return carry.grant.empty() ? cutter_.Before(view, at.floor, verb.end - 1)
                               : Phrase{at.token, at.token};
  }
  const bool changes = (view.tokens[verb.begin].traits & (kTraitRise | kTraitFall)) != 0;
  const bool mere =
      !verb.empty() && verb.end == verb.begin + 1 && verb.subject_begin == verb.subject_end &&
      changes &&
      (IsCounted(quantity)
           ? carry.change && !carry.indicator.empty()  // 人数增长2%,即增加|900人
           : !carry.indicator.empty() || view.Is(verb.begin, SentenceWord::kPhraseEndRefused));
  // 向企业发放贷款40亿元,向农户|发放5亿元: the same deed, of what was told
  const bool involves =  // 购买口罩450万个,|涉及200万元
      verb.end == verb.begin + 1 && quantity.Is(Dimension::kMoney) && !carry.object.empty() &&
      view.IsWord(verb.begin, "涉及");
  if (involves) return {at.token, at.token};
  bool again = verb.end == verb.begin + 1 && quantity.Is(Dimension::kMoney) &&
               !carry.indicator.empty() && carry.action == view.TokenText(verb.begin);
  std::size_t whom = at.floor;
  while (again && whom < verb.begin && !IsForWhom(view, whom)) ++whom;
  again = again && whom < verb.begin;
  return mere || again ? Phrase{at.token, at.token}
                       : WithoutBareVerb(view, cutter_, verb, quantity);
}

}  // namespace extract
