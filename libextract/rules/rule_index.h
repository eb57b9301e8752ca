// Which rules may hold for a quantity, told by what stands right before and right behind it and by
// its dimension: what most rules ask for is there for a few quantities only.
#ifndef EXTRACT_RULES_RULE_INDEX_H_
#define EXTRACT_RULES_RULE_INDEX_H_

#include <array>
#include <cstdint>
#include <span>
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
  void Candidates(Key key, std::vector<std::uint32_t>* rules) const;

  // Tells of a candidate whether the text before has what it needs further.
  const ContextFilter& filter() const { return filter_; }

 private:
  static constexpr std::size_t kKinds = 64;
  static constexpr int kNumberBits = 24;  // of a character's number

  // Rules by a character, three bytes of it at most. Characters of the same rules share a number.
  class Lists {
   public:
    using Entry = std::pair<std::uint32_t, std::uint32_t>;  // character, rule
    void Build(std::vector<Entry> entries);
    // Which list is the character's; 0 for none.
    std::uint32_t NumberOf(std::uint32_t character) const { return numbers_.Of(character); }
    std::span<const std::uint32_t> Of(std::uint32_t number) const {
      return {rules_.data() + lists_[number].first, lists_[number].count};
    }

   private:
    struct List {
      std::uint32_t first = 0;
      std::uint32_t count = 0;
    };
    CharacterTable numbers_;
    std::vector<List> lists_ = std::vector<List>(1);  // by number; of 0 none
    std::vector<std::uint32_t> rules_;
  };
  struct Asked {
    std::uint64_t kinds = 0;
    bool last = false;
    bool first = false;
  };

  void NumberKinds();

  std::vector<Asked> asked_;                           // by rule
  std::array<std::uint8_t, kKinds> kind_numbers_{};    // by bit
  std::array<std::uint64_t, kKinds + 1> kind_bits_{};  // by number; the last: any
  Lists by_last_;
  Lists by_first_;
  std::vector<std::uint32_t> open_;  // rules that ask for neither
  ContextFilter filter_;
};

}  // namespace extract

#endif  // EXTRACT_RULES_RULE_INDEX_H_
