#include "cli/eval_command.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/file.h"
#include "cli/command_line.h"
#include "cli/eval_report.h"
#include "cli/exit_code.h"
#include "cli/gold_file.h"
#include "cli/log.h"
#include "cli/packs.h"
#include "cli/rule_options.h"
#include "extract/scanner.h"

namespace extract::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kGoldEnding = ".gold.jsonl";
constexpr const char* kExamples =
    "extract eval gold/                                  the figures of each text and of all\n"
    "extract eval gold/ --errors 20 --only mytown        what is missed, spurious and wrong\n"
    "extract eval gold/ -p mypack --min-record-f1 0.9    exit code 1 below that";

struct EvalOptions {
  RuleOptions rules;
  std::string format;
  std::string directory;
  std::vector<std::string> only;
  std::size_t errors = 0;
  double min_f1 = 0;
  double min_record_f1 = 0;
};

// Names of the texts with gold, in the order of their gold files. Nullopt after a message.
std::optional<std::vector<std::string>> GoldNames(const EvalOptions& options) {
  std::error_code error;
  std::vector<std::string> files;
  for (fs::directory_iterator it(options.directory, error), end; !error && it != end;
       it.increment(error)) {
    std::string file = it->path().filename().string();
    if (file.ends_with(kGoldEnding)) files.push_back(std::move(file));
  }
  if (error) {
    LogError(options.directory + ": " + error.message());
    return std::nullopt;
  }
  std::sort(files.begin(), files.end());
  std::vector<std::string> names;
  for (const std::string& file : files) {
    std::string name = file.substr(0, file.size() - kGoldEnding.size());
    const bool wanted = options.only.empty() || std::find(options.only.begin(), options.only.end(),
                                                          name) != options.only.end();
    if (wanted) names.push_back(std::move(name));
  }
  for (const std::string& name : options.only) {
    if (std::find(names.begin(), names.end(), name) != names.end()) continue;
    LogError(options.directory + ": no " + name + std::string(kGoldEnding) + " in it");
    return std::nullopt;
  }
  if (!names.empty()) return names;
  LogError(options.directory + ": no gold files (NAME.gold.jsonl beside NAME.txt) in it");
  return std::nullopt;
}

// Nullopt where the text cannot be scanned; all that is wrong with its gold goes to `problems`.
std::optional<EvaluatedDocument> Evaluate(const std::string& directory, const std::string& name,
                                          Scanner* scanner, std::vector<std::string>* problems) {
  const fs::path base = fs::path(directory) / name;
  const std::string text_path = base.string() + ".txt";
  const std::string gold_path = base.string() + std::string(kGoldEnding);
  const auto fail = [problems](const Status& status) {
    problems->push_back(status.message());
    return std::nullopt;
  };
  Result<std::string> bytes = ReadFile(text_path);
  if (!bytes.ok()) return fail(bytes.status());
  const Result<std::string> gold = ReadFile(gold_path);
  if (!gold.ok()) return fail(gold.status());
  DocumentOptions text;
  text.name = text_path;
  Result<Document> document = Document::FromBytes(std::move(bytes).value(), std::move(text));
  if (!document.ok()) return fail(document.status());
  FactCollector collector;
  const Status status = scanner->Scan(document.value(), &collector);
  if (!status.ok()) return fail(status);
  EvaluatedDocument evaluated{name, std::move(document).value(), {}, collector.TakeFacts(), {}, {}};
  evaluated.gold = ReadGold(gold.value(), gold_path, evaluated.document, problems);
  evaluated.score = ScoreDocument(evaluated.gold, evaluated.facts);
  evaluated.tally = TallyOf(evaluated.score);
  return evaluated;
}

// Nullopt after messages.
std::optional<Evaluation> EvaluateAll(const EvalOptions& options,
                                      const std::vector<std::string>& names,
                                      std::shared_ptr<const CompiledRules> rules) {
  Evaluation evaluation;
  std::vector<std::string> problems;
  Scanner scanner(std::move(rules));
  for (const std::string& name : names) {
    std::optional<EvaluatedDocument> document =
        Evaluate(options.directory, name, &scanner, &problems);
    if (!document.has_value()) continue;
    evaluation.all.Add(document->tally);
    evaluation.documents.push_back(std::move(*document));
  }
  for (const std::string& problem : problems) LogError(problem);
  if (!problems.empty()) return std::nullopt;
  return evaluation;
}

// A figure that is asked for and not reached is told.
bool Reaches(const char* what, double figure, double wanted) {
  if (figure >= wanted) return true;
  LogError(std::string(what) + " is " + std::to_string(figure) + ", below " +
           std::to_string(wanted));
  return false;
}

void AddOptions(CommandLine* line, EvalOptions* options) {
  line->app()
      .add_option("gold", options->directory, "Directory of NAME.txt and NAME.gold.jsonl")
      ->type_name("GOLD_DIR")
      ->required();
  line->app()
      .add_option("--only", options->only, "One text; may be given again")
      ->type_name("NAME")
      ->allow_extra_args(false)
      ->take_all();
  line->app()
      .add_option("--errors", options->errors,
                  "List so many misses, spurious facts and wrong ones of each text")
      ->type_name("N");
  line->app()
      .add_option("--min-f1", options->min_f1, "Fail where the quantity F1 of all is lower")
      ->type_name("X")
      ->check(CLI::Range(0.0, 1.0));
  line->app()
      .add_option("--min-record-f1", options->min_record_f1,
                  "Fail where the record F1 of all is lower")
      ->type_name("X")
      ->check(CLI::Range(0.0, 1.0));
  AddRuleOptions(&line->app(), &options->rules);
  line->AddFormat({"text", "json"}, &options->format);
}

}  // namespace

int RunEval(int argc, char** argv) {
  CommandLine line("eval",
                   "Compares the facts of texts with those that people found in them: precision, "
                   "recall and F1 of\nthe quantities, F1 of whole records (indicator, district and "
                   "year right too), and how often each\nattribute is right.\nExit codes: 0 ran, "
                   "1 a figure is below what is asked for, 2 usage or a gold file cannot be read, "
                   "3 bad pack",
                   kExamples);
  EvalOptions options;
  AddOptions(&line, &options);
  if (const std::optional<int> done = line.Parse(argc, argv)) return *done;
  const std::optional<std::vector<std::string>> names = GoldNames(options);
  if (!names.has_value()) return kExitUsage;
  int exit_code = kExitOk;
  std::shared_ptr<const CompiledRules> rules = LoadRules(options.rules, &exit_code);
  if (rules == nullptr) return exit_code;
  const std::optional<Evaluation> evaluation = EvaluateAll(options, *names, std::move(rules));
  if (!evaluation.has_value()) return kExitUsage;
  const Figures figures = evaluation->all.ToFigures();
  const bool quantities = Reaches("quantity F1", figures.quantity_f1, options.min_f1);
  const bool records = Reaches("record F1", figures.record_f1, options.min_record_f1);
  const std::string report = options.format == "json"
                                 ? EvaluationAsJson(*evaluation, options.errors)
                                 : EvaluationAsText(*evaluation, options.errors);
  return PrintResult(report, quantities && records ? kExitOk : kExitFailed);
}

}  // namespace extract::cli
