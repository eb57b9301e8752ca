// Left context: RE2 unanchored with \z at its end, on the text of the clause before the quantity;
// it runs backwards and costs the same whatever the window's length. Right context: anchored at the
// quantity's end.

#include "scan/rule_matcher.h"

#include <re2/re2.h>

#include <algorithm>
#include <numeric>

namespace extract {
namespace {

re2::StringPiece Piece(std::string_view text) { return {text.data(), text.size()}; }

// First token that begins at or behind `byte`.
std::size_t TokenAt(const SentenceView& view, std::size_t byte) {
  const auto at =
      std::lower_bound(view.tokens.begin(), view.tokens.end(), byte,
                       [](const SentenceToken& token, std::size_t b) { return token.begin < b; });
  return static_cast<std::size_t>(at - view.tokens.begin());
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

}  // namespace

RuleMatcher::RuleMatcher(const RuleProgram* program, bool reference)
    : program_(program), reference_(reference), cutter_(program), compiled_(program->rules.size()) {
  if (reference_) {
    all_rules_.resize(program->rules.size());
    std::iota(all_rules_.begin(), all_rules_.end(), 0u);
  }
}

RuleMatcher::~RuleMatcher() = default;
RuleMatcher::RuleMatcher(RuleMatcher&&) noexcept = default;
RuleMatcher& RuleMatcher::operator=(RuleMatcher&&) noexcept = default;

const re2::RE2* RuleMatcher::Compiled(const std::string& pattern,
                                      std::unique_ptr<re2::RE2>* compiled) {
  if (!pattern.empty() && !*compiled) {
    *compiled = std::make_unique<re2::RE2>(pattern, RE2::Quiet);
  }
  return compiled->get();
}

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
  const std::string_view left = TextBefore(view, quantity_token, floor);
  re2::StringPiece matched_left;
  const re2::RE2* const left_pattern = Compiled(rule.left, &compiled_[rule_index].left);
  if (left_pattern != nullptr &&
      !left_pattern->Match(Piece(left), 0, left.size(), RE2::UNANCHORED, &matched_left, 1)) {
    return RuleOutcome::kLeftDiffers;
  }
  const std::string_view right = TextBehind(view, quantity_token, ceiling);
  const re2::RE2* const right_pattern = Compiled(rule.right, &compiled_[rule_index].right);
  if (right_pattern != nullptr) {
    re2::StringPiece matched;
    if (!right_pattern->Match(Piece(right), 0, right.size(), RE2::ANCHOR_START, &matched, 1)) {
      return RuleOutcome::kRightDiffers;
    }
    match->right_token = TokenAt(view, quantity.end + matched.size());
  }
  if (left_pattern != nullptr) {
    match->left_token =
        std::min(quantity_token, TokenAt(view, quantity.begin - matched_left.size()));
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
  const std::string_view left = TextBefore(view, quantity_token, floor);
  const ContextMask context(left, TextBehind(view, quantity_token, ceiling));
  const std::uint64_t bits = DimensionBits(quantity);
  RuleMatch match;
  for (const std::uint32_t rule : reference_ ? all_rules_ : program_->index.Candidates(left)) {
    if ((reference_ || program_->gates[rule].MayHold(bits, context)) &&
        program_->rules[rule].TakesUnitOf(quantity) &&
        TryContext(rule, view, quantity_token, floor, ceiling, &match) == RuleOutcome::kHolds) {
      return match;
    }
  }
  return RuleMatch();
}

}  // namespace extract
