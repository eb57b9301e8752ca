// Two indexes for two uses: all words, for the look-ups around a name that was found, and those
// that must be looked for everywhere. The few words that NameIndex refuses (one character, Latin
// letters) are in a map behind a bit for their first character.
#include "place/place_words.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/nearest.h"
#include "base/tsv.h"
#include "base/utf8.h"

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
    "average", "newspaper", "scene",       "honour",   "about",
    "goes_on", "smaller",   "not_smaller", "by_order", "place_joint",
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

void SetBit(char32_t c, std::uint32_t* bits) { bits[c / 32] |= 1u << (c % 32); }
bool HasBit(char32_t c, const std::uint32_t* bits) { return (bits[c / 32] >> (c % 32) & 1) != 0; }

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
      sets_.Add(static_cast<PlaceSet>(set - kSets.begin()), word);
      continue;
    }
    problems->push_back(UnknownKind(rows, row, kind_column));
    good = false;
  }
  return good;
}

void PlaceWords::Add(std::string_view word, std::uint32_t kind) {
  std::size_t length;
  longest_ = std::max(longest_, word.size());
  if (const char32_t last = CodePointBefore(word, word.size(), &length); last < 0x10000) {
    SetBit(last, last_characters_);
  }
  if (const std::int32_t number = words_.Add(word); number >= 0) {
    const auto index = static_cast<std::size_t>(number);
    if (index >= kinds_.size()) kinds_.resize(index + 1);
    kinds_[index] |= kind;
  } else {
    others_[std::string(word)] |= kind;
    longest_other_ = std::max(longest_other_, word.size());
    if (const char32_t first = CodePointAt(word, 0, &length); first < 0x10000) {
      SetBit(first, other_starts_);
    }
  }
  if ((kind & (kNotPlaceWord | kAnyScope)) == 0) return;
  if (const std::int32_t number = scanned_.Add(word); number >= 0) {
    const auto index = static_cast<std::size_t>(number);
    if (index >= scanned_kinds_.size()) scanned_kinds_.resize(index + 1);
    scanned_kinds_[index] |= kind;
  }
}

std::uint32_t PlaceWords::KindsOf(std::string_view word) const {
  if (const std::int32_t number = words_.Find(word); number >= 0) {
    return kinds_[static_cast<std::size_t>(number)];
  }
  if (word.size() > longest_other_) return 0;
  const auto found = others_.find(word);
  return found == others_.end() ? 0 : found->second;
}

std::size_t PlaceWords::LengthAt(std::string_view text, std::size_t position,
                                 std::uint32_t kinds) const {
  if (position >= text.size()) return 0;
  std::size_t longest = 0;
  words_.MatchAll(text, position, [&](std::int32_t number, std::size_t length) {
    if ((kinds_[static_cast<std::size_t>(number)] & kinds) != 0) longest = length;
  });
  if (longest > 0) return longest;
  std::size_t first_bytes;
  const char32_t first = CodePointAt(text, position, &first_bytes);
  if (first >= 0x10000 || !HasBit(first, other_starts_)) return 0;
  const std::size_t limit = std::min(longest_other_, text.size() - position);
  for (std::size_t bytes = limit; bytes > 0; --bytes) {
    const auto found = others_.find(text.substr(position, bytes));
    if (found != others_.end() && (found->second & kinds) != 0) return bytes;
  }
  return 0;
}

std::size_t PlaceWords::LengthBefore(std::string_view text, std::size_t position,
                                     std::uint32_t kinds) const {
  if (position == 0) return 0;
  std::size_t length = 0;
  const char32_t last = CodePointBefore(text, position, &length);
  if (last >= 0x10000 || !HasBit(last, last_characters_)) return 0;
  std::size_t longest = 0;
  const std::size_t limit = std::min(longest_, position);
  while (length <= limit) {
    if ((KindsOf(text.substr(position - length, length)) & kinds) != 0) longest = length;
    if (length == position) break;
    length = position - PreviousCharacter(text, position - length);
  }
  return longest;
}

bool PlaceWords::MatchScanned(std::string_view text, std::size_t position, std::size_t* length,
                              std::uint32_t* kinds) const {
  const std::int32_t number = scanned_.Match(text, position, length);
  if (number < 0) return false;
  *kinds = scanned_kinds_[static_cast<std::size_t>(number)];
  return true;
}

}  // namespace extract
