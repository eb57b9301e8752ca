#include "rules/rule_index.h"

#include <algorithm>
#include <map>
#include <utility>

#include "rules/context_characters.h"

namespace extract {

void RuleIndex::Edge::Build(std::vector<Entry> entries, std::vector<Word> open) {
  std::sort(entries.begin(), entries.end());
  width_ = open.size();
  std::map<std::vector<Word>, std::uint32_t> known = {{open, 0}};  // rows: their numbers
  CharacterTable::Numbered numbered;
  rows_ = open;
  for (std::size_t i = 0; i < entries.size();) {
    const std::uint32_t character = entries[i].first;
    std::vector<Word> row = open;
    for (; i < entries.size() && entries[i].first == character; ++i) {
      Set(entries[i].second, row.data());
    }
    const auto [at, added] = known.emplace(row, known.size());
    numbered.emplace_back(character, at->second);
    if (added) rows_.insert(rows_.end(), row.begin(), row.end());
  }
  numbers_.Build(numbered);
}

// Dimensions that the same rules take have one number.
void RuleIndex::BuildKinds(const std::vector<RuleNeeds>& needs) {
  std::map<std::vector<Word>, std::uint8_t> known;  // rows: their numbers
  kind_rows_.clear();
  for (std::size_t kind = 0; kind <= kKinds; ++kind) {
    const Word taken = kind == kKinds ? ~Word{0} : Word{1} << kind;
    std::vector<Word> row(width_);
    for (std::uint32_t rule = 0; rule < needs.size(); ++rule) {
      if ((needs[rule].kinds & taken) != 0) Set(rule, row.data());
    }
    // A row for each, so that the last is that of any; the first of equal ones is asked.
    const auto number = known.emplace(row, static_cast<std::uint8_t>(kind)).first->second;
    if (kind < kKinds) kind_numbers_[kind] = number;
    kind_rows_.insert(kind_rows_.end(), row.begin(), row.end());
  }
}

void RuleIndex::Build(std::vector<RuleNeeds> needs) {
  width_ = (needs.size() + kWordBits - 1) / kWordBits;
  std::vector<Edge::Entry> last;
  std::vector<Edge::Entry> first;
  std::vector<Word> any_last(width_);
  std::vector<Word> any_first(width_);
  std::vector<std::vector<Characters>> required;
  for (std::uint32_t rule = 0; rule < needs.size(); ++rule) {
    RuleNeeds& need = needs[rule];
    for (const char32_t character : need.last) last.emplace_back(PackedLast(character), rule);
    for (const char32_t character : need.first) first.emplace_back(PackedFirst(character), rule);
    if (need.last.empty()) Set(rule, any_last.data());
    if (need.first.empty()) Set(rule, any_first.data());
    required.push_back(std::move(need.required));
  }
  last_.Build(std::move(last), std::move(any_last));
  first_.Build(std::move(first), std::move(any_first));
  BuildKinds(needs);
  filter_.Build(required);
}

RuleIndex::Key RuleIndex::KeyOf(std::uint64_t kind, std::string_view before,
                                std::string_view behind) const {
  const std::uint64_t number = kind_numbers_[static_cast<std::size_t>(std::countr_zero(kind))];
  return number << 2 * kNumberBits |
         std::uint64_t{last_.NumberOf(PackedBefore(before, before.size()))} << kNumberBits |
         first_.NumberOf(PackedAt(behind, 0));
}

RuleIndex::Key RuleIndex::KeyOfAny(std::string_view before, std::string_view behind) const {
  constexpr Key kKindMask = ~Key{0} << 2 * kNumberBits;
  return (KeyOf(1, before, behind) & ~kKindMask) | Key{kKinds} << 2 * kNumberBits;
}

}  // namespace extract
