#include "rules/indicator_lexicon.h"

#include <utility>

namespace extract {

void IndicatorLexicon::Add(IndicatorEntry entry, const std::vector<std::string_view>& aliases) {
  const std::size_t index = entries_.size();
  by_name_[entry.name] = index;
  for (const std::string_view alias : aliases) {
    if (!alias.empty()) by_name_[alias] = index;
  }
  entries_.push_back(std::move(entry));
}

const IndicatorEntry* IndicatorLexicon::Find(std::string_view phrase) const {
  const std::size_t* const index = by_name_.Find(phrase);
  return index == nullptr ? nullptr : &entries_[*index];
}

}  // namespace extract
