#include "base/digits.h"

#include <catch2/catch.hpp>
#include <limits>
#include <random>
#include <string>

namespace extract {
namespace {

std::string Written(std::uint64_t value) {
  char text[kMostDigits];
  return std::string(text, WriteDigits(value, text));
}

TEST_CASE("Digits are those of the number") {
  for (std::uint64_t value = 0; value < 200'000; ++value) {
    REQUIRE(Written(value) == std::to_string(value));
  }
  std::mt19937_64 random(3);
  for (int round = 0; round < 200'000; ++round) {
    const std::uint64_t value = random() >> random() % 64;
    REQUIRE(Written(value) == std::to_string(value));
  }
  for (std::uint64_t power = 1; power < 10'000'000'000'000'000'000U; power *= 10) {
    REQUIRE(Written(power) == std::to_string(power));
    REQUIRE(Written(power - 1) == std::to_string(power - 1));
    REQUIRE(Written(power * 9) == std::to_string(power * 9));
  }
  CHECK(Written(std::numeric_limits<std::uint64_t>::max()) == "18446744073709551615");
}

}  // namespace
}  // namespace extract
