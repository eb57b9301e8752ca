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

std::span<const std::uint32_t> RuleIndex::Lists::Of(std::uint32_t character) const {
  if (slots_.empty()) return {};
  std::size_t slot = CharacterHash(character) & (slots_.size() - 1);
  while (slots_[slot].count != 0 && slots_[slot].character != character) {
    slot = (slot + 1) & (slots_.size() - 1);
  }
  return {rules_.data() + slots_[slot].first, slots_[slot].count};
}

// Few rules are left of each list, so each is put where it belongs, most of them at the end.
void RuleIndex::Merge(std::span<const std::uint32_t> list, std::uint64_t kinds,
                      std::vector<std::uint32_t>* rules) const {
  for (const std::uint32_t rule : list) {
    if ((kinds_[rule] & kinds) == 0) continue;
    std::size_t place = rules->size();
    rules->push_back(rule);
    for (; place > 0 && (*rules)[place - 1] > rule; --place) (*rules)[place] = (*rules)[place - 1];
    (*rules)[place] = rule;
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
  Merge(by_last_.Of(PackedBefore(before, before.size())), kinds, rules);
  Merge(by_first_.Of(PackedAt(behind, 0)), kinds, rules);
  Merge(open_, kinds, rules);
}

}  // namespace extract
