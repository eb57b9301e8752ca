// Places in a list, and which of several numbers each of them has.
#ifndef EXTRACT_PLACE_LISTED_PLACES_H_
#define EXTRACT_PLACE_LISTED_PLACES_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "place/place_roles.h"

namespace extract {

// Whether only 、, 和 or a bracketed remark stands between two places.
bool IsListGap(const PlaceWords& words, std::string_view sentence, std::size_t begin,
               std::size_t end);

// 较多的县有砀山、萧县|,分别为6个…: a list that ends its clause, and 分别 behind it. 在砀山、萧县
// |两地分别建厂,投资分别是6亿元…: one with a 分别 of its own, and another behind.
bool IsEnumerated(std::string_view before, std::size_t end);

// 甲市、乙市|三百家企业: the smallest division that holds all places listed with places[i], which
// is its own where none is.
DivisionId HoldingAll(const Gazetteer& gazetteer, const std::vector<ResolvedPlace>& places,
                      std::size_t i);

// Into `wanted` the `index`-th of the places that are listed with places[i], where the list has
// `count` items; kNoDivision for an item that is no place. False for a list of another size.
bool FindListed(const PlaceWords& words, std::string_view sentence,
                const std::vector<ResolvedPlace>& places, std::size_t i, std::size_t index,
                std::size_t count, DivisionId* wanted);

}  // namespace extract

#endif  // EXTRACT_PLACE_LISTED_PLACES_H_
