// The names that a region's pack adds to the gazetteer (local_divisions.tsv). A zone is no division
// of its own, so its name is one more name of the division that its figures count to:
//
//   name          division  kind       aliases
//   深汕特别合作区  440300    zone       深汕合作区    named, and understood wherever it stands
//   羊城          440100    alias      -            another name of 广州市, like its short name
//   高新区        370100    bare_zone  -            any city's: only in texts about 济南市 (see
//                                                   PlaceContext::Accepts)
#include <algorithm>
#include <set>
#include <utility>

#include "base/nearest.h"
#include "base/tsv.h"
#include "place/gazetteer.h"

namespace extract {

enum class LocalKind : std::uint8_t { kAlias, kZone, kBareZone };

struct LocalRow {
  std::string_view name;
  DivisionId division;
  LocalKind kind;
};

// All names, and those of packs among them.
struct Gazetteer::LocalNames {
  std::vector<NameEntry> entries;
  std::set<std::pair<std::int32_t, DivisionId>> added;
};

namespace {

std::optional<LocalKind> ParseLocalKind(std::string_view name) {
  if (name == "alias") return LocalKind::kAlias;
  if (name == "zone") return LocalKind::kZone;
  if (name == "bare_zone") return LocalKind::kBareZone;
  return std::nullopt;
}

std::vector<std::string_view> NamesOf(std::string_view name, std::string_view aliases) {
  std::vector<std::string_view> names = {name};
  while (!aliases.empty() && aliases != "-") {
    const std::size_t space = std::min(aliases.find(' '), aliases.size());
    if (space > 0) names.push_back(aliases.substr(0, space));
    aliases.remove_prefix(std::min(space + 1, aliases.size()));
  }
  return names;
}

std::optional<LocalRow> ReadLocalRow(const TsvTable& rows, std::size_t row,
                                     const Gazetteer& gazetteer,
                                     std::vector<Diagnostic>* problems) {
  const std::size_t code_column = rows.ColumnIndex("division");
  const std::size_t kind_column = rows.ColumnIndex("kind");
  const std::string code(rows.Cell(row, code_column));
  const DivisionId id = gazetteer.DivisionOfToday(code);
  const std::string_view kind_name = rows.Cell(row, kind_column);
  const std::optional<LocalKind> kind = ParseLocalKind(kind_name);
  if (id == kNoDivision) {
    const std::vector<DivisionId> named = gazetteer.Lookup(code);
    problems->push_back(rows.Problem(
        row, code_column, "E150", "no division of today has the code '" + code + "'",
        "write six digits, as rules/cn/divisions.tsv has them" +
            (named.empty() ? "" : " (" + gazetteer.division(named.back()).code + "?)")));
  }
  if (!kind) {
    problems->push_back(rows.Problem(
        row, kind_column, "E152", "unknown kind '" + std::string(kind_name) + "'",
        "alias, zone or bare_zone" + DidYouMean(kind_name, {"alias", "zone", "bare_zone"})));
  }
  if (id == kNoDivision || !kind) return std::nullopt;
  return LocalRow{rows.Cell(row, rows.ColumnIndex("name")), id, *kind};
}

}  // namespace

const std::vector<std::string>& Gazetteer::LocalColumns() {
  static const std::vector<std::string> kColumns = {"name", "division", "kind", "aliases"};
  return kColumns;
}

DivisionId Gazetteer::DivisionOfToday(std::string_view code) const {
  auto at = std::lower_bound(
      divisions_.begin(), divisions_.end(), code,
      [](const Division& division, std::string_view wanted) { return division.code < wanted; });
  for (; at != divisions_.end() && at->code == code; ++at) {
    if (at->last_year == kStillValid) return static_cast<DivisionId>(at - divisions_.begin());
  }
  return kNoDivision;
}

bool Gazetteer::AddLocalNames(const std::vector<TsvTable>& tables,
                              std::vector<Diagnostic>* problems) {
  const std::size_t before = problems->size();
  LocalNames names;
  for (std::size_t number = 0; number < groups_.size(); ++number) {
    const NameGroup& group = groups_[number];
    for (std::uint32_t i = 0; i < group.size; ++i) {
      names.entries.push_back({static_cast<std::int32_t>(number), group_members_[group.begin + i]});
    }
  }
  for (const TsvTable& rows : tables) {
    for (std::size_t row = 0; row < rows.row_count(); ++row) {
      if (const std::optional<LocalRow> local = ReadLocalRow(rows, row, *this, problems)) {
        AddLocalRow(rows, row, *local, &names, problems);
      }
    }
  }
  Regroup(names.entries);
  return problems->size() == before;
}

void Gazetteer::AddLocalRow(const TsvTable& rows, std::size_t row, const LocalRow& local,
                            LocalNames* names, std::vector<Diagnostic>* problems) {
  const std::size_t alias_column = rows.ColumnIndex("aliases");
  for (const std::string_view name : NamesOf(local.name, rows.Cell(row, alias_column))) {
    const bool alias = name.data() != local.name.data();
    const std::size_t column = alias ? alias_column : rows.ColumnIndex("name");
    const std::size_t entries = names->entries.size();
    AddName(name, local.division, local.kind != LocalKind::kAlias, &names->entries);
    if (names->entries.size() == entries) {
      problems->push_back(rows.Problem(
          row, column, "E151", "'" + std::string(name) + "' is no name that can be looked up",
          "two to 24 Chinese characters, without digits, letters and marks"));
      continue;
    }
    const NameEntry added = names->entries.back();
    NameGroup& group = groups_[static_cast<std::size_t>(added.number)];
    const auto members = group_members_.begin() + group.begin;
    if (std::find(members, members + group.size, added.id) != members + group.size ||
        !names->added.emplace(added.number, added.id).second) {
      problems->push_back(rows.Problem(
          row, column, "E153",
          "'" + std::string(name) + "' is a name of " + division(local.division).name + " already",
          "leave it out"));
      names->entries.pop_back();
    } else {
      group.bare |= local.kind == LocalKind::kBareZone;
    }
  }
}

}  // namespace extract
