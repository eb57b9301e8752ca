#include "text/table.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"

namespace extract {
namespace {

constexpr std::size_t kMaxPipeRowLines = 4;  // a cell of Markdown may hold line breaks
constexpr std::size_t kMaxRowBytes = 8 * 1024;
constexpr std::size_t kMaxColumns = 64;
constexpr std::size_t kMaxHeadBytes = 90;  // of a first line of heads
constexpr std::size_t kMaxStackedColumns = 12;
constexpr std::size_t kStackedLookAhead = 4 * kMaxStackedColumns;

bool IsYear(std::string_view source, ByteRange cell) {
  const std::string_view text = source.substr(cell.begin, cell.size());
  return text.size() == 4 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }) &&
         (text.substr(0, 2) == "19" || text.substr(0, 2) == "20");
}

bool IsNumber(std::string_view source, ByteRange cell) {
  return KindOfCell(source, cell) == CellKind::kNumber;
}

bool HasNumber(std::string_view source, const std::vector<ByteRange>& cells) {
  return std::any_of(cells.begin(), cells.end(), [&](ByteRange cell) {
    return IsNumber(source, cell) && !IsYear(source, cell);
  });
}

// The kinds of the lines ahead, for tables of one cell a line.
struct Stack {
  std::array<CellKind, kStackedLookAhead> kinds;
  std::array<int, kStackedLookAhead> blank_lines;
  std::size_t size = 0;

  bool IsRow(std::size_t begin, std::size_t columns) const {
    if (begin + columns > size || kinds[begin] != CellKind::kText) return false;
    return std::count(kinds.begin() + static_cast<std::ptrdiff_t>(begin),
                      kinds.begin() + static_cast<std::ptrdiff_t>(begin + columns),
                      CellKind::kNumber) > 0;
  }
  // Numbers in the same columns; a placeholder goes with anything.
  bool Alike(std::size_t a, std::size_t b, std::size_t columns) const {
    if (!IsRow(a, columns) || !IsRow(b, columns)) return false;
    for (std::size_t i = 0; i < columns; ++i) {
      const CellKind x = kinds[a + i], y = kinds[b + i];
      if (x != y && x != CellKind::kAbsent && y != CellKind::kAbsent) return false;
    }
    return true;
  }
  // Blank lines stand between all lines, between none, or just between rows; -1: elsewhere.
  int Parting(std::size_t columns, std::size_t rows) const {
    bool at_rows = true, inside = true, any = false;
    for (std::size_t i = 1; i < columns * rows && i < size; ++i) {
      const bool blank = blank_lines[i] > 0;
      any |= blank;
      (i % columns == 0 ? at_rows : inside) &= blank;
      if (i % columns != 0 && blank && !inside) return -1;
    }
    if (!any) return 0;
    if (at_rows && inside) return 0;
    return at_rows ? 1 : -1;
  }
};

}  // namespace

bool TableRecognizer::Open(LineReader* lines, std::string_view title, std::string_view unit) {
  heads_.clear();
  head_units_.clear();
  unit_column_ = number_column_ = kNoColumn;
  const Line* next = lines->Peek();
  if (next == nullptr) return false;
  const Line line = *next;
  bool open = false;
  if (line.pipe) {
    open = OpenPipes(lines);
  } else if (line.tab) {
    open = OpenDelimited(lines, Form::kTabs);
  } else if (!line.is_long && line.markdown_level == 0) {
    open = (line.wide_blank && OpenDelimited(lines, Form::kWideBlanks)) ||
           (line.blank && OpenDelimited(lines, Form::kBlanks)) ||
           (line.cell == CellKind::kText && OpenOneCellALine(lines));
  }
  if (!open) {
    form_ = Form::kNone;
    return false;
  }
  title_ = title;
  unit_ = unit;
  return true;
}

std::size_t TableRecognizer::ReadPipeRow(LineReader* lines, std::size_t ahead,
                                         std::vector<ByteRange>* cells) {
  const Line* line = lines->Peek(ahead);
  if (line == nullptr || !line->pipe || line->blank_lines > 1) return 0;
  ByteRange row = line->range;
  std::size_t used = 1;
  while (source_[row.end - 1] != '|' && used < kMaxPipeRowLines) {
    const Line* more = lines->Peek(ahead + used);
    if (more == nullptr || more->pipe || more->blank_lines > 0) break;
    row.end = more->range.end;
    ++used;
  }
  if (row.size() > kMaxRowBytes || (used > 1 && source_[row.end - 1] != '|')) return 0;
  SplitPipes(source_, row, cells);
  return cells->size() < 2 || cells->size() > kMaxColumns ? 0 : used;
}

std::size_t TableRecognizer::ReadColumn(LineReader* lines, std::size_t ahead,
                                        std::vector<ByteRange>* cells) {
  for (std::size_t i = 0; i < columns_; ++i) {
    const Line* line = lines->Peek(ahead + i);
    if (line == nullptr || line->cell == CellKind::kProse || line->pipe) return 0;
    if (i > 0 && parted_ && line->blank_lines > 0) return 0;
    cells->push_back(line->range);
  }
  return columns_;
}

std::size_t TableRecognizer::ReadCells(LineReader* lines, std::size_t ahead,
                                       std::vector<ByteRange>* cells) {
  cells->clear();
  if (form_ == Form::kPipes) return ReadPipeRow(lines, ahead, cells);
  if (form_ == Form::kOneCellALine) return ReadColumn(lines, ahead, cells);
  const Line* line = lines->Peek(ahead);
  if (line == nullptr || line->pipe || line->markdown_level > 0) return 0;
  if (line->range.size() > kMaxRowBytes || (ahead > 0 && line->blank_lines > 1)) return 0;
  if (form_ == Form::kTabs) {
    if (!line->tab) return 0;
    SplitTabs(source_, {line->raw_begin, line->range.end}, cells);
  } else {
    if (line->is_long || line->has_stop) return 0;
    SplitBlanks(source_, line->range, form_ == Form::kWideBlanks, cells);
  }
  return cells->size() < 2 || cells->size() > kMaxColumns ? 0 : 1;
}

bool TableRecognizer::IsDataRow(const std::vector<ByteRange>& cells) const {
  std::size_t label = number_column_ == 0 ? 1 : 0;
  if (label == 0 && cells.size() > 2 && IsNumber(source_, cells[0]) && !IsYear(source_, cells[0]) &&
      KindOfCell(source_, cells[1]) == CellKind::kText) {
    label = 1;  // 1  福州市  5727.01
  }
  if (label >= cells.size()) return false;
  if (IsNumber(source_, cells[label]) && !IsYear(source_, cells[label])) return false;
  std::size_t numbers = 0, texts = 0;
  for (std::size_t i = label + 1; i < cells.size(); ++i) {
    const CellKind kind = KindOfCell(source_, cells[i]);
    numbers += kind == CellKind::kNumber;
    texts += kind == CellKind::kText || kind == CellKind::kProse;
  }
  return numbers > 0 && (form_ == Form::kPipes || form_ == Form::kTabs || numbers >= texts);
}

bool TableRecognizer::IsRowOf(LineReader* lines, std::size_t ahead, std::size_t columns) {
  return ReadCells(lines, ahead, &cells_) > 0 && cells_.size() == columns && IsDataRow(cells_);
}

bool TableRecognizer::OpenPipes(LineReader* lines) {
  form_ = Form::kPipes;
  const std::size_t head_lines = ReadCells(lines, 0, &head_cells_);
  if (head_lines == 0) return false;
  const std::size_t next_lines = ReadCells(lines, head_lines, &cells_);
  if (next_lines == 0) return false;
  const bool rule = std::all_of(cells_.begin(), cells_.end(),
                                [&](ByteRange cell) { return IsRuleCell(source_, cell); });
  if (rule) {
    SetHead(head_cells_);
    lines->Pop(head_lines + next_lines);
    const std::size_t second_lines = ReadSecondHead(lines, 0);
    if (second_lines > 0 && cells_.size() == heads_.size()) {
      AddSecondHead(cells_);
      lines->Pop(second_lines);
    }
  } else if (!HasNumber(source_, head_cells_) && HasNumber(source_, cells_)) {
    SetHead(head_cells_);
    lines->Pop(head_lines);
  }
  return true;
}

// A second line of heads: 2020年 | (none) above 绝对数 | 增长(%). No numbers, nothing above the
// labels, and data below. Leaves its cells in cells_; its lines, 0 for none.
std::size_t TableRecognizer::ReadSecondHead(LineReader* lines, std::size_t ahead) {
  const std::size_t used = ReadCells(lines, ahead, &cells_);
  if (used == 0 || HasNumber(source_, cells_) || !cells_[0].empty()) return 0;
  // What stands above goes into many heads, and each head into all rows.
  const bool long_head = std::any_of(head_cells_.begin(), head_cells_.end(),
                                     [](ByteRange cell) { return cell.size() > kMaxHeadBytes; });
  if (long_head) return 0;
  const bool row = IsRowOf(lines, ahead + used, cells_.size());
  return row ? ReadCells(lines, ahead, &cells_) : 0;
}

bool TableRecognizer::OpenTwoHeads(LineReader* lines) {
  if (HasNumber(source_, head_cells_) || ReadSecondHead(lines, 1) == 0) return false;
  // Nothing stands at the end of the first line where heads below it go on to the right.
  if (cells_.size() < head_cells_.size()) return false;
  columns_ = cells_.size();
  head_cells_.resize(columns_, ByteRange{head_cells_.back().end, head_cells_.back().end});
  SetHead(head_cells_);
  AddSecondHead(cells_);
  lines->Pop(2);
  return true;
}

bool TableRecognizer::OpenDelimited(LineReader* lines, Form form) {
  form_ = form;
  if (ReadCells(lines, 0, &head_cells_) == 0) return false;
  columns_ = head_cells_.size();
  if (form == Form::kTabs && OpenTwoHeads(lines)) return true;
  if (!IsRowOf(lines, 1, columns_)) return false;
  if (form != Form::kTabs && !IsRowOf(lines, 2, columns_)) return false;
  if (!HasNumber(source_, head_cells_)) {
    SetHead(head_cells_);
    lines->Pop();
    return true;
  }
  return IsDataRow(head_cells_);
}

bool TableRecognizer::OpenOneCellALine(LineReader* lines) {
  form_ = Form::kOneCellALine;
  Stack stack;
  std::size_t first_number = 0;
  while (stack.size < kStackedLookAhead) {
    const Line* line = lines->Peek(stack.size);
    if (line == nullptr || line->cell == CellKind::kProse || line->pipe) break;
    stack.kinds[stack.size] = line->cell;
    stack.blank_lines[stack.size] = stack.size == 0 ? 0 : line->blank_lines;
    if (line->cell == CellKind::kNumber && first_number == 0) first_number = stack.size;
    ++stack.size;
    if (first_number == 0 && stack.size > 2 * kMaxStackedColumns) break;
  }
  if (first_number == 0) return false;
  for (std::size_t n = 2; n <= kMaxStackedColumns; ++n) {
    const bool head = n < first_number && first_number < 2 * n && stack.Alike(n, 2 * n, n);
    const bool bare = first_number < n && stack.Alike(0, n, n) && stack.Alike(0, 2 * n, n);
    if (!head && !bare) continue;
    const int parting = stack.Parting(n, 3);
    if (parting < 0) continue;
    columns_ = n;
    parted_ = parting == 1;
    if (head) {
      ReadColumn(lines, 0, &(head_cells_.clear(), head_cells_));
      SetHead(head_cells_);
      lines->Pop(n);
    }
    return true;
  }
  return false;
}

void TableRecognizer::SetHead(const std::vector<ByteRange>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    heads_.push_back(
        NormalizeString(source_.substr(cells[i].begin, cells[i].size()), Gaps::kSpread));
    head_units_.push_back(UnitOfHead(heads_.back()));
    if (IsUnitHead(heads_.back())) unit_column_ = i;
    if (i == 0 && cells.size() > 2 && IsNumberHead(heads_.back())) number_column_ = 0;
  }
}

// What stands above goes on to the right: 2020年绝对数, 2020年增长(%).
void TableRecognizer::AddSecondHead(const std::vector<ByteRange>& cells) {
  std::string above;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (!heads_[i].empty()) above = heads_[i];
    const std::string below =
        NormalizeString(source_.substr(cells[i].begin, cells[i].size()), Gaps::kSpread);
    if (below.empty()) continue;
    heads_[i] = above + below;
    if (head_units_[i] = UnitOfHead(below); head_units_[i].empty()) {
      head_units_[i] = UnitOfHead(above);
    }
  }
}

// 指标 | 产值(万元) below a blank line, or with other columns: another table's head.
bool TableRecognizer::BeginsOther(LineReader* lines, std::size_t used) {
  const bool all_text = std::all_of(cells_.begin(), cells_.end(), [&](ByteRange cell) {
    return KindOfCell(source_, cell) == CellKind::kText;
  });
  if (!all_text) return false;
  const bool parted = lines->Peek()->blank_lines > 0;
  const std::size_t columns = cells_.size();
  return (parted || columns != columns_) && IsRowOf(lines, used, columns);
}

bool TableRecognizer::NextRow(LineReader* lines, NormalizedBlock* row) {
  const std::size_t used = ReadCells(lines, 0, &cells_);
  bool good = used > 0;
  if (form_ == Form::kPipes && good) {
    // A second head with its rule begins another table.
    const bool other = ReadCells(lines, used, &head_cells_) > 0 &&
                       IsRuleCell(source_, head_cells_[0]) && !IsRuleCell(source_, cells_[0]);
    good = !other;
  } else if (good && form_ != Form::kPipes) {
    good = form_ == Form::kTabs ? !BeginsOther(lines, used)
                                : cells_.size() == columns_ && IsDataRow(cells_);
    if (good && form_ == Form::kTabs) ReadCells(lines, 0, &cells_);
  }
  if (!good) {
    form_ = Form::kNone;
    return false;
  }
  lines->Pop(used);
  if (form_ != Form::kPipes || !IsRuleCell(source_, cells_[0])) BuildRow(cells_, row);
  return true;
}

void TableRecognizer::BuildRow(const std::vector<ByteRange>& cells, NormalizedBlock* row) {
  row->kind = BlockKind::kTableRow;
  row->table_title = title_;
  row->unit = unit_;
  // The label may stand behind a column of numbers: one that only counts (序号) goes, a rank (排名)
  // stays.
  const bool label_second = cells.size() > 2 && IsNumber(source_, cells[0]) &&
                            !IsYear(source_, cells[0]) &&
                            KindOfCell(source_, cells[1]) == CellKind::kText;
  const bool counted = number_column_ == 0 || (label_second && heads_.empty());
  const std::size_t first = counted && cells.size() > 1 ? 1 : 0;
  normalizer_.Start(row, Gaps::kSpread);
  for (std::size_t i = first; i < cells.size(); ++i) {
    if (i > first) normalizer_.AppendCellSeparator(cells[i - 1].end);
    TableCell cell;
    cell.range.begin = normalizer_.size();
    if (!cells[i].empty()) normalizer_.Append(cells[i]);
    cell.range.end = normalizer_.size();
    if (i < heads_.size()) {
      cell.header = heads_[i];
      cell.unit = head_units_[i];
    }
    row->cells.push_back(std::move(cell));
  }
  normalizer_.Finish();
  if (label_second && first == 0) std::swap(row->cells[0], row->cells[1]);
  const auto text = [&](std::size_t i) {
    const ByteRange range = row->cells[i].range;
    return row->text.substr(range.begin, range.size());
  };
  const std::string label_unit = UnitOfHead(text(0));
  if (unit_column_ != kNoColumn && unit_column_ >= first && unit_column_ < cells.size()) {
    row->unit = text(unit_column_ - first);
  } else if (!label_unit.empty()) {
    row->unit = label_unit;
  }
}

}  // namespace extract
