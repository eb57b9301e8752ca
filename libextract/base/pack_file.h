// Files of a pack, which are read by several who all report what cannot be read in the same way.
//
//   const std::optional<std::string> rows = ReadPackFile("rules/cn/units.tsv", &problems);
//   if (!rows) continue;   // problems has E100
#ifndef EXTRACT_BASE_PACK_FILE_H_
#define EXTRACT_BASE_PACK_FILE_H_

#include <optional>
#include <string>
#include <vector>

#include "extract/diagnostic.h"

namespace extract {

// The file's content; nullopt after a diagnostic (E100) whose remedy is `help`.
std::optional<std::string> ReadPackFile(const std::string& path, std::vector<Diagnostic>* problems,
                                        const std::string& help = "make the file readable");

}  // namespace extract

#endif  // EXTRACT_BASE_PACK_FILE_H_
