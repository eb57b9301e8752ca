#include "place/listed_places.h"

#include <algorithm>

#include "place/place_behind.h"

namespace extract {
namespace {

constexpr std::size_t kListGapBytes = 48;  // 南京|(不含江北)、|镇江
constexpr std::size_t kZoneGapBytes = 36;
constexpr std::size_t kListTailBytes = 16;  // 砀山、萧县|等县(市),

// How many items of a list farther the place behind `gap` stands: 莱阳|、开发区、|蓬莱 2.
std::size_t ItemsBetween(std::string_view gap) {
  constexpr std::string_view kComma = "、";
  if (gap.starts_with("(")) gap.remove_prefix(std::min(gap.find(')'), gap.size()));
  std::size_t items = 0;
  for (std::size_t at = gap.find(kComma); at != std::string_view::npos;
       at = gap.find(kComma, at + kComma.size())) {
    ++items;
  }
  return std::max<std::size_t>(items, 1);
}

// 安州区、|高新区分别新建3所、2所: the last item is no division.
bool EndsInZone(const PlaceWords& words, std::string_view sentence, std::size_t end) {
  constexpr std::string_view kComma = "、";
  if (!sentence.substr(end).starts_with(kComma)) return false;
  const std::size_t item = end + kComma.size();
  return AfterZone(words, sentence, item) > item;
}

// 莱阳|、开发区、|蓬莱: an item of the list that is a zone.
bool IsZoneBetween(const PlaceWords& words, std::string_view gap) {
  constexpr std::string_view kComma = "、";
  if (!gap.starts_with(kComma) || !gap.ends_with(kComma) || gap.size() > kZoneGapBytes) {
    return false;
  }
  gap.remove_suffix(kComma.size());
  return words.LengthBefore(gap, gap.size(), kZoneWord) + kComma.size() == gap.size();
}

// 距长春|245公里、|沈阳260公里: how far it is to each.
bool IsDistanceBetween(std::string_view before, std::string_view gap) {
  constexpr std::string_view kComma = ",", kFrom = "距";
  if (!gap.ends_with("公里、") && !gap.ends_with("千米、")) return false;
  const std::size_t clause = before.rfind(kComma);
  return before.find(kFrom, clause == std::string_view::npos ? 0 : clause) != before.npos;
}

}  // namespace

bool IsListGap(const PlaceWords& words, std::string_view sentence, std::size_t begin,
               std::size_t end) {
  if (end <= begin || end - begin > kListGapBytes) return false;
  std::string_view gap = sentence.substr(begin, end - begin);
  if (gap.front() == '(') {
    const std::size_t close = gap.find(')');
    if (close == std::string_view::npos) return false;
    gap.remove_prefix(close + 1);
  }
  if (gap == "、" || gap == "-" || gap == "—") return true;
  return words[PlaceSet::kPlaceJoint].Holds(gap) || IsZoneBetween(words, gap) ||
         IsDistanceBetween(sentence.substr(0, begin), gap);
}

bool IsEnumerated(std::string_view before, std::size_t end) {
  constexpr std::string_view kEach = "分别";
  const std::string_view rest = before.substr(end);
  const std::string_view tail = rest.substr(0, kListTailBytes);
  const std::size_t each = rest.find(kEach);
  if (each == std::string_view::npos) return false;
  if (tail.find(',') != std::string_view::npos) return true;
  return each < kListTailBytes && rest.find(kEach, each + kEach.size()) != std::string_view::npos;
}

DivisionId HoldingAll(const Gazetteer& gazetteer, const std::vector<ResolvedPlace>& places,
                      std::size_t i) {
  constexpr int kPair = 2;
  DivisionId all = places[i].division;
  int members = 0;
  for (const ResolvedPlace& place : places) {
    if (place.group != places[i].group) continue;
    ++members;
    while (all != kNoDivision && !gazetteer.IsWithin(place.division, all)) {
      all = gazetteer.ParentOf(all);
    }
  }
  return members > kPair || all == gazetteer.nation() ? all : places[i].division;
}

bool FindListed(const PlaceWords& words, std::string_view sentence,
                const std::vector<ResolvedPlace>& places, std::size_t i, std::size_t index,
                std::size_t count, DivisionId* wanted) {
  std::size_t items = 0, last_end = 0;
  DivisionId found = kNoDivision;
  for (const ResolvedPlace& place : places) {
    if (place.group != places[i].group) continue;
    const std::size_t gap = last_end == 0 ? 1 : place.range.begin - last_end;
    items += last_end == 0 ? 1 : ItemsBetween(sentence.substr(last_end, gap));
    if (items == index + 1) found = place.division;
    last_end = place.range.end;
  }
  items += EndsInZone(words, sentence, last_end);
  if (items != count || index >= count) return false;
  *wanted = found;
  return true;
}

}  // namespace extract
