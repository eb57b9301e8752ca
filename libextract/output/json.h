// JSON text, appended to a buffer. Hand-written because building a document object for every fact
// costs ten times the scan that found it.
#ifndef EXTRACT_OUTPUT_JSON_H_
#define EXTRACT_OUTPUT_JSON_H_

#include <string>
#include <string_view>

#include "extract/fact.h"

namespace extract {

// A JSON string with its quotes. Only what must be escaped is; invalid UTF-8 becomes U+FFFD.
void AppendJsonString(std::string_view text, std::string* out);

// The fields of `fact` behind "doc", each with a comma before it: ,"start":12,"end":18...
void AppendJsonFields(const Fact& fact, std::string* out);

}  // namespace extract

#endif  // EXTRACT_OUTPUT_JSON_H_
