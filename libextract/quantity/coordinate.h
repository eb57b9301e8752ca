// 东经116°7′—116°30′, 北纬30度: angles that say where a place lies are an address, no figures of
// it.
#ifndef EXTRACT_QUANTITY_COORDINATE_H_
#define EXTRACT_QUANTITY_COORDINATE_H_

#include <cstddef>
#include <string_view>

#include "text/normalized_block.h"

namespace extract {

// Of an angle at `span`: whether the characters before it are those of a coordinate, back to 经 or
// 纬.
inline bool IsCoordinate(std::string_view text, ByteRange span) {
  constexpr std::size_t kFarthest = 48;  // bytes; a range of two angles with minutes and seconds
  constexpr std::string_view kParts = "0123456789.°′″度分秒~-—–―至到北南东西";
  constexpr std::string_view kLongitude = "经";
  constexpr std::string_view kLatitude = "纬";
  std::size_t at = span.begin;
  while (at > 0 && span.begin - at < kFarthest) {
    std::size_t begin = at - 1;
    while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
    const std::string_view character = text.substr(begin, at - begin);
    if (character == kLongitude || character == kLatitude) return true;
    if (kParts.find(character) == std::string_view::npos) return false;
    at = begin;
  }
  return false;
}

}  // namespace extract

#endif  // EXTRACT_QUANTITY_COORDINATE_H_
