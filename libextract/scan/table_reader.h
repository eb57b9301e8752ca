// Facts of a table's row: the number from the cell, the unit from the cell, its column's head or
// the table, the indicator from the row's label and the head.
#ifndef EXTRACT_SCAN_TABLE_READER_H_
#define EXTRACT_SCAN_TABLE_READER_H_

#include <string>
#include <string_view>
#include <vector>

#include "quantity/quantity.h"
#include "quantity/quantity_finder.h"
#include "scan/statement.h"
#include "text/normalized_block.h"

namespace extract {

class TableReader {
 public:
  TableReader(const QuantityFinder* finder, const SentenceWords* words)
      : finder_(finder), words_(words) {}

  // Appends the quantities of `row` (kind kTableRow), their spans in row.text, and what they say.
  // `of_place`: the row's label is the place that they are about, no part of their names.
  // `times`: for each the time in its column's head (2018年), "" for none.
  void Read(const NormalizedBlock& row, bool of_place, std::vector<Quantity>* quantities,
            std::vector<Statement>* statements, std::vector<std::string>* times) const;

 private:
  std::string NextName(const NormalizedBlock& row, std::size_t cell) const;

  const QuantityFinder* finder_;
  const SentenceWords* words_;
};

}  // namespace extract

#endif  // EXTRACT_SCAN_TABLE_READER_H_
