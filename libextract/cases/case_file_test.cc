#include "cases/case_file.h"

#include <catch2/catch.hpp>

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

TEST_CASE("every line that cannot be read is reported") {
  std::vector<Case> cases;
  std::vector<Diagnostic> problems;
  ParseCases("txt: 甲\n\nrule: a\n\ntext: 甲\nfact:\nfact: 3% measure\n", "x.cases", &cases,
             &problems);
  REQUIRE(problems.size() == 5);
  CHECK(problems[0].code == "E130");
  CHECK(problems[1].code == "E131");
  CHECK(problems[2].code == "E131");
  CHECK(problems[3].code == "E132");
  CHECK(problems[4].code == "E132");
  CHECK(problems[4].location.line == 7);
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
