#include "scan/table_reader.h"

#include <algorithm>

namespace extract {
namespace {

struct Header {
  std::string name;     // 产量 of 产量(吨)
  std::string unit;     // 吨
  bool change = false;  // 较上年±%, 增长(%)
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
  if (header.unit.compare(0, kUnitMark.size(), kUnitMark) == 0) {
    header.unit.erase(0, kUnitMark.size());
  }
  if (!cell.unit.empty()) header.unit = cell.unit;
  if (header.unit.empty()) header.unit = header.change ? "%" : std::string(row_unit);
  return header;
}

std::string_view Trim(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

}  // namespace

void TableReader::Read(const NormalizedBlock& row, std::vector<Quantity>* quantities,
                       std::vector<Statement>* statements) const {
  if (row.cells.size() < 2) return;
  const auto text = [&row](const TableCell& cell) {
    return Trim(std::string_view(row.text).substr(cell.range.begin, cell.range.size()));
  };
  const std::string label(text(row.cells[0]));
  std::string level_name;
  for (std::size_t i = 1; i < row.cells.size(); ++i) {
    const std::string_view cell = text(row.cells[i]);
    if (cell.find_first_of("0123456789") == std::string_view::npos)
      continue;  // 万吨: a unit column
    const Header header = ReadHeader(*words_, row.cells[i], row.unit);
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
    if (!header.change) level_name = header.name;
    const bool named = Contains(label, level_name) || level_name.empty();
    statement.indicator = named ? label : label + level_name;
    quantities->push_back(std::move(quantity));
    statements->push_back(std::move(statement));
  }
}

}  // namespace extract
