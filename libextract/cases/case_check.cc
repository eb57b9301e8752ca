#include "cases/case_check.h"

#include <utility>

#include "cases/fact_fields.h"

namespace extract {
namespace {

using Kind = Difference::Kind;

std::vector<Difference> CompareFields(const ExpectedFact& expected, const Fact& fact) {
  std::vector<Difference> differences;
  for (const auto& [field, value] : expected.fields) {
    const std::string found = FactFieldText(fact, field);
    const std::string wanted = value == "null" ? std::string() : value;
    if (found == wanted) continue;
    differences.push_back(
        {Kind::kField, expected.line, expected.quote, field, wanted, found, fact.rule});
  }
  return differences;
}

// Several facts can have one quote (40家 twice in a sentence): the one that differs least is meant.
// `rule` must have made it; "" for any.
std::vector<Difference> CheckFact(const ExpectedFact& expected, const std::string& rule,
                                  const std::vector<Fact>& facts) {
  std::vector<Difference> nearest;
  bool any = false;
  for (const Fact& fact : facts) {
    if (fact.quote != expected.quote) continue;
    std::vector<Difference> differences = CompareFields(expected, fact);
    if (!rule.empty() && fact.rule != rule) {
      differences.push_back(
          {Kind::kField, expected.line, expected.quote, "rule", rule, fact.rule, fact.rule});
    }
    if (any && differences.size() >= nearest.size()) continue;
    any = true;
    nearest = std::move(differences);
  }
  if (!any) nearest.push_back({Kind::kMissing, expected.line, expected.quote, "", "", "", ""});
  return nearest;
}

bool Forbids(const Case& source, const std::string& rule, const Fact& fact) {
  for (const std::string& quote : source.none) {
    if (quote == "*" || quote == fact.quote) return true;
  }
  if (rule.empty() || fact.rule != rule) return false;
  for (const std::string& quote : source.not_by_rule) {
    if (quote == fact.quote) return true;
  }
  return false;
}

}  // namespace

std::vector<Difference> CheckCase(const Case& source, const std::string& rule, bool any_rule,
                                  const std::vector<Fact>& facts) {
  std::vector<Difference> differences;
  for (std::size_t i = 0; i < source.facts.size(); ++i) {
    for (Difference& d : CheckFact(source.facts[i], i == 0 && !any_rule ? rule : "", facts)) {
      differences.push_back(std::move(d));
    }
  }
  for (const Fact& fact : facts) {
    if (!Forbids(source, rule, fact)) continue;
    differences.push_back({Kind::kUnwanted, 0, fact.quote, "", "", fact.indicator, fact.rule});
  }
  return differences;
}

}  // namespace extract
