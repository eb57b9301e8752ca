#include <map>
#include <set>
#include <string_view>

#include "authoring/lint_checks.h"

namespace extract {
namespace {

void LintCoverage(const LintContext& context, Findings* findings) {
  std::set<std::string_view> with_positive;
  std::set<std::string_view> with_negative;
  for (const Case& source : context.cases.cases) {
    if (!source.facts.empty()) with_positive.insert(source.rule);
    if (!source.not_by_rule.empty() || !source.none.empty()) with_negative.insert(source.rule);
  }
  for (const RuleSource& rule : context.pack.source().rules) {
    if (rule.id.text.empty()) continue;
    const std::string example = "rule: " + rule.id.text;
    if (with_positive.count(rule.id.text) == 0) {
      findings->push_back(WarningAt(
          rule.id, "W411", "no case shows what `" + rule.id.text + "` finds",
          "add a case to tests/*.cases: " + example + ", text: ..., fact: QUOTE measure=..."));
    }
    if (with_negative.count(rule.id.text) == 0) {
      findings->push_back(
          WarningAt(rule.id, "W412", "no case shows what `" + rule.id.text + "` leaves alone",
                    "add a case to tests/*.cases: " + example + ", text: ..., not: QUOTE"));
    }
  }
}

void LintRepeatedTexts(const LintContext& context, Findings* findings) {
  std::map<std::string, const Case*> seen;
  for (const Case& source : context.cases.cases) {
    const std::string key = source.text + '\n' + source.date + '\n' + source.district;
    const auto [at, is_new] = seen.emplace(key, &source);
    if (is_new) continue;
    const Case& first = *at->second;
    findings->push_back(
        {Severity::kWarning, "W440",
         "the same text as in " + first.location.file + ":" + std::to_string(first.location.line),
         "write another sentence, or put both expectations into one case", source.text_location,
         source.text_line});
  }
}

}  // namespace

void LintCases(const LintContext& context, Findings* findings) {
  LintCoverage(context, findings);
  LintRepeatedTexts(context, findings);
}

}  // namespace extract
