// tests/extending_pack changes what its parent says in every way that a pack can; its cases hold.

#include <catch2/catch.hpp>
#include <filesystem>

#include "cases/case_runner.h"

namespace extract {
namespace {

namespace fs = std::filesystem;

TEST_CASE("a pack adds to its parent, takes away, overrides and switches off") {
  const fs::path source = EXTRACT_SOURCE_DIR;
  const std::string pack = (source / "tests/extending_pack").string();
  std::vector<Diagnostic> problems;
  const auto loaded = RulePack::LoadAll({pack}, &problems, (source / "rules").string());
  const CompileOutcome outcome = CompiledRules::Compile(loaded);
  problems.insert(problems.end(), outcome.problems.begin(), outcome.problems.end());
  for (const Diagnostic& problem : problems) UNSCOPED_INFO(problem.ToString());
  REQUIRE(problems.empty());
  REQUIRE(loaded.size() == 2);
  CHECK(loaded[0].name() == "cn");
  const CaseReport report = RunCases(loaded.back(), outcome.rules);
  CHECK(report.problems.empty());
  CHECK(report.results.size() >= 10);
  for (const CaseResult& result : report.results) {
    INFO(Describe(result));
    CHECK(result.outcome == CaseOutcome::kPassed);
  }
}

}  // namespace
}  // namespace extract
