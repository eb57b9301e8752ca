// The command line as a value.
#ifndef EXTRACT_CLI_OPTIONS_H_
#define EXTRACT_CLI_OPTIONS_H_

#include <optional>
#include <string>
#include <vector>

#include "extract/record_writer.h"

namespace extract::cli {

// What the command returns; scripts rely on the numbers.
enum ExitCode {
  kExitOk = 0,
  kExitNoFacts = 1,  // only with --exit-status
  kExitUsage = 2,    // a wrong command line, or nothing could be read or written
  kExitBadPack = 3,  // a rule pack has errors
  kExitSkipped = 4,  // some inputs were skipped; the facts of the others are out
  kExitInterrupted = 130,
};

enum class Command { kExtract, kPacks, kSchema };
enum class InputFormat { kText, kJsonLines };

struct Options {
  Command command = Command::kExtract;
  std::vector<std::string> inputs;
  InputFormat input_format = InputFormat::kText;
  RecordFormat format = RecordFormat::kJson;
  std::string output;  // "": standard output
  int threads = 1;
  std::string encoding;
  std::string date;
  std::string district;
  std::vector<std::string> packs;  // empty: all in the rules directory
  std::string rules_dir;           // "": looked for
  bool exit_status = false;
  bool reference = false;
  bool verbose = false;
  bool color_output = false;
  bool color_log = false;
};

// Nullopt when there is nothing more to do: help or version were printed, or the command line is
// wrong and a message says so; `*exit_code` then tells which.
std::optional<Options> ParseOptions(int argc, char** argv, int* exit_code);

}  // namespace extract::cli

#endif  // EXTRACT_CLI_OPTIONS_H_
