#include "place/village_names.h"

#include <catch2/catch.hpp>

#include "place/place_test_data.h"

namespace extract {
namespace {

// What is learned behind 石门县, as found in `text`; the names' ends one behind the other.
std::string Found(std::string_view learned, std::string_view text) {
  VillageNames names;
  constexpr DivisionId kCounty = 7;
  names.Learn(ShippedPlaceWords(), learned, std::string_view("石门县").size(), kCounty);
  std::vector<VillageNames::Mention> mentions;
  names.Find(text, &mentions);
  std::string found;
  for (const VillageNames::Mention& mention : mentions) {
    CHECK(mention.division == kCounty);
    found += std::string(text.substr(0, mention.end)) + "|";
  }
  return found;
}

TEST_CASE("a town and its village are known by what stands behind their county") {
  CHECK(Found("石门县磨市镇白云村的柑橘", "如今，白云村有果园") == "如今，白云村|");
  CHECK(Found("石门县磨市镇白云村的柑橘", "磨市镇") == "磨市镇|");
  CHECK(Found("石门县新安街道，", "新安街道") == "新安街道|");
}

TEST_CASE("what stands behind a county alone is a kind as often as a name") {
  for (const std::string kind : {"生态村", "薄弱村", "移民村", "卫生镇", "经济强镇", "工业重镇"}) {
    CHECK(Found("石门县" + kind + "建设", kind).empty());
  }
  CHECK(Found("石门县磨市镇薄弱村增收", "薄弱村").empty());
}

TEST_CASE("a village that stands behind its county alone is one where it is named again") {
  VillageNames names;
  names.Learn(ShippedPlaceWords(), "石门县枫岭村的果园", std::string_view("石门县").size(), 7);
  std::vector<VillageNames::Mention> mentions;
  names.Find("枫岭村", &mentions);
  CHECK(mentions.empty());
  names.Count("石门县枫岭村");  // not alone
  names.Count("枫岭村有果园,枫岭村修路");
  names.Find("枫岭村", &mentions);
  REQUIRE(mentions.size() == 1);
  CHECK(mentions[0].division == 7);
  int counted = 0;
  names.VisitCounted([&](DivisionId, int times) { counted += times; });
  CHECK(counted == 2);
}

TEST_CASE("words that end like towns and villages name none") {
  CHECK(Found("石门县的三个镇", "的三个镇").empty());
  CHECK(Found("石门县中心镇建设", "中心镇").empty());
  CHECK(Found("石门县贫困村退出", "贫困村").empty());
  CHECK(Found("石门县乡镇企业", "乡镇").empty());
}

TEST_CASE("a name that stands behind its county is told from one that is named again") {
  VillageNames names;
  names.Learn(ShippedPlaceWords(), "石门县磨市镇白云村", std::string_view("石门县").size(), 7);
  std::vector<VillageNames::Mention> mentions;
  names.Find("石门县磨市镇的张兵;磨市镇的8个村", &mentions);
  REQUIRE(mentions.size() == 2);
  CHECK_FALSE(mentions[0].alone);
  CHECK(mentions[1].alone);
}

TEST_CASE("a name that two counties have tells nothing") {
  VillageNames names;
  const std::string_view text = "石门县城关镇白云村，";
  names.Learn(ShippedPlaceWords(), text, std::string_view("石门县").size(), 7);
  names.Learn(ShippedPlaceWords(), text, std::string_view("石门县").size(), 8);
  std::vector<VillageNames::Mention> mentions;
  names.Find("城关镇", &mentions);
  CHECK(mentions.empty());
}

}  // namespace
}  // namespace extract
