#include "rules/last_characters.h"

#include <re2/re2.h>

#include <algorithm>
#include <catch2/catch.hpp>

namespace extract {
namespace {

std::string Last(std::string_view pattern) {
  const auto characters = LastCharacters(pattern);
  if (!characters) return "anything";
  std::string all;
  for (const std::string& c : *characters) all += c;
  return all;
}

TEST_CASE("literals end with their last character") {
  CHECK(Last("增长") == "长");
  CHECK(Last("增长|下降") == "长降");
  CHECK(Last("(?:增长|下降)") == "长降");
  CHECK(Last("a\\.") == ".");
}

TEST_CASE("what may be missing lets the element before it end the match") {
  CHECK(Last("增长了?") == "了长");
  CHECK(Last("增长(?:约|近)*") == "约近长");
  CHECK(Last("增[长加]") == "加长");
  CHECK(Last("增长(?:了){0,2}") == "了长");
}

TEST_CASE("what cannot be followed is anything") {
  CHECK(Last("增长.*") == "anything");
  CHECK(Last("增长?|") == "anything");
  CHECK(Last("[^长]") == "anything");
  CHECK(Last("[a-z]") == "anything");
  CHECK(Last("\\p{Han}") == "anything");
  CHECK(Last("") == "anything");
  CHECK(Last("(?i)a") == "anything");
  CHECK(Last("a)") == "anything");
}

TEST_CASE("a gap before the end does not matter") { CHECK(Last("占.*比重") == "重"); }

// Whatever RE2 matches at the end of a text, the text ends with one of the characters.
TEST_CASE("the answer holds for matches of RE2") {
  const std::vector<std::string> patterns = {
      "增长了?", "(?:提高|升)(?:到|至)", "占.*比(?:重)?[为达]?", "(?:a|bc)+d?", "一{1,2}二{0,1}"};
  const std::vector<std::string> alphabet = {"增", "长", "了", "提", "高", "升", "到",
                                             "至", "占", "比", "重", "为", "达", "a",
                                             "b",  "c",  "d",  "一", "二"};
  unsigned seed = 7;
  const auto next = [&seed] { return seed = seed * 1664525u + 1013904223u; };
  int matched = 0;
  for (const std::string& pattern : patterns) {
    const auto characters = LastCharacters(pattern);
    REQUIRE(characters);
    const RE2 re("(?:" + pattern + ")\\z");
    for (int i = 0; i < 4000; ++i) {
      std::string text;
      std::string last;
      for (unsigned n = 1 + (next() >> 16) % 5; n > 0; --n) {
        last = alphabet[(next() >> 16) % alphabet.size()];
        text += last;
      }
      if (!RE2::PartialMatch(text, re)) continue;
      ++matched;
      CHECK(std::find(characters->begin(), characters->end(), last) != characters->end());
    }
  }
  CHECK(matched > 100);
}

}  // namespace
}  // namespace extract
