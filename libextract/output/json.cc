#include "output/json.h"

#include <charconv>
#include <cstddef>
#include <optional>

#include "base/utf8.h"

namespace extract {
namespace {

constexpr char kHexDigits[] = "0123456789abcdef";

// Bytes that stand for themselves in a JSON string: all but controls, quote and backslash. U+007F
// and U+2028 need no escape in JSON.
constexpr bool IsPlain(char c) {
  return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\';
}

void AppendEscaped(char c, std::string* out) {
  switch (c) {
    case '"':
      *out += "\\\"";
      return;
    case '\\':
      *out += "\\\\";
      return;
    case '\n':
      *out += "\\n";
      return;
    case '\r':
      *out += "\\r";
      return;
    case '\t':
      *out += "\\t";
      return;
    default:
      *out += "\\u00";
      *out += kHexDigits[static_cast<unsigned char>(c) >> 4];
      *out += kHexDigits[static_cast<unsigned char>(c) & 0xF];
  }
}

// The text of a string, between its quotes.
void AppendContent(std::string_view text, std::string* out) {
  std::size_t done = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (IsPlain(text[i])) continue;
    out->append(text, done, i - done);
    AppendEscaped(text[i], out);
    done = i + 1;
  }
  out->append(text, done);
}

template <typename Integer>
void AppendInteger(Integer value, std::string* out) {
  char digits[24];
  const std::to_chars_result end = std::to_chars(digits, digits + sizeof digits, value);
  out->append(digits, end.ptr);
}

// Names come with what stands around them, so that each costs one append.
class Fields {
 public:
  explicit Fields(std::string* out) : out_(out) {}

  void Number(std::string_view name, std::size_t value) {
    *out_ += name;
    AppendInteger(value, out_);
  }
  void Number(std::string_view name, const std::optional<int>& value) {
    *out_ += name;
    if (value.has_value()) {
      AppendInteger(*value, out_);
    } else {
      *out_ += "null";
    }
  }
  void Number(std::string_view name, const std::optional<Decimal>& value) {
    *out_ += name;
    if (value.has_value()) {
      value->AppendTo(out_);
    } else {
      *out_ += "null";
    }
  }
  void Text(std::string_view name, std::string_view value) {
    *out_ += name;
    AppendJsonString(value, out_);
  }
  // "" is how a Fact says that it does not know; a record says null.
  void TextOrNull(std::string_view name, std::string_view value) {
    *out_ += name;
    if (value.empty()) {
      *out_ += "null";
    } else {
      AppendJsonString(value, out_);
    }
  }

 private:
  std::string* out_;
};

}  // namespace

void AppendJsonString(std::string_view text, std::string* out) {
  *out += '"';
  while (true) {
    const std::size_t invalid = FindInvalidUtf8(text);
    AppendContent(text.substr(0, invalid), out);
    if (invalid == std::string_view::npos) break;
    AppendUtf8(kReplacementCharacter, out);
    text.remove_prefix(invalid + 1);
  }
  *out += '"';
}

void AppendJsonFields(const Fact& fact, std::string* out) {
  Fields fields(out);
  fields.Number(R"(,"start":)", fact.evidence.begin);
  fields.Number(R"(,"end":)", fact.evidence.end);
  fields.Number(R"(,"value":)", std::optional<Decimal>(fact.value));
  fields.Number(R"(,"value_max":)", fact.value_max);
  fields.Text(R"(,"unit":)", fact.unit);
  fields.Number(R"(,"base_value":)", fact.base_value);
  fields.Number(R"(,"base_value_max":)", fact.base_value_max);
  fields.Text(R"(,"base_unit":)", fact.base_unit);
  fields.TextOrNull(R"(,"currency":)", fact.currency);
  fields.Text(R"(,"measure":)", ToString(fact.measure));
  fields.Text(R"(,"bound":)", ToString(fact.bound));
  fields.Text(R"(,"status":)", ToString(fact.status));
  fields.TextOrNull(R"(,"basis":)", ToString(fact.basis));
  fields.Text(R"(,"indicator":)", fact.indicator);
  fields.TextOrNull(R"(,"indicator_id":)", fact.indicator_id);
  fields.TextOrNull(R"(,"action":)", fact.action);
  fields.TextOrNull(R"(,"district":)", fact.district);
  fields.TextOrNull(R"(,"district_code":)", fact.district_code);
  fields.Number(R"(,"year":)", fact.year);
  fields.TextOrNull(R"(,"period":)", fact.period);
  fields.Text(R"(,"quote":)", fact.quote);
  fields.Text(R"(,"sentence":)", fact.sentence);
  fields.Number(R"(,"line":)", fact.evidence.line);
  fields.Number(R"(,"start_byte":)", fact.evidence.begin_byte);
  fields.Number(R"(,"end_byte":)", fact.evidence.end_byte);
  fields.Text(R"(,"rule":)", fact.rule);
}

}  // namespace extract
