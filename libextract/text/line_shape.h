// What the form of one line says: heading marks, datelines, table cells, punctuation at its ends.
#ifndef EXTRACT_TEXT_LINE_SHAPE_H_
#define EXTRACT_TEXT_LINE_SHAPE_H_

#include <string_view>

#include "text/line_reader.h"

namespace extract {

// Fills in everything of `line` behind `range`, `indent` and the block marks; `text` is what stands
// in `range`. False when the line holds nothing to read: no letter, digit or Chinese character
// (pipes excepted, which may rule a table). `may_go_on`: the line before it ends no sentence.
bool AnalyzeLine(std::string_view text, bool may_go_on, Line* line);

// Whether a line that ends with this character ends a sentence, so that nothing goes on from it.
bool EndsSentence(char32_t last);

// Is this a number as it stands in a table: 15767, 1,234.5, -3.2%, $19220, +0.3.
bool IsNumberCell(std::u32string_view folded);

}  // namespace extract

#endif  // EXTRACT_TEXT_LINE_SHAPE_H_
