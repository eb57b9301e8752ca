// `extract new-pack`: a folder with a pack that works, to start from.
#ifndef EXTRACT_CLI_NEW_PACK_COMMAND_H_
#define EXTRACT_CLI_NEW_PACK_COMMAND_H_

namespace extract::cli {

int RunNewPack(int argc, char** argv);

}  // namespace extract::cli

#endif  // EXTRACT_CLI_NEW_PACK_COMMAND_H_
