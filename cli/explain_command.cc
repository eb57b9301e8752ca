#include "cli/explain_command.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "analysis/explainer.h"
#include "cli/command_line.h"
#include "cli/exit_code.h"
#include "cli/explain_report.h"
#include "cli/inputs.h"
#include "cli/log.h"
#include "cli/packs.h"
#include "cli/rule_options.h"

namespace extract::cli {
namespace {

constexpr const char* kExamples =
    "extract explain report.txt --line 12\n"
    "extract explain --text '全市新增企业40家，增长7.6%。' --district 莱州市 --date 2021-12\n"
    "extract explain report.txt --line 12 --rule mypack/zones.listed   why it does not hold\n"
    "extract explain report.txt --line 12 -f json";
constexpr const char* kTextName = "--text";

struct ExplainOptions {
  Options common;  // encoding, date, district, rules
  std::string format;
  std::string file;
  std::string text;
  std::vector<std::size_t> lines;
  std::vector<std::string> asked_rules;
  std::size_t nearest = 3;
};

void AddOptions(CommandLine* line, ExplainOptions* options) {
  CLI::App& app = line->app();
  CLI::Option* file =
      app.add_option("file", options->file, "A text, or - for standard input")->type_name("FILE|-");
  CLI::Option* text = app.add_option("--text", options->text, "The text itself")->type_name("TEXT");
  file->excludes(text);
  app.add_option("-n,--line", options->lines,
                 "Only sentences that touch this line; may be given again")
      ->type_name("N")
      ->check(CLI::PositiveNumber)
      ->allow_extra_args(false)
      ->take_all()
      ->needs(file);
  app.add_option("--rule", options->asked_rules,
                 "Say of this rule what it did, whatever it was; may be given again")
      ->type_name("PACK/RULE")
      ->allow_extra_args(false)
      ->take_all();
  app.add_option("--nearest", options->nearest,
                 "How many rules that nearly held are shown; default: 3")
      ->type_name("N");
  AddTextOptions(&app, &options->common);
  AddRuleOptions(&app, &options->common.rules);
  line->AddFormat({"text", "json"}, &options->format);
}

Result<Document> OpenText(const ExplainOptions& options) {
  if (!options.file.empty()) {
    Job job;
    job.doc = options.file;
    return OpenWhole(job, options.common);
  }
  DocumentOptions text;
  text.encoding = "utf-8";
  text.name = kTextName;
  text.date = options.common.date;
  text.district = options.common.district;
  return Document::FromBytes(options.text, std::move(text));
}

// A rule that is asked for and that no pack has: a message, and false.
bool AreKnown(const std::vector<std::string>& rules, const RuleProgram& program) {
  for (const std::string& id : rules) {
    const bool known = std::any_of(program.rules.begin(), program.rules.end(),
                                   [&id](const CompiledRule& rule) { return rule.id == id; });
    if (known) continue;
    LogError("no rule " + id + "; write PACK/RULE, as records do: cn/change.rise");
    return false;
  }
  return true;
}

int Explain(const ExplainOptions& options, const std::vector<RulePack>& packs,
            std::shared_ptr<const CompiledRules> rules) {
  const Result<Document> document = OpenText(options);
  if (!document.ok()) {
    LogError(document.status().message());
    return kExitUsage;
  }
  Explainer explainer(packs, std::move(rules));
  if (!AreKnown(options.asked_rules, explainer.program())) return kExitUsage;
  const std::set<std::size_t> lines(options.lines.begin(), options.lines.end());
  std::vector<SentenceExplanation> sentences;
  const Status status = explainer.Explain(document.value(), lines, &sentences);
  if (!status.ok()) {
    LogError(status.message());
    return kExitUsage;
  }
  ExplainView view;
  view.program = &explainer.program();
  view.probe = &explainer.probe();
  view.nearest = options.nearest;
  view.rules = options.asked_rules;
  view.all_tried = options.common.rules.verbose;
  const std::string& name = document.value().options().name;
  if (sentences.empty()) LogWarning(name + ": no numeral there");
  return PrintResult(options.format == "json" ? ExplanationAsJson(name, sentences, view)
                                              : ExplanationAsText(name, sentences, view),
                     kExitOk);
}

}  // namespace

int RunExplain(int argc, char** argv) {
  CommandLine line("explain",
                   "Says of each numeral how it was read, which rules were tried, which holds and "
                   "which nearly\ndid, and where indicator, district, year and status come from.\n"
                   "Exit codes: 0 ran, 2 usage or the text cannot be read, 3 bad pack",
                   kExamples);
  ExplainOptions options;
  AddOptions(&line, &options);
  if (const std::optional<int> done = line.Parse(argc, argv)) return *done;
  if (options.file.empty() && options.text.empty()) {
    LogError("explain: give a FILE or --text");
    return kExitUsage;
  }
  int exit_code = kExitOk;
  const std::optional<std::vector<RulePack>> packs = LoadPacks(options.common.rules, &exit_code);
  if (!packs.has_value()) return exit_code;
  CompileOutcome outcome = CompiledRules::Compile(*packs);
  LogDiagnostics(outcome.problems);
  if (outcome.rules == nullptr) return kExitBadPack;
  return Explain(options, *packs, std::move(outcome.rules));
}

}  // namespace extract::cli
