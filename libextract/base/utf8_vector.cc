// Validation is the algorithm of Keiser and Lemire, "Validating UTF-8 in less than one instruction
// per byte" (2021): three look-ups by the nibbles of two neighbouring bytes, each giving the errors
// that the nibble allows; what all three allow is an error. The names of the errors are theirs.
#include "base/utf8_vector.h"

#include <algorithm>
#include <cstdint>

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>
#define EXTRACT_VECTOR_X86 1
#endif

namespace extract {

#ifdef EXTRACT_VECTOR_X86

namespace {

#define EXTRACT_AVX2 __attribute__((target("avx2")))

constexpr std::size_t kBlock = 32;

constexpr std::uint8_t kTooShort = 1 << 0;   // a lead byte without what it asks for
constexpr std::uint8_t kTooLong = 1 << 1;    // ASCII and a continuation
constexpr std::uint8_t kOverlong3 = 1 << 2;  // E0 80
constexpr std::uint8_t kTooLarge = 1 << 3;   // F4 90
constexpr std::uint8_t kSurrogate = 1 << 4;  // ED A0
constexpr std::uint8_t kOverlong2 = 1 << 5;  // C0 80
constexpr std::uint8_t kTooLarge8 = 1 << 6;  // F5 80
constexpr std::uint8_t kOverlong4 = 1 << 6;  // F0 80
constexpr std::uint8_t kTwoTails = 1 << 7;   // two continuations: an error unless a third byte
constexpr std::uint8_t kCarry = kTooShort | kTooLong | kTwoTails;

alignas(16) constexpr std::uint8_t kFirstHigh[16] = {
    kTooLong,
    kTooLong,
    kTooLong,
    kTooLong,
    kTooLong,
    kTooLong,
    kTooLong,
    kTooLong,
    kTwoTails,
    kTwoTails,
    kTwoTails,
    kTwoTails,
    kTooShort | kOverlong2,
    kTooShort,
    kTooShort | kOverlong3 | kSurrogate,
    kTooShort | kTooLarge | kTooLarge8 | kOverlong4};
constexpr std::uint8_t kLarge = kCarry | kTooLarge | kTooLarge8;
alignas(16) constexpr std::uint8_t kFirstLow[16] = {kCarry | kOverlong3 | kOverlong2 | kOverlong4,
                                                    kCarry | kOverlong2,
                                                    kCarry,
                                                    kCarry,
                                                    kCarry | kTooLarge,
                                                    kLarge,
                                                    kLarge,
                                                    kLarge,
                                                    kLarge,
                                                    kLarge,
                                                    kLarge,
                                                    kLarge,
                                                    kLarge,
                                                    kLarge | kSurrogate,
                                                    kLarge,
                                                    kLarge};
constexpr std::uint8_t kTail = kTooLong | kOverlong2 | kTwoTails;
alignas(16) constexpr std::uint8_t kSecondHigh[16] = {kTooShort,
                                                      kTooShort,
                                                      kTooShort,
                                                      kTooShort,
                                                      kTooShort,
                                                      kTooShort,
                                                      kTooShort,
                                                      kTooShort,
                                                      kTail | kOverlong3 | kTooLarge8 | kOverlong4,
                                                      kTail | kOverlong3 | kTooLarge,
                                                      kTail | kSurrogate | kTooLarge,
                                                      kTail | kSurrogate | kTooLarge,
                                                      kTooShort,
                                                      kTooShort,
                                                      kTooShort,
                                                      kTooShort};

EXTRACT_AVX2 inline __m256i Table(const std::uint8_t* table) {
  return _mm256_broadcastsi128_si256(_mm_load_si128(reinterpret_cast<const __m128i*>(table)));
}

// The same byte everywhere. Opaque, because the compiler would else make it anew in every round.
EXTRACT_AVX2 inline __m256i Everywhere(std::uint8_t byte) {
  __m256i bytes = _mm256_set1_epi8(static_cast<char>(byte));
  asm("" : "+x"(bytes));
  return bytes;
}

// The bytes of (before, block) that stand N before those of `block`, of which `across` is the
// middle.
template <int N>
EXTRACT_AVX2 inline __m256i Shifted(__m256i block, __m256i across) {
  return _mm256_alignr_epi8(block, across, 16 - N);
}

class Checker {
 public:
  EXTRACT_AVX2 Checker()
      : first_high_(Table(kFirstHigh)),
        first_low_(Table(kFirstLow)),
        second_high_(Table(kSecondHigh)),
        low_nibble_(Everywhere(0x0F)),
        below_third_(Everywhere(0xE0 - 0x80)),
        below_fourth_(Everywhere(0xF0 - 0x80)),
        high_bit_(Everywhere(0x80)) {}

  // Not zero where a byte of `block` is an error behind the bytes of `before`.
  EXTRACT_AVX2 __m256i Errors(__m256i block, __m256i before) const {
    const __m256i across = _mm256_permute2x128_si256(before, block, 0x21);
    const __m256i first = Shifted<1>(block, across);
    const __m256i by_nibbles = _mm256_and_si256(
        _mm256_and_si256(_mm256_shuffle_epi8(first_high_, HighNibbles(first)),
                         _mm256_shuffle_epi8(first_low_, _mm256_and_si256(first, low_nibble_))),
        _mm256_shuffle_epi8(second_high_, HighNibbles(block)));
    const __m256i third = _mm256_subs_epu8(Shifted<2>(block, across), below_third_);
    const __m256i fourth = _mm256_subs_epu8(Shifted<3>(block, across), below_fourth_);
    const __m256i must_be_tail = _mm256_and_si256(_mm256_or_si256(third, fourth), high_bit_);
    return _mm256_xor_si256(must_be_tail, by_nibbles);
  }

 private:
  EXTRACT_AVX2 __m256i HighNibbles(__m256i bytes) const {
    return _mm256_and_si256(_mm256_srli_epi16(bytes, 4), low_nibble_);
  }

  __m256i first_high_, first_low_, second_high_, low_nibble_;
  __m256i below_third_, below_fourth_, high_bit_;
};

EXTRACT_AVX2 inline __m256i Load(const char* from) {
  return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from));
}

// Bytes in whole blocks without an error; the last character may go on behind them.
EXTRACT_AVX2 std::size_t ValidBlocks(std::string_view text) {
  const Checker checker;
  __m256i before = _mm256_setzero_si256();
  std::size_t i = 0;
  for (; i + 2 * kBlock <= text.size(); i += 2 * kBlock) {
    const __m256i one = Load(text.data() + i);
    const __m256i two = Load(text.data() + i + kBlock);
    const __m256i errors = _mm256_or_si256(checker.Errors(one, before), checker.Errors(two, one));
    if (!_mm256_testz_si256(errors, errors)) return i;
    before = two;
  }
  if (i + kBlock <= text.size()) {
    const __m256i errors = checker.Errors(Load(text.data() + i), before);
    if (_mm256_testz_si256(errors, errors)) i += kBlock;
  }
  return i;
}

// Lanes of 0xFF are counted by subtracting them, at most 255 times before they are added up.
std::size_t AddUp(__m128i lanes) {
  const __m128i sums = _mm_sad_epu8(lanes, _mm_setzero_si128());
  return static_cast<std::size_t>(_mm_cvtsi128_si64(sums)) +
         static_cast<std::size_t>(_mm_cvtsi128_si64(_mm_unpackhi_epi64(sums, sums)));
}

}  // namespace

std::size_t ValidPrefix(std::string_view text) {
  static const bool has_avx2 = __builtin_cpu_supports("avx2");
  if (!has_avx2) return 0;
  std::size_t end = ValidBlocks(text);
  // Back to the start of the last character, which may be cut.
  for (int i = 0; i < 3 && end > 0 && (static_cast<unsigned char>(text[end - 1]) & 0xC0) == 0x80;
       ++i) {
    --end;
  }
  return end > 0 && static_cast<unsigned char>(text[end - 1]) >= 0xC0 ? end - 1 : end;
}

void CountByVector(std::string_view text, std::size_t* continuations, std::size_t* newlines) {
  constexpr std::size_t kVector = sizeof(__m128i);
  constexpr std::size_t kRun = 255 * kVector;
  alignas(16) static constexpr std::uint8_t kLastBytes[2 * kVector] = {
      0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,
      0,    0,    0,    0,    0,    0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
      0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF};
  __m128i tails = _mm_setzero_si128();
  __m128i lines = _mm_setzero_si128();
  const auto count = [&](const char* from, __m128i counted) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(from));
    const __m128i tail = _mm_cmpgt_epi8(_mm_set1_epi8(-0x40), bytes);
    const __m128i line = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\n'));
    tails = _mm_sub_epi8(tails, _mm_and_si128(tail, counted));
    lines = _mm_sub_epi8(lines, _mm_and_si128(line, counted));
  };
  // What is left behind the last whole vector is counted in the vector that ends with the text.
  const std::size_t rest = text.size() % kVector;
  count(text.data() + text.size() - kVector,
        _mm_loadu_si128(reinterpret_cast<const __m128i*>(kLastBytes + rest)));
  const std::size_t end = text.size() - rest;
  std::size_t run_end = std::min(end, kRun - kVector);
  for (std::size_t i = 0;;) {
    for (; i < run_end; i += kVector) count(text.data() + i, _mm_set1_epi8(-1));
    *continuations += AddUp(tails);
    *newlines += AddUp(lines);
    if (i == end) return;
    tails = lines = _mm_setzero_si128();
    run_end = std::min(end, i + kRun);
  }
}

#else

std::size_t ValidPrefix(std::string_view) { return 0; }

void CountByVector(std::string_view text, std::size_t* continuations, std::size_t* newlines) {
  for (const char c : text) {
    *continuations += (static_cast<unsigned char>(c) & 0xC0) == 0x80;
    *newlines += c == '\n';
  }
}

#endif

}  // namespace extract
