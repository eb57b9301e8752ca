// Compiled rules and tables: what a Scanner reads and never writes.
#ifndef EXTRACT_RULES_RULE_PROGRAM_H_
#define EXTRACT_RULES_RULE_PROGRAM_H_

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/fact.h"
#include "place/gazetteer.h"
#include "place/place_words.h"
#include "quantity/numeral_vocabulary.h"
#include "quantity/quantity.h"
#include "quantity/unit_table.h"
#include "rules/context_filter.h"
#include "rules/indicator_lexicon.h"
#include "rules/sentence_words.h"
#include "rules/slot_pattern.h"
#include "rules/word_profile.h"
#include "text/segmenter.h"
#include "time/time_vocabulary.h"

namespace extract {

// Where a fact's indicator comes from.
enum class IndicatorSource : std::uint8_t {
  kAuto,     // the phrase before or behind, as the words around decide
  kBefore,   // the phrase that ends where the match begins
  kBehind,   // the phrase behind the quantity
  kCarried,  // the indicator spoken of last
  kObject,   // the phrase right before the quantity, behind the pattern's verb
  kNamed,    // the rule says it
};

enum class SignRule : std::uint8_t { kAsWritten, kPlus, kMinus };

// Bits of CompiledRule::dimensions: one for each Dimension, then one for each special kind.
std::uint64_t DimensionBit(Dimension dimension);
std::uint64_t DimensionBits(const Quantity& quantity);

struct CompiledRule {
  std::string id;     // "cn/change.rise"
  std::string left;   // RE2 that must end where the quantity begins; "" for none
  std::string right;  // RE2 that must begin where the quantity ends; "" for none
  PhraseSlot phrase_before = PhraseSlot::kNone;
  PhraseSlot phrase_behind = PhraseSlot::kNone;
  std::uint64_t dimensions = 0;      // 0: any, where `symbols` is empty too
  std::vector<std::string> symbols;  // unit symbols
  std::optional<Measure> measure;
  SignRule sign = SignRule::kAsWritten;
  std::optional<Basis> basis;
  std::optional<Bound> bound;
  std::optional<FactStatus> status;
  IndicatorSource indicator = IndicatorSource::kAuto;
  std::string indicator_name;  // kNamed
  std::string action;          // "" none, "verb" the governing verb, else itself
  int priority = 0;

  bool TakesUnitOf(const Quantity& quantity) const;
};

// What is asked of a rule first, for every quantity that ends like one of its own: beside each
// other, so that a rule that does not fit costs one look at memory.
struct RuleGate {
  RuleGate(const CompiledRule& rule, ContextFilter context);

  // `bits`: DimensionBits of the quantity. False where the rule cannot hold.
  bool MayHold(std::uint64_t bits, const ContextMask& around) const {
    return (kinds & bits) != 0 && filter.MayHold(around);
  }

  std::uint64_t kinds;  // bits of quantities that the rule may take
  ContextFilter filter;
};

// Rules by the last character of the text before the quantity, each list in order of precedence.
class RuleIndex {
 public:
  // `last_characters[i]` are those of rule i; empty: any.
  void Build(const std::vector<std::vector<std::string>>& last_characters);
  const std::vector<std::uint32_t>& Candidates(std::string_view text_before) const;

 private:
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> by_character_;
  std::vector<std::uint32_t> open_;
};

struct RuleProgram {
  std::vector<CompiledRule> rules;  // in order of precedence: the first that matches holds
  std::vector<RuleGate> gates;      // of each
  RuleIndex index;
  UnitTable units;
  std::unique_ptr<NumeralVocabulary> numerals;
  std::optional<Gazetteer> gazetteer;
  std::optional<PlaceWords> place_words;
  std::optional<WordList> words;
  IndicatorLexicon indicators;
  SentenceWords sentence_words;
  WordProfiles profiles;  // of the words in lexicons and sentence_words
  TimeVocabulary time_words;
  // What 元 alone is worth in a region that has a currency of its own.
  std::vector<std::pair<DivisionId, std::string>> currencies;
  // 城乡 -> 城镇, 农村: words that stand for several subjects.
  std::map<std::string, std::vector<std::string>, std::less<>> coordinations;
};

}  // namespace extract

#endif  // EXTRACT_RULES_RULE_PROGRAM_H_
