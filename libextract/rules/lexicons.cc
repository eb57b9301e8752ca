#include "rules/lexicons.h"

#include <algorithm>

#include "base/byte_set.h"

namespace extract {
namespace {

void AppendQuoted(std::string_view word, std::string* pattern) {
  constexpr ByteSet kSigns("\\.+*?()|[]{}^$");
  for (const char c : word) {
    if (kSigns.Has(c)) *pattern += '\\';
    *pattern += c;
  }
}

std::string PatternOf(Lexicons::Words words) {
  std::sort(words.begin(), words.end(), [](std::string_view a, std::string_view b) {
    return a.size() != b.size() ? a.size() > b.size() : a < b;
  });
  words.erase(std::unique(words.begin(), words.end()), words.end());
  std::string pattern = "(?:";
  for (const std::string_view word : words) {
    if (word.data() != words.front().data()) pattern += '|';
    AppendQuoted(word, &pattern);
  }
  pattern += ')';
  return pattern;
}

}  // namespace

Lexicons::Words& Lexicons::operator[](std::string_view name) {
  auto at = lexicons_.find(name);
  if (at == lexicons_.end()) at = lexicons_.emplace(name, Lexicon()).first;
  return at->second.words;
}

const std::string* Lexicons::Pattern(std::string_view name) {
  const auto at = lexicons_.find(name);
  if (at == lexicons_.end()) return nullptr;
  std::string& pattern = at->second.pattern;
  if (pattern.empty()) pattern = PatternOf(at->second.words);
  return &pattern;
}

std::vector<std::string> Lexicons::Names() const {
  std::vector<std::string> names;
  for (const auto& [name, lexicon] : lexicons_) names.push_back(name);
  return names;
}

}  // namespace extract
