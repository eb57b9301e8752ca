// Numerals that tell when something is: years, periods, days of the week, times of day. A part of
// RefuseReading().
#ifndef EXTRACT_QUANTITY_REFUSAL_DATE_H_
#define EXTRACT_QUANTITY_REFUSAL_DATE_H_

#include <string_view>

#include "quantity/numeral_vocabulary.h"
#include "quantity/qualifier.h"
#include "quantity/quantity.h"
#include "quantity/reading.h"
#include "quantity/sides.h"

namespace extract {

// kNone where the reading tells no time: 提前2年, 耗时近3个月 measure one.
NumeralRefusal RefuseDate(std::string_view text, const NumeralVocabulary& words, const Sides& sides,
                          const Reading& reading, const Qualifiers& qualifiers);

inline bool IsDuration(const Reading& reading) {
  return reading.unit != nullptr && reading.unit->dimension == Dimension::kDuration;
}

}  // namespace extract

#endif  // EXTRACT_QUANTITY_REFUSAL_DATE_H_
