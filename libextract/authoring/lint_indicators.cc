// Names of indicators: a phrase of a text is looked up whole, so a name can mean one thing only,
// over a pack and all that it extends.
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "authoring/lint_checks.h"
#include "authoring/table_layout.h"

namespace extract {
namespace {

class Names {
 public:
  explicit Names(Findings* findings) : findings_(findings) {}

  // `report`: findings in this table are wanted.
  void Add(const TsvTable& table, const std::string& pack, bool report) {
    const std::size_t id = table.ColumnIndex("id");
    if (id == TsvTable::npos) return;
    for (std::size_t row = 0; row < table.row_count(); ++row) {
      AddRow(table, row, {std::string(table.Cell(row, id)), pack}, report);
    }
  }

  void Remove(const TsvTable& table) {
    const std::size_t id = table.ColumnIndex("id");
    if (id == TsvTable::npos) return;
    std::set<std::string_view> removed;
    for (std::size_t row = 0; row < table.row_count(); ++row) removed.insert(table.Cell(row, id));
    for (auto at = owners_.begin(); at != owners_.end();) {
      at = removed.count(at->second.id) != 0 ? owners_.erase(at) : std::next(at);
    }
  }

 private:
  struct Owner {
    std::string id;
    std::string pack;
  };

  void AddRow(const TsvTable& table, std::size_t row, const Owner& owner, bool report) {
    std::set<std::string_view> of_row;
    bool says_more = false;
    for (const char* column_name : {"name", "aliases", "variants"}) {
      const std::size_t column = table.ColumnIndex(column_name);
      if (column == TsvTable::npos) continue;
      for (const std::string_view name : SplitCell(table.Cell(row, column))) {
        if (of_row.insert(name).second) {
          says_more |= AddName(table, row, column, name, owner, report);
        } else if (report) {
          findings_->push_back(FindingAt(table, row, column, Severity::kWarning, "W421",
                                         "`" + std::string(name) + "` stands twice in one row",
                                         "an alias is another name: leave the second one out"));
        }
      }
    }
    if (report && !says_more) {
      findings_->push_back(FindingAt(table, row, 0, Severity::kWarning, "W422",
                                     "a pack that this one extends has all names of " + owner.id,
                                     "leave the row out"));
    }
  }

  // False when the indicator has the name already.
  bool AddName(const TsvTable& table, std::size_t row, std::size_t column, std::string_view name,
               const Owner& owner, bool report) {
    const auto [at, is_new] = owners_.emplace(std::string(name), owner);
    if (is_new) return true;
    if (at->second.id == owner.id) return false;
    if (report) Report(table, row, column, at->second, owner, name);
    at->second = owner;
    return true;
  }

  // A child may mean to give the name another meaning, the author of one table cannot.
  void Report(const TsvTable& table, std::size_t row, std::size_t column, const Owner& before,
              const Owner& now, std::string_view name) {
    const bool same_pack = before.pack == now.pack;
    findings_->push_back(
        FindingAt(table, row, column, same_pack ? Severity::kError : Severity::kWarning,
                  same_pack ? "E402" : "W425",
                  "`" + std::string(name) + "` means " + before.id + " (pack " + before.pack +
                      ") and " + now.id,
                  same_pack ? "a name means one indicator: leave one of the two out"
                            : "leave it out, add to the names of " + before.id +
                                  " instead, or take that away in indicators.remove.tsv"));
  }

  Findings* findings_;
  std::map<std::string, Owner> owners_;
};

}  // namespace

void LintIndicators(const LintContext& context, Findings* findings) {
  Names names(findings);
  for (const RulePack& pack : context.chain) {
    for (const char* file_name : {"indicators.remove", "indicators"}) {
      for (const VocabularyFile& file : pack.source().vocabularies) {
        if (file.name != file_name) continue;
        const std::optional<TsvTable> table = ReadTable(file);
        if (!table) continue;
        if (file.name == "indicators") {
          names.Add(*table, pack.name(), pack.directory() == context.pack.directory());
        } else {
          names.Remove(*table);
        }
      }
    }
  }
}

}  // namespace extract
