#include "text/pair_table.h"

namespace extract {

std::uint32_t PairTable::FindElsewhere(Hash hash) const {
  const auto found = overflow_.find(hash.bits);
  return found == overflow_.end() ? kNone : found->second;
}

std::uint32_t PairTable::Add(Hash hash) {
  const std::uint32_t number = hash.bits >> kRestBits;
  const std::uint16_t rest = RestOf(hash);
  Bucket& bucket = buckets_[number];
  if (rest < kOverflowed) {
    std::uint32_t slot = SlotOf(bucket, rest);
    if (slot == kMark) slot = SlotOf(bucket, kEmpty);
    if (slot != kMark) {
      bucket.slots[slot] = rest;
      return NumberOf(number, slot);
    }
    bucket.slots[kMark] = kOverflowed;
  }
  const auto next = static_cast<std::uint32_t>(end());
  return overflow_.try_emplace(hash.bits, next).first->second;
}

}  // namespace extract
