// Each pack's cases run with that pack and the packs that it extends, and with no other, because
// they must hold whatever else is there; --together runs them with all packs at once, as
// `extract FILE` does, where another pack's rule may make the same fact.
#include "cli/test_command.h"

#include <CLI/CLI.hpp>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cases/case_runner.h"
#include "cli/command_line.h"
#include "cli/exit_code.h"
#include "cli/log.h"
#include "cli/packs.h"
#include "cli/test_report.h"

namespace extract::cli {
namespace {

constexpr const char* kExamples =
    "extract test                                    every pack\n"
    "extract test ./zhejiang --only programme        its rules programme.*\n"
    "extract test cn --only time.cases:40 -v         the case that holds line 40\n"
    "extract test -f junit > cases.xml";

struct TestOptions {
  RuleOptions rules;
  std::string format;
  CaseFilter only;
  bool strict = false;
  bool together = false;
};

class Tester {
 public:
  Tester(const TestOptions& options, const ReadPacks& packs)
      : options_(options), packs_(packs), problems_(packs.problems) {
    run_.strict = options.strict;
    if (options.together) together_ = Compile(packs.all);
  }

  void Run(const RulePack& pack) {
    std::shared_ptr<const CompiledRules> rules = together_;
    if (!options_.together) rules = Compile(WithParents(packs_.all, pack));
    if (rules == nullptr) return;  // why not is among the problems
    PackRun run{pack.name(),
                pack.directory(),
                RunCases(pack, rules, {options_.only, options_.together}),
                {}};
    problems_.insert(problems_.end(), run.report.problems.begin(), run.report.problems.end());
    if (options_.only.empty() && !options_.together)
      run.silent_rules = SilentRules(pack, run.report);
    if (options_.only.empty() || !run.report.results.empty()) run_.packs.push_back(std::move(run));
  }

  const TestRun& run() const { return run_; }
  const std::vector<Diagnostic>& problems() const { return problems_; }

 private:
  std::shared_ptr<const CompiledRules> Compile(const std::vector<RulePack>& packs) {
    CompileOutcome outcome = CompiledRules::Compile(packs);
    problems_.insert(problems_.end(), outcome.problems.begin(), outcome.problems.end());
    return std::move(outcome.rules);
  }

  const TestOptions& options_;
  const ReadPacks& packs_;
  std::vector<Diagnostic> problems_;
  std::shared_ptr<const CompiledRules> together_;
  TestRun run_;
};

std::string Report(const TestRun& run, const TestOptions& options) {
  if (options.format == "json") return TestReportAsJson(run);
  if (options.format == "junit") return TestReportAsJunit(run);
  return TestReportAsText(run, options.rules.verbose);
}

}  // namespace

int RunTest(int argc, char** argv) {
  CommandLine line(
      "test",
      "Runs the cases beside the rules of packs (PACK/tests/*.cases, quiet.txt) and "
      "prints what differs.\nExit codes: 0 all hold, 1 a case fails, 2 usage, 3 a pack "
      "or a file of cases has errors",
      kExamples);
  TestOptions options;
  AddPackArguments(&line.app(), &options.rules);
  line.AddFormat({"text", "json", "junit"}, &options.format);
  line.app()
      .add_option("--only", options.only, "Cases of a rule, a file or a line; may be given again")
      ->type_name("RULE|FILE[:LINE]")
      ->allow_extra_args(false)
      ->take_all();
  line.app().add_flag("--strict", options.strict,
                      "A todo that passes and a rule that fires in no case are failures");
  line.app().add_flag("--together", options.together,
                      "With all packs at once, not each with those alone that it extends");
  if (const std::optional<int> done = line.Parse(argc, argv)) return *done;

  const std::optional<ReadPacks> packs = TryLoadPacks(options.rules);
  if (!packs.has_value()) return kExitUsage;
  Tester tester(options, *packs);
  for (const RulePack& pack : packs->targets) tester.Run(pack);
  LogDiagnostics(tester.problems());
  const bool bad_pack = HasErrors(tester.problems());
  if (!options.only.empty() && tester.run().packs.empty() && !bad_pack) {
    LogError("no case is of " + options.only.front());
    return kExitUsage;
  }
  int exit_code = Failed(tester.run()) ? kExitFailed : kExitOk;
  if (bad_pack) exit_code = kExitBadPack;
  return PrintResult(Report(tester.run(), options), exit_code);
}

}  // namespace extract::cli
