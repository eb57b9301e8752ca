// The command line of a subcommand: what all of them share.
//
//   CommandLine line("coverage", "Numerals that no fact covers", "extract coverage report.txt");
//   AddRuleOptions(&line.app(), &rules);
//   line.AddFormat({"text", "json"}, &format);                 // the first is the default
//   line.app().add_option("files", files)->required();
//   if (const std::optional<int> done = line.Parse(argc, argv)) return *done;
//   ...
//   return PrintResult(text, kExitOk);
#ifndef EXTRACT_CLI_COMMAND_LINE_H_
#define EXTRACT_CLI_COMMAND_LINE_H_

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace extract::cli {

class CommandLine {
 public:
  // `examples`: command lines for the end of --help, each on a line of its own.
  CommandLine(const std::string& name, const std::string& about, const std::string& examples);
  ~CommandLine();

  CLI::App& app() { return *app_; }
  // -f, --format.
  void AddFormat(const std::vector<std::string>& formats, std::string* format);
  // `argv[0]` is the subcommand's name. Also sets up the log, verbose when an option -v was given.
  // Nullopt to go on, else the exit code: help is printed, or the command line is wrong and a
  // message says so.
  std::optional<int> Parse(int argc, char** argv);

 private:
  std::unique_ptr<CLI::App> app_;
};

// `text` to standard output, whole. Returns `exit_code`, kExitUsage where that failed.
int PrintResult(std::string_view text, int exit_code);

}  // namespace extract::cli

#endif  // EXTRACT_CLI_COMMAND_LINE_H_
