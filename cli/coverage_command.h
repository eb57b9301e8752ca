// `extract coverage`: what the rules leave to do in a set of texts.
#ifndef EXTRACT_CLI_COVERAGE_COMMAND_H_
#define EXTRACT_CLI_COVERAGE_COMMAND_H_

namespace extract::cli {

int RunCoverage(int argc, char** argv);

}  // namespace extract::cli

#endif  // EXTRACT_CLI_COVERAGE_COMMAND_H_
