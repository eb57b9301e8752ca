#include "rules/context_pattern.h"

#include <re2/re2.h>

#include <catch2/catch.hpp>

namespace extract {
namespace {

constexpr std::size_t kNoMatch = ContextPattern::kNoMatch;

std::shared_ptr<ContextWords> NoWords() { return std::make_shared<ContextWords>(); }

std::size_t Before(std::string_view pattern, std::string_view text) {
  const auto read =
      ContextPattern::Read("(?:" + std::string(pattern) + ")\\z", ContextSide::kBefore, NoWords());
  REQUIRE(read);
  ContextScratch scratch;
  return read->Match(text, &scratch);
}

std::size_t Behind(std::string_view pattern, std::string_view text) {
  const auto read = ContextPattern::Read(pattern, ContextSide::kBehind, NoWords());
  REQUIRE(read);
  ContextScratch scratch;
  return read->Match(text, &scratch);
}

TEST_CASE("before a quantity the longest match that ends with the text counts") {
  CHECK(Before("增长", "产值增长") == 6);
  CHECK(Before("增长(?:了|约)*", "产值增长了约") == 12);
  CHECK(Before("(?:增长|值增长)", "产值增长") == 9);
  CHECK(Before("增长", "产值增长了") == kNoMatch);
  CHECK(Before("增长", "长") == kNoMatch);
  CHECK(Before("增长", "") == kNoMatch);
  CHECK(Before("了?", "产值") == 0);
  CHECK(Before("比.*高", "产量比去年比今年高") == 21);
  CHECK(Before("^产值|值", "产值") == 6);
  CHECK(Before("^值|产", "产值") == kNoMatch);
  CHECK(Before("[/-][0-9]+", "2019/20-21") == 3);
  CHECK(Before("比[^年]*高", "产量比去年比今天高") == 12);
}

TEST_CASE("behind a quantity RE2's first choice counts") {
  CHECK(Behind("的?", "的") == 3);
  CHECK(Behind("的?", "高") == 0);
  CHECK(Behind("的??", "的") == 0);
  CHECK(Behind("(?:公|公营)", "公营房") == 3);
  CHECK(Behind("(?:公营|公)", "公营房") == 6);
  CHECK(Behind("(?:ab|a)(?:bc)?", "abc") == 2);
  CHECK(Behind("a{1,2}", "aaa") == 2);
  CHECK(Behind(".*b", "abab") == 4);
  CHECK(Behind("(?:左右)?(?:[,。]|\\z)", "左右") == 6);
  CHECK(Behind("(?:左右)?(?:[,。]|\\z)", "左右的") == kNoMatch);
  CHECK(Behind("a", "") == kNoMatch);
}

TEST_CASE("patterns that are not followed are left to RE2") {
  for (const char* pattern : {"\\p{Han}+", "(?i)a", "a$", "\\bab", "\\d", "(?:a?)*",
                              "(?:(?:a*b)*c)*", "a{3}{2}", "a{1,2}?", "a{20}", "[[:alpha:]]", "a**",
                              "a)", "(a", "[a", "*a", "\xE5\xA2", "[b-a]", "a\\"}) {
    INFO(pattern);
    CHECK_FALSE(ContextPattern::Read(pattern, ContextSide::kBefore, NoWords()));
    CHECK_FALSE(ContextPattern::Read(pattern, ContextSide::kBehind, NoWords()));
  }
}

class Random {
 public:
  unsigned Below(unsigned n) {
    seed_ = seed_ * 1664525u + 1013904223u;
    return (seed_ >> 16) % n;
  }

 private:
  unsigned seed_ = 7;
};

// Words of one to three characters of an alphabet so small that they overlap and repeat.
std::string RandomWord(Random* random) {
  static const char* const kAlphabet[] = {"增", "长", "了", "a", "b", "é", "𠮷", "-"};
  std::string word;
  for (unsigned n = 1 + random->Below(3); n > 0; --n) word += kAlphabet[random->Below(8)];
  return word;
}

std::string RandomPattern(Random* random, int depth) {
  if (depth == 0) return RandomWord(random);
  std::string pattern;
  for (unsigned parts = 1 + random->Below(3); parts > 0; --parts) {
    switch (random->Below(6)) {
      case 0:
        pattern += random->Below(2) == 0 ? "[增a-]" : "[^长b-z]";
        break;
      case 2:
        if (random->Below(4) == 0) {
          pattern += random->Below(2) == 0 ? "^" : "\\z";
          continue;
        }
        [[fallthrough]];
      case 1:
        pattern += random->Below(3) == 0 ? ".*" : RandomWord(random);
        continue;
      default:
        pattern += "(?:" + RandomPattern(random, depth - 1);
        for (unsigned more = random->Below(4); more > 0; --more) {
          pattern += "|" + RandomPattern(random, depth - 1);
        }
        pattern += random->Below(12) == 0 ? "|)" : ")";
    }
    static const char* const kRepetitions[] = {"",   "",   "",   "?",     "*",  "+",
                                               "??", "*?", "+?", "{1,3}", "{2}"};
    pattern += kRepetitions[random->Below(11)];
  }
  return pattern;
}

TEST_CASE("patterns that are followed say what RE2 says") {
  Random random;
  ContextScratch scratch;
  const auto words = NoWords();  // one for all patterns, as in a scan
  int followed = 0;
  int matches = 0;
  for (int i = 0; i < 1500; ++i) {
    const std::string pattern = RandomPattern(&random, 1 + static_cast<int>(random.Below(3)));
    const std::string before = "(?:" + pattern + ")\\z";
    const auto left = ContextPattern::Read(before, ContextSide::kBefore, words);
    const auto right = ContextPattern::Read(pattern, ContextSide::kBehind, words);
    REQUIRE(left.has_value() == right.has_value());
    if (!left) continue;
    ++followed;
    const re2::RE2 left_re2(before, re2::RE2::Quiet);
    const re2::RE2 right_re2(pattern, re2::RE2::Quiet);
    REQUIRE(left_re2.ok());
    for (int k = 0; k < 60; ++k) {
      std::string text;
      for (unsigned n = random.Below(6); n > 0; --n) text += RandomWord(&random);
      re2::StringPiece matched;
      INFO(pattern << " on " << text);
      const bool ends = left_re2.Match(text, 0, text.size(), re2::RE2::UNANCHORED, &matched, 1);
      CHECK(left->Match(text, &scratch) == (ends ? matched.size() : kNoMatch));
      const bool begins =
          right_re2.Match(text, 0, text.size(), re2::RE2::ANCHOR_START, &matched, 1);
      CHECK(right->Match(text, &scratch) == (begins ? matched.size() : kNoMatch));
      matches += ends + begins;
    }
  }
  CHECK(followed > 500);
  CHECK(matches > 10000);
}

}  // namespace
}  // namespace extract
