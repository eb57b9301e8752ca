// Which characters can a match of an RE2 pattern end with? The answer is what rules are indexed by:
// a rule need be tried only where the text before a quantity ends with one of them.
#ifndef EXTRACT_RULES_LAST_CHARACTERS_H_
#define EXTRACT_RULES_LAST_CHARACTERS_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace extract {

// Sorted, each once, as UTF-8. nullopt where the pattern can match nothing at all, or ends in
// something that this analysis does not follow (a dot, a negated class, an escape class): then
// anything may come.
std::optional<std::vector<std::string>> LastCharacters(std::string_view pattern);

}  // namespace extract

#endif  // EXTRACT_RULES_LAST_CHARACTERS_H_
