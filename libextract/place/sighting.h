// A place that a text names, and how it stands there: what its own district is weighed by.
#ifndef EXTRACT_PLACE_SIGHTING_H_
#define EXTRACT_PLACE_SIGHTING_H_

#include <cstddef>
#include <string_view>

#include "place/place_scanner.h"

namespace extract {

struct Sighting {
  PlaceName name;
  std::string_view text;  // of its block
  std::size_t block = 0;  // number of this
  bool title = false;
  bool starts_title = false;
  bool congress = false;
  bool situated = false;
  bool reported = false;
  bool in_body_name = false;  // 青岛|农业大学, 郑州|某机械公司
};

}  // namespace extract

#endif  // EXTRACT_PLACE_SIGHTING_H_
