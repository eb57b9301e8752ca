#include "rules/indicator_lexicon.h"

#include <utility>

#include "rules/context_characters.h"

namespace extract {
namespace {

// Bytes of a character packed by its three first or last bytes; 0 where it has more than those.
std::size_t Size(std::uint32_t packed) {
  if (packed < 0x10000) return packed < 0x100 ? 1 : 2;
  return packed >= 0xE00000 && packed < 0xF00000 ? 3 : 0;
}

std::size_t Hash(std::uint32_t one, std::uint32_t other) {
  return (one * 0x9E3779B1u ^ other * 0x85EBCA6Bu) >> 17;
}

}  // namespace

std::size_t IndicatorLexicon::PairAt(std::string_view text) {
  const std::uint32_t first = PackedAt(text, 0);
  const std::size_t size = Size(first);
  return size == 0 || size >= text.size() ? kNoPair : Hash(first, PackedAt(text, size));
}

std::size_t IndicatorLexicon::PairBefore(std::string_view text) {
  const std::uint32_t last = PackedBefore(text, text.size());
  const std::size_t size = Size(last);
  if (size == 0 || size >= text.size()) return kNoPair;
  return Hash(last, PackedBefore(text, text.size() - size));
}

void IndicatorLexicon::AddName(std::string_view name, std::size_t index) {
  by_name_[name] = index;
  Note(PairAt(name), &begins_);
  Note(PairBefore(name), &ends_);
}

void IndicatorLexicon::Add(IndicatorEntry entry, const std::vector<std::string_view>& aliases) {
  const std::size_t index = entries_.size();
  AddName(entry.name, index);
  for (const std::string_view alias : aliases) {
    if (!alias.empty()) AddName(alias, index);
  }
  entries_.push_back(std::move(entry));
}

const IndicatorEntry* IndicatorLexicon::Find(std::string_view phrase) const {
  const std::size_t* const index = by_name_.Find(phrase);
  return index == nullptr ? nullptr : &entries_[*index];
}

}  // namespace extract
