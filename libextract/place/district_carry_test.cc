#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "place/district_resolver.h"
#include "place/place_test_data.h"

namespace extract {
namespace {

// Sentences of one paragraph, in a text on a division.
class ParagraphReader {
 public:
  ParagraphReader(std::string_view document, std::string text)
      : resolver_(&ShippedGazetteer(), &ShippedPlaceWords()) {
    block_.kind = BlockKind::kParagraph;
    block_.text = std::move(text);
    resolver_.StartDocument({}, document);
    resolver_.EnterBlock(block_);
  }

  // What a part of it that names no place is about, after those asked for before.
  std::string About(std::string_view sentence) {
    const std::string_view text = block_.text;
    std::vector<ResolvedPlace> places;
    resolver_.FindPlaces(text.substr(text.find(sentence), sentence.size()), &places);
    return ShippedGazetteer().division(resolver_.DistrictAround()).name;
  }

 private:
  DistrictResolver resolver_;
  NormalizedBlock block_;
};

TEST_CASE("a sentence without a place goes on with the one before it") {
  ParagraphReader reader("金华市", "教育成效明显。兰溪市新建学校20所。新增学位3万个。");
  CHECK(reader.About("兰溪市新建学校20所。") == "金华市");
  CHECK(reader.About("新增学位3万个。") == "兰溪市");
}

TEST_CASE("and with what a sentence without a number tells of, but an honour") {
  ParagraphReader reader("金华市",
                         "各地有为。义乌市扩大开放。出口增长5%。永康市入选试点。投资增长6%。");
  CHECK(reader.About("出口增长5%。") == "义乌市");
  CHECK(reader.About("投资增长6%。") == "金华市");
}

TEST_CASE("not in a text on the nation, and not with a place elsewhere") {
  ParagraphReader nation("中国", "各地有为。义乌市出口增长5%。投资增长6%。");
  nation.About("义乌市出口增长5%。");
  CHECK(nation.About("投资增长6%。") == "中国");
  ParagraphReader city("温州市", "各地有为。义乌市出口增长5%。投资增长6%。");
  city.About("义乌市出口增长5%。");
  CHECK(city.About("投资增长6%。") == "温州市");
}

}  // namespace
}  // namespace extract
