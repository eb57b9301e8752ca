#include "quantity/phrase_index.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

namespace extract {
namespace {

TEST_CASE("The longest word of a set is found, from either side") {
  PhraseIndex begins(PhraseIndex::Side::kBegin);
  PhraseIndex ends(PhraseIndex::Side::kEnd);
  for (const char* word : {"以上", "以", "及以上"}) {
    CHECK(begins.Add(3, word, 1));
    CHECK(ends.Add(3, word, 1));
  }
  CHECK_FALSE(begins.Add(3, "以上", 2));
  CHECK(begins.Add(4, "以", 2));
  CHECK_FALSE(begins.Add(4, "", 2));
  REQUIRE(begins.At("5以上的", 1).Longest(3) != nullptr);
  CHECK(begins.At("5以上的", 1).Longest(3)->size == 6);
  CHECK(begins.At("5以上的", 1).Longest(4)->payload == 2);
  CHECK(begins.At("5以上的", 1).Longest(5) == nullptr);
  CHECK(begins.At("5以内", 1).Longest(3)->size == 3);
  CHECK(begins.At("5内", 1).Longest(3) == nullptr);
  CHECK(begins.At("5", 1).Longest(3) == nullptr);
  CHECK(begins.At("5", 2).Longest(3) == nullptr);
  CHECK(ends.At("5及以上", 10).Longest(3)->size == 9);
  CHECK(ends.At("5", 0).Longest(3) == nullptr);
}

TEST_CASE("What is found is what a search of all words finds") {
  static constexpr const char* kPieces[] = {"约", "以", "上", "a", "é", "𠀀", "多"};
  std::mt19937 random(5);
  const auto text_of = [&](std::size_t pieces) {
    std::string text;
    for (; pieces > 0; --pieces) text += kPieces[random() % std::size(kPieces)];
    return text;
  };
  PhraseIndex begins(PhraseIndex::Side::kBegin);
  PhraseIndex ends(PhraseIndex::Side::kEnd);
  std::vector<std::pair<std::size_t, std::string>> words;
  for (int i = 0; i < 400; ++i) {
    const std::size_t set = random() % 64;
    const std::string word = text_of(1 + random() % 4);
    const bool added = begins.Add(set, word, 0);
    REQUIRE(ends.Add(set, word, 0) == added);
    if (added) words.emplace_back(set, word);
  }
  for (int i = 0; i < 400; ++i) {
    const std::string text = text_of(1 + random() % 6);
    for (std::size_t set = 0; set < 64; ++set) {
      std::size_t begin = 0, end = 0;
      for (const auto& [of, word] : words) {
        if (of == set && text.starts_with(word)) begin = std::max(begin, word.size());
        if (of == set && text.ends_with(word)) end = std::max(end, word.size());
      }
      const IndexedPhrase* first = begins.At(text, 0).Longest(set);
      const IndexedPhrase* last = ends.At(text, text.size()).Longest(set);
      REQUIRE((first == nullptr ? 0 : first->size) == begin);
      REQUIRE((last == nullptr ? 0 : last->size) == end);
    }
  }
}

}  // namespace
}  // namespace extract
