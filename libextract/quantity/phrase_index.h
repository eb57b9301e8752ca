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
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

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

class PhraseIndex;

// What may begin, or end, at one place of a text. Holds no more than views: both must outlive it.
class PhrasesAt {
 public:
  PhrasesAt() = default;
  PhrasesAt(const PhraseIndex* index, const PhraseGroup* group, std::string_view side)
      : index_(index), group_(group), side_(side) {}

  // The longest word of the set that stands there, or nullptr.
  const IndexedPhrase* Longest(std::size_t set) const { return Has(set) ? Search(set) : nullptr; }
  // The longest one that `accept` takes.
  template <typename Accept>
  const IndexedPhrase* Longest(std::size_t set, const Accept& accept) const;

 private:
  bool Has(std::size_t set) const { return group_ != nullptr && (group_->sets >> set & 1) != 0; }
  const IndexedPhrase* Search(std::size_t set) const;

  const PhraseIndex* index_ = nullptr;
  const PhraseGroup* group_ = nullptr;
  std::string_view side_;  // the text behind the place, or before it
};

class PhraseIndex {
 public:
  enum class Side { kBegin, kEnd };

  // Words are looked up where they begin or where they end.
  explicit PhraseIndex(Side side);
  // False when the word is in the set already; an empty one is in none.
  bool Add(std::size_t set, std::string_view text, std::uint32_t payload);

  PhrasesAt At(std::string_view text, std::size_t position) const {
    if (!ends_ && position > text.size()) return {};
    const std::string_view side = ends_ ? text.substr(0, position) : text.substr(position);
    if (side.empty()) return {};
    const std::uint16_t group = GroupOf(side);
    return group == 0 ? PhrasesAt() : PhrasesAt(this, &groups_[group], side);
  }

 private:
  friend class PhrasesAt;
  static constexpr std::size_t kEdgeBytes = 8;

  std::uint64_t EdgeOf(std::string_view side) const {
    std::uint64_t edge = 0;
    if (side.size() >= kEdgeBytes) {
      std::memcpy(&edge, ends_ ? side.data() + side.size() - kEdgeBytes : side.data(), kEdgeBytes);
      return edge;
    }
    char* out = reinterpret_cast<char*>(&edge) + (ends_ ? kEdgeBytes - side.size() : 0);
    for (const char c : side) *out++ = c;
    return edge;
  }
  bool Stands(const IndexedPhrase& phrase, std::string_view side, std::uint64_t edge) const {
    if (((edge ^ phrase.edge) & masks_[phrase.edge_size]) != 0) return false;
    return phrase.size <= side.size() && (phrase.size <= kEdgeBytes || HasWhole(phrase, side));
  }
  bool HasWhole(const IndexedPhrase& phrase, std::string_view side) const;

  // The groups of 64 characters that differ in their last byte.
  using Row = std::array<std::uint16_t, 64>;

  static std::size_t RowIndex(const unsigned char* bytes) {
    return (bytes[0] & 0x0Fu) << 6 | (bytes[1] & 0x3Fu);
  }
  // Where the first (last) character of three bytes stands in `side`; nullptr where it has another
  // length.
  const unsigned char* ThreeBytes(std::string_view side) const {
    const auto* bytes = reinterpret_cast<const unsigned char*>(side.data());
    if (side.size() < 3) return nullptr;
    if (ends_) bytes += side.size() - 3;
    return (bytes[0] & 0xF0) == 0xE0 && (!ends_ || bytes[2] >= 0x80) ? bytes : nullptr;
  }
  // 0 where no word begins (ends) with the character of `side`, which is not empty.
  std::uint16_t GroupOf(std::string_view side) const {
    if (const unsigned char* bytes = ThreeBytes(side)) {
      return rows_[row_of_[RowIndex(bytes)]][bytes[2] & 0x3Fu];
    }
    return others_[static_cast<unsigned char>(ends_ ? side.back() : side.front())];
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
  const std::uint64_t edge = index_->EdgeOf(side_);
  for (const IndexedPhrase& phrase : group_->phrases) {
    if (phrase.set == set && index_->Stands(phrase, side_, edge) && accept(phrase)) return &phrase;
  }
  return nullptr;
}

}  // namespace extract

#endif  // EXTRACT_QUANTITY_PHRASE_INDEX_H_
