// Figures of countries and regions that are no divisions: 巴西大豆产量…, 华东地区均价….
#ifndef EXTRACT_PLACE_ELSEWHERE_H_
#define EXTRACT_PLACE_ELSEWHERE_H_

#include <string_view>
#include <vector>

#include "place/place_roles.h"

namespace extract {

enum class Elsewhere { kNo, kAbroad, kRegion };

// Whose the quantity is, where its clause, or a sentence without places, begins with such a name
// and tells what is measured there. What goes there and comes from there (美国出口额, 日本游客
// 人次) is the text's own.
Elsewhere ToldElsewhere(const PlaceWords& words, std::string_view sentence,
                        const std::vector<ResolvedPlace>& places, ByteRange quantity);

}  // namespace extract

#endif  // EXTRACT_PLACE_ELSEWHERE_H_
