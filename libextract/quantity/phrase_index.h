// Words of many sets, found where they begin or end in a text: one look-up tells all the words of
// all sets that could stand there, each question about a set is then a bit.
//
//   PhraseIndex ends(PhraseIndex::Side::kEnd);
//   ends.Add(kAbout, "大约", 0);
//   ends.At("增长大约5%", 12).Longest(kAbout)->size        // 6, the bytes of 大约
//
// A numeral is asked about thirty sets of words beside it; hardly any of them holds.
#ifndef EXTRACT_QUANTITY_PHRASE_INDEX_H_
#define EXTRACT_QUANTITY_PHRASE_INDEX_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/near_bytes.h"

namespace extract {

// A word, small enough for several to share a line of the cache. It is compared by the eight bytes
// at the end that it is looked up by, as they lie in memory, without a call.
struct IndexedPhrase {
  std::uint64_t edge = 0;      // zeros where the word has fewer
  std::uint32_t size = 0;      // in bytes
  std::uint32_t payload = 0;   // as it was added
  std::uint32_t text = 0;      // where the whole word stands in the index' texts
  std::uint8_t edge_size = 0;  // bytes in `edge`
  std::uint8_t set = 0;        // below 64
};

// The words that share the character at the end they are looked up by.
struct PhraseGroup {
  std::uint64_t sets = 0;
  std::vector<IndexedPhrase> phrases;  // by set, and the longest first
};

inline const PhraseGroup kNoPhrases;

class PhraseIndex;

// What may begin, or end, at one place of a text. Holds no more than views: both must outlive it.
class PhrasesAt {
 public:
  PhrasesAt() = default;
  PhrasesAt(const PhraseIndex* index, const PhraseGroup* group, std::string_view side,
            std::uint64_t edge)
      : index_(index), group_(group), side_(side), edge_(edge) {}

  // The longest word of the set that stands there, or nullptr.
  const IndexedPhrase* Longest(std::size_t set) const { return Has(set) ? Search(set) : nullptr; }
  // The longest one that `accept` takes.
  template <typename Accept>
  const IndexedPhrase* Longest(std::size_t set, const Accept& accept) const;

 private:
  bool Has(std::size_t set) const { return (group_->sets >> set & 1) != 0; }
  const IndexedPhrase* Search(std::size_t set) const;

  const PhraseIndex* index_ = nullptr;
  const PhraseGroup* group_ = &kNoPhrases;
  std::string_view side_;   // the text behind the place, or before it
  std::uint64_t edge_ = 0;  // its bytes beside the place
};

class PhraseIndex {
 public:
  enum class Side { kBegin, kEnd };

  // Words are looked up where they begin or where they end.
  explicit PhraseIndex(Side side);
  // False when the word is in the set already; an empty one is in none.
  bool Add(std::size_t set, std::string_view text, std::uint32_t payload);

  PhrasesAt At(std::string_view text, std::size_t position) const {
    if (position > text.size()) return {};
    const std::uint64_t edge = EdgeAt(text, position);
    const std::string_view side = ends_ ? text.substr(0, position) : text.substr(position);
    return PhrasesAt(this, &groups_[GroupOf(edge)], side, edge);
  }

 private:
  friend class PhrasesAt;
  static constexpr std::size_t kEdgeBytes = kNearBytes;

  std::uint64_t EdgeAt(std::string_view text, std::size_t position) const {
    return ends_ ? BytesBefore(text, position) : BytesAt(text, position);
  }
  std::uint64_t EdgeOf(std::string_view word) const {
    return EdgeAt(word, ends_ ? word.size() : 0);
  }
  bool Stands(const IndexedPhrase& phrase, std::string_view side, std::uint64_t edge) const {
    if (((edge ^ phrase.edge) & masks_[phrase.edge_size]) != 0) return false;
    return phrase.size <= side.size() && (phrase.size <= kEdgeBytes || HasWhole(phrase, side));
  }
  bool HasWhole(const IndexedPhrase& phrase, std::string_view side) const;

  // The groups of 64 characters that differ in their last byte.
  using Row = std::array<std::uint16_t, 64>;

  // The first (last) character of an edge: its three bytes, the first of them highest.
  std::uint32_t ThreeBytes(std::uint64_t edge) const {
    const auto bytes = static_cast<std::uint32_t>(ends_ ? edge >> 40 : edge);
    return (bytes & 0xFF) << 16 | (bytes & 0xFF00) | (bytes >> 16 & 0xFF);
  }
  // Whether it is one of three bytes.
  bool IsThree(std::uint32_t bytes) const {
    return (bytes & 0xF00000) == 0xE00000 && (!ends_ || (bytes & 0x80) != 0);
  }
  static std::size_t RowIndex(std::uint32_t bytes) {
    return (bytes >> 10 & 0x3C0) | (bytes >> 8 & 0x3F);
  }
  unsigned char OneByte(std::uint64_t edge) const {
    return static_cast<unsigned char>(ends_ ? edge >> 56 : edge);
  }
  // 0 where no word begins (ends) with the character of the edge.
  std::uint16_t GroupOf(std::uint64_t edge) const {
    const std::uint32_t bytes = ThreeBytes(edge);
    return IsThree(bytes) ? rows_[row_of_[RowIndex(bytes)]][bytes & 0x3F] : others_[OneByte(edge)];
  }
  std::uint16_t* PlaceOf(std::string_view word);

  bool ends_;
  std::array<std::uint64_t, kEdgeBytes + 1> masks_{};  // ones for an edge of so many bytes
  std::array<std::uint16_t, 1024> row_of_{};
  std::vector<Row> rows_;  // [0] is empty
  // By their byte at that end: ASCII, and what few characters of two and four bytes there are.
  std::array<std::uint16_t, 256> others_{};
  std::vector<PhraseGroup> groups_;  // [0] is none
  std::string texts_;                // of all words, one behind the other
};

template <typename Accept>
const IndexedPhrase* PhrasesAt::Longest(std::size_t set, const Accept& accept) const {
  if (!Has(set)) return nullptr;
  for (const IndexedPhrase& phrase : group_->phrases) {
    if (phrase.set == set && index_->Stands(phrase, side_, edge_) && accept(phrase)) return &phrase;
  }
  return nullptr;
}

}  // namespace extract

#endif  // EXTRACT_QUANTITY_PHRASE_INDEX_H_
