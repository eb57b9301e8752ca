#include "rules/context_filter.h"

#include <catch2/catch.hpp>

namespace extract {
namespace {

bool MayHold(std::string_view left, std::string_view before) {
  ContextMask mask(before, "");
  ShapeReader shapes;
  return ContextFilter(shapes.Read(left), shapes.Read("")).MayHold(&mask);
}

bool MayHoldBehind(std::string_view right, std::string_view behind) {
  ContextMask mask("", behind);
  ShapeReader shapes;
  return ContextFilter(shapes.Read(""), shapes.Read(right)).MayHold(&mask);
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

TEST_CASE("a right context needs its first character right behind the quantity") {
  CHECK(MayHoldBehind("(?:左右)?不变", "不变"));
  CHECK(MayHoldBehind("(?:左右)?不变", "左右"));
  CHECK_FALSE(MayHoldBehind("(?:左右)?不变", "的增速"));
  CHECK_FALSE(MayHoldBehind("(?:左右)?不变", ""));
  CHECK(MayHoldBehind("的?", ""));
}

}  // namespace
}  // namespace extract
