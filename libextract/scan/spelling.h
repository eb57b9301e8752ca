// A short word as one number, so that a token is compared with a word by one comparison, whatever
// their sizes: a branch that hardly ever goes the other way, where that of a comparison of sizes
// does so for every third word.
#ifndef EXTRACT_SCAN_SPELLING_H_
#define EXTRACT_SCAN_SPELLING_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/near_bytes.h"

namespace extract {

class Spelling {
 public:
  static constexpr std::size_t kSpelledBytes = kNearBytes - 1;

  constexpr Spelling() = default;
  // A literal. A longer one does not compile: no token would ever be it.
  template <std::size_t kSize>
  consteval Spelling(const char (&word)[kSize]) {  // NOLINT: to be written where it is asked
    static_assert(kSize >= 2 && kSize - 1 <= kSpelledBytes);
    number_ = BytesOf(word) | std::uint64_t{kSize - 1} << kSizeShift;
  }
  // Of the bytes [begin, end) of a text; of more than kSpelledBytes equal to no literal.
  static Spelling Of(std::string_view text, std::size_t begin, std::size_t end) {
    const std::size_t size = std::min(end - begin, kNearBytes);
    const std::uint64_t own = BytesAt(text, begin) & NearMask(std::min(size, kSpelledBytes));
    return Spelling(own | std::uint64_t{size} << kSizeShift);
  }

  friend constexpr bool operator==(Spelling a, Spelling b) = default;

 private:
  static constexpr int kSizeShift = 8 * kSpelledBytes;

  constexpr explicit Spelling(std::uint64_t number) : number_(number) {}

  std::uint64_t number_ = 0;  // the first bytes, the first of them lowest, and the size above
};

}  // namespace extract

#endif  // EXTRACT_SCAN_SPELLING_H_
