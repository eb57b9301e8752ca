#include "scan/distribution.h"

#include <algorithm>

#include "base/utf8.h"
#include "scan/phrase_choice.h"
#include "scan/phrase_words.h"
#include "scan/statement.h"

namespace extract {
namespace {

// 急难型、支出型|临时救助标准: 型 and 级 make an attribute, never a name of its own.
bool EndsAsAttribute(const SentenceWords& words, std::string_view name) {
  return name.size() >= 6 && words[SentenceWord::kAttributeEnd].Ends(name);
}

// |第一、第二、|三次产业贡献率: where the ordinals begin that spell what the word behind them says.
std::size_t ListBegin(std::string_view whole, std::size_t at) {
  constexpr std::string_view kOrdinals = "第一二三、和及";
  if (!whole.substr(0, at).ends_with("、")) return at;
  while (at >= kHanBytes &&
         kOrdinals.find(whole.substr(at - kHanBytes, kHanBytes)) != std::string_view::npos) {
    at -= kHanBytes;
  }
  return at;
}

// 陶瓷器皿和橡胶轮胎|行业用电量: a word for the sort of both.
bool HoldsCategory(const SentenceView& view, Phrase last) {
  for (std::size_t i = last.begin + 1; i + 1 < last.end; ++i) {
    if (view.Is(i, SentenceWord::kCategory) &&
        (view.tokens[last.end - 1].traits & (kTraitHead | kTraitHeadShape)) != 0) {
      return true;
    }
  }
  return false;
}

// 审批|环节、时限、材料: short names and heads, of what the first one begins with; but
// 水产加工、光伏玻璃.
bool LaterAreSingle(const SentenceView& view, const std::vector<Phrase>& conjuncts) {
  if (Length(conjuncts[0]) < 2) return false;
  const std::size_t longest = std::max(3 * kHanBytes, view.TokenText(conjuncts[0].end - 1).size());
  for (std::size_t i = 1; i < conjuncts.size(); ++i) {
    const std::size_t word = conjuncts[i].begin;
    const bool head = (view.tokens[word].traits & (kTraitHead | kTraitHeadShape)) != 0;
    if (Length(conjuncts[i]) != 1 || !(head || view.TokenText(word).size() <= longest)) {
      return false;
    }
  }
  return true;
}

}  // namespace

// 评审流程、费用: of one word of four characters the first half is shared, where both halves are
// words.
std::string Distribution::FirstHalf(const SentenceView& view,
                                    const std::vector<Phrase>& conjuncts) const {
  const std::string_view word = view.TokenText(conjuncts[0].end - 1);
  if (word.size() != 12 || view.TokenText(conjuncts[1].begin).size() != 6) return "";
  const std::string_view half = word.substr(0, 6);
  const bool words = program_->words->ClassOf(half) != WordClass::kOther &&
                     program_->words->ClassOf(word.substr(6)) != WordClass::kOther;
  return words ? std::string(half) : "";
}

namespace {

// 第二、|三产业
void ShareOrdinal(const SentenceView& view, const std::vector<Phrase>& conjuncts,
                  std::vector<std::string>* names) {
  constexpr std::string_view kOrdinal = "第";
  if (!names->front().starts_with(kOrdinal)) return;
  for (std::size_t i = 1; i < names->size(); ++i) {
    std::string& name = (*names)[i];
    if (view.tokens[conjuncts[i].begin].word_class == WordClass::kNumeral &&
        !name.starts_with(kOrdinal)) {
      name.insert(0, kOrdinal);
    }
  }
}

// 固定资产投资、零售总额增速|分别居第3位和第5位: a name for the change is everybody's.
void ShareGrowthName(const SentenceToken& last, std::string_view growth,
                     std::vector<std::string>* names) {
  if ((last.traits & kTraitGrowthName) == 0) return;
  for (std::size_t i = 0; i + 1 < names->size(); ++i) {
    std::string& name = (*names)[i];
    if (name.find(growth) == std::string::npos) name += growth;
  }
}

}  // namespace

// 审批|环节、时限、材料: what stands before the first is that of all.
void Distribution::ShareModifier(const SentenceView& view, const std::vector<Phrase>& conjuncts,
                                 std::vector<std::string>* names) const {
  const Phrase prefix{conjuncts[0].begin, conjuncts[0].end - 1};
  const std::string text = cutter_->Text(view, prefix) + FirstHalf(view, conjuncts);
  const std::string_view ends = prefix.empty() ? "" : view.TokenText(prefix.end - 1);
  const std::string_view head = view.TokenText(conjuncts[0].end - 1);
  for (std::size_t i = 1; i < names->size(); ++i) {
    std::string& name = (*names)[i];
    const bool suffixed = head.size() == 3 && name.ends_with(head);  // 进货量、交易量
    if (suffixed || program_->indicators.Find(name) != nullptr) continue;
    const bool again = !ends.empty() && name.starts_with(ends) && text.ends_with(ends);
    name = text + name.substr(again ? ends.size() : 0);  // 商品房销售|面积、销售|额
  }
}

// 汽、柴|油价格, 本外币存、贷|款余额, 涉诈、涉毒|警情: a conjunct that ends in a piece of a word
// gets the rest of it. False where it ends in a word of its own.
bool Distribution::ShareWord(const SentenceView& view, Phrase conjunct, Phrase last,
                             const std::string& last_name, std::string* name) const {
  const SentenceToken& end = view.tokens[conjunct.end - 1];
  if (const std::string rest = ends_.RestOfWord(view, conjunct, last); !rest.empty()) {
    *name += rest;
    return true;
  }
  if (end.end - end.begin != 3 || end.kind != TokenKind::kWord || last_name.size() <= 6 ||
      end.word_class == WordClass::kNoun || EndsAsAttribute(*view.words, *name)) {
    return false;
  }
  const bool alike = last_name.starts_with(std::string_view(*name).substr(0, 3)) &&
                     last_name.size() > name->size();
  *name += last_name.substr(alike ? name->size() : 3);
  return true;
}

namespace {

// 电子材料、医药产业|增加值: what is counted (材料30份) has no sum of money of its own.
bool EndsInMeasure(const SentenceView& view, Phrase conjunct, Phrase last) {
  const std::uint32_t traits = view.tokens[conjunct.end - 1].traits;
  if ((traits & (kTraitHead | kTraitHeadShape)) == 0) return false;
  const std::string_view word = view.TokenText(conjunct.end - 1);
  const bool uncounted = (view.tokens[last.end - 1].traits & kTraitUncounted) != 0;
  return !uncounted || (traits & (kTraitUncounted | kTraitHeadShape)) != 0 ||
         word.ends_with("数") || word.ends_with("量");
}

}  // namespace

// Whether a conjunct is a name as it stands, and needs nothing of the last.
bool Distribution::IsComplete(const SentenceView& view, Phrase conjunct, const std::string& name,
                              Phrase last, bool counted) const {
  const std::string_view last_word = view.TokenText(last.end - 1);
  if (view.TokenText(conjunct.end - 1) == last_word) return true;  // 高级雪道、初级雪道
  // 旅客、货物|周转量: what is counted has a number as well, but no 收入 (接待游客、旅游收入).
  const bool numbers = last_word.ends_with("量") || last_word.ends_with("数");
  if (!numbers && (*view.words)[SentenceWord::kCountedName].Holds(name)) return true;
  if (EndsInMeasure(view, conjunct, last)) return true;
  const bool agents = counted && cutter_->IsAgent(view, conjunct.end - 1) &&  // 企业、合作社
                      cutter_->IsAgent(view, last.end - 1);
  if (agents) return true;
  // 小学、初中|生均经费, |在校生: no schools are counted
  if ((*view.words)[SentenceWord::kMember].Ends(last_word)) return false;
  const IndicatorEntry* entry = program_->indicators.Find(name);
  return entry != nullptr && (counted || !entry->counted);
}

// 对国家级、省级|企业,分别给予80万元、50万元奖励: what a noun behind the numbers is given for.
void Distribution::ShareOwners(const SentenceView& view, const std::vector<Phrase>& conjuncts,
                               std::vector<std::string>* names) const {
  for (std::size_t i = 0; i + 1 < conjuncts.size(); ++i) {
    std::string& name = (*names)[i];
    const bool attribute = EndsAsAttribute(*view.words, name) ||
                           view.tokens[conjuncts[i].end - 1].word_class == WordClass::kAdjective;
    if (attribute) name += ends_.For(view, conjuncts[i], conjuncts.back());
  }
}

// Conjuncts share what only one of them says: the head of the last (苗圃、山区林场|成活面积比例)
// or the modifier of the first (审批|环节、时限、材料).
std::vector<std::string> Distribution::Names(const SentenceView& view,
                                             const std::vector<Phrase>& conjuncts, bool share,
                                             bool counted, bool amounts) const {
  std::vector<std::string> names;
  for (const Phrase& conjunct : conjuncts) names.push_back(cutter_->Text(view, conjunct));
  if (!share) {
    ShareOwners(view, conjuncts, &names);
    return names;
  }
  const Phrase last = conjuncts.back();
  const std::string_view last_word = view.TokenText(last.end - 1);
  std::vector<bool> complete;
  for (std::size_t i = 0; i < conjuncts.size(); ++i) {
    complete.push_back(IsComplete(view, conjuncts[i], names[i], last, counted));
  }
  const std::uint32_t measure = view.tokens[last.end - 1].traits;
  // 乡村电网、宽带|覆盖率: what is no rate has none of its own.
  amounts |= last_word.ends_with("率") && (measure & kTraitHeadShape) != 0;
  // 冶炼物资、粮食|运量: where the last alone names a measure, it is that of all.
  bool only_last = (measure & (kTraitHead | kTraitHeadShape)) != 0 && Length(last) > 1;
  for (std::size_t i = 0; i + 1 < conjuncts.size(); ++i) {
    only_last &= !complete[i] && ends_.HeadOf(view.TokenText(conjuncts[i].end - 1)).empty();
  }
  amounts |= only_last;
  bool all_complete = conjuncts.size() > 1;
  for (std::size_t i = 0; i + 1 < conjuncts.size(); ++i) {
    // Two words are a name of their own: 快递件数、过境货车、网店零售额.
    all_complete &=
        complete[i] ||
        (!amounts && Length(conjuncts[i]) > 1 && !EndsAsAttribute(*view.words, names[i]) &&
         !EndsInside(view, conjuncts[i], last) && !HoldsCategory(view, last));
  }
  if (ShareAround(view, conjuncts, &names)) return names;
  if (LaterAreSingle(view, conjuncts)) {
    ShareModifier(view, conjuncts, &names);
    return names;
  }
  for (std::size_t i = 0; i + 1 < conjuncts.size(); ++i) {
    if (ShareWord(view, conjuncts[i], last, names.back(), &names[i])) continue;
    if (!all_complete && !complete[i] && (Length(last) > 1 || Length(conjuncts[i]) == 1)) {
      const std::string end = ends_.For(view, conjuncts[i], last);
      const bool again = end.size() > 6 && names[i].ends_with(end.substr(0, 6));
      names[i] += again ? end.substr(6) : end;  // 甲产品、乙|产品销售收入
    }
  }
  ShareOrdinal(view, conjuncts, &names);
  ShareGrowthName(view.tokens[last.end - 1], last_word, &names);
  return names;
}

// 玉米播种、收获机械化率: of two verbs in the middle the first has the thing, the last the measure.
bool Distribution::ShareAround(const SentenceView& view, const std::vector<Phrase>& conjuncts,
                               std::vector<std::string>* names) const {
  const auto verbal = [&](std::size_t i) {
    const WordClass word_class = view.tokens[i].word_class;
    return word_class == WordClass::kVerb || word_class == WordClass::kVerbalNoun;
  };
  const Phrase first = conjuncts.front();
  const Phrase last = conjuncts.back();
  if (conjuncts.size() < 2 || Length(first) < 2 || Length(last) < 2 || !verbal(first.end - 1) ||
      verbal(first.begin) || !verbal(last.begin) ||
      (view.tokens[last.end - 1].traits & (kTraitHead | kTraitHeadShape)) == 0) {
    return false;
  }
  for (std::size_t i = 1; i + 1 < conjuncts.size(); ++i) {
    if (Length(conjuncts[i]) != 1 || !verbal(conjuncts[i].begin)) return false;
  }
  const std::string thing = cutter_->Text(view, {first.begin, first.end - 1});
  const std::string measure = cutter_->Text(view, {last.begin + 1, last.end});
  for (std::size_t i = 0; i < names->size(); ++i) {
    if (i > 0) (*names)[i].insert(0, thing);
    if (i + 1 < names->size()) (*names)[i] += measure;
  }
  return true;
}

bool Distribution::ByConjuncts(const SentenceView& view, Phrase phrase, std::size_t first,
                               std::size_t last, std::string_view behind,
                               std::vector<Statement>* statements) const {
  if (phrase.empty()) return false;
  std::string_view with;  // 对|非洲、拉美市场出口: with each of them
  if (phrase.end > phrase.begin + 1 &&
      (*view.words)[SentenceWord::kTradeWith].Holds(view.TokenText(phrase.begin))) {
    with = view.TokenText(phrase.begin++);
  }
  std::vector<Phrase> conjuncts;
  cutter_->Conjuncts(view, phrase, &conjuncts);
  if (conjuncts.size() > last - first) {
    // 图书、文具、灯具及音响类销售额: 及 joins inside one of them
    cutter_->Conjuncts(view, phrase, &conjuncts, /*commas_only=*/true);
  }
  if (conjuncts.size() != last - first) return false;
  for (const Phrase& conjunct : conjuncts) {
    if (view.tokens[conjunct.begin].kind == TokenKind::kPlace &&
        !cutter_->IsNominal(view, conjunct.begin)) {
      return false;  // 福州、龙岩…: places are distributed over elsewhere
    }
  }
  const Unit* unit = view.quantities[first].unit_entry;
  const bool counted = IsCounted(view.quantities[first]) ||
                       (*statements)[first].measure != Measure::kLevel ||
                       (unit != nullptr && unit->dimension == Dimension::kPercent &&
                        (view.tokens[phrase.end - 1].traits & kTraitHeadShape) == 0);
  // 钢材、木材价格指数为96点、98点: of amounts each needs a measure, whatever stands before it.
  const bool points = unit != nullptr && unit->dimension == Dimension::kIndexPoints;
  const bool sums = unit != nullptr &&
                    (unit->dimension == Dimension::kMoney || unit->dimension == Dimension::kMass);
  bool amounts = (points || (sums && (*statements)[first].measure == Measure::kLevel)) &&
                 view.quantities[first].kind == QuantityKind::kPlain &&
                 (view.tokens[phrase.end - 1].traits & kTraitHead) != 0;
  for (std::size_t i = first; i < last; ++i) {
    amounts &= view.quantities[i].base_unit == view.quantities[first].base_unit;
  }
  const std::vector<std::string> names = Names(view, conjuncts, behind.empty(), counted, amounts);
  std::string lent;  // 投资增长9%,第二、三产业分别增长5%、6%: the measure that the list took over
  const Statement& head = (*statements)[first];
  if (const std::string list = cutter_->Text(view, phrase);
      head.lent && head.indicator.starts_with(list)) {
    lent = head.indicator.substr(list.size());
  }
  for (std::size_t i = first; i < last; ++i) {
    (*statements)[i].indicator = std::string(with) + names[i - first] + lent + std::string(behind);
    (*statements)[i].phrase = conjuncts[i - first];
  }
  return true;
}

bool Distribution::ByFusedWord(const SentenceView& view, std::size_t first, std::size_t last,
                               std::vector<Statement>* statements) const {
  const Phrase phrase = (*statements)[first].phrase;
  // 进出口总值300亿元,占全市、全国进出口总值的|2%、30%: it is the wholes that differ.
  const bool ratio = view.quantities[first].kind == QuantityKind::kRatioPart;
  if (phrase.empty() && !ratio && (*statements)[first].measure == Measure::kShare) return false;
  // 对美国、欧盟分别进出口97亿元和89亿元: what is told apart stands before 分别.
  if (!phrase.empty() && phrase.begin > 0 && view.IsWord(phrase.begin - 1, "分别")) return false;
  // 零售总额接连突破3千亿元、4千亿元: one thing that passed several marks
  const std::size_t verb = view.quantity_tokens[first];
  for (std::size_t i = verb; i > 0 && verb - i < 4; --i) {
    if (view.Is(i - 1, SentenceWord::kInARow)) return false;
  }
  const std::string whole = (*statements)[first].indicator;
  std::string_view fused;
  for (const auto& [word, parts] : program_->coordinations) {
    if (parts.size() == last - first && word.size() > fused.size() &&
        whole.find(word) != std::string::npos) {
      fused = word;
    }
  }
  if (fused.empty()) return false;
  const std::vector<std::string>& parts = program_->coordinations.find(fused)->second;
  const std::size_t end = whole.find(fused) + fused.size();
  const std::size_t at = ListBegin(whole, end - fused.size());
  for (std::size_t i = first; i < last; ++i) {
    (*statements)[i].indicator = std::string(whole).replace(at, end - at, parts[i - first]);
  }
  return true;
}

namespace {

// 较|一周前, 比|上年; but 人口较|少的村
bool IsMoment(const SentenceView& view, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    if (view.tokens[i].kind == TokenKind::kTime || view.tokens[i].kind == TokenKind::kThreshold ||
        view.TokenText(i).ends_with("前") || view.TokenText(i).ends_with("期") ||
        (view.tokens[i].traits & kTraitScope) != 0) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool Distribution::ByClauseParts(const SentenceView& view, std::size_t first, std::size_t last,
                                 std::vector<Statement>* statements) const {
  const std::size_t token = view.quantity_tokens[first];
  std::size_t begin = view.ClauseBegin(token);
  if (first > 0) begin = std::max<std::size_t>(begin, view.quantity_tokens[first - 1] + 1);
  std::size_t end = begin;
  while (end < token && !view.IsWord(end, "分别")) ++end;
  if (end > begin + 2 && view.JoinsTimes(begin, end - 2)) return false;  // 产值2010年、2011年分别…
  if (end == token) return false;
  const std::size_t all = end;
  for (std::size_t i = end; i > begin + 1 && !view.Joins(i - 1); --i) {
    const bool than = view.IsWord(i - 1, "较") || view.IsWord(i - 1, "比");
    const bool against = (view.tokens[i - 1].traits & kTraitComparison) != 0 ||
                         (than && IsMoment(view, i, all)) || view.IsWord(i - 1, "相比") ||
                         (end < all && view.IsWord(i - 1, "与"));
    if (against) end = i - 1;  // 进货量、交易量|较一周前分别增长, 死亡人数|与上年相比分别下降
  }
  while (begin < end && !cutter_->IsNominal(view, begin) && !cutter_->IsVerb(view, begin)) ++begin;
  const Statement head = (*statements)[first];
  const bool behind = !head.phrase.empty() && head.phrase.begin > end &&
                      !cutter_->IsVerb(view, head.phrase.end - 1);
  const bool alone = head.phrase.subject_begin == head.phrase.subject_end;
  std::string measure;  // 甲业、乙业分别完成|产值3亿元和2亿元
  if (behind) {
    measure = alone ? head.indicator : cutter_->Text(view, {head.phrase.begin, head.phrase.end});
  }
  if (!ByConjuncts(view, {begin, end}, first, last, measure, statements)) {
    return false;
  }
  const bool flow = behind && (view.tokens[head.phrase.begin].traits & kTraitAttributive) != 0;
  if (flow && begin > 0 && view.IsWord(begin - 1, "对")) {
    for (std::size_t i = first; i < last; ++i) {  // 对美国出口, not 美国出口
      (*statements)[i].indicator.insert(0, view.TokenText(begin - 1));
    }
  }
  return true;
}

void Distribution::Spread(const SentenceView& view, std::size_t first, std::size_t last,
                          std::vector<Statement>* statements) const {
  const Phrase phrase = (*statements)[first].phrase;
  if (ByTally(view, first, last, statements)) return;
  if (ByConjuncts(view, phrase, first, last, "", statements)) return;
  const bool of_brackets = IsBehindBracket(view, phrase);  // 甲业(2万人)及乙业(3万人)的|人数
  if (!of_brackets && (!phrase.empty() || ByClauseParts(view, first, last, statements))) return;
  if (ByEarlierStatements(view, first, last, statements)) return;
  ByEarlierClause(view, first, last, statements);
}

void Distribution::Apply(const SentenceView& view, std::size_t first, std::size_t last,
                         std::vector<Statement>* statements) const {
  const Statement head = (*statements)[first];
  if (ByEarlierRatio(view, first, last, statements)) return;
  // 城乡居民基础养老金、低保标准分别…: as many conjuncts as numbers, whatever stands in them
  std::vector<Phrase> conjuncts;
  cutter_->Conjuncts(view, head.phrase, &conjuncts);
  const bool told = conjuncts.size() == last - first && conjuncts.size() > 1;
  if (!told && ByFusedWord(view, first, last, statements)) {
    if (view.quantities[first].kind == QuantityKind::kRatioPart) {  // 三次产业结构调整为10:40:50
      for (std::size_t i = first; i < last; ++i) {
        std::string& name = (*statements)[i].indicator;
        for (const std::string& word : (*view.words)[SentenceWord::kRatioTail].words()) {
          const std::size_t at = name.find(word);
          if (at != std::string::npos) name.resize(at);
        }
        name += "占比";
      }
    }
    return;
  }
  if (ByTally(view, first, last, statements)) return;
  if (ByConjuncts(view, head.phrase, first, last, "", statements)) return;
  if (ByClauseParts(view, first, last, statements)) return;
  if (head.phrase.empty() && ByComparison(view, first, last, statements)) return;
  if (ByEarlierMeasures(view, first, last, statements)) return;
  for (std::size_t i = first; i < last; ++i) {
    (*statements)[i].list_index =
        i - first;  // 福州、龙岩、厦门…分别为: places are told apart by place/
    (*statements)[i].list_size = last - first;
  }
  const bool ratio = view.quantities[first].kind == QuantityKind::kRatioPart;
  const bool whole = head.phrase.empty() || ratio || IsBehindBracket(view, head.phrase);
  if (whole && ByEarlierStatements(view, first, last, statements)) return;
  ByEarlierClause(view, first, last, statements);
}

}  // namespace extract
