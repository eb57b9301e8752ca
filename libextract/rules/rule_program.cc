#include "rules/rule_program.h"

#include <algorithm>
#include <utility>

namespace extract {
namespace {

// The last UTF-8 character of `text` as one number; 0 for an empty text.
std::uint32_t LastCharacter(std::string_view text) {
  std::uint32_t packed = 0;
  std::size_t begin = text.size();
  while (begin > 0) {
    --begin;
    if ((static_cast<unsigned char>(text[begin]) & 0xC0) != 0x80 || text.size() - begin >= 4) break;
  }
  for (std::size_t i = begin; i < text.size(); ++i) {
    packed = packed << 8 | static_cast<unsigned char>(text[i]);
  }
  return packed;
}

constexpr int kKindBitBase = 48;

}  // namespace

std::uint64_t DimensionBit(Dimension dimension) {
  return std::uint64_t{1} << static_cast<int>(dimension);
}

std::uint64_t DimensionBits(const Quantity& quantity) {
  switch (quantity.kind) {
    case QuantityKind::kPlain:
      return DimensionBit(quantity.unit_entry ? quantity.unit_entry->dimension : Dimension::kNone);
    case QuantityKind::kRank:
    case QuantityKind::kDoubling:
    case QuantityKind::kRatioPart:
      return std::uint64_t{1} << (kKindBitBase + static_cast<int>(quantity.kind));
  }
  return 0;
}

bool CompiledRule::TakesUnitOf(const Quantity& quantity) const {
  if (dimensions == 0 && symbols.empty()) return quantity.kind == QuantityKind::kPlain;
  if ((dimensions & DimensionBits(quantity)) != 0) return true;
  return quantity.unit_entry != nullptr && quantity.kind == QuantityKind::kPlain &&
         std::find(symbols.begin(), symbols.end(), quantity.unit_entry->symbol) != symbols.end();
}

// A rule with unit symbols may take any plain quantity until its unit is looked at.
RuleGate::RuleGate(const CompiledRule& rule, ContextFilter context)
    : kinds(rule.dimensions), filter(std::move(context)) {
  const bool any = rule.dimensions == 0 && rule.symbols.empty();
  if (any || !rule.symbols.empty()) kinds |= (std::uint64_t{1} << kKindBitBase) - 1;
}

void RuleIndex::Build(const std::vector<std::vector<std::string>>& last_characters) {
  by_character_.clear();
  open_.clear();
  for (const auto& characters : last_characters) {
    for (const std::string& character : characters) by_character_[LastCharacter(character)];
  }
  for (std::uint32_t rule = 0; rule < last_characters.size(); ++rule) {
    if (last_characters[rule].empty()) {
      open_.push_back(rule);
      for (auto& [character, rules] : by_character_) rules.push_back(rule);
    } else {
      for (const std::string& character : last_characters[rule]) {
        std::vector<std::uint32_t>& rules = by_character_[LastCharacter(character)];
        if (rules.empty() || rules.back() != rule) rules.push_back(rule);
      }
    }
  }
}

const std::vector<std::uint32_t>& RuleIndex::Candidates(std::string_view text_before) const {
  const auto at = by_character_.find(LastCharacter(text_before));
  return at == by_character_.end() ? open_ : at->second;
}

}  // namespace extract
