#include "rules/pattern_cost.h"

#include <re2/re2.h>

namespace extract {

int PatternProgramSize(const std::string& re2_pattern) {
  if (re2_pattern.empty()) return 0;
  const RE2 re(re2_pattern, RE2::Quiet);
  return re.ok() ? re.ProgramSize() : 0;
}

}  // namespace extract
