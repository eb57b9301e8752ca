#include "cli/explain_report.h"

#include <algorithm>
#include <string_view>

#include "base/utf8.h"
#include "cli/diagnostic_json.h"
#include "cli/explain_names.h"
#include "extract/record_writer.h"

namespace extract::cli {
namespace {

constexpr int kTextColumns = 92;
constexpr std::size_t kLabelColumns = 11;

std::string_view In(const SentenceExplanation& sentence, ByteRange range) {
  return std::string_view(sentence.text).substr(range.begin, range.size());
}

std::string Quoted(std::string_view text) { return "“" + std::string(text) + "”"; }

// The sentence in lines that fit a terminal, each with a line of marks below it: ^ quantities, ~
// numerals that are none.
std::string MarkedSentence(const SentenceExplanation& sentence) {
  const auto is_in = [](const auto& items, std::size_t at) {
    return std::any_of(items.begin(), items.end(), [at](const auto& item) {
      return item.span.begin <= at && at < item.span.end;
    });
  };
  std::string text;
  std::string line, marks;
  int columns = 0;
  const auto flush = [&] {
    while (!marks.empty() && marks.back() == ' ') marks.pop_back();
    text += "    " + line + '\n';
    if (!marks.empty()) text += "    " + marks + '\n';
    line.clear();
    marks.clear();
    columns = 0;
  };
  const std::string_view source = sentence.text;
  for (std::size_t at = 0; at < source.size();) {
    const std::size_t next = NextCharacter(source, at);
    std::string_view character = source.substr(at, next - at);
    if (character == "\t") character = "|";
    const int width = DisplayWidth(character);
    if (columns + width > kTextColumns) flush();
    line += character;
    char mark = is_in(sentence.refused, at) ? '~' : ' ';
    if (is_in(sentence.quantities, at)) mark = '^';
    marks.append(static_cast<std::size_t>(width), mark);
    columns += width;
    at = next;
  }
  if (!line.empty()) flush();
  return text;
}

class TextReport {
 public:
  TextReport(const SentenceExplanation& sentence, const ExplainView& view)
      : sentence_(sentence), view_(view) {}

  std::string Run() {
    text_ = MarkedSentence(sentence_);
    for (const QuantityExplanation& quantity : sentence_.quantities) Describe(quantity);
    for (const RefusedNumeral& numeral : sentence_.refused) {
      text_ += "\n  " + std::string(In(sentence_, numeral.span)) + "\n";
      Line("no fact", WordsOf(numeral.why));
    }
    return text_;
  }

 private:
  void Line(std::string_view label, const std::string& words) {
    std::string head = "    " + std::string(label);
    head.append(4 + kLabelColumns - std::min(4 + kLabelColumns, head.size()), ' ');
    text_ += head + words + '\n';
  }

  void Describe(const QuantityExplanation& quantity) {
    const Fact& fact = quantity.fact;
    std::string head = std::string(In(sentence_, quantity.span)) + ": " + ToString(fact.measure);
    if (fact.bound != Bound::kExact) head.append(" ").append(ToString(fact.bound));
    head += ' ' + fact.value.ToString();
    if (fact.value_max) head += " to " + fact.value_max->ToString();
    head += (fact.unit.empty() ? "" : ' ' + fact.unit) + " of " +
            (fact.indicator.empty() ? "(nothing)" : fact.indicator);
    text_ += "\n  " + head + '\n';
    Line("read", ReadWords(quantity));
    Line("indicator", IndicatorWords(quantity));
    Line("district", DistrictWords(quantity));
    Line("year", YearWords(quantity));
    Line("status", StatusWords(quantity));
    DescribeRules(quantity);
  }

  std::string ReadWords(const QuantityExplanation& quantity) const {
    std::string words =
        std::string(NameOf(quantity.kind).words) + ", " + Quoted(In(sentence_, quantity.numeral));
    const Fact& fact = quantity.fact;
    if (quantity.kind == QuantityKind::kPlain && fact.unit.empty()) {
      words += " without a unit";
    } else if (quantity.kind == QuantityKind::kPlain) {
      words += ", in " + fact.unit + " (" + quantity.dimension;
      if (fact.base_value) {
        words += "; " + fact.base_value->ToString() + ' ' + fact.base_unit;
      }
      words += ")";
    }
    if (quantity.borrowed_unit) {
      words += sentence_.table_row ? "; the unit is that of the row or the column"
                                   : "; the unit is that of a later number of the list";
    }
    if (quantity.extent.size() > quantity.span.size()) {
      words += "; " + Quoted(In(sentence_, quantity.extent)) + " is " + ToString(fact.bound);
    }
    return words;
  }

  std::string IndicatorWords(const QuantityExplanation& quantity) const {
    const std::string& name = quantity.fact.indicator;
    std::string words;
    switch (quantity.indicator_origin) {
      case IndicatorOrigin::kNone:
        return "nothing names it";
      case IndicatorOrigin::kRule:
        words = "the rule names it";
        break;
      case IndicatorOrigin::kBefore:
        words = "the phrase before, " + Quoted(In(sentence_, quantity.phrase_words));
        break;
      case IndicatorOrigin::kBehind:
        words = "the phrase behind, " + Quoted(In(sentence_, quantity.phrase_words));
        break;
      case IndicatorOrigin::kCarried:
        words = "carried on from " + quantity.carried_from;
        break;
      case IndicatorOrigin::kSentence:
        words = "no phrase beside it; the sentence speaks of " +
                Quoted(In(sentence_, quantity.phrase_words));
        break;
      case IndicatorOrigin::kTable:
        words = "the row's label and the column's head";
        break;
      case IndicatorOrigin::kComposed:
        words = "put together from what the sentence says of several";
        break;
    }
    if (!quantity.fact.indicator_id.empty()) {
      words += "; " + name + " is " + quantity.fact.indicator_id + " of the lexicon";
    } else if (name != quantity.phrase) {
      words += ", completed from what went before";
    }
    return words;
  }

  static std::string AnchorWords(const char* what, const Anchor& anchor) {
    if (anchor.line == 0) return std::string(what);
    return std::string(what) + " at line " + std::to_string(anchor.line) + ", " +
           Quoted(anchor.text);
  }

  std::string DistrictWords(const QuantityExplanation& quantity) const {
    const Fact& fact = quantity.fact;
    const std::string name = fact.district + " " + fact.district_code + ": ";
    switch (quantity.district_origin) {
      case DistrictOrigin::kNone:
        return "none: neither sentence nor text tells; --district gives one";
      case DistrictOrigin::kSentence:
        return name + Quoted(In(sentence_, quantity.district_words)) + " in the sentence";
      case DistrictOrigin::kParagraph:
        return name + AnchorWords("the paragraph is about it", quantity.district_anchor);
      case DistrictOrigin::kSection:
        return name + AnchorWords("the section is about it", quantity.district_anchor);
      case DistrictOrigin::kDocument:
        return name + "the whole text is about it";
      case DistrictOrigin::kOption:
        return name + "given by --district";
    }
    return {};
  }

  std::string YearWords(const QuantityExplanation& quantity) const {
    const Fact& fact = quantity.fact;
    const std::string period = fact.period.empty() ? std::string("unknown") : fact.period;
    switch (quantity.year_origin) {
      case YearOrigin::kNone:
        return "none: neither sentence nor text tells; --date gives the text's own";
      case YearOrigin::kFormer:
        return "none: the value that was, at a time that the sentence does not tell";
      case YearOrigin::kSentence:
        if (!fact.year) {
          return "none: " + Quoted(quantity.year_words) +
                 " needs the text's own date, which --date gives";
        }
        return period + ": " + Quoted(quantity.year_words) +
               (sentence_.table_row ? " in the column's head" : " in the sentence");
      case YearOrigin::kSection:
        return period + ": " + AnchorWords("set above", quantity.year_anchor);
      case YearOrigin::kDocument:
        return period + ": the text's own date";
      case YearOrigin::kOption:
        return period + ": given by --date";
    }
    return {};
  }

  std::string StatusWords(const QuantityExplanation& quantity) const {
    const std::string status = std::string(ToString(quantity.fact.status)) + ": ";
    switch (quantity.status_origin) {
      case StatusOrigin::kNothing:
        return status + "no word of a plan before it";
      case StatusOrigin::kRule:
        return status + "the rule says so";
      case StatusOrigin::kWord:
        return status + Quoted(In(sentence_, quantity.status_words)) + " in the sentence";
      case StatusOrigin::kSection:
        return status + AnchorWords("the text around announces", quantity.status_anchor);
    }
    return {};
  }

  std::string RuleLine(const RuleAttempt& attempt) const {
    const CompiledRule& rule = view_.program->rules[attempt.rule];
    return rule.id + " (priority " + std::to_string(rule.priority) + ")";
  }

  void DescribeRules(const QuantityExplanation& quantity) {
    const QuantityExplanation& tried = sentence_.quantities[quantity.tried_on];
    if (tried.attempts.empty()) {
      Line("rule", "none: cells of tables are read without");
      return;
    }
    if (&tried != &quantity) {
      Line("rule", quantity.fact.rule + ", as for " + std::string(In(sentence_, tried.span)) +
                       ", the first of the list");
      return;
    }
    std::size_t failed = 0;
    bool won = false;
    for (const RuleAttempt& attempt : tried.attempts) {
      if (!attempt.candidate) continue;
      if (attempt.outcome != RuleOutcome::kHolds) {
        ++failed;
        if (view_.all_tried) {
          Line("", RuleLine(attempt) + ": " + NameOf(attempt.outcome).words);
        }
      } else if (won) {
        Line("", RuleLine(attempt) + " holds too, behind it in precedence");
      } else {
        won = true;
        const WrittenRule* written = view_.probe->Written(view_.program->rules[attempt.rule].id);
        std::string place;
        if (written != nullptr) {
          place = ", " + written->location.file + ":" + std::to_string(written->location.line);
        }
        Line("rule", RuleLine(attempt) + place);
      }
    }
    if (!won) Line("rule", "none holds");
    if (failed > 0 && !view_.all_tried) {
      Line("", std::to_string(failed) + " other" + (failed == 1 ? "" : "s") +
                   " with these last words and this unit " + (failed == 1 ? "does" : "do") +
                   " not hold (-v lists them)");
    }
    for (const RuleAttempt* attempt : NearestFailures(tried.attempts, view_.nearest)) {
      DescribeFailure("nearly", *attempt);
    }
    for (const RuleAttempt& attempt : tried.attempts) {
      if (std::find(view_.rules.begin(), view_.rules.end(),
                    view_.program->rules[attempt.rule].id) != view_.rules.end()) {
        DescribeFailure("asked for", attempt);
      }
    }
  }

  // {quantity:amount} of a pattern.
  std::string QuantitySlot(const RuleAttempt& attempt) const {
    const WrittenRule* written = view_.probe->Written(view_.program->rules[attempt.rule].id);
    if (written == nullptr) return {};
    const std::size_t begin = std::min(written->pattern.find("{quantity"), written->pattern.size());
    return written->pattern.substr(begin, written->pattern.find('}', begin) - begin + 1);
  }

  void DescribeFailure(std::string_view label, const RuleAttempt& attempt) {
    std::string words = RuleLine(attempt) + ": " + NameOf(attempt.outcome).words;
    if (attempt.outcome == RuleOutcome::kOtherUnit) words += ", " + QuantitySlot(attempt);
    Line(label, words);
    const PatternStop& stop = attempt.stop;
    if (stop.parts.empty()) return;
    const std::string there(In(sentence_, stop.there));
    const std::string part = stop.parts[stop.at];
    words = "it asks for " + part;
    if (stop.before) {
      words += " right before " + (stop.matched.empty() ? std::string("the quantity")
                                                        : Quoted(In(sentence_, stop.matched)));
    } else {
      words += " right behind " + (stop.matched.empty() ? std::string("the quantity")
                                                        : Quoted(In(sentence_, stop.matched)));
    }
    words += there.empty() ? ", where the clause ends" : ", where " + Quoted(there) + " stands";
    Line("", words);
  }

  const SentenceExplanation& sentence_;
  const ExplainView& view_;
  std::string text_;
};

Json RangeAsJson(const SentenceExplanation& sentence, ByteRange range) {
  return range.empty() ? Json() : Json(In(sentence, range));
}

Json AnchorAsJson(const Anchor& anchor) {
  if (anchor.line == 0) return {};
  return {{"line", anchor.line}, {"text", anchor.text}};
}

Json AttemptAsJson(const SentenceExplanation& sentence, const RuleAttempt& attempt,
                   const ExplainView& view) {
  const CompiledRule& rule = view.program->rules[attempt.rule];
  Json json = {{"rule", rule.id},
               {"priority", rule.priority},
               {"candidate", attempt.candidate},
               {"outcome", NameOf(attempt.outcome).id}};
  const PatternStop& stop = attempt.stop;
  if (attempt.outcome == RuleOutcome::kHolds || stop.parts.empty()) return json;
  json["missing_parts"] = attempt.missing;
  json["side"] = stop.before ? "before" : "behind";
  json["parts"] = stop.parts;
  json["failed_part"] = stop.parts[stop.at];
  json["matched"] = In(sentence, stop.matched);
  json["found"] = In(sentence, stop.there);
  return json;
}

Json RulesAsJson(const SentenceExplanation& sentence, const QuantityExplanation& quantity,
                 const ExplainView& view) {
  const QuantityExplanation& tried = sentence.quantities[quantity.tried_on];
  Json candidates = Json::array();
  Json nearest = Json::array();
  Json asked = Json::array();
  for (const RuleAttempt& attempt : tried.attempts) {
    const std::string& id = view.program->rules[attempt.rule].id;
    if (attempt.candidate) {
      candidates.push_back({{"rule", id},
                            {"priority", view.program->rules[attempt.rule].priority},
                            {"outcome", NameOf(attempt.outcome).id}});
    }
    if (std::find(view.rules.begin(), view.rules.end(), id) != view.rules.end()) {
      asked.push_back(AttemptAsJson(sentence, attempt, view));
    }
  }
  for (const RuleAttempt* attempt : NearestFailures(tried.attempts, view.nearest)) {
    nearest.push_back(AttemptAsJson(sentence, *attempt, view));
  }
  Json json = {{"won", quantity.fact.rule},
               {"tried_on", In(sentence, tried.span)},
               {"candidates", std::move(candidates)},
               {"nearest", std::move(nearest)}};
  if (!view.rules.empty()) json["asked_for"] = std::move(asked);
  const WrittenRule* written = view.probe->Written(quantity.fact.rule);
  if (written != nullptr) {
    json["pattern"] = written->pattern;
    json["file"] = written->location.file;
    json["line"] = written->location.line;
  }
  return json;
}

Json RecordOf(const std::string& document, const Fact& fact) {
  std::string record;
  RecordWriter writer(RecordFormat::kJsonLines, &record);
  writer.StartDocument(document);
  writer.Add(fact);
  return Json::parse(record, nullptr, /*allow_exceptions=*/false);
}

Json QuantityAsJson(const std::string& document, const SentenceExplanation& sentence,
                    const QuantityExplanation& quantity, const ExplainView& view) {
  Json json = {{"quote", In(sentence, quantity.span)}, {"fact", RecordOf(document, quantity.fact)}};
  json["read"] = {{"kind", NameOf(quantity.kind).id},
                  {"numeral", In(sentence, quantity.numeral)},
                  {"dimension", quantity.dimension.empty() ? Json() : Json(quantity.dimension)},
                  {"borrowed_unit", quantity.borrowed_unit},
                  {"with_qualifiers", In(sentence, quantity.extent)}};
  const bool carried = !quantity.carried_from.empty();
  json["indicator"] = {{"from", NameOf(quantity.indicator_origin)},
                       {"phrase", quantity.phrase},
                       {"words", RangeAsJson(sentence, quantity.phrase_words)},
                       {"carried_from", carried ? Json(quantity.carried_from) : Json()}};
  json["district"] = {{"from", NameOf(quantity.district_origin)},
                      {"words", RangeAsJson(sentence, quantity.district_words)},
                      {"set_at", AnchorAsJson(quantity.district_anchor)}};
  json["year"] = {{"from", NameOf(quantity.year_origin)},
                  {"words", quantity.year_words.empty() ? Json() : Json(quantity.year_words)},
                  {"set_at", AnchorAsJson(quantity.year_anchor)}};
  json["status"] = {{"from", NameOf(quantity.status_origin)},
                    {"words", RangeAsJson(sentence, quantity.status_words)},
                    {"set_at", AnchorAsJson(quantity.status_anchor)}};
  json["rules"] = RulesAsJson(sentence, quantity, view);
  return json;
}

}  // namespace

std::string ExplanationAsText(const std::string& document,
                              const std::vector<SentenceExplanation>& sentences,
                              const ExplainView& view) {
  std::string text;
  for (const SentenceExplanation& sentence : sentences) {
    if (!text.empty()) text += '\n';
    text += document + ":" + std::to_string(sentence.first_line) + '\n';
    text += TextReport(sentence, view).Run();
  }
  return text;
}

std::string ExplanationAsJson(const std::string& document,
                              const std::vector<SentenceExplanation>& sentences,
                              const ExplainView& view) {
  Json list = Json::array();
  for (const SentenceExplanation& sentence : sentences) {
    Json quantities = Json::array();
    for (const QuantityExplanation& quantity : sentence.quantities) {
      quantities.push_back(QuantityAsJson(document, sentence, quantity, view));
    }
    Json refused = Json::array();
    for (const RefusedNumeral& numeral : sentence.refused) {
      refused.push_back({{"quote", In(sentence, numeral.span)}, {"why", ToString(numeral.why)}});
    }
    list.push_back({{"line", sentence.first_line},
                    {"last_line", sentence.last_line},
                    {"text", sentence.text},
                    {"quantities", std::move(quantities)},
                    {"refused", std::move(refused)}});
  }
  return Print({{"document", document}, {"sentences", std::move(list)}});
}

}  // namespace extract::cli
