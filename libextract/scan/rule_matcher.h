// Finds the rule that holds for a quantity: the first in order of precedence whose unit, left
// context and right context fit. One a Scanner: it owns its programs, each compiled when first
// needed.
#ifndef EXTRACT_SCAN_RULE_MATCHER_H_
#define EXTRACT_SCAN_RULE_MATCHER_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "rules/rule_program.h"
#include "scan/context_program.h"
#include "scan/phrase.h"
#include "scan/sentence_view.h"

namespace extract {

struct RuleMatch {
  const CompiledRule* rule = nullptr;
  // Token behind the phrase before the quantity: where the match begins.
  std::size_t left_token = 0;
  // Token where the phrase behind the quantity begins.
  std::size_t right_token = 0;
};

// How a rule took a quantity; what is asked first comes first.
enum class RuleOutcome {
  kHolds,
  kOtherUnit,       // {quantity:...} asks for another
  kLeftDiffers,     // the text before the quantity is not the pattern's
  kRightDiffers,    // the text behind it is not
  kNothingCarried,  // it goes on from what was said, and nothing was, or words stand between
  kNoPhraseBefore,  // its {np} finds no noun phrase
  kNoPhraseBehind,
};

class RuleMatcher {
 public:
  // `reference`: tries every rule, in order, without asking the index.
  RuleMatcher(const RuleProgram* program, bool reference);
  ~RuleMatcher();
  RuleMatcher(RuleMatcher&&) noexcept;
  RuleMatcher& operator=(RuleMatcher&&) noexcept;

  // `floor`, `ceiling`: the tokens that the context may reach, [floor, quantity) and (quantity,
  // ceiling). rule is null when none matches.
  RuleMatch Match(const SentenceView& view, const Quantity& quantity, std::size_t quantity_token,
                  std::size_t floor, std::size_t ceiling);
  // One rule alone, by its index.
  RuleOutcome Try(std::size_t rule, const SentenceView& view, const Quantity& quantity,
                  std::size_t quantity_token, std::size_t floor, std::size_t ceiling,
                  RuleMatch* match);

 private:
  struct Programs {
    ContextProgram left;
    ContextProgram right;
  };
  RuleOutcome TryContext(std::size_t rule, const SentenceView& view, std::size_t quantity_token,
                         std::size_t floor, std::size_t ceiling, RuleMatch* match);
  bool CarriesOn(const SentenceView& view, std::size_t quantity_token, std::size_t floor,
                 const RuleMatch& match) const;

  const RuleProgram* program_;
  bool reference_;
  PhraseCutter cutter_;
  std::vector<Programs> programs_;                                          // of each rule
  std::shared_ptr<ContextWords> words_ = std::make_shared<ContextWords>();  // of all programs
  ContextScratch scratch_;
};

}  // namespace extract

#endif  // EXTRACT_SCAN_RULE_MATCHER_H_
