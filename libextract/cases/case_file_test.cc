#include "cases/case_file.h"

#include <catch2/catch.hpp>
#include <string>
#include <tuple>

namespace extract {
namespace {

TEST_CASE("a case is a paragraph") {
  std::vector<Case> cases;
  std::vector<Diagnostic> problems;
  ParseCases(
      "# comment\n"
      "rule: a.b\n"
      "text: 甲乙 丙\n"
      "fact: 3% measure=change indicator=\"City GDP\"\n"
      "not: 4%\n"
      "\n\n"
      "text: 丁\n"
      "none: *\n"
      "todo: hard\n",
      "x.cases", &cases, &problems);
  REQUIRE(problems.empty());
  REQUIRE(cases.size() == 2);
  CHECK(cases[0].location.line == 2);
  CHECK(cases[0].text == "甲乙 丙");
  REQUIRE(cases[0].facts.size() == 1);
  CHECK(cases[0].facts[0].quote == "3%");
  CHECK(cases[0].facts[0].fields[1] ==
        std::pair<std::string, std::string>("indicator", "City GDP"));
  CHECK(cases[0].not_by_rule == std::vector<std::string>{"4%"});
  CHECK(cases[1].none == std::vector<std::string>{"*"});
  CHECK(cases[1].todo == "hard");
}

TEST_CASE("every line that cannot be read is reported, with its place") {
  std::vector<Case> cases;
  std::vector<Diagnostic> problems;
  ParseCases(
      "txt: 甲\n\nrule: a\n\ntext: 甲\nfact:\nfact: 3% measure\n  fact: 3% x=1\n\n"
      "text: 乙\nnone: *\ntext: 丙\n\ntext: 丁\n\ntext: 丁\nnot: 3%\n",
      "x.cases", &cases, &problems);
  const std::vector<std::tuple<std::string, int, int>> expected = {
      {"E130", 1, 1},  {"E131", 1, 1},  {"E131", 3, 1},  {"E132", 6, 6}, {"E132", 7, 10},
      {"E133", 8, 12}, {"E134", 12, 1}, {"E135", 14, 1}, {"E135", 16, 1}};
  REQUIRE(problems.size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    const auto& [code, line, column] = expected[i];
    CHECK(problems[i].code == code);
    CHECK(problems[i].location.line == line);
    CHECK(problems[i].location.column == column);
  }
}

TEST_CASE("each line of quiet text must yield nothing") {
  std::vector<Case> cases;
  ParseQuietText("# comment\n一网通办\n\n十四五\n", "quiet.txt", &cases);
  REQUIRE(cases.size() == 2);
  CHECK(cases[1].location.line == 4);
  CHECK(cases[1].none == std::vector<std::string>{"*"});
}

}  // namespace
}  // namespace extract
