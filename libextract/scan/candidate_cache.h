// Remembers which rules an index named for a key: the same keys come again and again. Holds so many
// and begins anew where there are more.
#ifndef EXTRACT_SCAN_CANDIDATE_CACHE_H_
#define EXTRACT_SCAN_CANDIDATE_CACHE_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "rules/rule_index.h"

namespace extract {

class CandidateCache {
 public:
  // `find` fills a vector with the rules of a key that is not known. They may be read until the
  // next call.
  template <typename Find>
  std::span<const std::uint32_t> Of(RuleIndex::Key key, const Find& find) {
    if (slots_.empty()) slots_.resize(kSlots);
    std::size_t slot = Hash(key);
    for (; slots_[slot].count != kFree; slot = (slot + 1) & (kSlots - 1)) {
      if (slots_[slot].key == key) return RulesOf(slots_[slot]);
    }
    find(&found_);
    if (used_ == kMostKeys || rules_.size() + found_.size() > kMostRules) {
      Clear();
      slot = Hash(key);
    }
    ++used_;
    slots_[slot] = {key, static_cast<std::uint32_t>(rules_.size()),
                    static_cast<std::uint32_t>(found_.size())};
    rules_.insert(rules_.end(), found_.begin(), found_.end());
    return RulesOf(slots_[slot]);
  }

 private:
  static constexpr int kSlotBits = 12;
  static constexpr std::size_t kSlots = std::size_t{1} << kSlotBits;
  static constexpr std::size_t kMostKeys = kSlots / 2;
  static constexpr std::size_t kMostRules = 32 * kMostKeys;
  static constexpr std::uint32_t kFree = ~std::uint32_t{0};

  struct Slot {
    RuleIndex::Key key = 0;
    std::uint32_t first = 0;
    std::uint32_t count = kFree;
  };

  static std::size_t Hash(RuleIndex::Key key) {
    return static_cast<std::size_t>((key ^ key >> 32) * 0x9E3779B97F4A7C15u >> (64 - kSlotBits));
  }
  std::span<const std::uint32_t> RulesOf(const Slot& slot) const {
    return {rules_.data() + slot.first, slot.count};
  }
  void Clear() {
    slots_.assign(kSlots, Slot());
    rules_.clear();
    used_ = 0;
  }

  std::vector<Slot> slots_;
  std::vector<std::uint32_t> rules_;
  std::vector<std::uint32_t> found_;
  std::size_t used_ = 0;
};

}  // namespace extract

#endif  // EXTRACT_SCAN_CANDIDATE_CACHE_H_
