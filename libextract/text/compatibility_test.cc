#include "text/compatibility.h"

#include <catch2/catch.hpp>

namespace extract {
namespace {

TEST_CASE("Compatibility forms are folded") {
  CHECK(FoldCompatibility("１２．５％") == "12.5%");
  CHECK(FoldCompatibility("㎡") == "m2");
  CHECK(FoldCompatibility("亿元") == "亿元");
  CHECK(FoldCompatibility("") == "");
  CHECK(FoldCompatibility("年\xFF") == "年\xEF\xBF\xBD");
}

TEST_CASE("Letters and numbers are told from the rest") {
  for (const char32_t c : {U'a', U'年', U'9', U'〇', U'½', U'Ⅳ', U'㈠'}) CHECK(IsLetterOrNumber(c));
  for (const char32_t c : {U'、', U'“', U' ', U'_', U'+', U'%', U'\u0301'}) {
    CHECK_FALSE(IsLetterOrNumber(c));
  }
}

}  // namespace
}  // namespace extract
