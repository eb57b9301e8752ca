#include "quantity/quantity_record.h"

namespace extract {
namespace {

// Scale words multiplied out; 成, ‰ and 千分点 folded into % and 个百分点.
std::optional<Decimal> BaseOf(const Decimal& value, int power, const Unit* unit) {
  const std::optional<Decimal> full = value.ScaledBy10(power);
  const bool folded = unit != nullptr && (unit->dimension == Dimension::kPercent ||
                                          unit->dimension == Dimension::kPercentagePoints);
  if (!full || !folded || unit->factor == Decimal(1)) return full;
  const std::optional<Decimal> product = full->Times(unit->factor);
  return product ? product->Normalized() : product;
}

}  // namespace

void FillQuantity(const Reading& reading, const Qualifiers& qualifiers, QuantityKind kind,
                  bool borrowed, Quantity* quantity) {
  quantity->kind = kind;
  quantity->span = reading.span;
  quantity->numeral = {reading.number.begin, reading.number.end};
  quantity->extent = qualifiers.extent;
  quantity->value = reading.value;
  quantity->value_max = reading.value_max;
  quantity->borrowed_unit = borrowed;
  quantity->bound = qualifiers.bound;
  const std::string_view written = reading.unit_text;
  const bool prefixed = reading.currency != nullptr;
  quantity->scale = reading.scale;
  quantity->unit =
      prefixed && reading.unit == nullptr ? std::string_view(reading.currency->symbol) : written;
  const Unit* unit = prefixed ? reading.currency : reading.unit;
  quantity->unit_entry = unit;
  quantity->base_unit = {};
  if (unit != nullptr) {
    // Compounds and bracketed pairs (台(套)) have no row: they are their own base.
    const bool own_row = unit->symbol == written || prefixed || reading.fraction;
    quantity->base_unit = own_row ? std::string_view(unit->base_symbol) : written;
  }
  quantity->base_value = BaseOf(quantity->value, reading.power, unit);
  quantity->base_value_max.reset();
  if (quantity->value_max) {
    quantity->base_value_max = BaseOf(*quantity->value_max, reading.power, unit);
  }
}

void FillRank(const RankReading& rank, Quantity* quantity) {
  quantity->kind = QuantityKind::kRank;
  quantity->span = rank.span;
  quantity->numeral = rank.numeral;
  quantity->extent = rank.span;
  quantity->value = rank.value;
  quantity->base_value = rank.value;
  quantity->unit = RankUnit().symbol;
  quantity->base_unit = RankUnit().base_symbol;
  quantity->unit_entry = &RankUnit();
  quantity->bound = rank.bound;
}

}  // namespace extract
