#include "base/near_bytes.h"

#include <catch2/catch.hpp>
#include <string>

namespace extract {
namespace {

TEST_CASE("bytes beside every place of a text, whatever its size", "[near_bytes]") {
  const std::string all = "0123456789ABCDEF";
  for (std::size_t size = 0; size <= all.size(); ++size) {
    const std::string text = all.substr(0, size);  // of its own, so that reading on is seen
    for (std::size_t at = 0; at <= size; ++at) {
      std::uint64_t behind = 0;
      std::uint64_t before = 0;
      for (std::size_t i = 0; i < kNearBytes; ++i) {
        if (at + i < size)
          behind |= std::uint64_t{static_cast<unsigned char>(text[at + i])} << 8 * i;
        if (i < at)
          before |= std::uint64_t{static_cast<unsigned char>(text[at - 1 - i])} << 8 * (7 - i);
      }
      CAPTURE(size, at);
      REQUIRE(BytesAt(text, at) == behind);
      REQUIRE(BytesBefore(text, at) == before);
    }
  }
}

TEST_CASE("a word is where it is whole", "[near_bytes]") {
  const std::string text = "有20个多月,上半年一万";
  const auto places = [&](auto has) {
    std::string found;
    for (std::size_t at = 0; at <= text.size() + 20; ++at) {
      if (has(at)) found += std::to_string(at) + " ";
    }
    return found;
  };
  CHECK(places([&](std::size_t at) { return HasAt(text, at, "个"); }) == "5 ");
  CHECK(places([&](std::size_t at) { return HasAt(text, at, "个多"); }) == "5 ");
  CHECK(places([&](std::size_t at) { return HasAt(text, at, ","); }) == "14 ");
  CHECK(places([&](std::size_t at) { return HasAt(text, at, "上半年"); }) == "15 ");
  CHECK(places([&](std::size_t at) { return HasAt(text, at, "上半月"); }).empty());
  CHECK(places([&](std::size_t at) { return HasAt(text, at, "一万"); }) == "24 ");
  CHECK(places([&](std::size_t at) { return HasAt(text, at, "一万个"); }).empty());
  CHECK(places([&](std::size_t at) { return HasAt(text, at, "万"); }) == "27 ");
  CHECK_FALSE(HasAt("", 0, "万"));
  CHECK_FALSE(HasAt("\xE4\xB8", 0, "万"));
}

}  // namespace
}  // namespace extract
