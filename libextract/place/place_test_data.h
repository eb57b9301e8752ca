// The shipped gazetteer and words, for the tests of this layer.
#ifndef EXTRACT_PLACE_PLACE_TEST_DATA_H_
#define EXTRACT_PLACE_PLACE_TEST_DATA_H_

#include <string>

#include "base/file.h"
#include "place/gazetteer.h"
#include "place/place_words.h"

namespace extract {

inline std::string RulesFile(const std::string& name) {
  return ReadFile(std::string(EXTRACT_SOURCE_DIR) + "/rules/cn/" + name).value();
}

inline const Gazetteer& ShippedGazetteer() {
  static const Gazetteer gazetteer =
      Gazetteer::FromTsv(RulesFile("divisions.tsv"), "divisions.tsv").value();
  return gazetteer;
}

inline const PlaceWords& ShippedPlaceWords() {
  static const PlaceWords words =
      PlaceWords::FromTsv(RulesFile("place_words.tsv"), "place_words.tsv").value();
  return words;
}

}  // namespace extract

#endif  // EXTRACT_PLACE_PLACE_TEST_DATA_H_
