#include "analysis/pattern_parts.h"

#include <algorithm>

#include "base/utf8.h"

namespace extract {
namespace {

constexpr std::string_view kLeftOpen =
    "(?:";  // how the compiler wraps what stands before {quantity}
constexpr std::string_view kLeftClose = ")\\z";

bool IsSlotAt(std::string_view text, std::size_t at) {
  return text[at] == '{' && at + 1 < text.size() && text[at + 1] >= 'a' && text[at + 1] <= 'z';
}

std::size_t EndBehind(std::string_view text, std::size_t at, char close) {
  const std::size_t end = text.find(close, at);
  return end == std::string_view::npos ? text.size() : end + 1;
}

// \p{Han}, \x{4E00}, \(.
std::size_t EscapeEnd(std::string_view text, std::size_t at) {
  if (at + 1 >= text.size()) return text.size();
  const bool named = text[at + 1] == 'p' || text[at + 1] == 'P' || text[at + 1] == 'x';
  if (named && at + 2 < text.size() && text[at + 2] == '{') return EndBehind(text, at, '}');
  return NextCharacter(text, at + 1);
}

std::size_t ClassEnd(std::string_view text, std::size_t at) {
  ++at;
  if (at < text.size() && text[at] == '^') ++at;
  if (at < text.size() && text[at] == ']') ++at;
  while (at < text.size() && text[at] != ']') {
    at = text[at] == '\\' ? EscapeEnd(text, at) : at + 1;
  }
  return std::min(at + 1, text.size());
}

std::size_t GroupEnd(std::string_view text, std::size_t at) {
  int depth = 0;
  while (at < text.size()) {
    const char c = text[at];
    if (c == '\\') {
      at = EscapeEnd(text, at);
      continue;
    }
    if (c == '[') {
      at = ClassEnd(text, at);
      continue;
    }
    depth += c == '(' ? 1 : (c == ')' ? -1 : 0);
    ++at;
    if (depth == 0) return at;
  }
  return text.size();
}

std::size_t AtomEnd(std::string_view text, std::size_t at) {
  switch (text[at]) {
    case '\\':
      return EscapeEnd(text, at);
    case '[':
      return ClassEnd(text, at);
    case '(':
      return GroupEnd(text, at);
    default:
      return IsSlotAt(text, at) ? EndBehind(text, at, '}') : NextCharacter(text, at);
  }
}

// Behind ?, *, +, {2,4} and the ? of a lazy one.
std::size_t QuantifierEnd(std::string_view text, std::size_t at) {
  if (at >= text.size()) return at;
  const bool counted = text[at] == '{' && !IsSlotAt(text, at);
  if (counted) {
    at = EndBehind(text, at, '}');
  } else if (text[at] == '?' || text[at] == '*' || text[at] == '+') {
    ++at;
  } else {
    return at;
  }
  return at < text.size() && text[at] == '?' ? at + 1 : at;
}

// A character that stands for itself.
bool IsPlain(std::string_view text, std::size_t at) {
  return std::string_view("\\.+*?()|[]{}^$").find(text[at]) == std::string_view::npos;
}

std::vector<PatternPart> Paired(const std::vector<std::string>& written,
                                const std::vector<std::string>& expanded) {
  std::vector<PatternPart> parts;
  if (written.size() != expanded.size()) return parts;
  for (std::size_t i = 0; i < written.size(); ++i) parts.push_back({written[i], expanded[i]});
  return parts;
}

bool IsPhraseSlot(const std::string& part) { return part == "{np}" || part == "{np?}"; }

}  // namespace

std::vector<std::string> SplitPattern(std::string_view pattern) {
  std::vector<std::string> parts;
  bool joins = false;  // the part before is plain characters, to which more may be added
  for (std::size_t at = 0; at < pattern.size();) {
    if (pattern[at] == '|') return {std::string(pattern)};
    const bool plain = IsPlain(pattern, at);
    const std::size_t atom = AtomEnd(pattern, at);
    const std::size_t end = QuantifierEnd(pattern, atom);
    const bool alone = !plain || end > atom;
    if (joins && !alone) {
      parts.back().append(pattern.substr(at, end - at));
    } else {
      parts.emplace_back(pattern.substr(at, end - at));
    }
    joins = !alone;
    at = end;
  }
  return parts;
}

PatternParts PartsOf(const CompiledRule& rule, std::string_view written_pattern) {
  std::vector<std::string> before;
  std::vector<std::string> behind;
  std::vector<std::string>* side = &before;
  for (std::string& part : SplitPattern(written_pattern)) {
    if (part.starts_with("{quantity")) {
      side = &behind;
    } else if (!IsPhraseSlot(part)) {
      side->push_back(std::move(part));
    }
  }
  std::string_view left = rule.left;
  if (left.starts_with(kLeftOpen) && left.ends_with(kLeftClose)) {
    left.remove_prefix(kLeftOpen.size());
    left.remove_suffix(kLeftClose.size());
  }
  return {Paired(before, SplitPattern(left)), Paired(behind, SplitPattern(rule.right))};
}

}  // namespace extract
