// What `extract eval` prints.
#ifndef EXTRACT_CLI_EVAL_REPORT_H_
#define EXTRACT_CLI_EVAL_REPORT_H_

#include <cstddef>
#include <string>
#include <vector>

#include "evaluation/score.h"
#include "extract/document.h"

namespace extract::cli {

struct EvaluatedDocument {
  std::string name;
  Document document;
  std::vector<GoldFact> gold;
  std::vector<Fact> facts;
  DocumentScore score;  // points into `gold` and `facts`
  Tally tally;
};

struct Evaluation {
  std::vector<EvaluatedDocument> documents;
  Tally all;
};

// `errors`: how many misses, spurious facts and wrong ones of each document are listed.
std::string EvaluationAsText(const Evaluation& evaluation, std::size_t errors);
std::string EvaluationAsJson(const Evaluation& evaluation, std::size_t errors);

}  // namespace extract::cli

#endif  // EXTRACT_CLI_EVAL_REPORT_H_
