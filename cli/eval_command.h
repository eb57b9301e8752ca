// `extract eval`: how well the facts agree with those that people found.
#ifndef EXTRACT_CLI_EVAL_COMMAND_H_
#define EXTRACT_CLI_EVAL_COMMAND_H_

namespace extract::cli {

int RunEval(int argc, char** argv);

}  // namespace extract::cli

#endif  // EXTRACT_CLI_EVAL_COMMAND_H_
