// Which rules may hold for a quantity, told by what stands right before and right behind it and by
// its dimension: what most rules ask for is there for a few quantities only.
#ifndef EXTRACT_RULES_RULE_INDEX_H_
#define EXTRACT_RULES_RULE_INDEX_H_

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/context_filter.h"
#include "rules/pattern_shape.h"

namespace extract {

// What a rule asks of its quantity and of the text around.
struct RuleNeeds {
  std::uint64_t kinds = 0;  // DimensionBits that it may take
  Characters last;          // of the text before; empty: any
  Characters first;         // of the text behind; empty: any
  ContextFilter filter;     // what is asked further
};

// What stands at both edges of a quantity, as numbers: 0 for what no rule asks for.
struct RuleEdges {
  std::uint32_t last = 0;   // of the text before
  std::uint32_t first = 0;  // of the text behind
  bool operator==(const RuleEdges&) const = default;
};

class RuleIndex {
 public:
  // By rule, in order of precedence.
  void Build(std::vector<RuleNeeds> needs);

  RuleEdges EdgesOf(std::string_view before, std::string_view behind) const;
  // Sets `rules` to those that take one of `kinds` and what stands at the quantity's edges, in
  // order of precedence.
  void Candidates(std::uint64_t kinds, RuleEdges edges, std::vector<std::uint32_t>* rules) const;
  // Whether the text around has what a candidate needs further.
  bool MayHold(std::uint32_t rule, ContextMask* around) const {
    return filters_[rule].MayHold(around);
  }

 private:
  // Rules by a character, three bytes of it at most.
  class Lists {
   public:
    using Entry = std::pair<std::uint32_t, std::uint32_t>;  // character, rule
    void Build(std::vector<Entry> entries);
    // Which list is the character's; 0 for none.
    std::uint32_t NumberOf(std::uint32_t character) const;
    std::span<const std::uint32_t> Of(std::uint32_t number) const;

   private:
    struct Slot {
      std::uint32_t character = 0;
      std::uint32_t first = 0;
      std::uint32_t count = 0;  // 0: free
    };
    std::vector<Slot> slots_;  // a power of two; list n is that of slot n - 1
    std::vector<std::uint32_t> rules_;
  };

  struct Asked {
    std::uint64_t kinds = 0;
    bool last = false;
    bool first = false;
  };
  std::vector<Asked> asked_;  // by rule
  std::vector<ContextFilter> filters_;
  Lists by_last_;
  Lists by_first_;
  std::vector<std::uint32_t> open_;  // those that ask for neither
};

}  // namespace extract

#endif  // EXTRACT_RULES_RULE_INDEX_H_
