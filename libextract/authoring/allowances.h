// Comments that take findings away: `# lint: allow W417 because ...`.
#ifndef EXTRACT_AUTHORING_ALLOWANCES_H_
#define EXTRACT_AUTHORING_ALLOWANCES_H_

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "extract/diagnostic.h"

namespace extract {

// Allowances stand in comment lines. One in the head of a file (the comments before its first other
// line) holds for the whole file; another one for the lines from there to the next empty line.
class Allowances {
 public:
  // Reads the file when it is first asked for.
  bool Allows(const Diagnostic& finding);
  // W450 for each allowance of these files that has allowed nothing so far.
  void ReportUnused(const std::vector<std::string>& files, std::vector<Diagnostic>* findings);

 private:
  struct Allowance {
    std::string code;
    int line = 0;
    int column = 0;
    int first_line = 0;
    int last_line = 0;
    std::string text;  // of its line
    bool used = false;
  };
  std::vector<Allowance>& Of(const std::string& file);

  std::map<std::string, std::vector<Allowance>> by_file_;
};

}  // namespace extract

#endif  // EXTRACT_AUTHORING_ALLOWANCES_H_
