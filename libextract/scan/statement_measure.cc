// Measures that are named once for several figures: which of them a noun takes over that stands
// alone before its number, and what is remembered for that.

#include "base/utf8.h"
#include "scan/carry_text.h"
#include "scan/phrase_choice.h"
#include "scan/phrase_words.h"
#include "scan/shared_ends.h"
#include "scan/statement.h"

namespace extract {
namespace {

constexpr std::string_view kWhole = "总";  // 总产量 of all, 产量 of a part

// An amount that is of something: money, tons, kilowatts.
bool IsAmount(const Quantity& quantity) {
  if (quantity.kind != QuantityKind::kPlain) return false;
  if (quantity.unit_entry == nullptr) return quantity.base_unit.empty();  // 储采比为50
  const Dimension dimension = quantity.unit_entry->dimension;
  return dimension == Dimension::kMoney || dimension == Dimension::kMass ||
         dimension == Dimension::kArea || dimension == Dimension::kLength ||
         dimension == Dimension::kEnergy || dimension == Dimension::kPower;
}

// 粮食产量30万吨;|蔬菜45万吨, 早稻产量3万吨,|晚稻2万吨: both are known to be weighed and stand in
// one part of the yearbook, or their names end alike; 二氧化碳 and 化肥 behind them are no yields.
bool IsSuchAProduct(const IndicatorLexicon& indicators, std::string_view former,
                    std::string_view measure, const std::string& name) {
  const IndicatorEntry* const before = indicators.Find(former);
  if (EndsWith(former, measure)) former.remove_suffix(measure.size());
  if (EndsWith(former, std::string_view(name).substr(name.size() - kHanBytes))) return true;
  if (measure.starts_with(kWhole)) measure.remove_prefix(kWhole.size());
  const IndicatorEntry* const here = indicators.Find(name + std::string(measure));
  return before != nullptr && here != nullptr && before->category == here->category;
}

}  // namespace

// 铁路货运量3万吨,|公路9万吨,|水运1万吨; 小学入学率99%,|初中98%: nothing but a noun and its number,
// of a thing that is named like the one before it.
bool SentenceReader::IsNextInSeries(const SentenceView& view, Phrase phrase, std::size_t token,
                                    bool rated, std::string_view measure,
                                    const Carry& carry) const {
  const SentenceToken& word = view.tokens[phrase.end - 1];
  std::string_view former = carry.indicator;
  if (phrase.begin != view.ClauseBegin(token) || phrase.end != token ||
      word.word_class != WordClass::kNoun || word.kind != TokenKind::kWord ||
      phrase.subject_begin != phrase.subject_end || carry.share ||
      !(rated || carry.measured_here) || view.TokenText(phrase.end - 1).size() < 2 * kHanBytes ||
      !EndsWith(former, measure) || former.size() == measure.size()) {
    return false;
  }
  former.remove_suffix(measure.size());
  const std::string_view text = view.TokenText(phrase.end - 1);
  // 小学|初中, 第一产业|第二产业, but 户籍人口|第三产业, 小学|女生
  const SentenceWords& words = *view.words;
  const bool alike =
      EndsWith(former, text.substr(text.size() - kHanBytes)) ||
      (words[SentenceWord::kSchool].Ends(former) && words[SentenceWord::kSchool].Ends(text));
  return alike || (carry.lent && !rated);
}

// 农户|户均增收2万元, 户均年增收|6万元: a rise of each is named by both words.
bool SentenceReader::NameByHead(const SentenceView& view, Phrase phrase, std::size_t token,
                                std::string* text) const {
  const std::size_t verb = phrase.end;
  const bool alone = phrase.end == phrase.begin + 1 ||
                     (phrase.end == phrase.begin + 2 &&
                      (view.IsWord(phrase.begin + 1, "年") || view.IsWord(phrase.begin + 1, "月")));
  if (verb + 1 < token && view.Is(verb, SentenceWord::kPerHead) && !view.IsWord(verb, "年均") &&
      (view.tokens[verb + 1].traits & kTraitRise) != 0) {
    cutter_.SetText(view, {phrase.begin, verb + 2}, text);  // 农户|户均增收2万元
    return true;
  }
  if (alone && view.Is(phrase.begin, SentenceWord::kPerHead) && verb < token &&
      (view.tokens[verb].traits & kTraitRise) != 0) {
    cutter_.SetText(view, {phrase.begin, verb + 1}, text);  // 户均年增收|6万元
    return true;
  }
  return false;
}

namespace {

// 就业人口 of 博彩业就业人口 and of 总就业人口: what was counted, whatever branch it was of.
std::string_view CountedInBranches(const SentenceWords& words, std::string_view object) {
  for (std::size_t end = object.size(); end >= 2 * kHanBytes; end -= kHanBytes) {
    if (!IsBranchOfEconomy(words, object.substr(0, end))) continue;
    object.remove_prefix(end);
    break;
  }
  if (object.starts_with("的")) object.remove_prefix(kHanBytes);
  return object.starts_with(kWhole) ? object.substr(kWhole.size()) : object;
}

// 床位 of 医疗卫生机构床位: what is counted, whosever it is.
std::string_view CountedOfBodies(std::string_view object) {
  for (const std::string_view body : {"机构", "企业", "单位", "医院", "学校", "高校"}) {
    const std::size_t at = object.rfind(body);
    if (at != std::string_view::npos && at + body.size() < object.size()) {
      return object.substr(at + body.size());
    }
  }
  return object;
}

}  // namespace

// 其中高校|800件, 其中医院|3万张: a body, whose those are that are counted.
bool SentenceReader::IsWhose(const SentenceView& view, const Quantity& quantity,
                             std::size_t i) const {
  const SentenceToken& token = view.tokens[i];
  return (*view.words)[SentenceWord::kCaseUnit].Holds(quantity.unit) && quantity.unit != "例" &&
         token.kind == TokenKind::kWord && token.word_class == WordClass::kNoun &&
         cutter_.IsAgent(view, i) &&
         !(*view.words)[SentenceWord::kPersonEnd].Ends(view.TokenText(i));
}

// 在校学生3万人,其中小学|1万人, 就业人口37万人,建筑业|3万人: where those are that are counted.
bool SentenceReader::NameByPart(const SentenceView& view, Phrase phrase, std::size_t token,
                                const Carry& carry, std::string* text) const {
  const Quantity& quantity = view.quantities[static_cast<std::size_t>(view.tokens[token].index)];
  if (carry.object.empty() || !IsCounted(quantity) || carry.unit != CountUnit(quantity) ||
      phrase.subject_begin != phrase.subject_end) {
    return false;
  }
  if (IsBranchOfEconomy(*view.words, *text)) {
    text->append(CountedInBranches(*view.words, carry.object));
    return true;
  }
  // 专利授权1.2万件,其中高校|800件: not of bodies, whoever they are.
  const bool whose = IsWhose(view, quantity, phrase.end - 1) && !EndsWith(carry.object, *text);
  if (whose) {
    *text = JoinNames(*text, CountedOfBodies(carry.object));
    return true;
  }
  if (!quantity.Is(Dimension::kPersons) || !(*view.words)[SentenceWord::kSchool].Ends(*text)) {
    return false;
  }
  const std::size_t member = (*view.words)[SentenceWord::kMember].SizeBefore(carry.object);
  if (member == 0 || member > carry.object.size()) return false;
  text->append(carry.object, carry.object.size() - member);
  return true;
}

// A part's name, and the measure of the whole. The whole name where the part is one of a place.
std::string SentenceReader::NameOfPart(const SentenceView& view, std::size_t last,
                                       const std::string& part, std::string_view measure,
                                       bool branch, bool alone, const Carry& carry) const {
  const bool area = alone && EndsWith(carry.indicator, measure) &&
                    (*view.words)[SentenceWord::kAreaPart].Holds(view.TokenText(last));
  if (area) return part + carry.indicator;  // 工业产值9亿元,其中城区|5亿元
  const bool whole =                        // 景区总面积36平方公里,核心区|8平方公里
      !branch && measure.starts_with(kWhole) && measure.size() > 2 * kHanBytes;
  // 新签合同额9亿元,其中海外合同|3亿元
  return JoinNames(part, measure.substr(whole ? kWhole.size() : 0));
}

// 投资完成90亿元,其中甲公司|5亿元, 从行业看,批发业|13亿元: a body or a branch has no amount of
// itself.
bool SentenceReader::OnlyVerbsUntil(const SentenceView& view, std::size_t begin, std::size_t end,
                                    bool change) const {
  for (std::size_t i = begin; i < end; ++i) {
    const bool basis = view.tokens[i].kind == TokenKind::kTime && change;  // 第一产业|同比下降9%
    if (!basis && (view.tokens[i].kind != TokenKind::kWord || cutter_.IsNominal(view, i))) {
      return false;  // 甲国为|200
    }
  }
  return true;
}

namespace {

// What was measured before that a quantity of this kind may be of as well; empty where there is
// none. 餐饮业失业率升0.7个百分点,零售业|升0.5个百分点: nothing but a rate moves by points.
std::string_view MeasureBefore(const Quantity& quantity, bool change, bool rated,
                               const Carry& carry) {
  if (rated || (change && quantity.base_unit == "个百分点")) return carry.rate_name;
  if (!change) {
    const bool same = carry.measure_unit == quantity.base_unit && IsAmount(quantity);
    return same ? std::string_view(carry.measure) : std::string_view();
  }
  if (quantity.base_unit != "%") return {};
  return carry.grown.empty() ? carry.risen : carry.grown;
}

}  // namespace

bool SentenceReader::LendMeasure(const SentenceView& view, Phrase phrase, std::size_t token,
                                 const Quantity& quantity, const Carry& carry,
                                 Statement* named) const {
  const Statement& statement = *named;
  std::string* text = &named->indicator;
  const bool change = statement.measure == Measure::kChange;  // 东部投资增长4%,中部|增长3%
  const bool points = change && quantity.base_unit == "个百分点";
  const bool risen = change && !points && carry.grown.empty();
  const bool rated = statement.measure == Measure::kLevel && quantity.base_unit == "%";
  const std::string_view measure_of = MeasureBefore(quantity, change, rated, carry);
  if (measure_of.empty() || phrase.behind_light_verb) return false;
  if (!OnlyVerbsUntil(view, phrase.end, token, change)) return false;
  const std::size_t last = phrase.end - 1;
  const SentenceToken& word = view.tokens[last];
  const bool branch = (*view.words)[SentenceWord::kBranch].Ends(view.TokenText(last));
  const bool measure = !branch && (word.traits & (kTraitHead | kTraitHeadShape)) != 0;
  if (measure || !(cutter_.IsNominal(view, last) || view.IsWord(last, "类"))) return false;
  const std::size_t clause = view.ClauseBegin(phrase.begin);
  const bool sort =  // 价格上涨2%,其中食品上涨8%,衣着|类下降1%,教育文化和|娱乐上涨3%
      change && (view.IsWord(last, "类") ||
                 (carry.measured_part && word.word_class == WordClass::kVerbalNoun));
  const bool part =  // 成交面积52万平方米,其中别墅|4万平方米
      (word.word_class == WordClass::kNoun || sort) && phrase.subject_begin == phrase.subject_end &&
      !EndsWith(*text, measure_of.substr(measure_of.size() - kHanBytes)) &&
      (view.IsWord(clause, "其中") ||
       (clause > 1 && phrase.begin == clause && view.IsWord(clause - 2, "其中") &&
        measure_of.size() >= 2 * kHanBytes) ||
       (carry.measured_part && (phrase.begin == clause || view.Joins(phrase.begin - 1)))) &&
      program_->indicators.Find(*text) == nullptr;
  const bool item =  // 按产品看,钢材产量增长4%,水泥|下降2%
      change && carry.series && carry.grown_here && phrase.begin == clause &&
      word.word_class == WordClass::kNoun && program_->indicators.Find(*text) == nullptr;
  const bool weight =  // 粮食产量30万吨;蔬菜|45万吨
      !change && carry.measured_here && phrase.begin == clause && phrase.end == phrase.begin + 1 &&
      word.word_class == WordClass::kNoun && quantity.Is(Dimension::kMass) &&
      phrase.subject_begin == phrase.subject_end && measure_of.size() >= 2 * kHanBytes &&
      IsSuchAProduct(program_->indicators, carry.indicator, measure_of, *text);
  const bool place =  // 储采比为50,而甲国为|200
      word.word_class == WordClass::kPlaceName && phrase.end == phrase.begin + 1;
  const bool next = !change && IsNextInSeries(view, phrase, token, rated, measure_of, carry);
  if (change && !risen && !points && carry.of_word && !part && !carry.lent) return false;
  if (risen && !branch && !cutter_.IsAgent(view, last)) return false;
  if (rated && !part && !next) return false;  // 城镇化率45%,第三产业|55%
  if (!part && !branch && !place && !item && !weight && !next && !cutter_.IsAgent(view, last)) {
    return false;
  }
  for (std::size_t i = view.ClauseBegin(token); i < phrase.begin; ++i) {
    if (cutter_.IsVerb(view, i)) return false;
  }
  *text = NameOfPart(view, last, *text, measure_of, branch,
                     part && !change && !rated && phrase.end == phrase.begin + 1, carry);
  named->lent = true;
  return true;
}

// 平均|薪酬, 的|月工作收入中位数, 人均|消费: where the measure at the end of a name begins; its end
// where it has none.
std::size_t SentenceReader::MeasureBegin(const SentenceView& view, Phrase phrase) const {
  const auto head = [&](std::size_t i) {
    return (view.tokens[i].traits & (kTraitHead | kTraitHeadShape)) != 0;
  };
  const bool heads = head(phrase.end - 1) || view.TokenText(phrase.end - 1).ends_with("数");
  for (std::size_t i = phrase.end - 1; i > phrase.begin; --i) {
    if (heads && view.IsWord(i - 1, "的")) return i;
  }
  for (std::size_t i = phrase.begin; i + 1 < phrase.end; ++i) {
    if (view.Is(i, SentenceWord::kMean) || view.IsWord(i, "平均")) return i;
  }
  if (!heads) return phrase.end;
  std::size_t begin = phrase.end - 1;
  while (begin > phrase.begin && (view.Is(begin - 1, SentenceWord::kTotal) || head(begin - 1) ||
                                  view.tokens[begin - 1].word_class == WordClass::kVerbalNoun ||
                                  cutter_.IsVerb(view, begin - 1))) {
    --begin;  // 轮候|时间, 成交|价
  }
  if (begin > phrase.begin && (view.IsWord(begin - 1, "月") || view.IsWord(begin - 1, "年"))) {
    --begin;
  }
  return begin;
}

// 全职雇员|平均薪酬为2万元: for others whose figures stand beside this one.
void SentenceReader::RememberTold(const SentenceView& view, const Quantity& quantity,
                                  const Statement& statement, Carry* carry) const {
  const Phrase phrase = statement.phrase;
  const std::size_t token =
      view.quantity_tokens[static_cast<std::size_t>(&quantity - view.quantities.data())];
  if (statement.measure != Measure::kLevel || statement.lent || phrase.end > token ||
      IsCounted(quantity)) {
    return;
  }
  carry->told.clear();
  const std::size_t begin = MeasureBegin(view, phrase);
  if (begin == phrase.end) return;
  const std::string measure = cutter_.Text(view, {begin, phrase.end});
  std::string_view of = statement.indicator;
  if (measure.size() < 2 * kHanBytes || of.size() <= measure.size() || !EndsWith(of, measure)) {
    return;
  }
  of.remove_suffix(measure.size());
  if (of.ends_with("的")) of.remove_suffix(kHanBytes);
  carry->told = measure;
  carry->told_of.assign(of);
  carry->told_unit = quantity.base_unit;
}

// 全职雇员平均薪酬为2万元,兼职雇员则为|1万元; 男性的收入中位数为2万元,女性为|1万元: of persons, of
// branches, and of what is named like the first, who have no such figure of themselves.
bool SentenceReader::LendTold(const SentenceView& view, Phrase phrase, std::size_t token,
                              const Quantity& quantity, const Carry& carry,
                              Statement* named) const {
  if (carry.told.empty() || named->measure != Measure::kLevel || carry.share ||
      quantity.base_unit != carry.told_unit || phrase.end > token) {
    return false;
  }
  const bool bare = phrase.end == token;  // 农村居民|2万元
  if (!bare && !view.IsWord(token - 1, "为")) return false;
  for (std::size_t i = phrase.end; i + 1 < token; ++i) {
    if (view.tokens[i].word_class != WordClass::kAdverb) return false;
  }
  const std::size_t clause = view.ClauseBegin(token);
  for (std::size_t i = clause; i < phrase.begin; ++i) {
    if (view.tokens[i].kind != TokenKind::kPlace && !view.Joins(i) && !view.IsWord(i, "而")) {
      return false;
    }
  }
  const SentenceToken& last = view.tokens[phrase.end - 1];
  const std::string_view word = view.TokenText(phrase.end - 1);
  const bool person =
      last.word_class == WordClass::kNoun && (*view.words)[SentenceWord::kPersonEnd].Ends(word);
  if ((last.traits & (kTraitHead | kTraitHeadShape)) != 0 || word.size() < 2 * kHanBytes ||
      (!person && program_->indicators.Find(named->indicator) != nullptr)) {
    return false;
  }
  const bool alike = EndsWith(carry.told_of, word.substr(word.size() - kHanBytes));
  const bool branch = quantity.base_unit != "%" && IsBranchOfEconomy(*view.words, word);
  const bool sum = person && quantity.Is(Dimension::kMoney);
  if (bare ? !sum : !alike && !person && !branch) return false;
  named->indicator = JoinNames(named->indicator, carry.told);
  named->lent = true;
  return true;
}

void SentenceReader::RememberHeadOfWord(std::string_view word, bool change, Carry* carry) const {
  constexpr std::string_view kSum = "总值";  // of which branches have the 增加值
  if (!change || program_->indicators.Find(word) == nullptr) return;
  const std::string_view head = SharedEnds(program_, &cutter_).HeadOf(word);
  if (head.size() < 2 * kHanBytes || head == kSum) return;
  if (carry->grown == head) return;
  carry->grown.assign(head);
  carry->of_word = true;
}

void SentenceReader::RememberMeasure(const SentenceView& view, const Quantity& quantity,
                                     const Statement& statement, Carry* carry) const {
  const Phrase phrase = statement.phrase;
  RememberTold(view, quantity, statement, carry);
  const bool change = statement.measure == Measure::kChange && quantity.base_unit == "%";
  const bool level = statement.measure == Measure::kLevel && IsAmount(quantity);
  const bool rate = statement.measure == Measure::kLevel
                        ? quantity.base_unit == "%"
                        : statement.measure == Measure::kChange && quantity.base_unit == "个百分点";
  if (rate && !phrase.empty() &&
      (view.tokens[phrase.end - 1].traits & (kTraitHead | kTraitHeadShape)) != 0) {
    cutter_.SetText(view, {phrase.end - 1, phrase.end}, &carry->rate_name);
  }
  if (!(change || level) || phrase.empty()) return;
  std::size_t begin = phrase.end - 1;
  if ((view.tokens[begin].traits & (kTraitHead | kTraitHeadShape)) == 0) {
    const std::string_view word = view.TokenText(begin);  // 居民|人均可支配收入 is one word
    const bool mean = (*view.words)[SentenceWord::kPerHead].Begins(word);
    if (!mean || program_->indicators.Find(word) == nullptr) {
      RememberHeadOfWord(word, change, carry);
      return;
    }
  }
  while (begin > phrase.begin && (view.Is(begin, SentenceWord::kTotal) ||
                                  view.tokens[begin - 1].word_class == WordClass::kVerbalNoun ||
                                  (view.tokens[begin - 1].traits & kTraitHead) != 0)) {
    --begin;  // 风能资源|总量, 装机|容量, 销售|面积
  }
  cutter_.SetText(view, {begin, phrase.end}, change ? &carry->grown : &carry->measure);
  if (change) carry->of_word = false;
  carry->grown_here |= change;
  carry->measured_here |= level;
  if (level) carry->measure_unit = quantity.base_unit;
}

}  // namespace extract
