#include "scan/table_reader.h"

#include <algorithm>

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

// Bytes of the time that a head begins with: 2018年, 2021年1-6月, 2019年末|人口. A number of four
// digits alone is a year too.
std::size_t TimeInFront(std::string_view head) {
  constexpr std::size_t kYear = 4;
  const auto digit = [&](std::size_t i) {
    return i < head.size() && head[i] >= '0' && head[i] <= '9';
  };
  for (std::size_t i = 0; i < kYear; ++i) {
    if (!digit(i)) return 0;
  }
  if (head.size() == kYear) return kYear;
  constexpr std::string_view kYearMark = "年";
  if (head.substr(kYear, kYearMark.size()) != kYearMark) return 0;
  std::size_t end = kYear + kYearMark.size();
  for (bool found = true; found;) {
    found = false;
    while (digit(end) || (end < head.size() && head[end] == '-')) ++end, found = true;
    for (const std::string_view part :
         {"上半年", "下半年", "季度", "月份", "月", "末", "底", "年"}) {
      if (head.substr(end, part.size()) == part) end += part.size(), found = true;
    }
  }
  return end;
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
  const std::string label(WithoutUnit(text(row.cells[0]), row.unit));
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
    times->push_back(header.name.substr(0, time));
    header.name.erase(0, time);
    if (!header.change) level_name = header.name;
    const bool named = Contains(label, level_name) || level_name.empty();
    statement.indicator = named ? label : label + level_name;
    quantities->push_back(std::move(quantity));
    statements->push_back(std::move(statement));
  }
}

}  // namespace extract
