#include "rules/rule_index.h"

#include <algorithm>
#include <bit>
#include <iterator>
#include <map>
#include <utility>

#include "rules/context_characters.h"

namespace extract {

void RuleIndex::Lists::Build(std::vector<Entry> entries) {
  std::sort(entries.begin(), entries.end());
  entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
  std::map<std::vector<std::uint32_t>, std::uint32_t> known;  // lists: their numbers
  CharacterTable::Numbered numbered;
  lists_.assign(1, List());
  rules_.clear();
  for (std::size_t i = 0; i < entries.size();) {
    const std::uint32_t character = entries[i].first;
    std::vector<std::uint32_t> rules;
    for (; i < entries.size() && entries[i].first == character; ++i) {
      rules.push_back(entries[i].second);
    }
    const auto [at, added] = known.emplace(rules, lists_.size());
    numbered.emplace_back(character, at->second);
    if (!added) continue;
    lists_.push_back(
        {static_cast<std::uint32_t>(rules_.size()), static_cast<std::uint32_t>(rules.size())});
    rules_.insert(rules_.end(), rules.begin(), rules.end());
  }
  numbers_.Build(numbered);
}

// Dimensions that the same rules take have one number.
void RuleIndex::NumberKinds() {
  std::vector<std::uint64_t> asked;
  for (const Asked& rule : asked_) asked.push_back(rule.kinds);
  std::sort(asked.begin(), asked.end());
  asked.erase(std::unique(asked.begin(), asked.end()), asked.end());
  const auto alike = [&](std::size_t a, std::size_t b) {
    return std::all_of(asked.begin(), asked.end(),
                       [&](std::uint64_t kinds) { return (kinds >> a & 1) == (kinds >> b & 1); });
  };
  kind_bits_.fill(0);
  for (std::size_t bit = 0; bit < kKinds; ++bit) {
    std::size_t number = 0;
    while (number < bit && !(kind_numbers_[number] == number && alike(number, bit))) ++number;
    kind_numbers_[bit] = static_cast<std::uint8_t>(number);
    kind_bits_[number] |= std::uint64_t{1} << bit;
  }
  kind_bits_[kKinds] = ~std::uint64_t{0};
}

void RuleIndex::Build(std::vector<RuleNeeds> needs) {
  asked_.clear();
  open_.clear();
  std::vector<Lists::Entry> last;
  std::vector<Lists::Entry> first;
  std::vector<std::vector<Characters>> required;
  for (std::uint32_t rule = 0; rule < needs.size(); ++rule) {
    RuleNeeds& need = needs[rule];
    for (const char32_t character : need.last) last.emplace_back(PackedLast(character), rule);
    for (const char32_t character : need.first) first.emplace_back(PackedFirst(character), rule);
    if (need.last.empty() && need.first.empty()) open_.push_back(rule);
    asked_.push_back({need.kinds, !need.last.empty(), !need.first.empty()});
    required.push_back(std::move(need.required));
  }
  by_last_.Build(std::move(last));
  by_first_.Build(std::move(first));
  filter_.Build(required);
  NumberKinds();
}

RuleIndex::Key RuleIndex::KeyOf(std::uint64_t kind, std::string_view before,
                                std::string_view behind) const {
  const std::uint64_t number = kind_numbers_[static_cast<std::size_t>(std::countr_zero(kind))];
  return number << 2 * kNumberBits |
         std::uint64_t{by_last_.NumberOf(PackedBefore(before, before.size()))} << kNumberBits |
         by_first_.NumberOf(PackedAt(behind, 0));
}

RuleIndex::Key RuleIndex::KeyOfAny(std::string_view before, std::string_view behind) const {
  constexpr Key kKindMask = ~Key{0} << 2 * kNumberBits;
  return (KeyOf(1, before, behind) & ~kKindMask) | Key{kKinds} << 2 * kNumberBits;
}

void RuleIndex::Candidates(Key key, std::vector<std::uint32_t>* rules) const {
  constexpr Key kNumberMask = (Key{1} << kNumberBits) - 1;
  rules->clear();
  const std::uint64_t kinds = kind_bits_[key >> 2 * kNumberBits];
  const auto last = by_last_.Of(static_cast<std::uint32_t>(key >> kNumberBits & kNumberMask));
  const auto first = by_first_.Of(static_cast<std::uint32_t>(key & kNumberMask));
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
