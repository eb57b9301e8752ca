// Tells at nearly every character of a text that no time expression begins there, by that character
// and the next: 一 is in every sentence, 一季度 is not. Conservative: it says no only where
// ReadTime would.
#ifndef EXTRACT_TIME_TIME_STARTS_H_
#define EXTRACT_TIME_TIME_STARTS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/character_set.h"
#include "base/text_marks.h"

namespace extract {

// A bit for each pair of characters, which some others share.
class PairSet {
 public:
  constexpr void Add(char32_t first, char32_t second) {
    bits_[Bit(first, second) / 64] |= std::uint64_t{1} << (Bit(first, second) % 64);
  }
  constexpr bool Has(char32_t first, char32_t second) const {
    return (bits_[Bit(first, second) / 64] >> (Bit(first, second) % 64) & 1) != 0;
  }

 private:
  static constexpr std::size_t kBits = 4096;
  static constexpr std::size_t Bit(char32_t first, char32_t second) {
    return (first * 31u + second * 7u) % kBits;
  }

  std::array<std::uint64_t, kBits / 64> bits_{};
};

inline constexpr std::u32string_view kTimeStartCharacters =
    U"0123456789一二三四五六七八九十〇零两几数多今去前明上本下新当同次翌全年首第月目现至迄如日近眼"
    U"最历过未"
    U"刚这环按岁接";
inline constexpr CharacterSet kTimeStarts(kTimeStartCharacters);

// The first characters of times, and the quotes that make names of them.
constexpr void AddTimeMarks(TextMarkTable* table) {
  table->Add(kTimeStartCharacters, kTimeMark);
  table->Add(U"“《「", kQuoteMark);
}

// For a position whose character, `first`, is in kTimeStarts.
bool MayBeginTime(std::string_view text, std::size_t position, char32_t first);

}  // namespace extract

#endif  // EXTRACT_TIME_TIME_STARTS_H_
