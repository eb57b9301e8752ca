#include "place/place_scanner.h"

#include <catch2/catch.hpp>
#include <random>

#include "base/utf8.h"
#include "place/place_test_data.h"

namespace extract {
namespace {

std::vector<PlaceName> Scan(std::string_view text) {
  std::vector<PlaceName> names;
  static const PlaceScanner scanner(&ShippedGazetteer(), &ShippedPlaceWords());
  scanner.Scan(text, &names);
  return names;
}

// The names of a text, joined by '|'.
std::string Names(std::string_view text) {
  std::string joined;
  for (const PlaceName& name : Scan(text)) {
    if (!joined.empty()) joined += '|';
    joined += text.substr(name.range.begin, name.range.size());
  }
  return joined;
}

TEST_CASE("names, full and short, and scope words") {
  CHECK(Names("江苏省南京市鼓楼区新增企业30家") == "江苏省|南京市|鼓楼区");
  CHECK(Names("延边州与恩施州结对") == "延边州|恩施州");
  CHECK(Names("全省粮食产量5亿斤,我市占8%") == "全省|我市");
  CHECK(Names("我国与全国各省") == "我国|全国");
  CHECK(Names("全港失业率3%") == "全港");
  CHECK(Names("沪浙两地").empty());
  CHECK(Names("今年粮食增产5%").empty());
}

TEST_CASE("longer words hide the names in them") {
  CHECK(Names("确保社会长治久安").empty());
  CHECK(Names("新中国成立以来").empty());
  CHECK(Names("沿海城市群").empty());
  CHECK(Names("通江达海的通道") == "通道");
  CHECK(Names("市场形势复杂多变").empty());
  CHECK(Names("美丽江西建设") == "江西");
  CHECK(Names("加强西南通道建设") == "");
  CHECK(Names("东西部协作") == "");
}

TEST_CASE("a class word that goes on into the next word is left out") {
  CHECK(Names("青岛市民5000人") == "青岛");
  CHECK(Names("温州市场份额") == "温州");
  CHECK(Names("徐州市区域内") == "徐州");
  CHECK(Names("徐州市投资") == "徐州市");
  CHECK(Names("肥西县域经济") == "肥西");
}

TEST_CASE("where a name stands") {
  const auto names = Scan("今年,苏州(含昆山)增长5%,“无锡经验”与《徐州日报》");
  REQUIRE(names.size() == 4);
  CHECK(names[0].clause_begin == std::string("今年,").size());
  CHECK_FALSE(names[0].in_brackets);
  CHECK(names[1].in_brackets);
  CHECK(names[2].in_name);
  CHECK(names[3].in_name);
  CHECK_FALSE(names[0].in_name);
}

TEST_CASE("quotations with clauses are speech, no names") {
  const auto names = Scan("他说“苏州增长5%,无锡增长4%”");
  REQUIRE(names.size() == 2);
  CHECK_FALSE(names[0].in_name);
  CHECK_FALSE(names[1].in_name);
}

TEST_CASE("an item of a list behind a number has its own subject") {
  const std::string text = "其中苏州30家、无锡20家";
  const auto names = Scan(text);
  REQUIRE(names.size() == 2);
  CHECK(names[1].clause_begin == names[1].range.begin);
  CHECK(names[0].number_follows);
}

TEST_CASE("a bare 省 or 市 counts before a numeral and behind words that ask for it") {
  CHECK(Names("落实省八大行动和市20项任务") == "省|市");
  CHECK(Names("3个省和2个市").empty());
  CHECK(Names("城市30个").empty());
  CHECK(Names("和市场").empty());
}

TEST_CASE("any text gives sorted ranges on character boundaries") {
  static const char* const kPieces[] = {
      "烟台", "市", "全市", "鼓楼区", "(",        ")", "“", "”",  "《",   "》", "、", ",",
      "5",    "省", "和",   "\xE4",   "\xBA\x8C", "A", " ", "。", "海南", "路", "𠀀"};
  std::mt19937 random(11);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (std::size_t n = random() % 24; n > 0; --n) text += kPieces[random() % std::size(kPieces)];
    std::size_t end = 0;
    for (const PlaceName& name : Scan(text)) {
      REQUIRE(name.range.begin >= end);
      REQUIRE(name.range.end <= text.size());
      REQUIRE(name.range.begin < name.range.end);
      REQUIRE(name.clause_begin <= name.range.begin);
      REQUIRE(name.clause_end >= name.range.end);
      REQUIRE_FALSE(IsUtf8Continuation(text[name.range.begin]));
      end = name.range.end;
    }
  }
}

TEST_CASE("a long text takes time in proportion") {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "烟台“和平区、";
  CHECK(Scan(text).size() == 40000);
}

}  // namespace
}  // namespace extract
