// Which of the next 64 bytes of a text are of a kind, one bit for each, by a few comparisons of
// vectors: where three-byte characters, digits and marks stand is nothing that a processor
// foretells character by character.
#ifndef EXTRACT_PLACE_BYTE_MASKS_H_
#define EXTRACT_PLACE_BYTE_MASKS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace extract {

inline constexpr std::size_t kMaskBytes = 64;

// Bit i of the result is `test` of byte i. All have kMaskBytes at `p`.
template <typename Test>
std::uint64_t ByteMask(const char* p, const Test& test) {
  std::uint64_t mask = 0;
#if defined(__SSE2__)
  for (std::size_t at = 0; at < kMaskBytes; at += sizeof(__m128i)) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p + at));
    mask |= std::uint64_t{static_cast<std::uint32_t>(_mm_movemask_epi8(test(bytes)))} << at;
  }
#else
  for (std::size_t at = 0; at < kMaskBytes; ++at) {
    mask |= std::uint64_t{test(static_cast<signed char>(p[at]))} << at;
  }
#endif
  return mask;
}

// Leads of characters of three bytes, and of four.
inline std::uint64_t LeadMask(const char* p) {
#if defined(__SSE2__)
  return ByteMask(p, [](__m128i bytes) {
    return _mm_and_si128(bytes, _mm_cmpgt_epi8(bytes, _mm_set1_epi8(-33)));
  });
#else
  return ByteMask(p, [](signed char byte) { return byte < 0 && byte > -33; });
#endif
}

inline std::uint64_t AsciiMask(const char* p) {
#if defined(__SSE2__)
  return ~ByteMask(p, [](__m128i bytes) { return bytes; });
#else
  return ByteMask(p, [](signed char byte) { return byte >= 0; });
#endif
}

inline std::uint64_t EitherMask(const char* p, char first, char second) {
#if defined(__SSE2__)
  return ByteMask(p, [=](__m128i bytes) {
    return _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(first)),
                        _mm_cmpeq_epi8(bytes, _mm_set1_epi8(second)));
  });
#else
  return ByteMask(p, [=](signed char byte) { return byte == first || byte == second; });
#endif
}

// First bytes of all characters but those of U+4000 to U+9FFF, which are nearly all of a Chinese
// text and no marks.
inline std::uint64_t MarkMask(const char* p) {
#if defined(__SSE2__)
  return ByteMask(p, [](__m128i bytes) {
    const __m128i plain = _mm_and_si128(_mm_cmpgt_epi8(bytes, _mm_set1_epi8(-29)),
                                        _mm_cmpgt_epi8(_mm_set1_epi8(-22), bytes));
    return _mm_andnot_si128(plain, _mm_cmpgt_epi8(bytes, _mm_set1_epi8(-65)));
  });
#else
  return ByteMask(p, [](signed char byte) { return byte > -65 && !(byte > -29 && byte < -22); });
#endif
}

// Shows the bytes of a text from any position on, with zeros behind its end.
class PaddedText {
 public:
  explicit PaddedText(std::string_view text) : text_(text) {}

  // kMaskBytes and some more that a load of the last may take, until the next call.
  const char* At(std::size_t position) {
    if (text_.size() - position >= kShown) [[likely]]
      return text_.data() + position;
    if (tail_at_ != position) {
      const std::size_t left = text_.size() - position;
      tail_.fill(0);
      std::memcpy(tail_.data(), text_.data() + position, left);
      tail_at_ = position;
    }
    return tail_.data();
  }

 private:
  static constexpr std::size_t kShown = kMaskBytes + sizeof(std::uint64_t);

  std::string_view text_;
  std::array<char, kShown> tail_;
  std::size_t tail_at_ = std::string_view::npos;
};

}  // namespace extract

#endif  // EXTRACT_PLACE_BYTE_MASKS_H_
