// Whether a text speaks of a place often enough to be about it. A text whose title names none is
// about the place it names most only where that is more than a passing mention: 上海某公司 in a
// text on a trade, a city where an example lies.
#ifndef EXTRACT_PLACE_PROMINENCE_H_
#define EXTRACT_PLACE_PROMINENCE_H_

#include <cstddef>
#include <vector>

#include "place/place_context.h"
#include "place/sighting.h"

namespace extract {

// What was read of a text.
struct TextRead {
  static constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

  std::size_t bytes = 0;
  std::size_t lead = kNowhere;  // the block that its body begins with
  std::size_t traditional = 0;  // characters of this script

  bool IsTraditional() const;
};

class Prominence {
 public:
  Prominence(const Gazetteer& gazetteer, const PlaceContext& context,
             const std::vector<Sighting>& sightings, const TextRead& read)
      : gazetteer_(gazetteer), context_(context), sightings_(sightings), read_(read) {}

  // `signs`: paragraphs that tell of the place without its name.
  bool IsProminent(DivisionId id, std::size_t signs) const;

 private:
  // The text names the place so that nothing but it can be meant.
  bool IsSetIn(const Sighting& sighting, DivisionId named) const;
  bool IsInLead(const Sighting& sighting) const;

  const Gazetteer& gazetteer_;
  const PlaceContext& context_;
  const std::vector<Sighting>& sightings_;
  const TextRead& read_;
};

}  // namespace extract

#endif  // EXTRACT_PLACE_PROMINENCE_H_
