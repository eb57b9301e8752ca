// For the tests of this layer: the shipped tables, read once, and quantities in one line of text.
#ifndef EXTRACT_QUANTITY_TEST_TABLES_H_
#define EXTRACT_QUANTITY_TEST_TABLES_H_

#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"
#include "base/tsv.h"
#include "quantity/numeral_chars.h"
#include "quantity/quantity_finder.h"
#include "quantity/unit_rows.h"

namespace extract {

struct TestTables {
  UnitTable units;
  NumeralVocabulary words;
  std::vector<Diagnostic> problems;
  std::size_t classifiers = 0;
};

inline TsvTable ReadRows(const std::string& name, const std::vector<std::string>& columns,
                         std::vector<Diagnostic>* problems) {
  const std::string path = std::string(EXTRACT_SOURCE_DIR) + "/rules/cn/" + name;
  return *TsvTable::Parse(ReadFile(path).value(), path, columns, problems);
}

inline const TestTables& Tables() {
  static const TestTables* const kTables = [] {
    auto* tables = new TestTables;
    const auto problems = &tables->problems;
    AddUnitRows(ReadRows("units.tsv", UnitColumns(), problems), &tables->units, problems);
    const TsvTable classifiers = ReadRows("classifiers.tsv", ClassifierColumns(), problems);
    tables->classifiers = classifiers.row_count();
    AddClassifierRows(classifiers, &tables->units, problems);
    AddCurrencySignRows(ReadRows("currency_signs.tsv", CurrencySignColumns(), problems),
                        &tables->units, problems);
    tables->words.AddRows(ReadRows("numeral_words.tsv", NumeralVocabulary::Columns(), problems),
                          problems);
    return tables;
  }();
  return *kTables;
}

// "~30 家", ">=95 %", "20..30 个", "#3 位" (rank), "x2 倍" (doubling), ":8.2 %" (part of a ratio).
inline std::string Show(const Quantity& quantity) {
  std::string line;
  switch (quantity.bound) {
    case Bound::kExact:
      break;
    case Bound::kAbout:
      line = "~";
      break;
    case Bound::kNearly:
      line = "<~";
      break;
    case Bound::kOver:
      line = ">";
      break;
    case Bound::kAtLeast:
      line = ">=";
      break;
    case Bound::kUnder:
      line = "<";
      break;
    case Bound::kAtMost:
      line = "<=";
      break;
  }
  if (quantity.kind == QuantityKind::kRank) line += "#";
  if (quantity.kind == QuantityKind::kDoubling) line += "x";
  if (quantity.kind == QuantityKind::kRatioPart) line += ":";
  quantity.value.AppendTo(&line);
  if (quantity.value_max) line += ".." + quantity.value_max->ToString();
  if (const std::string unit = quantity.WrittenUnit(); !unit.empty()) line += " " + unit;
  return line;
}

inline TextMarks NumeralMarks(std::string_view text) {
  static constexpr TextMarkTable kTable = MakeMarkTable<AddNumeralMarks>();
  TextMarks marks;
  marks.Find(kTable, text);
  return marks;
}

inline std::vector<Quantity> FindAll(std::string_view text,
                                     std::vector<RefusedNumeral>* refused = nullptr,
                                     const std::vector<ByteRange>& taken = {}) {
  const QuantityFinder finder(&Tables().units, &Tables().words);
  std::vector<Quantity> quantities;
  finder.Find(text, NumeralMarks(text).all(), taken, &quantities, refused);
  return quantities;
}

inline std::string FindLine(std::string_view text) {
  std::string line;
  for (const Quantity& quantity : FindAll(text)) {
    if (!line.empty()) line += "; ";
    line += Show(quantity);
  }
  return line;
}

}  // namespace extract

#endif  // EXTRACT_QUANTITY_TEST_TABLES_H_
