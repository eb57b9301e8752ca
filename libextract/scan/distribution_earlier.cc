// Numbers whose subjects stand before their clause: in figures that came before, or in a list of
// the clause before.

#include <algorithm>

#include "base/utf8.h"
#include "scan/carry_text.h"
#include "scan/distribution.h"
#include "scan/phrase_words.h"
#include "scan/statement.h"

namespace extract {

// 苹果、核桃、花椒三大产业产值分别为|3亿元、2亿元、1亿元: a count of the list stands between it and
// what is measured of each.
bool Distribution::ByTally(const SentenceView& view, std::size_t first, std::size_t last,
                           std::vector<Statement>* statements) const {
  const Phrase phrase = (*statements)[first].phrase;
  if (first == 0 || phrase.empty()) return false;
  const std::size_t tally = view.quantity_tokens[first - 1];
  const std::size_t clause = view.ClauseBegin(view.quantity_tokens[first]);
  if (tally < clause || phrase.begin != tally + 1) return false;
  std::vector<Phrase> conjuncts;
  cutter_->Conjuncts(view, cutter_->Before(view, clause, tally), &conjuncts);
  if (conjuncts.size() != last - first || conjuncts.back().end != tally ||
      !(view.quantities[first - 1].value == Decimal(static_cast<std::int64_t>(last - first)))) {
    return false;
  }
  const std::string measure = (*statements)[first].indicator;
  for (std::size_t i = first; i < last; ++i) {
    (*statements)[i].indicator = JoinNames(cutter_->Text(view, conjuncts[i - first]), measure);
  }
  return true;
}

// 由上年的10:40:50调整为|8:41:51
bool Distribution::ByEarlierRatio(const SentenceView& view, std::size_t first, std::size_t last,
                                  std::vector<Statement>* statements) const {
  const std::size_t count = last - first;
  if (first < count || !(*statements)[first].phrase.empty()) return false;
  for (std::size_t i = first - count; i < last; ++i) {
    if (view.quantities[i].kind != QuantityKind::kRatioPart) return false;
  }
  for (std::size_t i = first; i < last; ++i) {
    (*statements)[i].indicator = (*statements)[i - count].indicator;
  }
  return true;
}

bool Distribution::FollowsList(const SentenceView& view, std::size_t first, std::size_t last,
                               const std::vector<Statement>& statements) {
  const std::size_t count = last - first;
  const std::size_t token = view.quantity_tokens[first];
  const std::size_t clause = view.ClauseBegin(token);
  if (statements[first].measure != Measure::kChange || first < count || clause == 0 ||
      view.quantity_tokens[first - 1] + 2 != clause) {
    return false;
  }
  for (std::size_t i = clause; i < token; ++i) {
    if (view.Joins(i)) return false;
  }
  for (std::size_t i = first - count; i + 1 < first; ++i) {
    const std::size_t number = view.quantity_tokens[i];
    if (view.quantity_tokens[i + 1] != number + 2 || !view.Joins(number + 1) ||
        statements[i].indicator == statements[i + 1].indicator) {
      return false;
    }
  }
  return true;
}

namespace {

// 网签30万平方米、2600套,分别|下降3%、4%: `count` figures before are of one thing, in several
// units.
bool ToldInSeveralUnits(const SentenceView& view, std::size_t first, std::size_t count,
                        const std::vector<Statement>& statements) {
  if (first < count || count < 2) return false;
  for (std::size_t i = first - count; i + 1 < first; ++i) {
    const std::size_t number = view.quantity_tokens[i];
    const std::size_t next = view.quantity_tokens[i + 1];
    const bool listed = next == number + 1 || (next == number + 2 && view.Joins(number + 1));
    if (!listed || view.quantities[i].base_unit == view.quantities[i + 1].base_unit ||
        statements[i].measure == Measure::kChange ||
        statements[i].indicator != statements[i + 1].indicator) {
      return false;
    }
  }
  return true;
}

}  // namespace

// 第一产业增加值Q,第二产业增加值Q,第三产业增加值Q,分别增长Q、Q、Q; 男性(Q)和女性(Q)分别增加Q和Q
bool Distribution::ByEarlierStatements(const SentenceView& view, std::size_t first,
                                       std::size_t last, std::vector<Statement>* statements) const {
  const std::size_t clause = view.ClauseBegin(view.quantity_tokens[first]);
  if (clause > 0 && view.tokens[clause - 1].kind == TokenKind::kOpen) return false;
  const std::size_t begin = view.tokens[clause].begin;
  const std::string_view lead =
      view.text.substr(begin, view.quantities[first].extent.begin - begin);
  const bool ratio = view.quantities[first].kind == QuantityKind::kRatioPart;
  const bool of_all =  // 分别为8亿元、9亿元、7亿元,三者之比为|33:38:29
      ratio &&
      (lead.find("者") != std::string_view::npos || lead.find("之比") != std::string_view::npos);
  if (!of_all && lead.find("分别") == std::string_view::npos &&
      !FollowsList(view, first, last, *statements)) {
    return false;
  }
  if (ToldInSeveralUnits(view, first, last - first, *statements)) {
    for (std::size_t i = first; i < last; ++i) {
      (*statements)[i].indicator = (*statements)[first - 1].indicator;
    }
    return true;
  }
  std::vector<std::string> names;
  for (std::size_t i = first; i-- > 0 && names.size() < last - first;) {
    const std::size_t token = view.quantity_tokens[i];
    const bool bracketed = token > 0 && view.tokens[token - 1].kind == TokenKind::kOpen;
    if ((bracketed || !(*statements)[i].phrase.empty()) &&
        (*statements)[i].measure != Measure::kChange) {
      names.push_back((*statements)[i].indicator);
    }
  }
  if (names.size() != last - first) return false;
  for (std::size_t i = first; i < last; ++i) {
    (*statements)[i].indicator = names[names.size() - 1 - (i - first)];
  }
  return true;
}

// 苹果、梨种植面积分别为9万亩、4万亩,产量分别为|12万吨、6万吨: another measure of the same things.
bool Distribution::ByEarlierMeasures(const SentenceView& view, std::size_t first, std::size_t last,
                                     std::vector<Statement>* statements) const {
  const std::size_t count = last - first;
  const Phrase phrase = (*statements)[first].phrase;
  const std::size_t token = view.quantity_tokens[first];
  const bool bare = phrase.end == phrase.begin + 1 && phrase.end <= token &&
                    phrase.begin == view.ClauseBegin(token) &&
                    (view.tokens[phrase.begin].traits & kTraitHead) != 0;
  if (!bare || first < count || count < 2) return false;
  const auto name = [&](std::size_t i) -> std::string_view {
    return (*statements)[first - count + i].indicator;
  };
  std::string_view end = name(0);
  for (std::size_t i = 1; i < count; ++i) {
    std::size_t size = std::min(end.size(), name(i).size());
    while (size > 0 && !name(i).ends_with(end.substr(end.size() - size))) --size;
    end.remove_prefix(end.size() - size);
  }
  for (std::size_t i = 0; i < count; ++i) {
    if (end.size() < 2 * kHanBytes || end.size() % 3 != 0 || name(i).size() <= end.size())
      return false;
    if ((*statements)[first - count + i].list_size != 1) return false;  // told apart by places
  }
  // 新房|价格、二手房价格, 春小麦|面积、冬小麦面积: whole words are shared.
  const Phrase earlier = (*statements)[first - 1].phrase;
  std::size_t shared = 0;
  for (std::size_t i = earlier.end; i > earlier.begin; --i) {
    const std::size_t size = cutter_->Text(view, {i - 1, earlier.end}).size();
    if (size <= end.size()) shared = size;
  }
  if (shared > 0) end.remove_prefix(end.size() - shared);
  const std::string measure = cutter_->Text(view, phrase);
  if ((view.tokens[phrase.begin].traits & kTraitGrowthName) != 0) end = {};  // 涨幅: of what grew
  for (std::size_t i = 0; i < count; ++i) {
    const std::string_view whole = name(i);
    (*statements)[first + i].indicator =
        std::string(whole.substr(0, whole.size() - end.size())) + measure;
  }
  return true;
}

// 风机、光伏|发电|组件、储能电池: a verb between two nouns, with more of the list to come.
bool Distribution::IsInsideMember(const SentenceView& view, std::size_t i, std::size_t end) const {
  if (i == 0 || !cutter_->IsVerb(view, i) || !cutter_->IsNominal(view, i - 1)) return false;
  std::size_t next = i + 1;
  while (next < end && cutter_->IsNominal(view, next)) ++next;
  return next > i + 1 && next < end && view.tokens[next].kind == TokenKind::kComma;
}

// 轻工业增长快于重工业,分别|增长9%和7%; 城镇居民收入增速低于农村居民,分别|为5%和6%: both that the
// clause before compares, the second without what it shares with the first.
bool Distribution::ByComparison(const SentenceView& view, std::size_t first, std::size_t last,
                                std::vector<Statement>* statements) const {
  const std::size_t number = view.quantity_tokens[first];
  const std::size_t clause = view.ClauseBegin(number);
  if (last != first + 2 || clause == 0) return false;
  std::size_t in_turn = clause;
  while (in_turn < number && !view.Is(in_turn, SentenceWord::kInTurn)) ++in_turn;
  if (in_turn == number) return false;
  const std::size_t begin = view.ClauseBegin(clause - 1);
  std::size_t than = begin + 1;
  while (than + 1 < clause &&
         !(*view.words)[SentenceWord::kThanOther].Holds(view.TokenText(than))) {
    ++than;
  }
  if (than + 1 >= clause) return false;
  Phrase one = cutter_->First(view, begin, than);
  const Phrase other = cutter_->First(view, than + 1, clause - 1);
  if (one.empty() || other.empty() || other.begin != than + 1 || other.end != clause - 1) {
    return false;
  }
  std::string measure;  // 城镇居民|收入|增速
  constexpr std::uint32_t kMeasures = kTraitHead | kTraitHeadShape;
  const bool change = (*statements)[first].measure == Measure::kChange;
  std::size_t end = one.end;
  while (change && end > one.begin + 1 && (view.tokens[end - 1].traits & kTraitGrowthName) != 0)
    --end;
  std::size_t thing = end;
  const auto measures = [&](std::size_t i) {
    return (view.tokens[i].traits & (kMeasures | kTraitGrowthName)) != 0;
  };
  while (thing > one.begin + 1 && measures(thing - 1)) --thing;
  if (!measures(other.end - 1)) {
    measure = cutter_->Text(view, {thing, end});
  }
  one.end = end;
  (*statements)[first].indicator = cutter_->Text(view, one);
  (*statements)[first + 1].indicator = cutter_->Text(view, other) + measure;
  return true;
}

namespace {

// 甲厂、乙厂|业绩突出, 家具、灯具出口|势头良好: how the last of a list fares is no part of its
// name.
void LeaveCondition(const SentenceView& view, const PhraseCutter& cutter, std::size_t clause_end,
                    Phrase* list) {
  const auto says = [&](std::size_t i) {
    const WordClass word_class = view.tokens[i].word_class;
    return word_class == WordClass::kAdjective || word_class == WordClass::kIdiom ||
           word_class == WordClass::kAdverb;
  };
  std::size_t end = list->end;
  while (end > list->begin + 1 && says(end - 1)) --end;
  const bool said =
      end < list->end || (end < clause_end && (cutter.IsVerb(view, end) || says(end)));
  if (said && end > list->begin + 2 && !view.Joins(end - 2) &&
      (view.tokens[end - 1].traits & (kTraitHead | kTraitHeadShape)) == 0 &&
      (*view.words)[SentenceWord::kCondition].Holds(view.TokenText(end - 1))) {
    list->end = end - 1;
  }
}

}  // namespace

// 家具、灯具|出口保持强劲,分别出口3亿元、2亿元, 机床和泵阀|质量明显提高,市场占有率分别为52%和48%:
// what a clause says of its subjects is no part of the last of them.
void Distribution::LeavePredicate(const SentenceView& view, Phrase measure, Phrase* list) const {
  std::size_t begin = list->begin;
  for (std::size_t i = list->begin; i < list->end; ++i) {
    if (view.Joins(i)) begin = i + 1;
  }
  for (std::size_t i = begin + 1; i < list->end; ++i) {
    if (view.TokenText(i) == view.TokenText(measure.end - 1)) {
      list->end = i;
      return;
    }
  }
  std::size_t end = list->end;
  while (end > begin + 1 && view.tokens[end - 1].word_class == WordClass::kAdjective) --end;
  if (end == list->end || end == begin + 1) return;
  list->end = end - 1;
}

// 对顶尖人才、领军人才,分别给予最高800万、400万的补助: the subjects stand in the clause before.
bool Distribution::ByEarlierClause(const SentenceView& view, std::size_t first, std::size_t last,
                                   std::vector<Statement>* statements) const {
  const std::size_t clause = view.ClauseBegin(view.quantity_tokens[first]);
  if (clause == 0) return false;
  std::size_t begin = view.ClauseBegin(clause - 1);
  const bool whom = IsForWhom(view, begin);
  const auto leads = [&](std::size_t i) {  // 其中具|高中、初中学历的, 对新评定为|三星级、四星级的
    const SentenceToken& token = view.tokens[i];
    return whom || (token.traits & kTraitPossess) != 0 || token.end - token.begin == 3 ||
           view.Is(i, SentenceWord::kManner) || !cutter_->IsVerb(view, i);
  };
  for (std::size_t i = begin; i + 2 < clause; ++i) {  // 主要税种包括|所得税、增值税
    if (view.Is(i, SentenceWord::kInclusion)) begin = i;
  }
  while (begin + 1 < clause && !cutter_->IsNominal(view, begin) && leads(begin)) ++begin;
  const Phrase subject = cutter_->First(view, begin, clause - 1);
  Phrase list = subject;
  while (list.end < clause - 1 &&
         (view.tokens[list.end].kind == TokenKind::kComma || cutter_->IsNominal(view, list.end) ||
          view.Is(list.end, SentenceWord::kConjunction) ||
          view.Is(list.end, SentenceWord::kRelation) || view.IsWord(list.end, "的") ||
          IsInsideMember(view, list.end, clause - 1))) {
    ++list.end;
  }
  if (list.end > list.begin && view.IsWord(list.end - 1, "的")) return false;  // 获甲奖、乙奖|的
  LeaveCondition(view, *cutter_, clause - 1, &list);
  const bool own = !(*statements)[first].phrase.empty();
  const std::string behind = own ? cutter_->Text(view, (*statements)[first].phrase) : std::string();
  if (own) LeavePredicate(view, (*statements)[first].phrase, &list);
  const Statement head = (*statements)[first];
  const bool grown =  // 蔬菜、水果价格下降,降幅分别为|20%、1%: of what fell
      own && head.phrase.end == head.phrase.begin + 1 &&
      (view.tokens[head.phrase.begin].traits & kTraitGrowthName) != 0;
  if (!ByConjuncts(view, list, first, last, grown ? "" : behind, statements)) return false;
  for (std::size_t i = first; grown && head.measure == Measure::kChange && i < last; ++i) {
    (*statements)[i].indicator += behind;
  }
  return true;
}

}  // namespace extract
