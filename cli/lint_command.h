// `extract lint`: everything that is wrong with packs, and advice.
#ifndef EXTRACT_CLI_LINT_COMMAND_H_
#define EXTRACT_CLI_LINT_COMMAND_H_

namespace extract::cli {

int RunLint(int argc, char** argv);

}  // namespace extract::cli

#endif  // EXTRACT_CLI_LINT_COMMAND_H_
