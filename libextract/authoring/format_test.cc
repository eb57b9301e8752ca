#include "authoring/format.h"

#include <catch2/catch.hpp>
#include <filesystem>

namespace extract {
namespace {

std::string Table(const std::string& content, const std::string& name = "verbs") {
  std::vector<Diagnostic> problems;
  const auto formatted = FormatTable(content, name, "x.tsv", &problems);
  REQUIRE(formatted.has_value());
  CHECK(problems.empty());
  CHECK(FormatTable(*formatted, name, "x.tsv", &problems) == formatted);
  return *formatted;
}

TEST_CASE("rows are sorted by the bytes of their keys, with the comments above them") {
  CHECK(Table("\xEF\xBB\xBF# Head. \r\n\nclass\tword\tnote\r\nb\t乙\t\n# on 甲\na\t甲\t x \n\n "
              "\nb\t丙\ty\n# end") ==
        "# Head.\n\nclass\tword\tnote\n# on 甲\na\t甲\tx\nb\t丙\ty\nb\t乙\t\n# end\n");
  CHECK(Table("code\tfirst\tz\n2\t1990\t\n2\t1985\t\n1\t2000\t\n", "divisions") ==
        "code\tfirst\tz\n1\t2000\t\n2\t1985\t\n2\t1990\t\n");
  CHECK(Table("other\tcolumns\nb\t1\na\t2\n") == "other\tcolumns\nb\t1\na\t2\n");
  CHECK(Table("# Made by a script: do not edit. \nclass\tword\nb\t1\na\t2\n") ==
        "# Made by a script: do not edit. \nclass\tword\nb\t1\na\t2\n");
}

TEST_CASE("what is no table is left alone, with its faults") {
  std::vector<Diagnostic> problems;
  CHECK_FALSE(FormatTable("class\tword\na\n", "verbs", "x.tsv", &problems));
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].code == "E121");
  CHECK_FALSE(FormatTable("class\tword\na\t\xFF\n", "verbs", "x.tsv", &problems));
}

TEST_CASE("cases") {
  const std::string formatted = FormatCases(
      "\n\n# Head.\n\n\n rule:a.b \ntext :甲: 乙  丙\t\nfact:  3% x=\"a b\"\n\n\n\ntext: "
      "丁\nnonsense\ntodo:\n\n");
  CHECK(
      formatted ==
      "# Head.\n\nrule: a.b\ntext :甲: 乙  丙\nfact: 3% x=\"a b\"\n\ntext: 丁\nnonsense\ntodo:\n");
  CHECK(FormatCases(formatted) == formatted);
}

TEST_CASE("TOML: the layout, not the strings") {
  const std::string formatted = FormatToml(
      "# Head. \n[[rule]]\nid=\"a\"  # why\npattern   =  'x = y  '\n# lint: allow W417 "
      "so.\n[[rule]]\n"
      "id = \"a=\\\"b\"\nabout = '''two\n\n\n  lines = \n'''\n\n\n\nlist = [\n  \"a=b\", \n]\n# "
      "last\n\n");
  CHECK(
      formatted ==
      "# Head.\n[[rule]]\nid = \"a\"  # why\npattern = 'x = y  '\n\n# lint: allow W417 "
      "so.\n[[rule]]\n"
      "id = \"a=\\\"b\"\nabout = '''two\n\n\n  lines = \n'''\n\nlist = [\n  \"a=b\",\n]\n# last\n");
  CHECK(FormatToml(formatted) == formatted);
}

TEST_CASE("the shipped packs are laid out so") {
  const auto rules = std::filesystem::path(EXTRACT_SOURCE_DIR) / "rules";
  for (const auto& entry : std::filesystem::directory_iterator(rules)) {
    if (!entry.is_directory()) continue;
    std::vector<Diagnostic> problems;
    for (const FormattedFile& file : FormatPack(entry.path().string(), &problems)) {
      INFO("extract fmt " + entry.path().string() + " changes " + file.path);
      CHECK(false);
    }
    CHECK(problems.empty());
  }
}

}  // namespace
}  // namespace extract
