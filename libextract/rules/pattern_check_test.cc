#include "rules/pattern_check.h"

#include <re2/re2.h>

#include <catch2/catch.hpp>
#include <random>

namespace extract {
namespace {

TEST_CASE("words, groups, alternatives and gaps are plain") {
  for (const char* pattern :
       {"增长", "(?:增长|提高)(?:了|约)*", "占.*比重", "(?:比.*(?:增|减)?)\\z", "a?b+c*"}) {
    INFO(pattern);
    CHECK(IsPlainPattern(pattern));
  }
}

TEST_CASE("what RE2 may refuse, or what is large, is not") {
  for (const char* pattern : {"*", "(?:*a)", "a**", "a|*", "(?:a", "a)", "(a)", "(?P<n>a)", "[a]",
                              "a{2}", "\\d", "^a", "a$", "\xFF", "(?i)a"}) {
    INFO(pattern);
    CHECK_FALSE(IsPlainPattern(pattern));
  }
  CHECK_FALSE(IsPlainPattern(std::string(4000, 'a')));
}

TEST_CASE("RE2 takes every plain pattern, and its program is small") {
  static constexpr std::string_view kPieces[] = {"增", "a", "(?:", ")", "|",
                                                 "*",  "?", "+",   ".", "长约"};
  std::mt19937 random(17);
  int plain = 0;
  for (int round = 0; round < 60000; ++round) {
    std::string pattern;
    const std::size_t most = round % 50 == 0 ? 400 : 14;
    for (std::size_t n = 1 + random() % most; n > 0; --n) {
      const std::size_t piece = random() % (std::size(kPieces) + 6);
      pattern += kPieces[piece < std::size(kPieces) ? piece : 0];
    }
    if (!IsPlainPattern(pattern)) continue;
    ++plain;
    const RE2 re("(?:" + pattern + ")\\z", RE2::Quiet);
    INFO(pattern);
    REQUIRE(re.ok());
    REQUIRE(re.ProgramSize() <= 4000);
  }
  CHECK(plain > 3000);
  std::string dots;
  while (IsPlainPattern(dots + ".*a|")) dots += ".*a|";
  CHECK(RE2(dots, RE2::Quiet).ProgramSize() <= 4000);
}

}  // namespace
}  // namespace extract
