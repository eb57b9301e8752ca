// How each place of a sentence stands in it, from the words to its left and right.
#ifndef EXTRACT_PLACE_PLACE_ROLES_H_
#define EXTRACT_PLACE_PLACE_ROLES_H_

#include <string_view>
#include <vector>

#include "place/district_resolver.h"

namespace extract {

// Sets `role`, `group` and `in_brackets` of each place. `names` are the places as scanned, one for
// one; `home` is the district that the text speaks of, on which 全市 and the like count as subjects
// wherever they stand.
void AssignRoles(std::string_view sentence, const PlaceWords& words, const Gazetteer& gazetteer,
                 const std::vector<PlaceName>& names, DivisionId home,
                 std::vector<ResolvedPlace>* places);

}  // namespace extract

#endif  // EXTRACT_PLACE_PLACE_ROLES_H_
