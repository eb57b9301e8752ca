// Tab-separated vocabulary files, with positions for diagnostics.
//
// Form: lines that begin with '#' are comments (source, licence, criteria); the first other line
// names the columns; then one row a line. Cells are UTF-8 without tabs; empty lines are skipped.
#ifndef EXTRACT_BASE_TSV_H_
#define EXTRACT_BASE_TSV_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/diagnostic.h"

namespace extract {

class TsvTable {
 public:
  // Keeps a copy of `content`. Appends a diagnostic for every fault (E120 missing column, E121 row
  // with another number of cells, E122 invalid UTF-8); nullopt when there was an error.
  static std::optional<TsvTable> Parse(std::string content, const std::string& file,
                                       const std::vector<std::string>& required_columns,
                                       std::vector<Diagnostic>* problems);
  // The same without the copy, for a content that outlives the table.
  static std::optional<TsvTable> ParseView(std::string_view content, const std::string& file,
                                           const std::vector<std::string>& required_columns,
                                           std::vector<Diagnostic>* problems);

  std::size_t row_count() const { return lines_.size(); }
  // Index of a column; npos when the file has none of that name.
  std::size_t ColumnIndex(std::string_view name) const;
  std::string_view Cell(std::size_t row, std::size_t column) const;
  // Of the row's first character, or of a cell's.
  SourceLocation Location(std::size_t row) const;
  SourceLocation Location(std::size_t row, std::size_t column) const;
  // The row as it stands in the file, for Diagnostic::source_line.
  std::string_view Line(std::size_t row) const;
  // An error at a cell, with its line for the caret.
  Diagnostic Problem(std::size_t row, std::size_t column, std::string code, std::string message,
                     std::string help) const;
  // Takes the rows away for which `unwanted(row)` holds.
  template <typename Unwanted>
  void EraseRows(Unwanted unwanted) {
    std::size_t kept = 0;
    for (std::size_t row = 0; row < lines_.size(); ++row) {
      if (unwanted(row)) continue;
      lines_[kept] = lines_[row];
      std::copy_n(cells_.begin() + static_cast<std::ptrdiff_t>(row * columns_.size()),
                  columns_.size(),
                  cells_.begin() + static_cast<std::ptrdiff_t>(kept * columns_.size()));
      ++kept;
    }
    lines_.resize(kept);
    cells_.resize(kept * columns_.size());
  }
  static constexpr std::size_t npos = static_cast<std::size_t>(-1);

 private:
  struct Span {
    std::uint32_t begin;
    std::uint32_t size;
  };

  TsvTable() = default;
  std::string_view Text(Span span) const { return {content_ + span.begin, span.size}; }
  // Appends the cells of the line at `begin`, and gives how many they are.
  std::size_t AddCells(std::size_t begin, std::string_view line);

  std::string file_;
  std::unique_ptr<const std::string> own_;  // where a copy was kept
  const char* content_ = nullptr;
  std::vector<std::string> columns_;
  std::vector<int> lines_;   // by row
  std::vector<Span> cells_;  // row-major
};

// The parts of a cell that holds several, "a|b": empty ones left out; views into `cell`.
std::vector<std::string_view> SplitCell(std::string_view cell);

}  // namespace extract

#endif  // EXTRACT_BASE_TSV_H_
