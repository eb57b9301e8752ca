// `extract test`: runs the cases beside the rules of packs.
#ifndef EXTRACT_CLI_TEST_COMMAND_H_
#define EXTRACT_CLI_TEST_COMMAND_H_

namespace extract::cli {

int RunTest(int argc, char** argv);

}  // namespace extract::cli

#endif  // EXTRACT_CLI_TEST_COMMAND_H_
