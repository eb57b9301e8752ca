// How a rule takes a quantity, and how far it gets where it does not hold.
#ifndef EXTRACT_ANALYSIS_RULE_PROBE_H_
#define EXTRACT_ANALYSIS_RULE_PROBE_H_

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analysis/pattern_parts.h"
#include "extract/rule_pack.h"
#include "rules/rule_program.h"
#include "scan/rule_matcher.h"
#include "scan/sentence_view.h"
#include "text/normalized_block.h"

namespace re2 {
class RE2;
}

namespace extract {

// The part of a pattern that stopped it. Parts are asked for from the quantity outward, because
// that is where a match is anchored.
struct PatternStop {
  bool before = true;              // the side of the quantity
  std::vector<std::string> parts;  // of that side, in the order of the text
  std::size_t at = 0;              // the index of the part that found no match
  ByteRange matched;               // what the parts between it and the quantity matched
  ByteRange there;                 // what stands where it should
};

struct RuleAttempt {
  std::size_t rule = 0;  // index in RuleProgram::rules, the order of precedence
  RuleOutcome outcome = RuleOutcome::kHolds;
  bool candidate = false;   // the index names it, and its unit fits: the scan tried it
  PatternStop stop;         // where a side differs; `parts` is empty where that could not be told
  std::size_t missing = 0;  // parts that must match and do not
  std::size_t matched_bytes = 0;
};

// Where a rule is written, and what its author wrote.
struct WrittenRule {
  std::string pattern;
  SourceLocation location;
};

// One a thread.
class RuleProbe {
 public:
  // Both must outlive the probe.
  RuleProbe(const RuleProgram* program, const std::vector<RulePack>& packs);
  ~RuleProbe();

  // Every rule, in order of precedence, with the tokens [floor, ceiling) of the sentence as
  // context.
  std::vector<RuleAttempt> TryAll(const SentenceView& view, std::size_t quantity, std::size_t floor,
                                  std::size_t ceiling);
  // Nullptr for what no file has: the rows of tables.
  const WrittenRule* Written(const std::string& id) const;

 private:
  void FindStop(const SentenceView& view, std::size_t token, std::size_t floor, std::size_t ceiling,
                RuleAttempt* attempt);
  void StopBefore(const std::vector<PatternPart>& parts, std::string_view text, std::size_t offset,
                  RuleAttempt* attempt);
  void StopBehind(const std::vector<PatternPart>& parts, std::string_view text, std::size_t offset,
                  RuleAttempt* attempt);
  std::size_t CountRequired(const std::vector<PatternPart>& parts, std::size_t begin,
                            std::size_t end);
  bool MatchesText(const std::string& pattern, std::string_view text, bool at_end);
  const PatternParts& Parts(std::size_t rule);
  const re2::RE2& Compiled(const std::string& pattern);

  const RuleProgram* program_;
  RuleMatcher matcher_;
  std::map<std::string, WrittenRule, std::less<>> written_;
  std::map<std::size_t, PatternParts> parts_;
  std::unordered_map<std::string, std::unique_ptr<re2::RE2>> compiled_;
};

// The attempts that failed and came nearest, best first: fewest parts missing, then most text
// matched. Attempts that matched no text at all are near to nothing.
std::vector<const RuleAttempt*> NearestFailures(const std::vector<RuleAttempt>& attempts,
                                                std::size_t limit);

}  // namespace extract

#endif  // EXTRACT_ANALYSIS_RULE_PROBE_H_
