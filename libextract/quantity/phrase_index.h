// Words of many sets, found where they begin or end in a text: one look-up tells all the words of
// all sets that could stand there, each question about a set is then a bit.
//
//   PhraseIndex ends(PhraseIndex::Side::kEnd);
//   ends.Add(kAbout, "大约", 0);
//   ends.At("增长大约5%", 12).Longest(kAbout)->text        // "大约"
//
// A numeral is asked about thirty sets of words beside it; hardly any of them holds.
#ifndef EXTRACT_QUANTITY_PHRASE_INDEX_H_
#define EXTRACT_QUANTITY_PHRASE_INDEX_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace extract {

struct IndexedPhrase {
  std::string text;
  std::uint8_t set = 0;  // below 64
  std::uint8_t payload = 0;
};

// The words that share the character at the end they are looked up by.
struct PhraseGroup {
  std::uint64_t sets = 0;
  std::vector<IndexedPhrase> phrases;  // by set, and the longest first
};

// What may begin, or end, at one place of a text. Holds no more than views: both must outlive it.
class PhrasesAt {
 public:
  PhrasesAt() = default;
  PhrasesAt(const PhraseGroup* group, std::string_view side, bool ends)
      : group_(group), side_(side), ends_(ends) {}

  // The longest word of the set that stands there, or nullptr.
  const IndexedPhrase* Longest(std::size_t set) const {
    return group_ == nullptr || (group_->sets >> set & 1) == 0 ? nullptr : Search(set);
  }

 private:
  const IndexedPhrase* Search(std::size_t set) const;

  const PhraseGroup* group_ = nullptr;
  std::string_view side_;  // the text behind the place, or before it
  bool ends_ = false;
};

class PhraseIndex {
 public:
  enum class Side { kBegin, kEnd };

  // Words are looked up where they begin or where they end.
  explicit PhraseIndex(Side side);
  // False when the word is in the set already; an empty one is in none.
  bool Add(std::size_t set, std::string_view text, std::uint8_t payload);
  PhrasesAt At(std::string_view text, std::size_t position) const;

 private:
  struct Slot {
    std::uint32_t character = 0;  // its bytes, packed; 0: the slot is free
    std::uint32_t group = 0;
  };

  std::uint32_t KeyOf(std::string_view side) const;
  std::size_t SlotOf(std::uint32_t character) const;
  void Grow();

  bool ends_;
  std::vector<Slot> slots_;  // open addressing, a power of two, at most half full
  std::vector<PhraseGroup> groups_;
};

}  // namespace extract

#endif  // EXTRACT_QUANTITY_PHRASE_INDEX_H_
