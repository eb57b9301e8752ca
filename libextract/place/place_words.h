// The vocabulary that tells how a place name stands in its sentence (rules/cn/place_words.tsv).
//
// The kinds are explained in the table's head. Immutable once built, thread-safe.
#ifndef EXTRACT_PLACE_PLACE_WORDS_H_
#define EXTRACT_PLACE_PLACE_WORDS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/tsv.h"
#include "base/word_search.h"
#include "base/word_sets.h"
#include "extract/status.h"
#include "place/affix_table.h"
#include "place/name_filter.h"

namespace extract {

enum PlaceWordKind : std::uint32_t {
  kCommonWord = 1u << 0,
  kNotPlaceWord = 1u << 1,
  kScopeNation = 1u << 2,
  kScopeProvince = 1u << 3,
  kScopeRegion = 1u << 4,  // 全自治区
  kScopePrefecture = 1u << 5,
  kScopeCity = 1u << 6,
  kScopeDistrict = 1u << 7,
  kScopeCounty = 1u << 8,
  kScopeHongKong = 1u << 9,
  kScopeMacau = 1u << 10,
  kInstitutionWord = 1u << 11,
  kZoneWord = 1u << 12,
  kCarrierWord = 1u << 13,
  kThanWord = 1u << 14,
  kRankWord = 1u << 15,
  kWithWord = 1u << 16,
  kAidWord = 1u << 17,
  kLeadWord = 1u << 18,
  kIndicatorWord = 1u << 19,
  kPredicateWord = 1u << 20,
};
inline constexpr std::uint32_t kAnyScope = kScopeNation | kScopeProvince | kScopeRegion |
                                           kScopePrefecture | kScopeCity | kScopeDistrict |
                                           kScopeCounty | kScopeHongKong | kScopeMacau;

// Kinds that are small sets, asked about one by one.
enum class PlaceSet : std::uint8_t {
  // Signs, of which SignsIn() tells.
  kNationalBody,
  kSignHongKong,
  kSignMacau,
  kSignShared,
  kSignHabit,
  kDomestic,
  kAbroad,
  kLastSign = kAbroad,

  kAverage,
  kNewspaper,
  kScene,
  kHonour,
  kAbout,
  kGoesOn,
  kSmaller,
  kNotSmaller,
  kVillage,
  kNoTown,
  kByOrder,
  kPlaceJoint,
  kOpener,
  kSite,
  kSettingLead,
  kLocated,
  kHub,
  kAmong,
  kMeasured,
  kNationalFirm,
  kMart,
  kNature,
  kLand,
  kRoute,
  kGraded,
  kPointing,
  kVenue,
  kOffice,
  kOrigin,
  kAward,
  kWorld,
  kRegion,
  kFlow,
  kFirm,
  kCredit,
  kServed,
  kBorder,
  kCount_,
};

class PlaceWords {
 public:
  PlaceWords() = default;
  // kInvalidPack for a table of another form or an unknown kind.
  static Result<PlaceWords> FromTsv(std::string tsv, const std::string& file);

  // The columns that TsvTable::Parse is to require.
  static const std::vector<std::string>& Columns();
  // Adds the rows of one more table. E148 for an unknown kind; false when there was one.
  bool AddRows(const TsvTable& rows, std::vector<Diagnostic>* problems);

  const WordSet& operator[](PlaceSet set) const { return sets_[set]; }
  // SignBit() of each set of signs of which a word stands anywhere in `text`, by one pass over it.
  std::uint32_t SignsIn(std::string_view text) const { return signs_.KindsIn(text); }
  static constexpr std::uint32_t SignBit(PlaceSet set) {
    static_assert(static_cast<int>(PlaceSet::kLastSign) < 32, "sets of signs have a bit each");
    return 1u << static_cast<std::uint32_t>(set);
  }
  // Kinds of the word; 0 for a word that is not listed.
  std::uint32_t KindsOf(std::string_view word) const {
    const auto* const found = front_.Find(word);
    return found == nullptr ? 0 : found->kinds & ~kScannedWord;
  }
  // Kinds that a word may have that begins with the character.
  std::uint32_t MayBegin(char32_t first) const { return front_.KindsOfChain(first); }
  template <typename Visit>
  void ForEach(std::uint32_t kinds, const Visit& visit) const {
    front_.ForEach(kinds, visit);
  }
  // Bytes of the longest word of any of `kinds` that begins at, or ends before, `position`; 0 for
  // none.
  std::size_t LengthAt(std::string_view text, std::size_t position, std::uint32_t kinds) const {
    const auto* const found = front_.Longest(text, position, kinds);
    return found == nullptr ? 0 : found->size;
  }
  std::size_t LengthBefore(std::string_view text, std::size_t position, std::uint32_t kinds) const {
    const auto* const found = back_.Longest(text, position, kinds);
    return found == nullptr ? 0 : found->size;
  }
  // The longest word of kind not_place or scope_* at `position`, these kinds in `kinds`. Words of
  // two Chinese characters and more alone: a scan over a text looks for them where the filter says
  // that one may begin.
  bool MatchScanned(std::string_view text, std::size_t position, std::size_t* length,
                    std::uint32_t* kinds) const {
    const auto* const found = front_.Longest(text, position, kScannedWord);
    if (found == nullptr) return false;
    *length = found->size;
    *kinds = found->kinds & (kNotPlaceWord | kAnyScope);
    return true;
  }
  const NameFilter& scanned_filter() const { return scanned_; }

 private:
  static constexpr std::uint32_t kScannedWord = 1u << 31;  // beside the kinds

  void Add(std::string_view word, std::uint32_t kind);
  void AddToSet(PlaceSet set, std::string_view word);

  WordSets<PlaceSet> sets_;
  WordSearch signs_;
  AffixTable<AffixSide::kFront> front_;
  AffixTable<AffixSide::kBack> back_;
  NameFilter scanned_;
};

}  // namespace extract

#endif  // EXTRACT_PLACE_PLACE_WORDS_H_
