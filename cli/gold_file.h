// Gold files (NAME.gold.jsonl): rows of JSON, blank lines, and comments behind //.
#ifndef EXTRACT_CLI_GOLD_FILE_H_
#define EXTRACT_CLI_GOLD_FILE_H_

#include <string>
#include <string_view>
#include <vector>

#include "evaluation/gold.h"
#include "extract/document.h"

namespace extract::cli {

// The facts of a gold file, located in its text; rows {"ignore": ...} state that something is none.
// Every row that cannot be read is told in `problems`, as "file:line: what is wrong".
std::vector<GoldFact> ReadGold(std::string_view content, const std::string& file,
                               const Document& document, std::vector<std::string>* problems);

}  // namespace extract::cli

#endif  // EXTRACT_CLI_GOLD_FILE_H_
