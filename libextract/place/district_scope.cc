// Which district 全市, 我县 and their like mean in their sentence.
#include "place/district_resolver.h"

namespace extract {
namespace {

constexpr std::size_t kScopeReach = 20;  // places before 全市 that it may mean

}  // namespace

// 以|龙岩为例,…
bool DistrictResolver::BeginsWithExample(std::string_view sentence) const {
  constexpr std::string_view kAs = "以", kExample = "为例";
  return !names_.empty() && names_[0].scope == 0 && names_[0].range.begin == kAs.size() &&
         sentence.starts_with(kAs) && sentence.substr(names_[0].range.end).starts_with(kExample);
}

// The district that 全市 or 我县 means: the nearest at or above the current one that is of this
// kind. In a text on a province, 全市 is the city that the sentence spoke of last
// (赣州…拉动全市增长).
DivisionId DistrictResolver::ScopeDivision(std::string_view sentence, std::uint32_t scope,
                                           std::size_t begin,
                                           const std::vector<ResolvedPlace>& before) const {
  if (scope == kScopeNation) return gazetteer_->nation();
  if (scope == kScopeHongKong || scope == kScopeMacau) {
    const auto found = gazetteer_->Lookup(scope == kScopeHongKong ? "810000" : "820000");
    return found.empty() ? kNoDivision : found.front();
  }
  const auto fits = [&](DivisionId id) {
    const Division& d = gazetteer_->division(id);
    switch (scope) {
      case kScopeProvince:
        return d.level == DivisionLevel::kProvince;
      case kScopeRegion:
        return d.level == DivisionLevel::kProvince;
      case kScopePrefecture:
        return d.level == DivisionLevel::kPrefecture;
      case kScopeCity:
        return d.name.ends_with("市");
      case kScopeDistrict:
        return d.name.ends_with("区") && !d.name.ends_with("地区");
      default:
        return d.level == DivisionLevel::kCounty;
    }
  };
  const auto climb = [&](DivisionId id) {
    while (id != kNoDivision && !fits(id)) id = gazetteer_->division(id).parent;
    return id;
  };
  // 龙岩|全市, 以龙岩为例,|全市: its own.
  if (!before.empty() && kept_.back().scope == 0 && fits(before.back().division) &&
      (before.back().range.end == begin || is_example_)) {
    return before.back().division;
  }
  // 龙岩…。|该市…: what was named last.
  if (sentence.substr(begin).starts_with("该") && before.empty() && named_ != kNoDivision &&
      fits(named_)) {
    return named_;
  }
  // 泉州…。龙岩…,|全市: nearer than what the paragraph began with; and, in a text that is about no
  // place, than what its paragraph names most.
  const bool own = paragraph_ == kNoDivision && context_.document != kNoDivision;
  for (std::size_t i = own ? 0 : before.size(); i-- > 0;) {
    const std::string_view lead = sentence.substr(
        kept_[i].clause_begin, before[i].range.begin - kept_[i].clause_begin);  // 在|重庆,|全市…
    if (kept_[i].scope != 0 || !(lead.empty() || lead == "在")) continue;
    if (before[i].division != paragraph_ && fits(before[i].division)) return before[i].division;
    break;
  }
  for (DivisionId around : {paragraph_, context_.section, context_.document}) {
    const DivisionId found = around == kNoDivision ? kNoDivision : climb(around);
    if (found != kNoDivision) return found;
  }
  for (std::size_t i = before.size(); i-- > 0 && before.size() - i <= kScopeReach;) {
    const DivisionId named = before[i].division;
    if (fits(named) && gazetteer_->IsWithin(named, context_.section)) return named;
  }
  return context_.section;
}

}  // namespace extract
