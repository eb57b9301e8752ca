// Rows of a table with the columns class and word into the word sets of a part of the engine.
#ifndef EXTRACT_BASE_WORD_SET_ROWS_H_
#define EXTRACT_BASE_WORD_SET_ROWS_H_

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/nearest.h"
#include "base/tsv.h"
#include "base/word_sets.h"
#include "extract/diagnostic.h"

namespace extract {

// `classes`: the names of the sets. E154 for a class that is none of them.
template <typename Name, std::size_t kSets>
void AddWordSetRows(const TsvTable& rows, const std::array<std::string_view, kSets>& classes,
                    WordSets<Name>* sets, std::vector<Diagnostic>* problems) {
  const std::size_t class_column = rows.ColumnIndex("class");
  const std::size_t word_column = rows.ColumnIndex("word");
  for (std::size_t row = 0; row < rows.row_count(); ++row) {
    const std::string_view name = rows.Cell(row, class_column);
    const auto at = std::find(classes.begin(), classes.end(), name);
    if (at != classes.end()) {
      sets->Add(static_cast<Name>(at - classes.begin()), rows.Cell(row, word_column));
      continue;
    }
    const std::vector<std::string> known(classes.begin(), classes.end());
    problems->push_back(
        rows.Problem(row, class_column, "E154", "unknown class '" + std::string(name) + "'",
                     "the head of the file of this name in rules/cn lists the classes" +
                         DidYouMean(name, known)));
  }
}

}  // namespace extract

#endif  // EXTRACT_BASE_WORD_SET_ROWS_H_
