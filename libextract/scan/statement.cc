#include "scan/statement.h"

#include <algorithm>

#include "base/utf8.h"
#include "scan/carry_text.h"
#include "scan/distribution.h"
#include "scan/list_repair.h"
#include "scan/phrase_choice.h"
#include "scan/trace.h"

namespace extract {
namespace {

bool IsAnaphor(const SentenceWords& words, std::string_view phrase) {
  constexpr std::string_view kOne = "一";  // 这一|指标
  if (phrase.substr(0, kOne.size()) == kOne) phrase.remove_prefix(kOne.size());
  return words[SentenceWord::kAnaphor].Holds(phrase);
}

// 数字, 最新|数字: points back to what was spoken of, without 这一.
bool IsFigure(const SentenceView& view, Phrase phrase) {
  for (std::size_t i = phrase.begin; i + 1 < phrase.end; ++i) {
    if (view.tokens[i].word_class != WordClass::kAdjective) return false;
  }
  return view.IsWord(phrase.end - 1, "数字");
}

// 0.4个百分点 and the like: what a comparison word before a quantity says of its basis.
Basis BasisOf(const BasisWords& words, std::string_view before) {
  static constexpr std::pair<BasisWord, Basis> kMarks[] = {
      {BasisWord::kYoy, Basis::kYearOnYear},
      {BasisWord::kMom, Basis::kMonthOnMonth},
      {BasisWord::kQoq, Basis::kQuarterOnQuarter},
      {BasisWord::kPrevious, Basis::kPrevious},
      {BasisWord::kPlan, Basis::kPlan},
      {BasisWord::kAgainst, Basis::kPrevious},  // 比2019年下降
  };
  for (const auto& [set, basis] : kMarks) {
    if (words[set].IsIn(before)) return basis;
  }
  return Basis::kNone;
}

// 出口额12亿元(|+8.6%), 出口额12亿元,|-3.2%
bool HasSign(const SentenceView& view, const Quantity& quantity) {
  const char sign = view.text[quantity.span.begin];
  if (sign != '+' && sign != '-') return false;
  return quantity.base_unit == "%" && quantity.span.begin > 0 &&
         (view.text[quantity.span.begin - 1] == '(' || view.text[quantity.span.begin - 1] == ',');
}

}  // namespace

void SentenceReader::ApplyRule(const SentenceView& view, const RuleMatch& match,
                               const Quantity& quantity, Statement* statement) const {
  statement->bound = quantity.bound;
  statement->negative = quantity.value.is_negative();
  if (match.rule == nullptr) return;
  const CompiledRule& rule = *match.rule;
  statement->rule = &rule;
  if (rule.measure) statement->measure = *rule.measure;
  if (statement->measure == Measure::kLevel && HasSign(view, quantity)) {
    statement->measure = Measure::kChange;
  }
  if (rule.sign == SignRule::kMinus) statement->negative = !statement->negative;
  if (rule.bound) statement->bound = *rule.bound;
  if (rule.status) statement->status = *rule.status;
  if (rule.basis) {
    statement->basis = *rule.basis;
  } else if (statement->measure == Measure::kChange || statement->measure == Measure::kMultiple) {
    const std::size_t begin = view.tokens[std::min(match.left_token, view.tokens.size() - 1)].begin;
    const std::size_t end = quantity.extent.begin;
    if (begin < end)
      statement->basis = BasisOf(program_->basis_words, view.text.substr(begin, end - begin));
  }
}

// 这一指标数据, 该比例: points back to what was spoken of.
void SentenceReader::NamePhrase(const SentenceView& view, std::size_t token, const Carry& carry,
                                Statement* statement) const {
  const bool before = statement->phrase.end <= token;
  const Phrase phrase =
      before ? statement->phrase : cutter_.WithoutState(view, token, statement->phrase);
  const std::size_t clause = view.ClauseBegin(token);
  const Quantity& quantity = view.quantities[static_cast<std::size_t>(view.tokens[token].index)];
  std::string& text = statement->indicator;
  if (before && !carry.object.empty() && carry.unit == CountUnit(quantity) &&
      (*view.words)[SentenceWord::kCaseUnit].Holds(quantity.unit) &&
      cutter_.IsAgent(view, phrase.end - 1) &&
      (view.tokens[phrase.end - 1].kind == TokenKind::kPlace ||
       view.tokens[phrase.end - 1].word_class == WordClass::kPlaceName ||
       (phrase.begin > clause && cutter_.IsVerb(view, phrase.begin - 1)))) {
    // 查处案件9起,移送公安机关|2起: to whom, not what; 其中东京|5例: where
    statement->indicator = carry.object;
    return;
  }
  const bool things = !before && IsCounted(quantity);
  if (things && phrase.end == phrase.begin + 1 && carry.unit == CountUnit(quantity) &&
      !carry.object.empty() && (view.tokens[phrase.begin].traits & kTraitUncounted) != 0) {
    statement->indicator = carry.object;  // 60家企业中有|8家|产值超过1亿元
    return;
  }
  cutter_.SetText(view, things ? cutter_.WithoutDeed(view, token, phrase) : phrase, &text);
  if (before && phrase.begin > clause + 1 && view.IsWord(phrase.begin - 2, "其中") &&
      view.TokenText(phrase.begin - 1).starts_with("本")) {
    text.insert(0, view.TokenText(phrase.begin - 1));  // 游客30万人次,其中|本省|游客20万人次
  }
  if (before && !carry.indicator.empty() && phrase.begin > clause &&
      view.tokens[phrase.begin - 1].word_class == WordClass::kPronoun &&
      IsAnaphor(*view.words, text)) {
    statement->indicator = carry.indicator;
    return;
  }
  if (before && !carry.grant.empty() && view.Is(phrase.begin, SentenceWord::kReceiver) &&
      quantity.Is(Dimension::kMoney) && (view.tokens[phrase.end - 1].traits & kTraitHead) == 0 &&
      !(*view.words)[SentenceWord::kGrant].Ends(text)) {
    statement->indicator = carry.grant;  // 给予补助,单个项目最高|500万元
    return;
  }
  if (before && GoesOnRanking(view, phrase, token)) {
    statement->indicator = carry.indicator;
    return;
  }
  if (before && NameBareHead(view, phrase, quantity, carry, statement)) return;
  if (before && IsCounted(quantity) && NameByInstitution(view, phrase, carry, &text)) return;
  if (before && NameByRate(view, token, quantity, carry, statement)) return;
  const bool grade = IsGrade(text) || IsSortOf(text, carry.object);
  const bool part =
      phrase.end == phrase.begin + 1 && (view.tokens[phrase.begin].traits & kTraitModifier) != 0;
  if (before && (grade || part) && !carry.object.empty() && carry.unit == CountUnit(quantity)) {
    // 养老机构318家,其中公办|96家; 景区12家,其中5A级|2家
    statement->indicator =
        text + std::string(grade ? WithoutLevel(carry.object) : WithoutPart(carry.object));
    return;
  }
  if (before && NameByPart(view, phrase, token, carry, &text)) return;
  if (before && NameByHead(view, phrase, token, &text)) return;
  if (before && AddOwnerOfBracket(view, phrase, &text)) return;
  if (before && LendTold(view, phrase, token, quantity, carry, statement)) return;
  if (!before || AddTopic(view, phrase, carry, &text) || IsCounted(quantity)) return;
  if (!LendMeasure(view, phrase, token, quantity, carry, statement)) {
    AddCarrier(view, phrase, quantity, carry, &text);
  }
}

// 通车率达到98%,其中30个|县|达到100%: the rate that those reach that are counted.
bool SentenceReader::NameByRate(const SentenceView& view, std::size_t token,
                                const Quantity& quantity, const Carry& carry,
                                Statement* statement) const {
  if (carry.rate.empty() || quantity.base_unit != "%" || statement->indicator != carry.object ||
      statement->measure != Measure::kLevel || (view.tokens[token - 1].traits & kTraitReach) == 0) {
    return false;
  }
  statement->indicator = carry.rate;
  return true;
}

// 进出口增长5%,增速居第|3位; 经营主体新增5万户,总量达|90万户: a head alone that speaks of what went
// before.
bool SentenceReader::NameBareHead(const SentenceView& view, Phrase phrase, const Quantity& quantity,
                                  const Carry& carry, Statement* statement) const {
  bool heads = phrase.end > phrase.begin + 1;
  if (phrase.begin > 0 && cutter_.IsVerb(view, phrase.begin - 1) &&
      (view.tokens[phrase.begin - 1].traits & kTraitCountAction) != 0) {
    return false;  // 组建|总规模5亿元的基金
  }
  for (std::size_t i = phrase.begin; i < phrase.end; ++i) {
    heads &= view.Is(i, SentenceWord::kTotal) || view.Is(i, SentenceWord::kConjunction) ||
             view.tokens[i].kind == TokenKind::kComma ||
             (view.tokens[i].traits & kTraitGrowthName) != 0;
  }
  if (heads && !carry.indicator.empty()) {  // 增加值200亿元、增长5%,|总量和增速均居第5位
    statement->indicator = JoinNames(carry.indicator, cutter_.Text(view, phrase));
    return true;
  }
  if (!phrase.empty() && !carry.indicator.empty() && IsFigure(view, phrase)) {
    statement->indicator = carry.indicator;  // 失业率升至5%,|数字是近年最高(6%)
    return true;
  }
  if (phrase.end != phrase.begin + 1 || phrase.behind_light_verb || carry.indicator.empty()) {
    return false;
  }
  const std::string_view head = view.TokenText(phrase.begin);
  const bool growth = (view.tokens[phrase.begin].traits & kTraitGrowthName) != 0 ||
                      (EndsWith(head, "幅") && !IsCounted(quantity));  // 横幅|120条
  if (growth) {
    const std::size_t clause = view.ClauseBegin(phrase.begin);
    if (phrase.begin > clause + 1 &&
        (view.tokens[phrase.begin - 1].traits & (kTraitRise | kTraitFall)) != 0) {
      const Phrase own = cutter_.Before(view, clause, phrase.begin - 1);  // 红茶减产|幅度达3%
      if (!own.empty() && own.end + 1 == phrase.begin) {
        cutter_.SetText(view, own, &statement->indicator);
        return true;
      }
    }
    statement->indicator = carry.indicator;
    const bool ranks = statement->measure == Measure::kRank;  // 财政收入增长9%,增幅居全省|第2位
    if (ranks && !EndsWith(carry.indicator, head)) statement->indicator += head;
    return true;
  }
  if (view.Is(phrase.begin, SentenceWord::kMean)) {  // 完成客运量8亿人次,|日均238万人次
    const bool of_each = view.Is(phrase.begin, SentenceWord::kPerHead) && head != "年均";
    statement->indicator = of_each ? std::string(head) + carry.indicator : carry.indicator;
    return true;
  }
  if (view.Is(phrase.begin, SentenceWord::kShareName)) {  // 占65%,|比重提高2个百分点
    statement->indicator = carry.indicator + (carry.share ? "占比" : std::string(head));
    return true;
  }
  const bool own_subject = phrase.subject_end > phrase.subject_begin;
  if (!own_subject && view.Is(phrase.begin, SentenceWord::kContribution)) {
    // 增加值增长5%,对经济增长|贡献率达9%
    statement->indicator = JoinNames(carry.indicator, head);
    return true;
  }
  if (!view.Is(phrase.begin, SentenceWord::kTotal)) return false;
  const bool counted = IsCounted(quantity) && !carry.object.empty();
  statement->indicator = JoinNames(counted ? carry.object : carry.indicator, head);
  return true;
}

void SentenceReader::NameWithoutPhrase(const SentenceView& view, const QuantityGroup& group,
                                       std::size_t floor, const Carry& carry,
                                       Statement* statement) const {
  const Quantity& quantity = view.quantities[group.first];
  const std::size_t token = view.quantity_tokens[group.first];
  const bool change = statement->measure == Measure::kChange;
  const std::size_t clause = view.ClauseBegin(token);
  if (floor == clause && NameByLabel(view, clause, statement)) return;
  if (NameByRest(view, token, quantity, carry, statement) ||
      NameByYardstick(view, token, carry, statement) ||
      NameByNamedPart(view, group, carry, statement)) {
    return;
  }
  if (floor == clause &&
      (NameBySuperlative(view, token, statement) || NameByMost(view, group, statement))) {
    return;
  }
  if (NameByGrant(view, token, quantity, carry, statement)) return;
  if (NameByDeed(view, group, carry, statement)) return;
  const Phrase bracketed = BeforeBracket(view, token);
  Phrase nearer = ObjectChanged(view, token);
  if (nearer.empty()) nearer = change ? SubjectCompared(view, group) : NearerSubject(view, group);
  if (!nearer.empty()) {
    cutter_.SetText(view, nearer, &statement->indicator);
    return;
  }
  if (bracketed.empty() && !carry.indicator.empty() && (group.first > 0 || change)) {
    const bool of_share = carry.share && change && quantity.base_unit == "个百分点";
    // 优良天数310天,优良率85%,同比增加|9天: of what is measured in such units
    const bool points = IsPoints(quantity);
    const std::string_view unit = points ? std::string_view("%") : quantity.base_unit;
    const bool of_earlier = change && (points || !quantity.Is(Dimension::kPercent)) &&
                            unit != "倍" && !carry.earlier.empty() &&
                            !carry.indicator_unit.empty() &&
                            !carry.indicator_unit.starts_with(unit) && carry.earlier_unit == unit;
    // 夜间客流占比21%、提高|2.6个百分点: the share rose, not the thing.
    statement->indicator = of_earlier ? carry.earlier : carry.indicator;
    if (of_share) statement->indicator += "占比";
    if (clause < token && view.Is(clause, SentenceWord::kPerHead) && !change) {
      // 生产总值达到126亿元,人均|达到2.6万元
      statement->indicator = JoinNames(std::string(view.TokenText(clause)), carry.indicator);
    }
    return;
  }
  // 陶瓷(增长|12%): what the bracket explains
  Phrase subject = bracketed;
  // GDP总量超过甲市跃居全省|首位: the subject stands at the start of the clause, before another
  // verb.
  if (subject.empty()) subject = cutter_.First(view, floor, token);
  bool growth = !subject.empty() && subject.end == subject.begin + 1 &&
                (view.tokens[subject.begin].traits & kTraitGrowthName) != 0;
  if (subject.empty() || growth) {
    const Phrase earlier = EarlierSubject(view, token, &growth);
    subject = growth && !carry.indicator.empty() ? Phrase() : earlier;
  }
  if (growth && statement->measure == Measure::kLevel) statement->measure = Measure::kChange;
  if (NameBareHead(view, subject, quantity, carry, statement)) return;
  if (subject.empty() && carry.indicator.empty() && !change) {
    subject = cutter_.VerbBefore(view, floor, token);
  }
  if (subject.empty()) {
    statement->indicator = carry.indicator;
  } else {
    cutter_.SetText(view, subject, &statement->indicator);
    if (!bracketed.empty()) LendToItem(view, subject, quantity, carry, statement);
  }
}

// 95.6%|二级以上公立医院完成接入: a part of those that stand right behind.
void SentenceReader::MarkShareOfGroup(const SentenceView& view, const QuantityGroup& group,
                                      const Carry& carry, Statement* statement) const {
  const Quantity& quantity = view.quantities[group.first];
  const std::size_t token = view.quantity_tokens[group.last - 1];
  const bool percent = quantity.kind == QuantityKind::kPlain && quantity.Is(Dimension::kPercent);
  const bool tenths = percent && quantity.unit_entry->symbol == "成";  // 八成以上资金投向民生
  if (percent && statement->measure == Measure::kLevel && statement->phrase.empty() &&
      carry.share) {
    statement->measure = Measure::kShare;  // 产品80%销往国内,|20%销往国外
  }
  const bool group_behind =
      percent && !statement->phrase.empty() && statement->phrase.begin > token;
  const bool from = percent && view.IsWord(token + 1, "来自");  // 其中35%|来自外省
  const bool given =  // 按采购额的2%|给予最高20万元补助
      percent && view.Is(token + 1, SentenceWord::kGiving);
  if (statement->measure == Measure::kLevel && (tenths || group_behind || from || given)) {
    statement->measure = Measure::kShare;
  }
}

namespace {

// 人均收入增速快于经济增长,突破|3万元: a sum is of what grew, and not of how fast.
void LeaveGrowthRate(const Quantity& quantity, std::string* indicator) {
  constexpr std::string_view kRate = "增速";
  if (quantity.Is(Dimension::kMoney) && indicator->size() > kRate.size() &&
      EndsWith(*indicator, kRate)) {
    indicator->resize(indicator->size() - kRate.size());
  }
}

}  // namespace

// The indicator of a group's first statement, whose phrase is chosen; true where the action is told
// with it.
bool SentenceReader::NameHead(const SentenceView& view, const QuantityGroup& group,
                              const RuleMatch& match, std::size_t floor, const Carry& carry,
                              Statement* head) const {
  const std::size_t token = view.quantity_tokens[group.first];
  Statement& statement = *head;
  if (IsPartThatActs(view, group, carry)) {
    statement.indicator = carry.object;
    statement.phrase = {token, token};
  } else if (GoesOnSharing(view, group, carry)) {
    statement.measure = Measure::kShare;
    statement.indicator = carry.indicator;
    statement.phrase = {token, token};
  } else if (match.rule != nullptr && match.rule->indicator == IndicatorSource::kNamed) {
    statement.indicator = match.rule->indicator_name;
  } else if (std::string herd = SameHerd(view, statement.phrase, carry.indicator); !herd.empty()) {
    statement.indicator = std::move(herd);
  } else if (NameBySize(view, token, floor, carry, &statement) ||
             NameByUnit(view, token, carry, &statement) ||
             NameBySameDeed(view, token, carry, &statement) ||
             NameByEarlierClause(view, token, carry, &statement)) {
  } else if (NameByCasualty(view, token, view.quantities[group.first], carry, &statement)) {
    return true;
  } else if (GoesOnCounting(view, group, carry, statement.phrase)) {
    statement.indicator = carry.object;
    statement.action = std::string(view.TokenText(statement.phrase.end - 1));
    if (!carry.thing.empty()) {
      statement.indicator = carry.thing + cutter_.Text(view, statement.phrase);
    }
    statement.phrase = {token, token};
    return true;
  } else if (!statement.phrase.empty()) {
    NamePhrase(view, token, carry, &statement);
  } else {
    NameWithoutPhrase(view, group, floor, carry, &statement);
  }
  return false;
}

void SentenceReader::ReadHead(const SentenceView& view, const QuantityGroup& group, Carry* carry,
                              Statement* head) {
  const Quantity& quantity = view.quantities[group.first];
  const std::size_t token = view.quantity_tokens[group.first];
  const std::size_t last_token = view.quantity_tokens[group.last - 1];
  std::size_t floor = view.ClauseBegin(token);
  if (group.first > 0) {
    floor = std::max<std::size_t>(floor, view.quantity_tokens[group.first - 1] + 1);
  }
  std::size_t ceiling = view.ClauseEnd(last_token);
  if (group.last < view.quantities.size()) {
    ceiling = std::min<std::size_t>(ceiling, view.quantity_tokens[group.last]);
  }
  const RuleMatch match = matcher_.Match(view, quantity, token, floor, ceiling);
  if (trace_ != nullptr) trace_->OnMatch(view, group, floor, ceiling, match);
  Statement& statement = *head;
  ApplyRule(view, match, quantity, &statement);
  if (group.first > 0) {
    const std::size_t former = view.quantity_tokens[group.first - 1];
    floor = std::max(floor, cutter_.DeedBetween(view, former, token) + 1);
  }
  if (ceiling < view.tokens.size() && view.tokens[ceiling].kind == TokenKind::kQuantity) {
    const std::size_t deed = cutter_.DeedBetween(view, last_token, ceiling);
    if (deed != 0) ceiling = deed;
  }
  statement.phrase = PhraseChooser(&cutter_).Choose(view, match, group, *carry, floor, ceiling);
  if (const Phrase subject = BeforeCircumstance(view, group, statement.phrase); !subject.empty()) {
    statement.phrase = subject;
  }
  if (NameRankedAmong(view, group, *carry, &statement)) return;
  if (NameHead(view, group, match, floor, *carry, &statement)) return;
  LeaveGrowthRate(quantity, &statement.indicator);
  MarkShareOfGroup(view, group, *carry, &statement);
  if (GoesOnChanging(view, group, floor, statement, *carry)) {
    statement.measure = Measure::kChange;
    statement.negative = carry->negative;
  }
  if (match.rule != nullptr && match.rule->NamesAction()) {
    statement.action = match.rule->action;
  } else {
    statement.action = ActionOf(view, group, *carry, &statement);
    LeaveLeadVerb(view, token, &statement);
  }
  NamePriceChanged(&statement);
  NameByDistance(view, token, *carry, &statement);
  NameByFund(view, token, &statement);
  NameByAward(view, token, &statement);
}

void SentenceReader::Distribute(const SentenceView& view, const QuantityGroup& group,
                                std::vector<Statement>* statements) const {
  const Distribution distribution(program_, &cutter_);
  distribution.Apply(view, group.first, group.last, statements);
}

namespace {

// 分行业|看, 从地区来|看, 按类型|划分: goes on about what the sentence before measured.
bool LooksByPart(const SentenceView& view) {
  if (view.tokens.empty()) return false;
  const std::string_view first = view.TokenText(0);
  const std::string_view last = view.TokenText(view.ClauseEnd(0) - 1);
  const bool opens = first.starts_with("分") || first == "从" || first == "按";
  return opens && (last.ends_with("看") || last.ends_with("分") || last.ends_with("分析"));
}

}  // namespace

void SentenceReader::Read(const SentenceView& view, Carry* carry,
                          std::vector<Statement>* statements) {
  statements->clear();
  carry->carrier.clear();
  carry->object.clear();
  carry->thing.clear();
  carry->firm.clear();
  carry->crop.clear();
  carry->carried_out.clear();
  carry->unit.clear();
  carry->rate.clear();
  carry->rate_name.clear();
  carry->told.clear();
  carry->lent = false;
  carry->series = LooksByPart(view);
  carry->grown_here = carry->measured_here = false;
  carry->risen.clear();
  if (!view.Is(0, SentenceWord::kMember)) carry->school.clear();  // 小学20所。|教师2000人
  if (!carry->series) carry->grown.clear();
  carry->change = carry->part = carry->measured_part = carry->negative = carry->share = false;
  QuantityGroup former;
  bracket_ = 0;
  list_head_ = Phrase();
  FindGroups(view);
  for (const QuantityGroup& group : groups_) {
    StepOverBracket(view, former, group, carry);
    ReadHead(view, group, carry, &statements->emplace_back());
    NameInList(view, group.first, statements);
    for (std::size_t i = group.first + 1; i < group.last; ++i) {
      statements->push_back(Statement((*statements)[group.first]));
    }
    for (std::size_t i = group.first; i < group.last; ++i) {
      if (view.quantities[i].bound != Bound::kExact)
        (*statements)[i].bound = view.quantities[i].bound;
    }
    ShareBound(view, group, statements);
    const bool again = former.last == group.first && former.last > former.first + 1 &&
                       former.last - former.first == group.last - group.first &&
                       (*statements)[group.first].phrase.empty() &&
                       view.ClauseBegin(view.quantity_tokens[former.last - 1]) ==
                           view.ClauseBegin(view.quantity_tokens[group.first]);
    if (again) {  // 由22:48:30调整为|18:47:35
      for (std::size_t i = group.first; i < group.last; ++i) {
        (*statements)[i].indicator = (*statements)[i - group.first + former.first].indicator;
      }
    } else if (group.last > group.first + 1) {
      Distribute(view, group, statements);
    }
    if (GoesOnDistributing(view, former, group, *statements)) {
      Distribution(program_, &cutter_).Spread(view, former.first, group.last, statements);
      former.last = group.last;  // 分别增长5%、下降2%、|增长1%
    } else {
      former = group;
    }
    Remember(view, view.quantities[group.last - 1], statements->back(), carry);
  }
  LendHeads(view, cutter_, statements);
  NameMedals(view, statements);
  MarkFormer(view, statements);
}

}  // namespace extract
