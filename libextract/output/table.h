// The table format: aligned columns for a terminal with a fixed-width font, where a Chinese
// character takes two columns.
#ifndef EXTRACT_OUTPUT_TABLE_H_
#define EXTRACT_OUTPUT_TABLE_H_

#include <string>
#include <string_view>
#include <vector>

#include "extract/fact.h"

namespace extract {

// Cells are kept until Render(), because the widths of the columns are known only then.
class TextTable {
 public:
  enum class Align { kLeft, kRight };
  struct Column {
    std::string_view title;
    Align align = Align::kLeft;
    int max_width = 0;  // longer cells end in …; 0 for no limit
  };

  explicit TextTable(std::vector<Column> columns) : columns_(std::move(columns)) {}

  void Clear() { cells_.clear(); }
  std::size_t row_count() const { return cells_.size() / columns_.size(); }
  // Cells are added row by row, from left to right.
  void AddCell(std::string_view text);
  // `emphasis` and `plain` surround the line of titles; "" for none.
  void Render(std::string_view emphasis, std::string_view plain, std::string* out) const;

 private:
  void AppendRow(const std::string* cells, const std::vector<int>& widths, std::string* out) const;

  std::vector<Column> columns_;
  std::vector<std::string> cells_;
};

// Text for a terminal: control characters, which could steer it, become spaces.
std::string WithoutControls(std::string_view text);

// With its bound as a mark and a plus before what rose: "~12.5", "+7.6", "2–3".
std::string ValueCell(const Fact& fact);

// The fields that a reader needs first, and a row of them.
std::vector<TextTable::Column> FactColumns();
void AddFactRow(const Fact& fact, TextTable* table);

}  // namespace extract

#endif  // EXTRACT_OUTPUT_TABLE_H_
