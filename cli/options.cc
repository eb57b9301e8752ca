#include "cli/options.h"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <string_view>
#include <thread>

#include "cli/log.h"
#include "cli/subcommands.h"
#include "extract/version.h"

namespace extract::cli {
namespace {

constexpr int kMaxThreads = 256;
constexpr const char* kFooter = R"(
Without inputs, standard input is read. Rule packs are looked for in --rules-dir, $EXTRACT_RULES, beside
the command, and where they were installed. `extract COMMAND --help` tells of a command; a file of that
name is read as ./COMMAND.

Exit codes:
  0  ran, with or without facts        3  a rule pack has errors
  1  no facts, with --exit-status      4  some inputs were skipped, the rest is out
  2  usage, or input and output failed)";

struct RawOptions {
  std::string format;
  std::string input_format = "text";
  std::string color = "auto";
};

// "" when `date` is YYYY, YYYY-MM or YYYY-MM-DD, else what is wrong with it.
std::string CheckDate(const std::string& date) {
  constexpr std::string_view kForm = "dddd-dd-dd";
  const bool length_ok = date.size() == 4 || date.size() == 7 || date.size() == 10;
  bool ok = length_ok;
  for (std::size_t i = 0; ok && i < date.size(); ++i) {
    ok = kForm[i] == 'd' ? (date[i] >= '0' && date[i] <= '9') : date[i] == '-';
  }
  if (ok && date.size() >= 7) {
    const int month = std::stoi(date.substr(5, 2));
    ok = month >= 1 && month <= 12;
  }
  if (ok && date.size() == 10) {
    const int day = std::stoi(date.substr(8, 2));
    ok = day >= 1 && day <= 31;
  }
  return ok ? "" : "no date; a date is YYYY, YYYY-MM or YYYY-MM-DD, not " + date;
}

void AddExtractOptions(CLI::App* app, Options* options, RawOptions* raw) {
  app->add_option("inputs", options->inputs, "Files, directories (*.txt, *.md, *.text within), -")
      ->type_name("FILE|DIR|-");
  app->add_option("-f,--format", raw->format, "Default: table on a terminal, else json")
      ->check(CLI::IsMember({"table", "json", "jsonl", "csv", "sdmx-csv", "html"}))
      ->group("Output");
  app->add_flag("--bom", options->byte_order_mark,
                "csv, sdmx-csv: begin with a byte order mark, which Excel asks for")
      ->group("Output");
  app->add_option("-o,--output", options->output, "Written whole or not at all")
      ->type_name("FILE")
      ->group("Output");
  app->add_flag("-e,--exit-status", options->exit_status, "Exit with 1 when there are no facts")
      ->group("Output");
  app->add_option("--color", raw->color, "auto, always or never")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->group("Output");
  app->add_option("--input-format", raw->input_format,
                  R"(jsonl: records {"id","text","date"?,"district"?}, one a line)")
      ->check(CLI::IsMember({"text", "jsonl"}))
      ->group("Input");
  AddTextOptions(app, options);
  app->add_option("-j,--threads", options->threads, "Default: as many as there are cores")
      ->type_name("N")
      ->check(CLI::Range(1, kMaxThreads));
  app->add_flag("--reference", options->reference,
                "Slow scan that tries every rule everywhere: the same facts, for tests");
}

// False when the command line cannot be served; a message has been printed.
bool Complete(const RawOptions& raw, Options* options) {
  const bool to_terminal = options->output.empty() && isatty(STDOUT_FILENO) != 0;
  options->format = to_terminal ? RecordFormat::kTable : RecordFormat::kJson;
  if (!raw.format.empty()) options->format = *ParseRecordFormat(raw.format);
  if (raw.input_format == "jsonl") options->input_format = InputFormat::kJsonLines;
  options->color_output = WantsColor(raw.color, options->output.empty() ? STDOUT_FILENO : -1);
  options->color_log = WantsColor(raw.color, STDERR_FILENO);
  if (options->byte_order_mark && options->format != RecordFormat::kCsv &&
      options->format != RecordFormat::kSdmxCsv) {
    std::cerr << "extract: --bom is for --format csv and sdmx-csv\n"
                 "Run with --help for more information.\n";
    return false;
  }
  if (!options->inputs.empty()) return true;
  if (isatty(STDIN_FILENO) != 0) {
    std::cerr << "extract: no input; give files, directories, or - to type a text\n"
                 "Run with --help for more information.\n";
    return false;
  }
  options->inputs.push_back("-");
  return true;
}

}  // namespace

void AddTextOptions(CLI::App* app, Options* options) {
  app->add_option("--encoding", options->encoding, "Default: detected")
      ->check(CLI::IsMember(
          {"utf-8", "gb18030", "gbk", "gb2312", "big5", "utf-16", "utf-16le", "utf-16be"},
          CLI::ignore_case))
      ->group("Input");
  app->add_option("--date", options->date, "The texts' own date, where they do not tell")
      ->type_name("YYYY[-MM[-DD]]")
      ->check(CLI::Validator(CheckDate, ""))
      ->group("Input");
  app->add_option("--district", options->district, "The texts' own district, name or six digits")
      ->type_name("NAME|CODE")
      ->group("Input");
}

std::optional<Options> ParseOptions(int argc, char** argv, int* exit_code) {
  Options options;
  RawOptions raw;
  options.threads = static_cast<int>(
      std::clamp(std::thread::hardware_concurrency(), 1U, static_cast<unsigned>(kMaxThreads)));
  CLI::App app("Facts from Chinese policy text: district, indicator, value, unit, year, and where");
  app.option_defaults()->take_last();
  app.name("extract");
  app.set_version_flag("--version", "extract " EXTRACT_VERSION);
  app.footer("\nOther commands:\n" + DescribeSubcommands() + kFooter);
  AddExtractOptions(&app, &options, &raw);
  AddRuleOptions(&app, &options.rules);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    *exit_code = app.exit(error) == 0 ? kExitOk : kExitUsage;
    return std::nullopt;
  }
  if (!Complete(raw, &options)) {
    *exit_code = kExitUsage;
    return std::nullopt;
  }
  return options;
}

}  // namespace extract::cli
