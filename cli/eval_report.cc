#include "cli/eval_report.h"

#include <algorithm>
#include <cstdio>
#include <string_view>

#include "base/utf8.h"
#include "cli/diagnostic_json.h"

namespace extract::cli {
namespace {

constexpr std::string_view kAll = "ALL";
constexpr std::size_t kColumnWidth = 9;
constexpr std::size_t kCharactersBefore = 20;
constexpr std::size_t kCharactersBehind = 10;

// In the order of the table's columns.
Json FiguresAsJson(const Tally& tally) {
  const Figures figures = tally.ToFigures();
  Json json = {{"gold", figures.gold},
               {"predicted", figures.predicted},
               {"precision", figures.precision},
               {"recall", figures.recall},
               {"quantity_f1", figures.quantity_f1},
               {"record_f1", figures.record_f1}};
  for (const Attribute attribute : kAttributes) {
    const std::optional<double>& accuracy = figures.accuracy[static_cast<std::size_t>(attribute)];
    json[ToString(attribute)] = accuracy ? Json(*accuracy) : Json();
  }
  return json;
}

std::string Padded(std::string_view cell) {
  std::string padded(kColumnWidth - std::min(kColumnWidth, cell.size()), ' ');
  return padded.append(cell);
}

std::string Cell(const Json& figure) {
  if (figure.is_null()) return "-";
  if (!figure.is_number_float()) return figure.dump();
  char digits[32];
  std::snprintf(digits, sizeof digits, "%.3f", figure.get<double>());
  return digits;
}

std::string Row(std::string_view name, std::size_t width, const Json& figures) {
  std::string row(name);
  row.append(width - static_cast<std::size_t>(DisplayWidth(name)), ' ');
  for (const auto& [column, figure] : figures.items()) row += ' ' + Padded(Cell(figure));
  return row + '\n';
}

std::string Table(const Evaluation& evaluation) {
  std::size_t width = kAll.size();
  for (const EvaluatedDocument& document : evaluation.documents) {
    width = std::max(width, static_cast<std::size_t>(DisplayWidth(document.name)));
  }
  const Json all = FiguresAsJson(evaluation.all);
  std::string text(width, ' ');
  for (const auto& [column, figure] : all.items()) {
    text += ' ' + Padded(std::string_view(column).substr(0, kColumnWidth));
  }
  text += '\n';
  for (const EvaluatedDocument& document : evaluation.documents) {
    text += Row(document.name, width, FiguresAsJson(document.tally));
  }
  return text + Row(kAll, width, all);
}

// The characters [start, end) of the file with some of what stands around, on one line.
std::string Around(const Document& document, std::size_t start, std::size_t end) {
  const std::string_view text = document.utf8();
  const std::size_t before = document.code_points_before_text();
  start -= std::min(start, before);
  end -= std::min(end, before);
  const std::size_t first = start - std::min(start, kCharactersBefore);
  std::string around;
  std::size_t at = 0;
  for (std::size_t i = 0; i < end + kCharactersBehind && at < text.size(); ++i) {
    const std::size_t next = NextCharacter(text, at);
    const std::string_view character = text.substr(at, next - at);
    if (i >= first) around += character == "\n" ? "⏎" : character;
    at = next;
  }
  return around;
}

std::vector<Attribute> WrongAttributes(const Hit& hit) {
  std::vector<Attribute> wrong;
  for (const Attribute attribute : kAttributes) {
    if (!IsRight(attribute, *hit.gold, *hit.fact).value_or(true)) wrong.push_back(attribute);
  }
  return wrong;
}

std::vector<Hit> WrongHits(const DocumentScore& score) {
  std::vector<Hit> wrong;
  std::copy_if(score.hits.begin(), score.hits.end(), std::back_inserter(wrong),
               [](const Hit& hit) { return !WrongAttributes(hit).empty(); });
  return wrong;
}

Json TextOrNull(const std::string& text) { return text.empty() ? Json() : Json(text); }

Json FoundAttribute(Attribute attribute, const Fact& fact) {
  switch (attribute) {
    case Attribute::kIndicator:
      return TextOrNull(fact.indicator);
    case Attribute::kDistrict:
      return TextOrNull(fact.district);
    case Attribute::kYear:
      return fact.year ? Json(*fact.year) : Json();
    case Attribute::kMeasure:
      return ToString(fact.measure);
    case Attribute::kSign:
      return fact.value.is_negative() ? "-" : "+";
    case Attribute::kBound:
      return ToString(fact.bound);
    case Attribute::kStatus:
      return ToString(fact.status);
    case Attribute::kAction:
      return TextOrNull(fact.action);
  }
  return {};
}

template <typename Answers>
Json AnswersAsJson(const Answers& answers, const char* usual) {
  if (answers.empty()) return usual == nullptr ? Json() : Json(usual);
  Json list = Json::array();
  for (const auto& answer : answers) list.push_back(answer ? Json(*answer) : Json());
  return list.size() == 1 ? list[0] : list;
}

Json GoldAttribute(Attribute attribute, const GoldRow& row) {
  switch (attribute) {
    case Attribute::kIndicator:
      return row.indicator_min == row.indicator_max ? Json(row.indicator_min)
                                                    : Json({row.indicator_min, row.indicator_max});
    case Attribute::kDistrict:
      return AnswersAsJson(row.district, nullptr);
    case Attribute::kYear:
      return AnswersAsJson(row.year, nullptr);
    case Attribute::kMeasure:
      return AnswersAsJson(row.measure, ToString(Measure::kLevel));
    case Attribute::kSign:
      return row.value.value_or(0) < 0 ? "-" : "+";
    case Attribute::kBound:
      return AnswersAsJson(row.bound, ToString(Bound::kExact));
    case Attribute::kStatus:
      return AnswersAsJson(row.status, ToString(FactStatus::kActual));
    case Attribute::kAction:
      return AnswersAsJson(row.action, nullptr);
  }
  return {};
}

Json MissAsJson(const EvaluatedDocument& document, const GoldFact& gold) {
  return {{"quote", gold.row.quote},
          {"start", gold.start},
          {"end", gold.end},
          {"around", Around(document.document, gold.start, gold.end)}};
}

Json FactAsJson(const EvaluatedDocument& document, const Fact& fact) {
  return {{"quote", fact.quote},
          {"start", fact.evidence.begin},
          {"end", fact.evidence.end},
          {"line", fact.evidence.line},
          {"rule", fact.rule},
          {"around", Around(document.document, fact.evidence.begin, fact.evidence.end)}};
}

Json WrongAsJson(const EvaluatedDocument& document, const Hit& hit) {
  Json item = FactAsJson(document, *hit.fact);
  Json& attributes = item["attributes"] = Json::object();
  for (const Attribute attribute : WrongAttributes(hit)) {
    attributes[ToString(attribute)] = {{"found", FoundAttribute(attribute, *hit.fact)},
                                       {"gold", GoldAttribute(attribute, hit.gold->row)}};
  }
  return item;
}

// At most `limit` of each kind.
Json ErrorsAsJson(const EvaluatedDocument& document, std::size_t limit) {
  Json errors = {{"missed", Json::array()}, {"spurious", Json::array()}, {"wrong", Json::array()}};
  const DocumentScore& score = document.score;
  for (std::size_t i = 0; i < std::min(limit, score.misses.size()); ++i) {
    errors["missed"].push_back(MissAsJson(document, *score.misses[i]));
  }
  for (std::size_t i = 0; i < std::min(limit, score.spurious.size()); ++i) {
    errors["spurious"].push_back(FactAsJson(document, *score.spurious[i]));
  }
  const std::vector<Hit> wrong = WrongHits(score);
  for (std::size_t i = 0; i < std::min(limit, wrong.size()); ++i) {
    errors["wrong"].push_back(WrongAsJson(document, wrong[i]));
  }
  return errors;
}

std::string Shown(const Json& value) {
  return value.is_string() ? value.get<std::string>()
                           : value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string ErrorsAsText(const EvaluatedDocument& document, std::size_t limit) {
  const Json errors = ErrorsAsJson(document, limit);
  const std::size_t counts[] = {document.score.misses.size(), document.score.spurious.size(),
                                WrongHits(document.score).size()};
  std::string text;
  std::size_t kind = 0;
  for (const auto& [title, items] : errors.items()) {
    text += "-- " + document.name + ": " + std::to_string(counts[kind++]) + ' ' + title + '\n';
    for (const Json& item : items) {
      text += "   " + item["quote"].get<std::string>() + "  …" + item["around"].get<std::string>();
      if (item.contains("rule")) text += "…  " + item["rule"].get<std::string>();
      text += '\n';
      if (!item.contains("attributes")) continue;
      for (const auto& [attribute, pair] : item["attributes"].items()) {
        text += "      " + attribute + ": " + Shown(pair["found"]) + ", gold " +
                Shown(pair["gold"]) + '\n';
      }
    }
  }
  return text;
}

}  // namespace

std::string EvaluationAsText(const Evaluation& evaluation, std::size_t errors) {
  std::string text;
  for (const EvaluatedDocument& document : evaluation.documents) {
    if (errors > 0) text += ErrorsAsText(document, errors);
  }
  return text + Table(evaluation);
}

std::string EvaluationAsJson(const Evaluation& evaluation, std::size_t errors) {
  Json documents = Json::array();
  for (const EvaluatedDocument& document : evaluation.documents) {
    Json json = {{"document", document.name}};
    json.update(FiguresAsJson(document.tally));
    if (errors > 0) json.update(ErrorsAsJson(document, errors));
    documents.push_back(std::move(json));
  }
  return Print({{"documents", std::move(documents)}, {"all", FiguresAsJson(evaluation.all)}});
}

}  // namespace extract::cli
