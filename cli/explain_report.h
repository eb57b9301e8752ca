// What `extract explain` prints.
#ifndef EXTRACT_CLI_EXPLAIN_REPORT_H_
#define EXTRACT_CLI_EXPLAIN_REPORT_H_

#include <cstddef>
#include <string>
#include <vector>

#include "analysis/explanation.h"
#include "analysis/rule_probe.h"
#include "rules/rule_program.h"

namespace extract::cli {

struct ExplainView {
  const RuleProgram* program = nullptr;
  const RuleProbe* probe = nullptr;  // knows where rules are written
  std::size_t nearest = 3;           // how many rules that nearly held are shown
  std::vector<std::string> rules;    // ids that are shown whatever they did
  bool all_tried = false;            // rules that were tried and do not hold are listed
};

std::string ExplanationAsText(const std::string& document,
                              const std::vector<SentenceExplanation>& sentences,
                              const ExplainView& view);
std::string ExplanationAsJson(const std::string& document,
                              const std::vector<SentenceExplanation>& sentences,
                              const ExplainView& view);

}  // namespace extract::cli

#endif  // EXTRACT_CLI_EXPLAIN_REPORT_H_
