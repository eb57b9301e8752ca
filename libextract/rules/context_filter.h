// Tells of most rules, before their patterns are asked, that they cannot hold for a quantity: the
// text before it lacks a character that the rule's left context needs (比 of 比上年…增加).
//
// Characters are looked up by eleven bits of theirs, so a filter says no only where the pattern
// would, and now and then does not say it: a clause of thirty characters looks as if it had one
// that it has not once in seventy times. With eight bits it was once in nine, and most of what was
// spent on patterns was spent on such clauses.
#ifndef EXTRACT_RULES_CONTEXT_FILTER_H_
#define EXTRACT_RULES_CONTEXT_FILTER_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "rules/pattern_shape.h"

namespace extract {

// The characters before a quantity, gathered when they are first asked for.
class ContextMask {
 public:
  explicit ContextMask(std::string_view before) : text_(before) {}

  bool Has(std::uint16_t hash) {
    if (!known_) Gather();
    return (bits_[hash / 64] >> (hash % 64) & 1) != 0;
  }
  static std::uint16_t Hash(std::uint32_t character) {
    return static_cast<std::uint16_t>(character * 0x9E3779B1u >> (32 - kHashBits));
  }

 private:
  static constexpr int kHashBits = 11;

  void Gather();

  std::string_view text_;
  bool known_ = false;
  std::array<std::uint64_t, (std::size_t{1} << kHashBits) / 64> bits_;
};

class ContextFilter {
 public:
  ContextFilter() = default;
  explicit ContextFilter(const PatternShape& left);

  bool MayHold(ContextMask* before) const {
    for (std::size_t at = 0; at < needed_.size();) {
      const std::size_t end = at + 1 + needed_[at];
      do {
        if (++at == end) return false;
      } while (!before->Has(needed_[at]));
      at = end;
    }
    return true;
  }

 private:
  // Of each set of characters one of which must be there: how many, and their hashes.
  std::vector<std::uint16_t> needed_;
};

}  // namespace extract

#endif  // EXTRACT_RULES_CONTEXT_FILTER_H_
