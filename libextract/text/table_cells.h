// The parts of a table row, and what cells say of units.
#ifndef EXTRACT_TEXT_TABLE_CELLS_H_
#define EXTRACT_TEXT_TABLE_CELLS_H_

#include <string>
#include <string_view>
#include <vector>

#include "text/line_reader.h"
#include "text/normalized_block.h"

namespace extract {

// Ranges of `source`, without blanks at their ends. Appended cells are at least one character
// apart.
void SplitPipes(std::string_view source, ByteRange row, std::vector<ByteRange>* cells);
void SplitTabs(std::string_view source, ByteRange row, std::vector<ByteRange>* cells);
// At runs of blanks; `wide`: only where two blanks or an ideographic space stand together. 合　计
// is one cell: single characters in front are spread words.
void SplitBlanks(std::string_view source, ByteRange row, bool wide, std::vector<ByteRange>* cells);

CellKind KindOfCell(std::string_view source, ByteRange cell);
// --- or :---: of Markdown's second line.
bool IsRuleCell(std::string_view source, ByteRange cell);

// "吨" of "产量(吨)", "%" of "较上年±%"; "" where the brackets hold no unit: GDP(不含平潭).
// Normalised text.
std::string UnitOfHead(std::string_view head);
// "万元" of "单位:万元" or "(金额单位:亿元、%)"; "" where the line says something else.
std::string UnitOfCaption(std::string_view line);
bool IsUnitHead(std::string_view head);    // 单位, 计量单位
bool IsNumberHead(std::string_view head);  // 序号, 编号

}  // namespace extract

#endif  // EXTRACT_TEXT_TABLE_CELLS_H_
