// Fields of a fact by the names that records give them, as texts: what cases compare.
#ifndef EXTRACT_CASES_FACT_FIELDS_H_
#define EXTRACT_CASES_FACT_FIELDS_H_

#include <string>
#include <string_view>

#include "extract/fact.h"

namespace extract {

bool IsFactField(std::string_view field);
// "value, value_max, ...": for messages.
std::string FactFieldNames();

// As the record prints it ("change", "7.1", "莱西市"); "" for null. Requires IsFactField(field).
std::string FactFieldText(const Fact& fact, std::string_view field);

}  // namespace extract

#endif  // EXTRACT_CASES_FACT_FIELDS_H_
