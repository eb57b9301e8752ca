#include "rules/pattern_check.h"

#include <re2/re2.h>

namespace extract {
namespace {

// A program larger than this makes RE2 slow on text it has not seen.
constexpr int kMaxProgramSize = 4000;

}  // namespace

bool TryPattern(const SourceText& pattern, const std::string& expanded,
                std::vector<Diagnostic>* problems) {
  if (expanded.empty()) return true;
  RE2::Options options;
  options.set_log_errors(false);
  const RE2 re(expanded, options);
  if (!re.ok()) {
    const std::size_t at = pattern.text.find(re.error_arg());
    problems->push_back(ErrorAt(pattern, "E301", "invalid pattern: " + re.error(),
                                "see RE2's syntax; write \\( for a bracket that stands for itself",
                                at == std::string::npos ? 0 : at));
    return false;
  }
  if (re.ProgramSize() <= kMaxProgramSize) return true;
  problems->push_back(ErrorAt(pattern, "E302",
                              "pattern too large: its program has more than " +
                                  std::to_string(kMaxProgramSize) + " instructions",
                              "leave out counted repetitions of \\p{Han}; {gap} accepts the same"));
  return false;
}

}  // namespace extract
