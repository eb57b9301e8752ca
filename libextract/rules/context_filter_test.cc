#include "rules/context_filter.h"

#include <catch2/catch.hpp>

namespace extract {
namespace {

bool MayHold(std::string_view left, std::string_view right, std::string_view before,
             std::string_view behind) {
  return ContextFilter(ShapeOf(left), ShapeOf(right)).MayHold(ContextMask(before, behind));
}

TEST_CASE("a left context needs its characters before the quantity") {
  CHECK(MayHold("(?:比|较).*增加", "", "存款比上年增加", ""));
  CHECK_FALSE(MayHold("(?:比|较).*增加", "", "存款增加", ""));
  CHECK_FALSE(MayHold("(?:比|较).*增加", "", "", ""));
  CHECK(MayHold("了?", "", "存款", ""));
}

TEST_CASE("a right context needs its first character right behind the quantity") {
  CHECK(MayHold("", "(?:左右)?不变", "", "不变"));
  CHECK(MayHold("", "(?:左右)?不变", "", "左右"));
  CHECK_FALSE(MayHold("", "(?:左右)?不变", "", "的增速"));
  CHECK_FALSE(MayHold("", "(?:左右)?不变", "", ""));
  CHECK(MayHold("", "的?", "", ""));
}

TEST_CASE("no context asks for nothing") { CHECK(MayHold("", "", "", "")); }

}  // namespace
}  // namespace extract
