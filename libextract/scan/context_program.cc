// RE2 before a quantity: unanchored with \z at the pattern's end, so that it runs backwards and
// costs the same whatever the text's length. Behind it: anchored at the quantity's end.

#include "scan/context_program.h"

#include <re2/re2.h>

#include <optional>
#include <utility>

namespace extract {

ContextProgram::ContextProgram() = default;
ContextProgram::~ContextProgram() = default;
ContextProgram::ContextProgram(ContextProgram&&) noexcept = default;
ContextProgram& ContextProgram::operator=(ContextProgram&&) noexcept = default;

std::size_t ContextProgram::Match(const std::string& pattern, ContextSide side,
                                  std::string_view text, bool re2_alone,
                                  const std::shared_ptr<ContextWords>& words,
                                  ContextScratch* scratch) {
  if (re2_alone || text.size() > ContextPattern::kMaxText) return AskRe2(pattern, side, text);
  if (!read_) {
    read_ = true;
    if (std::optional<ContextPattern> known = ContextPattern::Read(pattern, side, words)) {
      pattern_ = std::make_unique<ContextPattern>(*std::move(known));
    }
  }
  return pattern_ ? pattern_->Match(text, scratch) : AskRe2(pattern, side, text);
}

std::size_t ContextProgram::AskRe2(const std::string& pattern, ContextSide side,
                                   std::string_view text) {
  if (!re2_) re2_ = std::make_unique<re2::RE2>(pattern, RE2::Quiet);
  re2::StringPiece matched;
  const bool found =
      re2_->Match({text.data(), text.size()}, 0, text.size(),
                  side == ContextSide::kBefore ? RE2::UNANCHORED : RE2::ANCHOR_START, &matched, 1);
  return found ? matched.size() : kNoMatch;
}

}  // namespace extract
