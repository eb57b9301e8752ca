// A set of characters of the basic plane: a bit for each, of which text looks at some three
// kilobytes.
#ifndef EXTRACT_BASE_CHARACTER_SET_H_
#define EXTRACT_BASE_CHARACTER_SET_H_

#include <array>
#include <cstdint>
#include <string_view>

namespace extract {

class CharacterSet {
 public:
  constexpr CharacterSet() = default;
  constexpr explicit CharacterSet(std::u32string_view characters) {
    for (char32_t c : characters) Add(c);
  }
  // Characters beyond the plane are left out.
  constexpr void Add(char32_t c) {
    if (c < 0x10000) bits_[c / 64] |= std::uint64_t{1} << (c % 64);
  }
  constexpr bool Has(char32_t c) const {
    return c < 0x10000 && (bits_[c / 64] >> (c % 64) & 1) != 0;
  }

 private:
  std::array<std::uint64_t, 0x10000 / 64> bits_{};
};

}  // namespace extract

#endif  // EXTRACT_BASE_CHARACTER_SET_H_
