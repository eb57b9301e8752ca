#include "rules/context_filter.h"

#include <re2/re2.h>

#include <catch2/catch.hpp>
#include <string>

#include "base/utf8.h"

namespace extract {
namespace {

bool MayHold(std::string_view left, std::string_view before) {
  ShapeReader shapes;
  ContextFilter filter;
  filter.Build({shapes.Read(left).required});
  ContextBits bits(&filter, before);
  return filter.MayHold(0, &bits);
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

TEST_CASE("U+0000 is a character like others") {
  ContextFilter filter;
  filter.Build({{{U'\0'}}, {{U'a'}}});
  ContextBits with(&filter, std::string_view("年\0", 4));
  ContextBits without(&filter, "年");
  CHECK(filter.MayHold(0, &with));
  CHECK_FALSE(filter.MayHold(1, &with));
  CHECK_FALSE(filter.MayHold(0, &without));
}

TEST_CASE("each rule has needs of its own") {
  ContextFilter filter;
  filter.Build({{{U'比', U'较'}, {U'年'}}, {}, {{U'年'}}, {{U'é'}}});
  ContextBits bits(&filter, "今年");
  CHECK_FALSE(filter.MayHold(0, &bits));
  CHECK(filter.MayHold(1, &bits));
  CHECK(filter.MayHold(2, &bits));
  CHECK_FALSE(filter.MayHold(3, &bits));
}

TEST_CASE("more sets than there are bits share them, and none says no where its rule may hold") {
  std::vector<std::vector<Characters>> required;
  for (char32_t c = 0; c < 3 * ContextFilter::kBits; ++c) required.push_back({{0x4E00 + c}});
  ContextFilter filter;
  filter.Build(required);
  std::size_t refused = 0;
  for (char32_t c = 0; c < required.size(); ++c) {
    std::string text;
    AppendUtf8(0x4E00 + c, &text);
    ContextBits bits(&filter, text);
    for (std::uint32_t rule = 0; rule < required.size(); ++rule) {
      const bool may = filter.MayHold(rule, &bits);
      REQUIRE((may || rule != c));
      refused += !may;
    }
  }
  CHECK(refused > required.size() * (required.size() - 4));
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
