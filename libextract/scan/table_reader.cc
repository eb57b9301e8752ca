#include "scan/table_reader.h"

#include <algorithm>

#include "scan/table_names.h"

namespace extract {
namespace {

std::string_view Trim(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

// 2022-2024: when a project is built, no amount.
bool IsSpanOfYears(const Quantity& quantity) {
  const auto year = [](const Decimal& value) {
    return value >= Decimal(1900) && value <= Decimal(2100);
  };
  return quantity.value_max.has_value() && year(quantity.value) && year(*quantity.value_max) &&
         quantity.value < *quantity.value_max;
}

}  // namespace

void TableReader::Read(const NormalizedBlock& row, bool of_place, std::vector<Quantity>* quantities,
                       std::vector<Statement>* statements, std::vector<std::string>* times) const {
  times->clear();
  if (row.cells.size() < 2) return;
  const auto text = [&row](const TableCell& cell) {
    return Trim(std::string_view(row.text).substr(cell.range.begin, cell.range.size()));
  };
  const std::string_view whole_label = text(row.cells[0]);
  const std::string_view row_time = whole_label.substr(0, TimeInFront(whole_label));
  std::string_view label = CleanLabel(whole_label.substr(row_time.size()), row.unit);
  if (of_place || (*words_)[SentenceWord::kTableSum].Holds(label)) label = {};
  std::string level_name;
  bool level_group = false;
  for (std::size_t i = 1; i < row.cells.size(); ++i) {
    const std::string_view cell = text(row.cells[i]);
    if (cell.find_first_of("0123456789") == std::string_view::npos)
      continue;  // 万吨: a unit column
    const ColumnHead head = ReadColumnHead(*words_, *finder_, row.cells[i], row);
    Quantity quantity;
    if (head.no_fact || !finder_->ReadCell(cell, head.unit, &quantity) ||
        (!head.own_unit && IsSpanOfYears(quantity))) {
      continue;
    }
    const std::size_t begin = static_cast<std::size_t>(cell.data() - row.text.data());
    for (ByteRange* range : {&quantity.span, &quantity.numeral, &quantity.extent}) {
      range->begin += begin;
      range->end += begin;
    }
    Statement statement;
    statement.measure = head.change ? Measure::kChange
                        : head.rank ? Measure::kRank
                                    : Measure::kLevel;
    statement.negative = quantity.value.is_negative();
    statement.status = head.plan ? FactStatus::kPlanned : FactStatus::kActual;
    times->push_back(JoinTimes(row_time, head.time));
    // A change is of what the column before it measures, or of those whom its own head names.
    if ((!head.change && !head.rank) || head.group) {
      level_name = head.name;
      level_group = head.group;
    }
    statement.indicator = label;
    if (label.find(level_name) == std::string_view::npos) {
      statement.indicator.insert(level_group ? 0 : label.size(), level_name);
    }
    // 年份 / 增长(%), 月份 / 2018年: the table has the name.
    if (statement.indicator.empty() && head.change) statement.indicator = head.name;
    if (statement.indicator.empty() && head.rank) statement.indicator = NextName(row, i);
    if (statement.indicator.empty()) {
      statement.indicator = CleanTitle(*words_, row.table_title);
    }
    quantities->push_back(std::move(quantity));
    statements->push_back(std::move(statement));
  }
}

// 排名 / 地区 / 产值: by what those are ranked that a rank stands before.
std::string TableReader::NextName(const NormalizedBlock& row, std::size_t cell) const {
  if (cell + 1 >= row.cells.size()) return {};
  return ReadColumnHead(*words_, *finder_, row.cells[cell + 1], row).name;
}

}  // namespace extract
