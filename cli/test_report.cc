#include "cli/test_report.h"

#include <filesystem>

#include "base/utf8.h"
#include "cli/diagnostic_json.h"

namespace extract::cli {
namespace {

std::string_view Name(CaseOutcome outcome) {
  switch (outcome) {
    case CaseOutcome::kPassed:
      return "passed";
    case CaseOutcome::kFailed:
      return "failed";
    case CaseOutcome::kTodo:
      return "todo";
    case CaseOutcome::kTodoPassed:
      return "todo_passed";
  }
  return "";
}

constexpr CaseOutcome kOutcomes[] = {CaseOutcome::kPassed, CaseOutcome::kFailed, CaseOutcome::kTodo,
                                     CaseOutcome::kTodoPassed};

std::string Place(const Case& source) {
  return source.location.file + ":" + std::to_string(source.location.line);
}

std::string Summary(const std::string& name, std::size_t passed, std::size_t failed,
                    std::size_t todo, std::size_t todo_passed) {
  std::string text = name + ": " + std::to_string(passed) + " passed, " + std::to_string(failed) +
                     " failed, " + std::to_string(todo) + " todo";
  if (todo_passed > 0) text += ", " + std::to_string(todo_passed) + " todo that pass now";
  return text + "\n";
}

bool Shown(CaseOutcome outcome, bool verbose) {
  return outcome == CaseOutcome::kFailed || outcome == CaseOutcome::kTodoPassed ||
         (verbose && outcome == CaseOutcome::kTodo);
}

Json DifferencesAsJson(const CaseResult& result) {
  Json list = Json::array();
  for (const Difference& difference : result.differences) {
    Json item = {{"quote", difference.quote}};
    switch (difference.kind) {
      case Difference::Kind::kField:
        item["kind"] = "field";
        item["field"] = difference.field;
        item["expected"] = difference.expected;
        item["found"] = difference.found;
        item["rule"] = difference.rule;
        break;
      case Difference::Kind::kMissing:
        item["kind"] = "missing";
        break;
      case Difference::Kind::kUnwanted:
        item["kind"] = "unwanted";
        item["indicator"] = difference.found;
        item["rule"] = difference.rule;
        break;
      case Difference::Kind::kNotRead:
        item["kind"] = "not_read";
        item["message"] = difference.found;
        break;
    }
    list.push_back(std::move(item));
  }
  return list;
}

Json CaseAsJson(const CaseResult& result) {
  const Case& source = *result.source;
  return {{"file", source.location.file}, {"line", source.location.line},
          {"rule", source.rule},          {"name", source.name},
          {"text", source.text},          {"outcome", Name(result.outcome)},
          {"todo", source.todo},          {"differences", DifferencesAsJson(result)}};
}

// Text for XML 1.0, which has no way to write most control characters.
std::string Escape(std::string_view text) {
  std::string out;
  for (std::size_t i = 0, length = 0; i < text.size(); i += length) {
    const char32_t c = CodePointAt(text, i, &length);
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '"') {
      out += "&quot;";
    } else if (c == '\n' || c == '\t') {
      out += "&#" + std::to_string(c) + ";";
    } else if (c < 0x20 || c == 0xFFFE || c == 0xFFFF) {
      AppendUtf8(kReplacementCharacter, &out);
    } else {
      AppendUtf8(c, &out);
    }
  }
  return out;
}

std::string Attribute(const char* name, std::string_view value) {
  return std::string(" ") + name + "=\"" + Escape(value) + "\"";
}

std::string Attribute(const char* name, std::size_t value) {
  return Attribute(name, std::to_string(value));
}

std::string JunitCase(const PackRun& run, const CaseResult& result, bool strict) {
  const Case& source = *result.source;
  const std::string stem = std::filesystem::path(source.location.file).stem().string();
  std::string name = source.rule;
  if (!source.name.empty()) name += (name.empty() ? "" : ": ") + source.name;
  name += " (line " + std::to_string(source.location.line) + ")";
  std::string xml = "    <testcase" + Attribute("classname", run.pack + "." + stem) +
                    Attribute("name", name) + Attribute("file", source.location.file) +
                    Attribute("line", static_cast<std::size_t>(source.location.line));
  const bool failed = result.outcome == CaseOutcome::kFailed ||
                      (strict && result.outcome == CaseOutcome::kTodoPassed);
  if (failed) {
    xml += ">\n      <failure" + Attribute("message", source.text) + ">" +
           Escape(Describe(result)) + "</failure>\n    </testcase>\n";
  } else if (result.outcome == CaseOutcome::kTodo) {
    xml += ">\n      <skipped" + Attribute("message", "todo: " + source.todo) +
           "/>\n    </testcase>\n";
  } else {
    xml += "/>\n";
  }
  return xml;
}

std::string JunitCounts(std::size_t tests, std::size_t failures, std::size_t skipped) {
  return Attribute("tests", tests) + Attribute("failures", failures) +
         Attribute("errors", std::size_t{0}) + Attribute("skipped", skipped);
}

std::string JunitSuite(const PackRun& run, bool strict) {
  const CaseReport& report = run.report;
  std::size_t failures = report.Count(CaseOutcome::kFailed);
  if (strict) failures += report.Count(CaseOutcome::kTodoPassed) + run.silent_rules.size();
  const std::size_t tests = report.results.size() + (strict ? run.silent_rules.size() : 0);
  std::string xml = "  <testsuite" + Attribute("name", run.pack) +
                    JunitCounts(tests, failures, report.Count(CaseOutcome::kTodo)) + ">\n";
  for (const CaseResult& result : report.results) xml += JunitCase(run, result, strict);
  for (const std::string& rule : run.silent_rules) {
    if (!strict) break;
    xml += "    <testcase" + Attribute("classname", run.pack) + Attribute("name", rule + " fires") +
           ">\n      <failure" + Attribute("message", "the rule fires in no case") +
           "/>\n    </testcase>\n";
  }
  return xml + "  </testsuite>\n";
}

}  // namespace

std::size_t CountCases(const TestRun& run, CaseOutcome outcome) {
  std::size_t count = 0;
  for (const PackRun& pack : run.packs) count += pack.report.Count(outcome);
  return count;
}

bool Failed(const TestRun& run) {
  if (CountCases(run, CaseOutcome::kFailed) > 0) return true;
  if (!run.strict) return false;
  bool silent = false;
  for (const PackRun& pack : run.packs) silent |= !pack.silent_rules.empty();
  return silent || CountCases(run, CaseOutcome::kTodoPassed) > 0;
}

std::string TestReportAsText(const TestRun& run, bool verbose) {
  std::string text;
  for (const PackRun& pack : run.packs) {
    for (const CaseResult& result : pack.report.results) {
      if (Shown(result.outcome, verbose)) {
        text += Describe(result) + "\n";
      } else if (verbose && result.outcome == CaseOutcome::kPassed) {
        text += Place(*result.source) + ": passed\n";
      }
    }
    for (const std::string& rule : pack.silent_rules) text += rule + ": fires in no case\n";
  }
  for (const PackRun& pack : run.packs) {
    const CaseReport& report = pack.report;
    text +=
        Summary(pack.pack, report.Count(CaseOutcome::kPassed), report.Count(CaseOutcome::kFailed),
                report.Count(CaseOutcome::kTodo), report.Count(CaseOutcome::kTodoPassed));
  }
  if (run.packs.size() > 1) {
    text +=
        Summary("all", CountCases(run, CaseOutcome::kPassed), CountCases(run, CaseOutcome::kFailed),
                CountCases(run, CaseOutcome::kTodo), CountCases(run, CaseOutcome::kTodoPassed));
  }
  return text;
}

std::string TestReportAsJson(const TestRun& run) {
  Json packs = Json::array();
  for (const PackRun& pack : run.packs) {
    Json item = {{"pack", pack.pack}, {"directory", pack.directory}};
    for (const CaseOutcome outcome : kOutcomes) {
      item[std::string(Name(outcome))] = pack.report.Count(outcome);
    }
    item["silent_rules"] = pack.silent_rules;
    item["cases"] = Json::array();
    for (const CaseResult& result : pack.report.results)
      item["cases"].push_back(CaseAsJson(result));
    packs.push_back(std::move(item));
  }
  Json all;
  for (const CaseOutcome outcome : kOutcomes) {
    all[std::string(Name(outcome))] = CountCases(run, outcome);
  }
  all["packs"] = std::move(packs);
  return Print(all);
}

std::string TestReportAsJunit(const TestRun& run) {
  std::string suites;
  std::size_t failures = CountCases(run, CaseOutcome::kFailed);
  std::size_t tests = 0;
  for (const PackRun& pack : run.packs) {
    suites += JunitSuite(pack, run.strict);
    tests += pack.report.results.size();
    if (!run.strict) continue;
    tests += pack.silent_rules.size();
    failures += pack.report.Count(CaseOutcome::kTodoPassed) + pack.silent_rules.size();
  }
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites" +
         Attribute("name", "extract test") +
         JunitCounts(tests, failures, CountCases(run, CaseOutcome::kTodo)) + ">\n" + suites +
         "</testsuites>\n";
}

}  // namespace extract::cli
