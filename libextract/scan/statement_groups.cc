// Which quantities of a sentence share one statement (1.2万元、0.8万元, 分别达到2860公里和412座),
// and which go on about what was counted before.

#include <algorithm>

#include "base/utf8.h"
#include "scan/carry_text.h"
#include "scan/distribution.h"
#include "scan/phrase_choice.h"
#include "scan/statement.h"

namespace extract {

// 公路里程、桥梁总数分别达到2860公里和412座: 分别 joins numbers of different units.
bool SentenceReader::IsDistributed(const SentenceView& view, std::size_t quantity) const {
  const std::size_t token = view.quantity_tokens[quantity];
  const std::size_t clause = view.ClauseBegin(token);
  for (std::size_t i = token; i > clause && token - i < 5; --i) {
    if (view.Is(i - 1, SentenceWord::kInTurn)) return true;
  }
  return false;
}

// 标准分别由680元/月、5200元/年提高到820元/月、|7400元/年: units differ as they did before.
bool SentenceReader::ComesAgain(const SentenceView& view, std::size_t quantity) const {
  if (groups_.size() < 2) return false;
  const QuantityGroup& former = groups_[groups_.size() - 2];
  const std::size_t at = former.first + (quantity - groups_.back().first);
  return at < former.last && view.quantities[at].base_unit == view.quantities[quantity].base_unit &&
         view.quantities[former.first].base_unit == view.quantities[groups_.back().first].base_unit;
}

namespace {

// 1.2万元、0.8万元; 每月720元和每年|6200元
bool IsLink(const SentenceWords& words, std::string_view between) {
  constexpr std::string_view kComma = "、";
  const std::size_t link = between.starts_with(kComma) ? kComma.size() : kHanBytes;
  const std::string_view joint = between.substr(0, std::min(link, between.size()));
  if (between == kComma || words[SentenceWord::kJoint].Holds(between)) return true;
  if (joint != kComma && !words[SentenceWord::kJoint].Holds(joint)) return false;
  const std::string_view rate = between.substr(joint.size());
  constexpr std::string_view kEach = "每";  // 每台8万元和每台|6万元
  return words[SentenceWord::kAmountRate].Holds(rate) ||
         (rate.starts_with(kEach) && rate.size() <= kEach.size() + 2 * kHanBytes &&
          rate.find(',') == std::string_view::npos);
}

}  // namespace

void SentenceReader::FindGroups(const SentenceView& view) {
  groups_.clear();
  for (std::size_t i = 0; i < view.quantities.size(); ++i) {
    bool goes_on = false;
    if (i > 0) {
      const Quantity& before = view.quantities[i - 1];
      const Quantity& here = view.quantities[i];
      const std::string_view between =
          view.text.substr(before.extent.end, here.extent.begin - before.extent.end);
      const bool ratio = before.kind == QuantityKind::kRatioPart && here.kind == before.kind;
      goes_on = IsLink(*view.words, between) || (ratio && between == ":");
      const bool ranks = before.base_unit == "位" && here.base_unit == "位";  // 第1、2位
      goes_on &= (before.kind == here.kind || ranks) &&
                 (before.base_unit == here.base_unit || IsDistributed(view, groups_.back().first) ||
                  ComesAgain(view, i));
    }
    if (goes_on) {
      groups_.back().last = i + 1;
    } else {
      groups_.push_back({i, i + 1});
    }
  }
}

// 四种作物产量分别增长5%、3%和下降|2%、4%: what 分别 gives out goes on behind another verb.
bool SentenceReader::GoesOnDistributing(const SentenceView& view, const QuantityGroup& former,
                                        const QuantityGroup& group,
                                        const std::vector<Statement>& statements) const {
  if (former.last == 0 || former.last != group.first) return false;
  const std::size_t token = view.quantity_tokens[group.first];
  const std::size_t before = view.quantity_tokens[former.last - 1];
  return token == before + 3 && view.Joins(before + 1) &&
         statements[former.first].measure == Measure::kChange &&
         statements[group.first].measure == Measure::kChange &&
         statements[group.first].phrase.empty() &&
         (IsDistributed(view, former.first) ||
          Distribution::FollowsList(view, former.first, group.last, statements));
}

// 占全国的九分之一、全省的|三分之一: the same share of another whole, which is no indicator.
bool SentenceReader::GoesOnSharing(const SentenceView& view, const QuantityGroup& group,
                                   const Carry& carry) const {
  constexpr std::size_t kMostTokens = 6;
  if (!carry.share || group.first == 0) return false;
  const std::size_t token = view.quantity_tokens[group.first];
  const std::size_t former = view.quantity_tokens[group.first - 1];
  if (token < former + 4 || token > former + kMostTokens || !view.Joins(former + 1) ||
      !view.IsWord(token - 1, "的") || view.quantities[group.first].base_unit != "%") {
    return false;
  }
  std::size_t of = former;  // the first whole stands before 的 as well
  while (of > view.ClauseBegin(former) && view.tokens[of - 1].word_class == WordClass::kAdverb) {
    --of;
  }
  return of > 0 && view.IsWord(of - 1, "的");
}

// 新药80个,其中|25个获批上市, 300个村中有|280个通了公路: a part of what was counted, of which
// nothing but what it does is said.
bool SentenceReader::IsPartThatActs(const SentenceView& view, const QuantityGroup& group,
                                    const Carry& carry) const {
  const Quantity& quantity = view.quantities[group.first];
  if (group.first == 0 || carry.object.empty() || carry.unit != CountUnit(quantity) ||
      group.last != group.first + 1) {
    return false;
  }
  const std::size_t token = view.quantity_tokens[group.first];
  std::size_t part = token;
  while (part > 0 && ((view.tokens[part - 1].traits & (kTraitPossess | kTraitDone)) != 0 ||
                      view.tokens[part - 1].kind == TokenKind::kTime ||
                      view.Is(part - 1, SentenceWord::kRate))) {
    --part;
  }
  const bool whole =  // 300个村|中|有280个
      part < token && part > 0 && view.IsWord(part - 1, "中");
  // 完成整改30项,其余|4项达到进度要求
  const bool rest = part > 0 && (view.IsWord(part - 1, "其余") || view.IsWord(part - 1, "剩余") ||
                                 view.IsWord(part - 1, "余下") || view.IsWord(part - 1, "另外"));
  if (part == 0 || (!whole && !rest && !view.IsWord(part - 1, "其中"))) return false;
  const std::size_t end = view.ClauseEnd(token);
  std::size_t verb = token + 1;
  while (rest && verb < end && view.tokens[verb].word_class == WordClass::kAdverb) ++verb;
  return verb < end && cutter_.IsVerb(view, verb) &&
         (view.tokens[verb].traits & (kTraitAttributive | kTraitRise | kTraitFall)) == 0 &&
         (verb + 1 == end || !EndsWith(carry.object, view.TokenText(end - 1)));
}

// 幼儿9万人(其中女童4万人),|增长5%: behind a bracket the sentence goes on about what stood before
// it.
void SentenceReader::StepOverBracket(const SentenceView& view, const QuantityGroup& former,
                                     const QuantityGroup& group, Carry* carry) {
  const std::size_t clause = view.ClauseBegin(view.quantity_tokens[group.first]);
  const bool inside = clause > 0 && view.tokens[clause - 1].kind == TokenKind::kOpen;
  if (bracket_ > 0 && clause != bracket_) {
    if (view.quantity_tokens[group.first] > bracket_) *carry = outside_;
    bracket_ = 0;
  }
  if (!inside || bracket_ > 0 || former.last == 0) return;
  const std::size_t before = view.quantity_tokens[former.last - 1];
  if (before + 2 != clause || !view.IsWord(clause, "其中")) return;
  outside_ = *carry;
  bracket_ = clause;
}

bool SentenceReader::GoesOnCounting(const SentenceView& view, const QuantityGroup& group,
                                    const Carry& carry, Phrase phrase) const {
  const Quantity& quantity = view.quantities[group.first];
  if (phrase.empty() || carry.object.empty() || group.first == 0 || !IsCounted(quantity) ||
      CountUnit(quantity) != carry.unit) {
    return false;
  }
  if (phrase.begin > 0 && view.Is(phrase.begin - 1, SentenceWord::kInTurn)) return false;
  const bool alike =  // 结婚登记600对,|离婚登记90对
      phrase.end > phrase.begin + 1 && EndsWith(carry.object, view.TokenText(phrase.end - 1));
  return !alike && IsDeedAlone(view, phrase);
}

bool SentenceReader::IsDeedAlone(const SentenceView& view, Phrase phrase) const {
  const bool acts =
      (view.tokens[phrase.end - 1].traits & (kTraitCountAction | kTraitAttributive)) != 0;
  if (!cutter_.IsVerb(view, phrase.end - 1) && !acts) return false;
  for (std::size_t i = phrase.begin; i < phrase.end; ++i) {
    const WordClass word_class = view.tokens[i].word_class;
    if (!cutter_.IsVerb(view, i) && word_class != WordClass::kVerbalNoun &&
        word_class != WordClass::kAdverb && !view.Is(i, SentenceWord::kStage) &&
        !(view.IsWord(i, "多") && i + 1 < phrase.end)) {  // 还将|多建10座
      return false;
    }
  }
  // 扶持创业1200人,带动|就业4600人: an object, not a verb alone
  return phrase.begin == 0 || !cutter_.IsVerb(view, phrase.begin - 1) ||
         (cutter_.IsVerb(view, phrase.end - 1) &&  // 竣工|投产9个
          (view.tokens[phrase.begin - 1].traits & kTraitCountAction) != 0 &&
          phrase.begin == view.ClauseBegin(phrase.begin) + 1) ||
         (view.tokens[phrase.begin - 1].traits & kTraitReach) != 0;
}

namespace {

// 出口增长5%,|进口|3%; …、|进口|3%: nothing but its subject and number.
bool IsNextItem(const SentenceView& view, std::size_t quantity, std::size_t floor, Phrase phrase) {
  const std::size_t token = view.quantity_tokens[quantity];
  const std::size_t before = view.quantity_tokens[quantity - 1];
  const bool mark = view.tokens[floor].kind == TokenKind::kComma ||
                    view.tokens[floor].kind == TokenKind::kBoundary;
  const std::size_t begin = floor + (mark ? 1 : 0);
  const std::size_t end = view.IsWord(token - 1, "为") ? token - 1 : token;
  return phrase.begin == begin && phrase.end == end && begin - before <= 2;
}

// 税收增长5%,|利润|3%, 出口增长5%,|进口|3%: an amount that may rise as the one before did. Of any
// other thing (持股51%, 含糖15%) a percent is a share or a rate.
bool IsOfSameKind(const SentenceView& view, const IndicatorLexicon& indicators,
                  const Statement& statement, const Carry& carry) {
  const SentenceToken& last = view.tokens[statement.phrase.end - 1];
  if ((last.traits & kTraitRateHead) != 0) return false;
  if (const IndicatorEntry* entry = indicators.Find(statement.indicator)) return !entry->rate;
  const std::string_view name = view.TokenText(statement.phrase.end - 1);
  return (last.traits & kTraitHead) != 0 || last.word_class == WordClass::kPlaceName ||
         view.Is(statement.phrase.end - 1, SentenceWord::kBranch) || carry.series ||
         (name.size() >= kHanBytes &&
          EndsWith(carry.indicator, name.substr(name.size() - kHanBytes)));
}

// 增加3.2%或|1200人; 增加3.2%,即增加|1200人; 减少15亿元(|4.6%): the same change in another unit.
bool IsSaidAgain(const SentenceView& view, std::size_t quantity) {
  if (quantity == 0) return false;
  const std::size_t before = view.quantity_tokens[quantity - 1];
  std::size_t i = view.quantity_tokens[quantity];
  if (before + 2 == i && view.tokens[i - 1].kind == TokenKind::kOpen) {
    return view.MatchingBracket(i - 1) == i + 1 && view.quantities[quantity].base_unit == "%" &&
           view.quantities[quantity - 1].base_unit != "%";
  }
  if (before + 2 == i && view.IsWord(i - 1, "或")) return true;
  constexpr std::uint32_t kChanges = kTraitRise | kTraitFall;
  if ((view.tokens[i - 1].traits & kChanges) != 0) --i;
  return before + 3 == i && view.IsWord(i - 1, "即") &&
         (view.tokens[i - 2].kind == TokenKind::kBoundary ||
          view.tokens[i - 2].kind == TokenKind::kOpen);
}

}  // namespace

// 民生支出增长11.2%,其中教育支出|14.5%: the part rose, as the whole did.
bool SentenceReader::GoesOnChanging(const SentenceView& view, const QuantityGroup& group,
                                    std::size_t floor, const Statement& statement,
                                    const Carry& carry) const {
  const Quantity& quantity = view.quantities[group.first];
  if (carry.change && IsSaidAgain(view, group.first)) return true;
  if (!carry.change || group.first == 0 || statement.measure != Measure::kLevel ||
      quantity.base_unit != "%" || statement.phrase.empty() ||
      statement.phrase.begin > view.quantity_tokens[group.first] ||
      view.quantities[group.first - 1].base_unit != "%") {
    return false;
  }
  const bool part = view.IsWord(floor, "其中") || (floor > 0 && view.IsWord(floor - 1, "其中")) ||
                    (carry.part && view.tokens[floor].kind == TokenKind::kComma);
  constexpr std::uint32_t kNotMoney = kTraitHeadShape | kTraitShare;
  const bool next = IsNextItem(view, group.first, floor, statement.phrase) &&
                    IsOfSameKind(view, program_->indicators, statement, carry);
  return (part || next) && (view.tokens[statement.phrase.end - 1].traits & kNotMoney) == 0;
}

// 分别控制在4%、|3%|以内, 增长9%和|10%|左右: what stands behind the last is said of all.
void SentenceReader::ShareBound(const SentenceView& view, const QuantityGroup& group,
                                std::vector<Statement>* statements) const {
  const Quantity& last = view.quantities[group.last - 1];
  if (last.bound == Bound::kExact || last.extent.end <= last.span.end) return;
  for (std::size_t i = group.last - 1; i-- > group.first;) {
    const bool joined = view.quantity_tokens[i] + 2 == view.quantity_tokens[i + 1];
    if (!joined || view.quantities[i].bound != Bound::kExact) return;
    (*statements)[i].bound = last.bound;
  }
}

// 居全国港口第3位、世界|第5位: among whom it ranks, not what does.
bool SentenceReader::GoesOnRanking(const SentenceView& view, Phrase phrase,
                                   std::size_t token) const {
  constexpr std::string_view kRank = "位";
  const auto ranks = [&](std::size_t i) {
    return view.tokens[i].kind == TokenKind::kQuantity &&
           view.quantities[static_cast<std::size_t>(view.tokens[i].index)].base_unit == kRank;
  };
  const std::size_t begin = phrase.begin;
  return phrase.end == begin + 1 && phrase.end == token && begin > 1 && ranks(token) &&
         view.tokens[begin - 1].kind == TokenKind::kComma && ranks(begin - 2);
}

}  // namespace extract
