#include "place/place_context.h"

#include <catch2/catch.hpp>

#include "place/place_test_data.h"

namespace extract {
namespace {

// District of a document with this title and paragraph.
std::string DistrictOf(std::string title, std::string paragraph) {
  NormalizedBlock head, body;
  head.kind = BlockKind::kTitle;
  head.text = std::move(title);
  body.kind = BlockKind::kParagraph;
  body.text = std::move(paragraph);
  const PlaceScanner scanner(&ShippedGazetteer(), &ShippedPlaceWords());
  const PlaceContext context = ReadPlaceContext(scanner, {&head, &body}, "");
  if (context.document == kNoDivision) return "";
  return ShippedGazetteer().division(context.document).name;
}

TEST_CASE("a title that boasts of the nation is not about it") {
  CHECK(DistrictOf("全国首家云计算基地落户我市", "宜宾市商务局介绍,基地占地300亩。") == "宜宾市");
  CHECK(DistrictOf("全国云计算产业稳步增长", "宜宾市商务局介绍,基地占地300亩。") == "中国");
}

TEST_CASE("a firm of the nation is no district") {
  CHECK(DistrictOf("中国石化扩建工程开工", "宜宾市的工程总投资12亿元。") == "宜宾市");
}

TEST_CASE("a title that begins with who helps is about who is helped") {
  CHECK(DistrictOf("济南援建项目在白朗县竣工", "基地占地800亩。") == "白朗县");
}

TEST_CASE("a region that is none any more is the country around its city") {
  CHECK(DistrictOf("玉米价格", "四平地区收购价每吨1800元。") == "四平市");
}

TEST_CASE("a mountain that bears a county's name is no county") {
  CHECK(DistrictOf("贺兰山下酿酒忙", "永宁县的酒庄收了12吨葡萄。") == "永宁县");
  CHECK(DistrictOf("工作动态", "浙江山区县发展加快。共有企业300家。") == "浙江省");
}

TEST_CASE("the short name of what is no more tells nothing") {
  CHECK(DistrictOf("民政工作", "全市改造枝城、松木坪等5个乡镇的福利院。").empty());
}

TEST_CASE("a text that says 全省 throughout and names its cities is about the province") {
  CHECK(DistrictOf("教育事业",
                   "全省有学校2万所。我省新建420所,全省新增学位9万个。南昌市新增3万个,"
                   "赣州市新增2万个。") == "江西省");
}

TEST_CASE("what a text without a place in its title begins with") {
  CHECK(DistrictOf("山里的金叶子",
                   "湄潭县的茶园醒了。凤冈县有6万亩,凤冈县去年增收。湄潭县有9万亩。") == "湄潭县");
}

// Of a text that tells nothing of places.
std::string Filler(int sentences) {
  std::string text;
  for (int i = 0; i < sentences; ++i) text += "经销商认为需求回落,库存上升,下半年价格难有起色。";
  return text;
}

TEST_CASE("a place named in passing is not what a text is about") {
  CHECK(DistrictOf("板材行情", Filler(8) + "宁波一家经销商说,每吨跌了40元。" + Filler(8)).empty());
  CHECK(DistrictOf("板材行情", "我国板材产量1200万吨。" + Filler(8) + "宁波每吨跌了40元。" +
                                   Filler(8)) == "中国");
  CHECK(DistrictOf("板材行情", "宁波每吨跌了40元,宁波库存3万吨。" + Filler(3)) == "宁波市");
}

TEST_CASE("a firm that bears a place's name tells nothing of the place") {
  const std::string firm = "宁波鼎盛机械有限公司签约12家,";
  CHECK(DistrictOf("机械行情", firm + Filler(3) + firm + firm + Filler(3)).empty());
}

TEST_CASE("a text is about where its reporter was, and where its subject lies") {
  CHECK(DistrictOf("板材行情", "记者昨日从宁波市场了解到," + Filler(16)) == "宁波市");
  CHECK(DistrictOf("青河镇简介", "青河镇位于湄潭县东部。" + Filler(16)) == "湄潭县");
}

TEST_CASE("who published a text is not what it is about") {
  CHECK(DistrictOf("板材行情", "发布人:宁波网").empty());
}

TEST_CASE("an ordinary word at a title's beginning is no place by itself") {
  CHECK(DistrictOf("资源价格上涨", Filler(2)).empty());
  CHECK(DistrictOf("资源脐橙热销", "广西资源县的脐橙每斤卖4元。") == "资源县");
}

TEST_CASE("a text of traditional script that names Hong Kong's bodies is about it") {
  NormalizedBlock body;
  body.text = "选举事务处公布,投票人数有12万。" + Filler(8);
  const PlaceScanner scanner(&ShippedGazetteer(), &ShippedPlaceWords());
  body.traditional = body.text.size() / 12;
  const DivisionId found = ReadPlaceContext(scanner, {&body}, "").document;
  REQUIRE(found != kNoDivision);
  CHECK(ShippedGazetteer().division(found).name == "香港特别行政区");
}

}  // namespace
}  // namespace extract
