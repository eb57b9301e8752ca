// QuantityFinder::ReadCell. A table has no words around its numbers, so none of the refusals apply;
// what must hold instead is that the cell is a number from end to end.
#include <algorithm>
#include <functional>
#include <string>

#include "base/utf8.h"
#include "quantity/numeral_chars.h"
#include "quantity/qualifier.h"
#include "quantity/quantity_finder.h"
#include "quantity/quantity_record.h"
#include "quantity/reading.h"
#include "quantity/sides.h"

namespace extract {
namespace {

constexpr std::size_t kMaxCellBytes = 120;

std::size_t SkipSpaces(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == ' ' || text[at] == '\t')) ++at;
  return at;
}

// "+3.2", "-3.2", "－3.2", "−3.2": bytes of the sign; `negative` tells which.
std::size_t SignLength(std::string_view text, std::size_t at, bool* negative) {
  for (const std::string_view sign : {"-", "－", "−", "负"}) {
    if (HasWordAt(text, at, sign)) {
      *negative = true;
      return sign.size();
    }
  }
  return HasAt(text, at, "+") ? 1 : 0;
}

// The unit of a head or unit column, read behind a 1: 万吨, ±%, (亿元), 增长%. What `out` has of
// text is a part of `unit`, or of a table.
bool ReadUnitText(const ReadingGrammar& grammar, std::string_view unit, Reading* out) {
  constexpr std::size_t kLongestUnit = 61;
  std::string sample;
  for (std::size_t at = 0; at < unit.size() && at < kMaxCellBytes; at = NextCharacter(unit, at)) {
    if (unit.size() - at > kLongestUnit) continue;
    sample.assign("1").append(unit.substr(at));
    if (!grammar.ReadSingle(sample, 0, out) || out->unit == nullptr) continue;
    const char* const part = out->unit_text.data();
    constexpr std::less<const char*> kLess;
    if (!kLess(part, sample.data()) && kLess(part, sample.data() + sample.size())) {
      const auto behind_one = static_cast<std::size_t>(part - sample.data()) - 1;
      out->unit_text = unit.substr(at + behind_one, out->unit_text.size());
    }
    return true;
  }
  return false;
}

}  // namespace

bool QuantityFinder::ReadCell(std::string_view cell, std::string_view unit,
                              Quantity* quantity) const {
  if (cell.size() > kMaxCellBytes) return false;
  std::size_t at = SkipSpaces(cell, 0);
  // 约30, 超过200: a qualifier may lead.
  const std::size_t lead = NextNumeralLead(cell, at);
  if (lead > at && vocabulary_->QualifierBefore(cell, lead).length == lead - at) at = lead;
  bool negative = false;
  const std::size_t sign = SignLength(cell, at, &negative);
  Reading reading;
  if (!grammar_.Read(cell, at + sign, &reading)) {
    // $20365, US$1.2亿: a currency leads.
    const bool money = lead > at + sign && grammar_.Read(cell, lead, &reading) &&
                       reading.currency != nullptr && reading.span.begin == at + sign;
    if (!money) return false;
  }
  if (reading.number.malformed) return false;
  // The grammar may have taken the minus itself.
  const Decimal size = reading.value.Abs();
  reading.value = negative ? size.Negated() : size;
  reading.span.begin = std::min(reading.span.begin, at);
  bool borrowed = false;
  if (reading.unit == nullptr && reading.currency == nullptr && !unit.empty()) {
    Reading head;
    if (ReadUnitText(grammar_, unit, &head)) {
      if (reading.power > 0 && head.power > 0) return false;
      borrowed = true;
      reading.unit = head.unit;
      reading.unit_text = head.unit_text;
      if (head.power > 0) {
        reading.power = head.power;
        reading.scale = head.scale;
      }
    }
  }
  const Qualifiers qualifiers =
      ReadQualifiers(cell, *vocabulary_, SidesOf(cell, *vocabulary_, reading.span), reading);
  if (SkipSpaces(cell, qualifiers.extent.end) != cell.size()) return false;
  const std::string_view written = reading.unit_text;
  const bool own_date = written == "年" || written == "月" || written == "日";
  if (own_date && unit.empty()) return false;
  *quantity = Quantity();
  FillQuantity(reading, qualifiers, QuantityKind::kPlain, borrowed, quantity);
  return true;
}

}  // namespace extract
