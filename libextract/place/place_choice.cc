// Which of several divisions a name means, and whether it means one at all, in a text of which the
// places are known.
#include <algorithm>

#include "place/place_context.h"

namespace extract {

int PlaceContext::TimesNamed(DivisionId province) const {
  for (const auto& [named, times] : provinces) {
    if (named == province) return times;
  }
  return 0;
}

void PlaceContext::CountProvince(DivisionId province, int times) {
  for (auto& [named, counted] : provinces) {
    if (named == province) {
      counted += times;
      return;
    }
  }
  provinces.emplace_back(province, times);
}

DivisionId PlaceContext::Choose(const Gazetteer& gazetteer, std::span<const DivisionId> candidates,
                                DivisionId container) const {
  if (candidates.size() == 1) return candidates.front();
  DivisionId best = kNoDivision;
  int best_score = -1;
  for (DivisionId id : candidates) {
    const Division& division = gazetteer.division(id);
    const DivisionId province = gazetteer.ProvinceOf(id);
    // 蓬莱 was 蓬莱市 in 2011 and is 蓬莱区.
    const bool of_today = division.last_year == kStillValid;
    int score = of_today ? 1 : 0;
    if (year == 0 ? of_today : division.first_year <= year && year <= division.last_year) {
      score += 3;
    }
    if (division.level == DivisionLevel::kProvince) score += 3;
    if (division.level == DivisionLevel::kPrefecture) score += 2;
    if (container != kNoDivision && gazetteer.IsWithin(id, container)) score += 200;
    for (DivisionId own : {section, document}) {
      if (own == kNoDivision) continue;
      if (id == own)
        score += 40;
      else if (gazetteer.IsWithin(own, id))
        score += 30;
      else if (gazetteer.IsWithin(id, own))
        score += 25;
      else if (division.parent == gazetteer.division(own).parent)
        score += 12;
      else if (province == gazetteer.ProvinceOf(own))
        score += 8;
    }
    if (const int times = TimesNamed(province); times > 0) score += 1 + std::min(times, 6);
    if (IsNamedInFull(id)) score += 6;
    if (score > best_score) {
      best = id;
      best_score = score;
    }
  }
  return best;
}

bool PlaceContext::Accepts(const Gazetteer& gazetteer, const NameMatch& match, DivisionId chosen,
                           DivisionId container, bool listed) const {
  if (match.bare) return AcceptsBareZone(gazetteer, chosen, container);
  const bool full = match.full;
  if (container != kNoDivision && gazetteer.IsWithin(chosen, container)) return true;
  if (chosen == document || chosen == section) return true;
  if (full && !match.common) return true;
  const Division& division = gazetteer.division(chosen);
  const DivisionId home = document == kNoDivision ? kNoDivision : gazetteer.ProvinceOf(document);
  const bool at_home = home != kNoDivision && gazetteer.IsWithin(chosen, home);
  if (full) return at_home && division.last_year == kStillValid;  // 应城市, but not of 适应城市发展
  if (!HoldsIn(gazetteer, chosen)) return false;
  const bool county = division.level == DivisionLevel::kCounty;
  if (county && !at_home && !IsNamedInFull(chosen)) return false;
  return !match.common || listed;
}

bool PlaceContext::HoldsIn(const Gazetteer& gazetteer, DivisionId id) const {
  constexpr int kInMemory = 5;  // years in which the old name is still in use
  const Division& division = gazetteer.division(id);
  return division.last_year == kStillValid || (year != 0 && year <= division.last_year + kInMemory);
}

bool PlaceContext::AcceptsBareZone(const Gazetteer& gazetteer, DivisionId chosen,
                                   DivisionId container) const {
  // 济南|高新区 in a text about 青岛市, whose 高新区 is listed.
  if (container != kNoDivision) return gazetteer.IsWithin(chosen, container);
  for (DivisionId own : {section, document}) {
    if (own == kNoDivision) continue;
    if (gazetteer.IsWithin(own, chosen)) return true;
    if (gazetteer.division(own).level >= DivisionLevel::kPrefecture &&
        gazetteer.IsWithin(chosen, own)) {
      return true;
    }
  }
  return false;
}

}  // namespace extract
