#include "scan/rule_matcher.h"

#include <algorithm>

namespace extract {
namespace {

// First token that begins at or behind `byte`: at most the quantity, or behind it. A context has a
// few words.
std::size_t TokenBefore(const SentenceView& view, std::size_t quantity, std::size_t byte) {
  std::size_t i = quantity;
  while (i > 0 && view.tokens[i - 1].begin >= byte) --i;
  return i;
}
std::size_t TokenBehind(const SentenceView& view, std::size_t quantity, std::size_t byte) {
  std::size_t i = quantity + 1;
  while (i < view.tokens.size() && view.tokens[i].begin < byte) ++i;
  return i;
}

std::string_view TextBefore(const SentenceView& view, std::size_t quantity, std::size_t floor) {
  const std::size_t end = view.tokens[quantity].begin;
  const std::size_t begin = floor < quantity ? view.tokens[floor].begin : end;
  return view.text.substr(begin, end - begin);
}

std::string_view TextBehind(const SentenceView& view, std::size_t quantity, std::size_t ceiling) {
  const std::size_t begin = view.tokens[quantity].end;
  const std::size_t end = ceiling > quantity + 1 ? view.tokens[ceiling - 1].end : begin;
  return view.text.substr(begin, end - begin);
}

// 航班起|降756架次, 高|中85%达标: what a context of a change or of a share begins with is the end
// of a noun that tells of none; but in 期货合|约下跌5% the verb behind the noun tells.
bool EndsNoun(const SentenceView& view, std::size_t behind, std::size_t begin) {
  if (behind == 0) return false;
  const SentenceToken& word = view.tokens[behind - 1];
  constexpr std::uint32_t kChanges = kTraitRise | kTraitFall | kTraitRiseTo | kTraitFallTo;
  if ((view.tokens[behind].traits & kChanges) != 0) return false;
  return word.kind == TokenKind::kWord && word.begin < begin && begin < word.end &&
         word.word_class == WordClass::kNoun && (word.traits & kChanges) == 0;
}

}  // namespace

RuleMatcher::RuleMatcher(const RuleProgram* program, bool reference)
    : program_(program),
      reference_(reference),
      cutter_(program),
      programs_(program->rules.size()) {}

RuleMatcher::~RuleMatcher() = default;
RuleMatcher::RuleMatcher(RuleMatcher&&) noexcept = default;
RuleMatcher& RuleMatcher::operator=(RuleMatcher&&) noexcept = default;

// 存款余额2864亿元,增加|168亿元: nothing else stands in the clause, and the sentence has spoken of
// something.
bool RuleMatcher::CarriesOn(const SentenceView& view, std::size_t quantity_token, std::size_t floor,
                            const RuleMatch& match) const {
  for (std::size_t i = floor; i < match.left_token; ++i) {
    const SentenceToken& token = view.tokens[i];
    const bool between = token.kind == TokenKind::kComma || token.kind == TokenKind::kTime ||
                         token.word_class == WordClass::kAdverb ||
                         (token.traits & kTraitComparison) != 0;
    if (!between) return false;
  }
  return view.tokens[quantity_token].index > 0;
}

RuleOutcome RuleMatcher::TryContext(std::size_t rule_index, const SentenceView& view,
                                    std::size_t quantity_token, std::size_t floor,
                                    std::size_t ceiling, RuleMatch* match) {
  const CompiledRule& rule = program_->rules[rule_index];
  const SentenceToken& quantity = view.tokens[quantity_token];
  match->left_token = quantity_token;
  match->right_token = quantity_token + 1;
  Programs& programs = programs_[rule_index];
  std::size_t matched_left = 0;
  if (!rule.left.empty()) {
    matched_left =
        programs.left.Match(rule.left, ContextSide::kBefore,
                            TextBefore(view, quantity_token, floor), reference_, words_, &scratch_);
    if (matched_left == ContextProgram::kNoMatch) return RuleOutcome::kLeftDiffers;
  }
  if (!rule.right.empty()) {
    const std::size_t matched = programs.right.Match(rule.right, ContextSide::kBehind,
                                                     TextBehind(view, quantity_token, ceiling),
                                                     reference_, words_, &scratch_);
    if (matched == ContextProgram::kNoMatch) return RuleOutcome::kRightDiffers;
    match->right_token = TokenBehind(view, quantity_token, quantity.end + matched);
  }
  const std::uint32_t before = quantity_token > floor ? view.tokens[quantity_token - 1].traits : 0;
  if (rule.left.empty() && rule.measure == Measure::kChange &&
      (before & (kTraitRise | kTraitFall)) != 0) {
    return RuleOutcome::kLeftDiffers;  // 投资下降|5%增速放缓: the verb before it tells
  }
  if (!rule.left.empty()) {
    const std::size_t begin = quantity.begin - matched_left;
    match->left_token = TokenBefore(view, quantity_token, begin);
    const bool told =
        rule.measure == Measure::kChange ||
        (rule.measure == Measure::kShare && view.text.substr(begin).starts_with("中"));
    if (told && EndsNoun(view, match->left_token, begin)) {
      return RuleOutcome::kLeftDiffers;
    }
  }
  if (rule.indicator == IndicatorSource::kCarried &&
      !CarriesOn(view, quantity_token, floor, *match)) {
    return RuleOutcome::kNothingCarried;
  }
  if (rule.phrase_before == PhraseSlot::kRequired &&
      cutter_.Before(view, floor, match->left_token).empty()) {
    return RuleOutcome::kNoPhraseBefore;
  }
  if (rule.phrase_behind == PhraseSlot::kRequired &&
      cutter_.Behind(view, match->right_token, ceiling).empty()) {
    return RuleOutcome::kNoPhraseBehind;
  }
  match->rule = &rule;
  return RuleOutcome::kHolds;
}

RuleOutcome RuleMatcher::Try(std::size_t rule, const SentenceView& view, const Quantity& quantity,
                             std::size_t quantity_token, std::size_t floor, std::size_t ceiling,
                             RuleMatch* match) {
  *match = RuleMatch();
  if (!program_->rules[rule].TakesUnitOf(quantity)) return RuleOutcome::kOtherUnit;
  return TryContext(rule, view, quantity_token, floor, ceiling, match);
}

RuleMatch RuleMatcher::Match(const SentenceView& view, const Quantity& quantity,
                             std::size_t quantity_token, std::size_t floor, std::size_t ceiling) {
  RuleMatch match;
  const auto holds = [&](std::uint32_t rule) {
    return TryContext(rule, view, quantity_token, floor, ceiling, &match) == RuleOutcome::kHolds;
  };
  if (reference_) {
    for (std::uint32_t rule = 0; rule < program_->rules.size(); ++rule) {
      if (program_->rules[rule].TakesUnitOf(quantity) && holds(rule)) return match;
    }
    return RuleMatch();
  }
  // The index has seen to the dimension.
  const auto takes_unit = [&](const CompiledRule& rule) {
    return rule.symbols.empty() || rule.TakesUnitOf(quantity);
  };
  const RuleIndex& index = program_->index;
  const std::string_view before = TextBefore(view, quantity_token, floor);
  const std::string_view behind = TextBehind(view, quantity_token, ceiling);
  const RuleIndex::Key key = index.KeyOf(DimensionBits(quantity), before, behind);
  ContextBits bits(&index.filter(), before);
  const bool found = index.Find(key, [&](std::uint32_t rule) {
    return index.filter().MayHold(rule, &bits) && takes_unit(program_->rules[rule]) && holds(rule);
  });
  return found ? match : RuleMatch();
}

}  // namespace extract
