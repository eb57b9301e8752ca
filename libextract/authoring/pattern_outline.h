// The shape of a rule's pattern, for advice about it: what follows what, how often, in which
// groups.
//
//   std::optional<PatternSequence> outline = ReadPattern("{np}新增(?:了|约)*{quantity:count}");
//   // slot np, literal 新, literal 增, a group of two alternatives that may be missing, slot
//   quantity
//
// It reads the syntax that RE2 has and the slots of slot_pattern.h, and judges nothing: a pattern
// that RE2 refuses, or that nests deeper than 100 groups, gives nullopt.
#ifndef EXTRACT_AUTHORING_PATTERN_OUTLINE_H_
#define EXTRACT_AUTHORING_PATTERN_OUTLINE_H_

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace extract {

struct PatternNode;
using PatternSequence = std::vector<PatternNode>;

struct PatternNode {
  enum class Kind {
    kLiteral,    // one character
    kClass,      // [甲乙]
    kWide,       // . [^甲] \p{Han} \S: too many characters to tell one text from another
    kAssertion,  // ^ $ \z
    kSlot,
    kGroup,
  };
  static constexpr int kUnbounded = -1;

  Kind kind = Kind::kLiteral;
  std::string_view text;   // with its repetition
  std::size_t offset = 0;  // of `text` in the pattern
  int least = 1;
  int most = 1;                               // kUnbounded for * and +
  bool counted = false;                       // {2,5} rather than ? * +
  std::string_view slot;                      // kSlot: "lex:verbs.rise"
  std::vector<PatternSequence> alternatives;  // kGroup
};

// Of the whole pattern: one alternative, or several where | stands outside all groups.
std::optional<std::vector<PatternSequence>> ReadPattern(std::string_view pattern);

}  // namespace extract

#endif  // EXTRACT_AUTHORING_PATTERN_OUTLINE_H_
