// Tells of most rules, before their patterns are asked, that they cannot hold for a quantity: the
// text before it lacks a character that the rule's left context needs (比 of 比上年…增加), or the
// text behind it begins with another than its right context does (不变).
//
// Characters are looked up by eight bits of theirs, so a filter says no only where the pattern
// would, and now and then does not say it.
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
  // Of the character that `text` begins with, or of none.
  static std::size_t HashAt(std::string_view text);
  bool Meets(const CharacterMask& other) const {
    return ((bits_[0] & other.bits_[0]) | (bits_[1] & other.bits_[1]) |
            (bits_[2] & other.bits_[2]) | (bits_[3] & other.bits_[3])) != 0;
  }

 private:
  std::array<std::uint64_t, 4> bits_{};
};

// The characters around a quantity; those before it are gathered when they are first asked for.
class ContextMask {
 public:
  ContextMask(std::string_view before, std::string_view behind)
      : behind_(CharacterMask::HashAt(behind)), text_(before) {}
  std::size_t behind() const { return behind_; }
  const CharacterMask& before() {
    if (!known_) before_ = CharacterMask::Of(text_);
    known_ = true;
    return before_;
  }

 private:
  std::size_t behind_;
  std::string_view text_;
  bool known_ = false;
  CharacterMask before_;
};

class ContextFilter {
 public:
  ContextFilter() = default;
  ContextFilter(const PatternShape& left, const PatternShape& right);

  bool MayHold(ContextMask* context) const {
    if (has_first_ && !first_.Has(context->behind())) return false;
    for (const CharacterMask& needed : needed_) {
      if (!needed.Meets(context->before())) return false;
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
