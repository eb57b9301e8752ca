// Two structures for two uses: a hash map for the few look-ups around a name that was found, and a
// NameIndex for the words that must be looked for everywhere.
#include "place/place_words.h"

#include <algorithm>
#include <utility>

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
};

std::uint32_t ParseKind(std::string_view name) {
  for (const auto& [word, kind] : kKinds) {
    if (word == name) return kind;
  }
  return 0;
}

}  // namespace

Result<PlaceWords> PlaceWords::FromTsv(std::string tsv, const std::string& file) {
  std::vector<Diagnostic> problems;
  const auto table = TsvTable::Parse(std::move(tsv), file, {"word", "kind"}, &problems);
  if (!table) return Status(StatusCode::kInvalidPack, problems.front().ToString());
  const std::size_t word_column = table->ColumnIndex("word");
  const std::size_t kind_column = table->ColumnIndex("kind");
  PlaceWords words;
  words.kinds_.reserve(table->row_count());
  for (std::size_t row = 0; row < table->row_count(); ++row) {
    const std::string_view word = table->Cell(row, word_column);
    const std::uint32_t kind = ParseKind(table->Cell(row, kind_column));
    if (word.empty() || kind == 0) {
      return Status(StatusCode::kInvalidPack,
                    file + ":" + std::to_string(table->Location(row).line) + ": unknown kind '" +
                        std::string(table->Cell(row, kind_column)) + "'");
    }
    words.kinds_[std::string(word)] |= kind;
    words.longest_ = std::max(words.longest_, word.size());
    if ((kind & (kNotPlaceWord | kAnyScope)) == 0) continue;
    const std::int32_t number = words.scanned_.Add(word);
    if (number < 0) continue;  // 全 alone is no scope word, so nothing is lost
    if (static_cast<std::size_t>(number) >= words.scanned_kinds_.size()) {
      words.scanned_kinds_.resize(static_cast<std::size_t>(number) + 1);
    }
    words.scanned_kinds_[static_cast<std::size_t>(number)] |= kind;
  }
  return words;
}

std::uint32_t PlaceWords::KindsOf(std::string_view word) const {
  const auto found = kinds_.find(word);
  return found == kinds_.end() ? 0 : found->second;
}

std::size_t PlaceWords::LengthAt(std::string_view text, std::size_t position,
                                 std::uint32_t kinds) const {
  std::size_t longest = 0;
  const std::size_t limit = std::min(longest_, text.size() - position);
  for (std::size_t length = 0; length < limit;) {
    length = NextCharacter(text, position + length) - position;
    if (length > limit) break;
    if ((KindsOf(text.substr(position, length)) & kinds) != 0) longest = length;
  }
  return longest;
}

std::size_t PlaceWords::LengthBefore(std::string_view text, std::size_t position,
                                     std::uint32_t kinds) const {
  std::size_t longest = 0;
  const std::size_t limit = std::min(longest_, position);
  for (std::size_t length = 0; length < limit;) {
    length = position - PreviousCharacter(text, position - length);
    if (length > limit) break;
    if ((KindsOf(text.substr(position - length, length)) & kinds) != 0) longest = length;
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
