#include "rules/context_filter.h"

#include <map>
#include <set>

#include "rules/context_characters.h"

namespace extract {
inline std::size_t ContextFilter::SlotOf(std::uint32_t character) const {
  const std::size_t mask = characters_.size() - 1;
  std::size_t slot = CharacterHash(character) & mask;
  while (characters_[slot] != character && characters_[slot] != kFree) slot = (slot + 1) & mask;
  return slot;
}

void ContextFilter::Build(const std::vector<std::vector<Characters>>& required) {
  std::map<Characters, std::size_t> sets;  // the bit of each
  std::set<std::uint32_t> characters;
  needed_.assign(required.size(), Bits());
  for (std::size_t rule = 0; rule < required.size(); ++rule) {
    for (const Characters& set : required[rule]) {
      const std::size_t bit = sets.emplace(set, sets.size() % kBits).first->second;
      needed_[rule].Set(bit);
      for (const char32_t c : set) characters.insert(PackedFirst(c));
    }
  }
  std::size_t slots = 4;
  while (slots < 2 * characters.size()) slots *= 2;
  characters_.assign(slots, kFree);
  bits_.assign(slots, Bits());
  for (const auto& [set, bit] : sets) {
    for (const char32_t c : set) {
      const std::size_t slot = SlotOf(PackedFirst(c));
      characters_[slot] = PackedFirst(c);
      bits_[slot].Set(bit);
    }
  }
}

ContextFilter::Bits ContextFilter::Of(std::string_view before) const {
  Bits bits;
  if (characters_.empty()) return bits;
  for (std::size_t at = 0; at < before.size();) {
    const std::size_t slot = SlotOf(TakePacked(before, &at));
    if (characters_[slot] != kFree) bits.Add(bits_[slot]);
  }
  return bits;
}

}  // namespace extract
