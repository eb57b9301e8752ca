// `extract packs`: the rule packs and where they lie.
#ifndef EXTRACT_CLI_PACKS_COMMAND_H_
#define EXTRACT_CLI_PACKS_COMMAND_H_

namespace extract::cli {

int RunPacks(int argc, char** argv);

}  // namespace extract::cli

#endif  // EXTRACT_CLI_PACKS_COMMAND_H_
