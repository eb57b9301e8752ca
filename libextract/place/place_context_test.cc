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

TEST_CASE("a text that keeps naming a village is about its county") {
  const std::string lead = "老陈是凤冈县永安镇崇新村村民。";
  CHECK(DistrictOf("家门口的茶园", lead + "崇新村有茶园800亩。" + Filler(2) + "崇新村修了路。" +
                                       Filler(2)) == "凤冈县");
  CHECK(DistrictOf("家门口的茶园", Filler(20) + lead + "崇新村有茶园800亩。" + Filler(20)).empty());
  CHECK(DistrictOf("家门口的茶园", "老陈是凤冈县崇新村村民。崇新村有茶园800亩,崇新村修了路。" +
                                       Filler(2)) == "凤冈县");
}

TEST_CASE("a firm that bears a place's name tells nothing of the place") {
  const std::string firm = "宁波鼎盛机械有限公司签约12家,";
  CHECK(DistrictOf("机械行情", firm + Filler(3) + firm + firm + Filler(3)).empty());
}

TEST_CASE("a text is about where its reporter was, and where its subject lies") {
  CHECK(DistrictOf("板材行情", "记者昨日从宁波市场了解到," + Filler(16)) == "宁波市");
  CHECK(DistrictOf("青河镇简介", "青河镇位于湄潭县东部。" + Filler(16)) == "湄潭县");
}

TEST_CASE("a text whose title names a place in passing is about the one that it tells of") {
  const std::string body = "湄潭县有茶园9万亩。湄潭县建厂12座。湄潭县的茶农说,去年增收。";
  CHECK(DistrictOf("移民大搬迁:宿州20万人搬进新家", body) == "湄潭县");
  CHECK(DistrictOf("移民大搬迁:宿州20万人搬进新家", body + "在宿州,也有茶园。") == "宿州市");
  CHECK(DistrictOf("一座长桥", Filler(12) + "桥位于湄潭县。宜宾市,宜宾市的桥长。") == "宜宾市");
}

TEST_CASE("a text whose title begins with another country is not about the nation") {
  CHECK(DistrictOf("韩国一客机起火", "韩国消防部门说,机上有170人。中国驻当地使馆说,有5名游客。")
            .empty());
  CHECK(DistrictOf("韩国游客增多",
                   "我国接待韩国游客12万人。我国旅游业回升,国内航线增加。中国民航加班。") ==
        "中国");
  CHECK(DistrictOf("世界读书日活动丰富", "全国有图书馆3000家,我国居民人均读书5本。") == "中国");
}

TEST_CASE("who published a text is not what it is about") {
  CHECK(DistrictOf("板材行情", "发布人:宁波网").empty());
}

TEST_CASE("an ordinary word at a title's beginning is no place by itself") {
  CHECK(DistrictOf("资源价格上涨", Filler(2)).empty());
  CHECK(DistrictOf("资源脐橙热销", "广西资源县的脐橙每斤卖4元。") == "资源县");
}

// District of a document of these paragraphs.
std::string DistrictOfParagraphs(const std::vector<std::string>& paragraphs, bool traditional) {
  std::vector<NormalizedBlock> blocks(paragraphs.size());
  std::vector<const NormalizedBlock*> pointers;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    blocks[i].text = paragraphs[i];
    blocks[i].traditional = traditional ? paragraphs[i].size() / 12 : 0;
    pointers.push_back(&blocks[i]);
  }
  const PlaceScanner scanner(&ShippedGazetteer(), &ShippedPlaceWords());
  const DivisionId found = ReadPlaceContext(scanner, pointers, "").document;
  return found == kNoDivision ? "" : ShippedGazetteer().division(found).name;
}

TEST_CASE("a text that names Hong Kong's or Macau's bodies is about them") {
  CHECK(DistrictOfParagraphs({"选举事务处公布,投票人数有12万。" + Filler(8)}, true) ==
        "香港特别行政区");
  CHECK(DistrictOfParagraphs({"财政年度施政报告。", "敬老金每年9000元。"}, true) ==
        "澳门特别行政区");
  CHECK(DistrictOfParagraphs({"财政年度施政报告。", "综援每月3000元。"}, true) == "香港特别行政区");
  CHECK(DistrictOfParagraphs({"上月失踪人口按年上升4%。"}, true) == "香港特别行政区");
  CHECK(DistrictOfParagraphs({"上月失踪人口按年上升4%。"}, false).empty());
}

TEST_CASE(
    "one sign tells of Hong Kong in a text of traditional script, a delegate not of the nation") {
  CHECK(DistrictOfParagraphs(
            {"候选人向选举事务处申报开支96万元。", "全国政协委员捐3万元。", Filler(40)}, true) ==
        "香港特别行政区");
}

TEST_CASE("a text that Macau's office begins is about it, not about where visitors come from") {
  const std::string visitors = "中国大陆旅客9万人次,香港旅客4万人次,中国台湾旅客2万人次。";
  CHECK(DistrictOfParagraphs({"据统计暨普查局资料,旅客15万人次。" + visitors}, true) ==
        "澳门特别行政区");
  CHECK(DistrictOfParagraphs({"旅客15万人次。" + visitors + visitors}, true) != "澳门特别行政区");
}

TEST_CASE("a text of traditional script does not mean a mainland county of the name") {
  CHECK(DistrictOfParagraphs({"大埔街市重开。", "居屋有300个单位。"}, true) == "香港特别行政区");
}

TEST_CASE("an office of another country is none of Hong Kong's") {
  CHECK(DistrictOf("德国公布财政预算案", "德国政府拟增加投资90亿欧元。") == "");
  CHECK(DistrictOf("公布财政预算案", "政府拟增加投资90亿元。") == "香港特别行政区");
}

TEST_CASE("a text on other countries that names the nation in passing is not about it") {
  const std::string us = "美国大豆产量8600万吨。", brazil = "巴西大豆产量7500万吨。";
  const std::string argentina = "阿根廷大豆产量4900万吨,部分运往中国。";
  CHECK(DistrictOfParagraphs({us, brazil, argentina}, false).empty());
  CHECK(DistrictOfParagraphs({us, "我国大豆产量1500万吨。", argentina}, false) == "中国");
  CHECK(DistrictOfParagraphs({"教育部发言人否认。", us, brazil, argentina}, false).empty());
  CHECK(DistrictOfParagraphs({"经销商说,国内库存20万吨。", Filler(2)}, false) == "中国");
}

TEST_CASE("where an agency has its seat is not what its text is about") {
  CHECK(DistrictOfParagraphs({"新华社北京5月3日电 题:开局", "我国种树300万亩。"}, false) == "中国");
  CHECK(DistrictOfParagraphs({"太平洋百货年底前关店", Filler(1)}, false).empty());
  CHECK(DistrictOfParagraphs({"新兴照明应用激增", "佛山市有门店9家。", Filler(40)}, false).empty());
}

TEST_CASE("one 全市 in a long text on something else makes no local text") {
  const std::string example = "以宁波为例,全市有门店90家。我国有门店8万家。";
  CHECK(DistrictOfParagraphs({"连锁店行情", Filler(30), example, Filler(30)}, false) == "中国");
  CHECK(DistrictOfParagraphs({"连锁店行情", "宁波的商业兴旺。", example}, false) == "宁波市");
  CHECK(DistrictOfParagraphs({"我国钢材", "日本市场走弱,资本市场走强。"}, false) == "中国");
}

TEST_CASE("characters of a county's name that begin no clause are other words") {
  CHECK(
      DistrictOfParagraphs({"某公司投资中国软件业", "该公司投资中国的项目有9个。"}, false).empty());
  CHECK(DistrictOfParagraphs({"超市热销秭归脐橙", "秭归脐橙每斤卖4元。"}, false) == "秭归县");
}

}  // namespace
}  // namespace extract
