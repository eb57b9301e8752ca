#include "place/place_words.h"

#include <catch2/catch.hpp>

#include "place/place_test_data.h"

namespace extract {
namespace {

PlaceWords Words(const std::string& rows) {
  return PlaceWords::FromTsv("word\tkind\n" + rows, "t").value();
}

TEST_CASE("the longest word of the kinds asked for") {
  const PlaceWords words =
      Words("高于\tthan\n高\tlead\n比\tthan\n平均水平\trank\n平均\trank\nGDP\tindicator\n");
  CHECK(words.LengthBefore("增速高于", 12, kThanWord) == 6);
  CHECK(words.LengthBefore("增速高于", 12, kRankWord) == 0);
  CHECK(words.LengthBefore("比", 3, kThanWord) == 3);
  CHECK(words.LengthBefore("比", 0, kThanWord) == 0);
  CHECK(words.LengthAt("平均水平", 0, kRankWord) == 12);
  CHECK(words.LengthAt("平均工资", 0, kRankWord) == 6);
  CHECK(words.LengthAt("高于", 0, kLeadWord) == 3);
  CHECK(words.LengthAt("GDP增速", 0, kIndicatorWord) == 3);
  CHECK(words.LengthAt("GDP", 3, kIndicatorWord) == 0);
  CHECK(words.KindsOf("高于") == kThanWord);
  CHECK(words.KindsOf("低于") == 0);
}

TEST_CASE("a word may be of several kinds") {
  const PlaceWords words = Words("与\twith\n与\tlead\n");
  CHECK(words.KindsOf("与") == (kWithWord | kLeadWord));
}

TEST_CASE("an unknown kind or an empty word is refused") {
  CHECK_FALSE(PlaceWords::FromTsv("word\tkind\n甲乙\tnothing\n", "t").ok());
  CHECK_FALSE(PlaceWords::FromTsv("word\tkind\n\tthan\n", "t").ok());
  CHECK_FALSE(PlaceWords::FromTsv("word\n甲乙\n", "t").ok());
}

TEST_CASE("place_words.tsv is sorted, and its common words are names of divisions") {
  const std::string tsv = RulesFile("place_words.tsv");
  std::string before;
  int rows = 0;
  for (std::size_t begin = 0; begin < tsv.size();) {
    const std::size_t end = tsv.find('\n', begin);
    const std::string line = tsv.substr(begin, end - begin);
    begin = end + 1;
    if (line.empty() || line[0] == '#' || line == "word\tkind") continue;
    ++rows;
    REQUIRE(before < line);
    before = line;
    const std::size_t tab = line.find('\t');
    if (line.substr(tab + 1) == "common") {
      CAPTURE(line);
      REQUIRE_FALSE(ShippedGazetteer().Lookup(line.substr(0, tab)).empty());
    }
  }
  CHECK(rows > 1000);
}

}  // namespace
}  // namespace extract
