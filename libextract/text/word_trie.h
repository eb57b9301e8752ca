// Words in a trie, for a few thousand of them, added one by one in any order.
//
//   WordTrie trie;
//   trie.Set(U"行", 3);
//   trie.Set(U"行政", 7);
//   TrieNode node = trie.First(U'行');     // node.value() == 3
//   node = trie.Next(node, U'政');         // node.value() == 7
//   node = trie.Next(node, U'权');         // !node.exists()
//
// Characters are those of the basic plane. Thread-safe once built.
#ifndef EXTRACT_TEXT_WORD_TRIE_H_
#define EXTRACT_TEXT_WORD_TRIE_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/trie_tables.h"

namespace extract {

class WordTrie {
 public:
  static constexpr std::uint32_t kNoValue = TrieNode::kNoValue;

  // The node of one character, and that of one more; they do not exist where no word begins so.
  TrieNode First(char32_t c) const { return c < first_.size() ? first_[c] : TrieNode(); }
  void Prefetch(char32_t c) const { __builtin_prefetch(first_.data() + c); }
  TrieNode Next(TrieNode node, char32_t c) const { return tables_.Next(node, TrieKey(c)); }

  // The value of a whole word, kNoValue for none.
  std::uint32_t Find(std::u32string_view word) const;
  // Gives a word another value, kNoValue to take it away, or adds it. False for one that is empty
  // or has a character of another plane or U+0000, and where the trie is full.
  bool Set(std::u32string_view word, std::uint32_t value);

 private:
  static constexpr std::size_t kPlane = 0x10000;

  std::vector<TrieNode> first_;  // by character
  TrieTables tables_;
};

}  // namespace extract

#endif  // EXTRACT_TEXT_WORD_TRIE_H_
