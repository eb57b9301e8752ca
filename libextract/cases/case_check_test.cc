#include "cases/case_check.h"

#include <catch2/catch.hpp>

#include "cases/case_runner.h"
#include "cases/fact_fields.h"

namespace extract {
namespace {

Fact MakeFact(const std::string& quote, const std::string& rule, const std::string& indicator) {
  Fact fact;
  fact.quote = quote;
  fact.rule = rule;
  fact.indicator = indicator;
  fact.measure = Measure::kChange;
  return fact;
}

Case MakeCase(const std::string& content) {
  std::vector<Case> cases;
  std::vector<Diagnostic> problems;
  ParseCases("rule: a.b\ntext: 甲\n" + content, "x.cases", &cases, &problems);
  REQUIRE(problems.empty());
  REQUIRE(cases.size() == 1);
  return cases[0];
}

TEST_CASE("a case that holds has no differences") {
  const std::vector<Fact> facts = {MakeFact("3%", "p/a.b", "甲")};
  CHECK(
      CheckCase(MakeCase("fact: 3% indicator=甲 measure=change year=null\n"), "p/a.b", false, facts)
          .empty());
  CHECK(CheckCase(MakeCase("none: 4%\nnot: 5%\n"), "p/a.b", false, facts).empty());
}

TEST_CASE("each wrong field is told, and the rule that fired") {
  const std::vector<Fact> facts = {MakeFact("3%", "p/c", "乙")};
  const auto differences =
      CheckCase(MakeCase("fact: 3% indicator=甲 measure=level\n"), "p/a.b", false, facts);
  REQUIRE(differences.size() == 3);
  CHECK(differences[0].field == "indicator");
  CHECK(differences[0].expected == "甲");
  CHECK(differences[0].found == "乙");
  CHECK(differences[1].field == "measure");
  CHECK(differences[2].field == "rule");
  CHECK(differences[2].found == "p/c");
  CHECK(differences[0].line == 3);
}

TEST_CASE("of several facts with the quote the nearest one counts") {
  const std::vector<Fact> facts = {MakeFact("3%", "p/c", "乙"), MakeFact("3%", "p/a.b", "甲")};
  CHECK(CheckCase(MakeCase("fact: 3% indicator=甲\n"), "p/a.b", false, facts).empty());
}

TEST_CASE("only the first fact of a case must be made by its rule") {
  const std::vector<Fact> facts = {MakeFact("3%", "p/a.b", "甲"), MakeFact("4%", "p/c", "乙")};
  CHECK(CheckCase(MakeCase("fact: 3%\nfact: 4%\n"), "p/a.b", false, facts).empty());
  CHECK(CheckCase(MakeCase("fact: 4%\nfact: 3%\n"), "p/a.b", false, facts).size() == 1);
  CHECK(CheckCase(MakeCase("fact: 4%\nfact: 3%\n"), "p/a.b", true, facts).empty());
}

TEST_CASE("facts that may not be there") {
  const std::vector<Fact> facts = {MakeFact("3%", "p/a.b", "甲"), MakeFact("4%", "p/c", "乙")};
  CHECK(CheckCase(MakeCase("none: *\n"), "p/a.b", false, facts).size() == 2);
  CHECK(CheckCase(MakeCase("none: 4%\n"), "p/a.b", false, facts).size() == 1);
  CHECK(CheckCase(MakeCase("not: 3%\n"), "p/a.b", false, facts).size() == 1);
  CHECK(CheckCase(MakeCase("not: 4%\n"), "p/a.b", false, facts).empty());
}

TEST_CASE("a failure as text") {
  const Case source = MakeCase("name: of a thing\nfact: 3% measure=level\nfact: 9家\n");
  CaseResult result;
  result.source = &source;
  result.facts = {MakeFact("3%", "p/c", "乙")};
  result.differences = CheckCase(source, "p/a.b", false, result.facts);
  CHECK(Describe(result).empty());
  result.outcome = CaseOutcome::kFailed;
  CHECK(Describe(result) ==
        "x.cases:1: failed: a.b: of a thing\n"
        "  text: 甲\n"
        "  3% (made by p/c)\n"
        "    - measure=level\n"
        "    + measure=change\n"
        "    - rule=p/a.b\n"
        "    + rule=p/c\n"
        "  - 9家: no fact has this quote\n"
        "    + 3% indicator=乙 (p/c)\n");
}

TEST_CASE("fields have names") {
  CHECK(IsFactField("district_code"));
  CHECK_FALSE(IsFactField("colour"));
  CHECK(FactFieldNames().find("base_value") != std::string::npos);
  Fact fact;
  CHECK(FactFieldText(fact, "year").empty());
  fact.year = 2021;
  CHECK(FactFieldText(fact, "year") == "2021");
}

}  // namespace
}  // namespace extract
