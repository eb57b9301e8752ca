#include "place/name_index.h"

namespace extract {

bool NameIndex::Decode(std::string_view name, std::u32string* characters) {
  if (name.size() > kMaxNameCharacters * kHanBytes || !NameFilter::CanHold(name)) {
    return false;
  }
  characters->clear();
  for (std::size_t i = 0; i < name.size(); i += kHanBytes) {
    characters->push_back(Character(name.data() + i));
  }
  return true;
}

std::int32_t NameIndex::Add(std::string_view wanted) {
  std::u32string characters;
  if (!Decode(wanted, &characters)) return -1;
  if (const std::uint32_t known = trie_.Find(characters); known != WordTrie::kNoValue) {
    return static_cast<std::int32_t>(known);
  }
  const std::size_t number = names_.size();
  if (number >= WordTrie::kNoValue || !trie_.Set(characters, static_cast<std::uint32_t>(number))) {
    return -1;
  }
  names_.push_back(
      {static_cast<std::uint32_t>(pool_.size()), static_cast<std::uint32_t>(wanted.size())});
  pool_.append(wanted);
  filter_.Add(wanted);
  return static_cast<std::int32_t>(number);
}

std::int32_t NameIndex::Find(std::string_view wanted) const {
  std::u32string characters;
  if (!Decode(wanted, &characters)) return -1;
  const std::uint32_t number = trie_.Find(characters);
  return number == WordTrie::kNoValue ? -1 : static_cast<std::int32_t>(number);
}

std::int32_t NameIndex::Match(std::string_view text, std::size_t position,
                              std::size_t* length) const {
  constexpr std::size_t kBytes = kHanBytes;
  const char* const begin = text.data() + position;
  const char* const end = text.data() + text.size();
  if (end - begin < static_cast<std::ptrdiff_t>(NameFilter::kPrefixBytes)) return -1;
  if (!IsThreeByteLead(*begin)) return -1;
  std::int32_t longest = -1;
  TrieNode node = trie_.First(Character(begin));
  for (const char* p = begin + kBytes;
       end - p >= static_cast<std::ptrdiff_t>(kBytes) && IsThreeByteLead(*p);) {
    node = trie_.Next(node, Character(p));
    if (!node.exists()) break;
    p += kBytes;
    if (node.value() == WordTrie::kNoValue) continue;
    longest = static_cast<std::int32_t>(node.value());
    *length = static_cast<std::size_t>(p - begin);
  }
  return longest;
}

}  // namespace extract
