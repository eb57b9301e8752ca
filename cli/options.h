// The command line of `extract FILE...` as a value.
#ifndef EXTRACT_CLI_OPTIONS_H_
#define EXTRACT_CLI_OPTIONS_H_

#include <optional>
#include <string>
#include <vector>

#include "cli/exit_code.h"
#include "cli/rule_options.h"
#include "extract/record_writer.h"

namespace CLI {
class App;
}

namespace extract::cli {

enum class InputFormat { kText, kJsonLines };

struct Options {
  std::vector<std::string> inputs;
  InputFormat input_format = InputFormat::kText;
  RecordFormat format = RecordFormat::kJson;
  std::string output;  // "": standard output
  int threads = 1;
  std::string encoding;
  std::string date;
  std::string district;
  RuleOptions rules;
  bool exit_status = false;
  bool reference = false;
  bool color_output = false;
  bool byte_order_mark = false;
  bool color_log = false;
};

// Nullopt when there is nothing more to do: help or version were printed, or the command line is
// wrong and a message says so; `*exit_code` then tells which.
std::optional<Options> ParseOptions(int argc, char** argv, int* exit_code);

// --encoding, --date and --district, checked alike in every command that reads texts.
void AddTextOptions(CLI::App* app, Options* options);

}  // namespace extract::cli

#endif  // EXTRACT_CLI_OPTIONS_H_
