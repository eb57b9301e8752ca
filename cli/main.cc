// The command `extract`.
#include <cstdio>
#include <exception>
#include <optional>

#include "cli/interrupt.h"
#include "cli/log.h"
#include "cli/options.h"
#include "cli/run.h"
#include "cli/subcommands.h"

namespace extract::cli {
namespace {

int Run(int argc, char** argv) {
  SetUpSignals();
  if (const Subcommand* command = argc > 1 ? FindSubcommand(argv[1]) : nullptr) {
    return command->run(argc - 1, argv + 1);
  }
  int exit_code = kExitOk;
  const std::optional<Options> options = ParseOptions(argc, argv, &exit_code);
  if (!options.has_value()) return exit_code;
  SetUpLog(options->rules.verbose, options->color_log);
  return RunExtract(*options);
}

}  // namespace
}  // namespace extract::cli

int main(int argc, char** argv) {
  // The library throws nothing; memory may still run out, and third parties may surprise.
  try {
    return extract::cli::Run(argc, argv);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "extract: error: %s\n", error.what());
    return extract::cli::kExitUsage;
  }
}
