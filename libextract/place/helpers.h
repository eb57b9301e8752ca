// Places that do something for others: 上海援建|莎车县, 省公司为|甲县投资3000万元. Those that it is
// done for are spoken of.
#ifndef EXTRACT_PLACE_HELPERS_H_
#define EXTRACT_PLACE_HELPERS_H_

#include <string_view>
#include <vector>

#include "place/district_resolver.h"

namespace extract {

// 上海援建莎车县: the one that helps takes part, the one that is helped is spoken of.
void MarkHelpers(std::string_view sentence, const PlaceWords& words,
                 const std::vector<PlaceName>& names, std::vector<ResolvedPlace>* places);

// 为|甲县投资3000万元, 向|甲县下达资金500万元; not 成为|甲县首家….
bool IsServed(const PlaceWords& words, std::string_view sentence, ByteRange place);

}  // namespace extract

#endif  // EXTRACT_PLACE_HELPERS_H_
