// One problem that an author of a rule pack can mend: what, where, and how.
//
//   rules/mypack/approval.rules.toml:12:18: error[E104]: unknown slot {nounphrase}
//      12 | pattern = "取消{nounphrase}{quantity}"
//         |                ^
//     help: known slots are {quantity}, {np}, {lex:...}, {district}, {time}, {gap}
//
// Codes are stable: E1xx syntax and structure, E2xx references, E3xx patterns, W4xx advice.
#ifndef EXTRACT_DIAGNOSTIC_H_
#define EXTRACT_DIAGNOSTIC_H_

#include <string>
#include <vector>

namespace extract {

enum class Severity { kError, kWarning };

// Lines and columns count from 1; columns count code points. 0: the whole file.
struct SourceLocation {
  std::string file;
  int line = 0;
  int column = 0;
};

struct Diagnostic {
  Severity severity = Severity::kError;
  std::string code;     // "E104"
  std::string message;  // one sentence, no full stop
  std::string help;     // what to do; may be empty
  SourceLocation location;
  std::string source_line;  // the text of that line, for the caret; empty where there is none

  // The form above, several lines, ending in '\n'.
  std::string ToString() const;
};

bool HasErrors(const std::vector<Diagnostic>& diagnostics);

}  // namespace extract

#endif  // EXTRACT_DIAGNOSTIC_H_
