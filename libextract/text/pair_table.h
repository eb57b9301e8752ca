// Pairs of Chinese characters, as words begin with, and a number for each: one look at a table of
// half a megabyte, the address of which depends on the two characters alone, so that it can be
// asked for long ahead.
//
// A pair is 30 bits, which a multiplication turns into other 30 bits, one for one: 14 of them tell
// a bucket of 15 slots, and the others are all that a slot has to hold, two bytes. So two
// comparisons of vectors look at a whole bucket, without a branch. What finds its bucket full, a
// pair in a thousand of the national list, is in a map beside.
#ifndef EXTRACT_TEXT_PAIR_TABLE_H_
#define EXTRACT_TEXT_PAIR_TABLE_H_

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <unordered_map>
#include <vector>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace extract {

// Chinese characters of the basic plane by a number of 15 bits.
constexpr std::uint32_t kHanCodes = 0x7200;
constexpr std::uint32_t kNoHan = kHanCodes;
constexpr std::uint32_t HanCode(char32_t c) {
  if (c >= 0x3400 && c <= 0x9FFF) return c - 0x3000;
  if (c >= 0xF900 && c <= 0xFAFF) return c - 0xF900 + 0x7000;
  return c == 0x3007 ? c - 0x3000 : kNoHan;
}

class PairTable {
 public:
  // Of two codes; Hash() is that of no pair.
  struct Hash {
    Hash() = default;
    Hash(std::uint32_t first, std::uint32_t second)
        : bits(((first << kCodeBits | second) * 0x2545F491u) & kPairMask) {}
    std::uint32_t bits = kPairMask + 1;
  };

  // The number of a pair; kNone where it was not added.
  std::uint32_t Find(Hash hash) const {
    const Bucket& bucket = buckets_[hash.bits >> kRestBits];
    const std::uint16_t rest = RestOf(hash);
    const std::uint32_t slot = SlotOf(bucket, rest);
    const bool found = slot != kMark;
    if ((!found & (bucket.slots[kMark] == kOverflowed)) | (rest >= kOverflowed)) [[unlikely]] {
      return FindElsewhere(hash);
    }
    return NumberOf(hash.bits >> kRestBits, slot) & (0 - static_cast<std::uint32_t>(found));
  }
  // The number of a pair, which is added where it was not. Numbers are below end().
  std::uint32_t Add(Hash hash);
  // Has the memory brought near that Find() looks at.
  void Prefetch(Hash hash) const { __builtin_prefetch(&buckets_[hash.bits >> kRestBits]); }
  // A number near which that of a pair is going to be.
  static std::uint32_t NumberNear(Hash hash) { return NumberOf(hash.bits >> kRestBits, 0); }

  std::size_t end() const { return kOverflowBegin + overflow_.size(); }
  static constexpr std::uint32_t kNone = 0;

 private:
  static constexpr int kCodeBits = 15, kRestBits = 16, kPairBits = 2 * kCodeBits;
  static constexpr std::uint32_t kPairMask = (1u << kPairBits) - 1;
  static constexpr std::size_t kBuckets = std::size_t{1} << (kPairBits - kRestBits);
  // Behind the slots of a bucket is a mark, whether others had to go elsewhere.
  static constexpr std::uint32_t kMark = 15, kBucketSize = kMark + 1;
  struct alignas(kBucketSize * sizeof(std::uint16_t)) Bucket {
    std::array<std::uint16_t, kBucketSize> slots;
  };
  // Pairs with such a rest are in the map.
  static constexpr std::uint16_t kEmpty = 0xFFFF, kOverflowed = 0xFFFE;
  static constexpr Bucket kEmptyBucket = [] {
    Bucket bucket{};
    for (std::uint16_t& slot : bucket.slots) slot = kEmpty;
    return bucket;
  }();
  static constexpr std::size_t kOverflowBegin = kBuckets * kBucketSize + 1;

  static std::uint16_t RestOf(Hash hash) { return hash.bits & ((1u << kRestBits) - 1); }
  static std::uint32_t NumberOf(std::uint32_t bucket, std::uint32_t slot) {
    return bucket * kBucketSize + slot + 1;
  }
  // kMark for none.
  static std::uint32_t SlotOf(const Bucket& bucket, std::uint16_t rest) {
#if defined(__SSE2__)
    const auto* const slots = reinterpret_cast<const __m128i*>(bucket.slots.data());
    const __m128i wanted = _mm_set1_epi16(static_cast<std::int16_t>(rest));
    const __m128i same = _mm_packs_epi16(_mm_cmpeq_epi16(_mm_load_si128(slots), wanted),
                                         _mm_cmpeq_epi16(_mm_load_si128(slots + 1), wanted));
    const auto bits = static_cast<std::uint32_t>(_mm_movemask_epi8(same));
    return static_cast<std::uint32_t>(std::countr_zero(bits | 1u << kMark));
#else
    std::uint32_t found = kMark;
    for (std::uint32_t slot = kMark; slot-- > 0;) {
      found = bucket.slots[slot] == rest ? slot : found;
    }
    return found;
#endif
  }
  std::uint32_t FindElsewhere(Hash hash) const;

  // The last one, of Hash(), stays empty.
  std::vector<Bucket> buckets_ = std::vector<Bucket>(kBuckets + 1, kEmptyBucket);
  std::unordered_map<std::uint32_t, std::uint32_t> overflow_;  // numbers by the bits of a hash
};

}  // namespace extract

#endif  // EXTRACT_TEXT_PAIR_TABLE_H_
