#include "quantity/refusal.h"

#include <catch2/catch.hpp>
#include <string>

#include "quantity/test_tables.h"

namespace extract {
namespace {

struct Case {
  const char* text;
  const char* expected;  // the quantities that are left
};

std::string Why(std::string_view text) {
  std::vector<RefusedNumeral> refused;
  FindAll(text, &refused);
  std::string line;
  for (const RefusedNumeral& numeral : refused) {
    constexpr const char* kNames[] = {"none",   "date",  "ordinal",   "section", "name",
                                      "slogan", "idiom", "threshold", "code",    "word"};
    if (!line.empty()) line += " ";
    line += kNames[static_cast<int>(numeral.why)];
  }
  return line;
}

TEST_CASE("Dates, times and periods are no quantities") {
  const Case kCases[] = {
      {"2021年12月1日,1-9月份,上半年", ""},
      {"二〇三五年基本实现", ""},
      {"2009-2018年闲置厂房880亩", "880 亩"},
      {"8时30分,晚上7点", ""},
      {"近三年新增12家", "12 家"},
      {"五年来建成8座", "8 座"},
      {"未来五年,过去两年,这一年", ""},
      {"见https://a.cn/12/%E5%87%8F%E5%B0%91-5%20a/?q=30%25b,增长5%,10家", "5 %; 10 家"},
      {"见a.cn/%E7%9A%8420%E3,占5%80家", "5 %; 80 家"},
      {"前5个月新增8家,提前3个月完成", "8 家; 3 个月"},
      {"假期三天接待游客6万人次,9月前两周售出5套", "6 万人次; 5 套"},
      {"两个月前3天,展会3天共到场6万人次", "3 天; 6 万人次"},
      {"一个月内累计收到5份,3天共同生活,历时3天共到场5人", "5 份; 3 天; 3 天; 5 人"},
      {"过去3个年度,未来10天", ""},
      {"7月10日内报送,10日内办结", "<=10 日"},
      {"发展100亩(含100亩)以上的基地", ""},
      {"五年累计投入300万元", "300 万元"},
      {"极不平凡的五年。", ""},
      {"18/19年度,2023/24年", ""},
      {"成立30周年", ""},
      {"学前一年免费教育", ""},
      {"粮食产量创十年新高", ""},
      {"库存降到7个月低点,价格连跌两周", ""},
      {"六周内上涨9%,六周内完成", "9 %; <=6 周"},
      {"十年内需求增加一倍", "1 倍"},
      {"总理王晓三周四抵达,两周一次", "2 周"},
      {"公元前222年,生于前145年", ""},
      {"油价两周大涨9%,矿价三个月翻一倍", "9 %; 1 倍"},
      {"耗时由20天降至5天", "20 天; 5 天"},
      {"三周前的行情,涨价两周前的库存", ""},
      {"3个月前期工作", "3 个月"},
      {"在近两周持续增仓,经过近两周的调研", "<~2 周"},
      {"2024-05-16 20:29:51更新,5月9日 00:00:00:0", ""},
  };
  for (const Case& c : kCases) CHECK(FindLine(c.text) == c.expected);
  CHECK(Why("近三年") == "date");
  CHECK(Why("墓主卒于前268年") == "date");
  CHECK(Why("建于光绪二十一年") == "date");
  CHECK(Why("利润在头三个月增长") == "date");
}

TEST_CASE("Ordinals and marks") {
  const Case kCases[] = {
      {"第十二届人民代表大会第四次会议", ""},
      {"一、工作回顾", ""},
      {"(三)深化改革", ""},
      {"1.全面完成12项任务", "12 项"},
      {"2、3家企业", "3 家"},
      {"3.2025年新增5家", "5 家"},
      {"一是完善制度,二是建设20个站点", "20 个"},
      {"二期工程,三级医院,四期项目", ""},
      {"落实七次、八次全会部署", ""},
      {"一等奖2项,二等奖5项", "2 项; 5 项"},
      {"2个1类创新药获批", "2 个"},
      {"市区两级联动,项目分为两期", "2 期"},
      {"二类费用,两类费用", "2 类"},
  };
  for (const Case& c : kCases) CHECK(FindLine(c.text) == c.expected);
  CHECK(Why("第十二届") == "ordinal");
  CHECK(Why("1.全面推进") == "section");
  CHECK(Why("一、工作回顾") == "section");
  CHECK(Why("(三)深化改革") == "section");
  CHECK(Why("一是完善制度,二是配齐人员;三要抓好落实") == "section section section");
  CHECK(Why("三源浦镇") == "word");
}

TEST_CASE("Names, slogans and words") {
  const Case kCases[] = {
      {"落实“1+3+N”机制,推行“三个一批”", ""},
      {"推行“345”(三个强化、四个确定、五个到位)工作法,整改27处", "27 处"},
      {"出台《经济稳增长30条》", ""},
      {"《宪法》二十条,基本法22条列明,《办法》28条,新立法12条", "28 条; 12 条"},
      {"建设“15分钟便民生活圈”,打造15分钟健身圈", ""},
      {"“十四五”时期,共建一带一路,三公经费", ""},
      {"他说“今年投资10亿元,增长5%。”", "10 亿元; 5 %"},
      {"四川、三亚、九江、万载、五台山", ""},
      {"千方百计增收,四面八方,十分重要,进一步,统一标准", ""},
      {"用时十分钟", "10 分钟"},
      {"实施三年行动,编制五年规划", ""},
      {"世界500强企业3家", "3 家"},
      {"百年老店,千家万户,百日攻坚", ""},
      {"最后一公里", ""},
      {"残联、红十字会等部门", ""},
      {"社会消费品零售总额80亿元", "80 亿元"},
      {"24小时自助服务,7×24小时值守", ""},
  };
  for (const Case& c : kCases) CHECK(FindLine(c.text) == c.expected);
  CHECK(Why("“1+X+N”") == "slogan");
  CHECK(Why("四面八方") == "idiom");
}

TEST_CASE("Codes, numbers of roads and models") {
  const Case kCases[] = {
      {"5G基站,A320客机,G204国道,PM2.5年均浓度", ""},
      {"东经117°9′至117°42′,北纬36°5′", ""},
      {"屋面倾角30°,北纬路坡度8°", "30 °; 8 °"},
      {"拨打12345热线,邮编265200", ""},
      {"204国道,地铁10号线,中山路72-74号", ""},
      {"4A级景区6家,3D打印,2.0版", "6 家"},
      {"GDP5.5%左右,T3航站楼", "~5.5 %"},
      {"PM10浓度,CO2排放", ""},
      {"20210801编号", ""},
      {"国发〔2018〕15号", ""},
  };
  for (const Case& c : kCases) CHECK(FindLine(c.text) == c.expected);
  CHECK(Why("5G") == "code");
}

TEST_CASE("Indefinite amounts and the article") {
  const Case kCases[] = {
      {"建设一个中心,引进一家企业,一批项目", ""},
      {"数十家单位,几万户,几十个", ""},
      {"百余家企业", ">100 家"},
      {"每万人拥有12张床位,每100个中有3个", "12 张; 3 个"},
      {"这三项制度,这五个方面", ""},
      {"至少一人就业", ">=1 人"},
      {"近一吨,增长一倍", "<~1 吨; 1 倍"},
  };
  for (const Case& c : kCases) CHECK(FindLine(c.text) == c.expected);
}

TEST_CASE("Thresholds inside an indicator's name") {
  const Case kCases[] = {
      {"新引进30亿元以上项目2个", "2 个"},
      {"投资亿元以上技改项目80项以上", ">=80 项"},
      {"65岁及以上老年人,3岁以下婴幼儿", ""},
      {"人均预期寿命达80.2岁", "80.2 岁"},
      {"年收入500万元以上的企业", ""},
      {"收入超亿元的乡镇达6个", "6 个"},
      {"其中超10亿元的6户", "6 户"},
      {"千亿级产业集群3个,20万吨级码头", "3 个"},
      {"220千伏及以上线路", ""},
      {"建设300个以上示范点", ">=300 个"},
      {"占比50%以上的财政资金", ">=50 %"},
      {"总投资达到5亿元以上,同比增长", ">=5 亿元"},
      {"旅游收入突破千亿元大关", ">1000 亿元"},
      {"出口保持在千亿元以上。", ">=1000 亿元"},
      {"培育亿元企业", ""},
      {"规模以上工业", ""},
  };
  for (const Case& c : kCases) CHECK(FindLine(c.text) == c.expected);
  CHECK(Why("新引进30亿元以上项目") == "threshold");
}

TEST_CASE("A comparison selects what is counted beside it") {
  const Case kCases[] = {
      {"年产值超10亿元的骨干企业达12家", "12 家"},
      {"占比超过10%的有44种", "44 种"},
      {"年销售额超2亿元的食品企业5家", "5 家"},
      {"投资不足500万元的小项目减至12个", "12 个"},
      {"新增4个超百亿元的园区", "4 个"},
      {"出口超1亿美元的企业由5家增至9家", "5 家; 9 家"},
      {"产值超5亿元项目达到7个,投资超5亿元项目投产", "7 个; >5 亿元"},
      {"培育3个过500亿的县市", "3 个"},
      {"投资28亿元的4个项目", "28 亿元; 4 个"},
      {"收入超50%的行政村", ">50 %"},
      {"超过5亿元的补贴惠及12个县", ">5 亿元; 12 个"},
      {"完成超20亿元的投资。2024年有12家", ">20 亿元; 12 家"},
  };
  for (const Case& c : kCases) CHECK(FindLine(c.text) == c.expected);
}

TEST_CASE("Bare scale words count where a verb or a comparison tells them") {
  const Case kCases[] = {
      {"新增百万吨产能,举办百场展会,开展千名教师下乡", "100 万吨; 100 场; 1000 名"},
      {"实施千村示范工程,开展百名教师培训计划", ""},
      {"建设千万吨油田,千亿级产业", ""},
      {"产值突破千亿。规模近万亿,", ">1000 亿; <~1 万亿"},
      {"新增1个总量近千亿、2个过百亿的县", "1 个; 2 个"},
  };
  for (const Case& c : kCases) CHECK(FindLine(c.text) == c.expected);
}

TEST_CASE("Pointers, levels and parts of names") {
  const Case kCases[] = {
      {"上述三个问题,前述三类费用,下列5项", ""},
      {"以下5项措施,对以上三项任务和以下4个难点", ""},
      {"10亿元以上3个,规模以上5家", "3 个; 5 家"},
      {"省市两级,盟旗两级,省、县两级", ""},
      {"6部门联合印发8方面措施,三部门会商", "6 部门; 8 方面"},
      {"打破9年停滞局面,全球最高10米", "9 年; 10 米"},
      {"实施新突破三年行动", ""},
      {"经过一番努力,一分也不少,五棵松体育馆", ""},
      {"解放路8号院3栋,改造旧楼3栋", "3 栋"},
  };
  for (const Case& c : kCases) CHECK(FindLine(c.text) == c.expected);
}

TEST_CASE("The term of a glossary entry holds no facts") {
  const Case kCases[] = {
      {"[12]三张清单:包括20项事项", "20 项"},
      {"[3]“四个一批”项目:指12个项目", "12 个"},
      {"5.五个必须:包括20项要求", "20 项"},
      {"九大行动:包括20项任务", "20 项"},
      {"三十二家企业:投资5亿元", "32 家; 5 亿元"},
      {"②三张清单:包括20项事项", "20 项"},
      {"5.完成投资12亿元:其中技改3亿元", "12 亿元; 3 亿元"},
      {"三个项目开工,投资:5亿元", "3 个; 5 亿元"},
  };
  for (const Case& c : kCases) CHECK(FindLine(c.text) == c.expected);
}

TEST_CASE("Where a place lies is no figure") {
  CHECK(FindLine("地处东经113°46′—114°09′、北纬26°57′,面积12亩") == "12 亩");
  CHECK(FindLine("最大坡度25°,面积12亩") == "25 °; 12 亩");
}

TEST_CASE("Bare numbers count where a value is told") {
  const Case kCases[] = {
      {"价格总指数为99.5,同比下降", "99.5"},
      {"系数由0.42降至0.38。", "0.42; 0.38"},
      {"自贸区3.0版,商业3.0、", ""},
      {"优品100、精品", ""},
      {"用户超1亿,粉丝300万", ">1 亿; 300 万"},
      {"企业三,项目五", ""},
  };
  for (const Case& c : kCases) CHECK(FindLine(c.text) == c.expected);
}

}  // namespace
}  // namespace extract
