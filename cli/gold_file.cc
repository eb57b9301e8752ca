#include "cli/gold_file.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "cli/diagnostic_json.h"

namespace extract::cli {
namespace {

// Reads the keys of one row; what is wrong first is kept.
class RowReader {
 public:
  explicit RowReader(const Json& row) : row_(row) {}

  std::string Text(const char* key, bool required) {
    const Json* value = Find(key, required);
    if (value == nullptr) return {};
    if (value->is_string()) return value->get<std::string>();
    return Fail(key, "a text"), std::string();
  }

  std::optional<int> Count(const char* key) {
    const Json* value = Find(key, false);
    if (value == nullptr) return std::nullopt;
    if (value->is_number_integer()) return value->get<int>();
    return Fail(key, "a number from 1"), std::nullopt;
  }

  std::optional<double> Number(const char* key, bool required) {
    const Json* value = Find(key, required);
    if (value == nullptr || value->is_null()) return std::nullopt;
    if (value->is_number()) return value->get<double>();
    return Fail(key, "a number"), std::nullopt;
  }

  bool Flag(const char* key) {
    const Json* value = Find(key, false);
    if (value == nullptr) return false;
    if (value->is_boolean()) return value->get<bool>();
    return Fail(key, "true or false"), false;
  }

  std::vector<std::string> Texts(const char* key, bool required) {
    std::vector<std::string> texts;
    for (const auto& text : Answers(key, required)) {
      if (!text.has_value()) Fail(key, "a text or a list of texts");
      texts.push_back(text.value_or(""));
    }
    return texts;
  }

  TextAnswers Answers(const char* key, bool required) {
    TextAnswers answers;
    for (const Json& value : List(key, required)) {
      if (value.is_string()) {
        answers.emplace_back(value.get<std::string>());
      } else if (value.is_null()) {
        answers.emplace_back();
      } else {
        Fail(key, "a text, null, or a list of these");
      }
    }
    return answers;
  }

  YearAnswers Years(const char* key) {
    YearAnswers answers;
    for (const Json& value : List(key, true)) {
      if (value.is_number_integer()) {
        answers.emplace_back(value.get<int>());
      } else if (value.is_null()) {
        answers.emplace_back();
      } else {
        Fail(key, "a year, null, or a list of these");
      }
    }
    return answers;
  }

  bool IsList(const char* key) const { return row_.contains(key) && row_[key].is_array(); }
  const std::string& problem() const { return problem_; }

 private:
  const Json* Find(const char* key, bool required) {
    const auto at = row_.find(key);
    if (at != row_.end()) return &*at;
    if (required && problem_.empty()) problem_ = std::string("no \"") + key + "\"";
    return nullptr;
  }

  Json List(const char* key, bool required) {
    const Json* value = Find(key, required);
    if (value == nullptr) return Json::array();
    return value->is_array() ? *value : Json::array({*value});
  }

  void Fail(const char* key, const char* wanted) {
    if (problem_.empty()) problem_ = std::string("\"") + key + "\" is not " + wanted;
  }

  const Json& row_;
  std::string problem_;
};

GoldRow ReadRow(RowReader* reader) {
  GoldRow row;
  row.quote = reader->Text("q", true);
  row.context = reader->Text("ctx", false);
  row.context_number = reader->Count("n");
  row.quote_number = reader->Count("qn").value_or(0);
  row.optional = reader->Flag("optional");
  row.value = reader->Number("value", true);
  row.value_max = reader->Number("value_max", false);
  row.units = reader->Texts("unit", true);
  row.indicator_min = reader->Text("indicator_min", true);
  row.indicator_max = reader->Text("indicator_max", true);
  row.indicator_any = reader->Texts("indicator_any", false);
  row.year = reader->Years("year");
  row.district = reader->Answers("district", false);
  row.measure = reader->Answers("measure", false);
  row.bound = reader->Answers("bound", false);
  row.status = reader->Answers("status", false);
  row.action = reader->Answers("action", false);
  row.one_measure = !reader->IsList("measure");
  return row;
}

std::string_view Trimmed(std::string_view line) {
  constexpr std::string_view kBlanks = " \t\r";
  const std::size_t first = line.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return {};
  return line.substr(first, line.find_last_not_of(kBlanks) - first + 1);
}

// "" where the row is none or was read into `facts`, else what is wrong with it.
std::string ReadLine(std::string_view line, const Document& document,
                     std::vector<GoldFact>* facts) {
  const Json json = Json::parse(line, nullptr, /*allow_exceptions=*/false);
  if (!json.is_object()) return "the line is no JSON object";
  if (json.contains("ignore")) return {};
  RowReader reader(json);
  GoldRow row = ReadRow(&reader);
  if (!reader.problem().empty()) return reader.problem();
  Result<GoldFact> fact =
      LocateGold(std::move(row), document.utf8(), document.code_points_before_text());
  if (!fact.ok()) return fact.status().message();
  facts->push_back(std::move(fact).value());
  return {};
}

}  // namespace

std::vector<GoldFact> ReadGold(std::string_view content, const std::string& file,
                               const Document& document, std::vector<std::string>* problems) {
  std::vector<GoldFact> facts;
  int number = 0;
  while (!content.empty()) {
    const std::size_t end = std::min(content.find('\n'), content.size());
    const std::string_view line = Trimmed(content.substr(0, end));
    content.remove_prefix(std::min(end + 1, content.size()));
    ++number;
    if (line.empty() || line.starts_with("//")) continue;
    const std::string problem = ReadLine(line, document, &facts);
    if (!problem.empty()) problems->push_back(file + ":" + std::to_string(number) + ": " + problem);
  }
  return facts;
}

}  // namespace extract::cli
