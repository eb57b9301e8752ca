#include <catch2/catch.hpp>
#include <random>

#include "base/utf8.h"
#include "time/time_expression.h"
#include "time/time_test_data.h"

namespace extract {
namespace {

const CalendarDate kDate = {2023, 7, 20};

std::vector<TimeExpression> Find(std::string_view sentence, CalendarDate date = kDate,
                                 int context_year = 2023) {
  std::vector<TimeExpression> found;
  TimeFinder(&ShippedTimeWords()).Find(sentence, date, context_year, &found);
  return found;
}

// "text/role/year/period" of each expression, joined by ' '; role is the first letter of its name.
std::string Say(std::string_view sentence, CalendarDate date = kDate, int context_year = 2023) {
  std::string said;
  for (const TimeExpression& time : Find(sentence, date, context_year)) {
    if (!said.empty()) said += ' ';
    said += sentence.substr(time.range.begin, time.range.size());
    said += '/';
    said += "pctsn"[static_cast<int>(time.role)];
    said += '/' + (time.year ? std::to_string(*time.year) : "-") + '/' + time.period;
  }
  return said;
}

struct Row {
  const char* sentence;
  const char* expected;
};

void CheckAll(std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    CAPTURE(row.sentence);
    CHECK(Say(row.sentence) == row.expected);
  }
}

TEST_CASE("written years and dates") {
  CheckAll({{"2021年实现产值5亿元", "2021年/p/2021/2021"},
            {"二〇二一年实现产值", "二〇二一年/p/2021/2021"},
            {"二零二一年实现产值", "二零二一年/p/2021/2021"},
            {"2021年12月1日开工", "2021年12月1日/p/2021/2021-12-01"},
            {"2021年8月,投产", "2021年8月/p/2021/2021-08"},
            {"发布于2021-12-01", "2021-12-01/p/2021/2021-12-01"},
            {"2021/3/5 发布", "2021/3/5/p/2021/2021-03-05"},
            {"2021.12.01", "2021.12.01/p/2021/2021-12-01"},
            {"(2021.12)", "2021.12/p/2021/2021-12"},
            {"2021年上半年增长5%", "2021年上半年/p/2021/2021-H1"},
            {"2021年前三季度增长5%", "2021年前三季度/p/2021/2021-01/2021-09"},
            {"2021年第三季度增长5%", "2021年第三季度/p/2021/2021-Q3"},
            {"2021年1-9月份增长5%", "2021年1-9月份/p/2021/2021-01/2021-09"},
            {"2021年1~5月增长5%", "2021年1~5月/p/2021/2021-01/2021-05"},
            {"2021年末存款余额", "2021年末/p/2021/2021"},
            {"2021年年底存款余额", "2021年年底/p/2021/2021"},
            {"2021年度投资", "2021年度/p/2021/2021"}});
}

TEST_CASE("years against the document's date") {
  CheckAll({{"今年投资5亿元", "今年/p/2023/2023"},
            {"去年投资5亿元", "去年/p/2022/2022"},
            {"明年将投资5亿元", "明年/p/2024/2024"},
            {"今年上半年投资", "今年上半年/p/2023/2023-H1"},
            {"今年1—5月投资", "今年1—5月/p/2023/2023-01/2023-05"},
            {"去年12月10日揭牌", "去年12月10日/p/2022/2022-12-10"},
            {"上年投资5亿元", "上年/p/2022/2022"},
            {"全年投资5亿元", "全年/p/2023/2023"},
            {"年末户籍人口30万人", "年末/p/2023/2023"},
            {"目前已建成5个", "目前/p/2023/"},
            {"截至目前,建成5个", "截至目前/p/2023/"},
            {"今年以来建成5个", "今年以来/s/2023/2023"},
            {"年初以来建成5个", "年初以来/s/2023/2023"}});
  CHECK(Say("今年投资5亿元", {}, 0) == "今年/p/-/");
  CHECK(Say("目前建成5个", {}, 0) == "目前/p/-/");
  CHECK(Say("近三年投资", {}, 0) == "近三年/s/-/");
  CHECK(Say("2021年投资", {}, 0) == "2021年/p/2021/2021");
  CHECK(Say("全年投资", {2024, 1, 15}, 2023) == "全年/p/2023/2023");
  CHECK(Say("去年投资", {2024, 1, 15}, 2023) == "去年/p/2023/2023");
  CHECK(Say("上年投资", {2024, 1, 15}, 2023) == "上年/p/2022/2022");
}

TEST_CASE("parts of a year without the year") {
  CheckAll({{"上半年增长5%", "上半年/p/2023/2023-H1"},
            {"下半年增长5%", "下半年/p/2023/2023-H2"},
            {"一季度增长5%", "一季度/p/2023/2023-Q1"},
            {"第三季度增长5%", "第三季度/p/2023/2023-Q3"},
            {"首季增长5%", "首季/p/2023/2023-Q1"},
            {"前三季度增长5%", "前三季度/p/2023/2023-01/2023-09"},
            {"前5个月增长5%", "前5个月/p/2023/2023-01/2023-05"},
            {"1-9月增长5%", "1-9月/p/2023/2023-01/2023-09"},
            {"1月至9月增长5%", "1月至9月/p/2023/2023-01/2023-09"},
            {"6月份增长5%", "6月份/p/2023/2023-06"},
            {"十二月增长5%", "十二月/p/2023/2023-12"},
            {"截至9月末增长5%", "截至9月末/p/2023/2023-09"},
            {"6月28日开工", "6月28日/p/2023/2023-06-28"},
            {"5月中旬开工", "5月中旬/p/2023/2023-05"},
            {"2020年3月开工,6月完工", "2020年3月/p/2020/2020-03 6月/p/2020/2020-06"},
            {"2019年3月开工,同年8月完工", "2019年3月/p/2019/2019-03 同年8月/p/2019/2019-08"},
            {"2019年签约,次年投产", "2019年/p/2019/2019 次年/p/2020/2020"}});
}

TEST_CASE("months that are not over yet are the year before's") {
  const CalendarDate january = {2022, 1, 12};
  CHECK(Say("1-11月投资5亿元", january, 2022) == "1-11月/p/2021/2021-01/2021-11");
  CHECK(Say("前三季度投资5亿元", january, 2022) == "前三季度/p/2021/2021-01/2021-09");
  CHECK(Say("1-2月投资5亿元", {2022, 3, 12}, 2022) == "1-2月/p/2022/2022-01/2022-02");
  CHECK(Say("6月底前投产", january, 2022) == "6月底前/t/2022/2022-06");
  CHECK(Say("1-11月投资5亿元", january, 2023) == "1-11月/p/2023/2023-01/2023-11");
}

TEST_CASE("quarters as Hong Kong and Macau write them") {
  CHECK(Say("第一季上升2%") == "第一季/p/2023/2023-Q1");
  CHECK(Say("二〇二二年第四季下跌4%") == "二〇二二年第四季/p/2022/2022-Q4");
}

TEST_CASE("年末 and 全年 of a text early in the year") {
  const CalendarDate april = {2022, 4, 12};
  CHECK(Say("年末公路里程", april, 2022) == "年末/p/2021/2021");
  CHECK(Say("截至年末", april, 2022).ends_with("2021/2021"));
  CHECK(Say("力争年末", april, 2022) == "年末/p/2022/2022");
  CHECK(Say("年底开工", april, 2022) == "年底/p/2022/2022");
  CHECK(Say("年末公路里程", april, 2020) == "年末/p/2020/2020");  // a section on 2020
  CHECK(Say("年末公路里程", {2022, 11, 2}, 2022) == "年末/p/2022/2022");
  const CalendarDate january = {2022, 1, 9};
  CHECK(Say("过去一年,全年新建", january, 2022) == "过去一年/s/2021/2021 全年/p/2021/2021");
  CHECK(Say("全年计划新建", january, 2022) == "全年/p/2022/2022");
  CHECK(Say("今年投产,全年产值", january, 2022) == "今年/p/2022/2022 全年/p/2022/2022");
  CHECK(Say("全年新建", {2022, 5, 1}, 2022) == "全年/p/2022/2022");
  std::vector<TimeExpression> found;
  TimeFinder(&ShippedTimeWords()).Find("全年新建", january, 2022, &found, /*plan=*/true);
  REQUIRE(found.size() == 1);
  CHECK(found[0].year == 2022);
}

TEST_CASE("what a multiple is of") {
  CheckAll({{"是2015年的3.2倍", "2015年/c/2015/2015"},
            {"为2015年的近两倍", "2015年/c/2015/2015"},
            {"由2015年的3.2倍降至3倍", "由2015年/p/2015/2015"},
            {"达到2015年的3.2亿元", "到2015年/p/2015/2015"},
            {"2015年的倍数", "2015年/p/2015/2015"},
            {"相当于2012年的八成", "相当于2012年/c/2012/2012"}});
}

TEST_CASE("years that orient") {
  CheckAll({{"面向2035年,新建泵站", "2035年/n/2035/2035"},
            {"锚定2030年目标", "2030年/n/2030/2030"},
            {"展望2035年,森林覆盖率", "2035年/p/2035/2035"}});
}

TEST_CASE("comparisons") {
  CheckAll({{"比上年增长5%", "比上年/c/2022/2022"},
            {"比2019年增长5%", "比2019年/c/2019/2019"},
            {"较2015年提高3个百分点", "较2015年/c/2015/2015"},
            {"较去年同期增长5%", "较去年同期/c/2022/2022"},
            {"与上年持平", "与上年/c/2022/2022"},
            {"与2019年同期相比", "与2019年同期/c/2019/2019"},
            {"与去年增长5%", "与去年/c/2022/2022"},
            {"高于上年2个百分点", "高于上年/c/2022/2022"},
            {"超过2019年水平", "超过2019年/c/2019/2019"},
            {"同比增长5%,环比下降1%", "同比/c/-/ 环比/c/-/"},
            {"比“十三五”时期增长5%", "比“十三五”时期/c/2020/2016/2020"},
            {"比年初增加5亿元", "比年初/c/2023/2023"},
            {"相较于一季度加快", "相较于一季度/c/2023/2023-Q1"}});
  // 与 alone joins.
  CHECK(Say("2021年与2022年分别增长") == "2021年/p/2021/2021 2022年/p/2022/2022");
}

TEST_CASE("aims") {
  CheckAll({{"到2025年达到5万吨", "到2025年/t/2025/2025"},
            {"到2030年底达到5万吨", "到2030年底/t/2030/2030"},
            {"力争到2027年翻一番", "力争到2027年/t/2027/2027"},
            {"2030年前完成改造", "2030年前/t/2030/2030"},
            {"2025年底前完成5个", "2025年底前/t/2025/2025"},
            {"年底前完成5个", "年底前/t/2023/2023"},
            {"到2035年基本实现", "到2035年/t/2035/2035"},
            {"截至2021年底累计5个", "截至2021年底/p/2021/2021"},
            {"由2015年的90%提高到2020年的96%", "由2015年/p/2015/2015 2020年/p/2020/2020"},
            {"锚定2035年远景目标", "2035年/n/2035/2035"},
            {"提高到2025年的96%", "2025年/p/2025/2025"},
            {"5年后达到3万吨", "5年后/t/2028/2028"},
            {"未来五年投资", "未来五年/t/2028/2024/2028"}});
  CHECK(Say("到2021年底共有5个", {2021, 0, 0}, 2021) == "到2021年底/p/2021/2021");
  CHECK(Say("今后五年投资", {2026, 1, 20}, 2025) == "今后五年/t/2030/2026/2030");
}

TEST_CASE("spans") {
  CheckAll({{"近三年投资5亿元", "近三年/s/2023/2021/2023"},
            {"近三年来投资", "近三年来/s/2023/2021/2023"},
            {"近年来投资", "近年来/s/2023/2023"},
            {"过去五年投资", "过去五年/s/2023/2019/2023"},
            {"过去的五年投资", "过去的五年/s/2023/2019/2023"},
            {"五年来投资", "五年来/s/2023/2019/2023"},
            {"十年来投资", "十年来/s/2023/2014/2023"},
            {"这五年投资", "这五年/s/2023/2019/2023"},
            {"一年来投资", "一年来/s/2023/2023"},
            {"五年累计投资5亿元", "五年/s/2023/2019/2023"},
            {"5年累计投资5亿元", "5年/s/2023/2019/2023"},
            {"2018年以来签约5个", "2018年以来/s/2023/2018/2023"},
            {"自2021年以来签约5个", "自2021年以来/s/2023/2021/2023"},
            {"2012-2015年投资", "2012-2015年/s/2015/2012/2015"},
            {"2012年至2015年投资", "2012年至2015年/s/2015/2012/2015"},
            {"2019/20年度开支", "2019/20年度/p/2019/2019/2020"},
            {"18/19年度盈余", "18/19年度/p/2018/2018/2019"},
            {"2020-2021学年招生", "2020-2021学年/p/2020/2020/2021"}});
  CHECK(Say("2018年以来签约5个", {}, 0) == "2018年以来/s/-/");
}

TEST_CASE("five-year plans") {
  CheckAll({{"“十三五”期间投资", "“十三五”期间/s/2020/2016/2020"},
            {"十三五时期投资", "十三五时期/s/2020/2016/2020"},
            {"“十四五”以来投资", "“十四五”以来/s/2023/2021/2025"},
            {"“十四五”期间将投资", "“十四五”期间/t/2025/2021/2025"},
            {"“十五五”时期", "“十五五”时期/t/2030/2026/2030"},
            {"“十四五”规划", "“十四五”/n/2025/2021/2025"}});
  CHECK(Say("“十四五”时期投资", {2026, 1, 20}, 2025) == "“十四五”时期/s/2025/2021/2025");
  CHECK(Say("“十四五”以来投资", {2026, 1, 20}, 2025) == "“十四五”以来/s/2025/2021/2025");
  CHECK(Say("二十四五岁").empty());
  CHECK(Say("十五五个项目").empty());
}

TEST_CASE("times inside names move nothing") {
  CheckAll({{"入选2021年度省级名单", "2021年度/n/2021/2021"},
            {"处置2011-2016年闲置用地70亩", "2011-2016年/n/2016/2011/2016"},
            {"《2022年工作要点》印发", "2022年/n/2022/2022"},
            {"2024全国优质城市", "2024/n/2024/2024"},
            {"获“2021年度先进单位”称号", "2021年度/n/2021/2021"},
            {"方案(2021-2023)", "2021-2023/n/2023/2021/2023"}});
}

TEST_CASE("own clause only") {
  auto found = Find("公司成立于2012年3月,员工300人");
  REQUIRE(found.size() == 1);
  CHECK(found[0].own_clause);
  found = Find("2012年3月,员工300人");
  REQUIRE(found.size() == 1);
  CHECK_FALSE(found[0].own_clause);
}

TEST_CASE("written years are told from reckoned ones") {
  CHECK(Find("2021年投资")[0].explicit_year);
  CHECK_FALSE(Find("今年投资")[0].explicit_year);
}

TEST_CASE("durations, numbers and other words are no times") {
  for (const char* sentence :
       {"用3年时间完成",  "三年行动计划", "10天内办结",    "5个工作日",     "投资2021.5万元",
        "共2000人",       "5000年文明",   "每年新增5个",   "年均增长5%",    "项目前期工作",
        "60岁以上年龄段", "资本年回报",   "一年级学生",    "3月龄幼畜20头", "1.5年",
        "第2021号",       "编号A2021",    "15分钟",        "上年纪的人",    "过去年均降水",
        "百年老店",       "连续三个月",   "体现在3个方面", "安全年活动",    "十四个项目",
        "五年规划",       "3个月",        "9个半月",       "2-3天",         "提前3个月投产"}) {
    CAPTURE(sentence);
    const std::string said = Say(sentence);
    // 3月龄 and 上年纪 are read as times: rare, and harmless, since nothing follows from a month.
    if (std::string_view(sentence).starts_with("3月龄") ||
        std::string_view(sentence).starts_with("上年纪")) {
      continue;
    }
    CHECK(said == "");
  }
}

TEST_CASE("streaks and spans ahead") {
  CheckAll({{"连续三年稳居第一", "三年/s/-/"},
            {"2020年连续3年增长", "2020年/p/2020/2020 3年/s/-/"},
            {"三年内新增学位4万个", "三年内/t/2026/2024/2026"},
            {"目标是3年内培育企业300家", "3年内/t/2026/2024/2026"},
            {"办学许可证三年内有效", ""},
            {"三年内有效", ""},
            {"成立三年内的企业奖励10万元", ""},
            {"3年内免征所得税50%", ""}});
}

TEST_CASE("two expressions do not share bytes") {
  CheckAll({{"6月中旬至8月休渔", "6月中旬/p/2023/2023-06 至8月/p/2023/2023-08"},
            {"2015和2016年分别增长", "2015/p/2015/2015 2016年/p/2016/2016"},
            {"2013、2014、2015年", "2013/p/2013/2013 2014/p/2014/2014 2015年/p/2015/2015"},
            {"从2020年的5万元提高到2022年的7万元", "从2020年/p/2020/2020 2022年/p/2022/2022"}});
}

TEST_CASE("any text gives sorted ranges on character boundaries") {
  static const char* const kPieces[] = {"20",   "21", "年",     "月", "日", "-",  "至",   "到",
                                        "截至", "比", "上半年", "十", "四", "五", "“",    "”",
                                        "《",   "》", "今年",   "近", "来", "前", "季度", "底",
                                        "以来", "/",  ".",      "1",  "9",  "度", "\xE5", "\xB9",
                                        "，",   ",",  "全",     "二", "〇", "去", "同期", "后"};
  std::mt19937 random(5);
  std::vector<TimeExpression> found;
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (std::size_t n = random() % 20; n > 0; --n) text += kPieces[random() % std::size(kPieces)];
    TimeFinder(&ShippedTimeWords())
        .Find(text, round % 2 == 0 ? kDate : CalendarDate(), round % 3 == 0 ? 2022 : 0, &found);
    std::size_t end = 0;
    for (const TimeExpression& time : found) {
      REQUIRE(time.range.begin >= end);
      REQUIRE(time.range.begin < time.range.end);
      REQUIRE(time.range.end <= text.size());
      REQUIRE_FALSE(IsUtf8Continuation(text[time.range.begin]));
      REQUIRE((!time.year || (*time.year >= kEarliestYear && *time.year <= kLatestYear)));
      REQUIRE((time.period.empty() || time.year.has_value()));
      end = time.range.end;
    }
  }
}

TEST_CASE("a long sentence takes time in proportion") {
  std::string text;
  for (int i = 0; i < 30000; ++i) text += "“2021年与";
  CHECK(Find(text).size() == 30000);
  text.assign(200000, '2');
  CHECK(Find(text).empty());
}

}  // namespace
}  // namespace extract
