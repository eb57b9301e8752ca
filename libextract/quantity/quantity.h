// A quantity mention: numeral, scale words, unit, and the qualifiers around it, parsed once.
#ifndef EXTRACT_QUANTITY_QUANTITY_H_
#define EXTRACT_QUANTITY_QUANTITY_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/decimal.h"
#include "extract/fact.h"
#include "quantity/numeral.h"
#include "quantity/unit_table.h"
#include "text/normalized_block.h"

namespace extract {

enum class QuantityKind : std::uint8_t {
  kPlain,      // 40项, 422.44亿元, 六成, 三分之一
  kRank,       // 第一, 首位, 第3位
  kDoubling,   // 翻番, 翻两番, 翻倍: value in 倍
  kRatioPart,  // one number of 8.2:41.5:50.3
};

// Its texts are parts of the text that it was found in, or of tables: both must outlive it.
struct Quantity {
  QuantityKind kind = QuantityKind::kPlain;
  // Offsets into the normalised text. `span` is the fact's own span (numeral to end of unit);
  // `extent` takes in the qualifiers before (约, 超过, 近) and after (以上, 左右, 以内).
  ByteRange span;
  ByteRange numeral;
  ByteRange extent;
  Decimal value;  // as written, before scale words; unsigned except for a written minus
  std::optional<Decimal> value_max;
  ScaleText scale;        // 万, 千万
  std::string_view unit;  // as written behind the scale words, without 余多来几: 人次
  const Unit* unit_entry = nullptr;   // null for a bare number
  std::optional<Decimal> base_value;  // scale multiplied out
  std::optional<Decimal> base_value_max;
  std::string_view base_unit;
  Bound bound = Bound::kExact;
  // In 提高2.1、0.7、1.4个百分点 the first two have no unit of their own and take the last one's.
  bool borrowed_unit = false;

  // Whether its unit is known and of `dimension`.
  bool Is(Dimension dimension) const {
    return unit_entry != nullptr && unit_entry->dimension == dimension;
  }
  // "万人次"
  std::string WrittenUnit() const { return std::string(scale.view()).append(unit); }
};

// Why a numeral is no quantity; for `explain` and `coverage`.
enum class NumeralRefusal : std::uint8_t {
  kNone,
  kDate,
  kOrdinal,
  kSectionMark,
  kName,
  kSlogan,
  kIdiom,
  kThreshold,
  kCode,
  kWordPart,
};

// "code", "threshold"; "unread" for kNone, where nobody looked at it.
const char* ToString(NumeralRefusal why);

struct RefusedNumeral {
  ByteRange span;
  NumeralRefusal why = NumeralRefusal::kNone;
};

}  // namespace extract

#endif  // EXTRACT_QUANTITY_QUANTITY_H_
