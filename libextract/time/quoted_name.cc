#include "time/quoted_name.h"

#include "base/byte_set.h"

namespace extract {
namespace {

constexpr ByteSet kClauseMarks(",;:");
constexpr std::size_t kMostBytes = 90;
constexpr std::size_t kMarkBytes = 3;

bool IsSentence(std::string_view quoted) {
  return quoted.ends_with("。") || quoted.ends_with("!") || quoted.ends_with("?");
}

}  // namespace

ByteRange QuotedName(std::string_view sentence, std::size_t position, char32_t c) {
  if (c != U'“' && c != U'《' && c != U'「') return {};
  const std::string_view close = c == U'“' ? "”" : c == U'《' ? "》" : "」";
  const std::size_t begin = position + kMarkBytes;
  const std::string_view inside = sentence.substr(begin, c == U'《' ? 3 * kMostBytes : kMostBytes);
  const std::size_t end = inside.find(close);
  if (end == std::string_view::npos) return {};
  const std::string_view quoted = inside.substr(0, end);
  if (c == U'“' && kClauseMarks.First(quoted) != std::string_view::npos) return {};
  if (c != U'《' && IsSentence(quoted)) return {};
  return {begin, begin + end};
}

}  // namespace extract
