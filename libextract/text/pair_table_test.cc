#include "text/pair_table.h"

#include <catch2/catch.hpp>
#include <map>
#include <random>
#include <set>
#include <utility>

namespace extract {
namespace {

TEST_CASE("Chinese characters have codes of their own") {
  std::set<std::uint32_t> codes;
  for (char32_t c = 0; c < 0x20000; ++c) {
    const std::uint32_t code = HanCode(c);
    if (code == kNoHan) continue;
    REQUIRE(code < kHanCodes);
    REQUIRE(codes.insert(code).second);
  }
  CHECK(codes.size() == 0xA000 - 0x3400 + 0x200 + 1);
  CHECK(HanCode(U'〇') != kNoHan);
  CHECK(HanCode(U'。') == kNoHan);
  CHECK(HanCode(U'\U00020BB7') == kNoHan);
}

using Pair = std::pair<std::uint32_t, std::uint32_t>;

// Few, as many as there are in a large word list, and so many that buckets are full.
TEST_CASE("A pair has the number that it was given, and what was not added has none") {
  for (const std::size_t size : {100u, 120'000u, 260'000u}) {
    std::mt19937 random(static_cast<unsigned>(size));
    const auto pair = [&random] { return Pair(random() % 3000, kHanCodes - 1 - random() % 900); };
    PairTable table;
    std::map<Pair, std::uint32_t> numbers;
    std::set<std::uint32_t> taken = {PairTable::kNone};
    while (numbers.size() < size) {
      const Pair added = pair();
      const std::uint32_t number = table.Add({added.first, added.second});
      REQUIRE(number < table.end());
      const auto known = numbers.find(added);
      if (known == numbers.end()) {
        REQUIRE(taken.insert(number).second);
        numbers[added] = number;
      } else {
        REQUIRE(known->second == number);
      }
    }
    for (const auto& [known, number] : numbers) {
      REQUIRE(table.Find({known.first, known.second}) == number);
    }
    for (int i = 0; i < 300'000; ++i) {
      const Pair other = pair();
      if (numbers.count(other) == 0) {
        REQUIRE(table.Find({other.first, other.second}) == PairTable::kNone);
      }
    }
    CHECK(table.Find(PairTable::Hash()) == PairTable::kNone);
  }
}

}  // namespace
}  // namespace extract
