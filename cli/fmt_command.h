// `extract fmt`: the canonical layout of the files of packs.
#ifndef EXTRACT_CLI_FMT_COMMAND_H_
#define EXTRACT_CLI_FMT_COMMAND_H_

namespace extract::cli {

int RunFmt(int argc, char** argv);

}  // namespace extract::cli

#endif  // EXTRACT_CLI_FMT_COMMAND_H_
