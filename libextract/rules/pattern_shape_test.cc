#include "rules/pattern_shape.h"

#include <re2/re2.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "base/utf8.h"

namespace extract {
namespace {

std::string Join(const Characters& characters) {
  std::string all;
  for (const char32_t c : characters) AppendUtf8(c, &all);
  return all;
}

PatternShape ShapeOf(std::string_view pattern) { return ShapeReader().Read(pattern); }

std::string Last(std::string_view pattern) {
  const auto characters = ShapeOf(pattern).last;
  return characters ? Join(*characters) : "anything";
}

std::string First(std::string_view pattern) {
  const auto characters = ShapeOf(pattern).first;
  return characters ? Join(*characters) : "anything";
}

// Sets parted by blanks.
std::string Required(std::string_view pattern) {
  std::string all;
  for (const Characters& set : ShapeOf(pattern).required) {
    all += (all.empty() ? "" : " ") + Join(set);
  }
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

TEST_CASE("first characters are those of all elements up to the first that cannot be missing") {
  CHECK(First("增长") == "增");
  CHECK(First("(?:同比|年均)?(?:增速|涨幅)") == "同增年涨");
  CHECK(First("的*[,、]x") == ",、的");
  CHECK(First("(?:[,。]|\\z)") == std::string("\0,。", 5));
  CHECK(Last("(?:[,。]|\\z)") == "anything");
  CHECK(Required("(?:[,。]|\\z)") == "");
  CHECK(First("的?") == "anything");
  CHECK(First(".a") == "anything");
  CHECK(First("(?i)a") == "anything");
}

TEST_CASE("required characters are those that no match goes without") {
  CHECK(Required("比.*增") == "比 增");
  CHECK(Required("(?:比|较)上年(?:了|约)*") == "上 年 比较");
  CHECK(Required("(?:比上年|环比|较)") == "比环较");  // one of each branch
  CHECK(Required("(?:比|)") == "");
  CHECK(Required("比?年{0,2}[0-9]?") == "");
  CHECK(Required("一{1,2}") == "一");
  CHECK(Required("[^a]b\\.") == "b .");
  CHECK(Required("abcdef") == "a b c d");
}

TEST_CASE("a list of words that was read before says the same") {
  ShapeReader reader;
  for (int i = 0; i < 2; ++i) {
    const PatternShape shape = reader.Read("(?:增长|提高)(?:了|约)*|(?:降|减少)");
    CHECK(Join(*shape.last) == "了少约长降高");
    CHECK(Join(*shape.first) == "减增提降");
    REQUIRE(shape.required.size() == 1);
    CHECK(Join(shape.required[0]) == "减增提降");
  }
  CHECK(Join(*reader.Read("(?:增长|提高)").last) == "长高");
  CHECK_FALSE(reader.Read("(?:增长|提高|)").last);
}

// Whatever RE2 matches at the end of a text, the match has the characters.
TEST_CASE("the answer holds for matches of RE2") {
  const std::vector<std::string> patterns = {"增长了?",
                                             "(?:提高|升)(?:到|至)",
                                             "占.*比(?:重)?[为达]?",
                                             "(?:a|bc)+d?",
                                             "一{1,2}二{0,1}",
                                             "(?:增|长?提)(?:a|b)*c",
                                             "[增长]?(?:到|至高)(?:了|为){0,2}"};
  const std::vector<std::string> alphabet = {"增", "长", "了", "提", "高", "升", "到",
                                             "至", "占", "比", "重", "为", "达", "a",
                                             "b",  "c",  "d",  "一", "二"};
  unsigned seed = 7;
  const auto next = [&seed] { return seed = seed * 1664525u + 1013904223u; };
  int matched = 0;
  for (const std::string& pattern : patterns) {
    const PatternShape shape = ShapeOf(pattern);
    REQUIRE(shape.last);
    REQUIRE(shape.first);
    REQUIRE_FALSE(shape.required.empty());
    const RE2 re("(" + pattern + ")\\z");
    for (int i = 0; i < 6000; ++i) {
      std::string text;
      for (unsigned n = 1 + (next() >> 16) % 5; n > 0; --n) {
        text += alphabet[(next() >> 16) % alphabet.size()];
      }
      std::string match;
      if (!RE2::PartialMatch(text, re, &match)) continue;
      ++matched;
      const auto any = [](const Characters& set, auto&& holds) {
        return std::any_of(set.begin(), set.end(), [&](char32_t c) {
          std::string character;
          AppendUtf8(c, &character);
          return holds(character);
        });
      };
      INFO(pattern << " in " << text);
      CHECK(any(*shape.last, [&](const std::string& c) { return match.ends_with(c); }));
      CHECK(any(*shape.first, [&](const std::string& c) { return match.starts_with(c); }));
      for (const Characters& set : shape.required) {
        CHECK(any(set, [&](const std::string& c) { return match.find(c) != std::string::npos; }));
      }
    }
  }
  CHECK(matched > 200);
}

}  // namespace
}  // namespace extract
