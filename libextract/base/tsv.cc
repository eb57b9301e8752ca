// One pass over the lines; cells are offsets into the content, so a table of a hundred thousand
// rows costs few allocations.
#include "base/tsv.h"

#include <algorithm>
#include <limits>

#include "base/utf8.h"

namespace extract {
namespace {

constexpr std::size_t kBytesACell = 8;  // about, so that memory is asked for once

Diagnostic FileProblem(const char* code, std::string message, std::string help,
                       const std::string& file, int line, int column, std::string_view source) {
  Diagnostic problem;
  problem.code = code;
  problem.message = std::move(message);
  problem.help = std::move(help);
  problem.location = {file, line, column};
  problem.source_line = std::string(source);
  return problem;
}

void CheckColumns(const std::vector<std::string>& columns, const std::vector<std::string>& required,
                  const std::string& file, int line, std::string_view source,
                  std::vector<Diagnostic>* problems) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (std::find(columns.begin(), columns.begin() + static_cast<std::ptrdiff_t>(i), columns[i]) !=
        columns.begin() + static_cast<std::ptrdiff_t>(i)) {
      problems->push_back(FileProblem("E123", "column '" + columns[i] + "' is named twice",
                                      "give each column a name of its own", file, line, 1, source));
    }
  }
  const bool blanks =
      columns.size() == 1 && required.size() > 1 && columns[0].find(' ') != std::string::npos;
  if (blanks) {
    problems->push_back(FileProblem("E120", "the columns are separated by blanks",
                                    "separate names and cells by one tab each", file, line, 1,
                                    source));
    return;
  }
  for (const std::string& name : required) {
    if (std::find(columns.begin(), columns.end(), name) != columns.end()) continue;
    std::string help = "the first line that is no comment names the columns, separated by tabs";
    problems->push_back(FileProblem("E120", "column '" + name + "' is missing", std::move(help),
                                    file, line, line > 0 ? 1 : 0, source));
  }
}

}  // namespace

std::optional<TsvTable> TsvTable::Parse(std::string content, const std::string& file,
                                        const std::vector<std::string>& required_columns,
                                        std::vector<Diagnostic>* problems) {
  auto own = std::make_unique<const std::string>(std::move(content));
  std::optional<TsvTable> table = ParseView(*own, file, required_columns, problems);
  if (table) table->own_ = std::move(own);
  return table;
}

std::size_t TsvTable::AddCells(std::size_t begin, std::string_view line) {
  const std::size_t before = cells_.size();
  for (;;) {
    const std::size_t size = std::min(line.find('\t'), line.size());
    cells_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(size)});
    if (size == line.size()) return cells_.size() - before;
    begin += size + 1;
    line.remove_prefix(size + 1);
  }
}

std::optional<TsvTable> TsvTable::ParseView(std::string_view all, const std::string& file,
                                            const std::vector<std::string>& required_columns,
                                            std::vector<Diagnostic>* problems) {
  TsvTable table;
  table.file_ = file;
  table.content_ = all.data();
  const std::size_t problems_before = problems->size();
  if (all.size() > std::numeric_limits<std::uint32_t>::max()) {
    problems->push_back(FileProblem("E121", "the table has more than 4 GiB",
                                    "split it into several files", file, 0, 0, ""));
    return std::nullopt;
  }
  const bool all_valid = IsValidUtf8(all);
  table.cells_.reserve(all.size() / kBytesACell);
  std::size_t position = all.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;
  for (int line_number = 1; position < all.size(); ++line_number) {
    const std::size_t begin = position;
    const std::size_t newline = std::min(all.find('\n', position), all.size());
    position = newline + 1;
    std::string_view line = all.substr(begin, newline - begin);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    const std::size_t invalid = all_valid ? npos : FindInvalidUtf8(line);
    if (invalid != npos) {
      const int column = static_cast<int>(CountCodePoints(line.substr(0, invalid))) + 1;
      problems->push_back(FileProblem("E122", "invalid UTF-8", "save the file as UTF-8", file,
                                      line_number, column, line));
      continue;
    }
    if (line.empty() || line[0] == '#') continue;
    const std::size_t cells = table.AddCells(begin, line);
    if (table.columns_.empty()) {
      for (const Span& cell : table.cells_) table.columns_.emplace_back(table.Text(cell));
      table.cells_.clear();
      CheckColumns(table.columns_, required_columns, file, line_number, line, problems);
      continue;
    }
    if (cells != table.columns_.size()) {
      table.cells_.resize(table.cells_.size() - cells);
      problems->push_back(
          FileProblem("E121",
                      "row has " + std::to_string(cells) + " cells where the head has " +
                          std::to_string(table.columns_.size()),
                      "cells are separated by one tab each; an empty cell still needs its tab",
                      file, line_number, 1, line));
      continue;
    }
    table.lines_.push_back(line_number);
  }
  if (table.columns_.empty()) CheckColumns({}, required_columns, file, 0, "", problems);
  const bool failed =
      std::any_of(problems->begin() + static_cast<std::ptrdiff_t>(problems_before), problems->end(),
                  [](const Diagnostic& d) { return d.severity == Severity::kError; });
  if (failed) return std::nullopt;
  return table;
}

std::size_t TsvTable::ColumnIndex(std::string_view name) const {
  const auto found = std::find(columns_.begin(), columns_.end(), name);
  return found == columns_.end() ? npos : static_cast<std::size_t>(found - columns_.begin());
}

std::string_view TsvTable::Cell(std::size_t row, std::size_t column) const {
  return Text(cells_[row * columns_.size() + column]);
}

SourceLocation TsvTable::Location(std::size_t row) const { return {file_, lines_[row], 1}; }

SourceLocation TsvTable::Location(std::size_t row, std::size_t column) const {
  const std::uint32_t line = cells_[row * columns_.size()].begin;
  const std::string_view before = Text({line, cells_[row * columns_.size() + column].begin - line});
  return {file_, lines_[row], static_cast<int>(CountCodePoints(before)) + 1};
}

std::string_view TsvTable::Line(std::size_t row) const {
  const std::uint32_t begin = cells_[row * columns_.size()].begin;
  const Span last = cells_[(row + 1) * columns_.size() - 1];
  return Text({begin, last.begin + last.size - begin});
}

Diagnostic TsvTable::Problem(std::size_t row, std::size_t column, std::string code,
                             std::string message, std::string help) const {
  return {Severity::kError, std::move(code),       std::move(message),
          std::move(help),  Location(row, column), std::string(Line(row))};
}

std::vector<std::string_view> SplitCell(std::string_view cell) {
  std::vector<std::string_view> parts;
  while (!cell.empty()) {
    const std::size_t bar = std::min(cell.find('|'), cell.size());
    if (bar > 0) parts.push_back(cell.substr(0, bar));
    cell.remove_prefix(std::min(bar + 1, cell.size()));
  }
  return parts;
}

}  // namespace extract
