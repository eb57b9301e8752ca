// Ctrl-C ends the work in an orderly way, so that a half-written output file is removed.
#ifndef EXTRACT_CLI_INTERRUPT_H_
#define EXTRACT_CLI_INTERRUPT_H_

namespace extract::cli {

// SIGINT and SIGTERM set a flag that the workers look at; a second one ends the process at once.
// SIGPIPE is ignored: writing to a closed pipe then fails and stops the work quietly.
void SetUpSignals();
bool Interrupted();

}  // namespace extract::cli

#endif  // EXTRACT_CLI_INTERRUPT_H_
