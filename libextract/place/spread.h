// Whether a text speaks of one place or goes through several, by how its mentions lie.
#ifndef EXTRACT_PLACE_SPREAD_H_
#define EXTRACT_PLACE_SPREAD_H_

#include <vector>

#include "place/place_context.h"
#include "place/sighting.h"
#include "place/text_signs.h"

namespace extract {

class Spread {
 public:
  Spread(const Gazetteer& gazetteer, const PlaceContext& context,
         const std::vector<Sighting>& sightings)
      : gazetteer_(gazetteer), context_(context), sightings_(sightings) {}

  // 全国举行招聘会…。在江西…: a text that speaks of the nation first, and of a place in passing.
  bool IsExample(DivisionId best, const TextSigns& signs) const;
  // 江苏、河南、山东…: a text that names many provinces, none more often than all others together.
  bool IsAmongMany(DivisionId best) const;
  // A review of places in several provinces, each in paragraphs of its own: the one named most
  // often is no more what it is about than the others are.
  bool IsOneOfMany(DivisionId best) const;
  // 甲市移民搬进新家, of a text that never names 甲市 again and tells of 乙县: this. kNoDivision
  // where it tells of the title's place, or of several.
  DivisionId ToldInstead(DivisionId titled) const;

 private:
  // kNoDivision for 全市, and for a name that may be a word.
  DivisionId Named(const Sighting& sighting) const;
  bool AreOneName(DivisionId a, DivisionId b) const;
  // Province of a sighting that names a place for sure; kNoDivision for others, such as a county's
  // short name.
  DivisionId ProvinceOf(const Sighting& sighting) const;

  const Gazetteer& gazetteer_;
  const PlaceContext& context_;
  const std::vector<Sighting>& sightings_;
};

}  // namespace extract

#endif  // EXTRACT_PLACE_SPREAD_H_
