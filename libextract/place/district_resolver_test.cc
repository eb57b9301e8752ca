#include "place/district_resolver.h"

#include <catch2/catch.hpp>
#include <random>

#include "place/place_test_data.h"
#include "text/test_blocks.h"

namespace extract {
namespace {

NormalizedBlock Title(std::string text) { return TestBlock(BlockKind::kTitle, std::move(text)); }
NormalizedBlock Heading(std::string text, int level = 2) {
  return TestBlock(BlockKind::kHeading, std::move(text), level);
}
NormalizedBlock Paragraph(std::string text) {
  return TestBlock(BlockKind::kParagraph, std::move(text));
}

class Reader {
 public:
  explicit Reader(std::vector<NormalizedBlock> blocks, std::string_view given = "")
      : blocks_(std::move(blocks)), resolver_(&ShippedGazetteer(), &ShippedPlaceWords()) {
    std::vector<const NormalizedBlock*> pointers;
    for (const NormalizedBlock& block : blocks_) pointers.push_back(&block);
    resolver_.StartDocument(pointers, given);
  }

  DistrictResolver& resolver() { return resolver_; }
  std::string Document() const { return Name(resolver_.document_district()); }
  std::string Section() const { return Name(resolver_.section_district()); }

  // District of the first place where `quantity` stands in `sentence`.
  std::string At(std::string_view sentence, std::string_view quantity, std::size_t index = 0,
                 std::size_t count = 1) {
    resolver_.FindPlaces(sentence, &places_);
    const std::size_t begin = sentence.find(quantity);
    REQUIRE(begin != std::string_view::npos);
    return Name(resolver_.DistrictFor(sentence, places_, {begin, begin + quantity.size()},
                                      resolver_.DistrictAround(), index, count));
  }

  // Role of the place written `name`; 'x' where it was not found.
  char Role(std::string_view sentence, std::string_view name) {
    resolver_.FindPlaces(sentence, &places_);
    for (const ResolvedPlace& place : places_) {
      if (sentence.substr(place.range.begin, place.range.size()) != name) continue;
      return "sicpo"[static_cast<int>(place.role)];
    }
    return 'x';
  }

  static std::string Name(DivisionId id) {
    return id == kNoDivision ? "" : ShippedGazetteer().division(id).name;
  }

 private:
  std::vector<NormalizedBlock> blocks_;
  DistrictResolver resolver_;
  std::vector<ResolvedPlace> places_;
};

std::string DocumentOf(std::vector<NormalizedBlock> blocks, std::string_view given = "") {
  return Reader(std::move(blocks), given).Document();
}

TEST_CASE("regions that hold the text's own") {
  Reader reader({Title("2021年工作总结"), Paragraph("全市工业稳步增长。")}, "怀化市");
  CHECK(reader.At("全省累计关闭煤矿126处", "126") == "湖南省");
  CHECK(reader.At("截至3月末,全国累计签发8亿张", "8亿") == "中国");
  CHECK(reader.At("全省有52个县", "52") == "湖南省");
  CHECK(reader.At("全省有近52个县", "52") == "湖南省");
  CHECK(reader.At("我省铁路里程居全国第8位", "第8") == "湖南省");
  // Honours are the text's own.
  CHECK(reader.At("全国有机产品示范区3个", "3") == "怀化市");
  CHECK(reader.At("全国道德模范3名", "3") == "怀化市");
  CHECK(reader.At("全省文明村5个", "5") == "怀化市");
  CHECK(reader.At("新增全省卫生乡镇5个", "5") == "怀化市");
}

TEST_CASE("a sentence on the whole city ends what the paragraph was about") {
  Reader reader({Title("武汉市2021年工作总结")}, "武汉市");
  reader.resolver().EnterBlock(Paragraph("江夏区新开工项目25个。全市累计开工418个。"));
  CHECK(reader.At("总投资20亿元", "20") == "江夏区");
  CHECK(reader.At("占全市的18%", "18") == "江夏区");
  CHECK(reader.At("全市累计开工418个", "418") == "武汉市");
  CHECK(reader.At("总投资312亿元", "312") == "武汉市");
}

TEST_CASE("places of a paragraph's first sentence are those that it has by itself") {
  static const char* const kPieces[] = {"武汉市", "江夏区", "全市", "增长5%", ",",  "、",  "(",
                                        ")",      "与",     "“",    "”",      "的", "市民"};
  std::mt19937 random(23);
  Reader reader({Title("武汉市2021年工作总结")}, "武汉市");
  std::vector<ResolvedPlace> first, again;
  for (int round = 0; round < 500; ++round) {
    std::string sentence;
    for (std::size_t n = 1 + random() % 9; n > 0; --n) {
      sentence += kPieces[random() % std::size(kPieces)];
    }
    sentence += "。";
    const NormalizedBlock block = Paragraph(sentence + "全市新增9个。");
    reader.resolver().EnterBlock(block);
    reader.resolver().FindPlaces(sentence, &first);
    const DivisionId paragraph = reader.resolver().paragraph_district();
    reader.resolver().EnterBlock(block);
    reader.resolver().FindPlaces("其他。", &again);
    reader.resolver().FindPlaces(sentence, &again);
    CAPTURE(sentence);
    REQUIRE(reader.resolver().paragraph_district() == paragraph);
    REQUIRE(first.size() == again.size());
    for (std::size_t i = 0; i < first.size(); ++i) {
      REQUIRE(first[i].range == again[i].range);
      REQUIRE(first[i].division == again[i].division);
      REQUIRE(first[i].role == again[i].role);
      REQUIRE(first[i].reach_end == again[i].reach_end);
    }
  }
}

TEST_CASE("figures whose names begin like an institution's") {
  Reader reader({Title("广东省2021年工作总结")}, "广东省");
  CHECK(reader.Role("广州地铁运营里程650公里", "广州") == 's');
  CHECK(reader.At("广州、深圳地铁客运量分别达900万、800万人次", "800", 1, 2) == "深圳市");
  CHECK(reader.Role("广州地铁集团引进人才20名", "广州") == 'i');
  CHECK(reader.Role("湛江港口货物吞吐量3亿吨", "湛江") == 's');
}

TEST_CASE("names that straddle words") {
  Reader reader({Title("2021年工作总结")}, "芜湖市");
  for (const char* sentence :
       {"其中国家级企业12家", "集中国有资产5亿元", "中国家级企业", "规模以上海洋企业",
        "适宜春播面积5万亩", "复合肥产量", "境内江河3条", "其中山区8万亩"}) {
    CAPTURE(sentence);
    CHECK(reader.Role(sentence, "中国") == 'x');
    for (const char* name : {"上海", "宜春", "合肥", "内江", "中山"}) {
      CHECK(reader.Role(sentence, name) == 'x');
    }
  }
  CHECK(reader.Role("以上海为龙头", "上海") != 'x');
  CHECK(reader.Role("其中中国增长5%", "中国") != 'x');
}

TEST_CASE("the document's district by title, congress line and counts") {
  CHECK(DocumentOf({Title("沛县2019年国民经济和社会发展统计公报"),
                    Paragraph("全县生产总值800亿元。")}) == "沛县");
  CHECK(DocumentOf({Title("政府工作报告"),
                    Paragraph("——2024年1月20日在云南省第十四届人民代表大会第二次会议上"),
                    Paragraph("昆明、曲靖增长5%。")}) == "云南省");
  CHECK(DocumentOf({Title("2023年南通市海门区预算执行情况")}) == "海门区");
  CHECK(DocumentOf({Title("改革创新促发展"),
                    Paragraph("肥东县新增企业30家。肥东县获评先进。合肥市委要求。")}) == "肥东县");
  CHECK(DocumentOf({Title("湖南各市州经济成绩单出炉:长沙总量居首,郴州增速领先"),
                    Paragraph("长沙增长5%,株洲增长6%,郴州增长7%。"),
                    Paragraph("长沙、株洲、郴州投资。郴州出口。"),
                    Paragraph("湖南省统计局发布。")}) == "湖南省");
  CHECK(DocumentOf({Title("本澳居民存款按月上升"),
                    Paragraph("澳门特别行政区政府公布,存款增长2%。")}) == "澳门特别行政区");
  CHECK(DocumentOf({Title("香港财政司司长发表预算案"), Paragraph("香港经济增长3%。")}) ==
        "香港特别行政区");
  CHECK(DocumentOf({Title("中华人民共和国2020年国民经济和社会发展统计公报"),
                    Paragraph("全年国内生产总值100万亿元。")}) == "中国");
  CHECK(DocumentOf({Title("前三季度各市经济:成都破万亿,宜宾增速第一"),
                    Paragraph("成都增长5%。宜宾增长8%。四川增长6%。")}) == "四川省");
  CHECK(DocumentOf({Title("三省一市协同"), Paragraph("上海、江苏、浙江、安徽进出口增长。"),
                    Paragraph("上海增长5%。江苏增长4%。浙江增长3%。安徽增长6%。")}) == "中国");
  CHECK(DocumentOf({Title("关于促进消费的若干措施"), Paragraph("每家奖励5万元。")}).empty());
  CHECK(DocumentOf({}).empty());
}

TEST_CASE("a county's name behind a province that it does not lie in is a word") {
  CHECK(DocumentOf({Title("四川新建四条高速公路"), Paragraph("线路全长80公里。")}) == "四川省");
  CHECK(DocumentOf({Title("江西新建县新建四条公路"), Paragraph("线路全长80公里。")}) == "新建县");
}

TEST_CASE("newspapers and words that are no places do not make the district") {
  CHECK(DocumentOf({TestBlock(BlockKind::kDateline, "来源:浙江日报"),
                    Paragraph("开化县投资增长5%,全县推进。")}) == "开化县");
  CHECK(DocumentOf({Paragraph("市场形势复杂多变,全市推进合作,解放思想。")}).empty());
  CHECK(DocumentOf({Paragraph("来砀山旅游的人数达3万人次,我县奖励2万元。")}) == "砀山县");
}

TEST_CASE("a given district overrides") {
  CHECK(DocumentOf({Title("沛县2019年统计公报")}, "徐州市") == "徐州市");
  CHECK(DocumentOf({Title("沛县2019年统计公报")}, "320000") == "江苏省");
  CHECK(DocumentOf({Title("沛县2019年统计公报")}, "不存在") == "沛县");
}

TEST_CASE("the county that a prefecture's newspaper writes of") {
  CHECK(DocumentOf({TestBlock(BlockKind::kDateline, "徐州日报2022年3月1日"),
                    Title("铜山:建设现代化强区"),
                    Paragraph("近年来,铜山区新增企业30家,全区投资增长5%。"),
                    Paragraph("铜山区获徐州市表彰。")}) == "铜山区");
}

TEST_CASE("a subject at a clause's start moves the district") {
  Reader r({Title("福建省2023年经济运行情况"), Paragraph("全省增长5%。")});
  REQUIRE(r.Document() == "福建省");
  CHECK(r.At("泉州市投资增长4.2%。", "4.2%") == "泉州市");
  CHECK(r.At("泉州的工业投资增长4.2%。", "4.2%") == "泉州市");
  CHECK(r.At("莆田实现出口30亿元。", "30亿元") == "莆田市");
  CHECK(r.At("一季度,南平工业增长4%。", "4%") == "南平市");
  CHECK(r.At("其中,三明200家、龙岩150家。", "150家") == "龙岩市");
  CHECK(r.At("今年前5个月,泉州市晋江市出口30亿元。", "30亿元") == "晋江市");
  CHECK(r.At("全省投资增长5%,其中厦门增长6%。", "5%") == "福建省");
  CHECK(r.At("全省投资增长5%,其中厦门增长6%。", "6%") == "厦门市");
  CHECK(r.At("厦门3.1%的增速不及预期。", "3.1%") == "厦门市");
  CHECK(r.At("漳州一家食品企业销售3亿元。", "3亿元") == "漳州市");
  CHECK(r.At("泉州经济技术开发区产值300亿元。", "300亿元") == "泉州市");
  CHECK(r.At("但宁德的出口增长7%。", "7%") == "宁德市");
}

TEST_CASE("a subject holds for the clauses behind it where the sentence is about it") {
  Reader r({Title("福建省2023年经济运行情况"), Paragraph("全省增长5%。")});
  CHECK(r.At("厦门市新增企业30家,投资50亿元;安排就业600人。", "600人") == "厦门市");
  CHECK(r.At("厦门的出口持续扩大,顺差达30亿元。", "30亿元") == "厦门市");
  CHECK(r.At("总量方面,厦门继续领跑,出口300亿元。", "300亿元") == "厦门市");
  CHECK(r.At("粮食丰收,厦门获评文明城市,新增企业30家。", "30家") == "福建省");
  CHECK(r.At("厦门投资增长5%,全省增长4%。", "4%") == "福建省");
}

TEST_CASE("what is no subject leaves the district alone") {
  Reader r(
      {Title("莒县2021年经济运行情况"), Paragraph("莒县增长5%。"), Paragraph("莒县全县增长5%。")});
  REQUIRE(r.Document() == "莒县");
  CHECK(r.At("新增首店20家,其中全国首店3家、山东首店8家。", "8家") == "莒县");
  CHECK(r.At("粮食单产高于全省平均水平5个百分点。", "5个百分点") == "莒县");
  CHECK(r.At("与上海企业合作项目12个。", "12个") == "莒县");
  CHECK(r.At("吸引来自江苏、浙江的游客30万人次。", "30万人次") == "莒县");
  CHECK(r.At("到杭州举办推介会5场。", "5场") == "莒县");
  CHECK(r.At("青岛农业大学在此设站3个。", "3个") == "莒县");
  CHECK(r.At("中国工商银行发放贷款3亿元。", "3亿元") == "莒县");
  CHECK(r.At("“杭州模式”推广到12个乡镇。", "12个") == "莒县");
  CHECK(r.At("据《大众日报》和《日照日报》报道3次。", "3次") == "莒县");
  CHECK(r.At("青岛路等3条道路完工。", "3条") == "莒县");
  CHECK(r.At("全国重点实验室2家落户。", "2家") == "莒县");
  CHECK(r.At("位居全省第3位。", "3位") == "莒县");
  CHECK(r.At("北海20万吨级码头一样的泊位5个。", "5个") == "莒县");
  CHECK(r.At("济南等8个城市参加。", "8个") == "山东省");
  CHECK(r.At("社会和平稳定,解放思想,新建项目5个。", "5个") == "莒县");
}

TEST_CASE("roles") {
  Reader r({Title("莒县2021年经济运行情况"), Paragraph("莒县增长5%。")});
  CHECK(r.Role("莒县投资增长5%", "莒县") == 's');
  CHECK(r.Role("全县投资增长5%", "全县") == 's');
  CHECK(r.Role("占全市的5%", "全市") == 'c');
  CHECK(r.Role("增速居全省第一", "全省") == 'c');
  CHECK(r.Role("增速高于全国2个百分点", "全国") == 'c');
  CHECK(r.Role("全国首条线路开通", "全国") == 'c');
  CHECK(r.Role("来自上海的客商", "上海") == 'p');
  CHECK(r.Role("赴北京培训30人", "北京") == 'p');
  CHECK(r.Role("青岛农业大学", "青岛") == 'i');
  CHECK(r.Role("上海证券交易所", "上海") == 'i');
  CHECK(r.Role("深圳湾口岸", "深圳") == 'i');
  CHECK(r.Role("日照充足,降水600毫米", "日照") == 'x');
  CHECK(r.Role("兴国强军", "兴国") == 'x');
}

TEST_CASE("who helps takes part, who is helped is spoken of") {
  Reader r({Title("新疆维吾尔自治区援疆工作情况"), Paragraph("新疆各地。")});
  CHECK(r.At("上海援建莎车县学校12所。", "12所") == "莎车县");
  CHECK(r.At("江苏省住房城乡建设厅对口支援伊宁项目30个。", "30个") == "伊宁市");
  CHECK(r.Role("上海援建莎车县学校12所。", "上海") == 'p');
}

TEST_CASE("a bracket right behind a place is about it") {
  Reader r({Title("福建省2023年经济运行情况"), Paragraph("全省增长5%。")});
  CHECK(r.At("厦门的增速高于全国(5.2%)。", "5.2%") == "中国");
  CHECK(r.At("厦门的增速高于全省平均水平(4.9%)。", "4.9%") == "福建省");
  CHECK(r.At("厦门(含同安区300亿元)投资900亿元。", "900亿元") == "厦门市");
}

TEST_CASE("numbers that 分别 distributes go to the listed places") {
  Reader r({Title("福建省2023年经济运行情况"), Paragraph("全省增长5%。")});
  const char* const sentence = "泉州(不含石狮)、三明、厦门投资分别增长5%、6%和7%。";
  CHECK(r.At(sentence, "5%", 0, 3) == "泉州市");
  CHECK(r.At(sentence, "6%", 1, 3) == "三明市");
  CHECK(r.At(sentence, "7%", 2, 3) == "厦门市");
  CHECK(r.At("福州、三明投资分别增长5%和6%。", "6%", 1, 2) == "三明市");
}

TEST_CASE("ambiguous names are decided by the document") {
  Reader nanjing({Title("南京市2022年经济运行情况"), Paragraph("全市增长5%。")});
  CHECK(nanjing.At("鼓楼区投资增长5%。", "5%") == "鼓楼区");
  nanjing.resolver().EnterBlock(Paragraph("x"));
  std::vector<ResolvedPlace> places;
  nanjing.resolver().FindPlaces("鼓楼区投资增长5%。", &places);
  REQUIRE(places.size() == 1);
  CHECK(ShippedGazetteer().division(places[0].division).code == "320106");

  Reader fuzhou({Title("福州市2022年经济运行情况"), Paragraph("全市增长5%。")});
  fuzhou.resolver().FindPlaces("鼓楼区投资增长5%。", &places);
  REQUIRE(places.size() == 1);
  CHECK(ShippedGazetteer().division(places[0].division).code == "350102");

  Reader jilin({Title("吉林省2022年经济运行情况"), Paragraph("全省增长5%。")});
  CHECK(jilin.At("吉林外贸增长5%。", "5%") == "吉林省");
  CHECK(jilin.At("吉林市外贸增长5%。", "5%") == "吉林市");
}

TEST_CASE("scope words are resolved upwards, and from the sentence's subject") {
  Reader county({Title("万年县2022年经济运行情况"), Paragraph("全县增长5%。")});
  CHECK(county.At("我县新增企业30家。", "30家") == "万年县");
  CHECK(county.Role("居全市第2位", "全市") == 'c');
  Reader district({Title("上饶市广信区2022年经济运行情况"), Paragraph("全区增长5%。")});
  CHECK(district.At("全区新增企业30家。", "30家") == "广信区");
  Reader region({Title("2024年宁夏回族自治区政府工作报告"), Paragraph("全区增长5%。")});
  CHECK(region.At("全区新增企业30家。", "30家") == "宁夏回族自治区");
  Reader province({Title("江西省2022年经济运行情况"), Paragraph("全省增长5%。")});
  CHECK(province.At("赣州的制造业投资增长8%,拉动全市投资增长3个百分点。", "3个") == "赣州市");
  Reader hongkong({Title("香港统计处公布"), Paragraph("香港。")});
  CHECK(hongkong.At("本港出口增长5%。", "5%") == "香港特别行政区");
}

TEST_CASE("regions that a text shows without naming them") {
  CHECK(DocumentOf({Title("失业率回落"), Paragraph("政府统计处公布,失业率降至3%。")}) ==
        "香港特别行政区");
  CHECK(DocumentOf({Title("零售业好转"), Paragraph("本港零售额上升4%。")}) == "香港特别行政区");
  CHECK(DocumentOf({Title("年度预算"), Paragraph("经济财政司司长介绍了预算。")}) ==
        "澳门特别行政区");
  CHECK(DocumentOf({Title("年度预算"), Paragraph("预计财政储备减至8000亿元。")}) ==
        "香港特别行政区");
  CHECK(DocumentOf({Title("珠海市财政运行情况"), Paragraph("与特区政府共建园区3个。")}) ==
        "珠海市");
}

TEST_CASE("a place in passing is not what a text on the nation is about") {
  CHECK(DocumentOf({Title("稳就业政策见效"),
                    Paragraph("全国发放补贴90亿元。在安徽芜湖,3家企业用上了新设备。")}) == "中国");
  CHECK(DocumentOf({Title("绿道建成"), Paragraph("国务院通报了经验。陕西富平的绿道建成,富平游客"
                                                 "增多,富平企业受益,富平投资30亿元。")}) != "中国");
  CHECK(DocumentOf({Title("暑运客流增长"), Paragraph("国铁集团公布,发送旅客9亿人次。"),
                    Paragraph("在安徽芜湖,3趟列车加开。在河南洛阳,2趟列车加开。")}) == "中国");
  CHECK(DocumentOf({Title("我县项目进展"), Paragraph("商务部公布名单,我县企业3家入选。")}) == "");
  CHECK(DocumentOf({Title("稳就业政策见效"),
                    Paragraph("安徽芜湖发放补贴9亿元,全国同类城市中较多。")}) == "安徽省");
}

TEST_CASE("a review of several provinces has no district, its paragraphs have") {
  const NormalizedBlock first = Paragraph("湖北省荆州市的铁路动工,宜昌、荆州受益,投资90亿元。");
  const NormalizedBlock second = Paragraph("贵阳至遵义的铁路开通,贵州省新增里程80公里。");
  Reader r({Title("新开工铁路一览"), first, second, Paragraph("广州的铁路动工。"),
            Paragraph("荆州的另一条铁路动工。")});
  CHECK(r.Document() == "");
  r.resolver().EnterBlock(first);
  CHECK(r.At("工期4年。", "4年") == "湖北省");
  r.resolver().EnterBlock(second);
  CHECK(r.At("工期4年。", "4年") == "贵州省");
  r.resolver().EnterBlock(Paragraph("工期4年。"));
  CHECK(r.At("工期4年。", "4年") == "");
}

TEST_CASE("a list before 分别 lends its places to the numbers") {
  Reader r({Title("滁州市2012年采购情况")}, "滁州市");
  const std::string_view sentence =
      "较多的县有天长、明光、开发区、来安,金额分别为4亿元、3亿元、2亿元、1亿元";
  CHECK(r.At(sentence, "3亿元", 1, 4) == "明光市");
  CHECK(r.At(sentence, "2亿元", 2, 4) == "滁州市");
  CHECK(r.At(sentence, "1亿元", 3, 4) == "来安县");
  CHECK(r.At("建成天长、明光通道,投资4亿元、3亿元", "3亿元", 1, 2) == "滁州市");
}

TEST_CASE("a name means what it meant in the year of the text") {
  const NormalizedBlock title = Title("山东省各地投资");
  const auto district_in = [&](int year) {
    DistrictResolver resolver(&ShippedGazetteer(), &ShippedPlaceWords());
    resolver.StartDocument({&title}, "", year);
    std::vector<ResolvedPlace> places;
    resolver.FindPlaces("蓬莱增长5%", &places);
    REQUIRE(places.size() == 1);
    return Reader::Name(places[0].division);
  };
  CHECK(district_in(2011) == "蓬莱市");
  CHECK(district_in(2023) == "蓬莱区");
  CHECK(district_in(0) == "蓬莱区");
}

TEST_CASE("where a figure of the own district lies") {
  Reader r({Title("甘肃省2012年投资情况")}, "甘肃省");
  CHECK(r.At("企业将在玉门投资20亿元", "20亿元") == "玉门市");
  CHECK(r.At("企业将在青岛投资20亿元", "20亿元") == "甘肃省");
  CHECK(r.At("项目位于平凉市灵台县什字镇,占地27公顷", "27公顷") == "灵台县");
  CHECK(r.At("这几天,在兰州榆中县的蔬菜基地里,每天收菜30吨", "30吨") == "榆中县");
  CHECK(r.At("敦煌机场开通航线12条", "12条") == "敦煌市");
  CHECK(r.At("敦煌机场集团开通航线12条", "12条") == "甘肃省");
}

TEST_CASE("headings and paragraph starts move the district") {
  Reader r({Title("江西省2022年各地经济"), Paragraph("全省增长5%。")});
  r.resolver().EnterBlock(Heading("一、赣州市:工业强市"));
  CHECK(r.Section() == "赣州市");
  r.resolver().EnterBlock(Paragraph("新增企业30家。"));
  CHECK(r.At("新增企业30家。", "30家") == "赣州市");
  r.resolver().EnterBlock(Heading("(一)工业", 3));
  CHECK(r.Section() == "赣州市");
  r.resolver().EnterBlock(Heading("二、各地投资情况"));
  CHECK(r.Section() == "江西省");
  r.resolver().EnterBlock(Paragraph("吉安的电子信息产业发展迅速。产值达300亿元。"));
  CHECK(r.At("产值达300亿元。", "300亿元") == "吉安市");
  r.resolver().EnterBlock(Paragraph("全省产值达900亿元。"));
  CHECK(r.At("产值达900亿元。", "900亿元") == "江西省");
  r.resolver().EnterBlock(Heading("三、赣州与吉安比较"));
  CHECK(r.Section() == "江西省");
  r.resolver().EnterBlock(Heading("四、抚州市", 2));
  r.resolver().EnterBlock(Heading("全省情况", 3));
  CHECK(r.Section() == "江西省");
  r.resolver().EnterBlock(Heading("五、全国首创赣州模式"));
  CHECK(r.Section() == "江西省");
}

TEST_CASE("a table's row is about the place of its label") {
  Reader r({Title("江西省2022年各地经济"), Paragraph("全省增长5%。")});
  NormalizedBlock row = TestBlock(BlockKind::kTableRow, "赣州市 4523 5.2");
  row.cells.resize(2);
  row.cells[0].range = {0, 9};
  row.cells[1].range = {10, 14};
  r.resolver().EnterBlock(row);
  CHECK(r.At(row.text, "4523") == "赣州市");
  row.cells[0].range = {10, 14};
  r.resolver().EnterBlock(row);
  CHECK(r.At("合计4523", "4523") == "江西省");
}

TEST_CASE("any text keeps its order and its boundaries") {
  static const char* const kPieces[] = {
      "泉州", "市",   "全市", "全国", "(",    ")",    "“",  "”",      "、",   ",",    "5%", "省",
      "和",   "援建", "与",   "的",   "增长", "高于", "。", "福建省", "大学", "其中", "等"};
  Reader r({Title("福建省2023年经济运行情况"), Paragraph("全省增长5%。")});
  std::mt19937 random(3);
  std::vector<ResolvedPlace> places;
  for (int round = 0; round < 4000; ++round) {
    std::string text;
    for (std::size_t n = random() % 30; n > 0; --n) text += kPieces[random() % std::size(kPieces)];
    r.resolver().FindPlaces(text, &places);
    std::size_t end = 0;
    for (const ResolvedPlace& place : places) {
      REQUIRE(place.range.begin >= end);
      REQUIRE(place.range.end <= text.size());
      REQUIRE(place.division != kNoDivision);
      end = place.range.end;
    }
    const std::size_t at = text.find("5%");
    if (at != std::string::npos) {
      REQUIRE(r.resolver().DistrictFor(text, places, {at, at + 2}, r.resolver().DistrictAround()) !=
              kNoDivision);
    }
  }
}

TEST_CASE("a long sentence of places takes time in proportion") {
  Reader r({Title("福建省2023年经济运行情况"), Paragraph("全省增长5%。")});
  std::string text;
  for (int i = 0; i < 3000; ++i) text += "泉州、厦门与全市(漳州)";
  std::vector<ResolvedPlace> places;
  r.resolver().FindPlaces(text, &places);
  CHECK(places.size() == 12000);
}

TEST_CASE("a paragraph that begins with the nation goes on with it, up to the text's own place") {
  Reader r({Title("湖南省钨业发展情况"), Paragraph("湖南省有钨矿60座。")});
  r.resolver().EnterBlock(Paragraph("我国钨矿储量占世界的57%。可采年限为48年。湖南产量最高。"));
  CHECK(r.At("我国钨矿储量占世界的57%。", "57%") == "中国");
  CHECK(r.At("可采年限为48年。", "48年") == "中国");
  CHECK(r.At("湖南产量达3万吨。", "3万吨") == "湖南省");
  CHECK(r.At("可采年限为20年。", "20年") == "湖南省");
}

TEST_CASE("where people met is not what a text is about") {
  Reader r({Title("两国加强合作"), Paragraph("全国外贸增长。双方在北京会见,同意扩大贸易。")});
  CHECK(r.Document() == "中国");
}

TEST_CASE("a text that names many provinces alike is about the nation") {
  Reader r({Title("水泥产量仍在增加"),
            Paragraph("安徽、江苏、吉林计划减产,湖北、山西、青海、四川的差距较大。"),
            Paragraph("江苏省有企业600家。江苏产量下降。"), Paragraph("吉林省关停5家。")});
  CHECK(r.Document() == "中国");
}

TEST_CASE("where a sentence without a number is set, those behind it are") {
  Reader r({Title("贵州省蓝莓产业走出新路"), Paragraph("贵州省有基地。")});
  r.resolver().EnterBlock(Paragraph("六月,果香飘散。在麻江县光明村,村民忙着采摘。每斤卖12元。"));
  r.resolver().EnterSetting("在麻江县光明村,村民忙着采摘。");
  CHECK(r.At("每斤卖12元。", "12元") == "麻江县");
  r.resolver().EnterBlock(Paragraph("在麻江县的支持下,企业增多。每斤卖12元。"));
  r.resolver().EnterSetting("在麻江县的支持下,企业增多。");
  CHECK(r.At("每斤卖12元。", "12元") == "贵州省");
}

}  // namespace
}  // namespace extract
