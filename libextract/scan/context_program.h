// One side of a rule's context, compiled when it is first asked for: a ContextPattern where the
// pattern is one of those that it follows, RE2 for all others.
#ifndef EXTRACT_SCAN_CONTEXT_PROGRAM_H_
#define EXTRACT_SCAN_CONTEXT_PROGRAM_H_

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "rules/context_pattern.h"

namespace re2 {
class RE2;
}

namespace extract {

class ContextProgram {
 public:
  static constexpr std::size_t kNoMatch = ContextPattern::kNoMatch;

  ContextProgram();
  ~ContextProgram();
  ContextProgram(ContextProgram&&) noexcept;
  ContextProgram& operator=(ContextProgram&&) noexcept;

  // Bytes of `text` that `pattern`, the same at each call, matches at the quantity's edge: at the
  // end of the text before it, at the beginning of the text behind. kNoMatch where it does not.
  // `re2_alone`: for the reference scan. `words`: the same for all programs of a Scanner.
  std::size_t Match(const std::string& pattern, ContextSide side, std::string_view text,
                    bool re2_alone, const std::shared_ptr<ContextWords>& words,
                    ContextScratch* scratch);

 private:
  std::size_t AskRe2(const std::string& pattern, ContextSide side, std::string_view text);

  bool read_ = false;
  std::unique_ptr<ContextPattern> pattern_;
  std::unique_ptr<re2::RE2> re2_;
};

}  // namespace extract

#endif  // EXTRACT_SCAN_CONTEXT_PROGRAM_H_
