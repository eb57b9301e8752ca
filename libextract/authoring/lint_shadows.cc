// Which rules can never hold because a rule of higher precedence holds wherever they would.
//
// Sound, not complete: rule A is said to hide rule B only where A's pattern is B's without some of
// what stands at its outer ends, A takes every unit that B takes, and A asks for no phrase that B
// does not ask for. What that cannot tell, the cases tell: a rule that another one beats in all
// cases that are meant for it (W418).
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "authoring/lint_checks.h"
#include "authoring/pattern_outline.h"
#include "rules/rule_program.h"

namespace extract {
namespace {

struct Sides {
  std::vector<std::string_view> left;   // from the quantity outwards
  std::vector<std::string_view> right;  // likewise
};

struct OrderedRule {
  const RuleSource* source;
  const CompiledRule* compiled;
  std::optional<Sides> sides;
  bool of_pack;
};

std::optional<Sides> SidesOf(std::string_view pattern) {
  const auto outline = ReadPattern(pattern);
  if (!outline.has_value() || outline->size() != 1) return std::nullopt;
  Sides sides;
  bool behind = false;
  for (const PatternNode& node : outline->front()) {
    if (node.slot.substr(0, 8) == "quantity") {
      behind = true;
    } else if (node.slot != "np" && node.slot != "np?") {
      (behind ? sides.right : sides.left).push_back(node.text);
    }
  }
  std::reverse(sides.left.begin(), sides.left.end());
  return behind ? std::optional<Sides>(std::move(sides)) : std::nullopt;
}

bool BeginsWith(const std::vector<std::string_view>& whole,
                const std::vector<std::string_view>& beginning) {
  return whole.size() >= beginning.size() &&
         std::equal(beginning.begin(), beginning.end(), whole.begin());
}

// Bits above those of the dimensions are kinds (a rank, a doubling), which a rule without units
// does not take.
constexpr std::uint64_t kKindBits = ~std::uint64_t{0} << 48;

bool TakesUnitsOf(const CompiledRule& one, const CompiledRule& other) {
  const bool one_open = one.dimensions == 0 && one.symbols.empty();
  const bool other_open = other.dimensions == 0 && other.symbols.empty();
  if (one_open) return other_open || (other.dimensions & kKindBits) == 0;
  if (other_open || (other.dimensions & ~one.dimensions) != 0) return false;
  return std::all_of(other.symbols.begin(), other.symbols.end(), [&](const std::string& symbol) {
    return std::find(one.symbols.begin(), one.symbols.end(), symbol) != one.symbols.end();
  });
}

bool Hides(const OrderedRule& first, const OrderedRule& later) {
  if (!first.sides || !later.sides) return false;
  const bool same =
      first.sides->left == later.sides->left && first.sides->right == later.sides->right;
  const auto asks = [](PhraseSlot slot) { return slot == PhraseSlot::kRequired; };
  // Whether there is a phrase depends on where the match ends: only the same pattern tells.
  const auto phrase_ok = [&](PhraseSlot mine, PhraseSlot theirs) {
    return !asks(mine) || (same && asks(theirs));
  };
  const bool carried = first.compiled->indicator == IndicatorSource::kCarried;
  return TakesUnitsOf(*first.compiled, *later.compiled) &&
         BeginsWith(later.sides->left, first.sides->left) &&
         BeginsWith(later.sides->right, first.sides->right) &&
         phrase_ok(first.compiled->phrase_before, later.compiled->phrase_before) &&
         phrase_ok(first.compiled->phrase_behind, later.compiled->phrase_behind) &&
         (!carried || (same && later.compiled->indicator == IndicatorSource::kCarried));
}

// In order of precedence.
std::vector<OrderedRule> Ordered(const LintContext& context) {
  std::map<std::string, std::pair<const RuleSource*, bool>> by_id;
  for (const RulePack& pack : context.chain) {
    const bool of_pack = pack.directory() == context.pack.directory();
    for (const RuleSource& rule : pack.source().rules) {
      by_id[pack.name() + "/" + rule.id.text] = {&rule, of_pack};
    }
  }
  std::vector<OrderedRule> ordered;
  for (const CompiledRule& rule : context.rules->program().rules) {
    const auto at = by_id.find(rule.id);
    if (at == by_id.end()) continue;
    const auto& [source, of_pack] = at->second;
    ordered.push_back({source, &rule, SidesOf(source->pattern.text), of_pack});
  }
  return ordered;
}

void ReportHidden(const OrderedRule& first, const OrderedRule& later, Findings* findings) {
  if (later.of_pack) {
    Diagnostic finding = WarningAt(
        later.source->pattern, "E403",
        "`" + later.compiled->id + "` never holds: " + first.compiled->id +
            " comes first and matches wherever it would",
        "give it a higher priority, make the other pattern narrower, or leave one of them out");
    finding.severity = Severity::kError;
    findings->push_back(std::move(finding));
  } else if (first.of_pack) {
    findings->push_back(WarningAt(
        first.source->pattern, "W419",
        "`" + first.compiled->id + "` leaves nothing to its parent's " + later.compiled->id,
        "say so with overrides = \"" + later.compiled->id + "\", or make the pattern narrower"));
  }
}

void LintPatternsInOrder(const LintContext& context, Findings* findings) {
  const std::vector<OrderedRule> rules = Ordered(context);
  for (std::size_t later = 0; later < rules.size(); ++later) {
    for (std::size_t first = 0; first < later; ++first) {
      if (!rules[later].of_pack && !rules[first].of_pack) continue;
      if (!Hides(rules[first], rules[later])) continue;
      ReportHidden(rules[first], rules[later], findings);
      break;
    }
  }
}

// By rule of the pack: who made the facts that its cases expect of it.
std::map<std::string, std::set<std::string>> Winners(const CaseReport& report) {
  std::map<std::string, std::set<std::string>> winners;
  for (const CaseResult& result : report.results) {
    const Case& source = *result.source;
    if (source.rule.empty() || source.facts.empty()) continue;
    std::string winner = source.rule;
    for (const Difference& difference : result.differences) {
      if (difference.line != source.facts.front().line) continue;
      if (difference.kind == Difference::Kind::kMissing) winner = "";
      if (difference.field == "rule") winner = difference.found;
    }
    winners[source.rule].insert(winner);
  }
  return winners;
}

}  // namespace

void LintShadows(const LintContext& context, Findings* findings) {
  if (context.rules == nullptr) return;
  LintPatternsInOrder(context, findings);
  const auto winners = Winners(context.cases);
  for (const RuleSource& rule : context.pack.source().rules) {
    const auto at = winners.find(rule.id.text);
    if (at == winners.end() || at->second.size() != 1) continue;
    const std::string& winner = *at->second.begin();
    if (winner == rule.id.text || winner.empty()) continue;
    findings->push_back(WarningAt(
        rule.id, "W418",
        "`" + rule.id.text + "` never wins: " + winner + " makes the fact in each of its cases",
        "give it a higher priority than " + winner + " has, or make that rule's pattern narrower"));
  }
}

}  // namespace extract
