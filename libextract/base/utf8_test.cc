#include "base/utf8.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>

namespace extract {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

TEST_CASE("Validation accepts every code point and refuses what Unicode refuses") {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text;
    AppendUtf8(c, &text);
    REQUIRE(FindInvalidUtf8(text) == kNone);
    std::size_t length = 0;
    REQUIRE(CodePointAt(text, 0, &length) == c);
    REQUIRE(length == text.size());
    REQUIRE(CodePointBefore(text, text.size(), &length) == c);
    REQUIRE(length == text.size());
  }
}

TEST_CASE("The offset of the first invalid byte is given") {
  CHECK(FindInvalidUtf8("") == kNone);
  CHECK(FindInvalidUtf8("增长7.2%") == kNone);
  CHECK(FindInvalidUtf8("增长\xFF") == 6);
  CHECK(FindInvalidUtf8("增\xE9\x95") == 3);             // cut short
  CHECK(FindInvalidUtf8("0123456789abcdef\x80") == 16);  // lone continuation behind long ASCII
  CHECK(FindInvalidUtf8("\xC0\xAF") == 0);               // overlong
  CHECK(FindInvalidUtf8("\xE0\x80\xAF") == 0);           // overlong
  CHECK(FindInvalidUtf8("\xF0\x80\x80\xAF") == 0);       // overlong
  CHECK(FindInvalidUtf8("a\xED\xA0\x80") == 1);          // surrogate
  CHECK(FindInvalidUtf8("\xF4\x90\x80\x80") == 0);       // above U+10FFFF
  CHECK(FindInvalidUtf8("\xE4\x41\x41") == 0);           // continuation missing
  CHECK(FindInvalidUtf8("𠮷\xF5") == 4);
}

// Character by character, by the table of Unicode's chapter 3 (D92).
std::size_t FirstInvalid(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = [&](std::size_t k) -> unsigned {
      return i + k < text.size() ? static_cast<unsigned char>(text[i + k]) : 0u;
    };
    const auto tail = [&](std::size_t k, unsigned low = 0x80, unsigned high = 0xBF) {
      return byte(k) >= low && byte(k) <= high;
    };
    const unsigned c = byte(0);
    if (c < 0x80) {
      i += 1;
    } else if (c >= 0xC2 && c <= 0xDF && tail(1)) {
      i += 2;
    } else if (c >= 0xE0 && c <= 0xEF &&
               tail(1, c == 0xE0 ? 0xA0 : 0x80, c == 0xED ? 0x9F : 0xBF) && tail(2)) {
      i += 3;
    } else if (c >= 0xF0 && c <= 0xF4 &&
               tail(1, c == 0xF0 ? 0x90 : 0x80, c == 0xF4 ? 0x8F : 0xBF) && tail(2) && tail(3)) {
      i += 4;
    } else {
      return i;
    }
  }
  return kNone;
}

TEST_CASE("Long texts are validated and counted as by the definition, wherever the error stands") {
  std::mt19937 random(7);
  static constexpr std::string_view kPieces[] = {"a",
                                                 "\n",
                                                 "é",
                                                 "增",
                                                 "长",
                                                 "𠮷",
                                                 "7.2%",
                                                 "\xE4\xBA",
                                                 "\x80",
                                                 "\xFF",
                                                 "\xC0\xAF",
                                                 "\xE0\x80\x80",
                                                 "\xED\xA0\x80",
                                                 "\xF4\x90\x80\x80",
                                                 "\xF0\x8F\xBF\xBF",
                                                 "\xF5\x80\x80\x80"};
  constexpr std::size_t kValidPieces = 7;
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    const std::size_t size = random() % 300;
    const bool spoil = random() % 4 != 0;
    const std::size_t spoilt_at = random() % (size + 1);
    std::size_t characters = 0;
    std::size_t lines = 0;
    while (text.size() < size) {
      const bool bad = spoil && text.size() >= spoilt_at && random() % 8 == 0;
      const std::string_view piece =
          kPieces[bad ? random() % std::size(kPieces) : random() % kValidPieces];
      text += piece;
      lines += piece == "\n";
    }
    for (char c : text) characters += !IsUtf8Continuation(c);
    REQUIRE(FindInvalidUtf8(text) == FirstInvalid(text));
    std::size_t counted = 3;
    REQUIRE(CountCharacters(text, &counted) == characters);
    REQUIRE(counted == lines + 3);
    REQUIRE(CountCodePoints(text) == characters);
  }
}

TEST_CASE("Characters are walked forth and back alike, over any bytes") {
  std::mt19937 random(20240501);
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    const int size = static_cast<int>(random() % 24);
    for (int i = 0; i < size; ++i) {
      if (random() % 3 == 0) {
        text.push_back(static_cast<char>(random() & 0xFF));
      } else {
        AppendUtf8(random() % 2 ? 0x4E00 + random() % 20000 : random() % 0x3000, &text);
      }
    }
    std::vector<std::size_t> starts;
    for (std::size_t i = 0; i < text.size(); i = NextCharacter(text, i)) {
      REQUIRE((starts.empty() || i > starts.back()));
      starts.push_back(i);
    }
    for (std::size_t i = text.size(); i > 0;) {
      i = PreviousCharacter(text, i);
      REQUIRE_FALSE(starts.empty());
      REQUIRE(i == starts.back());
      starts.pop_back();
    }
    REQUIRE(starts.empty());
  }
}

TEST_CASE("Code points are counted and widths measured") {
  CHECK(CountCodePoints("") == 0);
  CHECK(CountCodePoints("GDP增长5.1%") == 9);
  CHECK(CountCodePoints("𠮷野") == 2);
  CHECK(DisplayWidth("GDP增长") == 7);
  CHECK(DisplayWidth("(一)、") == 6);
  CHECK(DisplayWidth("e\xCC\x81") == 1);
}

TEST_CASE("Character classes") {
  CHECK(IsHan(U'亿'));
  CHECK(IsHan(U'〇'));
  CHECK_FALSE(IsHan(U'，'));
  CHECK_FALSE(IsHan(U'Ａ'));
  CHECK(IsAsciiDigit('7'));
  CHECK_FALSE(IsAsciiDigit(U'７'));
  CHECK(IsAsciiLetter('z'));
}

}  // namespace
}  // namespace extract
