#include "base/pack_file.h"

#include <catch2/catch.hpp>

namespace extract {
namespace {

TEST_CASE("a file that cannot be read is reported with a remedy") {
  std::vector<Diagnostic> problems;
  CHECK_FALSE(ReadPackFile("no/such/units.tsv", &problems));
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].code == "E100");
  CHECK(problems[0].severity == Severity::kError);
  CHECK(problems[0].location.file == "no/such/units.tsv");
  CHECK(problems[0].help == "make the file readable");
  CHECK_FALSE(ReadPackFile("no/such/pack.toml", &problems, "write one"));
  CHECK(problems[1].help == "write one");
}

}  // namespace
}  // namespace extract
