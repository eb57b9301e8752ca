#include "analysis/pattern_parts.h"

#include <catch2/catch.hpp>

namespace extract {
namespace {

using Parts = std::vector<std::string>;

TEST_CASE("Patterns are split into slots, groups and words") {
  CHECK(SplitPattern("{np?}(?:约|近)*{lex:verbs.rise}了?{quantity:rate}") ==
        Parts{"{np?}", "(?:约|近)*", "{lex:verbs.rise}", "了?", "{quantity:rate}"});
  CHECK(SplitPattern("新增企业{quantity}") == Parts{"新增企业", "{quantity}"});
  CHECK(SplitPattern("增加了?") == Parts{"增加", "了?"});
  CHECK(SplitPattern("[^,。]{0,6}事项") == Parts{"[^,。]{0,6}", "事项"});
  CHECK(SplitPattern("(?:a(?:b|c)|[)])+?x") == Parts{"(?:a(?:b|c)|[)])+?", "x"});
  CHECK(SplitPattern("\\(含\\)\\p{Han}{2}.*") == Parts{"\\(", "含", "\\)", "\\p{Han}{2}", ".*"});
  CHECK(SplitPattern("") == Parts{});
}

TEST_CASE("Alternatives of the whole are one part") {
  CHECK(SplitPattern("甲|乙{gap}") == Parts{"甲|乙{gap}"});
}

TEST_CASE("Patterns that are not closed are split all the same") {
  for (const std::string pattern : {"(?:甲", "[甲", "{lex:", "甲\\", "{2", "\\p{"}) {
    std::string joined;
    for (const std::string& part : SplitPattern(pattern)) joined += part;
    CHECK(joined == pattern);
  }
}

TEST_CASE("Parts as written stand beside what they are expanded to") {
  CompiledRule rule;
  rule.left = "(?:(?:增长|上升)了?)\\z";
  rule.right = "(?:以上)?";
  const PatternParts parts = PartsOf(rule, "{np}{lex:verbs.rise}了?{quantity:rate}(?:以上)?");
  REQUIRE(parts.before.size() == 2);
  CHECK(parts.before[0].written == "{lex:verbs.rise}");
  CHECK(parts.before[0].expanded == "(?:增长|上升)");
  CHECK(parts.before[1].expanded == "了?");
  REQUIRE(parts.behind.size() == 1);
  CHECK(parts.behind[0].written == "(?:以上)?");
  CHECK(PartsOf(rule, "{np}{quantity}(?:以上)?").before.empty());
}

}  // namespace
}  // namespace extract
