// What `extract coverage` prints.
#ifndef EXTRACT_CLI_COVERAGE_REPORT_H_
#define EXTRACT_CLI_COVERAGE_REPORT_H_

#include <cstddef>
#include <string>
#include <vector>

#include "analysis/coverage.h"

namespace extract::cli {

struct CoverageChoice {
  std::size_t top = 20;
  bool all_numerals = false;  // those too that are rightly none: dates, ordinals, idioms
  bool rules = false;         // a table of all rules
};

// How many of a pack's own rules made a fact.
struct PackUse {
  std::string pack;
  std::size_t rules = 0;
  std::size_t fired = 0;
};

// In the order in which the packs' rules come; what no pack has (tables) is left out.
std::vector<PackUse> PacksOf(const std::vector<RuleUse>& rules,
                             const std::vector<std::string>& packs);

std::string CoverageAsText(const Coverage& coverage, const std::vector<PackUse>& packs,
                           const CoverageChoice& choice);
std::string CoverageAsJson(const Coverage& coverage, const std::vector<PackUse>& packs,
                           const CoverageChoice& choice);

}  // namespace extract::cli

#endif  // EXTRACT_CLI_COVERAGE_REPORT_H_
