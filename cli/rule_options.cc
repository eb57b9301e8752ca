#include "cli/rule_options.h"

#include <CLI/CLI.hpp>

namespace extract::cli {
namespace {

void AddSharedOptions(CLI::App* app, RuleOptions* options) {
  app->add_option("--rules-dir", options->rules_dir, "Directory of the rule packs")
      ->type_name("DIR")
      ->group("Rules");
  app->add_flag("-v,--verbose", options->verbose, "Tell more");
}

}  // namespace

void AddRuleOptions(CLI::App* app, RuleOptions* options) {
  app->add_option("-p,--pack", options->packs, "Rule pack by name or directory; may be given again")
      ->type_name("NAME|DIR")
      ->allow_extra_args(false)
      ->group("Rules");
  AddSharedOptions(app, options);
}

void AddPackArguments(CLI::App* app, RuleOptions* options) {
  app->add_option("packs", options->packs,
                  "Rule packs by name or directory; default: all in the rules directory")
      ->type_name("PACK");
  AddSharedOptions(app, options);
}

}  // namespace extract::cli
