// Rows of units.tsv and classifiers.tsv into a UnitTable.
//
// Every fault is reported, with its line: E140 unknown dimension, E141 factor that is no number,
// E142 spelling that is there already, E143 unknown use, E144 currency that is no ISO 4217 code.
#ifndef EXTRACT_QUANTITY_UNIT_ROWS_H_
#define EXTRACT_QUANTITY_UNIT_ROWS_H_

#include <string>
#include <string_view>
#include <vector>

#include "base/tsv.h"
#include "extract/diagnostic.h"
#include "quantity/unit_table.h"

namespace extract {

// The columns that TsvTable::Parse is to require.
const std::vector<std::string>& UnitColumns();
const std::vector<std::string>& ClassifierColumns();
const std::vector<std::string>& CurrencySignColumns();

// Three capital letters, as CNY.
bool IsCurrencyCode(std::string_view code);

// False when a row was faulty; the good rows are added all the same.
bool AddUnitRows(const TsvTable& rows, UnitTable* table, std::vector<Diagnostic>* problems);
bool AddClassifierRows(const TsvTable& rows, UnitTable* table, std::vector<Diagnostic>* problems);
// Behind the units that the signs stand for. E155 for a sign without one, or there already.
bool AddCurrencySignRows(const TsvTable& rows, UnitTable* table, std::vector<Diagnostic>* problems);

}  // namespace extract

#endif  // EXTRACT_QUANTITY_UNIT_ROWS_H_
