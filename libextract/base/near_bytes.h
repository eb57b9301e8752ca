// The bytes beside a place of a text as one number, so that a short word is looked for by one
// comparison. Comparing it byte by byte, or two and one, branches in the middle of characters:
// 个 and 万 begin with the same two bytes, and which of them stands there cannot be foretold.
#ifndef EXTRACT_BASE_NEAR_BYTES_H_
#define EXTRACT_BASE_NEAR_BYTES_H_

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace extract {

inline constexpr std::size_t kNearBytes = 8;

// The eight bytes from `p` on, the first of them lowest.
inline std::uint64_t LoadNear(const char* p) {
  std::uint64_t bytes;
  std::memcpy(&bytes, p, kNearBytes);
  if constexpr (std::endian::native == std::endian::big) bytes = __builtin_bswap64(bytes);
  return bytes;
}

// Ones for so many bytes, eight at most.
constexpr std::uint64_t NearMask(std::size_t bytes) {
  return bytes >= kNearBytes ? ~std::uint64_t{0} : (std::uint64_t{1} << 8 * bytes) - 1;
}

// The bytes from `at` on, the first of them lowest; zeros behind the text's end, which `at` is not
// behind. Near the end too nothing branches: the last eight bytes are shifted.
inline std::uint64_t BytesAt(std::string_view text, std::size_t at) {
  if (text.size() >= kNearBytes) [[likely]] {
    const std::size_t from = std::min(at, text.size() - kNearBytes);
    const std::size_t half = 4 * (at - from);  // twice, as a shift by all 64 bits is none
    return LoadNear(text.data() + from) >> half >> half;
  }
  std::uint64_t bytes = 0;
  for (std::size_t i = text.size(); i > at; --i) {
    bytes = bytes << 8 | static_cast<unsigned char>(text[i - 1]);
  }
  return bytes;
}

// The bytes before `at`, the last of them highest; zeros before the text.
inline std::uint64_t BytesBefore(std::string_view text, std::size_t at) {
  if (text.size() >= kNearBytes) [[likely]] {
    const std::size_t from = std::max(at, kNearBytes) - kNearBytes;
    const std::size_t half = 4 * (kNearBytes - (at - from));
    return LoadNear(text.data() + from) << half << half;
  }
  std::uint64_t bytes = 0;
  for (std::size_t i = 0; i < at; ++i) {
    bytes = bytes >> 8 | std::uint64_t{static_cast<unsigned char>(text[i])} << 56;
  }
  return bytes;
}

// A literal's first bytes, as BytesAt gives them.
template <std::size_t kSize>
constexpr std::uint64_t BytesOf(const char (&word)[kSize]) {
  std::uint64_t bytes = 0;
  for (std::size_t i = std::min(kSize - 1, kNearBytes); i-- > 0;) {
    bytes = bytes << 8 | static_cast<unsigned char>(word[i]);
  }
  return bytes;
}

// True when `text` has the literal at `at`; false outside the text.
template <std::size_t kSize>
inline bool HasAt(std::string_view text, std::size_t at, const char (&word)[kSize]) {
  constexpr std::size_t kBytes = kSize - 1;
  static_assert(kBytes > 0);
  if (at > text.size()) return false;
  if (((BytesAt(text, at) ^ BytesOf(word)) & NearMask(kBytes)) != 0) return false;
  if constexpr (kBytes <= kNearBytes) return true;
  return text.size() - at >= kBytes &&
         std::memcmp(text.data() + at + kNearBytes, word + kNearBytes, kBytes - kNearBytes) == 0;
}

}  // namespace extract

#endif  // EXTRACT_BASE_NEAR_BYTES_H_
