#include "base/word_search.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "base/test_text.h"

namespace extract {
namespace {

TEST_CASE("kinds of all words that a text holds are told") {
  WordSearch search;
  CHECK(search.KindsIn("据商务部公布") == 0);
  search.Add("商务部", 1);
  search.Add("商务", 4);
  search.Add("立法会", 2);
  search.Add("", 8);
  CHECK(search.KindsIn("据商务部公布") == 5);
  CHECK(search.KindsIn("商务") == 4);
  CHECK(search.KindsIn("立法会与商务厅") == 6);
  CHECK(search.KindsIn("立法") == 0);
  CHECK(search.KindsIn("") == 0);
}

TEST_CASE("a search answers as one word after the other does") {
  std::mt19937 random(5);
  const auto text = [&](std::size_t most) { return RandomText(&random, most); };
  for (int round = 0; round < 300; ++round) {
    WordSearch search;
    std::vector<std::pair<std::string, std::uint32_t>> words;
    for (std::size_t n = random() % 12; n > 0; --n) {
      words.emplace_back(text(6), 1u << random() % 4);
      search.Add(words.back().first, words.back().second);
    }
    for (int i = 0; i < 100; ++i) {
      const std::string asked = text(12);
      std::uint32_t kinds = 0;
      for (const auto& [word, kind] : words) {
        if (!word.empty() && asked.find(word) != std::string::npos) kinds |= kind;
      }
      REQUIRE(search.KindsIn(asked) == kinds);
    }
  }
}

}  // namespace
}  // namespace extract
