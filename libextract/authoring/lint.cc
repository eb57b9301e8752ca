#include "authoring/lint.h"

#include <algorithm>
#include <filesystem>
#include <tuple>

#include "authoring/allowances.h"
#include "authoring/lint_checks.h"

namespace extract {
namespace {

namespace fs = std::filesystem;

void SortByPlace(Findings* findings) {
  std::stable_sort(findings->begin(), findings->end(),
                   [](const Diagnostic& a, const Diagnostic& b) {
                     return std::tie(a.location.file, a.location.line, a.location.column, a.code) <
                            std::tie(b.location.file, b.location.line, b.location.column, b.code);
                   });
}

// Errors that stop an engine are no matter of taste.
bool MayBeAllowed(const Diagnostic& finding) {
  return finding.code.size() > 1 && finding.code[1] == '4';
}

std::vector<std::string> FilesOf(const RulePack& pack) {
  std::vector<std::string> files;
  for (const char* folder : {"", "tests"}) {
    std::error_code error;
    for (fs::directory_iterator it(fs::path(pack.directory()) / folder, error), end;
         !error && it != end; it.increment(error)) {
      if (it->is_regular_file(error)) files.push_back(it->path().string());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

void RunChecks(const LintContext& context, Findings* findings) {
  LintManifest(context, findings);
  LintPatterns(context, findings);
  LintShadows(context, findings);
  LintCases(context, findings);
  LintTables(context, findings);
  LintIndicators(context, findings);
  LintLexicons(context, findings);
}

}  // namespace

std::vector<Diagnostic> LintPack(const RulePack& pack, const std::vector<RulePack>& loaded) {
  std::vector<RulePack> chain = WithParents(loaded, pack);
  CompileOutcome outcome = CompiledRules::Compile(chain);
  Findings findings = std::move(outcome.problems);
  CaseReport cases;
  if (outcome.rules != nullptr) {
    cases = RunCases(pack, outcome.rules);
  } else {
    ReadCases(pack, &cases.cases, &cases.problems);
  }
  findings.insert(findings.end(), cases.problems.begin(), cases.problems.end());
  RunChecks({pack, std::move(chain), loaded, std::move(outcome.rules), cases}, &findings);

  Allowances allowances;
  const auto allowed = [&](const Diagnostic& finding) {
    return MayBeAllowed(finding) && allowances.Allows(finding);
  };
  findings.erase(std::remove_if(findings.begin(), findings.end(), allowed), findings.end());
  allowances.ReportUnused(FilesOf(pack), &findings);
  SortByPlace(&findings);
  return findings;
}

Diagnostic WarningAt(const SourceText& where, std::string code, std::string message,
                     std::string help, std::size_t byte_offset) {
  Diagnostic finding =
      ErrorAt(where, std::move(code), std::move(message), std::move(help), byte_offset);
  finding.severity = Severity::kWarning;
  return finding;
}

std::optional<TsvTable> ReadTable(const VocabularyFile& file) {
  std::vector<Diagnostic> ignored;
  return TsvTable::Parse(file.content, file.path, {}, &ignored);
}

Diagnostic FindingAt(const TsvTable& table, std::size_t row, std::size_t column, Severity severity,
                     std::string code, std::string message, std::string help) {
  return {severity,
          std::move(code),
          std::move(message),
          std::move(help),
          table.Location(row, column),
          std::string(table.Line(row))};
}

}  // namespace extract
