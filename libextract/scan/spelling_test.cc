#include "scan/spelling.h"

#include <catch2/catch.hpp>
#include <string>

namespace extract {
namespace {

Spelling Of(const std::string& word) { return Spelling::Of(word, 0, word.size()); }

TEST_CASE("a word's spelling is that of the literal alone, wherever it stands", "[spelling]") {
  CHECK(Of("的") == Spelling("的"));
  CHECK(Of("其中") == Spelling("其中"));
  CHECK(Of("abcdefg") == Spelling("abcdefg"));
  const std::string text = "其中的,一次性";
  CHECK(Spelling::Of(text, 0, 6) == Spelling("其中"));
  CHECK(Spelling::Of(text, 6, 9) == Spelling("的"));
  CHECK(Spelling::Of(text, 9, 10) == Spelling(","));
  CHECK(Spelling::Of(text, 10, 16) == Spelling("一次"));
  CHECK(Spelling::Of(text, 16, 19) == Spelling("性"));
}

TEST_CASE("other words, longer ones and bytes of no text have another", "[spelling]") {
  CHECK_FALSE(Of("地") == Spelling("的"));
  CHECK_FALSE(Of("其") == Spelling("其中"));
  CHECK_FALSE(Of("其中的") == Spelling("其中"));
  CHECK_FALSE(Of("abcdefgh") == Spelling("abcdefg"));
  CHECK_FALSE(Of("abcdefghi") == Spelling("abcdefg"));
  CHECK_FALSE(Of(std::string("a\0", 2)) == Spelling("a"));
}

}  // namespace
}  // namespace extract
