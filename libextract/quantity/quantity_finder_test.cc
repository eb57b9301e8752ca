#include "quantity/quantity_finder.h"

#include <catch2/catch.hpp>
#include <string>

#include "quantity/test_tables.h"

namespace extract {
namespace {

struct Case {
  const char* text;
  const char* expected;
};

TEST_CASE("Amounts, counts and sizes") {
  const Case kCases[] = {
      {"完成投资12.5亿元,新开工项目36个。", "12.5 亿元; 36 个"},
      {"粮食总产量1,234.5万吨", "1234.5 万吨"},
      {"制定惠企措施二十八条", "28 条"},
      {"全县新增市场主体1.3万余户", ">1.3 万户"},
      {"安置房3.2万套(间),补贴480余家(次)企业", "3.2 万套(间); >480 家(次)"},
      {"建成高标准农田80万亩、水库3座", "80 万亩; 3 座"},
      {"发电量5.6亿千瓦时,装机容量120万千瓦", "5.6 亿千瓦时; 120 万千瓦"},
      {"浓度降至31微克/立方米", "31 微克/立方米"},
      {"电价为0.42元/度,单价1.2万元/平方米", "0.42 元/度; 1.2 万元/平方米"},
      {"日处理能力500t/d,线路长12.6km", "500 t/d; 12.6 km"},
      {"预算增加约32亿元至258亿元", "~32 亿元; 258 亿元"},
      {"目标是增长5%至6%", "5..6 %"},
      {"最高气温32度,最低零下5℃", "32 度; -5 ℃"},
      {"惠及30万群众,带动5万家庭增收", "30 万; 5 万"},
      {"覆盖9个县和32乡镇", "9 个; 32 乡镇"},
      {"接待游客2亿多人次", ">2 亿人次"},
      {"项目总投资20亿15个子项", "20 亿; 15 个"},
      {"吞吐量12万标箱", "12 万标箱"},
      {"比重上升.5个百分点", "0.5 个百分点"},
      {"获得3金2银4铜", "3 金; 2 银; 4 铜"},
      {"建成5000P算力", "5000 P"},
  };
  for (const Case& c : kCases) CHECK(FindLine(c.text) == c.expected);
}

TEST_CASE("Money in several currencies") {
  const Case kCases[] = {
      {"出口3.4亿美元,利用外资2000万港元", "3.4 亿美元; 2000 万港元"},
      {"带动消费670万澳门元", "670 万澳门元"},
      {"起薪$23,500,奖金US$1.2万", "23500 元; 1.2 万美元"},
      {"注资人民币5亿元", "5 亿元"},
      {"捐款港币300万", "300 万港元"},
      {"融资8亿元人民币", "8 亿元"},
  };
  for (const Case& c : kCases) CHECK(FindLine(c.text) == c.expected);
  const std::vector<Quantity> money = FindAll("投资港币100万元,利润￥3万");
  REQUIRE(money.size() == 2);
  CHECK(money[0].unit_entry->currency == "HKD");
  CHECK(money[1].unit_entry->currency == "CNY");
}

TEST_CASE("Percentages, shares, fractions and multiples") {
  const Case kCases[] = {
      {"同比增长7.5%,增速提高0.8个百分点", "7.5 %; 0.8 个百分点"},
      {"下降-3.2%", "-3.2 %"},
      {"增速为负1.5%", "-1.5 %"},
      {"覆盖率百分之九十五", "95 %"},
      {"占比百分之三到五", "3..5 %"},
      {"死亡率千分之三", "3 ‰"},
      {"约占三分之一", "~33.3333333 %"},
      {"超过1/3的村", ">33.3333333 %"},
      {"近六成企业复工,三成五转产", "<~6 成; 3.5 成"},
      {"增近8成 3,约1成4来自外地,占4成 3月公布", "<~8.3 成; ~1.4 成; 4 成"},
      {"产量是上年的1.4倍", "1.4 倍"},
      {"增长4倍多", ">4 倍"},
      {"总量翻番", "x2 倍"},
      {"收入翻一番、产值翻了两番,用量翻倍", "x2 倍; x4 倍; x2 倍"},
      {"超过一半的资金", ">50 %"},
      {"近半数企业,逾半居民,使用率逾半", "<~50 %; >50 %; >50 %"},
      {"过半数同意,近半年,近半壁江山", ""},
      {"打八五折", "8.5 折"},
      {"自然增长率3.2‰", "3.2 ‰"},
  };
  for (const Case& c : kCases) CHECK(FindLine(c.text) == c.expected);
}

TEST_CASE("Base values multiply scale words out and fold 成 and ‰") {
  const std::vector<Quantity> found =
      FindAll("投资422.44亿元,六成完工,3‰,5公里,2000万港元,2—3万吨");
  REQUIRE(found.size() == 6);
  CHECK(found[0].base_value->ToString() == "42244000000");
  CHECK(found[0].base_unit == "元");
  CHECK(*found[1].base_value == Decimal(60));
  CHECK(found[1].base_unit == "%");
  CHECK(*found[2].base_value == *Decimal::Parse("0.3"));
  CHECK(found[2].base_unit == "%");
  CHECK(found[3].base_unit == "千米");
  CHECK(*found[4].base_value == Decimal(20000000));
  CHECK(*found[5].base_value == Decimal(20000));
  CHECK(*found[5].base_value_max == Decimal(30000));
}

TEST_CASE("Ranges") {
  const Case kCases[] = {
      {"工期6-12个月", "6..12 个月"},
      {"办理时间2~3天", "2..3 天"},
      {"每户补助2至3万元", "2..3 万元"},
      {"租金100元-200元", "100..200 元"},
      {"增长10%到20%", "10..20 %"},
      {"面积3,000至4,000平方米", "3000..4000 平方米"},
      {"投资8000万-1亿元", "8000..10000 万元"},
      {"建设三五个基地", "3..5 个"},
      {"培训二三十人", "20..30 人"},
      {"面积由280至430平方米不等", "280..430 平方米"},
      {"处500元以上2000元以下罚款", "500..2000 元"},
      {"从业人员300人以上500人以下的企业", ""},
      {"由5个增至8个", "5 个; 8 个"},
      {"从3个到7个", "3 个; 7 个"},
      {"由21%提高到74%", "21 %; 74 %"},
  };
  for (const Case& c : kCases) CHECK(FindLine(c.text) == c.expected);
}

TEST_CASE("Durations") {
  const Case kCases[] = {
      {"历时一年半建成", "1.5 年"},
      {"两个半月内完工", "<=2.5 个月"},
      {"平均耗时3个半小时", "3.5 个小时"},
      {"用了2个多月", ">2 个月"},
      {"提前两年完成", "2 年"},
      {"连续16年增产", "16 年"},
      {"闲置十余年", ">10 年"},
      {"压缩至5个工作日", "5 个工作日"},
      {"一天内办结", "<=1 天"},
      {"半年时间内投产", "<=0.5 年"},
      {"15分钟车程以内", "<=15 分钟"},
      {"承包期再延长30年", "30 年"},
      {"合同期限三年以上", ">=3 年"},
  };
  for (const Case& c : kCases) CHECK(FindLine(c.text) == c.expected);
}

TEST_CASE("Bounds") {
  const Case kCases[] = {
      {"约30家企业参展,其中大约12家来自境外", "~30 家; ~12 家"},
      {"近百家,接近40%", "<~100 家; <~40 %"},
      {"超过500人,逾2万场,突破3万亿元", ">500 人; >2 万场; >3 万亿元"},
      {"达标率95%以上", ">=95 %"},
      {"不少于20名,不低于8%", ">=20 名; >=8 %"},
      {"不足5%,低于全年,少于3天", "<5 %; <3 天"},
      {"不超过10%,控制在3%以内", "<=10 %; <=3 %"},
      {"最高奖励500万元", "<=500 万元"},
      {"增长6%左右", "~6 %"},
      {"110余名,30多个,十几项,二十来户", ">110 名; >30 个; >10 项; >20 户"},
      {"约30余个村", "~30 个"},
      {"近5成以上", ">=5 成"},
      {"每月至少深入一线走访2次", ">=2 次"},
      {"约占财政支出的22%", "~22 %"},
      {"约有民用变压器820台", "~820 台"},
      {"约占活动总人次(4.6万人次)的26%", "4.6 万人次; ~26 %"},
      {"每年30批次(含)以上", ">=30 批次"},
      {"赋能上千家企业,迈上万亿元台阶", ">1000 家; 1 万亿元"},
      {"经过5次协商,通过12项决议", "5 次; 12 项"},
      {"签约10家,最近3次", "10 家; 3 次"},
      {"黄河上下游12个县", "12 个"},
      {"森林覆盖率高达51%", "51 %"},
      {"最低气温15℃", "15 ℃"},
      {"国内外参赛队伍300支", "300 支"},
  };
  for (const Case& c : kCases) CHECK(FindLine(c.text) == c.expected);
}

TEST_CASE("A list takes the unit at its end, and the bound at its beginning") {
  const Case kCases[] = {
      {"分别提高2.1、0.7、1.4个百分点", "2.1 个百分点; 0.7 个百分点; 1.4 个百分点"},
      {"清单增至216、187项", "216 项; 187 项"},
      {"分别提高1.2个、3.5个百分点", "1.2 个百分点; 3.5 个百分点"},
      {"压缩至2个和5个工作日", "2 个工作日; 5 个工作日"},
      {"上升0.4个,0.9个百分点", "0.4 个百分点; 0.9 个百分点"},
      {"新增2个,3个月内建成5个、8个", "2 个; <=3 个月; 5 个; 8 个"},
      {"流转耕地1200(850)亩", "1200 亩; 850 亩"},
      {"下降16和13个百分点", "16 个百分点; 13 个百分点"},
      {"分别给予最高800万、400万、100万的补助", "<=800 万; <=400 万; <=100 万"},
      {"突破2万亿元、3万亿元两个关口", ">2 万亿元; >3 万亿元; 2 个"},
      {"超过20家、150人", ">20 家; 150 人"},
      {"约30%、40%以上", "~30 %; >=40 %"},
  };
  for (const Case& c : kCases) CHECK(FindLine(c.text) == c.expected);
  const std::vector<Quantity> list = FindAll("提高2.1、0.7个百分点");
  REQUIRE(list.size() == 2);
  CHECK(list[0].borrowed_unit);
  CHECK_FALSE(list[1].borrowed_unit);
  CHECK(list[0].span == ByteRange{6, 9});
}

TEST_CASE("Ratios") {
  const Case kCases[] = {
      {"三次产业结构为8.2:41.5:50.3。", ":8.2 %; :41.5 %; :50.3 %"},
      {"种植比例调整到87∶9∶4", ":87 %; :9 %; :4 %"},
      {"城乡用水量之比缩小至2.37:1", "2.37"},
      {"师生比例为70:30", ":70 %; :30 %"},
      {"会议于8:30开始", ""},
      {"以3:2获胜,以3:1取胜", ""},
      {"09:30:00发布", ""},
  };
  for (const Case& c : kCases) CHECK(FindLine(c.text) == c.expected);
}

TEST_CASE("Spans and extents") {
  const std::string_view text = "有约1.3万余名左右学员";
  const std::vector<Quantity> found = FindAll(text);
  REQUIRE(found.size() == 1);
  const Quantity& q = found[0];
  CHECK(text.substr(q.span.begin, q.span.size()) == "1.3万余名");
  CHECK(text.substr(q.numeral.begin, q.numeral.size()) == "1.3万");
  CHECK(text.substr(q.extent.begin, q.extent.size()) == "约1.3万余名左右");
  CHECK(q.WrittenUnit() == "万名");
  CHECK(q.bound == Bound::kAbout);
}

TEST_CASE("Taken ranges are left alone") {
  const std::string_view text = "2024年5月12家企业";
  CHECK(FindAll(text, nullptr, {{0, 11}}).size() == 1);
  CHECK(FindAll("近三年12家", nullptr, {{0, 9}}).size() == 1);
  std::vector<RefusedNumeral> refused;
  CHECK(FindAll("12家", &refused, {{0, 5}}).empty());
  REQUIRE(refused.size() == 1);
  CHECK(refused[0].why == NumeralRefusal::kDate);
}

TEST_CASE("Quantities are appended") {
  const QuantityFinder finder(&Tables().units, &Tables().words);
  std::vector<Quantity> quantities;
  finder.Find("最高5家", NumeralMarks("最高5家").all(), {}, &quantities, nullptr);
  finder.Find("3家", NumeralMarks("3家").all(), {}, &quantities, nullptr);
  REQUIRE(quantities.size() == 2);
  CHECK(quantities[1].bound == Bound::kExact);
}

TEST_CASE("Ranks") {
  const Case kCases[] = {
      {"综合得分位居全市第一。", "#1 位"},
      {"增速列全省首位,总量排名第3位", "#1 位; #3 位"},
      {"分别居全国第二、第七和第九", "#2 位; #7 位; #9 位"},
      {"由第12位升至第8位", "#12 位; #8 位"},
      {"从全省第8位、第4位双双升至第1位", "#8 位; #4 位; #1 位"},
      {"票房登上同时段榜首", ""},
      {"稳居榜单榜首", "#1 位"},
      {"总量居全国前十,增速进入前3位", "<=#10 位; <=#3 位"},
      {"始终把安全摆在首位", ""},
      {"城市首位度提高", ""},
      {"第一产业增加值", ""},
      {"第三届大会", ""},
      {"建成全国第11个示范区", ""},
      {"位居第一方阵", ""},
      {"科学是第一生产力", ""},
  };
  for (const Case& c : kCases) CHECK(FindLine(c.text) == c.expected);
}

TEST_CASE("Parts named by 大") {
  CHECK(FindLine("培育四大产业,实施九大行动") == "4 大; 9 大");
  CHECK(FindLine("6大类事项") == "6 大类");
  CHECK(FindLine("五大队,三大学,党的二十大") == "");
}

TEST_CASE("Table cells") {
  const QuantityFinder finder(&Tables().units, &Tables().words);
  const auto read = [&](std::string_view cell, std::string_view unit) -> std::string {
    Quantity quantity;
    return finder.ReadCell(cell, unit, &quantity) ? Show(quantity) : "-";
  };
  CHECK(read("15767", "千升") == "15767 千升");
  CHECK(read(" 1,234.5 ", "万吨") == "1234.5 万吨");
  CHECK(read("-18.64", "±%") == "-18.64 %");
  CHECK(read("－3.2", "增长(%)") == "-3.2 %");
  CHECK(read("+5", "个百分点") == "5 个百分点");
  CHECK(read("12.8万吨", "亿元") == "12.8 万吨");
  CHECK(read("约30", "家") == "~30 家");
  CHECK(read("95以上", "%") == ">=95 %");
  CHECK(read("99.5", "") == "99.5");
  CHECK(read("$20365", "") == "20365 元");
  CHECK(read("US$1.2亿", "") == "1.2 亿美元");
  CHECK(read("参加30", "") == "-");
  CHECK(read("3月", "") == "-");
  CHECK(read("2021年", "") == "-");
  CHECK(read("—", "%") == "-");
  CHECK(read("张三", "人") == "-");
  CHECK(read("12家企业", "") == "-");
  CHECK(read("", "") == "-");
}

TEST_CASE("A text without numeral characters is known at a glance") {
  for (const char* text : {"", "坚持稳中求进", "“大”《小》\"好\"", "推进重点项目。"}) {
    INFO(text);
    CHECK_FALSE(QuantityFinder::MayFind(NumeralMarks(text).all()));
    CHECK(FindLine(text).empty());
  }
  for (const char* text : {"5", "“两山”", "居首位", "过半", "翻番", "数以万计"}) {
    INFO(text);
    CHECK(QuantityFinder::MayFind(NumeralMarks(text).all()));
  }
}

}  // namespace
}  // namespace extract
