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
#include "base/utf8.h"

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
  static constexpr std::size_t kBits = 16384;
  static constexpr std::size_t Bit(char32_t first, char32_t second) {
    return (first * 31u + second * 7u) % kBits;
  }

  std::array<std::uint64_t, kBits / 64> bits_{};
};

// Numbers of a time, what may stand behind one (三年, 3月, 18/19年度, 1-9月, 3多年, 一季度, 5 月;
// 个 only in 三个年) and behind what one may stand (近三年, 这5年, 首两个月, 第一季度).
inline constexpr std::u32string_view kTimeNumerals = U"〇零○一二三四五六七八九两十";
inline constexpr std::u32string_view kBehindTimeNumber =
    U"〇零○0Oo一二三四五六七八九两十多余个年月季世/ -—–~～－至到";
inline constexpr std::u32string_view kBeforeTimeNumber = U"近这前首第";

inline constexpr std::u32string_view kTimeStartCharacters =
    U"0123456789一二三四五六七八九十〇零两几数多今去前明上本下新当同次翌全年首第月目现至迄如日近眼"
    U"最历过未"
    U"刚这环按岁接届那早";
inline constexpr CharacterSet kTimeStarts(kTimeStartCharacters);

// The first characters of times, and the quotes that make names of them.
constexpr void AddTimeMarks(TextMarkTable* table) {
  table->Add(kTimeStartCharacters, kTimeMark);
  table->Add(U"“《「", kQuoteMark);
}

// The first two characters of all times that do not begin with an Arabic number.
extern const PairSet kTimePairs;

// MayBeginTime where the first characters do not rule it out.
bool MayBeginTimeByNumber(std::string_view text, std::size_t position);
bool MayBeginTimeByPair(std::string_view text, std::size_t behind, char32_t first, char32_t second);

// For a position whose character, `first`, is in kTimeStarts.
inline bool MayBeginTime(std::string_view text, std::size_t position, char32_t first) {
  if (IsAsciiDigit(first)) return MayBeginTimeByNumber(text, position);
  constexpr std::size_t kFirstBytes = 3;
  const std::size_t behind = position + kFirstBytes;
  if (behind >= text.size()) return false;
  std::size_t length;
  const char32_t second = DecodeAt(text, behind, &length);
  return kTimePairs.Has(first, second) && MayBeginTimeByPair(text, behind + length, first, second);
}

}  // namespace extract

#endif  // EXTRACT_TIME_TIME_STARTS_H_
