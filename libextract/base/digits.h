// Decimal digits of whole numbers, for records, which hold many: those of up to eight digits are
// all found at once, in the bytes of one word (Paul Khuong, "How to print integers really fast").
#ifndef EXTRACT_BASE_DIGITS_H_
#define EXTRACT_BASE_DIGITS_H_

#include <bit>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace extract {

// What WriteDigits may write, of which not all need be digits.
inline constexpr std::size_t kMostDigits = 20;

// Writes the digits of `value`; returns their end.
inline char* WriteDigits(std::uint64_t value, char* out) {
  constexpr std::uint64_t kEightDigits = 100'000'000;
  if (value >= kEightDigits || std::endian::native != std::endian::little) {
    return std::to_chars(out, out + kMostDigits, value).ptr;
  }
  // Two lanes below 10000, then four below 100, then eight digits, the first in the lowest byte.
  // Lanes are divided by multiplication, and masked where a quotient runs into the lane below.
  const std::uint64_t thousands = value % 10000 << 32 | value / 10000;
  const std::uint64_t high = (thousands * 10486 >> 20) & 0x0000007F0000007F;
  const std::uint64_t hundreds = high | (thousands - high * 100) << 16;
  const std::uint64_t tens = (hundreds * 103 >> 10) & 0x000F000F000F000F;
  const std::uint64_t digits = tens | (hundreds - tens * 10) << 8;
  constexpr std::uint64_t kLastDigit = std::uint64_t{1} << 63;  // stays, though it be 0
  const int zeros = std::countr_zero(digits | kLastDigit) / 8;
  const std::uint64_t text = (digits | 0x3030303030303030) >> zeros * 8;
  std::memcpy(out, &text, sizeof text);
  return out + (8 - zeros);
}

}  // namespace extract

#endif  // EXTRACT_BASE_DIGITS_H_
