// Names of what an explanation speaks of: short ones for JSON, words for people.
#ifndef EXTRACT_CLI_EXPLAIN_NAMES_H_
#define EXTRACT_CLI_EXPLAIN_NAMES_H_

#include "analysis/explanation.h"

namespace extract::cli {

struct Naming {
  const char* id;     // "left_differs"
  const char* words;  // "the words before the quantity differ"
};

Naming NameOf(RuleOutcome outcome);
Naming NameOf(QuantityKind kind);
// Why a numeral is no quantity; its short name is ToString's.
const char* WordsOf(NumeralRefusal refusal);
const char* NameOf(IndicatorOrigin origin);
const char* NameOf(DistrictOrigin origin);
const char* NameOf(YearOrigin origin);
const char* NameOf(StatusOrigin origin);

}  // namespace extract::cli

#endif  // EXTRACT_CLI_EXPLAIN_NAMES_H_
