// Which characters a match of an RE2 pattern must have: at its end, at its beginning, somewhere. A
// rule need be tried only where the text around a quantity has them.
#ifndef EXTRACT_RULES_PATTERN_SHAPE_H_
#define EXTRACT_RULES_PATTERN_SHAPE_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace extract {

// Sorted, each once, as UTF-8.
using Characters = std::vector<std::string>;

struct PatternShape {
  // What matches end, or begin, with. nullopt where the pattern can match nothing at all, or has
  // something there that this analysis does not follow (a dot, a negated class, an escape class):
  // then anything may come.
  std::optional<Characters> last;
  std::optional<Characters> first;
  // Every match has at least one character of each; the smallest sets first, a few at most.
  std::vector<Characters> required;
};

PatternShape ShapeOf(std::string_view pattern);

}  // namespace extract

#endif  // EXTRACT_RULES_PATTERN_SHAPE_H_
