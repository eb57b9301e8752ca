// Diagnostics as JSON, the same in every command: severity, code, message, help, file, line,
// column.
#ifndef EXTRACT_CLI_DIAGNOSTIC_JSON_H_
#define EXTRACT_CLI_DIAGNOSTIC_JSON_H_

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "extract/diagnostic.h"

namespace extract::cli {

using Json = nlohmann::ordered_json;

Json ToJson(const std::vector<Diagnostic>& diagnostics);

// Indented, with a line feed; bytes that are no UTF-8 become U+FFFD.
std::string Print(const Json& json);

}  // namespace extract::cli

#endif  // EXTRACT_CLI_DIAGNOSTIC_JSON_H_
