// Divisions of China since 1981: codes (GB/T 2260), names, short names, validity.
//
// Data: rules/cn/divisions.tsv, made from the Ministry of Civil Affairs' lists (CC0) by
// scripts/make_divisions.py. Immutable once built, thread-safe.
#ifndef EXTRACT_PLACE_GAZETTEER_H_
#define EXTRACT_PLACE_GAZETTEER_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/status.h"
#include "text/normalized_block.h"

namespace extract {

enum class DivisionLevel : std::uint8_t { kNation, kProvince, kPrefecture, kCounty };

using DivisionId = std::int32_t;
inline constexpr DivisionId kNoDivision = -1;

struct Division {
  std::string code;  // six digits; "100000" for 中国
  std::string name;  // full canonical: 莱山区, 烟台市, 山东省, 中国
  std::string short_name;  // 莱山, 烟台, 山东; "" where it would be one character
  DivisionLevel level = DivisionLevel::kCounty;
  DivisionId parent = kNoDivision;
  int first_year = 1981;
  int last_year = 9999;  // last year of validity; 9999: still valid
};

struct PlaceMention {
  ByteRange range;                  // in the normalised text, suffix included when written
  std::vector<DivisionId> candidates;  // all that the name may mean; never empty
  bool full_name = false;           // 烟台市 rather than 烟台
};

class Gazetteer {
 public:
  // `tsv`: content of divisions.tsv. `file` for messages.
  static Result<Gazetteer> FromTsv(std::string_view tsv, const std::string& file);

  const Division& division(DivisionId id) const { return divisions_[id]; }
  std::size_t size() const { return divisions_.size(); }
  // By full name, short name or code; all candidates.
  std::vector<DivisionId> Lookup(std::string_view name_or_code) const;
  // The longest division name that `text` starts with; false when none. A short name counts only when
  // what follows does not make it another word (see place/README in the .cc).
  bool MatchPrefix(std::string_view text, PlaceMention* mention) const;
  bool IsWithin(DivisionId inner, DivisionId outer) const;
  // Code of the division of that name and place valid in `year` (莱西县 370226 before, 莱西市 370285).
  std::string CodeIn(DivisionId id, std::optional<int> year) const;

 private:
  Gazetteer() = default;
  std::vector<Division> divisions_;
  struct Index;
  std::shared_ptr<const Index> index_;
};

}  // namespace extract

#endif  // EXTRACT_PLACE_GAZETTEER_H_
