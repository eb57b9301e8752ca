// Rows of a pack's own words.tsv, which add words to the word list of cn or take them away.
#ifndef EXTRACT_RULES_WORD_ROWS_H_
#define EXTRACT_RULES_WORD_ROWS_H_

#include <string>
#include <vector>

#include "base/tsv.h"
#include "extract/diagnostic.h"
#include "text/segmenter.h"

namespace extract {

// The columns that TsvTable::Parse is to require; a column `cost` may stand beside them.
const std::vector<std::string>& WordColumns();

// E149 for a word that the list cannot hold, a class that it does not know, a cost that is none;
// the good rows are added all the same.
void AddWordRows(const TsvTable& rows, std::vector<WordList::Extra>* words,
                 std::vector<Diagnostic>* problems);

}  // namespace extract

#endif  // EXTRACT_RULES_WORD_ROWS_H_
