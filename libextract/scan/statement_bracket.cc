// Names and brackets: whose the figure in a bracket is, and how a name goes on behind one.
#include "base/utf8.h"
#include "scan/carry_text.h"
#include "scan/phrase_choice.h"
#include "scan/phrase_words.h"
#include "scan/statement.h"

namespace extract {

// 专科门诊(临床)|就诊人次,每年录得6万: a bracket within the name.
Phrase SentenceReader::OverBracket(const SentenceView& view, Phrase phrase, std::size_t end) const {
  if (phrase.empty() || phrase.end >= end || view.tokens[phrase.end].kind != TokenKind::kOpen) {
    return phrase;
  }
  const std::size_t close = view.MatchingBracket(phrase.end);
  if (close == phrase.end || close + 1 >= end) return phrase;
  for (std::size_t i = close + 1; i < end; ++i) {
    if (!cutter_.IsNominal(view, i)) return phrase;
  }
  return {phrase.begin, end, phrase.subject_begin, phrase.subject_end};
}

namespace {

// 服装(上升6%)、|外出用膳|(: what stands between two brackets of a list; 商品包括|家具类|(: or
// behind the verb that leads to one. Empty elsewhere.
Phrase ItemBefore(const SentenceView& view, std::size_t open) {
  constexpr std::size_t kMostTokens = 6;
  const auto leads = [&](std::size_t i) {
    return view.Is(i, SentenceWord::kInclusion) || view.Is(i, SentenceWord::kCopula);
  };
  std::size_t begin = open;
  while (begin > 0 && open - begin < kMostTokens && !view.Joins(begin - 1) && !leads(begin - 1) &&
         view.tokens[begin - 1].kind == TokenKind::kWord) {
    --begin;
  }
  if (begin == open || begin == 0) return {open, open};
  const bool next = begin > 2 && view.Joins(begin - 1) &&
                    view.tokens[begin - 2].kind == TokenKind::kClose &&
                    view.tokens[begin - 3].kind == TokenKind::kQuantity;
  const bool first = view.tokens[begin - 1].kind == TokenKind::kWord && leads(begin - 1);
  const bool where = view.tokens[begin].word_class == WordClass::kPreposition;
  return (next || first) && !where ? Phrase{begin, open} : Phrase{open, open};
}

// Whether things counted, rates or sums are measured by a word like `head`.
bool MeasuresSuch(const SentenceWords& words, const Quantity& quantity, std::string_view head) {
  if (quantity.base_unit == "%") return head.ends_with("率");
  if (quantity.Is(Dimension::kMoney)) return words[SentenceWord::kMoneyEnd].Ends(head);
  return head.ends_with("数") || head.ends_with("数目") || head.ends_with("量") ||
         (quantity.Is(Dimension::kPersons) && head.ends_with("人口"));
}

}  // namespace

// 批发业(|2万人)和餐饮业(|3万人)的|就业人数减少: what is measured of each stands behind the last
// bracket.
Phrase SentenceReader::MeasureBehindBracket(const SentenceView& view, std::size_t token) const {
  const Phrase none{token, token};
  std::size_t close = token + 1;  // nothing but the number stands in it
  while (close < view.tokens.size() && view.tokens[close].kind == TokenKind::kClose) {
    std::size_t i = close + 1;
    if (view.IsWord(i, "的")) {
      const Phrase measure = cutter_.First(view, i + 1, view.ClauseEnd(i + 1));
      const Quantity& quantity =
          view.quantities[static_cast<std::size_t>(view.tokens[token].index)];
      const bool such = !measure.empty() && measure.begin == i + 1 &&
                        MeasuresSuch(*view.words, quantity, view.TokenText(measure.end - 1));
      return such ? measure : none;
    }
    if (!view.Joins(i)) return none;
    for (++i; i < view.tokens.size() && cutter_.IsNominal(view, i);) ++i;
    if (i >= view.tokens.size() || view.tokens[i].kind != TokenKind::kOpen) return none;
    close = view.MatchingBracket(i);
  }
  return none;
}

// 建筑业(2万人)的|就业人数减少300人: of what stands before the bracket, where nothing leads to it.
bool SentenceReader::AddOwnerOfBracket(const SentenceView& view, Phrase phrase,
                                       std::string* text) const {
  if (phrase.begin < 4 || !IsBehindBracket(view, phrase) ||
      phrase.subject_begin != phrase.subject_end) {
    return false;
  }
  std::size_t open = phrase.begin - 2;
  while (open > 0 && view.tokens[open].kind != TokenKind::kOpen) --open;
  const Phrase owner = cutter_.Before(view, view.ClauseBegin(open), open);
  if (owner.empty() || owner.end != open) return false;
  const std::size_t clause = view.ClauseBegin(owner.begin);
  const bool led =  // 与|国内生产总值(GDP)的比率, 入选|名录(名册)的项目
      owner.begin > clause && view.tokens[owner.begin - 1].kind == TokenKind::kWord &&
      !view.IsWord(owner.begin - 1, "其中");
  const bool division = view.Is(owner.end - 1, SentenceWord::kDivision) ||  // 县(市、区)的
                        cutter_.IsAgent(view, owner.end - 1);
  const bool measured =
      (view.tokens[phrase.end - 1].traits & (kTraitHead | kTraitHeadShape)) != 0 ||
      view.TokenText(phrase.end - 1).ends_with("数");
  if (led || division || !measured) return false;
  *text = JoinNames(cutter_.Text(view, owner), *text);
  return true;
}

// 销售量上升13%,其次为|百货(上升9%)、服装(上升|7%): the items of a list rose in what was measured.
void SentenceReader::LendToItem(const SentenceView& view, Phrase item, const Quantity& quantity,
                                const Carry& carry, Statement* statement) const {
  const SentenceToken& last = view.tokens[item.end - 1];
  const bool level = statement->measure != Measure::kChange;
  if (level) {
    const std::size_t token =
        view.quantity_tokens[static_cast<std::size_t>(&quantity - view.quantities.data())];
    const Phrase measure = MeasureBehindBracket(view, token);
    if (!measure.empty()) {
      statement->indicator = JoinNames(statement->indicator, cutter_.Text(view, measure));
    }
    return;
  }
  const bool told = carry.grown_here || carry.series || carry.measured_here;
  const std::string& measure = carry.grown.empty() ? carry.risen : carry.grown;
  if (quantity.base_unit != "%" || !told || measure.size() < 2 * kHanBytes ||
      (carry.of_word && !carry.series && !carry.part) ||
      (last.traits & (kTraitHead | kTraitHeadShape | kTraitGrowthName)) != 0 ||
      program_->indicators.Find(statement->indicator) != nullptr) {
    return;
  }
  statement->indicator = JoinNames(statement->indicator, measure);
}

Phrase SentenceReader::BeforeBracket(const SentenceView& view, std::size_t token) const {
  const std::size_t clause = view.ClauseBegin(token);
  if (clause == 0 || view.tokens[clause - 1].kind != TokenKind::kOpen) return {token, token};
  Phrase phrase = cutter_.Before(view, view.ClauseBegin(clause - 1), clause - 1);
  phrase.subject_begin = phrase.subject_end = 0;
  const Phrase item = ItemBefore(view, clause - 1);
  if (!item.empty()) return item;
  const bool currency =  // 980元人民币(约|140美元)
      phrase.end == phrase.begin + 1 && view.Is(phrase.begin, SentenceWord::kCurrency);
  if (currency) return {token, token};
  // 陶瓷(增长12%)、灯具(增长|9%): the bracket before ends another's name.
  std::size_t own = phrase.end;
  while (own > phrase.begin && view.tokens[own - 1].kind != TokenKind::kClose) --own;
  phrase.begin = own;
  while (phrase.begin < phrase.end && view.Joins(phrase.begin)) ++phrase.begin;
  // 家具及灯具(增长9%), 书报、文具及|礼品(增长9%) are one; of 陶瓷、灯具(增长9%) it is the last.
  for (std::size_t i = phrase.begin; i < phrase.end; ++i) {
    if (view.Is(i, SentenceWord::kConjunction)) return phrase;
  }
  std::vector<Phrase> conjuncts;
  cutter_.Conjuncts(view, phrase, &conjuncts);
  return conjuncts.empty() ? phrase : conjuncts.back();
}

// 增速比全省(|7%)和全国平均水平(|6%)高: a figure in a bracket of what something is compared with is
// one of the same thing; 旅客90万人次,其中香港(|20万人次): a place is no name of what is counted
// there.
bool SentenceReader::NameByYardstick(const SentenceView& view, std::size_t token,
                                     const Carry& carry, Statement* statement) const {
  const std::size_t inside = view.ClauseBegin(token);
  if (inside < 2 || view.tokens[inside - 1].kind != TokenKind::kOpen) return false;
  const std::size_t clause = view.ClauseBegin(inside - 1);
  std::size_t against = inside - 1;
  const Quantity& quantity = view.quantities[static_cast<std::size_t>(view.tokens[token].index)];
  if (view.tokens[inside - 2].kind == TokenKind::kPlace && !carry.object.empty() &&
      (inside - 2 == clause || !cutter_.IsNominal(view, inside - 3)) &&
      carry.unit == CountUnit(quantity) && IsCounted(quantity)) {
    statement->indicator = carry.object;
    return true;
  }
  while (against > clause && !view.IsWord(against - 1, "比") && !view.IsWord(against - 1, "较")) {
    if (cutter_.IsVerb(view, against - 1)) return false;
    --against;
  }
  if (against == clause) return false;
  const Phrase phrase = cutter_.Before(view, clause, against - 1);
  if (NameBareHead(view, phrase, quantity, carry, statement)) return true;
  if (!phrase.empty()) {
    cutter_.SetText(view, phrase, &statement->indicator);
  } else {
    statement->indicator = carry.indicator;
  }
  return !statement->indicator.empty();
}

}  // namespace extract
