// What the scanner sees on its way, for those who ask why a fact is as it is (analysis/). A scan
// without a trace pays a comparison with null for each call.
//
// Order of calls: OnBlock; for each sentence, or the whole of a table's row, OnSentence; where it
// holds quantities OnMatch for each group of them, OnStatements once, and for each quantity
// OnContext right before its fact goes to the sink. Arguments are valid during the call only.
// Whoever watches overrides what it needs.
#ifndef EXTRACT_SCAN_TRACE_H_
#define EXTRACT_SCAN_TRACE_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "place/district_resolver.h"
#include "scan/rule_matcher.h"
#include "scan/sentence_view.h"
#include "scan/statement.h"
#include "text/normalized_block.h"
#include "time/year_context.h"

namespace extract {

class ScanTrace {
 public:
  virtual ~ScanTrace() = default;

  // Places and times as they stand before the sentences of `block`.
  virtual void OnBlock(const NormalizedBlock& /*block*/, DistrictResolver& /*districts*/,
                       const YearContext& /*years*/) {}
  // The numerals of a sentence are found: `view` has its text, times, quantities and refused
  // numerals, nothing else yet. `range`: of the sentence in the block.
  virtual void OnSentence(const SentenceView& /*view*/, ByteRange /*range*/) {}
  // A group's first quantity was tried against the rules, with the tokens [floor, ceiling) as
  // context.
  virtual void OnMatch(const SentenceView& /*view*/, const QuantityGroup& /*group*/,
                       std::size_t /*floor*/, std::size_t /*ceiling*/, const RuleMatch& /*match*/) {
  }
  // One for each quantity; a status that a rule does not set is not known yet.
  virtual void OnStatements(const SentenceView& /*view*/,
                            const std::vector<Statement>& /*statements*/) {}
  // `year_words`: the time that told the year, of the sentence or of a column's head; `place`: the
  // place of `view` that told the district. "" and -1 for the text around.
  virtual void OnContext(std::size_t /*quantity*/, const ResolvedYear& /*year*/,
                         std::string_view /*year_words*/, int /*place*/) {}
};

}  // namespace extract

#endif  // EXTRACT_SCAN_TRACE_H_
