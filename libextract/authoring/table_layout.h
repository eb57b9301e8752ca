// How the rows of a vocabulary are ordered, and which of its columns tell rows apart.
#ifndef EXTRACT_AUTHORING_TABLE_LAYOUT_H_
#define EXTRACT_AUTHORING_TABLE_LAYOUT_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/tsv.h"

namespace extract {

// Indices of the columns whose cells tell the rows of `table` apart, most important first: rows are
// sorted by the bytes of these cells, and no two rows agree in all of them. `name` is the file's
// without its ending ("verbs"). Empty where the table has not the columns of its kind.
std::vector<std::size_t> KeyColumns(std::string_view name, const TsvTable& table);

// The cells of one row, for comparing.
std::vector<std::string_view> KeyOf(const TsvTable& table, std::size_t row,
                                    const std::vector<std::size_t>& columns);

}  // namespace extract

#endif  // EXTRACT_AUTHORING_TABLE_LAYOUT_H_
