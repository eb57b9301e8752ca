#include "cli/lint_command.h"

#include <CLI/CLI.hpp>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "authoring/lint.h"
#include "cli/command_line.h"
#include "cli/exit_code.h"
#include "cli/lint_report.h"
#include "cli/packs.h"

namespace extract::cli {
namespace {

constexpr const char* kExamples =
    "extract lint                          every pack\n"
    "extract lint ./zhejiang --strict      with an exit code for warnings too\n"
    "extract lint -f sarif > lint.sarif";

// What several packs report of a parent that they share is told once.
class Findings {
 public:
  void Add(const std::vector<Diagnostic>& findings) {
    for (const Diagnostic& finding : findings) {
      if (seen_.insert(finding.ToString()).second) findings_.push_back(finding);
    }
  }
  const std::vector<Diagnostic>& list() const { return findings_; }

 private:
  std::vector<Diagnostic> findings_;
  std::set<std::string> seen_;
};

// E1xx to E3xx: the engine does not take the pack at all.
bool RefusesPack(const Diagnostic& finding) {
  return finding.severity == Severity::kError && finding.code < "E4";
}

int ExitCodeOf(const std::vector<Diagnostic>& findings, bool strict) {
  bool failed = strict && !findings.empty();
  for (const Diagnostic& finding : findings) {
    if (RefusesPack(finding)) return kExitBadPack;
    failed |= finding.severity == Severity::kError;
  }
  return failed ? kExitFailed : kExitOk;
}

}  // namespace

int RunLint(int argc, char** argv) {
  CommandLine line(
      "lint",
      "Tells everything that is wrong with packs, and advice.\nExit codes: 0 no errors "
      "(with --strict: no warnings either), 1 errors, 2 usage, 3 a pack that cannot be "
      "used\ndocs/lint/CODE.md explains each code",
      kExamples);
  RuleOptions rules;
  std::string format;
  bool strict = false;
  AddPackArguments(&line.app(), &rules);
  line.AddFormat({"text", "json", "sarif"}, &format);
  line.app().add_flag("--strict", strict, "Warnings are failures too");
  if (const std::optional<int> done = line.Parse(argc, argv)) return *done;

  const std::optional<ReadPacks> packs = TryLoadPacks(rules);
  if (!packs.has_value()) return kExitUsage;
  Findings findings;
  findings.Add(packs->problems);
  for (const RulePack& pack : packs->targets) findings.Add(LintPack(pack, packs->all));
  const int exit_code = ExitCodeOf(findings.list(), strict);
  if (format == "json") return PrintResult(LintReportAsJson(findings.list()), exit_code);
  if (format == "sarif") return PrintResult(LintReportAsSarif(findings.list()), exit_code);
  return PrintResult(LintReportAsText(findings.list()), exit_code);
}

}  // namespace extract::cli
