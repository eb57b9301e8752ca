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

#include "rules/character_table.h"
#include "rules/pattern_shape.h"

namespace extract {

class ContextBits;

class ContextFilter {
 public:
  // At the most; as many as there are sets, in steps of kStepBits, so that few rules are asked
  // quickly.
  static constexpr std::size_t kBits = 1024;

  // Of each rule the sets that its left context needs (PatternShape::required).
  void Build(const std::vector<std::vector<Characters>>& required);

  bool MayHold(std::uint32_t rule, ContextBits* before) const;

 private:
  friend class ContextBits;
  using Word = std::uint64_t;
  static constexpr std::size_t kWordBits = 64;
  static constexpr std::size_t kStepBits = 256;
  struct Step {
    std::array<Word, kStepBits / kWordBits> words;

    void Set(std::size_t bit) { words[bit / kWordBits] |= Word{1} << (bit % kWordBits); }
    void Add(const Step& other) {
      for (std::size_t i = 0; i < words.size(); ++i) words[i] |= other.words[i];
    }
    // Those that the other lacks are not 0.
    Word Without(const Step& other) const {
      Word missing = 0;
      for (std::size_t i = 0; i < words.size(); ++i) missing |= words[i] & ~other.words[i];
      return missing;
    }
  };
  using Bits = std::array<Step, kBits / kStepBits>;  // the first width_ of them

  // Sets `bits` to those of the sets that a text has a character of.
  void Gather(std::string_view before, Bits* bits) const;
  static void Set(std::size_t bit, Step* steps) { steps[bit / kStepBits].Set(bit % kStepBits); }

  std::size_t width_ = 0;                // steps that hold a bit for each set
  std::vector<Step> needed_;             // width_ of each rule
  std::vector<std::uint8_t> needs_any_;  // by rule
  CharacterTable rows_;                  // of characters that a set has
  std::vector<Step> bits_;               // width_ of each row; of the first, 0, none
};

// The bits of the text before a quantity, gathered when they are first asked for.
class ContextBits {
 public:
  ContextBits(const ContextFilter* filter, std::string_view before)
      : filter_(filter), text_(before) {}
  const ContextFilter::Bits& get() {
    if (!known_) filter_->Gather(text_, &bits_);
    known_ = true;
    return bits_;
  }

 private:
  const ContextFilter* filter_;
  std::string_view text_;
  bool known_ = false;
  ContextFilter::Bits bits_;  // not cleared here: most are never asked for
};

inline bool ContextFilter::MayHold(std::uint32_t rule, ContextBits* before) const {
  if (needs_any_[rule] == 0) return true;
  const Step* const needed = needed_.data() + rule * width_;
  const Bits& has = before->get();
  Word missing = 0;
  for (std::size_t i = 0; i < width_; ++i) missing |= needed[i].Without(has[i]);
  return missing == 0;
}

}  // namespace extract

#endif  // EXTRACT_RULES_CONTEXT_FILTER_H_
