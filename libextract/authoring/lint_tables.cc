// Vocabularies: order, rows given twice, rows that a parent has already, characters that no text
// has by the time that rules see it.
#include <map>
#include <set>
#include <utility>

#include "authoring/lint_checks.h"
#include "authoring/table_layout.h"
#include "base/utf8.h"
#include "text/script_table.h"

namespace extract {
namespace {

std::string Join(const std::vector<std::string_view>& cells) {
  std::string text;
  for (const std::string_view cell : cells) {
    if (!text.empty()) text += ' ';
    text += cell;
  }
  return text;
}

void LintRows(const TsvTable& table, const std::vector<std::size_t>& columns, Findings* findings) {
  bool told = false;  // one row out of its place puts others out of theirs
  std::map<std::vector<std::string_view>, std::size_t> seen;
  for (std::size_t row = 0; row < table.row_count(); ++row) {
    const std::vector<std::string_view> key = KeyOf(table, row, columns);
    const auto [first, is_new] = seen.emplace(key, row);
    if (!is_new) {
      findings->push_back(FindingAt(table, row, columns[0], Severity::kError, "E401",
                                    "`" + Join(key) + "` stands already in line " +
                                        std::to_string(table.Location(first->second).line),
                                    "keep one of the two rows"));
    } else if (row > 0 && !told && key < KeyOf(table, row - 1, columns)) {
      told = true;
      findings->push_back(FindingAt(table, row, columns[0], Severity::kWarning, "W420",
                                    "`" + Join(key) + "` is out of order",
                                    "`extract fmt` sorts the rows by their bytes"));
    }
  }
}

// Names as records print them, and what is looked for in texts; not codes, classes and notes.
const std::set<std::string_view>& TextColumns() {
  static const std::set<std::string_view> kColumns = {"word",    "symbol",   "name",
                                                      "aliases", "variants", "parts"};
  return kColumns;
}

// Class of a row of words.tsv that takes its word out of the list.
constexpr std::string_view kTakenAway = "-";

void LintCharacters(const TsvTable& table, Findings* findings) {
  const std::size_t word_class = table.ColumnIndex("class");
  for (const std::string_view name : TextColumns()) {
    const std::size_t column = table.ColumnIndex(name);
    if (column == TsvTable::npos) continue;
    for (std::size_t row = 0; row < table.row_count(); ++row) {
      if (word_class != TsvTable::npos && table.Cell(row, word_class) == kTakenAway) continue;
      const std::string_view cell = table.Cell(row, column);
      for (std::size_t i = 0, length = 0; i < cell.size(); i += length) {
        const char32_t c = DecodeAt(cell, i, &length);
        const char32_t folded = FoldCharacter(c);
        if (folded == c) continue;
        std::string normal;
        AppendUtf8(folded, &normal);
        findings->push_back(FindingAt(
            table, row, column, Severity::kWarning, "W424",
            "`" + std::string(cell.substr(i, length)) + "` never stands in normalised text",
            "write `" + normal + "`: texts are read in simplified script and standard width"));
        break;
      }
    }
  }
}

using Keys = std::set<std::string>;

// Keys of all rows of `name`.tsv in the pack's parents, less what the packs take away.
Keys KeysOfParents(const LintContext& context, const std::string& name) {
  Keys keys;
  for (const RulePack& pack : context.chain) {
    const bool last = pack.directory() == context.pack.directory();
    for (const VocabularyFile& file : pack.source().vocabularies) {
      const bool removes = file.name == name + ".remove";
      if (!removes && (last || file.name != name)) continue;
      const std::optional<TsvTable> table = ReadTable(file);
      if (!table) continue;
      const std::vector<std::size_t> columns = KeyColumns(file.name, *table);
      for (std::size_t row = 0; row < table->row_count() && !columns.empty(); ++row) {
        const std::string key = Join(KeyOf(*table, row, columns));
        removes ? static_cast<void>(keys.erase(key)) : static_cast<void>(keys.insert(key));
      }
    }
  }
  return keys;
}

// words.tsv may give a word of the parent another class or cost, indicators.tsv may add to the
// names of a parent's indicator (see lint_indicators.cc).
bool MayRepeat(const std::string& name) {
  return name == "words" || name == "words_extra" || name == "indicators";
}

void LintRepeats(const LintContext& context, const VocabularyFile& file, const TsvTable& table,
                 const std::vector<std::size_t>& columns, Findings* findings) {
  if (context.chain.size() < 2 || MayRepeat(file.name)) return;
  const bool removes = file.name.find(".remove") != std::string::npos;
  if (removes) return;
  const Keys parents = KeysOfParents(context, file.name);
  for (std::size_t row = 0; row < table.row_count(); ++row) {
    const std::string key = Join(KeyOf(table, row, columns));
    if (parents.count(key) == 0) continue;
    findings->push_back(FindingAt(table, row, columns[0], Severity::kWarning, "W422",
                                  "a pack that this one extends has `" + key + "` already",
                                  "leave the row out"));
  }
}

}  // namespace

void LintTables(const LintContext& context, Findings* findings) {
  for (const VocabularyFile& file : context.pack.source().vocabularies) {
    const std::optional<TsvTable> table = ReadTable(file);
    if (!table) continue;
    LintCharacters(*table, findings);
    const std::vector<std::size_t> columns = KeyColumns(file.name, *table);
    if (columns.empty()) continue;
    LintRows(*table, columns, findings);
    LintRepeats(context, file, *table, columns, findings);
  }
}

}  // namespace extract
