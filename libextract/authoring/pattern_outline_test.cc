#include "authoring/pattern_outline.h"

#include <catch2/catch.hpp>
#include <string>

namespace extract {
namespace {

using Kind = PatternNode::Kind;

TEST_CASE("what follows what") {
  const auto outline =
      ReadPattern(R"({np?}新(?:增|[建设]{2,5})*了?\d\p{Han}{1,9}{quantity:a|b}\z)");
  REQUIRE(outline.has_value());
  REQUIRE(outline->size() == 1);
  const PatternSequence& nodes = outline->front();
  REQUIRE(nodes.size() == 8);
  CHECK(nodes[0].slot == "np?");
  CHECK(nodes[1].text == "新");
  CHECK(nodes[1].offset == 5);
  CHECK(nodes[2].kind == Kind::kGroup);
  CHECK(nodes[2].least == 0);
  CHECK(nodes[2].most == PatternNode::kUnbounded);
  REQUIRE(nodes[2].alternatives.size() == 2);
  const PatternNode& set = nodes[2].alternatives[1][0];
  CHECK(set.kind == Kind::kClass);
  CHECK(set.counted);
  CHECK(set.most == 5);
  CHECK(nodes[3].text == "了?");
  CHECK(nodes[3].least == 0);
  CHECK(nodes[4].kind == Kind::kClass);
  CHECK(nodes[5].kind == Kind::kWide);
  CHECK(nodes[5].text == R"(\p{Han}{1,9})");
  CHECK(nodes[6].slot == "quantity:a|b");
  CHECK(nodes[7].kind == Kind::kAssertion);
}

TEST_CASE("alternatives of the whole pattern, classes with brackets, lazy repetition") {
  CHECK(ReadPattern("甲|乙{quantity}")->size() == 2);
  CHECK(ReadPattern("[]甲]")->front().size() == 1);
  CHECK(ReadPattern("[^甲]")->front()[0].kind == Kind::kWide);
  CHECK(ReadPattern("甲*?乙")->front().size() == 2);
  CHECK(ReadPattern(R"(\{甲)")->front()[0].text == "\\{");
  CHECK(ReadPattern("(?P<a>甲)乙")->front()[0].alternatives.size() == 1);
}

TEST_CASE("what is no pattern") {
  for (const char* pattern : {"(甲", "甲)", "[甲", "{np", "甲{2", "(?i)甲", "(?", "\\p{Han"}) {
    INFO(pattern);
    CHECK_FALSE(ReadPattern(pattern).has_value());
  }
  CHECK_FALSE(ReadPattern(std::string(500, '(') + std::string(500, ')')).has_value());
  CHECK(ReadPattern("").has_value());
  CHECK(ReadPattern("\\").has_value());
  CHECK(ReadPattern("\xFF\x80{9999999999999}").has_value());
}

}  // namespace
}  // namespace extract
