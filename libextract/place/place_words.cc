// Reads the tables of words; how they are looked up is in affix_table.h.
#include "place/place_words.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/nearest.h"

namespace extract {
namespace {

constexpr std::pair<std::string_view, std::uint32_t> kKinds[] = {
    {"common", kCommonWord},
    {"not_place", kNotPlaceWord},
    {"scope_nation", kScopeNation},
    {"scope_province", kScopeProvince},
    {"scope_region", kScopeRegion},
    {"scope_prefecture", kScopePrefecture},
    {"scope_city", kScopeCity},
    {"scope_district", kScopeDistrict},
    {"scope_county", kScopeCounty},
    {"scope_hongkong", kScopeHongKong},
    {"scope_macau", kScopeMacau},
    {"institution", kInstitutionWord},
    {"zone", kZoneWord},
    {"carrier", kCarrierWord},
    {"than", kThanWord},
    {"rank", kRankWord},
    {"with", kWithWord},
    {"aid", kAidWord},
    {"lead", kLeadWord},
    {"indicator", kIndicatorWord},
    {"predicate", kPredicateWord},
};

constexpr std::array<std::string_view, static_cast<std::size_t>(PlaceSet::kCount_)> kSets = {
    "national_body", "sign_hongkong", "sign_macau",    "sign_shared",  "sign_habit", "domestic",
    "abroad",        "average",       "newspaper",     "scene",        "honour",     "about",
    "goes_on",       "smaller",       "not_smaller",   "village",      "no_town",    "by_order",
    "place_joint",   "opener",        "site",          "setting_lead", "located",    "hub",
    "among",         "measured",      "national_firm", "mart",         "nature",     "land",
    "route",         "graded",        "pointing",      "venue",        "office",     "origin",
    "award",         "world",         "region",        "flow",         "firm",       "credit",
    "served",        "border",
};

std::uint32_t ParseKind(std::string_view name) {
  for (const auto& [word, kind] : kKinds) {
    if (word == name) return kind;
  }
  return 0;
}

Diagnostic UnknownKind(const TsvTable& rows, std::size_t row, std::size_t column) {
  const std::string kind(rows.Cell(row, column));
  std::vector<std::string> known;
  for (const auto& [name, bits] : kKinds) known.emplace_back(name);
  known.insert(known.end(), kSets.begin(), kSets.end());
  return rows.Problem(
      row, column, "E148",
      kind.empty() || ParseKind(kind) == 0 ? "unknown kind '" + kind + "'" : "row without a word",
      "the head of rules/cn/place_words.tsv explains the kinds" + DidYouMean(kind, known));
}

}  // namespace

Result<PlaceWords> PlaceWords::FromTsv(std::string tsv, const std::string& file) {
  std::vector<Diagnostic> problems;
  PlaceWords words;
  const auto table = TsvTable::Parse(std::move(tsv), file, Columns(), &problems);
  if (!table || !words.AddRows(*table, &problems)) {
    return Status(StatusCode::kInvalidPack, problems.front().ToString());
  }
  return words;
}

const std::vector<std::string>& PlaceWords::Columns() {
  static const std::vector<std::string> kColumns = {"word", "kind"};
  return kColumns;
}

bool PlaceWords::AddRows(const TsvTable& rows, std::vector<Diagnostic>* problems) {
  const std::size_t word_column = rows.ColumnIndex("word");
  const std::size_t kind_column = rows.ColumnIndex("kind");
  bool good = true;
  for (std::size_t row = 0; row < rows.row_count(); ++row) {
    const std::string_view word = rows.Cell(row, word_column);
    const std::uint32_t kind = ParseKind(rows.Cell(row, kind_column));
    if (!word.empty() && kind != 0) {
      Add(word, kind);
      continue;
    }
    const auto set = std::find(kSets.begin(), kSets.end(), rows.Cell(row, kind_column));
    if (!word.empty() && set != kSets.end()) {
      AddToSet(static_cast<PlaceSet>(set - kSets.begin()), word);
      continue;
    }
    problems->push_back(UnknownKind(rows, row, kind_column));
    good = false;
  }
  return good;
}

void PlaceWords::AddToSet(PlaceSet set, std::string_view word) {
  sets_.Add(set, word);
  if (set <= PlaceSet::kLastSign) signs_.Add(word, SignBit(set));
}

void PlaceWords::Add(std::string_view word, std::uint32_t kind) {
  std::uint32_t kinds = kind;
  if ((kind & (kNotPlaceWord | kAnyScope)) != 0 && NameFilter::CanHold(word)) {
    scanned_.Add(word);
    kinds |= kScannedWord;
  }
  front_.Add(word, kinds);
  back_.Add(word, kind);
}

}  // namespace extract
