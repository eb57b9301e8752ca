#include "rules/context_filter.h"

#include <algorithm>
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
  for (const std::vector<Characters>& rule : required) {
    for (const Characters& set : rule) {
      sets.emplace(set, sets.size() % kBits);
      for (const char32_t c : set) characters.insert(PackedFirst(c));
    }
  }
  width_ = (std::min(sets.size(), kBits) + kWordBits - 1) / kWordBits;
  needed_.assign(required.size() * width_, 0);
  needs_any_.clear();
  for (std::size_t rule = 0; rule < required.size(); ++rule) {
    for (const Characters& set : required[rule]) Set(sets[set], needed_.data() + rule * width_);
    needs_any_.push_back(required[rule].empty() ? 0 : 1);
  }
  std::size_t slots = 4;
  while (slots < 2 * characters.size()) slots *= 2;
  characters_.assign(slots, kFree);
  bits_.assign(slots * width_, 0);
  for (const auto& [set, bit] : sets) {
    for (const char32_t c : set) {
      const std::size_t slot = SlotOf(PackedFirst(c));
      characters_[slot] = PackedFirst(c);
      Set(bit, bits_.data() + slot * width_);
    }
  }
}

void ContextFilter::Gather(std::string_view before, Bits* bits) const {
  std::fill_n(bits->begin(), width_, 0);
  if (width_ == 0) return;
  for (std::size_t at = 0; at < before.size();) {
    const std::size_t slot = SlotOf(TakePacked(before, &at));
    if (characters_[slot] == kFree) continue;
    const Word* const own = bits_.data() + slot * width_;
    for (std::size_t i = 0; i < width_; ++i) (*bits)[i] |= own[i];
  }
}

}  // namespace extract
