#include "base/string_map.h"

#include <catch2/catch.hpp>
#include <map>
#include <random>
#include <set>
#include <string>

namespace extract {
namespace {

TEST_CASE("A string map holds what a map holds") {
  std::mt19937 random(9);
  for (int round = 0; round < 30; ++round) {
    std::map<std::string, int> expected;
    StringMap<int> map;
    const auto key = [&] {
      std::string text;
      for (std::size_t n = random() % 24; n > 0; --n) text.push_back("ab\0\xE4"[random() % 4]);
      return text;
    };
    for (int n = static_cast<int>(random() % 3000); n > 0; --n) {
      const std::string text = key();
      expected[text] += n;
      map[text] += n;
    }
    REQUIRE(map.size() == expected.size());
    for (const auto& [text, value] : expected) {
      REQUIRE(map.Find(text) != nullptr);
      REQUIRE(*map.Find(text) == value);
    }
    for (int i = 0; i < 2000; ++i) {
      const std::string text = key();
      REQUIRE((map.Find(text) != nullptr) == (expected.count(text) != 0));
    }
  }
  CHECK(StringMap<int>().Find("") == nullptr);
}

TEST_CASE("Texts that differ in one byte differ in their hash, at every length") {
  for (std::size_t size = 1; size < 40; ++size) {
    std::set<std::uint64_t> hashes = {HashString(std::string(size, 'a'))};
    for (std::size_t i = 0; i < size; ++i) {
      std::string text(size, 'a');
      text[i] = 'b';
      hashes.insert(HashString(text));
    }
    CHECK(hashes.size() == size + 1);
  }
}

}  // namespace
}  // namespace extract
