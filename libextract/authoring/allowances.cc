#include "authoring/allowances.h"

#include <limits>
#include <sstream>
#include <string_view>

#include "base/file.h"
#include "base/utf8.h"

namespace extract {
namespace {

constexpr std::string_view kMark = "lint: allow";
constexpr std::size_t kCodeLength = 4;

bool IsCode(std::string_view word) {
  return word.size() == kCodeLength && (word[0] == 'E' || word[0] == 'W') &&
         word.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

bool IsBlank(std::string_view line) {
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

// Codes behind the mark, up to the first word that is none, with their offsets in the line.
std::vector<std::pair<std::string, std::size_t>> CodesOf(std::string_view line) {
  std::vector<std::pair<std::string, std::size_t>> codes;
  if (line.empty() || line[0] != '#') return codes;
  std::size_t at = line.find(kMark);
  if (at == std::string_view::npos) return codes;
  at += kMark.size();
  while ((at = line.find_first_not_of(" ,", at)) != std::string_view::npos) {
    const std::size_t end = std::min(line.find_first_of(" ,.:;", at), line.size());
    const std::string_view word = line.substr(at, end - at);
    if (!IsCode(word)) break;
    codes.emplace_back(word, at);
    at = end;
  }
  return codes;
}

}  // namespace

std::vector<Allowances::Allowance>& Allowances::Of(const std::string& file) {
  const auto [at, is_new] = by_file_.try_emplace(file);
  std::vector<Allowance>& allowances = at->second;
  if (!is_new) return allowances;
  const Result<std::string> content = ReadFile(file);
  if (!content.ok() || content.value().find(kMark) == std::string::npos) return allowances;
  std::istringstream lines(content.value());
  int number = 0;
  bool head = true;
  std::size_t paragraph = 0;  // index of its first allowance
  for (std::string line; std::getline(lines, line);) {
    ++number;
    head = head && !line.empty() && line[0] == '#';
    if (IsBlank(line)) {
      for (; paragraph < allowances.size(); ++paragraph) {
        Allowance& allowance = allowances[paragraph];
        if (allowance.last_line == 0) allowance.last_line = number;
      }
    }
    for (const auto& [code, offset] : CodesOf(line)) {
      const int column = static_cast<int>(CountCodePoints(line.substr(0, offset))) + 1;
      allowances.push_back(
          {code, number, column, number, head ? std::numeric_limits<int>::max() : 0, line, false});
    }
  }
  for (Allowance& allowance : allowances) {
    if (allowance.last_line == 0) allowance.last_line = number;
  }
  return allowances;
}

bool Allowances::Allows(const Diagnostic& finding) {
  bool allowed = false;
  for (Allowance& allowance : Of(finding.location.file)) {
    if (allowance.code != finding.code || finding.location.line < allowance.first_line ||
        finding.location.line > allowance.last_line) {
      continue;
    }
    allowance.used = allowed = true;
  }
  return allowed;
}

void Allowances::ReportUnused(const std::vector<std::string>& files,
                              std::vector<Diagnostic>* findings) {
  for (const std::string& file : files) {
    for (const Allowance& allowance : Of(file)) {
      if (allowance.used) continue;
      findings->push_back({Severity::kWarning,
                           "W450",
                           "nothing here needs the allowance of " + allowance.code,
                           "leave it out",
                           {file, allowance.line, allowance.column},
                           allowance.text});
    }
  }
}

}  // namespace extract
