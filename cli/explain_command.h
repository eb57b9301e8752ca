// `extract explain`: why the facts of a sentence are as they are.
#ifndef EXTRACT_CLI_EXPLAIN_COMMAND_H_
#define EXTRACT_CLI_EXPLAIN_COMMAND_H_

namespace extract::cli {

int RunExplain(int argc, char** argv);

}  // namespace extract::cli

#endif  // EXTRACT_CLI_EXPLAIN_COMMAND_H_
