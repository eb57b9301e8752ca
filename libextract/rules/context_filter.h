// Tells of most rules, before RE2 is asked, that they cannot hold for a quantity: the text before
// it lacks a character that the rule's left context needs (比 of 比上年…增加), or the text behind
// it begins with another than its right context does (不变).
//
// Characters are looked up by eight bits of theirs, so a filter says no only where RE2 would, and
// now and then does not say it.
#ifndef EXTRACT_RULES_CONTEXT_FILTER_H_
#define EXTRACT_RULES_CONTEXT_FILTER_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "rules/pattern_shape.h"

namespace extract {

// 256 bits, one for each hash of a character.
class CharacterMask {
 public:
  // Of all characters of a text.
  static CharacterMask Of(std::string_view text);
  static CharacterMask OfAny(const Characters& characters);

  void Add(std::size_t hash) { bits_[hash / 64] |= std::uint64_t{1} << (hash % 64); }
  bool Has(std::size_t hash) const { return (bits_[hash / 64] >> (hash % 64) & 1) != 0; }
  bool Meets(const CharacterMask& other) const {
    return ((bits_[0] & other.bits_[0]) | (bits_[1] & other.bits_[1]) |
            (bits_[2] & other.bits_[2]) | (bits_[3] & other.bits_[3])) != 0;
  }

  // Of the character that `text`, which is not empty, begins with.
  static std::size_t FirstHash(std::string_view text);

 private:
  std::array<std::uint64_t, 4> bits_{};
};

// The text around a quantity, as filters look at it.
struct ContextMask {
  ContextMask(std::string_view left, std::string_view right)
      : before(CharacterMask::Of(left)),
        behind(right.empty() ? kNothing : static_cast<int>(CharacterMask::FirstHash(right))) {}

  static constexpr int kNothing = -1;
  CharacterMask before;
  int behind;  // hash of the next character
};

class ContextFilter {
 public:
  ContextFilter() = default;
  ContextFilter(const PatternShape& left, const PatternShape& right);

  bool MayHold(const ContextMask& context) const {
    if (has_first_ && (context.behind == ContextMask::kNothing ||
                       !first_.Has(static_cast<std::size_t>(context.behind)))) {
      return false;
    }
    for (const CharacterMask& needed : needed_) {
      if (!needed.Meets(context.before)) return false;
    }
    return true;
  }

 private:
  bool has_first_ = false;
  CharacterMask first_;
  std::vector<CharacterMask> needed_;
};

}  // namespace extract

#endif  // EXTRACT_RULES_CONTEXT_FILTER_H_
