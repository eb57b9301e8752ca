#include "place/scope_counts.h"

#include "place/place_words.h"

namespace extract {
namespace {

constexpr int kMany = 3;
constexpr std::size_t kBytesEach = 2700;  // of text to one of a larger place

bool Fits(const Division& division, std::uint32_t scope) {
  return (scope == kScopeProvince && division.level == DivisionLevel::kProvince) ||
         (scope == kScopeRegion && division.name.ends_with("自治区")) ||
         (scope == kScopePrefecture && division.level == DivisionLevel::kPrefecture) ||
         (scope == kScopeCity && division.name.ends_with("市")) ||
         (scope == kScopeDistrict && division.name.ends_with("区")) ||
         (scope == kScopeCounty && division.level == DivisionLevel::kCounty &&
          !division.name.ends_with("市") && !division.name.ends_with("区")) ||
         (scope == kScopeHongKong && division.code.starts_with("81")) ||
         (scope == kScopeMacau && division.code.starts_with("82"));
}

}  // namespace

int ScopeCounts::Times(std::uint32_t scope) const {
  const auto found = times_.find(scope);
  return found == times_.end() ? 0 : found->second;
}

int ScopeCounts::Local() const {
  int all = 0;
  for (const auto& [scope, times] : times_) all += scope == kScopeNation ? 0 : times;
  return all;
}

double ScopeCounts::Share(const Division& division) const {
  const int all = Local();
  double fitting = 0;
  for (const auto& [scope, times] : times_) fitting += Fits(division, scope) ? times : 0;
  return all == 0 ? 0.5 : fitting / all;
}

bool ScopeCounts::TellLocal(std::size_t bytes) const {
  const int larger = Times(kScopeCity) + Times(kScopeProvince) + Times(kScopeRegion);
  if (Local() > larger) return true;
  return larger >= kMany || (larger > 0 && static_cast<std::size_t>(larger) * kBytesEach >= bytes);
}

}  // namespace extract
