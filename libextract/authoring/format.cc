#include "authoring/format.h"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <optional>

#include "authoring/table_layout.h"
#include "base/pack_file.h"

namespace extract {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kBlanks = " \t\r";

std::string_view TrimEnd(std::string_view text, std::string_view blanks = kBlanks) {
  const std::size_t last = text.find_last_not_of(blanks);
  return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

std::string_view Trim(std::string_view text, std::string_view blanks = kBlanks) {
  const std::size_t first = text.find_first_not_of(blanks);
  return first == std::string_view::npos ? std::string_view() : TrimEnd(text.substr(first), blanks);
}

std::vector<std::string_view> SplitLines(std::string_view content) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (content.substr(0, 3) == kByteOrderMark) content.remove_prefix(3);
  std::vector<std::string_view> lines;
  while (!content.empty()) {
    const std::size_t end = std::min(content.find('\n'), content.size());
    lines.push_back(content.substr(0, end));
    content.remove_prefix(std::min(end + 1, content.size()));
  }
  return lines;
}

// Lines with at most one empty one in a row, none first and none last.
class Lines {
 public:
  void Add(std::string_view line) {
    if (line.empty()) return Gap();
    if (gap_ && !text_.empty()) text_ += '\n';
    gap_ = false;
    text_ += line;
    text_ += '\n';
  }
  // As it stands, however empty: the inside of a string.
  void AddVerbatim(std::string_view line) {
    text_ += line;
    text_ += '\n';
  }
  void Gap() { gap_ = true; }
  std::string Take() { return std::move(text_); }

 private:
  std::string text_;
  bool gap_ = false;
};

bool IsComment(std::string_view line) { return !line.empty() && line[0] == '#'; }

std::string TrimCells(std::string_view line) {
  std::string trimmed;
  for (;;) {
    const std::size_t tab = line.find('\t');
    trimmed += Trim(line.substr(0, tab), " \r");
    if (tab == std::string_view::npos) return trimmed;
    trimmed += '\t';
    line.remove_prefix(tab + 1);
  }
}

// A row with the comments above it.
struct Row {
  std::vector<std::string_view> key;
  std::string text;
  std::vector<std::string> comments;
};

constexpr std::string_view kDoNotEdit = "do not edit";

// `text` = `key` `separator` rest: the same with one blank, or none where nothing follows.
std::string Spaced(std::string_view key, std::string_view separator, std::string_view rest) {
  std::string line(TrimEnd(key));
  line += separator;
  rest = Trim(rest);
  if (!rest.empty()) line += ' ';
  line += rest;
  return line;
}

bool IsBareKey(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-';
  });
}

// Follows the strings of TOML over lines; what stands in one that spans lines must stay as it is.
class TomlStrings {
 public:
  bool inside() const { return inside_; }

  void Read(std::string_view line) {
    for (std::size_t i = 0; i < line.size(); ++i) {
      const char c = line[i];
      if (inside_ || one_line_) {
        if (c == '\\' && quote_ == '"') {
          ++i;
        } else if (inside_ && line.substr(i, 3) == std::string(3, quote_)) {
          inside_ = false;
          i += 2;
        } else if (one_line_ && c == quote_) {
          one_line_ = false;
        }
      } else if (c == '#') {
        break;
      } else if (c == '"' || c == '\'') {
        quote_ = c;
        inside_ = line.substr(i, 3) == std::string(3, c);
        one_line_ = !inside_;
        if (inside_) i += 2;
      }
    }
    one_line_ = false;
  }

 private:
  char quote_ = '\0';
  bool inside_ = false;    // of a string in three quotes
  bool one_line_ = false;  // of one in single quotes, which ends with its line
};

std::string FormatTomlLine(std::string_view line) {
  const std::size_t equals = line.find('=');
  if (equals == std::string_view::npos || !IsBareKey(Trim(line.substr(0, equals)))) {
    return std::string(TrimEnd(line));
  }
  return Spaced(Trim(line.substr(0, equals)), " =", line.substr(equals + 1));
}

}  // namespace

std::optional<std::string> FormatTable(std::string_view content, const std::string& name,
                                       const std::string& path, std::vector<Diagnostic>* problems) {
  std::string clean;  // line by line, so that faults are found where they stand
  Lines head;
  std::vector<Row> rows;
  std::vector<std::string> comments;
  bool in_head = true;
  for (const std::string_view line : SplitLines(content)) {
    if (IsComment(line)) {
      if (in_head && line.find(kDoNotEdit) != std::string_view::npos) return std::string(content);
      if (in_head) {
        head.Add(TrimEnd(line));
      } else {
        comments.emplace_back(TrimEnd(line));
      }
    } else if (Trim(line).empty()) {
      head.Gap();
    } else {
      std::string trimmed = TrimCells(line);
      clean += trimmed;
      if (in_head) {
        head.Add(trimmed);
      } else {
        rows.push_back({{}, std::move(trimmed), std::move(comments)});
        comments.clear();
      }
      in_head = false;
    }
    clean += '\n';
  }
  const std::optional<TsvTable> table = TsvTable::Parse(clean, path, {}, problems);
  if (!table || table->row_count() != rows.size()) return std::nullopt;
  const std::vector<std::size_t> columns = KeyColumns(name, *table);
  for (std::size_t row = 0; row < rows.size(); ++row) rows[row].key = KeyOf(*table, row, columns);
  std::stable_sort(rows.begin(), rows.end(),
                   [](const Row& a, const Row& b) { return a.key < b.key; });
  std::string formatted = head.Take();
  const auto add = [&](const std::string& line) { formatted += line + '\n'; };
  for (const Row& row : rows) {
    std::for_each(row.comments.begin(), row.comments.end(), add);
    add(row.text);
  }
  std::for_each(comments.begin(), comments.end(), add);
  return formatted;
}

std::string FormatCases(std::string_view content) {
  Lines lines;
  for (const std::string_view raw : SplitLines(content)) {
    const std::string_view line = Trim(raw);
    const std::size_t colon = line.find(':');
    if (IsComment(line) || colon == std::string_view::npos || !IsBareKey(line.substr(0, colon))) {
      lines.Add(line);
    } else {
      lines.Add(Spaced(line.substr(0, colon), ":", line.substr(colon + 1)));
    }
  }
  return lines.Take();
}

std::string FormatToml(std::string_view content) {
  Lines lines;
  TomlStrings strings;
  std::vector<std::string_view> comments;  // a rule's, if a rule follows
  for (const std::string_view raw : SplitLines(content)) {
    if (strings.inside()) {
      lines.AddVerbatim(raw);
      strings.Read(raw);
      continue;
    }
    strings.Read(raw);
    // The end of a line that opens a string is a part of it.
    const std::string_view line = strings.inside() ? raw : TrimEnd(raw);
    if (IsComment(line)) {
      comments.push_back(line);
      continue;
    }
    if (line.substr(0, 2) == "[[") lines.Gap();
    for (const std::string_view comment : comments) lines.Add(comment);
    comments.clear();
    strings.inside() ? lines.Add(line) : lines.Add(FormatTomlLine(line));
  }
  for (const std::string_view comment : comments) lines.Add(comment);
  return lines.Take();
}

std::string FormatPlainText(std::string_view content) {
  Lines lines;
  for (const std::string_view line : SplitLines(content)) lines.Add(TrimEnd(line));
  return lines.Take();
}

std::vector<FormattedFile> FormatPack(const std::string& directory,
                                      std::vector<Diagnostic>* problems) {
  std::vector<FormattedFile> changed;
  std::vector<fs::path> paths;
  for (const char* folder : {"", "tests"}) {
    std::error_code error;
    for (fs::directory_iterator it(fs::path(directory) / folder, error), end; !error && it != end;
         it.increment(error)) {
      if (it->is_regular_file(error)) paths.push_back(it->path());
    }
  }
  std::sort(paths.begin(), paths.end());
  for (const fs::path& path : paths) {
    const std::string extension = path.extension().string();
    const bool known = extension == ".tsv" || extension == ".toml" || extension == ".cases" ||
                       path.filename() == "quiet.txt";
    if (!known) continue;
    const std::optional<std::string> content = ReadPackFile(path.string(), problems);
    if (!content) continue;
    const std::string& before = *content;
    std::optional<std::string> after;
    if (extension == ".tsv") {
      after = FormatTable(before, path.stem().string(), path.string(), problems);
    } else if (extension == ".toml") {
      after = FormatToml(before);
    } else {
      after = extension == ".cases" ? FormatCases(before) : FormatPlainText(before);
    }
    if (after && *after != before) changed.push_back({path.string(), std::move(*after)});
  }
  return changed;
}

}  // namespace extract
