// Which rules may hold for a quantity, told by what stands right before and right behind it and by
// its dimension: what most rules ask for is there for a few quantities only.
#ifndef EXTRACT_RULES_RULE_INDEX_H_
#define EXTRACT_RULES_RULE_INDEX_H_

#include <array>
#include <bit>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/character_table.h"
#include "rules/context_filter.h"
#include "rules/pattern_shape.h"

namespace extract {

// What a rule asks of its quantity and of the text around.
struct RuleNeeds {
  std::uint64_t kinds = 0;           // DimensionBits that it may take
  Characters last;                   // of the text before; empty: any
  Characters first;                  // of the text behind; empty: any
  std::vector<Characters> required;  // of the text before: one of each
};

class RuleIndex {
 public:
  // What the index looks at: the character at each edge of the quantity, and its dimension, each
  // as a number that stands for all that no rule tells apart.
  using Key = std::uint64_t;

  // By rule, in order of precedence.
  void Build(std::vector<RuleNeeds> needs);

  // `kind`: a DimensionBit.
  Key KeyOf(std::uint64_t kind, std::string_view before, std::string_view behind) const;
  // For a quantity of whatever dimension.
  Key KeyOfAny(std::string_view before, std::string_view behind) const;
  // Sets `rules` to those that take what the key stands for, in order of precedence.
  void Candidates(Key key, std::vector<std::uint32_t>* rules) const {
    rules->clear();
    Find(key, [rules](std::uint32_t rule) {
      rules->push_back(rule);
      return false;
    });
  }
  // Calls holds(rule) for these, in order, until it says yes; false where it never does.
  template <typename Holds>
  bool Find(Key key, const Holds& holds) const;

  // Tells of a candidate whether the text before has what it needs further.
  const ContextFilter& filter() const { return filter_; }

 private:
  static constexpr std::size_t kKinds = 64;
  static constexpr int kNumberBits = 24;  // of a character's number

  static constexpr Key kNumberMask = (Key{1} << kNumberBits) - 1;

  // A bit for each rule.
  using Word = std::uint64_t;
  static constexpr std::size_t kWordBits = 64;
  static void Set(std::uint32_t rule, Word* row) {
    row[rule / kWordBits] |= Word{1} << (rule % kWordBits);
  }

  // The rules that a character at an edge of the quantity, three bytes of it at most, allows.
  // Characters that allow the same ones share a row.
  class Edge {
   public:
    using Entry = std::pair<std::uint32_t, std::uint32_t>;  // character, rule
    // `open`: the row of rules that ask for no character there.
    void Build(std::vector<Entry> entries, std::vector<Word> open);
    // Which row is the character's; 0, the open one, where no rule asks for it.
    std::uint32_t NumberOf(std::uint32_t character) const { return numbers_.Of(character); }
    const Word* Row(Key number) const { return rows_.data() + number * width_; }

   private:
    std::size_t width_ = 0;
    CharacterTable numbers_;
    std::vector<Word> rows_;
  };

  void BuildKinds(const std::vector<RuleNeeds>& needs);

  std::size_t width_ = 0;                            // words of a row
  std::array<std::uint8_t, kKinds> kind_numbers_{};  // by bit
  std::vector<Word> kind_rows_;                      // by number; the last: any
  Edge last_;
  Edge first_;
  ContextFilter filter_;
};

template <typename Holds>
bool RuleIndex::Find(Key key, const Holds& holds) const {
  const Word* const kinds = kind_rows_.data() + (key >> 2 * kNumberBits) * width_;
  const Word* const last = last_.Row(key >> kNumberBits & kNumberMask);
  const Word* const first = first_.Row(key & kNumberMask);
  for (std::size_t i = 0; i < width_; ++i) {
    for (Word rules = kinds[i] & last[i] & first[i]; rules != 0; rules &= rules - 1) {
      const auto bit = static_cast<std::uint32_t>(std::countr_zero(rules));
      if (holds(static_cast<std::uint32_t>(i * kWordBits) + bit)) return true;
    }
  }
  return false;
}

}  // namespace extract

#endif  // EXTRACT_RULES_RULE_INDEX_H_
