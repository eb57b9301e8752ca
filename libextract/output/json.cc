#include "output/json.h"

#include <array>
#include <cstddef>
#include <optional>

#include "base/utf8.h"
#include "output/json_text.h"

namespace extract {
namespace {

// The names of an enumeration, whose last is `last`.
template <typename Enum, Enum last>
class Words {
 public:
  Words() {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      words_[i] = MakeJsonWord(ToString(static_cast<Enum>(i)));
    }
  }
  const JsonWord& operator[](Enum value) const { return words_[static_cast<std::size_t>(value)]; }

 private:
  std::array<JsonWord, static_cast<std::size_t>(last) + 1> words_;
};

struct AllWords {
  Words<Measure, Measure::kMultiple> measures;
  Words<Bound, Bound::kAtMost> bounds;
  Words<FactStatus, FactStatus::kExpected> statuses;
  Words<Basis, Basis::kOther> bases;
};

// One for PlainJson and for EscapedJson. Names come with what stands around them, so that each
// costs one copy.
template <typename Json>
class Fields {
 public:
  explicit Fields(Json* json) : json_(json) {}

  template <std::size_t N, typename Value>
  void Number(const char (&name)[N], const Value& value) {
    json_->Literal(name);
    json_->Number(value);
  }
  template <std::size_t N, typename Value>
  void Number(const char (&name)[N], const std::optional<Value>& value) {
    if (value.has_value()) return Number(name, *value);
    json_->Literal(name);
    json_->Literal("null");
  }
  template <std::size_t N>
  void Word(const char (&name)[N], const JsonWord& word) {
    json_->Literal(name);
    json_->Word(word);
  }
  template <std::size_t N>
  void Text(const char (&name)[N], std::string_view value) {
    json_->Literal(name);
    json_->String(value);
  }
  // "" is how a Fact says that it does not know; a record says null.
  template <std::size_t N>
  void TextOrNull(const char (&name)[N], std::string_view value) {
    if (!value.empty()) return Text(name, value);
    json_->Literal(name);
    json_->Literal("null");
  }

 private:
  Json* json_;
};

template <typename Json>
void WriteFields(const Fact& fact, Json* json) {
  static const AllWords words;
  Fields fields(json);
  fields.Number(R"(,"start":)", fact.evidence.begin);
  fields.Number(R"(,"end":)", fact.evidence.end);
  fields.Number(R"(,"value":)", fact.value);
  fields.Number(R"(,"value_max":)", fact.value_max);
  fields.Text(R"(,"unit":)", fact.unit);
  fields.Number(R"(,"base_value":)", fact.base_value);
  fields.Number(R"(,"base_value_max":)", fact.base_value_max);
  fields.Text(R"(,"base_unit":)", fact.base_unit);
  fields.TextOrNull(R"(,"currency":)", fact.currency);
  fields.Word(R"(,"measure":)", words.measures[fact.measure]);
  fields.Word(R"(,"bound":)", words.bounds[fact.bound]);
  fields.Word(R"(,"status":)", words.statuses[fact.status]);
  if (fact.basis == Basis::kNone) {
    json->Literal(R"(,"basis":null)");
  } else {
    fields.Word(R"(,"basis":)", words.bases[fact.basis]);
  }
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

constexpr std::size_t kBufferBytes = 4096;
constexpr std::size_t kMostFixedBytes = 1024;  // names, numbers, words, quotes: some 700

std::size_t TextBytes(const Fact& fact) {
  return fact.unit.size() + fact.base_unit.size() + fact.currency.size() + fact.indicator.size() +
         fact.indicator_id.size() + fact.action.size() + fact.district.size() +
         fact.district_code.size() + fact.period.size() + fact.quote.size() + fact.sentence.size() +
         fact.rule.size();
}

// False where a string must be escaped or mended, or the record is unusually long.
bool AppendPlainFields(const Fact& fact, std::string* out) {
  char buffer[kBufferBytes];
  if (TextBytes(fact) > kBufferBytes - kMostFixedBytes) return false;
  PlainJson json(buffer);
  WriteFields(fact, &json);
  // What stands between the strings is ASCII: all are valid where the whole is.
  const std::string_view record(buffer, static_cast<std::size_t>(json.end() - buffer));
  if (!json.plain() || !IsValidUtf8(record)) return false;
  out->append(record);
  return true;
}

}  // namespace

void AppendJsonString(std::string_view text, std::string* out) { EscapedJson(out).String(text); }

void AppendJsonFields(const Fact& fact, std::string* out) {
  if (AppendPlainFields(fact, out)) return;
  EscapedJson json(out);
  WriteFields(fact, &json);
}

}  // namespace extract
