#include "time/year_context.h"

#include <catch2/catch.hpp>

#include "text/test_blocks.h"
#include "time/time_test_data.h"

namespace extract {
namespace {

class Reader {
 public:
  explicit Reader(std::vector<NormalizedBlock> blocks, CalendarDate given = {})
      : blocks_(std::move(blocks)) {
    std::vector<const NormalizedBlock*> pointers;
    for (const NormalizedBlock& block : blocks_) pointers.push_back(&block);
    years_.StartDocument(pointers, given);
  }
  YearContext& years() { return years_; }

  ResolvedYear Resolve(std::string_view sentence, std::string_view quantity, std::size_t index = 0,
                       std::size_t count = 1) {
    years_.FindTimes(sentence, &times_);
    const std::size_t begin = sentence.find(quantity);
    REQUIRE(begin != std::string_view::npos);
    return years_.Resolve(sentence, times_, {begin, begin + quantity.size()}, index, count);
  }
  int Year(std::string_view sentence, std::string_view quantity, std::size_t index = 0,
           std::size_t count = 1) {
    return Resolve(sentence, quantity, index, count).year.value_or(0);
  }

 private:
  std::vector<NormalizedBlock> blocks_;
  YearContext years_{&ShippedTimeWords()};
  std::vector<TimeExpression> times_;
};

Reader News() {
  return Reader({TestBlock(BlockKind::kDateline, "徐州日报2022年9月1日"),
                 TestBlock(BlockKind::kParagraph, "投资。")});
}

TEST_CASE("the nearest time before a quantity governs it") {
  Reader r = News();
  CHECK(r.Year("新增企业30家。", "30家") == 2022);
  CHECK(r.Year("去年新增企业30家,今年新增40家。", "30家") == 2021);
  CHECK(r.Year("去年新增企业30家,今年新增40家。", "40家") == 2022);
  CHECK(r.Year("2019年投资5亿元,税收3亿元。", "3亿元") == 2019);
  CHECK(r.Year("达标率由2016年的81.2%提高到2019年的87.4%。", "81.2%") == 2016);
  CHECK(r.Year("达标率由2016年的81.2%提高到2019年的87.4%。", "87.4%") == 2019);
  CHECK(r.Resolve("上半年新增30家。", "30家").period == "2022-H1");
  CHECK(r.Resolve("1-8月新增30家。", "30家").period == "2022-01/2022-08");
}

TEST_CASE("lists of measures in news of a budget are announced, up to what follows them") {
  NormalizedBlock item = TestBlock(BlockKind::kParagraph, "拨款20亿元购置物业。");
  item.bullet = true;
  const NormalizedBlock lead = TestBlock(BlockKind::kParagraph, "主要措施包括:");
  const NormalizedBlock marked = TestBlock(BlockKind::kParagraph, "(一)宽减利得税;");
  const NormalizedBlock after = TestBlock(BlockKind::kParagraph, "本港有物业3万个。");
  const NormalizedBlock title = TestBlock(BlockKind::kTitle, "预算案惠及中小企");
  Reader budget({title, lead, item, marked, after});
  budget.years().EnterBlock(title);
  CHECK_FALSE(budget.years().plan_section());
  for (const NormalizedBlock* block : std::vector<const NormalizedBlock*>{&lead, &item, &marked}) {
    budget.years().EnterBlock(*block);
    CHECK(budget.years().plan_section());
  }
  budget.years().EnterBlock(after);
  CHECK_FALSE(budget.years().plan_section());
  Reader other({TestBlock(BlockKind::kTitle, "中小企近况"), lead, item});
  other.years().EnterBlock(lead);
  CHECK_FALSE(other.years().plan_section());
}

TEST_CASE("comparisons, names and finished clauses do not") {
  Reader r = News();
  CHECK(r.Year("投资比2019年增长5%。", "5%") == 2022);
  CHECK(r.Year("占比比2009年同期的61.2%高2个百分点。", "61.2%") == 2009);
  CHECK(r.Year("占比比2009年同期的61.2%高2个百分点。", "2个") == 2022);
  CHECK(r.Year("2家企业入选2020年度省级名单,新增5家。", "5家") == 2022);
  CHECK(r.Year("公司成立于2012年3月,员工300人。", "300人") == 2022);
  CHECK(r.Year("按照上年度租金的20%给予减免,惠及70户。", "70户") == 2022);
}

TEST_CASE("a year behind 由 and 从 ends where the change does") {
  Reader r = News();
  CHECK(r.Year("人口由上年30万人增加到32万人,城镇化率60%。", "30万人") == 2021);
  CHECK(r.Year("人口由上年30万人增加到32万人,城镇化率60%。", "32万人") == 2022);
  CHECK(r.Year("人口由上年30万人增加到32万人,城镇化率60%。", "60%") == 2022);
  CHECK(r.Year("低保标准分别从2018年的500元、400元提高到2021年的700元、600元。", "400元") == 2018);
  CHECK(r.Year("低保标准分别从2018年的500元、400元提高到2021年的700元、600元。", "600元") == 2021);
  CHECK(r.Year("出口额为“十三五”时期的1.6倍。", "1.6倍") == 2022);
  CHECK(r.Year("锚定2035年远景目标,增长5%。", "5%") == 2022);
  CHECK(r.Year("投资比上年增长2%;当年植树30亩。", "30亩") == 2022);
}

TEST_CASE("brackets") {
  Reader r = News();
  CHECK(r.Year("产值(2019年为3亿元)达5亿元。", "3亿元") == 2019);
  CHECK(r.Year("产值(2019年为3亿元)达5亿元。", "5亿元") == 2022);
}

TEST_CASE("listed years are distributed") {
  Reader r = News();
  CHECK(r.Year("2013和2014年降幅分别为2.4%、1.6%。", "2.4%", 0, 2) == 2013);
  CHECK(r.Year("2013和2014年降幅分别为2.4%、1.6%。", "1.6%", 1, 2) == 2014);
}

TEST_CASE("aims look ahead") {
  Reader r = News();
  const ResolvedYear year = r.Resolve("到2025年,达到30家。", "30家");
  CHECK(year.year == 2025);
  CHECK(year.target);
  CHECK_FALSE(r.Resolve("去年达到30家。", "30家").target);
}

TEST_CASE("a year leads to a list of aims") {
  Reader r = News();
  YearContext& years = r.years();
  years.EnterBlock(TestBlock(BlockKind::kParagraph, "到2025年的目标是:"));
  years.EnterBlock(TestBlock(BlockKind::kParagraph, "仓储能力提升。建成冷库300座。"));
  CHECK(r.Year("建成冷库300座。", "300座") == 2025);
  CHECK(r.Year("2023年建成冷库300座。", "300座") == 2023);
  years.EnterBlock(TestBlock(BlockKind::kParagraph, "三、重点任务(一)建设冷库。"));
  CHECK(r.Year("建成冷库300座。", "300座") == 2022);
}

TEST_CASE("a former value is of the time that the sentence measures against") {
  Reader r = News();
  const auto former = [&r](std::string_view sentence, std::string_view quantity) {
    std::vector<TimeExpression> times;
    r.years().FindTimes(sentence, &times);
    const std::size_t begin = sentence.find(quantity);
    return YearContext::FormerYear(times, {begin, begin + quantity.size()}).year.value_or(0);
  };
  CHECK(former("2016年与2011年相比,由38%升到66%。", "38%") == 2011);
  CHECK(former("由2008年的90家减到30家,船只由50艘减到20艘。", "50艘") == 2008);
  CHECK(former("2016年,由38%升到66%。", "38%") == 0);
}

TEST_CASE("a plan's first words tell how things are") {
  Reader r({TestBlock(BlockKind::kTitle, "甲省渔港发展规划"),
            TestBlock(BlockKind::kParagraph, "甲政发〔2021〕8号"),
            TestBlock(BlockKind::kParagraph, "全省建成渔港30座。"),
            TestBlock(BlockKind::kParagraph, "一、总体思路"),
            TestBlock(BlockKind::kParagraph, "二、任务"),
            TestBlock(BlockKind::kParagraph, "三、保障")});
  YearContext& years = r.years();
  CHECK(years.section_year() == 2021);
  years.EnterBlock(TestBlock(BlockKind::kParagraph, "全省建成渔港30座。"));
  CHECK_FALSE(years.plan_section());
  years.EnterBlock(TestBlock(BlockKind::kParagraph, "一、总体思路"));
  CHECK(years.plan_section());
}

TEST_CASE("a work report's parts") {
  Reader r(
      {TestBlock(BlockKind::kTitle, "政府工作报告"),
       TestBlock(BlockKind::kParagraph, "——2024年1月22日在甲省第十四届人民代表大会第二次会议上")});
  YearContext& years = r.years();
  years.EnterBlock(TestBlock(BlockKind::kHeading, "一、2023年工作回顾", 2));
  CHECK(years.section_year() == 2023);
  CHECK_FALSE(years.plan_section());
  CHECK(r.Year("新增30家。", "30家") == 2023);
  CHECK(r.Year("五年来新增30家。", "30家") == 2023);
  years.EnterBlock(TestBlock(BlockKind::kHeading, "(一)全力办好民生实事", 3));
  CHECK(years.section_year() == 2023);
  years.EnterBlock(TestBlock(BlockKind::kHeading, "二、2024年工作安排", 2));
  CHECK(years.section_year() == 2024);
  CHECK(years.plan_section());
  years.EnterBlock(TestBlock(BlockKind::kHeading, "(一)扩大有效投资", 3));
  CHECK(years.plan_section());
  CHECK(r.Year("新增30家。", "30家") == 2024);
  CHECK(r.Year("到2027年新增30家。", "30家") == 2027);
}

TEST_CASE("a report's paragraphs say where the plan begins when headings do not") {
  Reader r(
      {TestBlock(BlockKind::kTitle, "政府工作报告"),
       TestBlock(BlockKind::kParagraph, "——2026年1月22日在甲省第十四届人民代表大会第四次会议上")});
  YearContext& years = r.years();
  years.EnterBlock(TestBlock(BlockKind::kHeading, "一、砥砺奋进开新局", 2));
  CHECK(years.section_year() == 2025);
  years.EnterBlock(TestBlock(BlockKind::kParagraph, "过去五年,新增企业30万家。"));
  CHECK(years.section_year() == 2025);
  years.EnterBlock(TestBlock(BlockKind::kParagraph, "“十五五”时期,要推动产业升级。"));
  CHECK(years.section_year() == 2030);
  CHECK(years.plan_section());
  years.EnterBlock(TestBlock(BlockKind::kParagraph, "今年主要预期目标是:增长5%。"));
  CHECK(years.section_year() == 2026);
  years.EnterBlock(TestBlock(BlockKind::kParagraph, "到二〇三五年,建成现代化强省。"));
  CHECK(years.section_year() == 2026);
}

TEST_CASE("other texts") {
  Reader communique({TestBlock(BlockKind::kTitle, "甲县2018年国民经济和社会发展统计公报"),
                     TestBlock(BlockKind::kHeading, "(2019年4月)", 2)});
  communique.years().EnterBlock(TestBlock(BlockKind::kHeading, "(2019年4月)", 2));
  communique.years().EnterBlock(TestBlock(BlockKind::kHeading, "一、综合", 2));
  CHECK(communique.years().section_year() == 2018);
  CHECK_FALSE(communique.years().plan_section());
  CHECK(communique.Year("年末常住人口30万人。", "30万人") == 2018);

  Reader policy({TestBlock(BlockKind::kTitle, "关于促进消费的若干措施"),
                 TestBlock(BlockKind::kParagraph, "奖励。")});
  CHECK(policy.years().plan_section());
  CHECK(policy.Year("奖励5万元。", "5万元") == 0);

  Reader given({TestBlock(BlockKind::kParagraph, "今年投资5亿元。")}, {2020, 3, 0});
  CHECK(given.Year("今年投资5亿元。", "5亿元") == 2020);
  CHECK(given.Year("投资5亿元。", "5亿元") == 2020);

  Reader unknown({TestBlock(BlockKind::kParagraph, "今年投资5亿元。")});
  CHECK_FALSE(unknown.Resolve("今年投资5亿元。", "5亿元").year);
  CHECK_FALSE(unknown.Resolve("投资5亿元。", "5亿元").year);
}

TEST_CASE("analyses plan in their last part") {
  Reader r({TestBlock(BlockKind::kTitle, "2022年上半年全市经济运行情况分析"),
            TestBlock(BlockKind::kParagraph, "增长5%。")});
  r.years().EnterBlock(TestBlock(BlockKind::kHeading, "三、下一步工作打算", 2));
  CHECK(r.years().plan_section());
  CHECK(r.years().section_year() == 2022);
}

TEST_CASE("a report's paragraphs on its draft of the plan") {
  Reader r(
      {TestBlock(BlockKind::kTitle, "政府工作报告"),
       TestBlock(BlockKind::kParagraph, "——2021年1月20日在甲省第十三届人民代表大会第四次会议上")});
  r.years().EnterBlock(TestBlock(BlockKind::kHeading, "二、“十四五”时期目标和2021年工作安排", 2));
  CHECK(r.years().section_year() == 2021);
  r.years().EnterBlock(TestBlock(BlockKind::kParagraph, "《纲要(草案)》明确了主要指标20项。"));
  CHECK(r.years().section_year() == 2025);
  CHECK(r.years().plan_section());
  r.years().EnterBlock(TestBlock(BlockKind::kParagraph, "今年是“十四五”开局之年。"));
  CHECK(r.years().section_year() == 2021);
}

TEST_CASE("when something began dates nothing behind it") {
  Reader r = News();
  CHECK(r.Year("2009年县里组建茶业公司,占地30亩。", "30亩") == 2022);
  CHECK(r.Year("2009年县里组建茶业公司3家,占地30亩。", "30亩") == 2009);
  CHECK(r.Year("2009年县里整修茶园,占地30亩。", "30亩") == 2009);
}

TEST_CASE("bases of multiples, streaks and years that orient date nothing") {
  Reader r = News();
  CHECK(r.Year("去年产值9亿元,是2015年的3.2倍,年均增长26%。", "3.2倍") == 2021);
  CHECK(r.Year("去年产值9亿元,是2015年的3.2倍,年均增长26%。", "26%") == 2021);
  CHECK(r.Year("去年产值9亿元,相当于2015年的八成,增长2%。", "八成") == 2021);
  CHECK(r.Year("收入比由2015年的2.6倍缩小到2.3倍。", "2.6倍") == 2015);
  CHECK(r.Year("收入比由2015年的2.6倍缩小到2.3倍。", "2.3倍") == 2022);
  CHECK(r.Year("2020年粮食连续三年增长5%。", "5%") == 2020);
  CHECK(r.Year("面向2035年,新建泵站20座。", "20座") == 2022);
}

TEST_CASE("a plan reviews in one section and plans in the next") {
  Reader r({TestBlock(BlockKind::kTitle, "甲省茶产业发展实施方案"),
            TestBlock(BlockKind::kHeading, "一、发展取得明显成效", 2),
            TestBlock(BlockKind::kHeading, "二、提升加工水平", 2),
            TestBlock(BlockKind::kHeading, "三、组织保障", 2)});
  r.years().EnterBlock(TestBlock(BlockKind::kHeading, "一、发展取得明显成效", 2));
  CHECK_FALSE(r.years().plan_section());
  r.years().EnterBlock(TestBlock(BlockKind::kHeading, "二、提升加工水平", 2));
  CHECK(r.years().plan_section());
}

TEST_CASE("a five-year plan without a date looks back on the plan before it") {
  const std::string title = "甲市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要";
  Reader r({TestBlock(BlockKind::kTitle, title),
            TestBlock(BlockKind::kHeading, "第一章 发展环境", 2),
            TestBlock(BlockKind::kHeading, "第二章 重点任务", 2)});
  r.years().EnterBlock(TestBlock(BlockKind::kHeading, "第一章 发展环境", 2));
  CHECK_FALSE(r.years().plan_section());
  std::vector<TimeExpression> times;
  r.years().FindTimes("“十三五”时期,建成公路96公里。", &times);
  REQUIRE(times.size() == 1);
  CHECK(times[0].role == TimeRole::kSpan);
  r.years().EnterBlock(TestBlock(BlockKind::kHeading, "第二章 重点任务", 2));
  CHECK(r.years().plan_section());
  CHECK(r.Year("新建公路80公里。", "80公里") == 2025);
}

TEST_CASE("an aim that a plan's paragraph begins with is that of the paragraphs behind") {
  Reader r({TestBlock(BlockKind::kTitle, "甲省茶产业发展规划"),
            TestBlock(BlockKind::kDateline, "发布时间:2017-09-09")});
  r.years().EnterBlock(TestBlock(BlockKind::kHeading, "三、发展目标", 2));
  r.years().EnterBlock(TestBlock(BlockKind::kParagraph, "到2020年,茶产业再上台阶。"));
  r.years().EnterBlock(TestBlock(BlockKind::kParagraph, "产量稳定在5.5万吨。"));
  CHECK(r.Year("产量稳定在5.5万吨。", "5.5万吨") == 2020);
  r.years().EnterBlock(TestBlock(BlockKind::kHeading, "四、组织保障", 2));
  CHECK(r.Year("补助合作社50家。", "50家") == 2017);
}

}  // namespace
}  // namespace extract
