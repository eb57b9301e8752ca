// How large a pattern's program is: what RE2 spends on text that it has not seen grows with it.
#ifndef EXTRACT_RULES_PATTERN_COST_H_
#define EXTRACT_RULES_PATTERN_COST_H_

#include <string>

namespace extract {

// Instructions of RE2's program; 0 for an empty pattern and for one that RE2 refuses.
int PatternProgramSize(const std::string& re2_pattern);

}  // namespace extract

#endif  // EXTRACT_RULES_PATTERN_COST_H_
