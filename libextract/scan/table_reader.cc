#include "scan/table_reader.h"

#include <algorithm>

#include "quantity/numeral_chars.h"

namespace extract {
namespace {

struct Header {
  std::string name;       // 产量 of 产量(吨)
  std::string_view unit;  // 吨; a part of the cell or of the row, whose quantities keep it
  bool change = false;    // 较上年±%, 增长(%)
};

bool Contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

Header ReadHeader(const SentenceWords& words, const TableCell& cell, std::string_view row_unit) {
  const std::string_view text = cell.header;
  Header header;
  const std::size_t open = text.find('(');
  const std::size_t close = text.find(')', open == std::string_view::npos ? 0 : open);
  header.name = text.substr(0, open);
  if (open != std::string_view::npos && close != std::string_view::npos) {
    header.unit = text.substr(open + 1, close - open - 1);
  }
  header.change = words[SentenceWord::kTableChange].IsIn(text);
  if (Contains(text, "%")) {
    header.unit = "%";
    const std::size_t percent = header.name.find('%');
    if (percent != std::string::npos) header.name.erase(percent);
  }
  constexpr std::string_view kUnitMark = "单位:";
  if (header.unit.starts_with(kUnitMark)) header.unit.remove_prefix(kUnitMark.size());
  if (!cell.unit.empty()) header.unit = cell.unit;
  if (header.unit.empty()) header.unit = header.change ? "%" : row_unit;
  return header;
}

std::string_view Trim(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

// Bytes of the parts of a year that follow one another at `from`: 1-6月, 上半年, 末.
std::size_t YearParts(std::string_view head, std::size_t from) {
  std::size_t end = from;
  for (bool found = true; found;) {
    found = false;
    while (IsDigitAt(head, end) || (end > from && end < head.size() && head[end] == '-')) {
      ++end, found = true;
    }
    for (const std::string_view part :
         {"上半年", "下半年", "季度", "月份", "月", "末", "底", "年"}) {
      if (head.substr(end, part.size()) == part) end += part.size(), found = true;
    }
  }
  return end - from;
}

// Bytes of the time that a head begins with: 2018年, 2021年1-6月, 2019年末|人口, 1-2月. A number of
// four digits alone is a year too.
std::size_t TimeInFront(std::string_view head) {
  constexpr std::size_t kYear = 4;
  constexpr std::string_view kYearMark = "年";
  std::size_t digits = 0;
  while (IsDigitAt(head, digits)) ++digits;
  if (digits == kYear && head.size() == kYear) return kYear;
  if (digits == kYear && head.substr(kYear).starts_with(kYearMark)) {
    return kYear + kYearMark.size() + YearParts(head, kYear + kYearMark.size());
  }
  // 6月, 1-6月: all of the head, so that 3季度 and 12月末 are times and 3月嫂 is none; 3年 is a
  // term.
  const std::size_t parts = digits == 0 || digits == kYear ? 0 : YearParts(head, 0);
  const bool whole =
      parts == head.size() && !IsDigitAt(head, parts - 1) && !head.ends_with(kYearMark);
  return parts > 0 && whole ? parts : 0;
}

// The time of a cell, from that of its row and that of its column, of which either may be empty:
// the year comes first.
std::string JoinTimes(std::string_view row, std::string_view column) {
  constexpr std::size_t kYear = 4;
  const auto bare_year = [](std::string_view time) {
    return time.size() == kYear && IsDigitAt(time, kYear - 1);
  };
  const auto has_year = [&](std::string_view time) {
    return bare_year(time) || time.substr(std::min(time.size(), kYear)).starts_with("年");
  };
  // Of two years the column's counts.
  const std::string_view year = has_year(column) ? column : has_year(row) ? row : "";
  const std::string_view part = !has_year(column) ? column : !has_year(row) ? row : "";
  std::string time(year);
  if (bare_year(year)) time += "年";
  return time.append(part.empty() && year.empty() ? row : part);
}

// 粮食产量 of 粮食产量(万吨).
std::string_view WithoutUnit(std::string_view label, std::string_view unit) {
  if (unit.empty() || label.size() < unit.size() + 3 || label.back() != ')') return label;
  const std::size_t open = label.size() - unit.size() - 2;
  return label[open] == '(' && label.substr(open + 1, unit.size()) == unit ? label.substr(0, open)
                                                                           : label;
}

}  // namespace

void TableReader::Read(const NormalizedBlock& row, std::vector<Quantity>* quantities,
                       std::vector<Statement>* statements, std::vector<std::string>* times) const {
  times->clear();
  if (row.cells.size() < 2) return;
  const auto text = [&row](const TableCell& cell) {
    return Trim(std::string_view(row.text).substr(cell.range.begin, cell.range.size()));
  };
  std::string_view label = WithoutUnit(text(row.cells[0]), row.unit);
  const std::string_view row_time = label.substr(0, TimeInFront(label));
  label.remove_prefix(row_time.size());
  std::string level_name;
  for (std::size_t i = 1; i < row.cells.size(); ++i) {
    const std::string_view cell = text(row.cells[i]);
    if (cell.find_first_of("0123456789") == std::string_view::npos)
      continue;  // 万吨: a unit column
    Header header = ReadHeader(*words_, row.cells[i], row.unit);
    const std::size_t time = TimeInFront(header.name);
    Quantity quantity;
    if (!finder_->ReadCell(cell, header.unit, &quantity)) continue;
    const std::size_t begin = static_cast<std::size_t>(cell.data() - row.text.data());
    for (ByteRange* range : {&quantity.span, &quantity.numeral, &quantity.extent}) {
      range->begin += begin;
      range->end += begin;
    }
    Statement statement;
    statement.measure = header.change ? Measure::kChange : Measure::kLevel;
    statement.negative = quantity.value.is_negative();
    times->push_back(JoinTimes(row_time, std::string_view(header.name).substr(0, time)));
    header.name.erase(0, time);
    if (!header.change) level_name = header.name;
    statement.indicator = label;
    if (!Contains(label, level_name)) statement.indicator += level_name;
    if (statement.indicator.empty()) {  // 年份 / 增长(%), 月份 / 2018年: the table has the name
      statement.indicator = header.change && !header.name.empty() ? header.name : row.table_title;
    }
    quantities->push_back(std::move(quantity));
    statements->push_back(std::move(statement));
  }
}

}  // namespace extract
