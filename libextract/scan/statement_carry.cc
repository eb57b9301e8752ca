// What one figure leaves for those behind it: its indicator, the thing that was counted or done to,
// the firms whose figures they are. How a bare head takes it over stands here too.

#include <algorithm>

#include "base/utf8.h"
#include "scan/carry_text.h"
#include "scan/phrase_choice.h"
#include "scan/phrase_words.h"
#include "scan/statement.h"

namespace extract {
namespace {

constexpr std::string_view kPersons = "人";  // their base unit

// 交表6份,|办理时限3天; 企业60家,员工900人,|年产值5亿元
bool IsNotOfCounted(const SentenceWords& words, const Quantity& quantity, const Carry& carry,
                    std::string_view measure) {
  const bool duration = quantity.Is(Dimension::kDuration);
  return duration || (carry.unit == kPersons && words[SentenceWord::kVentureSum].Ends(measure));
}

// 营业收入, 营业收入、利润总额: what a firm has, without the firm.
bool AreVentureSums(const SentenceView& view, Phrase phrase) {
  const WordSet& sums = (*view.words)[SentenceWord::kVentureSum];
  std::size_t begin = phrase.begin;
  for (std::size_t i = phrase.begin; i <= phrase.end; ++i) {
    if (i < phrase.end && !view.Joins(i)) continue;
    if (i == begin) return false;
    const std::size_t first = view.tokens[begin].begin;
    if (!sums.Holds(view.text.substr(first, view.tokens[i - 1].end - first))) return false;
    begin = i + 1;
  }
  return true;
}

}  // namespace

// 产值, 年产值, 装机规模, 及时清运率: a measure without the thing that has it.
bool SentenceReader::IsBareHead(const SentenceView& view, Phrase phrase, const Quantity& quantity,
                                const Carry& carry) const {
  const bool yearly = view.IsWord(phrase.begin, "年");  // 年|产值3亿元
  const bool several =  // |装机规模增长8%, |利润总额8亿元 of firms; but 投入资金8亿元
      phrase.end > phrase.begin + 1 && IsBareMeasure(view, phrase) &&
      (view.tokens[phrase.begin].traits & kTraitHead) != 0 &&
      carry.carrier.size() > 2 * kHanBytes &&
      (!quantity.Is(Dimension::kMoney) || (*view.words)[SentenceWord::kFirm].Ends(carry.carrier));
  if (several) return true;
  if (phrase.end == phrase.begin + (yearly ? 2 : 1) &&
      ((view.tokens[phrase.end - 1].traits & kTraitHead) != 0 ||
       IsSizeAdjective(view, phrase, quantity))) {
    return true;
  }
  return quantity.Is(Dimension::kPercent) &&
         IsBareRateOfDeed(view, *program_->words, phrase);  // |及时清运率100%
}

void SentenceReader::AddCarrier(const SentenceView& view, Phrase phrase, const Quantity& quantity,
                                const Carry& carry, std::string* text) const {
  const bool alone = phrase.subject_begin == phrase.subject_end;
  if (text->starts_with("每股")) return;  // 贡献总额12亿元,|每股收益0.8元
  const bool chained =                    // 建成|通车90公里
      phrase.begin > 0 && cutter_.IsVerb(view, phrase.begin - 1) &&
      phrase.begin - 1 == view.ClauseBegin(phrase.begin);
  if (alone && quantity.Is(Dimension::kLength) && !carry.carrier.empty() &&
      IsDeedAlone(view, phrase) && (chained || phrase.begin == view.ClauseBegin(phrase.begin))) {
    *text = JoinNames(carry.carrier, *text);  // 高速公路投资80亿元,|建成90公里
    return;
  }
  if (phrase.behind_light_verb) {
    const bool leads =
        alone && phrase.begin > 0 && view.ClauseBegin(phrase.begin) + 1 == phrase.begin;
    if (leads) text->insert(0, carry.firm);
    const bool worth =  // 造林2万亩,实现|产值3亿元: what it is worth
        leads && carry.firm.empty() && !carry.carrier.empty() && phrase.end == phrase.begin + 1 &&
        quantity.Is(Dimension::kMoney);
    const bool sum =  // 税金总额2亿元,实现|利润3亿元
        carry.measure_unit == quantity.base_unit &&
        program_->words->ClassOf(carry.carrier) == WordClass::kNoun;
    const bool whole =  // 项目36个,完成|固定资产投资20亿元
        text->size() > 2 * 2 * kHanBytes && program_->indicators.Find(*text) != nullptr;
    if (worth && !sum && !whole) *text = JoinNames(carry.carrier, *text);
    return;
  }
  if (alone && !carry.crop.empty() && phrase.end == phrase.begin + 1 &&
      view.Is(phrase.begin, SentenceWord::kYield)) {
    *text = JoinNames(carry.crop, *text);
    return;
  }
  const std::size_t clause = view.ClauseBegin(phrase.begin);
  if (alone && !carry.firm.empty() && phrase.begin == clause && clause > 0 &&
      view.IsWord(clause - 1, ",") && AreVentureSums(view, phrase)) {
    text->insert(0, carry.firm);  // 国有企业资产总额增长9%,|营业收入增长6%
    return;
  }
  const bool bare_head = alone && IsBareHead(view, phrase, quantity, carry);
  const bool attributed = phrase.begin > 0 && view.IsWord(phrase.begin - 1, "的");
  if (!bare_head || attributed || carry.carrier.empty()) return;
  if (phrase.begin > clause + 1 && cutter_.IsVerb(view, phrase.begin - 1)) {
    const Phrase own = cutter_.Before(view, clause, phrase.begin - 1);
    if (own.end == phrase.begin - 1 && own.begin == clause) {
      text->insert(0, cutter_.Text(view, own));  // 产值8亿元,农民增加|收入2亿元
      return;
    }
  }
  const std::string_view start = std::string_view(*text).substr(0, 2 * kHanBytes);
  if (text->find(carry.carrier) != std::string::npos || EndsWith(carry.carrier, start)) {
    return;  // 不合格42批次,|合格率97%
  }
  if (text->size() >= 2 * kHanBytes &&
      carry.carrier.find(start) < carry.carrier.size() - 2 * kHanBytes) {
    return;  // 贫困人口减至5万人,|贫困发生率2%
  }
  if (carry.carrier == carry.object && IsNotOfCounted(*view.words, quantity, carry, *text)) return;
  *text = JoinNames(carry.carrier, *text);  // 茶叶总产量增长6%、|产值增长8%
}

// 小学20所,|在校生1万人; |毕业生2千人: of that kind of institution, where the phrase says no more.
bool SentenceReader::NameByInstitution(const SentenceView& view, Phrase phrase, const Carry& carry,
                                       std::string* text) const {
  if (carry.school.empty() || !(*view.words)[SentenceWord::kMember].Holds(*text) ||
      carry.school.find(*text) != std::string::npos) {
    return false;
  }
  const std::size_t clause = view.ClauseBegin(phrase.begin);
  for (std::size_t i = clause; i < phrase.begin; ++i) {
    if (view.tokens[i].kind == TokenKind::kPlace ||  // 全县|教师2000人: of all of them
        (view.tokens[i].kind == TokenKind::kWord && (view.tokens[i].roles & kRoleSkipped) == 0 &&
         !view.Joins(i))) {
      return false;
    }
  }
  if (const IndicatorEntry* entry = program_->indicators.Find(*text)) *text = entry->name;
  text->insert(0, carry.school);
  return true;
}

namespace {

// 营业收入 of 营业收入超亿元的工业企业, 营业收入5亿元以上的: what has the size that marks them.
std::string_view BeforeMark(std::string_view things) {
  std::size_t end = things.size();
  for (const std::string_view mark : {"超", "过", "达", "百", "千", "万", "亿"}) {
    end = std::min(end, things.find(mark));
  }
  end = std::min(end, things.find_first_of("0123456789"));
  return end < things.size() ? things.substr(0, end) : std::string_view();
}

}  // namespace

bool SentenceReader::NameBySize(const SentenceView& view, std::size_t token, std::size_t floor,
                                const Carry& carry, Statement* statement) const {
  std::size_t begin = token;
  std::size_t end = token;
  if (begin > floor + 2 && (view.tokens[begin - 1].traits & kTraitPossess) != 0 &&
      view.IsWord(begin - 2, "的")) {  // 5000万元以上的|有23个
    const SentenceToken& size = view.tokens[begin - 3];
    const std::string_view bound = view.TokenText(begin - 3);
    if (size.kind == TokenKind::kThreshold || view.Is(begin - 3, SentenceWord::kRelation)) {
      if (bound.ends_with("以上") || bound.ends_with("以下")) begin = end = token - 2;
    }
  }
  const bool of = begin == token && begin > floor + 1 && view.IsWord(begin - 1, "的") &&
                  (view.tokens[begin - 2].kind == TokenKind::kThreshold ||
                   view.Is(begin - 2, SentenceWord::kRelation));
  if (of) begin = end = token - 1;  // 超10亿元的|6户
  while (begin > floor && view.Is(begin - 1, SentenceWord::kRelation)) --begin;
  if (begin == floor || view.tokens[begin - 1].kind != TokenKind::kThreshold) return false;
  const Quantity& quantity = view.quantities[static_cast<std::size_t>(view.tokens[token].index)];
  if (carry.object.empty() || carry.unit != CountUnit(quantity) || !IsCounted(quantity)) {
    return false;
  }
  const Phrase before = statement->phrase;
  const bool joined = !before.empty() && before.end >= begin - 1 && before.end <= end;
  statement->phrase = {joined ? std::min(before.begin, begin - 1) : begin - 1, end};
  cutter_.SetText(view, statement->phrase, &statement->indicator);
  // 1千万元以上的项目86个,5千万元以上的|23个: of the same things, whatever size they had there
  std::string_view things = carry.object;
  for (const std::string_view mark : {"以上", "以下"}) {
    const std::size_t at = things.rfind(mark);
    const bool kind = things.substr(0, at).ends_with("规模") ||  // 规模以上企业
                      things.substr(0, at).ends_with("限额");
    if (at != std::string_view::npos && !kind) things.remove_prefix(at + mark.size());
  }
  // 超亿元的|工业企业
  if (const std::size_t at = things.rfind("元的"); at != std::string_view::npos) {
    things.remove_prefix(at + kHanBytes);
  }
  if (of) statement->indicator.insert(0, BeforeMark(carry.object));
  if (things.starts_with("的")) things.remove_prefix(kHanBytes);
  statement->indicator += things;
  return true;
}

// 规模以上工业企业产销率达97%,实现|利润86亿元: whose all the figures of a sentence are.
void SentenceReader::RememberFirm(const SentenceView& view, const Statement& statement,
                                  Carry* carry) const {
  Phrase phrase = statement.phrase;
  const bool goes_on = statement.indicator.starts_with(carry->firm);
  if (phrase.subject_end > phrase.subject_begin) {
    phrase = {phrase.subject_begin, phrase.subject_end + 1};
  }
  const bool each =  // 平均每个|单位产出200万元
      phrase.begin > 1 &&
      (view.IsWord(phrase.begin - 1, "每") || view.IsWord(phrase.begin - 2, "每"));
  if (each) return;
  for (std::size_t i = phrase.begin; i + 1 < phrase.end; ++i) {
    if ((*view.words)[SentenceWord::kFirm].Ends(view.TokenText(i))) {
      cutter_.SetText(view, {phrase.begin, i + 1}, &carry->firm);
      return;
    }
  }
  if (!goes_on) carry->firm.clear();
}

namespace {

// 装备制造业增加值增长9%,拉动工业增长2个百分点,贡献率|35%: what is pulled is not what is spoken of.
bool IsPulled(const Statement& statement) {
  return statement.rule != nullptr && statement.measure == Measure::kChange &&
         statement.rule->indicator == IndicatorSource::kAuto && !statement.rule->action.empty() &&
         statement.rule->NamesAction();
}

void LeaveEnd(const WordSet& ends, std::string* name) {
  for (const std::string& end : ends.words()) {
    if (name->size() > end.size() && EndsWith(*name, end)) name->resize(name->size() - end.size());
  }
}

// 落户企业8户、规模以上5户; 调入资金3亿元、上年结转|1亿元: a verb inside a name governs nothing of
// what follows.
void RememberAction(const Quantity& quantity, const Statement& statement, Carry* carry) {
  if (statement.measure == Measure::kChange) return;
  const std::size_t at = statement.indicator.find(statement.action);
  carry->action_behind = statement.action_behind;
  const bool named = quantity.Is(Dimension::kMoney) && statement.indicator != statement.action;
  const bool outside = at == std::string::npos || (at == 0 && !named);
  carry->action = outside ? statement.action : std::string();
}

}  // namespace

void SentenceReader::Remember(const SentenceView& view, const Quantity& quantity,
                              const Statement& statement, Carry* carry) const {
  // 出口占12%,比重提高1个百分点,|增长8%: it is the thing that grows by a percentage
  const bool of_share = carry->share && IsPoints(quantity) &&
                        statement.measure == Measure::kChange &&
                        statement.indicator == carry->indicator + "占比";
  if (!statement.indicator.empty() && !IsPulled(statement) && !of_share) {
    carry->earlier.swap(carry->indicator);
    carry->earlier_unit.swap(carry->indicator_unit);
    carry->indicator = statement.indicator;
    const bool rate = statement.measure == Measure::kChange && quantity.Is(Dimension::kPercent);
    carry->indicator_unit = rate                 ? std::string()
                            : IsPoints(quantity) ? std::string("%")
                                                 : quantity.base_unit;
    if ((*view.words)[SentenceWord::kGrant].Ends(statement.indicator))
      carry->grant = statement.indicator;
    if (statement.measure == Measure::kShare) {  // 税收占比82.4%,同比增长|22.8%
      LeaveEnd((*view.words)[SentenceWord::kShareName], &carry->indicator);
    }
  }
  RememberAction(quantity, statement, carry);
  RememberDeed(view, quantity, statement, carry);
  if (statement.carried_out) carry->carried_out = statement.indicator;
  carry->change = statement.measure == Measure::kChange;
  carry->negative = statement.negative;
  carry->share = statement.measure == Measure::kShare || of_share;
  carry->lent = statement.lent;
  const std::size_t clause = view.ClauseBegin(
      view.quantity_tokens[static_cast<std::size_t>(&quantity - view.quantities.data())]);
  const bool begins = view.IsWord(clause, "其中");
  carry->part = begins || (clause > 1 && view.IsWord(clause - 2, "其中"));
  // 其中高速公路80公里,|一级公路90公里; 其中食品价格上涨8%,|衣着下降1%
  const std::string& measure = carry->change ? carry->grown : carry->measure;
  const bool goes_on =  // 其中公路1.8亿吨,|占78%;铁路3200万吨
      carry->measured_part && statement.phrase.empty() && (carry->change || carry->share);
  carry->measured_part = goes_on || ((carry->part || carry->measured_part) && !measure.empty() &&
                                     (carry->change || carry->measure_unit == quantity.base_unit) &&
                                     EndsWith(statement.indicator, measure));
  const bool named =
      statement.rule != nullptr && statement.rule->indicator == IndicatorSource::kNamed;
  if (named && IsCounted(quantity)) {  // “四单合一”产业项目380个,|总投资1200亿元
    carry->object = carry->carrier = statement.indicator;
    carry->unit = CountUnit(quantity);
    return;
  }
  if (quantity.base_unit == "%") carry->rate = statement.indicator;
  const bool rose =  // 销售额3亿元,增长9%,其中钟表店|增长15%
      carry->change && statement.phrase.empty() && quantity.base_unit == "%" &&
      carry->measured_here && EndsWith(carry->indicator, carry->measure);
  if (rose) carry->risen = carry->measure;
  const Phrase phrase = statement.phrase;
  if (phrase.empty()) return;
  const bool mean =  // 企业8万户,日均新增90户,总量|9万户
      phrase.end == phrase.begin + 1 && view.Is(phrase.begin, SentenceWord::kMean);
  if (mean) return;
  RememberMeasure(view, quantity, statement, carry);
  RememberFirm(view, statement, carry);
  RememberCarrier(view, quantity, statement, carry);
}

// 新签约项目219个: what was counted, without its verb.
void SentenceReader::RememberCounted(const SentenceView& view, const Quantity& quantity,
                                     Phrase carrier, Carry* carry) const {
  const std::size_t token =
      view.quantity_tokens[static_cast<std::size_t>(&quantity - view.quantities.data())];
  if (carrier.begin > token && cutter_.IsVerb(view, carrier.end - 1) &&
      IsDeedAlone(view, carrier)) {  // 3人|死亡、8人受伤
    carry->object.clear();
    carry->unit = CountUnit(quantity);
    return;
  }
  // 只有30名工人的|小厂,年利润80万元: what the clause ends with is spoken of, not what it has.
  Phrase owner{carrier.end, carrier.end};
  if (carrier.begin > token && view.IsWord(carrier.end, "的")) {
    owner = cutter_.Behind(view, carrier.end + 1, view.ClauseEnd(token));
    if (owner.end != view.ClauseEnd(token)) owner.end = owner.begin;
  }
  while (carrier.begin + 1 < carrier.end &&
         ((cutter_.IsVerb(view, carrier.begin) && view.tokens[carrier.begin].traits != 0) ||
          view.IsWord(carrier.begin, "新"))) {
    ++carrier.begin;
  }
  // 羊存栏3万只,|出栏2万只: what was done next was done to the same thing.
  const SentenceToken& deed = view.tokens[carrier.end - 1];
  constexpr std::uint32_t kNames = kTraitHead | kTraitHeadShape | kTraitNameHead;
  const bool verbal = carrier.end <= token && deed.word_class == WordClass::kVerbalNoun &&
                      (deed.traits & (kTraitCountAction | kNames)) == kTraitCountAction;
  const bool done =
      carrier.end > carrier.begin + 1 && (verbal || cutter_.IsVerb(view, carrier.end - 1));
  cutter_.SetText(view, {carrier.begin, done ? carrier.end - 1 : carrier.begin}, &carry->thing);
  const bool size = view.tokens[carrier.end - 1].kind == TokenKind::kThreshold ||
                    view.Is(carrier.end - 1, SentenceWord::kRelation);
  const bool part =
      carrier.end == carrier.begin + 1 && (view.tokens[carrier.begin].traits & kTraitModifier) != 0;
  const std::string name = cutter_.Text(view, carrier);
  const bool grade = carrier.end <= token && IsGrade(name);
  const bool school =  // 在校生9万人,其中小学|4万人,初中2万人
      carry->unit == CountUnit(quantity) && (*view.words)[SentenceWord::kSchool].Ends(name) &&
      (*view.words)[SentenceWord::kMember].Ends(carry->object);
  const bool branch =  // 就业人口37万人,建筑业3万人,|零售业4万人
      carrier.end <= token && !carry->object.empty() && carry->unit == CountUnit(quantity) &&
      IsBranchOfEconomy(*view.words, name);
  const bool whose =  // 专利1.2万件,其中企业8000件,|高校900件
      carrier.end <= token && !carry->object.empty() && carry->unit == CountUnit(quantity) &&
      IsWhose(view, quantity, carrier.end - 1);
  if (size || school || branch || whose || ((part || grade) && !carry->object.empty()))
    return;  // 其中公办96家、民办222家
  carry->object = name;
  carry->unit = CountUnit(quantity);
  RememberSchool(view, quantity, token, carry);
  carry->carrier = carry->object;  // 项目用地4085宗、|面积13万亩
  if (!owner.empty()) cutter_.SetText(view, owner, &carry->carrier);
  const bool measure =  // 规模扩大到9家,产值|3亿元; 储采比50,投资|3亿元
      carrier.end == carrier.begin + 1 &&
      ((view.tokens[carrier.begin].traits & kTraitUncounted) != 0 ||
       (quantity.base_unit.empty() && EndsWith(carry->object, "比")));
  const bool places =  // 辖4个街道,总面积|80平方公里; 远销20个省份,产值|3亿元
      (*view.words)[SentenceWord::kSettlement].Holds(carry->object) ||
      view.Is(carrier.end - 1, SentenceWord::kDivision) || EndsWith(carry->object, "国家") ||
      EndsWith(carry->object, "地区");
  const bool acts = carrier.end <= token && IsDeedAlone(view, carrier);  // 问责60人,|整改率98%
  if (measure || places || acts) carry->carrier.clear();
  if (carry->object.size() > 2 * 2 * kHanBytes &&
      (*view.words)[SentenceWord::kFirm].Ends(carry->object)) {
    carry->firm = carry->object;  // 规模以上服务业企业310户,实现|营业收入96亿元
  }
  const std::size_t tally = (*view.words)[SentenceWord::kTally].SizeBefore(carry->carrier);
  if (tally < carry->carrier.size()) {
    carry->carrier.resize(carry->carrier.size() - tally);  // 医疗旅游人次86万、|收入84亿元
  }
}

// 种植玉米2万亩,|产量900吨: what grows on an area.
void SentenceReader::RememberCrop(const SentenceView& view, const Quantity& quantity, Phrase phrase,
                                  Carry* carry) const {
  carry->crop.clear();
  if (!quantity.Is(Dimension::kArea)) return;
  while (phrase.begin + 1 < phrase.end &&
         (view.tokens[phrase.begin].word_class == WordClass::kVerbalNoun ||
          cutter_.IsVerb(view, phrase.begin))) {
    ++phrase.begin;
  }
  constexpr std::uint32_t kNoThing = kTraitHead | kTraitHeadShape;
  if (phrase.end == phrase.begin + 1 && view.tokens[phrase.begin].word_class == WordClass::kNoun &&
      (view.tokens[phrase.begin].traits & kNoThing) == 0) {
    cutter_.SetText(view, phrase, &carry->crop);
  }
}

// 苹果是支柱产业,种植面积8万亩,|产值3亿元: what was put in front of the measure goes on.
bool SentenceReader::RememberTopic(const SentenceView& view, const Statement& statement,
                                   Carry* carry) const {
  if (statement.measure != Measure::kLevel || !IsBareMeasure(view, statement.phrase)) return false;
  const std::string own = cutter_.Text(view, statement.phrase);
  const std::string& whole = statement.indicator;
  if (whole.size() <= own.size() || !EndsWith(whole, own)) return false;
  carry->carrier.assign(whole, 0, whole.size() - own.size());
  return true;
}

// 粮食种植面积216万亩,|总产量98万吨: what is done to the thing, how and when, is not the thing.
void SentenceReader::LeaveDeed(const SentenceView& view, Phrase phrase, Phrase* carrier) const {
  const auto doing = [&](std::size_t i) {
    return view.tokens[i].word_class == WordClass::kVerbalNoun;
  };
  while (!carrier->empty() &&
         ((view.tokens[carrier->end - 1].traits & (kTraitHead | kTraitHeadShape)) != 0 ||
          view.IsWord(carrier->end - 1, "的"))) {
    --carrier->end;
  }
  if (!carrier->empty() && carrier->end < phrase.end && doing(carrier->end - 1) &&
      (carrier->end > carrier->begin + 1 ||  // 种植面积8万亩,产值3亿元: alone it is of nothing
       (view.tokens[carrier->begin].traits & (kTraitCountAction | kTraitAttributive)) ==
           kTraitCountAction)) {
    --carrier->end;
  }
  const bool of_deed = carrier->end > carrier->begin + 1 && carrier->end < phrase.end &&
                       IsRateOfDeed(view, *program_->words, {carrier->end - 1, carrier->end + 1}) &&
                       cutter_.IsNominal(view, carrier->end - 2);
  if (of_deed) --carrier->end;  // 厨余垃圾|收集|率90%,及时清运率98%
  while (carrier->end > carrier->begin + 1 && carrier->end < phrase.end &&
         (view.tokens[carrier->end - 1].word_class == WordClass::kAdverb ||
          (*view.words)[SentenceWord::kDeedTime].Holds(view.TokenText(carrier->end - 1)))) {
    --carrier->end;  // 案件|按期|结案率98%,当场化解率45%
  }
}

// 粮食种植面积216万亩,|总产量98万吨: the thing that a bare head behind belongs to.
void SentenceReader::RememberCarrier(const SentenceView& view, const Quantity& quantity,
                                     const Statement& statement, Carry* carry) const {
  const bool lent = !carry->carrier.empty() && statement.indicator.starts_with(carry->carrier) &&
                    statement.indicator.size() > carry->carrier.size();
  // 装机规模增长8%,|利用率达94%: what grew by so much is no rate.
  const bool rate = quantity.Is(Dimension::kPercent) && statement.measure != Measure::kChange;
  if (lent && !rate &&
      (statement.phrase.end == statement.phrase.begin + 1 ||
       (statement.measure == Measure::kChange && IsBareMeasure(view, statement.phrase)))) {
    return;  // 辣椒种植面积18万亩、产量26万吨、|产值15亿元: 辣椒 goes on
  }
  Phrase carrier = statement.phrase;
  const bool concerned =  // 受理案件90件,涉及|职工300人,结案率|98%
      carrier.begin > 0 && view.IsWord(carrier.begin - 1, "涉及") && IsCounted(quantity);
  if (concerned && !carry->carrier.empty()) return;
  carry->carrier.clear();
  if (!rate && RememberTopic(view, statement, carry)) return;
  if (carrier.subject_begin > carrier.end)
    return;  // 投资3亿元的|甲项目, of the next number no thing
  const bool graded = carrier.subject_begin == carrier.end;  // 龙头企业|国家级|2家
  if (carrier.subject_end > carrier.subject_begin && !graded) {
    cutter_.SetText(view, {carrier.subject_begin, carrier.subject_end}, &carry->carrier);
    if (IsCounted(quantity) && IsBranchOfEconomy(*view.words, carry->carrier)) {
      cutter_.SetText(view, {carrier.begin, carrier.end}, &carry->object);
      carry->unit = CountUnit(quantity);  // 批发业有雇员8人,零售业有|5人
    }
    return;
  }
  if (IsCounted(quantity)) {
    RememberCounted(view, quantity, carrier, carry);
    return;
  }
  LeaveDeed(view, statement.phrase, &carrier);
  RememberCrop(view, quantity, statement.phrase, carry);
  const bool daily =  // 每天入住率90%,|收入12万元
      carrier.end == carrier.begin + 2 && view.IsWord(carrier.begin, "每");
  if (daily) carrier.begin = carrier.end;
  if (carrier.end == carrier.begin + 1 && view.Is(carrier.begin, SentenceWord::kRate)) return;
  while (carrier.end > carrier.begin + 1 && view.IsWord(carrier.end - 1, "总")) --carrier.end;
  if (!carrier.empty() && cutter_.IsVerb(view, carrier.end - 1)) return;  // 办复率100%,满意率…
  if (carrier.end == carrier.begin + 1 &&
      view.tokens[carrier.begin].word_class == WordClass::kAdjective) {
    return;  // 平均跑动次数减少90%,办理时限…
  }
  if (!carrier.empty() &&
      (view.Is(carrier.end - 1, SentenceWord::kMean) || view.IsWord(carrier.end - 1, "平均"))) {
    return;  // 年平均气温12度,|年降水量500毫米
  }
  if (!carrier.empty() && carrier.end < statement.phrase.end) {
    cutter_.SetText(view, carrier, &carry->carrier);
  }
}

}  // namespace extract
