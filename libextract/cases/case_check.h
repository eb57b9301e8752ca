// What a case expects against the facts that were found.
#ifndef EXTRACT_CASES_CASE_CHECK_H_
#define EXTRACT_CASES_CASE_CHECK_H_

#include <string>
#include <vector>

#include "cases/case_file.h"
#include "extract/fact.h"

namespace extract {

struct Difference {
  enum class Kind {
    kField,     // the fact is there, and one of its fields is another
    kMissing,   // no fact has the quote
    kUnwanted,  // a fact where none may be, or not by this rule
    kNotRead,   // the text could not be scanned; `found` says why
  };
  Kind kind = Kind::kField;
  int line = 0;  // of the expectation; 0 for the case as a whole
  std::string quote;
  std::string field;     // kField
  std::string expected;  // kField; "" for null
  std::string found;     // kField; "" for null. kUnwanted: the indicator
  std::string rule;      // "pack/rule" that made the fact; "" for kMissing and kNotRead
};

// Empty when the case passes. `rule` is the full id of the case's rule, "" for none; with
// `any_rule` another one may have made its fact.
std::vector<Difference> CheckCase(const Case& source, const std::string& rule, bool any_rule,
                                  const std::vector<Fact>& facts);

}  // namespace extract

#endif  // EXTRACT_CASES_CASE_CHECK_H_
