#include "rules/rule_index.h"

#include <algorithm>
#include <iterator>
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

std::uint32_t RuleIndex::Lists::NumberOf(std::uint32_t character) const {
  if (slots_.empty()) return 0;
  std::size_t slot = CharacterHash(character) & (slots_.size() - 1);
  while (slots_[slot].count != 0 && slots_[slot].character != character) {
    slot = (slot + 1) & (slots_.size() - 1);
  }
  return slots_[slot].count == 0 ? 0 : static_cast<std::uint32_t>(slot + 1);
}

std::span<const std::uint32_t> RuleIndex::Lists::Of(std::uint32_t number) const {
  if (number == 0) return {};
  const Slot& slot = slots_[number - 1];
  return {rules_.data() + slot.first, slot.count};
}

void RuleIndex::Build(std::vector<RuleNeeds> needs) {
  asked_.clear();
  filters_.clear();
  open_.clear();
  std::vector<Lists::Entry> last;
  std::vector<Lists::Entry> first;
  for (std::uint32_t rule = 0; rule < needs.size(); ++rule) {
    RuleNeeds& need = needs[rule];
    for (const char32_t character : need.last) last.emplace_back(PackedLast(character), rule);
    for (const char32_t character : need.first) first.emplace_back(PackedFirst(character), rule);
    if (need.last.empty() && need.first.empty()) open_.push_back(rule);
    asked_.push_back({need.kinds, !need.last.empty(), !need.first.empty()});
    filters_.push_back(std::move(need.filter));
  }
  by_last_.Build(std::move(last));
  by_first_.Build(std::move(first));
}

RuleEdges RuleIndex::EdgesOf(std::string_view before, std::string_view behind) const {
  return {by_last_.NumberOf(PackedBefore(before, before.size())),
          by_first_.NumberOf(PackedAt(behind, 0))};
}

void RuleIndex::Candidates(std::uint64_t kinds, RuleEdges edges,
                           std::vector<std::uint32_t>* rules) const {
  rules->clear();
  const std::span<const std::uint32_t> last = by_last_.Of(edges.last);
  const std::span<const std::uint32_t> first = by_first_.Of(edges.first);
  const auto takes = [&](std::uint32_t rule) { return (asked_[rule].kinds & kinds) != 0; };
  for (const std::uint32_t rule : last) {
    const bool fits = !asked_[rule].first || std::binary_search(first.begin(), first.end(), rule);
    if (fits && takes(rule)) rules->push_back(rule);
  }
  for (const std::uint32_t rule : first) {
    if (!asked_[rule].last && takes(rule)) rules->push_back(rule);
  }
  std::copy_if(open_.begin(), open_.end(), std::back_inserter(*rules), takes);
  std::sort(rules->begin(), rules->end());
}

}  // namespace extract
