// Facts as a person reads them in a text: what an extractor is measured against.
//
// A row of a gold file (NAME.gold.jsonl beside NAME.txt) says where the quantity stands and what is
// right of it:
//
//   {"q": "40项", "ctx": "取消事项40项", "value": 40, "unit": "项", "indicator_min": "事项",
//    "indicator_max": "取消事项", "district": "莱山区", "year": 2021}
//
// `q` is looked for inside `ctx` (its own text where absent), the `n`-th ctx of the text, the
// `qn`-th q of the ctx. Every answer may be a list of answers that are all right. This layer knows
// no JSON: whoever reads the file fills a GoldRow.
#ifndef EXTRACT_EVALUATION_GOLD_H_
#define EXTRACT_EVALUATION_GOLD_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/status.h"

namespace extract {

// nullopt among the answers: that the text tells nothing is right, too.
using TextAnswers = std::vector<std::optional<std::string>>;
using YearAnswers = std::vector<std::optional<int>>;

struct GoldRow {
  std::string quote;                  // q
  std::string context;                // ctx
  std::optional<int> context_number;  // n, from 1
  int quote_number = 0;               // qn, from 1; 0 where absent
  bool optional = false;              // a hit or a miss counts neither way
  std::optional<double> value;
  std::optional<double> value_max;
  std::vector<std::string> units;  // at least one
  std::string indicator_min;       // words that must be there, in order
  std::string indicator_max;       // words that may be there
  std::vector<std::string> indicator_any;
  YearAnswers year;
  // Empty: the row does not say. Measure, bound and status then are level, exact and actual.
  TextAnswers district;
  TextAnswers measure;
  TextAnswers bound;
  TextAnswers status;
  TextAnswers action;
  bool one_measure = true;  // `measure` is no list
};

// A quantity with its scale multiplied out and its unit folded, so that 1.2万人 is 12000人.
// Doubles, since a relative error under a millionth counts as equal.
struct BaseQuantity {
  std::optional<double> value;
  std::optional<double> value_max;
  std::string unit;
};

BaseQuantity ToBase(std::optional<double> value, std::optional<double> value_max,
                    std::string_view written_unit);

struct GoldFact {
  GoldRow row;
  std::size_t start = 0;  // code points of the file, half-open
  std::size_t end = 0;
  std::vector<BaseQuantity> bases;  // one for each unit that is right
};

// `text`: the file as UTF-8; `offset`: code points that stand before it (a byte order mark).
// kInvalidArgument where the quantity is not found there, or is found more than once.
Result<GoldFact> LocateGold(GoldRow row, std::string_view text, std::size_t offset);

}  // namespace extract

#endif  // EXTRACT_EVALUATION_GOLD_H_
