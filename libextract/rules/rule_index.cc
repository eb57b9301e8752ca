#include "rules/rule_index.h"

#include <algorithm>
#include <utility>

#include "rules/context_characters.h"

namespace extract {

void RuleIndex::Lists::Build(std::vector<Entry> entries) {
  std::sort(entries.begin(), entries.end());
  entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
  std::size_t characters = 0;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    characters += i == 0 || entries[i].first != entries[i - 1].first;
  }
  std::size_t slots = 4;
  while (slots < 2 * characters) slots *= 2;
  slots_.assign(slots, Slot());
  rules_.clear();
  std::size_t slot = 0;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const auto [character, rule] = entries[i];
    if (i == 0 || character != entries[i - 1].first) {
      slot = CharacterHash(character) & (slots - 1);
      while (slots_[slot].count != 0) slot = (slot + 1) & (slots - 1);
      slots_[slot] = {character, static_cast<std::uint32_t>(rules_.size()), 0};
    }
    ++slots_[slot].count;
    rules_.push_back(rule);
  }
}

void RuleIndex::Lists::Append(std::uint32_t character, const RuleIndex& index, std::uint64_t kinds,
                              std::vector<std::uint32_t>* rules) const {
  if (slots_.empty()) return;
  std::size_t slot = CharacterHash(character) & (slots_.size() - 1);
  while (slots_[slot].count != 0 && slots_[slot].character != character) {
    slot = (slot + 1) & (slots_.size() - 1);
  }
  const std::uint32_t* const list = rules_.data() + slots_[slot].first;
  for (std::uint32_t i = 0; i < slots_[slot].count; ++i) {
    if ((index.kinds_[list[i]] & kinds) != 0) rules->push_back(list[i]);
  }
}

void RuleIndex::Build(std::vector<RuleNeeds> needs) {
  kinds_.clear();
  filters_.clear();
  open_.clear();
  std::vector<Lists::Entry> last;
  std::vector<Lists::Entry> first;
  for (std::uint32_t rule = 0; rule < needs.size(); ++rule) {
    for (const char32_t character : needs[rule].last) {
      last.emplace_back(PackedLast(character), rule);
    }
    if (needs[rule].last.empty()) {
      for (const char32_t character : needs[rule].first) {
        first.emplace_back(PackedFirst(character), rule);
      }
      if (needs[rule].first.empty()) open_.push_back(rule);
    }
    kinds_.push_back(needs[rule].kinds);
    filters_.push_back(std::move(needs[rule].filter));
  }
  by_last_.Build(std::move(last));
  by_first_.Build(std::move(first));
}

void RuleIndex::Candidates(std::uint64_t kinds, std::string_view before, std::string_view behind,
                           std::vector<std::uint32_t>* rules) const {
  rules->clear();
  if (!before.empty()) by_last_.Append(PackedBefore(before, before.size()), *this, kinds, rules);
  const auto by_last = static_cast<std::ptrdiff_t>(rules->size());
  if (!behind.empty()) by_first_.Append(PackedAt(behind, 0), *this, kinds, rules);
  const auto by_first = static_cast<std::ptrdiff_t>(rules->size());
  for (const std::uint32_t rule : open_) {
    if ((kinds_[rule] & kinds) != 0) rules->push_back(rule);
  }
  std::inplace_merge(rules->begin(), rules->begin() + by_last, rules->begin() + by_first);
  std::inplace_merge(rules->begin(), rules->begin() + by_first, rules->end());
}

}  // namespace extract
