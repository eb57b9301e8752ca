#include "cases/case_runner.h"

#include <algorithm>
#include <filesystem>
#include <optional>

#include "base/pack_file.h"
#include "extract/scanner.h"
#include "rules/pack_source.h"
#include "rules/pack_tree.h"

namespace extract {
namespace {

namespace fs = std::filesystem;

std::string FullRuleId(const std::string& pack_name, const std::string& rule) {
  if (rule.empty() || rule.find('/') != std::string::npos) return rule;
  return pack_name + "/" + rule;
}

CaseResult RunCase(const Case& source, const std::string& pack_name, bool any_rule,
                   Scanner* scanner, std::set<std::string>* fired) {
  CaseResult result;
  result.source = &source;
  DocumentOptions options;
  options.date = source.date;
  options.district = source.district;
  const Result<Document> document = Document::FromBytes(source.text, options);
  FactCollector collector;
  const Status status =
      document.ok() ? scanner->Scan(document.value(), &collector) : document.status();
  for (const Fact& fact : collector.facts()) fired->insert(fact.rule);
  if (status.ok()) {
    result.differences =
        CheckCase(source, FullRuleId(pack_name, source.rule), any_rule, collector.facts());
  } else {
    result.differences.push_back({Difference::Kind::kNotRead, 0, "", "", "", status.message(), ""});
  }
  const bool passed = result.differences.empty();
  if (!passed) result.facts = collector.TakeFacts();
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

void RejectUnknownRules(const RulePack& pack, const std::vector<Case>& cases,
                        std::vector<Diagnostic>* problems) {
  std::set<std::string_view> known;
  for (const RuleSource& rule : pack.source().rules) known.insert(rule.id.text);
  for (const Case& source : cases) {
    const bool of_another = source.rule.find('/') != std::string::npos;
    if (source.rule.empty() || of_another || known.count(source.rule) != 0) continue;
    problems->push_back({Severity::kError, "E136", "the pack has no rule `" + source.rule + "`",
                         "correct the id; a parent's rule is named with its pack: cn/change.rise",
                         source.rule_location, source.rule_line});
  }
}

bool EndsWithPath(const std::string& path, std::string_view end) {
  return path.size() >= end.size() &&
         path.compare(path.size() - end.size(), end.size(), end) == 0 &&
         (path.size() == end.size() || path[path.size() - end.size() - 1] == '/');
}

// "a.cases" and "a.cases:12".
bool NamesPlaceOf(std::string_view wanted, const Case& source) {
  if (EndsWithPath(source.location.file, wanted)) return true;
  const std::size_t colon = wanted.rfind(':');
  if (colon == std::string_view::npos || colon + 1 == wanted.size()) return false;
  if (!EndsWithPath(source.location.file, wanted.substr(0, colon))) return false;
  constexpr std::size_t kMostDigits = 9;
  const std::string_view digits = wanted.substr(colon + 1);
  if (digits.size() > kMostDigits ||
      digits.find_first_not_of("0123456789") != std::string_view::npos) {
    return false;
  }
  const int line = std::stoi(std::string(digits));
  return line >= source.location.line && line <= source.last_line;
}

// "change.rise" and, for all rules of that beginning, "change"; with or without the pack.
bool NamesRuleOf(std::string_view wanted, const std::string& pack_name, const Case& source) {
  std::string rule = FullRuleId(pack_name, source.rule);
  if (wanted.find('/') == std::string_view::npos) rule.erase(0, rule.find('/') + 1);
  return rule.compare(0, wanted.size(), wanted) == 0 &&
         (rule.size() == wanted.size() || rule[wanted.size()] == '.');
}

bool Wanted(const CaseFilter& filter, const std::string& pack_name, const Case& source) {
  if (filter.empty()) return true;
  return std::any_of(filter.begin(), filter.end(), [&](const std::string& wanted) {
    return NamesPlaceOf(wanted, source) || NamesRuleOf(wanted, pack_name, source);
  });
}

}  // namespace

std::size_t CaseReport::Count(CaseOutcome outcome) const {
  return static_cast<std::size_t>(
      std::count_if(results.begin(), results.end(),
                    [&](const CaseResult& result) { return result.outcome == outcome; }));
}

void ReadCases(const RulePack& pack, std::vector<Case>* cases, std::vector<Diagnostic>* problems) {
  for (const fs::path& path : CaseFiles(fs::path(pack.directory()) / "tests")) {
    const std::optional<std::string> content = ReadPackFile(path.string(), problems);
    if (!content) continue;
    if (path.filename() == "quiet.txt") {
      ParseQuietText(*content, path.string(), cases);
    } else {
      ParseCases(*content, path.string(), cases, problems);
    }
  }
  RejectUnknownRules(pack, *cases, problems);
}

CaseReport RunCases(const RulePack& pack, std::shared_ptr<const CompiledRules> rules,
                    const CaseOptions& options) {
  CaseReport report;
  ReadCases(pack, &report.cases, &report.problems);
  Scanner scanner(std::move(rules));
  for (const Case& source : report.cases) {
    if (!Wanted(options.only, pack.name(), source)) continue;
    report.results.push_back(
        RunCase(source, pack.name(), options.any_rule, &scanner, &report.rules_fired));
  }
  return report;
}

std::vector<RulePack> WithParents(const std::vector<RulePack>& loaded, const RulePack& pack) {
  std::vector<const PackSource*> sources;
  for (const RulePack& candidate : loaded) sources.push_back(&candidate.source());
  const PackTree tree(sources);
  std::vector<RulePack> chain;
  for (const RulePack& candidate : loaded) {
    if (tree.Extends(pack.source(), candidate.source())) chain.push_back(candidate);
  }
  chain.push_back(pack);
  return chain;
}

std::vector<std::string> SilentRules(const RulePack& pack, const CaseReport& report) {
  std::vector<std::string> silent;
  for (const RuleSource& rule : pack.source().rules) {
    std::string id = pack.name() + "/" + rule.id.text;
    if (report.rules_fired.count(id) == 0) silent.push_back(std::move(id));
  }
  return silent;
}

}  // namespace extract
