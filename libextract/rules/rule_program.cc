#include "rules/rule_program.h"

#include <algorithm>
#include <utility>

namespace extract {
namespace {

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
std::uint64_t CompiledRule::Kinds() const {
  const bool any = dimensions == 0 && symbols.empty();
  return any || !symbols.empty() ? dimensions | ((std::uint64_t{1} << kKindBitBase) - 1)
                                 : dimensions;
}

}  // namespace extract
