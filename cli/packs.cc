#include "cli/packs.h"

#include <iostream>
#include <optional>
#include <string>
#include <vector>

#include "cli/log.h"
#include "cli/rules_location.h"
#include "extract/diagnostic.h"
#include "extract/rule_pack.h"

namespace extract::cli {
namespace {

// The folders of the packs that the command line means; nullopt after a message.
std::optional<std::vector<std::string>> PackDirectories(const Options& options) {
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
  std::vector<std::string> directories;
  for (const std::string& name : wanted) {
    const Result<std::string> directory = FindPack(name, rules.ok() ? rules.value() : "rules");
    if (!directory.ok()) {
      LogError(directory.status().message());
      return std::nullopt;
    }
    directories.push_back(directory.value());
  }
  return directories;
}

// Every pack once, each behind the packs that it extends. Nullopt after messages.
std::optional<std::vector<RulePack>> LoadPacks(const Options& options, int* exit_code) {
  *exit_code = kExitUsage;
  const std::optional<std::vector<std::string>> directories = PackDirectories(options);
  if (!directories.has_value()) return std::nullopt;
  std::vector<Diagnostic> problems;
  std::vector<RulePack> packs = RulePack::LoadAll(*directories, &problems);
  LogDiagnostics(problems);
  *exit_code = HasErrors(problems) ? kExitBadPack : kExitOk;
  if (*exit_code != kExitOk) return std::nullopt;
  return packs;
}

}  // namespace

std::shared_ptr<const CompiledRules> LoadRules(const Options& options, int* exit_code) {
  const std::optional<std::vector<RulePack>> packs = LoadPacks(options, exit_code);
  if (!packs.has_value()) return nullptr;
  CompileOutcome outcome = CompiledRules::Compile(*packs);
  LogDiagnostics(outcome.problems);
  if (outcome.rules == nullptr) *exit_code = kExitBadPack;
  return std::move(outcome.rules);
}

int ListPacks(const Options& options) {
  int exit_code = kExitOk;
  const std::optional<std::vector<RulePack>> packs = LoadPacks(options, &exit_code);
  if (!packs.has_value()) return exit_code;
  for (const RulePack& pack : *packs) {
    std::cout << pack.name() << '\t' << pack.version() << '\t' << pack.region() << '\t'
              << pack.directory() << '\n';
  }
  std::cout.flush();
  return std::cout.good() ? kExitOk : kExitUsage;
}

}  // namespace extract::cli
