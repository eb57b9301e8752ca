#include "base/tsv.h"

#include <catch2/catch.hpp>

namespace extract {
namespace {

TEST_CASE("Rows, cells and their places") {
  std::vector<Diagnostic> problems;
  const auto table = TsvTable::Parse(
      "\xEF\xBB\xBF# source: own\nsymbol\tfactor\r\n\r\n公里\t1000\r\n# later\n亩\t", "u.tsv",
      {"factor"}, &problems);
  REQUIRE(table);
  CHECK(problems.empty());
  REQUIRE(table->row_count() == 2);
  CHECK(table->ColumnIndex("symbol") == 0);
  CHECK(table->ColumnIndex("none") == TsvTable::npos);
  CHECK(table->Cell(0, 0) == "公里");
  CHECK(table->Cell(0, 1) == "1000");
  CHECK(table->Cell(1, 0) == "亩");
  CHECK(table->Cell(1, 1) == "");
  CHECK(table->Location(0).line == 4);
  CHECK(table->Location(1).line == 6);
  CHECK(table->Location(0, 1).column == 4);
  CHECK(table->Line(0) == "公里\t1000");
}

TEST_CASE("A table survives being moved") {
  std::vector<Diagnostic> problems;
  auto first = TsvTable::Parse("a\nx\n", "t", {}, &problems);
  REQUIRE(first);
  const TsvTable second = std::move(*first);
  CHECK(second.Cell(0, 0) == "x");
}

TEST_CASE("Every fault is told, with its place") {
  std::vector<Diagnostic> problems;
  CHECK_FALSE(
      TsvTable::Parse("a\tb\ta\n1\t2\t3\n1\t2\nx\ty\xFF\tz\n", "t.tsv", {"a", "c"}, &problems));
  REQUIRE(problems.size() == 4);
  CHECK(problems[0].code == "E123");
  CHECK(problems[1].code == "E120");
  CHECK(problems[1].message == "column 'c' is missing");
  CHECK(problems[2].code == "E121");
  CHECK(problems[2].location.line == 3);
  CHECK(problems[2].message == "row has 2 cells where the head has 3");
  CHECK(problems[3].code == "E122");
  CHECK(problems[3].location.line == 4);
  CHECK(problems[3].location.column == 4);
}

TEST_CASE("A file without a head lacks its columns") {
  std::vector<Diagnostic> problems;
  CHECK_FALSE(TsvTable::Parse("# nothing\n", "t.tsv", {"a"}, &problems));
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].code == "E120");
  CHECK(problems[0].location.line == 0);
}

}  // namespace
}  // namespace extract
