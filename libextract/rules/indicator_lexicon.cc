#include "rules/indicator_lexicon.h"

#include <utility>

namespace extract {

void IndicatorLexicon::Add(IndicatorEntry entry, const std::vector<std::string_view>& aliases) {
  const std::size_t index = entries_.size();
  by_name_.insert_or_assign(entry.name, index);
  for (const std::string_view alias : aliases) {
    if (!alias.empty()) by_name_.insert_or_assign(std::string(alias), index);
  }
  entries_.push_back(std::move(entry));
}

const IndicatorEntry* IndicatorLexicon::Find(std::string_view phrase) const {
  const auto at = by_name_.find(phrase);
  return at == by_name_.end() ? nullptr : &entries_[at->second];
}

}  // namespace extract
