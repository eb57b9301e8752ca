#include "rules/context_words.h"

#include <utility>

namespace extract {

std::uint32_t ContextWords::Add(std::span<const std::string_view> words, ContextSide side) {
  // Short lists are made in less time than they are looked up.
  constexpr std::size_t kFewWords = 4;
  const auto number = static_cast<std::uint32_t>(lists_.size());
  if (words.size() >= kFewWords) {
    std::string key(1, side == ContextSide::kBefore ? '<' : '>');
    for (const std::string_view word : words) {
      key += std::to_string(word.size());
      key += ' ';
      key += word;
    }
    const auto [at, added] = known_.try_emplace(std::move(key), number);
    if (!added) return at->second;
  }
  List list;
  Fill(words, side, &list);
  lists_.push_back(list);
  return number;
}

void ContextWords::Fill(std::span<const std::string_view> words, ContextSide side, List* list) {
  constexpr std::string_view kAllBits = "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF";
  static_assert(kAllBits.size() == kNear);
  std::vector<std::pair<std::uint32_t, std::string_view>> keyed;
  keyed.reserve(words.size());
  for (const std::string_view word : words) {
    const bool before = side == ContextSide::kBefore;
    keyed.emplace_back(before ? PackedBefore(word, word.size()) : PackedAt(word, 0), word);
  }
  std::stable_sort(keyed.begin(), keyed.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  list->first_slot = static_cast<std::uint32_t>(slots_.size());
  list->slots = 2;
  while (list->slots < 2 * keyed.size()) list->slots *= 2;
  slots_.resize(slots_.size() + list->slots);
  Slot* const slots = slots_.data() + list->first_slot;
  std::uint32_t slot = 0;
  for (std::size_t i = 0; i < keyed.size(); ++i) {
    const auto& [key, word] = keyed[i];
    if (i == 0 || key != keyed[i - 1].first) {
      slot = CharacterHash(key) & (list->slots - 1);
      while (slots[slot].count != 0) slot = (slot + 1) & (list->slots - 1);
      slots[slot] = {key, static_cast<std::uint32_t>(words_.size()), 0};
      list->characters |= CharacterBit(key);
    }
    ++slots[slot].count;
    words_.push_back({static_cast<std::uint32_t>(text_.size()),
                      static_cast<std::uint32_t>(word.size()), NearBytes(word, side),
                      NearBytes(kAllBits.substr(0, word.size()), side)});
    text_ += word;
  }
}

}  // namespace extract
