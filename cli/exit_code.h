// What the command returns; scripts rely on the numbers.
#ifndef EXTRACT_CLI_EXIT_CODE_H_
#define EXTRACT_CLI_EXIT_CODE_H_

namespace extract::cli {

enum ExitCode {
  kExitOk = 0,
  kExitNoFacts = 1,  // only with --exit-status
  kExitFailed = 1,   // what a subcommand checks does not hold: a case fails, a pack has lint errors
  kExitUsage = 2,    // a wrong command line, or nothing could be read or written
  kExitBadPack = 3,  // a rule pack has errors
  kExitSkipped = 4,  // some inputs were skipped; the facts of the others are out
  kExitInterrupted = 130,
};

}  // namespace extract::cli

#endif  // EXTRACT_CLI_EXIT_CODE_H_
