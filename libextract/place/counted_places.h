// Whose those are that are counted right behind a place's name: 与甲县|14个卫生院, 全省|20个县之一,
// 甲、乙|等5个县.
#ifndef EXTRACT_PLACE_COUNTED_PLACES_H_
#define EXTRACT_PLACE_COUNTED_PLACES_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "place/place_roles.h"

namespace extract {

// 是全省|20个示范县之一, 在全市|12个区县中,…, 面对全国|2亿多老人: what they are counted in.
bool IsOneOfPlace(std::string_view sentence, const ResolvedPlace& place, ByteRange quantity);

// 与兴和县|14个卫生院、3个站结对, 为兴和县|600名农民体检: of those counted right behind its name a
// place that the sentence is not about has its own. 来自甲县|30名选手 have come from there.
// `inside`: the text around is about a part of the place.
bool CountsItsOwn(std::string_view sentence, const ResolvedPlace& place, ByteRange quantity,
                  bool inside);

// 兰溪|等5个县, 四川、陕西|等7省区: divisions of which the ones named are some. `end`: of the name.
bool CountsDivisions(const PlaceWords& words, std::string_view sentence, std::size_t end);

// What holds all the divisions that are counted behind places[i]: the subject before it, the first
// of `own` that does, or else the smallest that holds those named, and more.
DivisionId HoldingCounted(const Gazetteer& gazetteer, const std::vector<ResolvedPlace>& places,
                          std::size_t i, std::size_t position, const DivisionId (&own)[3]);

}  // namespace extract

#endif  // EXTRACT_PLACE_COUNTED_PLACES_H_
