#include "authoring/lint.h"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>

namespace extract {
namespace {

namespace fs = std::filesystem;

// A pack in a folder of its own, beside a link to cn.
class TestPack {
 public:
  TestPack()
      : folder_(fs::temp_directory_path() / ("extract_lint_test." + std::to_string(::getpid()))) {
    fs::remove_all(folder_);
    fs::create_directories(folder_ / "mine/tests");
    fs::create_directory_symlink(fs::path(EXTRACT_SOURCE_DIR) / "rules/cn", folder_ / "cn");
    Write("pack.toml",
          "name = \"mine\"\nversion = \"1\"\nextends = [\"cn\"]\nregion = \"330000\"\n"
          "licence = \"MIT\"\nmaintainers = [\"a\"]\n");
  }
  ~TestPack() { fs::remove_all(folder_); }

  void Write(const std::string& name, const std::string& content) {
    std::ofstream(folder_ / "mine" / name) << content;
  }

  // A rule with a positive and a negative case.
  void AddRule(const std::string& id, const std::string& pattern, const std::string& more = "") {
    rules_ += "[[rule]]\nid = \"" + id + "\"\nabout = \"x\"\npattern = '" + pattern + "'\n" + more;
    cases_ += "\nrule: " + id + "\ntext: 甲" + id + "。\nnone: *\n";
    cases_ += "\nrule: " + id + "\ntext: 乙" + id + "。\nfact: 3个\ntodo: no matter\n";
    Write("a.rules.toml", rules_);
    Write("tests/a.cases", cases_);
  }

  std::vector<Diagnostic> Lint() {
    std::vector<Diagnostic> problems;
    const auto packs = RulePack::LoadAll({(folder_ / "mine").string()}, &problems);
    for (const Diagnostic& problem : problems) UNSCOPED_INFO(problem.ToString());
    REQUIRE(problems.empty());
    return LintPack(packs.back(), packs);
  }

  // "CODE:line" in order.
  std::vector<std::string> Codes() {
    std::vector<std::string> codes;
    for (const Diagnostic& finding : Lint()) {
      UNSCOPED_INFO(finding.ToString());
      codes.push_back(finding.code + ":" + std::to_string(finding.location.line));
    }
    return codes;
  }

 private:
  fs::path folder_;
  std::string rules_;
  std::string cases_;
};

using Codes = std::vector<std::string>;

TEST_CASE("a sound pack has no findings") {
  TestPack pack;
  pack.AddRule("a.b", "办事窗口(?:共|达)?{quantity:count}");
  CHECK(pack.Codes() == Codes{});
}

TEST_CASE("a rule that a more general one hides") {
  TestPack pack;
  SECTION("the same pattern") {
    pack.AddRule("a", "窗口共{quantity:count}");
    pack.AddRule("b", "窗口共{quantity:count}");
    CHECK(pack.Codes() == Codes{"E403:8"});
  }
  SECTION("the end of its left side, the beginning of its right side, more units") {
    pack.AddRule("a", "(?:共|达)*{quantity:counted}的人", "priority = 5\n");
    pack.AddRule("b", "{np}窗口(?:共|达)*{quantity:count}的人都知道");
    CHECK(pack.Codes() == Codes{"E403:9"});
  }
  SECTION("not where precedence, units, text or phrases differ") {
    pack.AddRule("a", "窗口共{quantity:count}");
    pack.AddRule("b", "窗口共{quantity:money}");
    pack.AddRule("c", "共{quantity:count}");
    pack.AddRule("d", "{np}厅共{quantity:count}", "priority = -1\nindicator = \"before\"\n");
    pack.AddRule("e", "大厅{quantity:count}");
    pack.AddRule("f", "{np}大厅里{quantity:count}");
    CHECK(pack.Codes() == Codes{"E403:16"});  // d, by c
  }
}

TEST_CASE("the texts of slots are looked at as patterns are") {
  TestPack pack;
  pack.Write("b.rules.toml", "[slots]\nopened = ['新设.{0,30}', '增設']\nfew = '甲.{0,20}'\n");
  CHECK(pack.Codes() == Codes{"W413:2", "W424:2"});
}

TEST_CASE("an allowance takes a finding away, from a rule or from a file") {
  TestPack pack;
  pack.AddRule("a", "{np}{quantity:count}");
  CHECK(pack.Codes() == Codes{"W417:4"});
  const std::string rule =
      "[[rule]]\nid = \"a\"\nabout = \"x\"\npattern = '{np}{quantity:count}'\n";
  pack.Write("a.rules.toml", "# Head.\n\n# lint: allow W417 because of that.\n" + rule);
  CHECK(pack.Codes() == Codes{});
  pack.Write("a.rules.toml", "# lint: allow W417, W413: both.\n\n" + rule);
  CHECK(pack.Codes() == Codes{"W450:1"});
  pack.Write("a.rules.toml", "# Head.\n\n# lint: allow W417\n\n" + rule);
  CHECK(pack.Codes() == Codes{"W450:3", "W417:8"});
}

TEST_CASE("errors of the engine cannot be allowed") {
  TestPack pack;
  pack.AddRule("a", "甲{quantity:nosuch}");
  pack.Write("a.rules.toml",
             "# lint: allow E109\n[[rule]]\nid = \"a\"\nabout = \"x\"\npattern = "
             "'甲{quantity:nosuch}'\n");
  CHECK(pack.Codes() == Codes{"W450:1", "E109:5"});
}

TEST_CASE("a rule that another one beats in each of its cases") {
  TestPack pack;
  pack.AddRule("a", "窗口(?:共)?{quantity:count}", "priority = 9\n");
  pack.Write(
      "a.rules.toml",
      "[[rule]]\nid = \"a\"\nabout = \"x\"\npattern = '窗口共?{quantity:count}'\npriority = 9\n"
      "[[rule]]\nid = \"b\"\nabout = \"x\"\npattern = '(?:办事窗口|大厅)共{quantity:count}'\n");
  pack.Write("tests/a.cases",
             "rule: a\ntext: 全县窗口3个。\nfact: 3个\n\nrule: a\ntext: 甲。\nnone: *\n\n"
             "rule: b\ntext: 全县办事窗口共3个。\nfact: 3个\n\nrule: b\ntext: 乙。\nnone: *\n");
  CHECK(pack.Codes() == Codes{"W418:7"});
}

TEST_CASE("a row may add names to a parent's indicator, and must add one") {
  TestPack pack;
  pack.Write("indicators.tsv",
             "id\tname\taliases\ncn.gdp\t地区生产总值\t本地产值甲\ncn.gdp.ocean\t海洋生产总值\t\n");
  CHECK(pack.Codes() == Codes{"W422:3"});
}

}  // namespace
}  // namespace extract
