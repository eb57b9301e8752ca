// Why facts are as they are: what was read, which rules were asked, and who told the rest.
#ifndef EXTRACT_ANALYSIS_EXPLANATION_H_
#define EXTRACT_ANALYSIS_EXPLANATION_H_

#include <cstddef>
#include <string>
#include <vector>

#include "analysis/rule_probe.h"
#include "extract/fact.h"
#include "quantity/quantity.h"
#include "text/normalized_block.h"

namespace extract {

enum class IndicatorOrigin {
  kNone,      // nothing names it
  kRule,      // the rule does: indicator = "name:..."
  kBefore,    // the phrase before the quantity
  kBehind,    // the phrase behind it
  kCarried,   // an earlier quantity of the paragraph
  kSentence,  // words elsewhere in the sentence
  kTable,     // the label of the row and the head of the column
  kComposed,  // parts of several of these
};

enum class DistrictOrigin {
  kNone,
  kSentence,   // a name, or 全市 and the like
  kParagraph,  // what its paragraph begins with
  kSection,    // a heading above
  kDocument,   // title, congress, the places that the text names most
  kOption,     // the caller's
};

enum class YearOrigin {
  kNone,
  kFormer,    // the value that was, at a time that the sentence does not say
  kSentence,  // a time expression; of a table in the column's head
  kSection,   // a heading or a paragraph above
  kDocument,  // the document's own date
  kOption,
};

enum class StatusOrigin {
  kNothing,  // nothing says that it is but planned or expected
  kRule,
  kWord,     // 力争, 预计, 到2025年; 已 where the text around plans
  kSection,  // the part of a report that plans, a plan, a policy
};

// Where something stands that holds for what follows; line 0 where it is no single place.
struct Anchor {
  std::size_t line = 0;
  std::string text;
};

// Ranges are bytes of the sentence's text.
struct QuantityExplanation {
  Fact fact;
  QuantityKind kind = QuantityKind::kPlain;
  ByteRange span;
  ByteRange numeral;
  ByteRange extent;            // with its qualifiers: 约40余项
  std::string dimension;       // "money"; "" for a number without a unit
  bool borrowed_unit = false;  // 提高2.1、0.7个百分点: the first has the unit of the last

  // The quantity that rules were tried on: itself, or the first of a list that they are read as.
  std::size_t tried_on = 0;
  std::vector<RuleAttempt> attempts;  // every rule, in order of precedence; with `tried_on` alone

  IndicatorOrigin indicator_origin = IndicatorOrigin::kNone;
  std::string phrase;        // as cut, before it was completed or got its canonical name
  ByteRange phrase_words;    // kBefore, kBehind, kSentence
  std::string carried_from;  // the quote of that quantity

  DistrictOrigin district_origin = DistrictOrigin::kNone;
  ByteRange district_words;  // kSentence
  Anchor district_anchor;

  YearOrigin year_origin = YearOrigin::kNone;
  std::string year_words;  // kSentence; of a table the column's head
  Anchor year_anchor;

  StatusOrigin status_origin = StatusOrigin::kNothing;
  ByteRange status_words;  // kWord
  Anchor status_anchor;
};

// A sentence with numerals, or a table's row.
struct SentenceExplanation {
  std::size_t first_line = 0;
  std::size_t last_line = 0;
  bool table_row = false;
  std::string text;  // normalised
  std::vector<QuantityExplanation> quantities;
  std::vector<RefusedNumeral> refused;
};

}  // namespace extract

#endif  // EXTRACT_ANALYSIS_EXPLANATION_H_
