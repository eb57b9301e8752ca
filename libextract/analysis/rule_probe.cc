// A side of a pattern is tried with one part more at a time. What a beginning of it matches is then
// taken as short as possible, so that {gap} does not swallow the place where the next part is
// missing.

#include "analysis/rule_probe.h"

#include <re2/re2.h>

#include <algorithm>
#include <optional>

#include "base/utf8.h"
#include "rules/pack_source.h"

namespace extract {
namespace {

// Context further away than this is not looked at, so that a clause of any length costs no more.
constexpr std::size_t kReachBytes = 300;
constexpr std::size_t kThereBytes = 24;

re2::StringPiece Piece(std::string_view text) { return {text.data(), text.size()}; }

std::string Joined(const std::vector<PatternPart>& parts, std::size_t begin, std::size_t end) {
  std::string joined = "(?:";
  for (std::size_t i = begin; i < end; ++i) joined += parts[i].expanded;
  return joined + ")";
}

// Where the shortest match of `re` that ends with `text` begins.
std::optional<std::size_t> LatestBegin(const re2::RE2& re, std::string_view text) {
  if (!re.ok()) return std::nullopt;
  for (std::size_t begin = text.size();; begin = PreviousCharacter(text, begin)) {
    if (RE2::FullMatch(Piece(text.substr(begin)), re)) return begin;
    if (begin == 0) return std::nullopt;
  }
}

// Where the shortest match of `re` that begins with `text` ends.
std::optional<std::size_t> EarliestEnd(const re2::RE2& re, std::string_view text) {
  if (!re.ok()) return std::nullopt;
  for (std::size_t end = 0;; end = NextCharacter(text, end)) {
    if (RE2::FullMatch(Piece(text.substr(0, end)), re)) return end;
    if (end == text.size()) return std::nullopt;
  }
}

std::vector<std::string> WrittenParts(const std::vector<PatternPart>& parts) {
  std::vector<std::string> written;
  for (const PatternPart& part : parts) written.push_back(part.written);
  return written;
}

}  // namespace

RuleProbe::RuleProbe(const RuleProgram* program, const std::vector<RulePack>& packs)
    : program_(program), matcher_(program, /*reference=*/false) {
  for (const RulePack& pack : packs) {
    for (const RuleSource& rule : pack.source().rules) {
      written_[pack.name() + "/" + rule.id.text] = {rule.pattern.text, rule.id.location};
    }
  }
}

RuleProbe::~RuleProbe() = default;

const WrittenRule* RuleProbe::Written(const std::string& id) const {
  const auto at = written_.find(id);
  return at == written_.end() ? nullptr : &at->second;
}

const PatternParts& RuleProbe::Parts(std::size_t rule) {
  const auto known = parts_.find(rule);
  if (known != parts_.end()) return known->second;
  const WrittenRule* written = Written(program_->rules[rule].id);
  return parts_[rule] =
             written == nullptr ? PatternParts() : PartsOf(program_->rules[rule], written->pattern);
}

const re2::RE2& RuleProbe::Compiled(const std::string& pattern) {
  std::unique_ptr<re2::RE2>& re = compiled_[pattern];
  if (re == nullptr) re = std::make_unique<re2::RE2>(pattern, RE2::Quiet);
  return *re;
}

std::size_t RuleProbe::CountRequired(const std::vector<PatternPart>& parts, std::size_t begin,
                                     std::size_t end) {
  std::size_t count = 0;
  for (std::size_t i = begin; i < end; ++i) {
    const re2::RE2& re = Compiled(parts[i].expanded);
    count += !(re.ok() && RE2::FullMatch("", re));
  }
  return count;
}

// `text`: of the clause before the quantity, which begins at byte `offset` of the sentence.
void RuleProbe::StopBefore(const std::vector<PatternPart>& parts, std::string_view text,
                           std::size_t offset, RuleAttempt* attempt) {
  PatternStop& stop = attempt->stop;
  stop.before = true;
  std::size_t first = parts.size();  // the parts from here on match
  std::size_t begin = text.size();
  while (first > 0) {
    const auto found = LatestBegin(Compiled(Joined(parts, first - 1, parts.size())), text);
    if (!found) break;
    begin = *found;
    --first;
  }
  attempt->missing = CountRequired(parts, 0, first);
  attempt->matched_bytes = text.size() - begin;
  if (first == 0) return;
  stop.at = first - 1;
  stop.matched = {offset + begin, offset + text.size()};
  const std::size_t there = begin - std::min(begin, kThereBytes);
  stop.there = {offset + FloorCharacter(text, there), offset + begin};
}

void RuleProbe::StopBehind(const std::vector<PatternPart>& parts, std::string_view text,
                           std::size_t offset, RuleAttempt* attempt) {
  PatternStop& stop = attempt->stop;
  stop.before = false;
  std::size_t count = 0;  // so many parts match
  std::size_t end = 0;
  while (count < parts.size()) {
    const auto found = EarliestEnd(Compiled(Joined(parts, 0, count + 1)), text);
    if (!found) break;
    end = *found;
    ++count;
  }
  attempt->missing += CountRequired(parts, count, parts.size());
  attempt->matched_bytes += end;
  if (count == parts.size()) return;
  stop.at = count;
  stop.matched = {offset, offset + end};
  stop.there = {offset + end,
                offset + FloorCharacter(text, std::min(text.size(), end + kThereBytes))};
}

bool RuleProbe::MatchesText(const std::string& pattern, std::string_view text, bool at_end) {
  if (pattern.empty()) return true;
  return Compiled(pattern).Match(Piece(text), 0, text.size(),
                                 at_end ? RE2::UNANCHORED : RE2::ANCHOR_START, nullptr, 0);
}

void RuleProbe::FindStop(const SentenceView& view, std::size_t token, std::size_t floor,
                         std::size_t ceiling, RuleAttempt* attempt) {
  const CompiledRule& rule = program_->rules[attempt->rule];
  const PatternParts& parts = Parts(attempt->rule);
  const std::size_t begin = floor < token ? view.tokens[floor].begin : view.tokens[token].begin;
  const std::size_t end =
      ceiling > token + 1 ? view.tokens[ceiling - 1].end : view.tokens[token].end;
  std::string_view left = view.text.substr(begin, view.tokens[token].begin - begin);
  std::string_view right = view.text.substr(view.tokens[token].end, end - view.tokens[token].end);
  const bool left_fits = MatchesText(rule.left, left, true);
  const bool right_fits = MatchesText(rule.right, right, false);
  if (left.size() > kReachBytes) {
    left.remove_prefix(left.size() - kReachBytes);
    while (!left.empty() && IsUtf8Continuation(left.front())) left.remove_prefix(1);
  }
  right = right.substr(0, FloorCharacter(right, std::min(right.size(), kReachBytes)));
  const std::size_t left_offset = static_cast<std::size_t>(left.data() - view.text.data());
  StopBefore(parts.before, left, left_offset, attempt);
  if (!left_fits) {
    attempt->stop.parts = WrittenParts(parts.before);
    attempt->missing += CountRequired(parts.behind, 0, parts.behind.size());
    attempt->missing = std::max<std::size_t>(attempt->missing, 1);
    return;
  }
  attempt->missing = 0;
  StopBehind(parts.behind, right, view.tokens[token].end, attempt);
  if (right_fits) {
    attempt->missing = 0;
    attempt->stop = PatternStop();
    return;
  }
  attempt->stop.parts = WrittenParts(parts.behind);
  attempt->missing = std::max<std::size_t>(attempt->missing, 1);
}

std::vector<RuleAttempt> RuleProbe::TryAll(const SentenceView& view, std::size_t quantity,
                                           std::size_t floor, std::size_t ceiling) {
  const std::size_t token = view.quantity_tokens[quantity];
  const std::size_t begin = floor < token ? view.tokens[floor].begin : view.tokens[token].begin;
  const std::string_view before = view.text.substr(begin, view.tokens[token].begin - begin);
  const std::size_t end = view.tokens[token].end;
  const std::string_view behind = ceiling > token + 1
                                      ? view.text.substr(end, view.tokens[ceiling - 1].end - end)
                                      : std::string_view();
  std::vector<std::uint32_t> candidates;
  program_->index.Candidates(program_->index.KeyOfAny(before, behind), &candidates);
  std::vector<bool> named(program_->rules.size());
  for (const std::uint32_t rule : candidates) named[rule] = true;
  std::vector<RuleAttempt> attempts;
  for (std::size_t rule = 0; rule < program_->rules.size(); ++rule) {
    RuleAttempt& attempt = attempts.emplace_back();
    attempt.rule = rule;
    RuleMatch match;
    attempt.outcome =
        matcher_.Try(rule, view, view.quantities[quantity], token, floor, ceiling, &match);
    attempt.candidate = named[rule] && attempt.outcome != RuleOutcome::kOtherUnit;
    if (attempt.outcome == RuleOutcome::kHolds) continue;
    FindStop(view, token, floor, ceiling, &attempt);
    // The slot of the quantity is a part like any other.
    if (attempt.outcome == RuleOutcome::kOtherUnit) ++attempt.missing;
  }
  return attempts;
}

std::vector<const RuleAttempt*> NearestFailures(const std::vector<RuleAttempt>& attempts,
                                                std::size_t limit) {
  std::vector<const RuleAttempt*> failures;
  for (const RuleAttempt& attempt : attempts) {
    // With another unit only a rule whose words all fit is near.
    const bool unit = attempt.outcome == RuleOutcome::kOtherUnit;
    if (attempt.outcome != RuleOutcome::kHolds && attempt.matched_bytes > 0 &&
        !(unit && attempt.missing > 1)) {
      failures.push_back(&attempt);
    }
  }
  std::stable_sort(failures.begin(), failures.end(),
                   [](const RuleAttempt* a, const RuleAttempt* b) {
                     if (a->missing != b->missing) return a->missing < b->missing;
                     return a->matched_bytes > b->matched_bytes;
                   });
  failures.resize(std::min(failures.size(), limit));
  return failures;
}

}  // namespace extract
