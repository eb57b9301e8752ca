#include "text/word_trie.h"

#include <catch2/catch.hpp>
#include <map>
#include <random>
#include <string>
#include <utility>

namespace extract {
namespace {

using Words = std::map<std::u32string, std::uint32_t>;

WordTrie Build(const Words& words) {
  WordTrie trie;
  for (const auto& [word, value] : words) REQUIRE(trie.Set(word, value));
  return trie;
}

void CheckWalk(const WordTrie& trie, const Words& words, const std::u32string& text) {
  TrieNode node = trie.First(text[0]);
  for (std::size_t size = 1; size <= text.size(); ++size) {
    const std::u32string prefix = text.substr(0, size);
    const auto next = words.lower_bound(prefix);
    const bool exists = next != words.end() && next->first.compare(0, size, prefix) == 0;
    REQUIRE(node.exists() == exists);
    if (!exists) return;
    const auto word = words.find(prefix);
    REQUIRE(node.value() == (word == words.end() ? WordTrie::kNoValue : word->second));
    const auto longer = words.upper_bound(prefix);
    REQUIRE(node.goes_on() ==
            (longer != words.end() && longer->first.compare(0, size, prefix) == 0));
    if (size < text.size()) node = trie.Next(node, text[size]);
  }
}

// `characters`: how many different ones there are. Few make deep tries, many wide ones.
std::u32string RandomWord(std::size_t characters, std::mt19937* random) {
  static constexpr std::u32string_view kEnds = U"\u0001a\u00FF\uE000\uFFFD\uFFFF";
  std::u32string word;
  for (std::size_t n = 1 + (*random)() % 5; n > 0; --n) {
    const std::size_t c = (*random)() % characters;
    word.push_back(c < kEnds.size() ? kEnds[c] : static_cast<char32_t>(0x4E00 + c));
  }
  return word;
}

TEST_CASE("A trie holds what a map holds") {
  std::mt19937 random(3);
  for (int round = 0; round < 40; ++round) {
    const std::size_t characters = std::size_t{2} << random() % 12;
    Words words;
    for (std::size_t n = random() % 300; n > 0; --n) {
      words[RandomWord(characters, &random)] = random() % WordTrie::kNoValue;
    }
    const WordTrie trie = Build(words);
    for (int i = 0; i < 2000; ++i) {
      const std::u32string text = RandomWord(characters, &random);
      const auto word = words.find(text);
      REQUIRE(trie.Find(text) == (word == words.end() ? WordTrie::kNoValue : word->second));
      CheckWalk(trie, words, text);
    }
    for (const auto& [word, value] : words) REQUIRE(trie.Find(word) == value);
  }
}

TEST_CASE("A trie that is changed holds what a changed map holds") {
  std::mt19937 random(4);
  for (int round = 0; round < 20; ++round) {
    const std::size_t characters = std::size_t{2} << random() % 12;
    Words words;
    for (std::size_t n = random() % 300; n > 0; --n) {
      words[RandomWord(characters, &random)] = random() % WordTrie::kNoValue;
    }
    WordTrie trie = Build(words);
    for (std::size_t n = random() % 600; n > 0; --n) {
      const std::u32string word = RandomWord(characters, &random);
      const std::uint32_t value = random() % 3 == 0 ? WordTrie::kNoValue : random() % 1000;
      words[word] = value;
      if (value == WordTrie::kNoValue) words.erase(word);
      REQUIRE(trie.Set(word, value));
    }
    for (const auto& [word, value] : words) REQUIRE(trie.Find(word) == value);
    for (int i = 0; i < 1000; ++i) {
      const std::u32string text = RandomWord(characters, &random);
      const auto word = words.find(text);
      REQUIRE(trie.Find(text) == (word == words.end() ? WordTrie::kNoValue : word->second));
    }
  }
  WordTrie empty;
  CHECK(empty.Set(U"吉林", 7));
  CHECK_FALSE(empty.Set(U"吉\U00020BB7", 7));
  CHECK(empty.Find(U"吉林") == 7);
}

TEST_CASE("An empty trie holds nothing") {
  const WordTrie trie = Build({});
  CHECK(trie.Find(U"") == WordTrie::kNoValue);
  CHECK(trie.Find(U"行") == WordTrie::kNoValue);
  CHECK_FALSE(WordTrie().First(U'行').exists());
}

TEST_CASE("Names that have no place are refused, and the others are not harmed") {
  WordTrie trie;
  CHECK_FALSE(trie.Set(U"", 1));
  CHECK(trie.Set(U"吉林", 1));
  CHECK_FALSE(trie.Set(U"吉\U00020BB7", 4));
  CHECK_FALSE(trie.Set(std::u32string(2, U'\0'), 5));
  CHECK(trie.Set(U"吉野", 6));
  CHECK(trie.Find(U"吉林") == 1);
  CHECK(trie.Find(U"吉野") == 6);
  CHECK_FALSE(trie.First(U'吉' + 0x10000).exists());
  CHECK_FALSE(trie.Next(trie.First(U'吉'), U'野' + 0x10000).exists());
  CHECK_FALSE(trie.Next(trie.First(U'吉'), 0).exists());
}

}  // namespace
}  // namespace extract
