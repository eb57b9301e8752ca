// A result of a case as text, in the manner of a diff: what was expected behind a minus, what was
// found behind a plus.
#include <string_view>

#include "cases/case_runner.h"

namespace extract {
namespace {

std::string_view Heading(CaseOutcome outcome) {
  switch (outcome) {
    case CaseOutcome::kPassed:
      return "passed";
    case CaseOutcome::kFailed:
      return "failed";
    case CaseOutcome::kTodo:
      return "todo";
    case CaseOutcome::kTodoPassed:
      return "passes now, take its todo away";
  }
  return "";
}

std::string OrNull(const std::string& text) { return text.empty() ? "null" : text; }

void AppendField(const Difference& difference, std::string* text) {
  *text += "    - " + difference.field + "=" + OrNull(difference.expected) + "\n";
  *text += "    + " + difference.field + "=" + OrNull(difference.found) + "\n";
}

void AppendFacts(const std::vector<Fact>& facts, std::string* text) {
  if (facts.empty()) *text += "    no fact was found\n";
  for (const Fact& fact : facts) {
    *text +=
        "    + " + fact.quote + " indicator=" + OrNull(fact.indicator) + " (" + fact.rule + ")\n";
  }
}

}  // namespace

std::string Describe(const CaseResult& result) {
  if (result.outcome == CaseOutcome::kPassed) return "";
  const Case& source = *result.source;
  std::string text = source.location.file + ":" + std::to_string(source.location.line) + ": ";
  text += Heading(result.outcome);
  if (!source.rule.empty()) text += ": " + source.rule;
  if (!source.name.empty()) text += ": " + source.name;
  if (!source.todo.empty()) text += " (todo: " + source.todo + ")";
  text += "\n  text: " + source.text + "\n";
  const Difference* before = nullptr;
  for (const Difference& difference : result.differences) {
    switch (difference.kind) {
      case Difference::Kind::kField:
        if (before == nullptr || before->kind != difference.kind ||
            before->line != difference.line) {
          text += "  " + difference.quote + " (made by " + difference.rule + ")\n";
        }
        AppendField(difference, &text);
        break;
      case Difference::Kind::kMissing:
        text += "  - " + difference.quote + ": no fact has this quote\n";
        AppendFacts(result.facts, &text);
        break;
      case Difference::Kind::kUnwanted:
        text += "  + " + difference.quote + " indicator=" + OrNull(difference.found) +
                " (made by " + difference.rule + "): expected nothing here\n";
        break;
      case Difference::Kind::kNotRead:
        text += "  " + difference.found + "\n";
        break;
    }
    before = &difference;
  }
  return text;
}

}  // namespace extract
