// Every case of every shipped pack, with the packs that it extends.

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

#include "cases/case_runner.h"

namespace extract {
namespace {

namespace fs = std::filesystem;

TEST_CASE("the cases of the shipped packs hold") {
  std::vector<fs::path> packs;
  for (const auto& entry : fs::directory_iterator(fs::path(EXTRACT_SOURCE_DIR) / "rules")) {
    if (fs::exists(entry.path() / "pack.toml")) packs.push_back(entry.path());
  }
  std::sort(packs.begin(), packs.end());
  REQUIRE(packs.size() >= 2);
  for (const fs::path& pack : packs) {
    std::vector<Diagnostic> problems;
    const std::vector<RulePack> loaded = RulePack::LoadAll({pack.string()}, &problems);
    REQUIRE(problems.empty());
    CompileOutcome outcome = CompiledRules::Compile(loaded);
    REQUIRE(outcome.rules);
    const CaseReport report = RunCases(loaded.back(), outcome.rules);
    for (const Diagnostic& problem : report.problems) UNSCOPED_INFO(problem.ToString());
    CHECK(report.problems.empty());
    CHECK_FALSE(report.results.empty());
    for (const CaseResult& result : report.results) {
      INFO(Describe(result));
      CHECK(result.outcome != CaseOutcome::kFailed);
      CHECK(result.outcome != CaseOutcome::kTodoPassed);
    }
    const std::vector<std::string> silent = SilentRules(loaded.back(), report);
    for (const std::string& rule : silent) UNSCOPED_INFO("fires in no case: " + rule);
    CHECK(silent.empty());
    CHECK(report.Count(CaseOutcome::kTodo) * 20 <= report.results.size());
  }
}

}  // namespace
}  // namespace extract
