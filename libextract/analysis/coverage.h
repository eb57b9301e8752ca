// What the rules leave to do in a set of texts: numerals that are no fact, facts whose indicator
// nobody has named, and how often each rule makes a fact.
//
//   Coverage coverage(rules);
//   for (const Document& document : documents) Status status = coverage.Read(document);
//   for (const CoverageGroup& group : coverage.Phrases(20)) ...
//
// An indicator has a name when a rule gives it (indicator = "name:...") or the lexicon knows it. A
// rule is open when it asks for nothing around its quantity, as cn/level.open does: what it makes
// is a fact, but of any noun phrase that stands there.
#ifndef EXTRACT_ANALYSIS_COVERAGE_H_
#define EXTRACT_ANALYSIS_COVERAGE_H_

#include <array>
#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "extract/compiled_rules.h"
#include "extract/document.h"
#include "extract/fact_sink.h"
#include "extract/scanner.h"
#include "extract/status.h"
#include "quantity/quantity.h"
#include "rules/rule_program.h"
#include "scan/fact_builder.h"
#include "scan/trace.h"
#include "text/segmenter.h"

namespace extract {

// Whether a rule matches whatever stands around its quantity and leaves the name to the text.
bool IsOpenRule(const CompiledRule& rule);

// Things that are alike, with a place where one stands.
struct CoverageGroup {
  std::string words;  // numerals: the word behind, 12□架次; facts: the indicator
  std::string kind;   // numerals: the reason; facts: the rule that made most of them
  std::size_t count = 0;
  std::size_t open = 0;  // facts: made by an open rule
  std::string document;
  std::size_t line = 0;
  std::string around;
};

struct RuleUse {
  std::string rule;
  int priority = 0;
  bool open = false;
  std::size_t facts = 0;
  std::size_t documents = 0;
};

struct CoverageTotals {
  std::size_t documents = 0;
  std::size_t facts = 0;
  std::size_t named = 0;  // facts whose indicator has a name
  std::size_t open = 0;   // facts of open rules without one
  // Numerals that are no fact, by reason; kNone: the scan did not look at them.
  std::array<std::size_t, 10> left_out = {};
};

// A reason that a reader of the list may doubt. A date and the mark of a section never are facts.
bool IsDoubtful(NumeralRefusal why);

// One a thread. Adds up over documents.
class Coverage : private ScanTrace, private FactSink {
 public:
  explicit Coverage(std::shared_ptr<const CompiledRules> rules);

  Status Read(const Document& document);

  const CoverageTotals& totals() const { return totals_; }
  // The most frequent groups, at most `limit`. Numerals: with doubtful reasons alone, or all.
  std::vector<CoverageGroup> Numerals(std::size_t limit, bool all) const;
  // Facts whose indicator has no name.
  std::vector<CoverageGroup> Phrases(std::size_t limit) const;
  // Every rule, in order of precedence, and what reads tables.
  std::vector<RuleUse> Rules() const;

 private:
  void OnBlock(const NormalizedBlock& block, DistrictResolver& districts,
               const YearContext& years) override;
  void OnSentence(const SentenceView& view, ByteRange range) override;
  bool Add(const Fact& fact) override;

  void LeaveOut(std::string_view text, ByteRange numeral, NumeralRefusal why, std::size_t line);
  std::string WordsOf(std::string_view text, ByteRange numeral, NumeralRefusal why);
  std::string_view WordBehind(std::string_view text, std::size_t at);

  struct Rule {
    bool open = false;
    bool named = false;
    std::size_t facts = 0;
    std::size_t documents = 0;
    std::size_t last_document = 0;
  };
  struct Numeral {
    NumeralRefusal why = NumeralRefusal::kNone;
    CoverageGroup group;
  };
  struct Phrase {
    CoverageGroup group;
    std::map<std::string, std::size_t> rules;
  };

  std::shared_ptr<const CompiledRules> rules_;
  const RuleProgram* program_;
  Scanner scanner_;
  Segmenter segmenter_;
  std::vector<Token> tokens_;

  const Document* document_ = nullptr;
  const NormalizedBlock* block_ = nullptr;
  TextPosition position_;

  CoverageTotals totals_;
  std::map<std::string, Rule> uses_;
  std::map<std::string, Numeral> numerals_;  // by reason and words
  std::map<std::string, Phrase> phrases_;    // by indicator
};

}  // namespace extract

#endif  // EXTRACT_ANALYSIS_COVERAGE_H_
