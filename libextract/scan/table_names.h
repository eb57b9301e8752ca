// What the head of a table's column and the label of its row say: a name, a unit, a time, a plan.
#ifndef EXTRACT_SCAN_TABLE_NAMES_H_
#define EXTRACT_SCAN_TABLE_NAMES_H_

#include <string>
#include <string_view>

#include "quantity/quantity_finder.h"
#include "rules/sentence_words.h"
#include "text/normalized_block.h"

namespace extract {

struct ColumnHead {
  std::string name;  // 产量 of 2020年产量(吨); empty where it names no measure: 绝对数
  std::string time;  // 2020年
  std::string_view unit;  // 吨; a part of the cell or of the row, whose quantities keep it
  bool own_unit = false;  // the head gives it
  bool change = false;    // 较上年±%, 增长(%)
  bool plan = false;      // 2020年预算数
  bool group = false;     // 城市: whose figures stand below
  bool rank = false;      // 位次
  bool no_fact = false;   // 建设年限
};

// `row` is the row of `cell`.
ColumnHead ReadColumnHead(const SentenceWords& words, const QuantityFinder& finder,
                          const TableCell& cell, const NormalizedBlock& row);

// A row's label without marks, numbers, 其中 and `unit` in brackets: 工业投资 of
// 其中:工业投资(万元).
std::string_view CleanLabel(std::string_view label, std::string_view unit);

// What a table is of, by its title: 财政收入 of 表2 2023年财政收入情况.
std::string_view CleanTitle(const SentenceWords& words, std::string_view title);

// Bytes of the time that a head begins with: 2018年, 2021年1-6月, 2019年末|人口, 1-2月. A number of
// four digits alone is a year too, 2016-17 and 2015/16年度 are.
std::size_t TimeInFront(std::string_view head);

// The time of a cell, from that of its row and that of its column, of which either may be empty:
// the year comes first.
std::string JoinTimes(std::string_view row_time, std::string_view column_time);

}  // namespace extract

#endif  // EXTRACT_SCAN_TABLE_NAMES_H_
