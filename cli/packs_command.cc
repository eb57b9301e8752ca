#include "cli/packs_command.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "cases/case_runner.h"
#include "cli/command_line.h"
#include "cli/exit_code.h"
#include "cli/packs.h"
#include "cli/rule_options.h"
#include "extract/rule_pack.h"

namespace extract::cli {
namespace {

struct Counts {
  std::size_t rules = 0;
  std::size_t cases = 0;
  std::size_t todo = 0;  // of the cases
};

Counts CountsOf(const RulePack& pack) {
  Counts counts;
  counts.rules = pack.rule_count();
  std::vector<Case> cases;
  std::vector<Diagnostic> faults;  // `extract test` tells them
  ReadCases(pack, &cases, &faults);
  counts.cases = cases.size();
  for (const Case& source : cases) counts.todo += source.todo.empty() ? 0 : 1;
  return counts;
}

std::string AsText(const std::vector<RulePack>& packs) {
  std::string text;
  for (const RulePack& pack : packs) {
    const Counts counts = CountsOf(pack);
    text += pack.name() + '\t' + pack.version() + '\t' + pack.region() + '\t' +
            std::to_string(counts.rules) + " rules\t" + std::to_string(counts.cases) + " cases\t" +
            pack.directory() + '\n';
    for (const PackChange& change : pack.changes()) {
      text += "  ! " + std::string(ToString(change.kind)) + ' ' + change.target;
      if (!change.by.empty()) text += " with " + change.by;
      text += " (" + change.location.file + ':' + std::to_string(change.location.line) + ")\n";
    }
  }
  return text;
}

std::string AsJson(const std::vector<RulePack>& packs) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const RulePack& pack : packs) {
    nlohmann::ordered_json changes = nlohmann::ordered_json::array();
    for (const PackChange& change : pack.changes()) {
      changes.push_back({{"change", ToString(change.kind)},
                         {"target", change.target},
                         {"by", change.by},
                         {"file", change.location.file},
                         {"line", change.location.line}});
    }
    const Counts counts = CountsOf(pack);
    list.push_back({{"name", pack.name()},
                    {"version", pack.version()},
                    {"region", pack.region()},
                    {"extends", pack.extends()},
                    {"directory", pack.directory()},
                    {"rules", counts.rules},
                    {"cases", counts.cases},
                    {"todo", counts.todo},
                    {"changes", changes}});
  }
  return list.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + '\n';
}

}  // namespace

int RunPacks(int argc, char** argv) {
  CommandLine line("packs",
                   "Lists the rule packs, each behind those that it extends, with the numbers of "
                   "their rules and "
                   "cases and what they change of their parents",
                   "extract packs -f json");
  RuleOptions rules;
  std::string format;
  AddRuleOptions(&line.app(), &rules);
  line.AddFormat({"text", "json"}, &format);
  if (const std::optional<int> done = line.Parse(argc, argv)) return *done;
  int exit_code = kExitOk;
  const std::optional<std::vector<RulePack>> packs = LoadPacks(rules, &exit_code);
  if (!packs.has_value()) return exit_code;
  return PrintResult(format == "json" ? AsJson(*packs) : AsText(*packs), kExitOk);
}

}  // namespace extract::cli
