#include "cli/fmt_command.h"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "authoring/format.h"
#include "base/file.h"
#include "cli/command_line.h"
#include "cli/diagnostic_json.h"
#include "cli/exit_code.h"
#include "cli/log.h"
#include "cli/packs.h"

namespace extract::cli {
namespace {

constexpr const char* kExamples =
    "extract fmt ./zhejiang\n"
    "extract fmt --check       which files of all packs would change";

// Where `path` leads: a link stays a link.
std::string Resolved(const std::string& path) {
  std::error_code error;
  const std::filesystem::path target = std::filesystem::canonical(path, error);
  return error ? path : target.string();
}

std::string Report(const std::vector<std::string>& changed, bool check, const std::string& format) {
  if (format == "json") return Print({{"check", check}, {"changed", changed}});
  std::string text;
  for (const std::string& path : changed) {
    text += path + (check ? ": would change\n" : ": formatted\n");
  }
  return text;
}

}  // namespace

int RunFmt(int argc, char** argv) {
  CommandLine line("fmt",
                   "Lays out the files of packs: tables sorted, blanks, empty lines; what they say "
                   "stays.\nEach file is written whole or not at all. Exit codes: 0 done, 1 with "
                   "--check: something would change, 2 usage or output, 3 a file that is no table",
                   kExamples);
  RuleOptions rules;
  std::string format;
  bool check = false;
  AddPackArguments(&line.app(), &rules);
  line.AddFormat({"text", "json"}, &format);
  line.app().add_flag("--check", check, "Writes nothing, and fails where it would");
  if (const std::optional<int> done = line.Parse(argc, argv)) return *done;

  const std::optional<PackChoice> choice = ChoosePacks(rules);
  if (!choice.has_value()) return kExitUsage;
  std::vector<Diagnostic> problems;
  std::vector<std::string> changed;
  for (const std::string& directory : choice->directories) {
    for (const FormattedFile& file : FormatPack(directory, &problems)) {
      const Status written =
          check ? Status() : WriteFileAtomically(Resolved(file.path), file.content);
      if (!written.ok()) {
        LogError(written.message());
        return kExitUsage;
      }
      changed.push_back(file.path);
    }
  }
  LogDiagnostics(problems);
  int exit_code = check && !changed.empty() ? kExitFailed : kExitOk;
  if (HasErrors(problems)) exit_code = kExitBadPack;
  return PrintResult(Report(changed, check, format), exit_code);
}

}  // namespace extract::cli
