// Decides whether a numeral that was read with a unit, or without, is a quantity, and if not, why.
//
// Grammar alone can't: 三年行动 and 延长三年 are read alike. The rules here look at the words on
// both sides, at most a few dozen bytes away, and at the kind of numeral.
#ifndef EXTRACT_QUANTITY_REFUSAL_H_
#define EXTRACT_QUANTITY_REFUSAL_H_

#include <string_view>

#include "quantity/numeral_vocabulary.h"
#include "quantity/qualifier.h"
#include "quantity/quantity.h"
#include "quantity/reading.h"
#include "quantity/sides.h"

namespace extract {

// kNone: it is a quantity. `sides`: of the reading's span.
NumeralRefusal RefuseReading(std::string_view text, const NumeralVocabulary& words,
                             const Sides& sides, const Reading& reading,
                             const Qualifiers& qualifiers);

}  // namespace extract

#endif  // EXTRACT_QUANTITY_REFUSAL_H_
