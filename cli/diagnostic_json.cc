#include "cli/diagnostic_json.h"

namespace extract::cli {
namespace {

Json NullIfZero(int number) { return number == 0 ? Json() : Json(number); }

}  // namespace

Json ToJson(const std::vector<Diagnostic>& diagnostics) {
  Json list = Json::array();
  for (const Diagnostic& diagnostic : diagnostics) {
    list.push_back({{"severity", diagnostic.severity == Severity::kError ? "error" : "warning"},
                    {"code", diagnostic.code},
                    {"message", diagnostic.message},
                    {"help", diagnostic.help},
                    {"file", diagnostic.location.file},
                    {"line", NullIfZero(diagnostic.location.line)},
                    {"column", NullIfZero(diagnostic.location.column)}});
  }
  return list;
}

std::string Print(const Json& json) {
  constexpr int kIndent = 2;
  return json.dump(kIndent, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace extract::cli
