// Names looked up at a position of a text: the longest one that stands there, or all of them.
//
// A trie. Names are added one by one and need no sorting, so that the command starts in
// milliseconds. Names are two or more characters of three UTF-8 bytes each, at most
// kMaxNameCharacters; others are refused. filter() tells where a look-up is worth its while.
#ifndef EXTRACT_PLACE_NAME_INDEX_H_
#define EXTRACT_PLACE_NAME_INDEX_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "place/name_filter.h"
#include "text/word_trie.h"

namespace extract {

inline constexpr std::size_t kMaxNameCharacters = 24;

class NameIndex {
 public:
  // Number of the name, from 0 in order of first addition; the same again for a name that was added
  // before; -1 for a name of a form that is refused.
  std::int32_t Add(std::string_view name);
  // Number of the name, -1 where it was not added.
  std::int32_t Find(std::string_view name) const;
  // Number of the longest name at `position`, -1 for none. `length` gets its bytes.
  std::int32_t Match(std::string_view text, std::size_t position, std::size_t* length) const;
  const NameFilter& filter() const { return filter_; }
  // Has the memory brought near that Match() looks at first; a character of three bytes is there.
  void Prefetch(const char* name) const { trie_.Prefetch(Character(name)); }

  std::size_t size() const { return names_.size(); }
  std::string_view name(std::int32_t number) const {
    const Name& n = names_[static_cast<std::size_t>(number)];
    return std::string_view(pool_).substr(n.begin, n.size);
  }

 private:
  struct Name {
    std::uint32_t begin = 0;
    std::uint32_t size = 0;
  };

  static char32_t Character(const char* p) {
    const auto* u = reinterpret_cast<const unsigned char*>(p);
    return static_cast<char32_t>((u[0] & 0x0F) << 12 | (u[1] & 0x3F) << 6 | (u[2] & 0x3F));
  }
  static bool IsThreeByteLead(char byte) {
    return (static_cast<unsigned char>(byte) & 0xF0) == 0xE0;
  }
  // False for a name of a form that is refused.
  static bool Decode(std::string_view name, std::u32string* characters);

  std::string pool_;
  std::vector<Name> names_;
  WordTrie trie_;  // the values are numbers
  NameFilter filter_;
};

}  // namespace extract

#endif  // EXTRACT_PLACE_NAME_INDEX_H_
