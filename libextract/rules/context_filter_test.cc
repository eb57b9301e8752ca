#include "rules/context_filter.h"

#include <re2/re2.h>

#include <catch2/catch.hpp>
#include <string>

namespace extract {
namespace {

bool MayHold(std::string_view left, std::string_view before) {
  ContextMask mask(before);
  ShapeReader shapes;
  return ContextFilter(shapes.Read(left)).MayHold(&mask);
}

TEST_CASE("a left context needs its characters before the quantity") {
  CHECK(MayHold("(?:比|较).*增加", "存款比上年增加"));
  CHECK_FALSE(MayHold("(?:比|较).*增加", "存款增加"));
  CHECK_FALSE(MayHold("(?:比|较).*增加", ""));
  CHECK(MayHold("a.*é.*𠮷", "𠮷éa"));
  CHECK_FALSE(MayHold("a.*é.*𠮷", "𠮷a"));
  CHECK(MayHold("了?", "存款"));
  CHECK(MayHold("", ""));
}

TEST_CASE("a filter never says no where RE2 finds the pattern, and mostly no where it does not") {
  const char* const kCharacters[] = {"比", "较", "上", "年", "增", "减", "少", "a", "é", "𠮷"};
  const char* const kPatterns[] = {"(?:比|较).*(?:增|减少)", "年[^a]*é", "𠮷+(?:上年|a)",
                                   "[比a]了?"};
  std::uint32_t seed = 5;
  const auto below = [&](std::uint32_t n) {
    seed = seed * 1664525u + 1013904223u;
    return (seed >> 16) % n;
  };
  int found = 0;
  int refused = 0;
  for (const char* pattern : kPatterns) {
    const re2::RE2 whole("(?:" + std::string(pattern) + ")\\z");
    for (int i = 0; i < 2000; ++i) {
      std::string text;
      for (std::uint32_t n = below(8); n > 0; --n) text += kCharacters[below(10)];
      const bool may = MayHold(pattern, text);
      const bool holds = re2::RE2::PartialMatch(text, whole);
      INFO(pattern << " on " << text);
      REQUIRE((may || !holds));
      found += holds;
      refused += !may;
    }
  }
  CHECK(found > 100);
  CHECK(refused > 3000);
}

}  // namespace
}  // namespace extract
