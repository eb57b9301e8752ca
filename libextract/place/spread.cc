#include "place/spread.h"

#include <map>

#include "base/utf8.h"

namespace extract {
namespace {

constexpr int kPassingMentions = 3;  // of a province's places, in a text on the nation
constexpr int kReviewParagraphs = 4;
constexpr std::size_t kManyProvinces = 6;
constexpr int kToldMentions = 3;  // of a place that the title does not name

}  // namespace

DivisionId Spread::Named(const Sighting& sighting) const {
  const NameMatch& match = sighting.name.match;
  if (sighting.name.scope != 0 || match.bare || match.common) return kNoDivision;
  return context_.Choose(gazetteer_, match.candidates);
}

// 甲县, which is 甲区 since.
bool Spread::AreOneName(DivisionId a, DivisionId b) const {
  return gazetteer_.division(a).name.substr(0, 2 * kHanBytes) ==
         gazetteer_.division(b).name.substr(0, 2 * kHanBytes);
}

DivisionId Spread::ProvinceOf(const Sighting& sighting) const {
  const DivisionId id = Named(sighting);
  if (id == kNoDivision) return id;
  const bool sure =
      sighting.name.match.full || gazetteer_.division(id).level < DivisionLevel::kCounty;
  return sure ? gazetteer_.ProvinceOf(id) : kNoDivision;
}

bool Spread::IsExample(DivisionId best, const TextSigns& signs) const {
  const DivisionId province = gazetteer_.ProvinceOf(best);
  int mentions = 0;
  bool nation_first = false;
  const char* last_end = nullptr;  // of the mention before: 四川|凉山 are one
  for (const Sighting& sighting : sightings_) {
    if (mentions == 0) {
      nation_first |=
          sighting.name.scope == kScopeNation || signs.national_block < sighting.block ||
          (signs.national_block == sighting.block && signs.national_at < sighting.name.range.begin);
    }
    const DivisionId named = Named(sighting);
    if (named == kNoDivision || gazetteer_.ProvinceOf(named) != province) continue;
    if (sighting.text.data() + sighting.name.range.begin != last_end) ++mentions;
    last_end = sighting.text.data() + sighting.name.range.end;
  }
  return nation_first && mentions <= kPassingMentions;
}

bool Spread::IsAmongMany(DivisionId best) const {
  int all = 0;
  for (const auto& [province, times] : context_.provinces) all += times;
  return gazetteer_.division(best).level == DivisionLevel::kProvince &&
         context_.provinces.size() >= kManyProvinces &&
         context_.TimesNamed(gazetteer_.ProvinceOf(best)) * 2 <= all;
}

bool Spread::IsOneOfMany(DivisionId best) const {
  const DivisionId province = gazetteer_.ProvinceOf(best);
  int paragraphs = 0, own = 0;
  const char* last_text = nullptr;
  bool counted = false;
  for (const Sighting& sighting : sightings_) {
    const DivisionId named = ProvinceOf(sighting);
    if (named == kNoDivision) continue;
    if (sighting.text.data() != last_text) {
      ++paragraphs;
      counted = false;
    }
    last_text = sighting.text.data();
    if (named == province && !counted) ++own;
    counted |= named == province;
  }
  return paragraphs >= kReviewParagraphs && own * 2 <= paragraphs;
}

DivisionId Spread::ToldInstead(DivisionId titled) const {
  std::map<DivisionId, int> told;
  std::map<DivisionId, bool> in_full;
  int around = 0;  // mentions of what holds the place of the title
  const char* last_end = nullptr;
  for (const Sighting& sighting : sightings_) {
    const DivisionId named = Named(sighting);
    if (named == kNoDivision || sighting.title || sighting.in_body_name) continue;
    // 金沙|江: a county's short name within a clause may be part of another, unless a place stands
    // before it (四川|金沙).
    const bool county = gazetteer_.division(named).level == DivisionLevel::kCounty;
    const bool inner = sighting.text.data() + sighting.name.range.begin == last_end;
    last_end = sighting.text.data() + sighting.name.range.end;
    if (county && !inner && !sighting.name.match.full &&
        sighting.name.range.begin != sighting.name.clause_begin) {
      continue;
    }
    if (gazetteer_.IsWithin(named, titled) || AreOneName(named, titled)) return kNoDivision;
    if (gazetteer_.IsWithin(titled, named)) {
      ++around;
      continue;
    }
    ++told[named];
    in_full[named] |= sighting.name.match.full;
  }
  DivisionId most = kNoDivision;
  int others = 0;
  for (const auto& [id, times] : told) {
    if (most == kNoDivision || times > told[most]) most = id;
  }
  if (most == kNoDivision || !in_full[most]) return kNoDivision;
  for (const auto& [id, times] : told) {
    const bool related = gazetteer_.IsWithin(id, most) || gazetteer_.IsWithin(most, id);
    others += related ? 0 : times;
  }
  const int times = told[most];
  return times >= kToldMentions && times > around + others ? most : kNoDivision;
}

}  // namespace extract
