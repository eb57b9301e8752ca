#include "cli/coverage_command.h"

#include <CLI/CLI.hpp>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/command_line.h"
#include "cli/coverage_report.h"
#include "cli/exit_code.h"
#include "cli/inputs.h"
#include "cli/interrupt.h"
#include "cli/log.h"
#include "cli/packs.h"
#include "cli/rule_options.h"

namespace extract::cli {
namespace {

constexpr const char* kExamples =
    "extract coverage reports/ --top 50              what a pack's author may do next\n"
    "extract coverage reports/ --rules               how often each rule makes a fact\n"
    "extract coverage reports/ -p mypack --min-fired 0.5   exit code 1 below that";

struct CoverageOptions {
  Options common;  // inputs, encoding, date, district, rules
  std::string format;
  std::string input_format = "text";
  CoverageChoice choice;
  double min_fired = 0;
};

void AddOptions(CommandLine* line, CoverageOptions* options) {
  CLI::App& app = line->app();
  app.add_option("inputs", options->common.inputs, "Files, directories (*.txt, *.md, *.text), -")
      ->type_name("FILE|DIR|-")
      ->required()
      ->take_all();
  app.add_option("--top", options->choice.top, "Lines of each list; default: 20")->type_name("N");
  app.add_flag("--all", options->choice.all_numerals,
               "List numerals too that are rightly no fact: dates, ordinals, idioms");
  app.add_flag("--rules", options->choice.rules,
               "A table of the rules instead: how many facts each makes");
  app.add_option("--min-fired", options->min_fired,
                 "Fail where a smaller share of the rules of a pack that -p names makes a fact")
      ->type_name("X")
      ->check(CLI::Range(0.0, 1.0));
  app.add_option("--input-format", options->input_format, "text or jsonl; default: text")
      ->check(CLI::IsMember({"text", "jsonl"}))
      ->group("Input");
  AddTextOptions(&app, &options->common);
  AddRuleOptions(&app, &options->common.rules);
  line->AddFormat({"text", "json"}, &options->format);
}

// How many texts could not be read or scanned; a message says of each.
std::size_t ReadAll(const Options& options, Coverage* coverage) {
  const std::unique_ptr<JobSource> jobs = MakeJobSource(options);
  std::size_t skipped = 0;
  Job job;
  while (!Interrupted() && jobs->Next(&job)) {
    const Result<Document> document = OpenWhole(job, options);
    const Status status = document.ok() ? coverage->Read(document.value()) : document.status();
    job = Job();
    if (status.ok()) continue;
    ++skipped;
    LogError(status.message());
  }
  return skipped;
}

bool FireEnough(const std::vector<PackUse>& packs, const std::vector<RulePack>& targets,
                double wanted) {
  bool enough = true;
  for (const PackUse& pack : packs) {
    bool named = false;
    for (const RulePack& target : targets) named |= target.name() == pack.pack;
    if (!named || static_cast<double>(pack.fired) >= wanted * static_cast<double>(pack.rules)) {
      continue;
    }
    LogError(pack.pack + ": " + std::to_string(pack.fired) + " of " + std::to_string(pack.rules) +
             " rules make a fact");
    enough = false;
  }
  return enough;
}

}  // namespace

int RunCoverage(int argc, char** argv) {
  CommandLine line("coverage",
                   "Lists what the rules leave to do in texts, by frequency: indicators that no "
                   "rule and no lexicon\nnames, and numerals that are no fact.\nExit codes: 0 ran, "
                   "1 fewer rules make facts than asked for, 2 usage or nothing could be read, 3 "
                   "bad\npack, 4 some texts were skipped",
                   kExamples);
  CoverageOptions options;
  AddOptions(&line, &options);
  if (const std::optional<int> done = line.Parse(argc, argv)) return *done;
  if (options.input_format == "jsonl") options.common.input_format = InputFormat::kJsonLines;
  const std::optional<ReadPacks> packs = TryLoadPacks(options.common.rules);
  if (!packs.has_value()) return kExitUsage;
  CompileOutcome outcome = CompiledRules::Compile(packs->all);
  LogDiagnostics(packs->problems);
  LogDiagnostics(outcome.problems);
  if (outcome.rules == nullptr || HasErrors(packs->problems)) return kExitBadPack;

  Coverage coverage(std::move(outcome.rules));
  const std::size_t skipped = ReadAll(options.common, &coverage);
  if (Interrupted()) return kExitInterrupted;
  if (coverage.totals().documents == 0) return kExitUsage;
  std::vector<std::string> names;
  for (const RulePack& pack : packs->all) names.push_back(pack.name());
  const std::vector<PackUse> uses = PacksOf(coverage.Rules(), names);
  int exit_code = FireEnough(uses, packs->targets, options.min_fired) ? kExitOk : kExitFailed;
  if (skipped > 0) exit_code = kExitSkipped;
  return PrintResult(options.format == "json" ? CoverageAsJson(coverage, uses, options.choice)
                                              : CoverageAsText(coverage, uses, options.choice),
                     exit_code);
}

}  // namespace extract::cli
