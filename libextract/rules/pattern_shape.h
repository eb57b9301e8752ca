// Which characters a match of an RE2 pattern must have: at its end, at its beginning, somewhere. A
// rule need be tried only where the text around a quantity has them.
//
//   ShapeReader reader;
//   reader.Read("(?:比|较)上年(?:了|约)*").last     // 年了约
#ifndef EXTRACT_RULES_PATTERN_SHAPE_H_
#define EXTRACT_RULES_PATTERN_SHAPE_H_

#include <cstddef>
#include <deque>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/string_map.h"

namespace extract {

// Sorted, each once.
using Characters = std::vector<char32_t>;

// Stands among first characters for the end of the text, where \z asks for it.
inline constexpr char32_t kNoCharacter = 0;

struct PatternShape {
  // What matches end, or begin, with. nullopt where the pattern can match nothing at all, or has
  // something there that this analysis does not follow (a dot, a negated class, an escape class):
  // then anything may come.
  std::optional<Characters> last;
  std::optional<Characters> first;
  // Every match has at least one character of each; the smallest sets first, a few at most.
  std::vector<Characters> required;
};

// Reads the patterns of all rules. These hold the same lists of words again and again, hundreds of
// words in many: each is read once.
class ShapeReader {
 public:
  PatternShape Read(std::string_view pattern);

 private:
  friend class ShapeParser;

  // Characters that are kept here, sorted, each once.
  using Piece = std::span<const char32_t>;
  // Of a group of nothing but words: (?:增长|提高).
  struct WordGroup {
    Piece last;
    Piece first;
    Piece required;
  };

  Piece Keep(char32_t character);
  Piece Keep(Characters characters);

  std::deque<char32_t> single_;
  std::deque<Characters> lists_;
  StringMap<WordGroup> groups_;  // by what stands between the brackets
};

}  // namespace extract

#endif  // EXTRACT_RULES_PATTERN_SHAPE_H_
