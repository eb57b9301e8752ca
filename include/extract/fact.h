// What the extractor finds: one quantity that the text states, with what it measures, where and
// when.
//
// A Fact owns its strings, is a plain value, and may be kept after the scan. Its fields are the
// record of docs/facts.md; the JSON Schema in share/extract/fact.schema.json describes their
// printed form.
#ifndef EXTRACT_FACT_H_
#define EXTRACT_FACT_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "extract/decimal.h"

namespace extract {

enum class Measure { kLevel, kChange, kShare, kRank, kMultiple };
enum class Bound { kExact, kAbout, kNearly, kOver, kAtLeast, kUnder, kAtMost };
enum class FactStatus { kActual, kPlanned, kExpected };
enum class Basis { kNone, kYearOnYear, kMonthOnMonth, kQuarterOnQuarter, kPrevious, kPlan, kOther };

// The names used in records: "level", "at_least", "planned", "yoy"; Basis::kNone has no name ("").
const char* ToString(Measure measure);
const char* ToString(Bound bound);
const char* ToString(FactStatus status);
const char* ToString(Basis basis);

// Half-open, in the ORIGINAL text, whatever its encoding, script or width.
struct Evidence {
  std::size_t begin_byte = 0;  // bytes of the file as it is on disk
  std::size_t end_byte = 0;
  std::size_t begin = 0;  // Unicode code points, as in the W3C Web Annotation model
  std::size_t end = 0;
  std::size_t line = 0;  // from 1
};

struct Fact {
  Evidence evidence;

  Decimal value;  // as written, before scale words; a change is signed
  std::optional<Decimal> value_max;
  std::string unit;                   // as written, simplified: "亿元", "个百分点"
  std::optional<Decimal> base_value;  // nullopt only where it would overflow
  std::optional<Decimal> base_value_max;
  std::string base_unit;  // "元", "%"
  std::string currency;   // ISO 4217 where the quantity is money, else ""

  Measure measure = Measure::kLevel;
  Bound bound = Bound::kExact;
  FactStatus status = FactStatus::kActual;
  Basis basis = Basis::kNone;

  std::string indicator;     // simplified; canonical name where the lexicon has it
  std::string indicator_id;  // lexicon id, or ""
  std::string action;        // governing verb, or ""

  std::string district;       // full canonical name, or ""
  std::string district_code;  // GB/T 2260, six digits, as valid in the fact's year; or ""
  std::optional<int> year;
  std::string period;  // ISO 8601 ("2021", "2021-12", "2021-01/2021-09", "2021-H1"), or ""

  std::string quote;     // the original text at the evidence, as UTF-8
  std::string sentence;  // the sentence around it, normalised; 1 KiB on each side at most
  std::string rule;      // "pack/rule id" that made it
};

}  // namespace extract

#endif  // EXTRACT_FACT_H_
