#include "rules/pattern_check.h"

#include <re2/re2.h>

#include <catch2/catch.hpp>
#include <random>

namespace extract {
namespace {

TEST_CASE("words, groups, alternatives and gaps are plain") {
  for (const char* pattern :
       {"增长", "(?:增长|提高)(?:了|约)*", "占.*比重", "(?:比.*(?:增|减)?)\\z", "a?b+c*", "a*?b??",
        "^a", "[a甲]", "[^a甲]+", "[0-9]{2,4}年", "[+/-]", "一{2}", "一{2,}?", "\\(a\\)", "[\\]]",
        "\\p{Han}+省", "(?:[,。]|\\z)"}) {
    INFO(pattern);
    CHECK(IsPlainPattern(pattern));
  }
}

TEST_CASE("what RE2 may refuse, or what is large, is not") {
  for (const char* pattern :
       {"*",       "(?:*a)", "a**",     "a|*",     "(?:a",   "a)",    "(a)",    "(?P<n>a)", "[]a]",
        "[a-",     "[b-a]",  "[a-b-c]", "[[:x:]]", "[\\d]",  "a{10}", "a{3,2}", "a{2}{2}",  "a{,2}",
        "a{2",     "a}",     "\\d",     "a\\",     "^*",     "\\z*",  "a$",     "\xFF",     "(?i)a",
        "\\p{Lu}", "a???",   "[a",      "[",       "[\xFF]", "\\_"}) {
    INFO(pattern);
    CHECK_FALSE(IsPlainPattern(pattern));
  }
  CHECK_FALSE(IsPlainPattern(std::string(12000, 'a')));
  CHECK_FALSE(IsPlainPattern("(?:(?:(?:[^甲]{9}){9}){9}){9}"));
}

TEST_CASE("RE2 takes every plain pattern, and its program is small") {
  static constexpr std::string_view kPieces[] = {"增",       "a",
                                                 "(?:",      ")",
                                                 "|",        "*",
                                                 "?",        "+",
                                                 ".",        "长约",
                                                 "[a甲]",    "[^乙é]",
                                                 "^",        "\\z",
                                                 "{2}",      "{1,3}",
                                                 "{2,}",     "[0-9]",
                                                 "\\.",      "[é-\U0001F600-]",
                                                 "[^-]",     "[a",
                                                 "-",        "\\p{Han}",
                                                 "[\\^\\-]", "[^\u0080-\U0010FFF0]"};
  std::mt19937 random(17);
  int plain = 0;
  for (int round = 0; round < 60000; ++round) {
    std::string pattern;
    const std::size_t most = round % 50 == 0 ? 400 : 14;
    for (std::size_t n = 1 + random() % most; n > 0; --n) {
      const std::size_t piece = random() % (std::size(kPieces) + 12);
      pattern += kPieces[piece < std::size(kPieces) ? piece : piece % 3];
    }
    if (!IsPlainPattern(pattern)) continue;
    ++plain;
    const RE2 re("(?:" + pattern + ")\\z", RE2::Quiet);
    INFO(pattern);
    REQUIRE(re.ok());
    REQUIRE(re.ProgramSize() <= 12000);
  }
  CHECK(plain > 3000);
  std::string dots;
  while (IsPlainPattern(dots + ".*a|")) dots += ".*a|";
  CHECK(RE2(dots, RE2::Quiet).ProgramSize() <= 12000);
  // Each kind of piece, as often as it is plain.
  for (const std::string_view piece : kPieces) {
    for (const char* sign : {"", "*", "{9}", "|"}) {
      std::string pattern = std::string(piece) + sign;
      if (!IsPlainPattern(pattern)) continue;
      const std::string once = pattern;
      while (IsPlainPattern(pattern + once)) pattern += once;
      const RE2 re("(?:" + pattern + ")\\z", RE2::Quiet);
      INFO(pattern);
      REQUIRE(re.ok());
      CHECK(re.ProgramSize() <= 12000);
    }
  }
}

}  // namespace
}  // namespace extract
