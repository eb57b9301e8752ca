// tests/extending_pack changes what its parent says in every way that a pack can, tests/slot_pack
// has slots of its own and adds to one of its parent's; their cases hold.

#include <catch2/catch.hpp>
#include <filesystem>

#include "cases/case_runner.h"

namespace extract {
namespace {

namespace fs = std::filesystem;

void CheckCases(const std::string& name, std::size_t ancestors, std::size_t least_cases) {
  const fs::path source = EXTRACT_SOURCE_DIR;
  std::vector<Diagnostic> problems;
  const auto loaded = RulePack::LoadAll({(source / "tests" / name).string()}, &problems,
                                        (source / "rules").string());
  const CompileOutcome outcome = CompiledRules::Compile(loaded);
  problems.insert(problems.end(), outcome.problems.begin(), outcome.problems.end());
  for (const Diagnostic& problem : problems) UNSCOPED_INFO(problem.ToString());
  REQUIRE(problems.empty());
  REQUIRE(loaded.size() == ancestors + 1);
  CHECK(loaded[0].name() == "cn");
  const CaseReport report = RunCases(loaded.back(), outcome.rules);
  CHECK(report.problems.empty());
  CHECK(report.results.size() >= least_cases);
  for (const CaseResult& result : report.results) {
    INFO(Describe(result));
    CHECK(result.outcome == CaseOutcome::kPassed);
  }
}

TEST_CASE("a pack adds to its parent, takes away, overrides and switches off") {
  CheckCases("extending_pack", 1, 12);
}

TEST_CASE("slots are made of slots, and a child adds to its parent's") {
  CheckCases("slot_pack", 2, 5);
}

}  // namespace
}  // namespace extract
