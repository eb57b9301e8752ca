// The subcommands, each in its own pair of files: NAME_command.{h,cc}.
//
// A word is a command only in first place: `extract ./test` and `extract -- test` read a file.
#ifndef EXTRACT_CLI_SUBCOMMANDS_H_
#define EXTRACT_CLI_SUBCOMMANDS_H_

#include <string>
#include <string_view>

namespace extract::cli {

struct Subcommand {
  std::string_view name;
  std::string_view summary;           // for `extract --help`
  int (*run)(int argc, char** argv);  // argv[0] is the name; returns an exit code
};

// Nullptr when `name` is none.
const Subcommand* FindSubcommand(std::string_view name);

// Their names and summaries, a line each.
std::string DescribeSubcommands();

}  // namespace extract::cli

#endif  // EXTRACT_CLI_SUBCOMMANDS_H_
