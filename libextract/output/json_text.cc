#include "output/json_text.h"

#include <algorithm>

#include "base/utf8.h"

namespace extract {
namespace {

constexpr char kHexDigits[] = "0123456789abcdef";

}  // namespace

void EscapedJson::Escape(char c) {
  switch (c) {
    case '"':
      return Literal("\\\"");
    case '\\':
      return Literal("\\\\");
    case '\n':
      return Literal("\\n");
    case '\r':
      return Literal("\\r");
    case '\t':
      return Literal("\\t");
    default:
      Literal("\\u00");
      out_->push_back(kHexDigits[static_cast<unsigned char>(c) >> 4]);
      out_->push_back(kHexDigits[static_cast<unsigned char>(c) & 0xF]);
  }
}

void EscapedJson::Content(std::string_view text) {
  for (auto at = text.begin(); at != text.end();) {
    const auto special = std::find_if_not(at, text.end(), IsPlainJson);
    out_->append(at, special);
    at = special;
    if (at != text.end()) Escape(*at++);
  }
}

void EscapedJson::String(std::string_view text) {
  Literal("\"");
  while (true) {
    const std::size_t invalid = FindInvalidUtf8(text);
    Content(text.substr(0, invalid));
    if (invalid == std::string_view::npos) break;
    Literal("\xEF\xBF\xBD");  // U+FFFD
    text.remove_prefix(invalid + 1);
  }
  Literal("\"");
}

}  // namespace extract
