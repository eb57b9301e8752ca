// The command `extract`.
#include <cstdio>
#include <exception>
#include <optional>

#include "cli/interrupt.h"
#include "cli/log.h"
#include "cli/options.h"
#include "cli/packs.h"
#include "cli/run.h"
#include "cli/schema_text.h"

namespace extract::cli {
namespace {

int PrintSchema() {
  const bool written = std::fputs(kSchemaText, stdout) >= 0 && std::fflush(stdout) == 0;
  return written ? kExitOk : kExitUsage;
}

int Run(int argc, char** argv) {
  SetUpSignals();
  int exit_code = kExitOk;
  const std::optional<Options> options = ParseOptions(argc, argv, &exit_code);
  if (!options.has_value()) return exit_code;
  SetUpLog(options->verbose, options->color_log);
  switch (options->command) {
    case Command::kSchema:
      return PrintSchema();
    case Command::kPacks:
      return ListPacks(*options);
    case Command::kExtract:
      return RunExtract(*options);
  }
  return kExitUsage;
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
