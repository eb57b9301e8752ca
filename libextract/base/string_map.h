// From strings to values, for tables that are filled once and asked about every word of a text.
//
// Most words are in none of these tables, so one bit of a filter that stays in the cache answers
// for them; the rest costs one slot and one comparison of the key. Thread-safe once filled.
#ifndef EXTRACT_BASE_STRING_MAP_H_
#define EXTRACT_BASE_STRING_MAP_H_

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace extract {

inline std::uint64_t HashString(std::string_view text) {
  constexpr std::uint64_t kFactor = 0x9E3779B97F4A7C15u;
  const auto load = [](const char* from, std::size_t bytes) {
    std::uint64_t word = 0;
    std::memcpy(&word, from, bytes);
    return word;
  };
  const auto mix = [](std::uint64_t hash, std::uint64_t word) {
    hash = (hash ^ word) * kFactor;
    return hash ^ hash >> 29;
  };
  std::uint64_t hash = text.size() * kFactor;
  const char* at = text.data();
  std::size_t left = text.size();
  for (; left > 8; at += 8, left -= 8) hash = mix(hash, load(at, 8));
  if (left == 8) {
    hash = mix(hash, load(at, 8));
  } else if (left >= 4) {
    hash = mix(hash, load(at, 4) | load(at + left - 4, 4) << 32);
  } else if (left > 0) {
    hash = mix(hash, load(at, 1) | load(at + left / 2, 1) << 8 | load(at + left - 1, 1) << 16);
  }
  return hash * kFactor;
}

template <typename Value>
class StringMap {
 public:
  StringMap() { Resize(kFewestSlots); }

  // The value of `key`, a new one where there is none yet.
  Value& operator[](std::string_view key) {
    const std::uint64_t hash = HashString(key);
    std::size_t slot = SlotOf(key, hash);
    if (slots_[slot].entry == 0) {
      if ((entries_.size() + 1) * 2 > slots_.size()) {
        Resize(slots_.size() * 2);
        slot = SlotOf(key, hash);
      }
      entries_.push_back({pool_.size(), key.size(), Value()});
      pool_ += key;
      Take(slot, hash, entries_.size());
    }
    return entries_[slots_[slot].entry - 1].value;
  }

  // Null where the key is not there.
  const Value* Find(std::string_view key) const {
    const std::uint64_t hash = HashString(key);
    const std::size_t bit = FilterBit(hash);
    if ((filter_[bit / 64] >> (bit % 64) & 1) == 0) return nullptr;
    const std::uint32_t entry = slots_[SlotOf(key, hash)].entry;
    return entry == 0 ? nullptr : &entries_[entry - 1].value;
  }

  std::size_t size() const { return entries_.size(); }

  // Calls visit(key, value) for all of them, in the order in which they were added.
  template <typename Visit>
  void ForEach(Visit&& visit) const {
    for (const Entry& entry : entries_) visit(Key(entry), entry.value);
  }

 private:
  struct Entry {
    std::size_t begin;
    std::size_t size;
    Value value;
  };
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t entry = 0;  // from 1; 0 for a free slot
  };
  static constexpr std::size_t kFewestSlots = 64;
  static constexpr std::size_t kFilterBits = 8;  // for each slot

  std::string_view Key(const Entry& entry) const {
    return {pool_.data() + entry.begin, entry.size};
  }
  static std::uint32_t Short(std::uint64_t hash) { return static_cast<std::uint32_t>(hash); }
  std::size_t FirstSlot(std::uint64_t hash) const {
    return static_cast<std::size_t>(hash >> 32) & (slots_.size() - 1);
  }
  std::size_t FilterBit(std::uint64_t hash) const {
    return static_cast<std::size_t>(hash >> (64 - std::countr_zero(slots_.size() * kFilterBits)));
  }

  // The slot that holds the key, or the free one where it would go.
  std::size_t SlotOf(std::string_view key, std::uint64_t hash) const {
    std::size_t slot = FirstSlot(hash);
    while (slots_[slot].entry != 0 &&
           (slots_[slot].hash != Short(hash) || Key(entries_[slots_[slot].entry - 1]) != key)) {
      slot = (slot + 1) & (slots_.size() - 1);
    }
    return slot;
  }
  void Take(std::size_t slot, std::uint64_t hash, std::size_t entry) {
    slots_[slot] = {Short(hash), static_cast<std::uint32_t>(entry)};
    const std::size_t bit = FilterBit(hash);
    filter_[bit / 64] |= std::uint64_t{1} << (bit % 64);
  }
  void Resize(std::size_t slots) {
    slots_.assign(slots, Slot());
    filter_.assign(slots * kFilterBits / 64, 0);
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      const std::uint64_t hash = HashString(Key(entries_[i]));
      Take(SlotOf(Key(entries_[i]), hash), hash, i + 1);
    }
  }

  std::string pool_;
  std::vector<Entry> entries_;
  std::vector<Slot> slots_;  // a power of two
  std::vector<std::uint64_t> filter_;
};

}  // namespace extract

#endif  // EXTRACT_BASE_STRING_MAP_H_
