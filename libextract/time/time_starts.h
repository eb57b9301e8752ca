// Tells at nearly every character of a text that no time expression begins there, by that character
// and the next: 一 is in every sentence, 一季度 is not. Conservative: it says no only where
// ReadTime would.
#ifndef EXTRACT_TIME_TIME_STARTS_H_
#define EXTRACT_TIME_TIME_STARTS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace extract {

// A bit for each character of the basic plane.
class CharacterSet {
 public:
  constexpr explicit CharacterSet(std::u32string_view characters) {
    for (char32_t c : characters) bits_[c / 64] |= std::uint64_t{1} << (c % 64);
  }
  constexpr bool Has(char32_t c) const {
    return c < 0x10000 && (bits_[c / 64] >> (c % 64) & 1) != 0;
  }

 private:
  std::array<std::uint64_t, 0x10000 / 64> bits_{};
};

inline constexpr CharacterSet kTimeStarts(
    U"0123456789一二三四五六七八九十〇零两几数多今去前明上本下新当同次翌全年首第月目现至迄如日近眼"
    U"最历过未"
    U"刚这环按岁接");

// For a position whose character is in kTimeStarts.
bool MayBeginTime(std::string_view text, std::size_t position);

}  // namespace extract

#endif  // EXTRACT_TIME_TIME_STARTS_H_
