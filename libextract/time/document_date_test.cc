#include "time/document_date.h"

#include <catch2/catch.hpp>

#include "time/time_test_data.h"

namespace extract {
namespace {

NormalizedBlock Block(BlockKind kind, std::string text) {
  NormalizedBlock block;
  block.kind = kind;
  block.text = std::move(text);
  return block;
}

DocumentDate DateOf(const std::vector<NormalizedBlock>& blocks) {
  std::vector<const NormalizedBlock*> pointers;
  for (const NormalizedBlock& block : blocks) pointers.push_back(&block);
  return FindDocumentDate(pointers, ShippedTimeWords());
}

const BlockKind kT = BlockKind::kTitle;
const BlockKind kD = BlockKind::kDateline;
const BlockKind kH = BlockKind::kHeading;
const BlockKind kP = BlockKind::kParagraph;

TEST_CASE("datelines") {
  DocumentDate date = DateOf(
      {Block(kT, "某区改革纪实"), Block(kD, "发布时间:2019-06-03"), Block(kP, "今年投资5亿元。")});
  CHECK(date.published == CalendarDate{2019, 6, 3});
  CHECK(date.reported_year == 2019);
  date = DateOf({Block(kD, "徐州日报2022年3月1日A2版"), Block(kP, "今年投资5亿元。")});
  CHECK(date.published == CalendarDate{2022, 3, 1});
  date = DateOf({Block(kT, "通报"), Block(kP, "投资5亿元。"), Block(kP, "2020年5月8日")});
  CHECK(date.published == CalendarDate{2020, 5, 8});
}

TEST_CASE("a day that the first sentence begins with is the text's own") {
  CHECK(DateOf({Block(kT, "防控工作通报"), Block(kP, "2022年4月8日0—24时,新增病例3例。")})
            .published.year == 2022);
  CHECK(DateOf({Block(kT, "党员统计公报"), Block(kP, "截至2021年12月31日,党员2万名。")})
            .reported_year == 2021);
  CHECK(DateOf({Block(kT, "某公司简介"), Block(kP, "公司于2012年3月5日成立。")}).published.year ==
        0);
}

TEST_CASE("news of a report is of the report's year, a text as of a year of that") {
  const DocumentDate date = DateOf({Block(kT, "渔业稳步增长"), Block(kD, "2016-06-02"),
                                    Block(kP, "日前发布《2015年渔业统计公报》。有渔港9座。")});
  CHECK(date.published.year == 2016);
  CHECK(date.reported_year == 2015);
  CHECK(DateOf({Block(kT, "渔业"), Block(kP, "截止2016年,有渔港9座。")}).reported_year == 2016);
}

TEST_CASE("one piece of news on figures of last year is of that year, a digest is not") {
  const NormalizedBlock day = Block(kD, "2016-02-02");
  const NormalizedBlock lead = Block(kP, "统计处公布去年全年失业率,升至4.1%。失业者6万人。");
  CHECK(DateOf({Block(kT, "失业率上升"), day, lead}).reported_year == 2015);
  CHECK(DateOf({Block(kT, "失业率上升"), day, lead, Block(kP, "建造业最高。")}).reported_year ==
        2015);
  CHECK(DateOf({Block(kT, "失业率上升"), day, Block(kP, "失业率升至4.1%。"),
                Block(kP, "统计处今日公布本港去年10至12月的失业率。失业者6万人。")})
            .reported_year == 2015);
  CHECK(DateOf({Block(kT, "新闻简报"), day, lead, Block(kH, "春运开始"), Block(kP, "有3万人。")})
            .reported_year == 2016);
  CHECK(DateOf({Block(kT, "名单"), day, Block(kP, "学会公布去年入选名单,有3人。")}).reported_year ==
        2016);
}

TEST_CASE("a text on the plan before is of its last year") {
  const auto reported = [](std::string title, std::string date, std::string lead) {
    return DateOf({Block(kT, std::move(title)), Block(kD, std::move(date)),
                   Block(kP, std::move(lead))})
        .reported_year;
  };
  CHECK(reported("“十三五”全市水利建设综述", "2021-05-06", "修渠成效显著。") == 2020);
  CHECK(reported("水利建设综述", "2021-05-06", "“十三五”期间,修渠成效显著。") == 2020);
  CHECK(reported("水利建设综述", "2021-05-06", "落实“十三五”规划。") == 2021);
  CHECK(reported("“十三五”规划通过", "2021-05-06", "修渠成效显著。") == 2021);
  CHECK(reported("“十三五”全市水利建设综述", "2023-05-06", "修渠成效显著。") == 2023);
}

TEST_CASE("what sites put above a text") {
  const auto published = [](std::string line) {
    return DateOf({Block(kT, "甲区园区开工"), Block(kP, std::move(line)), Block(kP, "投资7亿元。")})
        .published;
  };
  CHECK(published("2021-09-10 15:04:00 来源:") == CalendarDate{2021, 9, 10});
  CHECK(published("来源:甲市日报 2021年9月10日 作者:丙") == CalendarDate{2021, 9, 10});
  CHECK(published("2021年9月10日甲区园区开工仪式").year == 0);
  CHECK(published("甲社乙市2021年9月10日电 甲区园区开工,投资7亿元。") == CalendarDate{2021, 9, 10});
}

TEST_CASE("a paper's number tells its year") {
  CHECK(DateOf({Block(kT, "关于建设渔港的通知"), Block(kP, "甲政发〔2017〕31号"),
                Block(kP, "各部门:。")})
            .published.year == 2017);
}

TEST_CASE("the year that a plan looks forward to is not its own") {
  CHECK(DateOf({Block(kT, "甲市第十四个五年规划和2035年远景目标纲要"), Block(kP, "增长5%。")})
            .reported_year == 0);
}

TEST_CASE("communiques speak as of their year") {
  DocumentDate date = DateOf({Block(kT, "甲县2018年国民经济和社会发展统计公报"),
                              Block(kH, "(2019年4月)"), Block(kP, "全年生产总值80亿元。")});
  CHECK(date.reported_year == 2018);
  CHECK(date.published.year == 2018);
  CHECK_FALSE(date.work_report);
  CHECK(DateOf({Block(kT, "2020年一季度全市经济运行情况分析"), Block(kP, "增长5%。")})
            .reported_year == 2020);
}

TEST_CASE("work reports review the year before") {
  DocumentDate date = DateOf({Block(kT, "政府工作报告"),
                              Block(kP, "——2024年1月22日在甲省第十四届人民代表大会第二次会议上"),
                              Block(kP, "各位代表:现在,我代表省人民政府,向大会报告工作。")});
  CHECK(date.work_report);
  CHECK(date.published == CalendarDate{2024, 1, 22});
  CHECK(date.reported_year == 2023);
  date = DateOf({Block(kT, "2025年甲市政府工作报告"), Block(kP, "各位代表:")});
  CHECK(date.published.year == 2025);
  CHECK(date.reported_year == 2024);
  date = DateOf({Block(kP, "各位代表,我代表市人民政府,向大会报告工作。"),
                 Block(kH, "一、2022年工作回顾"), Block(kP, "增长5%。"),
                 Block(kH, "二、2023年工作安排"), Block(kP, "增长6%。")});
  CHECK(date.published.year == 2023);
  CHECK(date.reported_year == 2022);
}

TEST_CASE("the first sentence may set the time") {
  DocumentDate date = DateOf(
      {Block(kT, "各地经济排名出炉"), Block(kP, "近日,全省各地2021年上半年数据公布。增长5%。")});
  CHECK(date.reported_year == 2021);
  CHECK(date.published.year == 2021);
  date = DateOf({Block(kT, "内销增长"), Block(kD, "发布时间:2012-03-08"),
                 Block(kP, "2011年以来,内销增长。")});
  CHECK(date.reported_year == 2011);
  CHECK(date.published.year == 2012);
  date = DateOf({Block(kP, "司长公布2021/22财政年度财政预算案。"), Block(kP, "开支5亿元。")});
  CHECK((date.reported_year == 2021 || date.reported_year == 0));
  date = DateOf(
      {Block(kP, "处长公布去年罪案情况"), Block(kP, "2020年2月11日"), Block(kP, "案件5宗。")});
  CHECK(date.published.year == 2020);
  CHECK(date.reported_year == 2019);
  date = DateOf({Block(kP, "司长公布2021/22年度财政预算案。"), Block(kP, "开支5亿元。")});
  CHECK(date.reported_year == 2021);
  date = DateOf({Block(kT, "2021-22财政年度财政预算案"), Block(kP, "今年拨款5亿元。")});
  CHECK(date.published.year == 2021);
}

TEST_CASE("a text that begins with a holiday is of its year") {
  CHECK(DateOf({Block(kT, "假日旅游平稳有序"), Block(kP, "2016年国庆假期,秩序良好。")})
            .reported_year == 2016);
  CHECK(DateOf({Block(kT, "老街新貌"), Block(kP, "2016年建成的老街,秩序良好。")}).reported_year ==
        0);
}

TEST_CASE("a title may name the year") {
  DocumentDate date = DateOf({Block(kT, "甲区2021年改革亮点"), Block(kP, "新增企业30家。")});
  CHECK(date.reported_year == 2021);
  date = DateOf({Block(kT, "甲区2021年改革亮点"), Block(kD, "发布时间:2022-01-10"),
                 Block(kP, "新增企业30家。")});
  CHECK(date.reported_year == 2021);
  CHECK(date.published.year == 2022);
  CHECK(DateOf({Block(kT, "到2035年建成强省"), Block(kP, "新增企业30家。")}).reported_year == 0);
  CHECK(DateOf({Block(kT, "2026“甲市·乙节”圆满落幕"), Block(kP, "吸引3万人次。")}).reported_year ==
        2026);
}

TEST_CASE("years that are merely mentioned are not the document's") {
  CHECK(
      DateOf({Block(kT, "公司简介"), Block(kP, "公司成立于2009年3月,员工300人。")}).reported_year ==
      0);
  CHECK(DateOf({Block(kT, "概况"), Block(kP, "全县人口30万。"), Block(kP, "2019年,建成5个。")})
            .reported_year == 0);
  CHECK(DateOf({Block(kT, "经济开局良好"), Block(kP, "一季度比2016年增速高3个百分点。")})
            .reported_year == 0);
  CHECK(DateOf({}).published.year == 0);
}

TEST_CASE("plans and policies") {
  CHECK(DateOf({Block(kT, "关于促进消费的若干措施"), Block(kP, "每家奖励5万元。")}).plan_document);
  CHECK(DateOf({Block(kT, "甲市数字经济发展规划"), Block(kP, "到2025年达到5%。")}).plan_document);
  for (const std::string title : {"支持民营企业若干政策措施", "甲市稳经济一揽子措施",
                                  "甲县商贸业扶持政策", "甲市推出促消费二十条措施"}) {
    CHECK(DateOf({Block(kT, title), Block(kP, "每家奖励5万元。")}).plan_document);
  }
  CHECK_FALSE(DateOf({Block(kT, "多项措施惠及企业"), Block(kP, "增长5%。")}).plan_document);
  CHECK_FALSE(DateOf({Block(kT, "预算执行情况报告"), Block(kP, "增长5%。")}).plan_document);
  CHECK_FALSE(DateOf({Block(kT, "发展规划解读"), Block(kP, "增长5%。")}).plan_document);
  CHECK_FALSE(DateOf({Block(kT, "甲市发展规划编制的说明"), Block(kP, "增长5%。")}).plan_document);
  const DocumentDate plan =
      DateOf({Block(kT, "甲县国民经济和社会发展第十三个五年规划纲要"), Block(kP, "增长5%。")});
  CHECK(plan.plan_document);
  CHECK(plan.plan_last == 2020);
  CHECK(plan.published.year == 2016);
  CHECK_FALSE(
      DateOf({Block(kT, "30家企业入选“春雨计划”名单"), Block(kP, "增长5%。")}).plan_document);
  CHECK_FALSE(DateOf({Block(kT, "甲市启动“春雨计划”"), Block(kP, "增长5%。")}).plan_document);
  CHECK_FALSE(DateOf({Block(kT, "某国计划9月起放宽出口"), Block(kP, "增长5%。")}).plan_document);
  CHECK_FALSE(
      DateOf({Block(kT, "某厂发布新车计划 将重视混动"), Block(kP, "增长5%。")}).plan_document);
  CHECK(DateOf({Block(kT, "甲市水网建设规划2021-2030年"), Block(kP, "增长5%。")}).plan_document);
  CHECK(DateOf({Block(kT, "“春雨计划”出台"), Block(kP, "每家奖励5万元。")}).plan_document);
}

TEST_CASE("a text whose dated parts are all of one year is of that year") {
  const NormalizedBlock part = Block(kP, "1-7月份,均价为86元。");
  const auto year = [&](std::string first, std::string second) {
    return DateOf({Block(kT, "棉花价格分析"), Block(kP, "棉价上行。"), Block(kP, std::move(first)),
                   Block(kP, std::move(second)), part})
        .reported_year;
  };
  CHECK(year("2023年7月份,均价为91元。", "截至2023年7月末,均价为95元。") == 2023);
  CHECK(year("2023年7月份,均价为91元。", "截至2022年7月末,均价为95元。") == 0);
  CHECK(year("2023年7月份,均价为91元。", "均价为95元。") == 0);
  CHECK(year("市场于2023年7月建成。", "公司于2023年8月成立。") == 0);
}

}  // namespace
}  // namespace extract
