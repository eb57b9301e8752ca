// Tells of most rules, before their patterns are asked, that they cannot hold for a quantity: the
// text before it lacks a character that the rule's left context needs (比 of 比上年…增加).
//
// Each set of characters one of which a rule needs has a bit, and each character the bits of the
// sets that it is in. One pass over the text before a quantity gathers the bits of all rules; a
// rule may hold where all of its own are among them. Where rules need more sets than there are
// bits, sets share them: then a filter may not say no where it could, and never says no where the
// pattern would not.
#ifndef EXTRACT_RULES_CONTEXT_FILTER_H_
#define EXTRACT_RULES_CONTEXT_FILTER_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "rules/pattern_shape.h"

namespace extract {

class ContextBits;

class ContextFilter {
 public:
  class Bits {
   public:
    void Set(std::size_t bit) { words_[bit / 64] |= std::uint64_t{1} << (bit % 64); }
    void Add(const Bits& other) {
      for (std::size_t i = 0; i < kWords; ++i) words_[i] |= other.words_[i];
    }
    bool any() const {
      std::uint64_t all = 0;
      for (const std::uint64_t word : words_) all |= word;
      return all != 0;
    }
    bool HasAll(const Bits& other) const {
      std::uint64_t missing = 0;
      for (std::size_t i = 0; i < kWords; ++i) missing |= other.words_[i] & ~words_[i];
      return missing == 0;
    }

   private:
    friend class ContextFilter;
    static constexpr std::size_t kWords = 4;
    std::array<std::uint64_t, kWords> words_{};
  };
  static constexpr std::size_t kBits = 64 * Bits::kWords;

  // Of each rule the sets that its left context needs (PatternShape::required).
  void Build(const std::vector<std::vector<Characters>>& required);

  // Of the sets that a text has a character of.
  Bits Of(std::string_view before) const;
  bool MayHold(std::uint32_t rule, ContextBits* before) const;

 private:
  std::size_t SlotOf(std::uint32_t character) const;

  std::vector<Bits> needed_;  // by rule
  static constexpr std::uint32_t kFree = ~std::uint32_t{0};
  std::vector<std::uint32_t> characters_;  // packed; a power of two
  std::vector<Bits> bits_;                 // of the character in the same slot
};

// The bits of the text before a quantity, gathered when they are first asked for.
class ContextBits {
 public:
  ContextBits(const ContextFilter* filter, std::string_view before)
      : filter_(filter), text_(before) {}
  const ContextFilter::Bits& get() {
    if (!known_) bits_ = filter_->Of(text_);
    known_ = true;
    return bits_;
  }

 private:
  const ContextFilter* filter_;
  std::string_view text_;
  bool known_ = false;
  ContextFilter::Bits bits_;
};

inline bool ContextFilter::MayHold(std::uint32_t rule, ContextBits* before) const {
  return !needed_[rule].any() || before->get().HasAll(needed_[rule]);
}

}  // namespace extract

#endif  // EXTRACT_RULES_CONTEXT_FILTER_H_
