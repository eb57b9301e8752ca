// The bound that the words around a quantity give it: 近20家, 95%以上, 每月至少深入现场2次.
//
// A word behind the unit wins over one before the numeral (近5成以上 is at least 5成), that over 余
// and 多 in the numeral itself (约30余个 is about 30).
#ifndef EXTRACT_QUANTITY_QUALIFIER_H_
#define EXTRACT_QUANTITY_QUALIFIER_H_

#include <string_view>

#include "extract/fact.h"
#include "quantity/numeral_vocabulary.h"
#include "quantity/reading.h"
#include "quantity/sides.h"
#include "text/normalized_block.h"

namespace extract {

struct Qualifiers {
  Bound bound = Bound::kExact;
  ByteRange extent;       // the reading's span with its qualifiers
  QualifierMatch before;  // beside the numeral; length 0 where there is none
  QualifierMatch after;
  bool from_before = false;  // the bound is the word's before the numeral: a list hands it on
};

// `sides`: of the reading's span.
Qualifiers ReadQualifiers(std::string_view text, const NumeralVocabulary& words, const Sides& sides,
                          const Reading& reading);

// True where a clause ends: the end of the text, or punctuation other than 、 and brackets.
bool IsClauseEnd(std::string_view text, std::size_t position);

}  // namespace extract

#endif  // EXTRACT_QUANTITY_QUALIFIER_H_
