#include "rules/pattern_check.h"

#include <re2/re2.h>

#include "base/byte_set.h"
#include "base/utf8.h"

namespace extract {
namespace {

// A program larger than this makes RE2 slow on text it has not seen.
constexpr int kMaxProgramSize = 4000;
constexpr int kMaxGroupDepth = 100;

// At most so many instructions for a byte of the pattern, and for a dot.
constexpr std::size_t kByteInstructions = 2;
constexpr std::size_t kDotInstructions = 40;
constexpr std::string_view kTextEnd = "\\z";

}  // namespace

bool IsPlainPattern(std::string_view expanded) {
  constexpr ByteSet kSpecial(std::string_view("\0[]{}^$\\", 8));
  constexpr std::string_view kGroup = "(?:";
  if (expanded.ends_with(kTextEnd)) expanded.remove_suffix(kTextEnd.size());
  if (kSpecial.First(expanded) != std::string_view::npos || !IsValidUtf8(expanded)) return false;
  std::size_t instructions = 0;
  int depth = 0;
  bool repeatable = false;  // what stands before
  for (std::size_t i = 0; i < expanded.size(); ++i) {
    const char c = expanded[i];
    instructions += c == '.' ? kDotInstructions : kByteInstructions;
    if (c == '(') {
      if (!expanded.substr(i).starts_with(kGroup) || ++depth > kMaxGroupDepth) return false;
      i += kGroup.size() - 1;
    } else if (c == ')' && --depth < 0) {
      return false;
    }
    const bool repetition = (c == '*' || c == '+' || c == '?');
    if (repetition && !repeatable) return false;
    repeatable = !repetition && c != '|' && c != '(';
  }
  return depth == 0 && instructions < kMaxProgramSize;
}

bool TryPattern(const SourceText& pattern, const std::string& expanded,
                std::vector<Diagnostic>* problems) {
  if (expanded.empty() || IsPlainPattern(expanded)) return true;
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
