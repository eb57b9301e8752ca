// Every code that a Diagnostic can have, once, with what it says and what mends it.
//
//   FindDiagnosticCode("E104")->remedy
//
// A code keeps its meaning for good: a new kind of fault takes a new number, and the number of one
// that is gone is not given again. E1xx are faults of form (E12x and E14x those of tables, E13x of
// cases), E2xx of what packs say of one another, E3xx of patterns, W4xx advice of `extract lint`.
#ifndef EXTRACT_BASE_DIAGNOSTIC_CODES_H_
#define EXTRACT_BASE_DIAGNOSTIC_CODES_H_

#include <span>
#include <string_view>

namespace extract {

struct DiagnosticCode {
  std::string_view code;
  std::string_view title;   // what is wrong, in a few words
  std::string_view remedy;  // what to do about it, one sentence
};

std::span<const DiagnosticCode> DiagnosticCodes();  // in order of code
const DiagnosticCode* FindDiagnosticCode(std::string_view code);

}  // namespace extract

#endif  // EXTRACT_BASE_DIAGNOSTIC_CODES_H_
