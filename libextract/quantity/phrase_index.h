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

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace extract {

// The eight bytes at one end of a text as they lie in memory, zeros where it has fewer: a word is
// compared with them at once, without a call.
struct TextEdge {
  static constexpr std::size_t kBytes = 8;

  static std::uint64_t Of(std::string_view text, bool at_end) {
    std::uint64_t edge = 0;
    if (text.size() >= kBytes) {
      std::memcpy(&edge, at_end ? text.data() + text.size() - kBytes : text.data(), kBytes);
      return edge;
    }
    char* out = reinterpret_cast<char*>(&edge) + (at_end ? kBytes - text.size() : 0);
    for (const char c : text) *out++ = c;
    return edge;
  }
};

struct IndexedPhrase {
  std::uint64_t edge = 0;
  std::uint64_t mask = 0;  // ones where `edge` has bytes of the word
  std::string text;
  std::uint32_t payload = 0;
  std::uint8_t set = 0;  // below 64
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
    return Longest(set, [](const IndexedPhrase&) { return true; });
  }
  // The longest one that `accept` takes.
  template <typename Accept>
  const IndexedPhrase* Longest(std::size_t set, const Accept& accept) const {
    if (group_ == nullptr || (group_->sets >> set & 1) == 0) return nullptr;
    const std::uint64_t edge = TextEdge::Of(side_, ends_);
    for (const IndexedPhrase& phrase : group_->phrases) {
      if (phrase.set != set || (edge & phrase.mask) != phrase.edge) continue;
      if (phrase.text.size() > TextEdge::kBytes && !HasWhole(phrase)) continue;
      if (phrase.text.size() <= side_.size() && accept(phrase)) return &phrase;
    }
    return nullptr;
  }

 private:
  bool HasWhole(const IndexedPhrase& phrase) const {
    return ends_ ? side_.ends_with(phrase.text) : side_.starts_with(phrase.text);
  }

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
  bool Add(std::size_t set, std::string_view text, std::uint32_t payload);

  PhrasesAt At(std::string_view text, std::size_t position) const {
    if (!ends_ && position > text.size()) return {};
    const std::string_view side = ends_ ? text.substr(0, position) : text.substr(position);
    if (side.empty()) return {};
    const std::uint16_t group = GroupOf(side);
    return group == 0 ? PhrasesAt() : PhrasesAt(&groups_[group], side, ends_);
  }

 private:
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
  std::array<std::uint16_t, 1024> row_of_{};
  std::vector<Row> rows_;  // [0] is empty
  // By their byte at that end: ASCII, and what few characters of two and four bytes there are.
  std::array<std::uint16_t, 256> others_{};
  std::vector<PhraseGroup> groups_;  // [0] is none
};

}  // namespace extract

#endif  // EXTRACT_QUANTITY_PHRASE_INDEX_H_
