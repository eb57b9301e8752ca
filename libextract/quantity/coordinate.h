// 东经113°46′—114°09′, 北纬26°57′: where a place lies is no figure about it.
#ifndef EXTRACT_QUANTITY_COORDINATE_H_
#define EXTRACT_QUANTITY_COORDINATE_H_

#include <algorithm>
#include <string_view>

#include "quantity/reading.h"

namespace extract {

inline bool IsCoordinate(std::string_view text, const Reading& reading) {
  constexpr std::size_t kReach = 60;  // from 东经 over degrees, minutes and a range
  if (reading.unit == nullptr || reading.unit->dimension != Dimension::kAngle) return false;
  const std::size_t begin = reading.span.begin - std::min(reading.span.begin, kReach);
  const std::string_view near = text.substr(begin, reading.span.begin - begin);
  return near.find("经") != std::string_view::npos || near.find("纬") != std::string_view::npos;
}

}  // namespace extract

#endif  // EXTRACT_QUANTITY_COORDINATE_H_
