// Remembers which rules an index named for a quantity: what stands at its edges and its dimension
// decide that, and the same combinations come again and again. Holds so many and begins anew where
// there are more.
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
  struct Key {
    RuleEdges edges;
    std::uint64_t kinds = 0;  // DimensionBits
    bool operator==(const Key&) const = default;
  };

  // `find` fills a vector with the rules that a key has; it is asked where they are not known. They
  // may be read until the next call.
  template <typename Find>
  std::span<const std::uint32_t> Of(const Key& key, const Find& find) {
    std::size_t slot = Hash(key) & (kSlots - 1);
    if (slots_.empty()) slots_.resize(kSlots);
    for (; slots_[slot].count != kFree; slot = (slot + 1) & (kSlots - 1)) {
      if (slots_[slot].key == key) return RulesOf(slots_[slot]);
    }
    find(&found_);
    if (used_ == kMostKeys || rules_.size() + found_.size() > kMostRules) {
      Clear();
      slot = Hash(key) & (kSlots - 1);
    }
    ++used_;
    slots_[slot] = {key, static_cast<std::uint32_t>(rules_.size()),
                    static_cast<std::uint32_t>(found_.size())};
    rules_.insert(rules_.end(), found_.begin(), found_.end());
    return RulesOf(slots_[slot]);
  }

 private:
  static constexpr std::size_t kSlots = 2048;
  static constexpr std::size_t kMostKeys = kSlots / 2;
  static constexpr std::size_t kMostRules = 64 * kMostKeys;
  static constexpr std::uint32_t kFree = ~std::uint32_t{0};

  struct Slot {
    Key key;
    std::uint32_t first = 0;
    std::uint32_t count = kFree;
  };

  static std::size_t Hash(const Key& key) {
    const std::uint64_t mixed =
        (std::uint64_t{key.edges.last} << 40 ^ std::uint64_t{key.edges.first} << 20) + key.kinds;
    return static_cast<std::size_t>((mixed ^ mixed >> 32) * 0x9E3779B97F4A7C15u >> 40);
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
