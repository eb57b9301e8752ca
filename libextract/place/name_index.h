// Names looked up at a position of a text: the longest one that stands there.
//
// Two hash tables instead of an automaton: the first two characters tell which lengths are
// possible, then each possible length is one look-up of the whole name, longest first. Most
// positions of a text end at one bit (no name begins with this character). Building is linear and
// needs no sorting, so that the command starts in milliseconds. Names are two or more characters of
// three UTF-8 bytes each, at most kMaxNameCharacters; others are refused.
#ifndef EXTRACT_PLACE_NAME_INDEX_H_
#define EXTRACT_PLACE_NAME_INDEX_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "place/name_filter.h"

namespace extract {

inline constexpr std::size_t kMaxNameCharacters = 24;

class NameIndex {
 public:
  NameIndex();

  // Number of the name, from 0 in order of first addition; the same again for a name that was added
  // before; -1 for a name of a form that is refused.
  std::int32_t Add(std::string_view name);
  // Number of the name, -1 where it was not added.
  std::int32_t Find(std::string_view name) const;
  // Number of the longest name of at most `most` characters at `position`, -1 for none. `length`
  // gets its bytes.
  std::int32_t Match(std::string_view text, std::size_t position, std::size_t* length,
                     std::size_t most = kMaxNameCharacters) const;
  const NameFilter& filter() const { return filter_; }

  std::size_t size() const { return names_.size(); }
  std::string_view name(std::int32_t number) const {
    const Name& n = names_[static_cast<std::size_t>(number)];
    return std::string_view(pool_).substr(n.begin, n.size);
  }

 private:
  struct Name {
    std::uint32_t begin = 0;
    std::uint32_t size = 0;
    std::uint64_t hash = 0;
  };
  struct Prefix {
    std::uint64_t key = 0;      // the first six bytes; 0 for a free slot
    std::uint32_t lengths = 0;  // bit n: a name of n characters begins so
  };

  std::size_t NameSlot(std::string_view name, std::uint64_t hash) const;
  Prefix* PrefixSlot(std::uint64_t key);
  const Prefix* FindPrefix(std::uint64_t key) const;
  void GrowNames();
  void GrowPrefixes();

  std::string pool_;
  std::vector<Name> names_;
  std::vector<std::int32_t> name_slots_;  // -1 free; a power of two
  std::vector<Prefix> prefix_slots_;      // a power of two
  std::size_t prefix_count_ = 0;
  NameFilter filter_;
};

}  // namespace extract

#endif  // EXTRACT_PLACE_NAME_INDEX_H_
