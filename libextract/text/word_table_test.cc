#include "text/word_table.h"

#include <catch2/catch.hpp>
#include <map>
#include <random>
#include <string>
#include <utility>

namespace extract {
namespace {

using Words = std::map<std::u32string, std::uint32_t>;

WordTable Build(const Words& words) {
  WordTableBuilder builder;
  for (const auto& [word, value] : words) REQUIRE(builder.Add(word, value));
  return std::move(builder).Finish();
}

// Whoever reads a text finds all words that begin a text, by the way through pairs and nodes too.
void CheckWalk(const WordTable& table, const Words& words, const std::u32string& text) {
  const auto value_of = [&words](const std::u32string& word) {
    const auto at = words.find(word);
    return at == words.end() ? WordTable::kNoValue : at->second;
  };
  const auto goes_on = [&words](const std::u32string& prefix) {
    const auto next = words.upper_bound(prefix);
    return next != words.end() && next->first.compare(0, prefix.size(), prefix) == 0;
  };
  if (HanCode(text[0]) == kNoHan) return;
  REQUIRE(table.Single(HanCode(text[0])) == value_of(text.substr(0, 1)));
  if (text.size() < 2 || HanCode(text[1]) == kNoHan) return;
  const PairTable::Hash pair(HanCode(text[0]), HanCode(text[1]));
  TrieNode node = table.Pair(table.pairs().Find(pair));
  REQUIRE(node.value() == value_of(text.substr(0, 2)));
  REQUIRE(node.goes_on() == goes_on(text.substr(0, 2)));
  if (text.size() < 3) return;
  if ((node.filter() & TrieNode::FilterBit(TrieKey(text[2]))) == 0) {
    REQUIRE_FALSE(goes_on(text.substr(0, 3)));
    REQUIRE(value_of(text.substr(0, 3)) == WordTable::kNoValue);
    return;
  }
  for (std::size_t size = 3; size <= text.size() && node.goes_on(); ++size) {
    node = table.behind().Next(node, TrieKey(text[size - 1]));
    REQUIRE((node.has_value() ? node.value() : WordTable::kNoValue) ==
            value_of(text.substr(0, size)));
    REQUIRE(node.goes_on() == goes_on(text.substr(0, size)));
  }
}

// `characters`: how many different ones there are. Few make deep tables, many wide ones.
std::u32string RandomWord(std::size_t characters, std::mt19937* random) {
  static constexpr std::u32string_view kEnds = U"\u3400\u4E00\u9FFF\uF900\uFAFF\u3007";
  static constexpr std::u32string_view kBehind = U"\u0001a\uFFFF";
  std::u32string word;
  for (std::size_t n = 1 + (*random)() % 5; n > 0; --n) {
    const std::size_t c = (*random)() % characters;
    word.push_back(c < kEnds.size() ? kEnds[c] : static_cast<char32_t>(0x4E00 + c));
    if (word.size() > 2 && c < kBehind.size()) word.back() = kBehind[c];
  }
  return word;
}

TEST_CASE("A table holds what a map holds") {
  std::mt19937 random(3);
  for (int round = 0; round < 12; ++round) {
    const std::size_t characters = std::size_t{2} << random() % 12;
    Words words;
    for (std::size_t n = random() % 3000; n > 0; --n) {
      words[RandomWord(characters, &random)] = random() % WordTable::kNoValue;
    }
    const WordTable table = Build(words);
    REQUIRE(table.words() == words.size());
    for (int i = 0; i < 2000; ++i) {
      const std::u32string text = RandomWord(characters, &random);
      const auto word = words.find(text);
      REQUIRE(table.Find(text) == (word == words.end() ? WordTable::kNoValue : word->second));
      CheckWalk(table, words, text);
    }
    for (const auto& [word, value] : words) REQUIRE(table.Find(word) == value);
  }
}

TEST_CASE("A table that is changed holds what a changed map holds") {
  std::mt19937 random(4);
  for (int round = 0; round < 12; ++round) {
    const std::size_t characters = std::size_t{2} << random() % 12;
    Words words;
    for (std::size_t n = random() % 300; n > 0; --n) {
      words[RandomWord(characters, &random)] = random() % WordTable::kNoValue;
    }
    WordTable table = Build(words);
    for (std::size_t n = random() % 600; n > 0; --n) {
      const std::u32string word = RandomWord(characters, &random);
      const std::uint32_t value = random() % 3 == 0 ? WordTable::kNoValue : random() % 1000;
      words[word] = value;
      if (value == WordTable::kNoValue) words.erase(word);
      REQUIRE(table.Set(word, value));
    }
    REQUIRE(table.words() == words.size());
    for (const auto& [word, value] : words) REQUIRE(table.Find(word) == value);
    for (int i = 0; i < 1000; ++i) {
      const std::u32string text = RandomWord(characters, &random);
      const auto word = words.find(text);
      REQUIRE(table.Find(text) == (word == words.end() ? WordTable::kNoValue : word->second));
    }
  }
  WordTable empty;
  CHECK(empty.Set(U"吉林", 7));
  CHECK_FALSE(empty.Set(U"吉\U00020BB7", 7));
  CHECK(empty.Find(U"吉林") == 7);
}

TEST_CASE("An empty table holds nothing") {
  const WordTable table = Build({});
  CHECK(table.Find(U"") == WordTable::kNoValue);
  CHECK(table.Find(U"行") == WordTable::kNoValue);
  CHECK(WordTable().Find(U"行政") == WordTable::kNoValue);
}

TEST_CASE("Words that have no place are refused, and the others are not harmed") {
  WordTableBuilder builder;
  CHECK_FALSE(builder.Add(U"", 1));
  CHECK(builder.Add(U"吉林", 1));
  CHECK_FALSE(builder.Add(U"吉林", 2));
  CHECK_FALSE(builder.Add(U"一", 3));
  CHECK_FALSE(builder.Add(U"吉\U00020BB7", 4));
  CHECK_FALSE(builder.Add(std::u32string(2, U'\0'), 5));
  CHECK_FALSE(builder.Add(U"吉a", 5));
  CHECK_FALSE(builder.AddBehind(1, U"a", 5));
  CHECK(builder.Add(U"吉野", 6));
  const WordTable table = std::move(builder).Finish();
  CHECK(table.words() == 2);
  CHECK(table.Find(U"吉林") == 1);
  CHECK(table.Find(U"吉野") == 6);
}

}  // namespace
}  // namespace extract
