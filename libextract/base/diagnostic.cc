// Diagnostics as text. The caret line repeats the tabs of the source and gives two columns to wide
// characters, so that the caret stands under the character in a terminal; a long line is cut to a
// window around it.
#include "extract/diagnostic.h"

#include <algorithm>

#include "base/utf8.h"

namespace extract {
namespace {

constexpr int kWindowColumns = 100;
constexpr int kColumnsBeforeCaret = 60;

struct Character {
  std::string text;
  int width;
};

// Characters of the line as they may be printed: control characters would move the terminal's
// cursor.
std::vector<Character> Printable(std::string_view line) {
  std::vector<Character> characters;
  for (std::size_t i = 0, length = 0; i < line.size(); i += length) {
    const char32_t c = CodePointAt(line, i, &length);
    const bool control = (c < 0x20 && c != '\t') || (c >= 0x7F && c < 0xA0);
    if (control || c == kReplacementCharacter) {
      characters.push_back({"\xEF\xBF\xBD", 1});
    } else {
      characters.push_back({std::string(line.substr(i, length)), DisplayWidth(c)});
    }
  }
  return characters;
}

void AppendExcerpt(const SourceLocation& location, const std::string& line, std::string* out) {
  const std::vector<Character> characters = Printable(line);
  const std::size_t caret =
      std::min(static_cast<std::size_t>(std::max(location.column, 1) - 1), characters.size());
  std::size_t first = caret;
  for (int columns = 0; first > 0 && columns < kColumnsBeforeCaret;) {
    columns += characters[--first].width;
  }
  std::string text = first > 0 ? "..." : "";
  std::string pad(text.size(), ' ');
  std::size_t i = first;
  for (int columns = 0; i < characters.size() && columns < kWindowColumns; ++i) {
    columns += characters[i].width;
    text += characters[i].text;
    if (i >= caret) continue;
    if (characters[i].text == "\t") {
      pad += '\t';
    } else {
      pad.append(static_cast<std::size_t>(characters[i].width), ' ');
    }
  }
  if (i < characters.size()) text += "...";

  std::string number = std::to_string(location.line);
  if (number.size() < 5) number.insert(0, 5 - number.size(), ' ');
  *out += number + " | " + text + '\n';
  if (location.column > 0) *out += std::string(number.size(), ' ') + " | " + pad + "^\n";
}

}  // namespace

std::string Diagnostic::ToString() const {
  std::string out = location.file;
  if (location.line > 0) {
    out += ':' + std::to_string(location.line);
    if (location.column > 0) out += ':' + std::to_string(location.column);
  }
  if (!out.empty()) out += ": ";
  out += severity == Severity::kError ? "error" : "warning";
  if (!code.empty()) out += '[' + code + ']';
  out += ": " + message + '\n';
  if (!source_line.empty() && location.line > 0) AppendExcerpt(location, source_line, &out);
  if (!help.empty()) out += "  help: " + help + '\n';
  return out;
}

bool HasErrors(const std::vector<Diagnostic>& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& d) { return d.severity == Severity::kError; });
}

}  // namespace extract
