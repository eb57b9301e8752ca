// Where rule packs lie, and which of them a command line means.
#ifndef EXTRACT_CLI_RULES_LOCATION_H_
#define EXTRACT_CLI_RULES_LOCATION_H_

#include <string>
#include <vector>

#include "extract/status.h"

namespace extract::cli {

// The first of: `given` (--rules-dir), $EXTRACT_RULES, rules/ and ../share/extract/rules from the
// folder of the running command, the folder compiled in at installation. The first two must exist
// when they are set.
Result<std::string> FindRulesDirectory(const std::string& given);

// Names of the packs in `rules_directory`: its folders that hold a pack.toml, sorted.
std::vector<std::string> PackNamesIn(const std::string& rules_directory);

// The folder of the pack that `name` means: a folder when it has a '/' or is one with a pack.toml
// in it, else a pack of `rules_directory`.
Result<std::string> FindPack(const std::string& name, const std::string& rules_directory);

}  // namespace extract::cli

#endif  // EXTRACT_CLI_RULES_LOCATION_H_
