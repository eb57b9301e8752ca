// A short word as one number, so that a token is compared with a word by one comparison, whatever
// their sizes: a branch that hardly ever goes the other way, where that of a comparison of sizes
// does so for every third word.
#ifndef EXTRACT_SCAN_SPELLING_H_
#define EXTRACT_SCAN_SPELLING_H_

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace extract {

inline constexpr std::size_t kSpelledBytes = 7;

// Where a byte stands in a number that was loaded from memory.
constexpr int SpellingShift(std::size_t byte) {
  return static_cast<int>(
      8 * (std::endian::native == std::endian::little ? byte : kSpelledBytes - byte));
}

// The bytes of a word by its size.
inline constexpr std::array<std::uint64_t, kSpelledBytes + 2> kSpellingMasks = [] {
  std::array<std::uint64_t, kSpelledBytes + 2> masks{};
  for (std::size_t i = 0; i < kSpelledBytes; ++i) {
    masks[i + 1] = masks[i] | std::uint64_t{0xFF} << SpellingShift(i);
  }
  masks.back() = masks[kSpelledBytes];
  return masks;
}();

class Spelling {
 public:
  constexpr Spelling() = default;
  // A literal. A longer one does not compile: no token would ever be it.
  template <std::size_t kSize>
  consteval Spelling(const char (&word)[kSize]) {  // NOLINT: to be written where it is asked
    static_assert(kSize >= 2 && kSize - 1 <= kSpelledBytes);
    for (std::size_t i = 0; i + 1 < kSize; ++i) {
      number_ |= std::uint64_t{static_cast<unsigned char>(word[i])} << SpellingShift(i);
    }
    number_ |= std::uint64_t{kSize - 1} << SpellingShift(kSpelledBytes);
  }
  // Of the bytes [begin, end) of a text; of more than kSpelledBytes equal to no literal.
  static Spelling Of(std::string_view text, std::size_t begin, std::size_t end) {
    const std::size_t size = std::min(end - begin, sizeof(std::uint64_t));
    std::uint64_t number = 0;
    if (text.size() - begin >= sizeof number) [[likely]] {
      std::memcpy(&number, text.data() + begin, sizeof number);
    } else {
      std::memcpy(&number, text.data() + begin, size);
    }
    return Spelling((number & kSpellingMasks[size]) | std::uint64_t{size}
                                                          << SpellingShift(kSpelledBytes));
  }

  friend constexpr bool operator==(Spelling a, Spelling b) = default;

 private:
  constexpr explicit Spelling(std::uint64_t number) : number_(number) {}

  std::uint64_t number_ = 0;  // the first bytes as they stand in memory, the size as the last
};

}  // namespace extract

#endif  // EXTRACT_SCAN_SPELLING_H_
