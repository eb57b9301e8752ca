// Divisions of China since 1981: codes (GB/T 2260), names, short names, validity.
//
//   Result<Gazetteer> gazetteer = Gazetteer::FromTsv(content, "divisions.tsv");
//   gazetteer.value().Lookup("烟台")      // 烟台市, and the prefecture 烟台地区 of before 1983
//
// Data: rules/cn/divisions.tsv, made by scripts/make_divisions.py. Immutable once built,
// thread-safe. It knows names, not texts: which of several candidates is meant, and whether 和平 is
// a place at all, is for DistrictResolver to say.
#ifndef EXTRACT_PLACE_GAZETTEER_H_
#define EXTRACT_PLACE_GAZETTEER_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/tsv.h"
#include "extract/diagnostic.h"
#include "extract/status.h"
#include "place/name_index.h"

namespace extract {

enum class DivisionLevel : std::uint8_t { kNation, kProvince, kPrefecture, kCounty };

using DivisionId = std::int32_t;
inline constexpr DivisionId kNoDivision = -1;
inline constexpr int kStillValid = 9999;

struct Division {
  std::string code;        // six digits; "100000" for 中国
  std::string name;        // full canonical: 莱山区, 烟台市, 山东省, 中国
  std::string short_name;  // 莱山, 烟台, 山东; "" where it would be one character
  DivisionLevel level = DivisionLevel::kCounty;
  DivisionId parent = kNoDivision;
  int first_year = 1981;
  int last_year = kStillValid;
};

// A name at a position of a text. `candidates` is never empty and lives as long as the gazetteer.
struct NameMatch {
  std::size_t length = 0;  // bytes
  std::span<const DivisionId> candidates;
  std::int32_t number = -1;  // of the name, below name_count()
  bool full = false;         // 烟台市 or 延边州 rather than 烟台
  bool bare = false;         // 高新区: any city may have one
  bool common = false;       // 和平: an ordinary word too; PlaceScanner knows
};

struct LocalRow;

class Gazetteer {
 public:
  // `tsv`: content of divisions.tsv; `file` for messages. kInvalidPack for a table of another form,
  // a code without six digits, or a parent that is absent.
  static Result<Gazetteer> FromTsv(std::string_view tsv, const std::string& file);

  // The columns that TsvTable::Parse is to require for AddLocalNames.
  static const std::vector<std::string>& LocalColumns();
  // Adds the names of packs' local_divisions.tsv: aliases, and zones, which are read as the
  // division that they lie in. False after a diagnostic for each faulty row (E150 to E153).
  bool AddLocalNames(const std::vector<TsvTable>& tables, std::vector<Diagnostic>* problems);

  const Division& division(DivisionId id) const { return divisions_[static_cast<std::size_t>(id)]; }
  std::size_t size() const { return divisions_.size(); }

  // By full name, short name, alias or code; all candidates, in order of code.
  std::vector<DivisionId> Lookup(std::string_view name_or_code) const;
  // The longest name at `position`; false for none.
  bool Match(std::string_view text, std::size_t position, NameMatch* match) const;

  const NameFilter& filter() const { return names_.filter(); }
  // Has the memory brought near that Match() looks at first; a character of three bytes is there.
  void Prefetch(const char* name) const { names_.Prefetch(name); }
  std::size_t name_count() const { return names_.size(); }
  // -1 where it is no name.
  std::int32_t NumberOf(std::string_view name) const { return names_.Find(name); }

  // A division lies within itself.
  bool IsWithin(DivisionId inner, DivisionId outer) const {
    if (outer == kNoDivision) return false;
    while (inner != kNoDivision && inner != outer) inner = link(inner).parent;
    return inner != kNoDivision;
  }
  // The division itself or the one above it that has this level; kNoDivision for none.
  DivisionId AtLevel(DivisionId id, DivisionLevel level) const;
  DivisionId ProvinceOf(DivisionId id) const { return id == kNoDivision ? id : link(id).province; }
  DivisionId ParentOf(DivisionId id) const { return link(id).parent; }
  // The division that has this code today; kNoDivision for none.
  DivisionId DivisionOfToday(std::string_view code) const;
  DivisionId nation() const { return nation_; }

  // Code that the place had in `year`: 莱西市 is 370285 now, and was 莱西县, 370225, in 1988. Its
  // own code where no year is given or none of its names was valid then.
  std::string CodeIn(DivisionId id, std::optional<int> year) const;

 private:
  struct NameGroup {
    std::uint32_t begin = 0;  // in group_members_
    std::uint32_t size = 0;
    bool full = false;
    bool bare = false;
  };
  // What is asked about divisions all the time, close together.
  struct Link {
    DivisionId parent = kNoDivision;
    DivisionId province = kNoDivision;  // itself for a province
    DivisionLevel level = DivisionLevel::kCounty;
  };
  struct NameEntry {
    std::int32_t number;  // of the name in names_
    DivisionId id;
  };

  struct LocalNames;

  Gazetteer() = default;
  const Link& link(DivisionId id) const { return links_[static_cast<std::size_t>(id)]; }
  Status LinkParents(const std::vector<std::string_view>& parent_codes, const std::string& file);
  void IndexNames(const std::vector<std::string_view>& aliases);
  void AddName(std::string_view name, DivisionId id, bool full, std::vector<NameEntry>* entries);
  void AddLocalRow(const TsvTable& rows, std::size_t row, const LocalRow& local, LocalNames* names,
                   std::vector<Diagnostic>* problems);
  void Regroup(const std::vector<NameEntry>& entries);

  std::vector<Division> divisions_;  // in order of code, then of first year
  std::vector<Link> links_;          // by division
  NameIndex names_;
  std::vector<NameGroup> groups_;  // by number of the name in names_
  std::vector<DivisionId> group_members_;
  DivisionId nation_ = kNoDivision;
};

}  // namespace extract

#endif  // EXTRACT_PLACE_GAZETTEER_H_
