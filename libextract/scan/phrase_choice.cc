#include "scan/phrase_choice.h"

#include <algorithm>

#include "base/utf8.h"
#include "scan/phrase_words.h"

namespace extract {
namespace {

// 25MW|光伏产业园, 210公里|农村公路: a size right before a noun is the noun's, unless a head stands
// before it (总投资5亿元项目).
bool IsAttribute(const SentenceView& view, const Quantity& quantity, Phrase before, Phrase behind,
                 bool directly_behind) {
  const bool verbal = behind.end == behind.begin + 1 &&
                      view.tokens[behind.begin].word_class == WordClass::kVerbalNoun;
  if (!directly_behind || verbal || quantity.unit_entry == nullptr) return false;
  const Dimension dimension = quantity.unit_entry->dimension;
  if (dimension == Dimension::kMoney || dimension == Dimension::kPercent ||
      dimension == Dimension::kPercentagePoints || dimension == Dimension::kMultiple) {
    return false;
  }
  return (view.tokens[before.end - 1].traits & (kTraitHead | kTraitHeadShape)) == 0;
}

// 建设一个|12万平方米的产业园: a verbal noun alone before a number is its verb.
bool IsLoneVerbalNoun(const SentenceView& view, Phrase before) {
  return !before.empty() && before.end == before.begin + 1 &&
         view.tokens[before.begin].word_class == WordClass::kVerbalNoun &&
         (view.tokens[before.begin].traits & (kTraitCountAction | kTraitHead)) == kTraitCountAction;
}

// 饮水工程累计|建设300处: a verbal noun behind an adverb is the verb of what stands before it.
Phrase WithSubject(const SentenceView& view, const PhraseCutter& cutter, std::size_t floor,
                   Phrase verb) {
  std::size_t noun = verb.begin;
  while (noun > floor && !view.Is(noun - 1, SentenceWord::kInTurn) &&
         (view.tokens[noun - 1].word_class == WordClass::kAdverb ||
          (view.tokens[noun - 1].traits & (kTraitCumulative | kTraitDone)) != 0)) {
    --noun;
  }
  if (noun == verb.begin) return verb;
  const Phrase subject = cutter.Before(view, floor, noun);
  if (subject.empty() || subject.end != noun) return verb;
  return {verb.begin, verb.end, subject.begin, subject.end};
}

// 政府预留8亿元的|拨款: what somebody sets aside or hands out stands behind, as its object.
bool IsGoverned(const SentenceView& view, std::size_t verb_end, bool of) {
  return of && (view.tokens[verb_end - 1].traits & (kTraitPlan | kTraitCountAction)) != 0;
}

// 给予企业|8万元奖励, 给予承办单位|5万元奖励: who gets it stands between the verb of giving and the
// sum.
bool IsReceiver(const SentenceView& view, Phrase before) {
  std::size_t begin = before.begin;
  if (begin > 1 && view.tokens[begin - 1].kind == TokenKind::kWord &&
      !view.Is(begin - 1, SentenceWord::kGiving) &&
      (view.tokens[begin - 1].word_class == WordClass::kVerb ||
       view.tokens[begin - 1].word_class == WordClass::kVerbalNoun)) {
    --begin;
  }
  return begin > 0 && view.Is(begin - 1, SentenceWord::kGiving);
}

}  // namespace

bool IsCounted(const Quantity& quantity) {
  if (quantity.kind != QuantityKind::kPlain) return false;
  if (quantity.unit_entry == nullptr) return quantity.base_unit.empty();  // 30万|群众
  const Dimension dimension = quantity.unit_entry->dimension;
  return dimension == Dimension::kCount || dimension == Dimension::kPersons ||
         dimension == Dimension::kPersonTimes;
}

namespace {

// 4个|港口, 6种|蔬菜; but 6项|收入, 3笔|费用
bool CountsThings(const SentenceWords& words, const Quantity& quantity) {
  return IsCounted(quantity) && !quantity.unit.empty() &&
         !words[SentenceWord::kItem].Holds(quantity.unit);
}

// |建设14个银企联合服务站, 并|改造12处: what the word list has for a noun is the verb of its clause
// where no noun stands before it.
bool OpensAsVerb(const SentenceView& view, const PhraseCutter& cutter, std::size_t i) {
  const SentenceToken& token = view.tokens[i];
  return token.kind == TokenKind::kWord && token.word_class == WordClass::kVerbalNoun &&
         (token.traits & (kTraitCountAction | kTraitObjectVerb)) != 0 &&
         (i == 0 || !cutter.IsNominal(view, i - 1));
}

}  // namespace

// 建设5个具有示范作用的|实训基地, 新建2万平方米的|育苗中心: the object of the verb before the
// number closes the clause.
Phrase PhraseChooser::ObjectAtEnd(const SentenceView& view, const Quantity& quantity,
                                  const Sides& at) const {
  constexpr std::uint32_t kChanges =
      kTraitRise | kTraitFall | kTraitRiseTo | kTraitFallTo | kTraitRank | kTraitShare;
  constexpr std::size_t kMostTokens = 14;
  const Phrase none{at.token, at.token};
  const bool governed = at.verb_right_before || IsLoneVerbalNoun(view, at.before);
  const std::size_t end = at.ceiling;
  if (!governed || at.verb == 0 || end != view.ClauseEnd(at.last_token) ||
      end < at.last_token + 2 || end > at.last_token + kMostTokens ||
      quantity.unit_entry == nullptr || quantity.kind != QuantityKind::kPlain ||
      quantity.unit_entry->dimension == Dimension::kPercent ||
      quantity.unit_entry->dimension == Dimension::kPersons ||
      (view.tokens[at.verb - 1].traits & kChanges) != 0) {
    return none;
  }
  const SentenceToken& last = view.tokens[end - 1];
  if (last.word_class != WordClass::kNoun || last.kind != TokenKind::kWord ||
      view.Is(end - 1, SentenceWord::kCurrency) || (last.traits & kTraitPlan) != 0) {
    return none;
  }
  std::size_t begin = at.last_token + 1;
  // 派发40亿元|给市民: no object, but who gets it
  if (view.Is(begin, SentenceWord::kUse) || view.IsWord(begin, "给")) return none;
  if (view.IsWord(begin, "以")) return {begin, end};  // 9家|以大豆为原料的企业
  bool plain = end <= begin + 3;                      // 水|毁|工程: pieces of a name
  std::size_t of = begin;                             // behind the last 的
  for (std::size_t i = begin; i < end; ++i) {
    if ((view.tokens[i].traits & kTraitReach) != 0) return none;
    plain &= view.tokens[i].kind == TokenKind::kWord &&
             (view.tokens[i].traits == 0 || (i > begin && i + 1 == end));
    if (view.IsWord(i, "的")) of = i + 1;
  }
  if (PhraseCutter::IsBasis(view, end - 1) || PhraseCutter::IsBasis(view, end - 2)) return none;
  if (of > begin) return SumAlone(view, quantity, {of, end});
  if (plain && !IsNoObject(view, {begin, end}, quantity)) return {begin, end};
  const Phrase object = cutter_.Before(view, begin, end);
  return object.end == end ? object : none;
}

namespace {

// 全省|7家获奖单位, 全球|3个航点: where the things are that are counted.
bool IsPlaceAlone(const SentenceView& view, Phrase phrase) {
  for (std::size_t i = phrase.begin; i < phrase.end; ++i) {
    if (view.tokens[i].kind != TokenKind::kPlace && (view.tokens[i].traits & kTraitScope) == 0 &&
        !(*view.words)[SentenceWord::kRegion].Holds(view.TokenText(i))) {
      return false;
    }
  }
  return !phrase.empty();
}

}  // namespace

PhraseChooser::Sides PhraseChooser::Around(const SentenceView& view, const QuantityGroup& group,
                                           const Carry& carry, Phrase before, std::size_t right,
                                           std::size_t floor, std::size_t ceiling) const {
  const std::size_t token = view.quantity_tokens[group.first];
  const std::size_t last_token = view.quantity_tokens[group.last - 1];
  std::size_t verb = token;  // 建好首批|24个项目: order words between do not matter
  while (verb > floor && (view.tokens[verb - 1].word_class == WordClass::kNumeral ||
                          view.tokens[verb - 1].word_class == WordClass::kAdverb ||
                          view.IsWord(verb - 1, "了") || view.IsWord(verb - 1, "首批"))) {
    --verb;
  }
  const bool verb_right_before =
      verb > floor &&
      (cutter_.IsVerb(view, verb - 1) || (CountsThings(*view.words, view.quantities[group.first]) &&
                                          OpensAsVerb(view, cutter_, verb - 1)));
  const bool listed_behind = group.first > 0 && token > floor && view.Joins(token - 1);
  const bool behind_number =  // 推出12批|1181项创新举措
      group.first > 0 && view.quantity_tokens[group.first - 1] + 1 == token;
  const bool persons = view.quantities[group.first].Is(Dimension::kPersons);
  const bool goes_on =
      (listed_behind || behind_number) && !carry.action.empty() && !carry.action_behind;
  const bool verb_governs = verb_right_before &&
                            view.tokens[verb - 1].end - view.tokens[verb - 1].begin > 3 &&
                            (view.tokens[verb - 1].traits & kTraitPivot) == 0;
  const bool has = verb_governs && (view.tokens[verb - 1].traits & kTraitPossess) != 0;
  const bool governed = !persons && (goes_on || verb_governs);
  Phrase behind =
      governed ? cutter_.ObjectBehind(view, right, ceiling) : cutter_.Behind(view, right, ceiling);
  if (has) {
    const bool exists = (*view.words)[SentenceWord::kExisting].Holds(view.TokenText(verb - 1));
    behind = cutter_.WithoutClause(view, right, ceiling, behind, exists);
  }
  if (behind.end > behind.begin + 1) {
    const Quantity& quantity = view.quantities[group.first];
    behind = SumAlone(view, quantity, cutter_.WithoutGrant(view, behind));
    const bool of_land = quantity.Is(Dimension::kArea) &&  // 12亩|茶园收入8万元
                         behind.end < view.tokens.size() &&
                         view.tokens[behind.end].kind == TokenKind::kQuantity;
    if (of_land || CountsThings(*view.words, quantity)) {
      behind = cutter_.WithoutMeasure(view, token, behind);
    } else if (quantity.base_unit.empty()) {
      behind = cutter_.PersonsAlone(view, token, behind);  // 3万移民|迁入新居
    }
  }
  if (behind.end > behind.begin + 1 && view.Is(behind.begin, SentenceWord::kUse)) ++behind.begin;
  if (behind.empty() && right + 1 < ceiling && view.IsWord(right, "的") && right + 2 == ceiling &&
      cutter_.IsVerb(view, right + 1)) {
    behind = {right + 1, right + 2};  // 近1.4亿元的|拨款,
  }
  const bool to_whom =  // 派发40亿元|给市民
      right < ceiling && view.IsWord(right, "给") && behind.begin > right;
  const bool acts = HasActed(view, view.quantities[group.first], carry, right, ceiling);
  if (to_whom || acts || IsNoObject(view, behind, view.quantities[group.first])) {
    behind = {right, right};
  }
  // 40项|行政权力事项: what is counted stands right behind its classifier.
  std::size_t next = last_token + 1;
  while (next < ceiling && view.tokens[next].kind == TokenKind::kQuote) ++next;
  const bool directly_behind = !behind.empty() && behind.begin <= next &&
                               !(next < ceiling && view.IsWord(last_token + 1, "的"));
  return {token,           last_token,        next,    right, verb, floor, ceiling, before, behind,
          directly_behind, verb_right_before, governed};
}

// 全村380户,有260户|建起|了大棚: what those did of whom the text speaks, so that no name of theirs
// stands there.
bool PhraseChooser::HasActed(const SentenceView& view, const Quantity& quantity, const Carry& carry,
                             std::size_t right, std::size_t ceiling) const {
  return right + 1 < ceiling && cutter_.IsVerb(view, right) && view.IsWord(right + 1, "了") &&
         IsCounted(quantity) && !carry.object.empty() && carry.unit == CountUnit(quantity);
}

// A、B等|6项封关政策, A、B|2个联动区
bool PhraseChooser::IsAfterList(const SentenceView& view, const Sides& at) {
  if (at.token > at.floor && view.IsWord(at.token - 1, "等")) return true;
  const auto begin = view.tokens.begin();
  return at.before.end == at.token &&
         std::any_of(begin + at.before.begin, begin + at.before.end,
                     [](const auto& token) { return token.kind == TokenKind::kComma; });
}

// 实施营商环境100项|提升举措: items whose name begins with a verb, of what stands before them.
Phrase PhraseChooser::ItemsOf(const SentenceView& view, const Quantity& quantity,
                              const Sides& at) const {
  const Phrase none{at.token, at.token};
  const bool items =
      quantity.unit == "条" || (*view.words)[SentenceWord::kItem].Holds(quantity.unit);
  if (!items || at.directly_behind || at.before.empty() || at.before.end != at.token ||
      view.tokens[at.before.end - 1].word_class != WordClass::kNoun) {
    return none;
  }
  const Phrase verbal = cutter_.VerbalBehind(view, at.right, at.ceiling);
  const bool named = verbal.end > verbal.begin + 1 && verbal.end == view.ClauseEnd(at.last_token) &&
                     view.tokens[verbal.end - 1].word_class == WordClass::kNoun;
  return named ? Phrase{verbal.begin, verbal.end, at.before.begin, at.before.end} : none;
}

// What is counted; empty where the sides of the number do not tell it.
Phrase PhraseChooser::Counted(const SentenceView& view, const Quantity& quantity,
                              const Sides& at) const {
  if (const Phrase deed = DeedOfPersons(view, quantity, at); !deed.empty()) return deed;
  // 6个|总投资27亿元水利项目: an attribute with a number of its own stands before what is
  // counted.
  if (at.directly_behind && at.behind.end < view.tokens.size() &&
      view.tokens[at.behind.end].kind == TokenKind::kQuantity &&
      (view.tokens[at.behind.end - 1].traits & kTraitHead) != 0) {
    const Phrase beyond = cutter_.Behind(view, at.behind.end + 1, view.ClauseEnd(at.behind.end));
    if (!beyond.empty()) return beyond;
    if (!at.before.empty()) return at.before;  // 援藏干部42人|平均年龄36岁
  }
  const bool after_list = IsAfterList(view, at);
  if (quantity.unit == "次" && quantity.scale.empty() && at.next < at.ceiling &&
      cutter_.IsVerb(view, at.next) &&
      (at.token == at.floor || view.tokens[at.token - 1].kind == TokenKind::kTime)) {
    return {at.next, at.next + 1};  // 全年9次|发射全部成功
  }
  if (const Phrase items = ItemsOf(view, quantity, at); !items.empty()) return items;
  if (!at.directly_behind && (at.before.empty() || after_list || at.governed)) {
    Phrase verbal = cutter_.VerbalBehind(view, at.right, at.ceiling);
    if (!at.before.empty() && !after_list && verbal.end != view.ClauseEnd(at.last_token)) {
      verbal = {at.token, at.token};  // 中心录得8宗|新增个案, but 8个具有示范作用|的基地
    }
    const bool times = quantity.unit == "次" && verbal.end > verbal.begin + 1 &&
                       cutter_.IsVerb(view, verbal.begin) &&
                       (view.tokens[verbal.end - 1].word_class == WordClass::kNoun);
    if (times) {  // 5次召开|项目建设调度会
      const Phrase object = cutter_.ObjectBehind(view, verbal.begin + 1, at.ceiling);
      if (!object.empty()) verbal = object;
    }
    if (!verbal.empty() && at.behind.empty()) return verbal;
  }
  if (after_list && !at.behind.empty()) return at.behind;
  const bool counted_before =  // 9个|村|3万人的饮水: what stands before was counted already
      quantity.Is(Dimension::kPersons) && at.before.end == at.token && at.before.begin > 0 &&
      at.before.begin < at.token && view.tokens[at.before.begin - 1].kind == TokenKind::kQuantity &&
      view.IsWord(at.last_token + 1, "的");
  if (counted_before && !at.behind.empty()) return at.behind;
  const std::uint32_t head = at.before.empty() ? 0 : view.tokens[at.before.end - 1].traits;
  if (at.directly_behind && at.behind.end == at.behind.begin + 1 && at.verb > at.before.end &&
      (head & (kTraitUncounted | kTraitHeadShape)) != 0 && (head & kTraitNameHead) == 0 &&
      (view.tokens[at.verb - 1].traits & kTraitReach) != 0) {
    return at.before;  // 总建屋量约为16万个|单位
  }
  if (at.directly_behind && !at.before.empty() && at.behind.end == at.behind.begin + 1 &&
      view.Is(at.behind.begin, SentenceWord::kSortNoun)) {
    return {at.behind.begin, at.behind.end, at.before.begin, at.before.end};  // 中药材近20个|品种
  }
  if (at.directly_behind) {
    const bool verbal = view.tokens[at.behind.begin].word_class == WordClass::kVerbalNoun &&
                        at.behind.end == at.behind.begin + 1;
    if (at.before.empty() || !verbal) return at.behind;  // 项目28个|建设 keeps 项目
  }
  if ((at.before.empty() || IsLoneVerbalNoun(view, at.before)) && !at.behind.empty())
    return at.behind;
  return {at.token, at.token};
}

// 细分|为400个环节: what something becomes is counted, not what becomes it.
bool PhraseChooser::IsResult(const SentenceView& view, const Sides& at) const {
  return !at.before.empty() && at.verb == at.before.end + 1 && at.next < at.ceiling &&
         (view.IsWord(at.before.end, "为") || view.IsWord(at.before.end, "成")) &&
         view.tokens[at.before.end - 1].word_class == WordClass::kVerbalNoun;
}

// What an amount, a rate or a time is of, where more than the phrase before it is asked; none where
// that one tells.
std::optional<Phrase> PhraseChooser::Measured(const SentenceView& view, const Quantity& quantity,
                                              const Sides& at) const {
  if (at.directly_behind && at.verb_right_before && quantity.Is(Dimension::kDuration) &&
      (view.tokens[at.verb - 1].traits & (kTraitRise | kTraitFall)) != 0) {
    // 租约期满后再延长20年|整省试点: by how long something changed is no attribute.
    std::size_t end = at.verb - 1;
    while (end > at.floor && !cutter_.IsNominal(view, end - 1)) --end;
    return at.before.empty() ? cutter_.Before(view, at.floor, end) : at.before;
  }
  if (const Phrase grant = Granted(view, quantity, at.next, at.ceiling); !grant.empty()) {
    return grant;
  }
  if (const Phrase held = Held(view, quantity, at); !held.empty()) return held;
  const bool of = view.IsWord(at.last_token + 1, "的");
  if (at.before.empty() || IsReceiver(view, at.before) ||
      (at.verb_right_before && at.directly_behind) ||
      IsGoverned(view, at.verb, at.governed && of) ||
      IsAttribute(view, quantity, at.before, at.behind, at.directly_behind) ||
      IsLoneVerbalNoun(view, at.before)) {
    const bool purpose =
        at.governed && at.behind.begin <= at.next + 1;  // 拿出2000万元设立|专项资金
    if (!at.behind.empty() && (at.directly_behind || purpose || of)) return at.behind;
  }
  return std::nullopt;
}

// What the sides of a number tell, where no rule says which is to be taken.
Phrase PhraseChooser::BySides(const SentenceView& view, const Quantity& quantity,
                              const Carry& carry, Sides at, std::size_t left) const {
  if (const std::size_t from = BehindOrigin(view, at); from > at.floor) {
    // 开行数量|由开通之初的3列增至9列: what changes stands before 由
    const Phrase whose = cutter_.Before(view, at.floor, from - 1);
    if (whose.end == from - 1 && !whose.empty()) return whose;
  }
  if (IsPriceOf(view, quantity, at)) {
    at.before = {at.token, at.token};  // 公司以每股6元|配售新股
    for (std::size_t i = at.behind.begin + 1; i < at.behind.end; ++i) {
      if ((view.tokens[i].traits & kTraitCountAction) != 0) at.behind.end = i;  // 的|租金流转耕地
    }
  }
  if (at.before.end == at.token && !at.before.empty() && IsDoneFor(view, at.before)) {
    at.before.begin = at.before.end - 1;
  }
  const bool placed = at.directly_behind && IsPlaceAlone(view, at.before);  // 全县|75%小区
  if (placed) at.before = {at.token, at.token};
  if (quantity.Is(Dimension::kMoney)) {
    if (const Phrase money = OfMoney(view, &at); !money.empty()) return money;
  }
  if (quantity.Is(Dimension::kDuration) && at.next < at.ceiling &&
      view.Is(at.next, SentenceWord::kDurationTail)) {
    return DoneWithin(view, at.next + 1, at.ceiling);  // 9个月内|完成旧路改造
  }
  if (const Phrase timed = Timed(view, quantity, at); !timed.empty()) return timed;
  if (IsCounted(quantity)) {
    if (IsPlaceAlone(view, at.before) || IsResult(view, at)) at.before = {at.token, at.token};
    if (const Phrase deed = CaseBehind(view, quantity, at); !deed.empty()) return deed;
    if (const Phrase counted = Counted(view, quantity, at); !counted.empty()) return counted;
    if (HasActed(view, quantity, carry, at.right, at.ceiling)) return at.before;
  } else if (const std::optional<Phrase> measured = Measured(view, quantity, at)) {
    return *measured;
  }
  const bool verbal = IsLoneVerbalNoun(view, at.before);
  if (at.before.empty() || verbal) {
    const Phrase object = ObjectAtEnd(view, quantity, at);
    if (!object.empty()) return object;
  }
  if (const Phrase named = MeasuredBehind(view, quantity, at); !named.empty()) return named;
  if (const Phrase owned = OfBehind(view, quantity, at); !owned.empty()) return owned;
  if (verbal) return WithSubject(view, cutter_, at.floor, at.before);
  return at.before.empty() ? VerbOf(view, quantity, carry, at, left) : at.before;
}

Phrase PhraseChooser::Choose(const SentenceView& view, const RuleMatch& match,
                             const QuantityGroup& group, const Carry& carry, std::size_t floor,
                             std::size_t ceiling) const {
  const std::size_t token = view.quantity_tokens[group.first];
  const std::size_t last_token = view.quantity_tokens[group.last - 1];
  const IndicatorSource source =
      match.rule == nullptr ? IndicatorSource::kAuto : match.rule->indicator;
  const std::size_t left = match.rule == nullptr ? token : match.left_token;
  const bool listed = group.last > group.first + 1;
  const std::size_t right = match.rule == nullptr || (listed && match.right_token == token + 1)
                                ? last_token + 1
                                : match.right_token;
  if (source == IndicatorSource::kCarried || source == IndicatorSource::kNamed) {
    return {token, token};
  }
  if (source == IndicatorSource::kBehind) return cutter_.Behind(view, right, ceiling);
  if (source == IndicatorSource::kObject) return cutter_.Before(view, floor, token);
  // 地方工业拉动|全市工业|增长2.6个百分点: a rule that names its verb speaks of the verb's object.
  if (source == IndicatorSource::kAuto && match.rule != nullptr && !match.rule->action.empty() &&
      match.rule->NamesAction() && left + 1 < token) {
    const Phrase object = cutter_.First(view, left + 1, token);
    if (!object.empty()) return object;
  }
  Phrase before = cutter_.Before(view, floor, left);
  if (match.rule != nullptr && match.rule->measure == Measure::kShare &&
      IsNewPart(view, floor, before)) {
    --before.begin;
  }
  const bool ranks = view.quantities[group.first].base_unit == "位";
  const bool changes =  // 产值实现了9%的|增长
      match.rule != nullptr && match.rule->measure == Measure::kChange && right > last_token + 1;
  if (!ranks && !changes && view.IsWord(last_token + 1, "的")) {
    const Phrase done =
        ObjectOfDone(view, Around(view, group, carry, before, last_token + 1, floor, ceiling));
    if (!done.empty()) return done;
  }
  if (source == IndicatorSource::kBefore) {
    const std::size_t next = last_token + 1;
    const bool becomes =  // 将40个村合并为18个|社区: what it becomes is counted
        CountsThings(*view.words, view.quantities[group.first]) && next < ceiling && left < token &&
        view.TokenText(token - 1).ends_with("为") &&
        view.tokens[next].word_class == WordClass::kNoun && cutter_.IsNominal(view, next);
    if (becomes) {
      const Phrase counted = cutter_.Behind(view, next, ceiling);
      if (counted.end == view.ClauseEnd(last_token)) return counted;
    }
    // 其中:甲市比重为|83%, 乙市占12%: where the share is of what was spoken of
    const bool elsewhere = !carry.indicator.empty() && IsPlaceAlone(view, before) &&
                           view.quantities[group.first].Is(Dimension::kPercent);
    if (elsewhere) return {token, token};
    if (const Phrase part = PartOf(view, floor, left); !part.empty()) return part;
    const bool behind_number =  // 由下降2%转为|上涨3%
        left == floor + 1 && floor > view.ClauseBegin(token);
    return before.empty() && !behind_number && left > floor && view.tokens[left - 1].traits == 0
               ? cutter_.VerbBefore(view, floor, left)  // 内销|占全部销售的比重为60%
               : before;
  }
  return BySides(view, view.quantities[group.first], carry,
                 Around(view, group, carry, before, right, floor, ceiling), left);
}

}  // namespace extract
