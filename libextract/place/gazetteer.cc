// Reads divisions.tsv and indexes every name in it. Rows are in order of code, so a code is found
// by bisection, and a parent (a code that may have belonged to several divisions over time) is the
// one whose years overlap the child's the longest.
#include "place/gazetteer.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <utility>

#include "base/tsv.h"

namespace extract {
namespace {

constexpr std::string_view kAbsent = "-";
constexpr std::size_t kCodeDigits = 6;

bool ParseLevel(std::string_view word, DivisionLevel* level) {
  static constexpr std::string_view kWords[] = {"nation", "province", "prefecture", "county"};
  for (std::size_t i = 0; i < std::size(kWords); ++i) {
    if (word == kWords[i]) {
      *level = static_cast<DivisionLevel>(i);
      return true;
    }
  }
  return false;
}

bool ParseYear(std::string_view digits, int* year) {
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), *year);
  return error == std::errc() && end == digits.data() + digits.size();
}

bool IsCode(std::string_view text) {
  return text.size() == kCodeDigits &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int Overlap(const Division& a, const Division& b) {
  return std::min(a.last_year, b.last_year) - std::max(a.first_year, b.first_year) + 1;
}

Status RowProblem(const SourceLocation& where, const std::string& what) {
  return Status(StatusCode::kInvalidPack,
                where.file + ":" + std::to_string(where.line) + ": " + what);
}

// Calls `use` with each alias of a cell that separates them by spaces.
template <typename Use>
void ForEachAlias(std::string_view cell, Use use) {
  while (!cell.empty() && cell != kAbsent) {
    const std::size_t space = std::min(cell.find(' '), cell.size());
    if (space > 0) use(cell.substr(0, space));
    cell.remove_prefix(std::min(space + 1, cell.size()));
  }
}

// 延边州, 长阳县: an alias with its class word says as much as the full name.
bool EndsInClassWord(std::string_view name) {
  static constexpr std::string_view kClassWords[] = {"省", "市", "县", "区",
                                                     "州", "旗", "盟", "国"};
  return std::any_of(std::begin(kClassWords), std::end(kClassWords),
                     [name](std::string_view word) { return name.ends_with(word); });
}

}  // namespace

Result<Gazetteer> Gazetteer::FromTsv(std::string_view tsv, const std::string& file) {
  std::vector<Diagnostic> problems;
  const auto table = TsvTable::ParseView(
      tsv, file, {"code", "name", "short", "aliases", "level", "parent", "first", "last"},
      &problems);
  if (!table) return Status(StatusCode::kInvalidPack, problems.front().ToString());
  const std::size_t code = table->ColumnIndex("code"), name = table->ColumnIndex("name"),
                    short_name = table->ColumnIndex("short"), alias = table->ColumnIndex("aliases"),
                    level = table->ColumnIndex("level"), parent = table->ColumnIndex("parent"),
                    first = table->ColumnIndex("first"), last = table->ColumnIndex("last");
  Gazetteer gazetteer;
  std::vector<std::string_view> parent_codes, aliases;
  gazetteer.divisions_.reserve(table->row_count());
  for (std::size_t row = 0; row < table->row_count(); ++row) {
    Division division;
    division.code = table->Cell(row, code);
    division.name = table->Cell(row, name);
    if (table->Cell(row, short_name) != kAbsent) division.short_name = table->Cell(row, short_name);
    if (!IsCode(division.code) || !ParseLevel(table->Cell(row, level), &division.level) ||
        !ParseYear(table->Cell(row, first), &division.first_year) ||
        !ParseYear(table->Cell(row, last), &division.last_year)) {
      return RowProblem(table->Location(row), "no six-digit code, known level and two years");
    }
    if (!gazetteer.divisions_.empty() && division.code < gazetteer.divisions_.back().code) {
      return RowProblem(table->Location(row), "rows are not in order of code");
    }
    parent_codes.push_back(table->Cell(row, parent));
    aliases.push_back(table->Cell(row, alias));
    gazetteer.divisions_.push_back(std::move(division));
  }
  if (Status status = gazetteer.LinkParents(parent_codes, file); !status.ok()) return status;
  gazetteer.IndexNames(aliases);
  return gazetteer;
}

Status Gazetteer::LinkParents(const std::vector<std::string_view>& parent_codes,
                              const std::string& file) {
  auto parents = divisions_.begin();
  for (std::size_t i = 0; i < divisions_.size(); ++i) {
    if (parent_codes[i] == kAbsent) {
      if (divisions_[i].level == DivisionLevel::kNation) nation_ = static_cast<DivisionId>(i);
      continue;
    }
    if (i == 0 || parent_codes[i] != parent_codes[i - 1]) {  // neighbours have one parent
      parents = std::lower_bound(
          divisions_.begin(), divisions_.end(), parent_codes[i],
          [](const Division& division, std::string_view wanted) { return division.code < wanted; });
    }
    auto at = parents;
    int longest = std::numeric_limits<int>::min();
    for (; at != divisions_.end() && at->code == parent_codes[i]; ++at) {
      // Levels fall from parent to child, so that following parents always ends.
      if (at->level >= divisions_[i].level || Overlap(*at, divisions_[i]) <= longest) continue;
      longest = Overlap(*at, divisions_[i]);
      divisions_[i].parent = static_cast<DivisionId>(at - divisions_.begin());
    }
    if (divisions_[i].parent == kNoDivision) {
      return Status(StatusCode::kInvalidPack, file + ": division " + divisions_[i].code + " " +
                                                  divisions_[i].name + " has no parent " +
                                                  std::string(parent_codes[i]));
    }
  }
  links_.reserve(divisions_.size());
  for (const Division& division : divisions_) {
    links_.push_back({division.parent, kNoDivision, division.level});
  }
  for (std::size_t i = 0; i < links_.size(); ++i) {
    links_[i].province = AtLevel(static_cast<DivisionId>(i), DivisionLevel::kProvince);
  }
  return Status();
}

void Gazetteer::IndexNames(const std::vector<std::string_view>& aliases) {
  std::vector<NameEntry> entries;
  entries.reserve(divisions_.size() * 3);
  for (std::size_t i = 0; i < divisions_.size(); ++i) {
    const auto id = static_cast<DivisionId>(i);
    AddName(divisions_[i].name, id, true, &entries);
    if (!divisions_[i].short_name.empty()) AddName(divisions_[i].short_name, id, false, &entries);
    ForEachAlias(aliases[i],
                 [&](std::string_view a) { AddName(a, id, EndsInClassWord(a), &entries); });
  }
  Regroup(entries);
}

void Gazetteer::AddName(std::string_view name, DivisionId id, bool full,
                        std::vector<NameEntry>* entries) {
  const std::int32_t number = names_.Add(name);
  if (number < 0) return;
  if (static_cast<std::size_t>(number) >= groups_.size()) groups_.emplace_back();
  NameGroup& group = groups_[static_cast<std::size_t>(number)];
  group.full = group.full || full;
  entries->push_back({number, id});
}

// Lays the members of each group side by side, in the order of `entries`.
void Gazetteer::Regroup(const std::vector<NameEntry>& entries) {
  for (NameGroup& group : groups_) group.size = 0;
  for (const NameEntry& entry : entries) ++groups_[static_cast<std::size_t>(entry.number)].size;
  std::uint32_t begin = 0;
  for (NameGroup& group : groups_) {
    group.begin = begin;
    begin += std::exchange(group.size, 0);
  }
  group_members_.resize(begin);
  for (const NameEntry& entry : entries) {
    NameGroup& group = groups_[static_cast<std::size_t>(entry.number)];
    group_members_[group.begin + group.size++] = entry.id;
  }
}

std::vector<DivisionId> Gazetteer::Lookup(std::string_view name_or_code) const {
  std::vector<DivisionId> found;
  if (IsCode(name_or_code)) {
    for (std::size_t i = 0; i < divisions_.size(); ++i) {
      if (divisions_[i].code == name_or_code) found.push_back(static_cast<DivisionId>(i));
    }
    return found;
  }
  const std::int32_t number = names_.Find(name_or_code);
  if (number < 0) return found;
  const NameGroup& group = groups_[static_cast<std::size_t>(number)];
  const auto begin = group_members_.begin() + group.begin;
  found.assign(begin, begin + group.size);
  return found;
}

bool Gazetteer::Match(std::string_view text, std::size_t position, NameMatch* match) const {
  const std::int32_t number = names_.Match(text, position, &match->length);
  if (number < 0) return false;
  const NameGroup& group = groups_[static_cast<std::size_t>(number)];
  match->candidates = {group_members_.data() + group.begin, group.size};
  match->number = number;
  match->full = group.full;
  match->bare = group.bare;
  return true;
}

DivisionId Gazetteer::AtLevel(DivisionId id, DivisionLevel level) const {
  while (id != kNoDivision && link(id).level != level) id = link(id).parent;
  return id;
}

std::string Gazetteer::CodeIn(DivisionId id, std::optional<int> year) const {
  const Division& own = division(id);
  if (!year || (own.first_year <= *year && *year <= own.last_year)) return own.code;
  const std::string& name = own.short_name.empty() ? own.name : own.short_name;
  const DivisionId province = ProvinceOf(id);
  for (DivisionId other : Lookup(name)) {
    const Division& d = division(other);
    if (d.level == own.level && d.first_year <= *year && *year <= d.last_year &&
        ProvinceOf(other) == province) {
      return d.code;
    }
  }
  return own.code;
}

}  // namespace extract
