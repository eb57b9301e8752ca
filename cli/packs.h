// Rule packs from disk, ready to scan with.
#ifndef EXTRACT_CLI_PACKS_H_
#define EXTRACT_CLI_PACKS_H_

#include <memory>

#include "cli/options.h"
#include "extract/compiled_rules.h"

namespace extract::cli {

// Null when something is wrong with the packs: messages are printed and `*exit_code` is set.
std::shared_ptr<const CompiledRules> LoadRules(const Options& options, int* exit_code);

// `extract packs`: a line a pack on standard output.
int ListPacks(const Options& options);

}  // namespace extract::cli

#endif  // EXTRACT_CLI_PACKS_H_
