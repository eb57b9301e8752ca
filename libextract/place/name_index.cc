#include "place/name_index.h"

namespace extract {

bool NameIndex::Decode(std::string_view name, std::u32string* characters) {
  if (name.size() > kMaxNameCharacters * NameFilter::kCharacterBytes ||
      !NameFilter::CanHold(name)) {
    return false;
  }
  characters->clear();
  for (std::size_t i = 0; i < name.size(); i += NameFilter::kCharacterBytes) {
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

std::int32_t NameIndex::Match(std::string_view text, std::size_t position, std::size_t* length,
                              std::size_t most) const {
  std::int32_t longest = -1;
  MatchAll(text, position, [&](std::int32_t number, std::size_t bytes) {
    if (bytes > most * NameFilter::kCharacterBytes) return;
    longest = number;
    *length = bytes;
  });
  return longest;
}

}  // namespace extract
