// Whether RE2 takes an expanded pattern.
#ifndef EXTRACT_RULES_PATTERN_CHECK_H_
#define EXTRACT_RULES_PATTERN_CHECK_H_

#include <string>
#include <string_view>
#include <vector>

#include "extract/diagnostic.h"
#include "rules/pack_source.h"

namespace extract {

// True for patterns that RE2 takes without doubt: words, classes, groups, alternatives, gaps, each
// repeated once at most, and not too many. Nearly all are, and compiling each only to see that
// would take most of the time in which packs are compiled.
bool IsPlainPattern(std::string_view expanded);

// False after E301 (RE2's own message, with the caret on the pattern as its author wrote it, since
// offsets of an expanded one mean nothing to him) or E302 (a program too large to be fast).
bool TryPattern(const SourceText& pattern, const std::string& expanded,
                std::vector<Diagnostic>* problems);

}  // namespace extract

#endif  // EXTRACT_RULES_PATTERN_CHECK_H_
