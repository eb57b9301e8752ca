#include "base/byte_set.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>

namespace extract {
namespace {

TEST_CASE("A byte set finds what find_first_of and find_last_of find") {
  constexpr std::string_view kBytes(",(\0\xE3", 4);
  constexpr ByteSet kSet(kBytes);
  std::mt19937 random(5);
  for (int round = 0; round < 5000; ++round) {
    std::string text;
    for (std::size_t n = random() % 20; n > 0; --n) {
      text.push_back(random() % 4 == 0 ? kBytes[random() % kBytes.size()]
                                       : static_cast<char>(random() & 0xFF));
    }
    const std::size_t from = random() % 22;
    REQUIRE(kSet.First(text, from) == text.find_first_of(kBytes, from));
    REQUIRE(kSet.Last(text) == text.find_last_of(kBytes));
  }
}

}  // namespace
}  // namespace extract
