#include "text/word_trie.h"

#include <algorithm>

namespace extract {

std::uint32_t WordTrie::Find(std::u32string_view word) const {
  if (word.empty() || !First(word[0]).exists()) return kNoValue;
  return tables_.Find(First(word[0]), word.substr(1));
}

bool WordTrie::Set(std::u32string_view word, std::uint32_t value) {
  const auto holds = [](char32_t c) { return c > 0 && c < kPlane; };
  if (word.empty() || !std::all_of(word.begin(), word.end(), holds)) return false;
  if (value == kNoValue && Find(word) == kNoValue) return true;
  if (!tables_.HasRoom()) return false;
  first_.resize(kPlane);
  TrieNode& first = first_[word[0]];
  if (!first.exists()) first = TrieNode(word[0], kNoValue);
  tables_.Set(&first, word.substr(1), value);
  return true;
}

}  // namespace extract
