// The canonical layout of a pack's files, which changes what they look like and never what they
// say.
//
//   std::vector<Diagnostic> problems;
//   for (const FormattedFile& file : FormatPack("rules/shandong", &problems)) {
//     Status done = WriteFileAtomically(file.path, file.content);
//   }
//
// All files: lines end in LF, no blanks at their ends, one line feed at the end of the file, at
// most one empty line in a row. Tables: rows sorted by the bytes of their key cells, no blanks
// around cells, no empty lines; a comment among rows moves with the row below it. Cases: `key:
// value`, one empty line between two. TOML: `key = value`, one empty line before each [[rule]] (and
// the comment above it); the order of keys, comments and strings stay as they are. Formatting twice
// is formatting once.
#ifndef EXTRACT_AUTHORING_FORMAT_H_
#define EXTRACT_AUTHORING_FORMAT_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/diagnostic.h"

namespace extract {

// `name` is the file's without .tsv ("verbs"). Nullopt, with diagnostics, for what is no table. A
// table whose head says "do not edit" is left as it is.
std::optional<std::string> FormatTable(std::string_view content, const std::string& name,
                                       const std::string& path, std::vector<Diagnostic>* problems);
std::string FormatCases(std::string_view content);
std::string FormatToml(std::string_view content);
std::string FormatPlainText(std::string_view content);

struct FormattedFile {
  std::string path;
  std::string content;
};

// The files of the pack that are not laid out so, in order of path. Files that cannot be read, and
// tables that are none, are among the problems.
std::vector<FormattedFile> FormatPack(const std::string& directory,
                                      std::vector<Diagnostic>* problems);

}  // namespace extract

#endif  // EXTRACT_AUTHORING_FORMAT_H_
