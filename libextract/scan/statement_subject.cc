// Whose a figure is, where its own clause does not say: a subject of an earlier clause, a topic.
#include "base/utf8.h"
#include "scan/carry_text.h"
#include "scan/phrase_choice.h"
#include "scan/phrase_words.h"
#include "scan/statement.h"

namespace extract {
namespace {

// A subject further back than this is another one's.
constexpr int kMaxClausesBack = 6;

}  // namespace

// 占税收大头的|所得税,今年微跌2亿元: a noun behind its attribute, without a verb of its own.
Phrase SentenceReader::Attributed(const SentenceView& view, std::size_t begin,
                                  std::size_t end) const {
  while (end > begin && view.Is(end - 1, SentenceWord::kPhraseEndRefused)) --end;
  std::size_t noun = end;  // 建筑的|失业率最高,达8%
  while (noun > begin && cutter_.IsNominal(view, noun - 1)) --noun;
  const bool attributed = noun < end && noun > begin + 1 && view.IsWord(noun - 1, "的");
  return attributed ? Phrase{noun, end} : Phrase{end, end};
}

// 统计处公布上季|通胀率,升至2.1%: what is made public is what is spoken of, not who does it.
Phrase SentenceReader::Published(const SentenceView& view, Phrase who, std::size_t end) const {
  if (who.empty() || who.end >= end) return {end, end};
  std::size_t verb = who.end;
  while (verb < end && !(*view.words)[SentenceWord::kPublishing].Holds(view.TokenText(verb)))
    ++verb;
  const Phrase told = cutter_.First(view, std::min(verb + 1, end), end);
  const bool measured =
      !told.empty() && told.end == end &&
      (view.tokens[end - 1].traits & (kTraitHead | kTraitHeadShape | kTraitUncounted)) != 0;
  return measured ? told : Phrase{end, end};
}

// `growth` is set where a clause on the way speaks of 增速 alone: 从GDP来看,其增速领先,达到|9.6%.
Phrase SentenceReader::EarlierSubject(const SentenceView& view, std::size_t token,
                                      bool* growth) const {
  std::size_t begin = view.ClauseBegin(token);
  for (int clauses = 0; begin > 0 && clauses < kMaxClausesBack; ++clauses) {
    const std::size_t end = begin - 1;
    begin = view.ClauseBegin(end);
    Phrase phrase = cutter_.First(view, begin, end);
    if (phrase.empty()) phrase = Attributed(view, begin, end);
    if (const Phrase told = Published(view, phrase, end); !told.empty()) return told;
    phrase = OverBracket(view, phrase, end);
    std::size_t verb = begin;  // 落实|财政补贴创下新高,达到20亿元: the object of a verb that leads
    while (phrase.empty() && verb < end &&
           (!cutter_.IsVerb(view, verb) || (view.tokens[verb].traits & kTraitCountAction) == 0)) {
      ++verb;
    }
    if (phrase.empty() && verb + 1 < end) phrase = cutter_.First(view, verb + 1, end);
    const bool growth_alone = phrase.end == phrase.begin + 1 &&
                              (view.tokens[phrase.begin].traits & kTraitGrowthName) != 0;
    *growth |= growth_alone;
    if (!phrase.empty() && !growth_alone) return phrase;
    if (begin > end) break;
  }
  return {token, token};
}

// 税收在上年增长9%的基础上增长|11%: the subject stands before 在, and the circumstance has a
// number.
Phrase SentenceReader::BeforeCircumstance(const SentenceView& view, const QuantityGroup& group,
                                          Phrase phrase) const {
  const std::size_t token = view.quantity_tokens[group.first];
  const Phrase none{token, token};
  if (group.first == 0) return none;
  const std::size_t former = view.quantity_tokens[group.first - 1];
  const std::size_t clause = view.ClauseBegin(token);
  std::size_t end = former + 1;
  if (view.IsWord(end, "的")) ++end;
  if (former < clause || end + 2 >= token || !cutter_.IsNominal(view, end) ||
      view.tokens[end + 1].word_class != WordClass::kLocalizer) {
    return none;
  }
  if (!phrase.empty() && phrase.begin > end) return none;  // 的基础上|税收增长11%
  for (std::size_t i = former; i > clause; --i) {
    if (!view.IsWord(i - 1, "在")) continue;
    const Phrase subject = cutter_.Before(view, clause, i - 1);
    return subject.end == i - 1 ? subject : none;
  }
  return none;
}

// 发明专利14件,技术合同成交额突破大关,达到|103亿元: a clause without a number, between, has its own
// subject.
Phrase SentenceReader::NearerSubject(const SentenceView& view, const QuantityGroup& group) const {
  const std::size_t token = view.quantity_tokens[group.first];
  const std::size_t clause = view.ClauseBegin(token);
  if (group.first == 0 || clause == 0) return {token, token};
  const std::size_t begin = view.ClauseBegin(clause - 1);
  if (begin <= view.quantity_tokens[group.first - 1] || begin + 1 >= clause) return {token, token};
  const Phrase phrase = cutter_.First(view, begin, clause - 1);
  const bool ratio = view.quantities[group.first].kind == QuantityKind::kRatioPart;
  const bool heads = !phrase.empty() &&
                     ((view.tokens[phrase.end - 1].traits & (kTraitHead | kTraitHeadShape)) != 0 ||
                      (ratio && EndsWith(view.TokenText(phrase.end - 1),
                                         "结构")));  // 三次产业结构优化,调整为|8:42:50
  return heads ? phrase : Phrase{token, token};
}

// 税收20亿元,红茶产量与去年相比,减少了|一成: a clause that says what is compared has a subject of
// its own.
Phrase SentenceReader::SubjectCompared(const SentenceView& view, const QuantityGroup& group) const {
  const std::size_t token = view.quantity_tokens[group.first];
  const std::size_t clause = view.ClauseBegin(token);
  const Phrase none{token, token};
  if (group.first == 0 || clause < 4 || !view.IsWord(clause - 1, ",") ||
      !(view.IsWord(clause - 2, "相比") || view.IsWord(clause - 2, "比较"))) {
    return none;
  }
  const std::size_t begin = view.ClauseBegin(clause - 2);
  if (begin <= view.quantity_tokens[group.first - 1]) return none;
  const Phrase subject = cutter_.First(view, begin, clause - 2);
  return !subject.empty() && subject.begin == begin && subject.end < clause - 2 ? subject : none;
}

// 旅客90万人次,当中以内地,达|50万人次,及外国旅客,达|20万人次: the part that a clause without a verb
// names, of what was counted.
bool SentenceReader::NameByNamedPart(const SentenceView& view, const QuantityGroup& group,
                                     const Carry& carry, Statement* statement) const {
  const std::size_t token = view.quantity_tokens[group.first];
  const std::size_t clause = view.ClauseBegin(token);
  if (group.first == 0 || clause < 3 || token != clause + 1 ||
      (view.tokens[clause].traits & kTraitReach) == 0 || !view.IsWord(clause - 1, ",") ||
      view.quantities[group.first - 1].base_unit != view.quantities[group.first].base_unit) {
    return false;
  }
  const std::string& whole = carry.object.empty() ? carry.indicator : carry.object;
  std::size_t begin = view.ClauseBegin(clause - 2);
  if (begin <= view.quantity_tokens[group.first - 1]) return false;
  bool part = false;
  for (; begin + 1 < clause && (view.IsWord(begin, "以") || view.Joins(begin) ||
                                (view.tokens[begin].traits & kTraitScope) != 0);
       ++begin) {
    part = true;
  }
  const bool placed = view.tokens[begin].kind == TokenKind::kPlace;
  if (placed && begin + 2 < clause) ++begin;
  const Phrase name = cutter_.Before(view, begin, clause - 1);
  if (!part || (!placed && (name.begin != begin || name.end != clause - 1))) return false;
  if (placed && begin + 2 == clause && name.empty()) {
    statement->indicator = whole;
    return true;
  }
  cutter_.SetText(view, name, &statement->indicator);
  statement->phrase = name;
  if (!EndsWith(whole, view.TokenText(name.end - 1))) statement->indicator += whole;
  return true;
}

// 失业率|最高, 利润|增长最快: what is compared, in front of the superlative that ends at `end`;
// whether it is a change, and which way.
Phrase SentenceReader::Compared(const SentenceView& view, std::size_t begin, std::size_t end,
                                Statement* statement) const {
  std::size_t most = end;
  if (most > begin + 1 && view.IsWord(most - 2, "最")) --most;
  if (most <= begin || !view.TokenText(most - 1).starts_with("最")) return {end, end};
  --most;
  constexpr std::uint32_t kChanges = kTraitRise | kTraitFall;
  if (most > begin && cutter_.IsVerb(view, most - 1) &&
      (view.tokens[most - 1].traits & kChanges) != 0) {
    --most;
    statement->measure = Measure::kChange;
    statement->negative = (view.tokens[most].traits & kTraitFall) != 0;
  }
  return cutter_.Before(view, begin, most);
}

// 失业率最高的是建筑业(8%),|其次是零售业(6%): what the clause before compared.
Phrase SentenceReader::ComparedBefore(const SentenceView& view, std::size_t clause,
                                      Statement* statement) const {
  constexpr int kMostClauses = 4;
  const Phrase none{clause, clause};
  for (int clauses = 0; clauses < kMostClauses && clause > 1; ++clauses) {
    const std::size_t end = clause - 1;
    clause = view.ClauseBegin(end - 1);
    for (std::size_t i = clause + 2; i < end; ++i) {
      if (!view.Is(i, SentenceWord::kCopula) || !view.IsWord(i - 1, "的")) continue;
      const Phrase measure = Compared(view, clause, i - 1, statement);
      if (!measure.empty()) return measure;
    }
  }
  return none;
}

// 失业率最高的是|建筑业,达到8%; 其次是|零售业,为6%: whose the figure is, and what was compared.
Phrase SentenceReader::Superlative(const SentenceView& view, std::size_t token, Phrase* measure,
                                   Statement* statement) const {
  const std::size_t clause = view.ClauseBegin(token);
  if (clause < 2) return {token, token};
  const std::size_t end = clause - 1;
  const std::size_t begin = view.ClauseBegin(end - 1);
  std::size_t verb = begin;
  while (verb < end && !view.IsWord(verb, "是") && !view.IsWord(verb, "为")) ++verb;
  if (verb == begin || verb >= end) return {token, token};
  if (view.IsWord(verb - 1, "其次") || view.IsWord(verb - 1, "最后")) {
    *measure = ComparedBefore(view, begin, statement);
  } else {
    if (!view.IsWord(verb - 1, "的")) return {token, token};
    *measure = Compared(view, begin, verb - 1, statement);
    if (measure->empty()) return {token, token};
  }
  // 其次为服装(上升6%)、|交通(上升5%): of each bracket its own
  if (view.tokens[end].kind == TokenKind::kOpen) return BeforeBracket(view, token);
  const Phrase who = cutter_.Before(view, verb + 1, end);
  return who.end != end || who.begin != verb + 1 ? Phrase{token, token} : who;
}

// 移动用户最多,达到|5200万户; 居民用电增长最快,达|12%
bool SentenceReader::NameByMost(const SentenceView& view, const QuantityGroup& group,
                                Statement* statement) const {
  const std::size_t clause = view.ClauseBegin(view.quantity_tokens[group.first]);
  if (clause < 2 || !view.IsWord(clause - 1, ",")) return false;
  const std::size_t begin = view.ClauseBegin(clause - 2);
  if (group.first > 0 && view.quantity_tokens[group.first - 1] >= begin) return false;
  if (view.Is(begin, SentenceWord::kCopula)) return false;  // 产值9亿元,为历史最高,增长8%
  const Statement before = *statement;
  const Phrase phrase = Compared(view, begin, clause - 1, statement);
  const bool rate = view.quantities[group.first].base_unit == "%";
  const bool points_back =  // 数字为近年最高
      !phrase.empty() && view.Is(phrase.end - 1, SentenceWord::kAnaphor);
  if (phrase.empty() || points_back ||
      (statement->measure == Measure::kChange && before.measure != Measure::kChange && !rate)) {
    *statement = before;
    return false;
  }
  cutter_.SetText(view, phrase, &statement->indicator);
  return true;
}

// 日本仍为最大市场,|出口总量为50万吨: the clause right before says what its subject is.
Phrase SentenceReader::SubjectOfCopula(const SentenceView& view, std::size_t begin,
                                       std::size_t end) const {
  constexpr std::size_t kMostTokens = 8;
  const Phrase none{begin, begin};
  for (std::size_t i = begin; i < end; ++i) {
    if (view.tokens[i].kind == TokenKind::kQuantity || view.IsWord(i, "以")) return none;
  }
  const Phrase subject = cutter_.First(view, begin, end);  // but 以甲工程为抓手
  if (subject.empty() || subject.end - subject.begin > kMostTokens ||
      (view.tokens[subject.end - 1].traits & (kTraitHead | kTraitHeadShape)) != 0 ||
      (subject.begin > begin &&  // 其代表为某苹果: not what 其 stands for
       view.tokens[subject.begin - 1].word_class == WordClass::kPronoun)) {
    return none;
  }
  std::size_t verb = subject.end;
  while (verb < end && view.tokens[verb].word_class == WordClass::kAdverb) ++verb;
  return verb < end && view.Is(verb, SentenceWord::kCopula) ? subject : none;
}

bool SentenceReader::NameBySuperlative(const SentenceView& view, std::size_t token,
                                       Statement* statement) const {
  Phrase measure;
  Statement compared = *statement;
  const Phrase who = Superlative(view, token, &measure, &compared);
  if (who.empty()) return false;
  const Quantity& quantity = view.quantities[static_cast<std::size_t>(view.tokens[token].index)];
  if (quantity.base_unit == "%") *statement = compared;
  cutter_.SetText(view, who, &statement->indicator);
  const std::uint32_t traits = measure.empty() ? 0 : view.tokens[measure.end - 1].traits;
  const bool change =  // 涨幅, 跌幅
      (traits & kTraitGrowthName) != 0 ||
      (!measure.empty() && EndsWith(view.TokenText(measure.end - 1), "幅"));
  if ((traits & (kTraitHead | kTraitHeadShape)) != 0 && !change) {
    statement->indicator += cutter_.Text(view, measure);
  }
  return true;
}

// 下调增值税|税率,由16%|降至13%: a clause that begins with where a figure started from is about the
// object that closes the clause before.
Phrase SentenceReader::ObjectChanged(const SentenceView& view, std::size_t token) const {
  const std::size_t clause = view.ClauseBegin(token);
  const Phrase none{token, token};
  if (clause < 3 || !view.Is(clause, SentenceWord::kOrigin) || !view.IsWord(clause - 1, ",") ||
      (view.tokens[token + 1].traits & (kTraitRiseTo | kTraitFallTo)) == 0) {
    return none;
  }
  const std::size_t begin = view.ClauseBegin(clause - 2);
  bool changed = false;  // 放宽, 提高
  for (std::size_t i = begin; i < clause; ++i) {
    if (view.tokens[i].kind == TokenKind::kQuantity) return none;
    changed |= cutter_.IsVerb(view, i);
  }
  const Phrase object = cutter_.Before(view, begin, clause - 1);
  return changed && object.end == clause - 1 ? object : none;
}

}  // namespace extract
