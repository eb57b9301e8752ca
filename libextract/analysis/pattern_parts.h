// A pattern as its author reads it: slots, groups and words, one behind the other.
//
//   SplitPattern("{np?}(?:约|近)*{lex:verbs.rise}了?")   // {np?} (?:约|近)* {lex:verbs.rise} 了?
//
// The same holds for what a pattern is expanded to, where each slot is one group; so the parts of
// both stand for each other, and a part that fails can be shown as it was written.
#ifndef EXTRACT_ANALYSIS_PATTERN_PARTS_H_
#define EXTRACT_ANALYSIS_PATTERN_PARTS_H_

#include <string>
#include <string_view>
#include <vector>

#include "rules/rule_program.h"

namespace extract {

// Top-level parts, in order; one part alone where a top-level | makes alternatives of the whole.
// Never fails: what is not closed is one part with all behind it.
std::vector<std::string> SplitPattern(std::string_view pattern);

struct PatternPart {
  std::string written;   // as in the rule file
  std::string expanded;  // RE2
};

// A rule's parts before its quantity and behind it, in the order of the text; noun phrases are
// none. Empty where the two forms do not agree part by part.
struct PatternParts {
  std::vector<PatternPart> before;
  std::vector<PatternPart> behind;
};

PatternParts PartsOf(const CompiledRule& rule, std::string_view written_pattern);

}  // namespace extract

#endif  // EXTRACT_ANALYSIS_PATTERN_PARTS_H_
