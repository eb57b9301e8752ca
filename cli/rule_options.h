// Which rule packs a command line means, and how much it wants to be told.
#ifndef EXTRACT_CLI_RULE_OPTIONS_H_
#define EXTRACT_CLI_RULE_OPTIONS_H_

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace extract::cli {

struct RuleOptions {
  std::vector<std::string> packs;  // names or directories; empty: all in the rules directory
  std::string rules_dir;           // "": looked for
  bool verbose = false;
};

// -p, --rules-dir, -v.
void AddRuleOptions(CLI::App* app, RuleOptions* options);
// The same for commands that work on packs: PACK..., --rules-dir, -v.
void AddPackArguments(CLI::App* app, RuleOptions* options);

}  // namespace extract::cli

#endif  // EXTRACT_CLI_RULE_OPTIONS_H_
