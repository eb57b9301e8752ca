// Rule packs from disk, ready to scan with.
#ifndef EXTRACT_CLI_PACKS_H_
#define EXTRACT_CLI_PACKS_H_

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/rule_options.h"
#include "extract/compiled_rules.h"
#include "extract/diagnostic.h"
#include "extract/rule_pack.h"

namespace extract::cli {

// The packs that a command line means.
struct PackChoice {
  std::vector<std::string> directories;
  std::string rules_directory;  // where the packs that they extend may lie too; "" for none
};

// Nullopt after a message.
std::optional<PackChoice> ChoosePacks(const RuleOptions& options);

// The packs as far as they could be read, for commands that speak about packs with faults too.
struct ReadPacks {
  std::vector<RulePack> all;      // each behind the packs that it extends
  std::vector<RulePack> targets;  // those of `all` that the command line names
  std::vector<Diagnostic> problems;
};

// Nullopt after a message, where the command line names a pack that is not there.
std::optional<ReadPacks> TryLoadPacks(const RuleOptions& options);

// Every pack once, each behind the packs that it extends. Nullopt when something is wrong with
// them: messages are printed and `*exit_code` is set.
std::optional<std::vector<RulePack>> LoadPacks(const RuleOptions& options, int* exit_code);

// The same, compiled; null where that fails.
std::shared_ptr<const CompiledRules> LoadRules(const RuleOptions& options, int* exit_code);

}  // namespace extract::cli

#endif  // EXTRACT_CLI_PACKS_H_
