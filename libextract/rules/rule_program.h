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
#include "rules/basis_words.h"
#include "rules/indicator_lexicon.h"
#include "rules/rule_index.h"
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
  static constexpr std::string_view kGoverningVerb = "verb";

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
  std::string action;          // "" none, or kGoverningVerb
  int priority = 0;

  bool TakesUnitOf(const Quantity& quantity) const;
  // It says itself what was done, or that nothing was: no verb is looked for.
  bool NamesAction() const { return action != kGoverningVerb; }
  // DimensionBits of quantities that it may take; with unit symbols, of all that have a unit.
  std::uint64_t Kinds() const;
};

struct RuleProgram {
  std::vector<CompiledRule> rules;  // in order of precedence: the first that matches holds
  RuleIndex index;
  UnitTable units;
  std::unique_ptr<NumeralVocabulary> numerals;
  std::optional<Gazetteer> gazetteer;
  std::optional<PlaceWords> place_words;
  std::optional<WordList> words;
  IndicatorLexicon indicators;
  SentenceWords sentence_words;
  BasisWords basis_words;
  WordProfiles profiles;  // of the words in lexicons and sentence_words
  TimeVocabulary time_words;
  // What 元 alone is worth in a region that has a currency of its own.
  std::vector<std::pair<DivisionId, std::string>> currencies;
  // 城乡 -> 城镇, 农村: words that stand for several subjects.
  std::map<std::string, std::vector<std::string>, std::less<>> coordinations;
};

}  // namespace extract

#endif  // EXTRACT_RULES_RULE_PROGRAM_H_
