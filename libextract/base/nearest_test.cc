#include "base/nearest.h"

#include <catch2/catch.hpp>

namespace extract {
namespace {

TEST_CASE("a slip of the pen finds its name") {
  const std::vector<std::string> names = {"cn/change.rise", "cn/change.fall", "cn/level.open"};
  CHECK(Nearest("cn/chagne.rise", names) == "cn/change.rise");
  CHECK(Nearest("cn/change.fal", names) == "cn/change.fall");
  CHECK(Nearest("cn/level.opened", names) == "cn/level.open");
  CHECK(Nearest("shandong/programme", names).empty());
  CHECK(Nearest("", names).empty());
  CHECK(Nearest("上长", {"下降", "上涨"}) == "上涨");
  CHECK(DidYouMean("rize", {"rise"}) == " (did you mean rise?)");
  CHECK(DidYouMean("rize", {}).empty());
}

TEST_CASE("names of any length are taken") {
  const std::string endless(100000, 'x');
  CHECK(Nearest(endless, {"x"}).empty());
  CHECK(Nearest("xx", {endless, "xy"}) == "xy");
  CHECK(Nearest("x", {endless, "y"}).empty());
  CHECK(Nearest("xxx", {endless, "xyx"}) == "xyx");
}

}  // namespace
}  // namespace extract
