#include "text/pair_table.h"

namespace extract {

std::uint32_t PairTable::FindElsewhere(Hash hash) const {
  const std::uint32_t other = (hash.bits >> kRestBits) ^ 1;
  const std::uint32_t slot = SlotOf(buckets_[other], RestOf(hash) | kOfOther);
  if (slot != kMark) return NumberOf(other, slot);
  const auto found = overflow_.find(hash.bits);
  return found == overflow_.end() ? kNone : found->second;
}

std::uint32_t PairTable::Add(Hash hash) {
  const std::uint32_t bucket = hash.bits >> kRestBits;
  const std::uint32_t added = AddTo(bucket, RestOf(hash));
  if (added != kNone) return added;
  buckets_[bucket][kMark] = kOverflowed;
  const auto known = overflow_.find(hash.bits);
  if (known != overflow_.end()) return known->second;
  const std::uint16_t rest = RestOf(hash) | kOfOther;
  const std::uint32_t beside = rest >= kOverflowed ? kNone : AddTo(bucket ^ 1, rest);
  if (beside != kNone) return beside;
  return overflow_.emplace(hash.bits, static_cast<std::uint32_t>(end())).first->second;
}

// kNone where the bucket is full of others.
std::uint32_t PairTable::AddTo(std::uint32_t bucket, std::uint16_t rest) {
  Bucket& slots = buckets_[bucket];
  std::uint32_t slot = SlotOf(slots, rest);
  if (slot == kMark) slot = SlotOf(slots, kEmpty);
  if (slot == kMark) return kNone;
  slots[slot] = rest;
  return NumberOf(bucket, slot);
}

}  // namespace extract
