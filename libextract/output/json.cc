#include "output/json.h"

#include <cstddef>
#include <optional>

#include "output/json_buffer.h"

namespace extract {
namespace {

// Names come with what stands around them, so that each costs one copy.
class Fields {
 public:
  explicit Fields(std::string* out) : json_(out) {}

  template <std::size_t N>
  void Number(const char (&name)[N], std::size_t value) {
    json_.Literal(name);
    json_.Number(value);
  }
  template <std::size_t N, typename Value>
  void Number(const char (&name)[N], const std::optional<Value>& value) {
    json_.Literal(name);
    if (value.has_value()) {
      json_.Number(*value);
    } else {
      json_.Literal("null");
    }
  }
  template <std::size_t N>
  void Text(const char (&name)[N], std::string_view value) {
    json_.Literal(name);
    json_.String(value);
  }
  // "" is how a Fact says that it does not know; a record says null.
  template <std::size_t N>
  void TextOrNull(const char (&name)[N], std::string_view value) {
    json_.Literal(name);
    if (value.empty()) {
      json_.Literal("null");
    } else {
      json_.String(value);
    }
  }

 private:
  JsonBuffer json_;
};

}  // namespace

void AppendJsonString(std::string_view text, std::string* out) { JsonBuffer(out).String(text); }

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
