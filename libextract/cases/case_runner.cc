#include "cases/case_runner.h"

#include <algorithm>
#include <filesystem>

#include "base/file.h"
#include "extract/scanner.h"

namespace extract {
namespace {

namespace fs = std::filesystem;

std::string Describe(const std::vector<Fact>& facts) {
  if (facts.empty()) return "  found: nothing\n";
  std::string text;
  for (const Fact& fact : facts) {
    text += "  found: " + fact.quote + " by " + fact.rule + ", indicator " + fact.indicator + "\n";
  }
  return text;
}

// Lines for every expectation of `expected` that no fact with its quote meets; the rule of the
// first fact with all fields right goes to `made_by`.
std::string CheckFact(const ExpectedFact& expected, const std::vector<Fact>& facts,
                      std::string* made_by) {
  std::string nearest;
  for (const Fact& fact : facts) {
    if (fact.quote != expected.quote) continue;
    std::string difference;
    for (const auto& [field, value] : expected.fields) {
      std::string actual;
      if (!FieldText(fact, field, &actual)) {
        difference += "  " + expected.quote + ": no field " + field + "\n";
      } else if (actual != value) {
        difference += "  " + expected.quote + ": " + field + " is " +
                      (actual.empty() ? "null" : actual) + ", expected " + value + " (" +
                      fact.rule + ")\n";
      }
    }
    if (difference.empty()) {
      *made_by = fact.rule;
      return "";
    }
    if (nearest.empty()) nearest = difference;
  }
  return nearest.empty() ? "  " + expected.quote + ": no such fact\n" + Describe(facts) : nearest;
}

std::string Check(const Case& source, const std::string& rule, const std::vector<Fact>& facts) {
  std::string difference;
  for (std::size_t i = 0; i < source.facts.size(); ++i) {
    std::string made_by;
    const std::string lines = CheckFact(source.facts[i], facts, &made_by);
    difference += lines;
    if (i == 0 && lines.empty() && !source.rule.empty() && made_by != rule) {
      difference +=
          "  " + source.facts[i].quote + ": made by " + made_by + ", expected " + rule + "\n";
    }
  }
  for (const Fact& fact : facts) {
    for (const std::string& quote : source.none) {
      if (quote == "*" || quote == fact.quote) {
        difference += "  " + fact.quote + ": nothing expected here (" + fact.rule + ", indicator " +
                      fact.indicator + ")\n";
      }
    }
    for (const std::string& quote : source.not_by_rule) {
      if (quote == fact.quote && fact.rule == rule) {
        difference += "  " + fact.quote + ": made by " + rule + ", which should leave it alone\n";
      }
    }
  }
  return difference;
}

CaseResult RunCase(const Case& source, const std::string& pack_name, Scanner* scanner,
                   std::set<std::string>* fired) {
  CaseResult result;
  result.source = &source;
  DocumentOptions options;
  options.date = source.date;
  options.district = source.district;
  Result<Document> document = Document::FromBytes(source.text, options);
  FactCollector collector;
  if (!document.ok()) {
    result.difference = "  " + document.status().message() + "\n";
  } else {
    const Status status = scanner->Scan(document.value(), &collector);
    for (const Fact& fact : collector.facts()) fired->insert(fact.rule);
    const std::string rule = source.rule.empty() ? "" : pack_name + "/" + source.rule;
    result.difference =
        status.ok() ? Check(source, rule, collector.facts()) : "  " + status.message() + "\n";
  }
  const bool passed = result.difference.empty();
  if (source.todo.empty()) {
    result.outcome = passed ? CaseOutcome::kPassed : CaseOutcome::kFailed;
  } else {
    result.outcome = passed ? CaseOutcome::kTodoPassed : CaseOutcome::kTodo;
  }
  return result;
}

std::vector<fs::path> CaseFiles(const fs::path& directory) {
  std::vector<fs::path> files;
  std::error_code error;
  for (fs::directory_iterator it(directory, error), end; !error && it != end; it.increment(error)) {
    if (it->path().extension() == ".cases" || it->path().filename() == "quiet.txt") {
      files.push_back(it->path());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

std::size_t CaseReport::Count(CaseOutcome outcome) const {
  return static_cast<std::size_t>(
      std::count_if(results.begin(), results.end(),
                    [&](const CaseResult& result) { return result.outcome == outcome; }));
}

bool FieldText(const Fact& fact, const std::string& field, std::string* text) {
  const auto decimal = [](const std::optional<Decimal>& value) {
    return value ? value->ToString() : std::string();
  };
  if (field == "value")
    *text = fact.value.ToString();
  else if (field == "value_max")
    *text = decimal(fact.value_max);
  else if (field == "base_value")
    *text = decimal(fact.base_value);
  else if (field == "unit")
    *text = fact.unit;
  else if (field == "base_unit")
    *text = fact.base_unit;
  else if (field == "currency")
    *text = fact.currency;
  else if (field == "measure")
    *text = ToString(fact.measure);
  else if (field == "bound")
    *text = ToString(fact.bound);
  else if (field == "status")
    *text = ToString(fact.status);
  else if (field == "basis")
    *text = ToString(fact.basis);
  else if (field == "indicator")
    *text = fact.indicator;
  else if (field == "indicator_id")
    *text = fact.indicator_id;
  else if (field == "action")
    *text = fact.action;
  else if (field == "district")
    *text = fact.district;
  else if (field == "district_code")
    *text = fact.district_code;
  else if (field == "year")
    *text = fact.year ? std::to_string(*fact.year) : "null";
  else if (field == "period")
    *text = fact.period;
  else if (field == "rule")
    *text = fact.rule;
  else
    return false;
  return true;
}

CaseReport RunCases(const std::string& pack_directory, const std::string& pack_name,
                    std::shared_ptr<const CompiledRules> rules) {
  CaseReport report;
  for (const fs::path& path : CaseFiles(fs::path(pack_directory) / "tests")) {
    const Result<std::string> content = ReadFile(path.string());
    if (!content.ok()) {
      report.problems.push_back({Severity::kError,
                                 "E100",
                                 content.status().message(),
                                 "make the file readable",
                                 {path.string(), 0, 0},
                                 ""});
    } else if (path.filename() == "quiet.txt") {
      ParseQuietText(content.value(), path.string(), &report.cases);
    } else {
      ParseCases(content.value(), path.string(), &report.cases, &report.problems);
    }
  }
  Scanner scanner(std::move(rules));
  for (const Case& source : report.cases) {
    report.results.push_back(RunCase(source, pack_name, &scanner, &report.rules_fired));
  }
  return report;
}

}  // namespace extract
