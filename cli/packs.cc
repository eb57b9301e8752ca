#include "cli/packs.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "cli/exit_code.h"
#include "cli/log.h"
#include "cli/rules_location.h"
#include "extract/diagnostic.h"

namespace extract::cli {

std::optional<PackChoice> ChoosePacks(const RuleOptions& options) {
  const Result<std::string> rules = FindRulesDirectory(options.rules_dir);
  std::vector<std::string> wanted = options.packs;
  if (wanted.empty()) {
    if (!rules.ok()) {
      LogError(rules.status().message());
      return std::nullopt;
    }
    wanted = PackNamesIn(rules.value());
    if (wanted.empty()) {
      LogError(rules.value() + ": no rule pack in it");
      return std::nullopt;
    }
  }
  PackChoice choice;
  if (rules.ok()) choice.rules_directory = rules.value();
  for (const std::string& name : wanted) {
    const Result<std::string> directory = FindPack(name, rules.ok() ? rules.value() : "rules");
    if (!directory.ok()) {
      LogError(directory.status().message());
      return std::nullopt;
    }
    choice.directories.push_back(directory.value());
  }
  return choice;
}

std::optional<ReadPacks> TryLoadPacks(const RuleOptions& options) {
  const std::optional<PackChoice> choice = ChoosePacks(options);
  if (!choice.has_value()) return std::nullopt;
  ReadPacks packs;
  packs.all = RulePack::LoadAll(choice->directories, &packs.problems, choice->rules_directory);
  for (const RulePack& pack : packs.all) {
    const auto named = [&](const std::string& directory) {
      std::error_code error;
      return std::filesystem::equivalent(directory, pack.directory(), error);
    };
    if (std::any_of(choice->directories.begin(), choice->directories.end(), named)) {
      packs.targets.push_back(pack);
    }
  }
  return packs;
}

namespace {

// A pack or a file of one is missing: what compiling the rest would tell is of no use.
bool LacksFiles(const std::vector<Diagnostic>& problems) {
  return std::any_of(problems.begin(), problems.end(), [](const Diagnostic& problem) {
    return problem.code == "E100" || problem.code.starts_with("E20");
  });
}

}  // namespace

std::optional<std::vector<RulePack>> LoadPacks(const RuleOptions& options, int* exit_code) {
  *exit_code = kExitUsage;
  std::optional<ReadPacks> packs = TryLoadPacks(options);
  if (!packs.has_value()) return std::nullopt;
  LogDiagnostics(packs->problems);
  *exit_code = HasErrors(packs->problems) ? kExitBadPack : kExitOk;
  if (*exit_code != kExitOk) return std::nullopt;
  return std::move(packs->all);
}

std::shared_ptr<const CompiledRules> LoadRules(const RuleOptions& options, int* exit_code) {
  *exit_code = kExitUsage;
  std::optional<ReadPacks> packs = TryLoadPacks(options);
  if (!packs.has_value()) return nullptr;
  LogDiagnostics(packs->problems);
  *exit_code = HasErrors(packs->problems) ? kExitBadPack : kExitOk;
  if (LacksFiles(packs->problems)) return nullptr;
  CompileOutcome outcome = CompiledRules::Compile(packs->all);
  LogDiagnostics(outcome.problems);
  if (outcome.rules == nullptr) *exit_code = kExitBadPack;
  return *exit_code == kExitOk ? std::move(outcome.rules) : nullptr;
}

}  // namespace extract::cli
