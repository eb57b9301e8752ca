#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "extract/scanner.h"
#include "scan/test_rules.h"

namespace extract {
namespace {

std::vector<Fact> Facts(const std::string& text, const std::string& date = "") {
  static const std::shared_ptr<const CompiledRules> rules = TestRules("cn");
  DocumentOptions options;
  options.date = date;
  const Result<Document> document = Document::FromBytes(text, options);
  REQUIRE(document.ok());
  Scanner scanner(rules);
  FactCollector facts;
  REQUIRE(scanner.Scan(document.value(), &facts).ok());
  return facts.TakeFacts();
}

// 收入 1200 万元 石门县 2023, a fact a line.
std::string Shown(const std::string& text) {
  std::string shown;
  for (const Fact& fact : Facts("石门县情况\n2024年3月20日\n" + text)) {
    shown += fact.indicator + ' ' + fact.value.ToString() + ' ' + fact.unit + ' ' + fact.district +
             ' ' + std::to_string(fact.year.value_or(0));
    if (fact.measure != Measure::kLevel) shown += ' ' + std::string(ToString(fact.measure));
    if (fact.status != FactStatus::kActual) shown += ' ' + std::string(ToString(fact.status));
    shown += '\n';
  }
  return shown;
}

TEST_CASE("a year in a column's head is the year of its cells, no part of their names") {
  const std::vector<Fact> facts = Facts(
      "主要指标\n指标\t2018年\t2019年\n粮食产量（万吨）\t32.1\t33.5\n"
      "油料产量（万吨）\t4.2\t4.6\n");
  REQUIRE(facts.size() == 4);
  CHECK(facts[0].indicator == "粮食产量");
  CHECK(facts[0].unit == "万吨");
  CHECK(facts[0].year.value_or(0) == 2018);
  CHECK(facts[3].indicator == "油料产量");
  CHECK(facts[3].year.value_or(0) == 2019);
}

TEST_CASE("a year at the head of a row is the year of its cells, no part of their names") {
  const std::vector<Fact> facts = Facts(
      "历年旅客\n年份\t旅客吞吐量（万人次）\t升/跌幅\n2016\t32.1\t+2.5%\n2017\t31.5\t-1.9%\n");
  REQUIRE(facts.size() == 4);
  CHECK(facts[0].indicator == "旅客吞吐量");
  CHECK(facts[0].unit == "万人次");
  CHECK(facts[0].year.value_or(0) == 2016);
  CHECK(facts[3].indicator == "旅客吞吐量");
  CHECK(facts[3].measure == Measure::kChange);
  CHECK(facts[3].value.is_negative());
  CHECK(facts[3].year.value_or(0) == 2017);
}

TEST_CASE("a year of account or a month at the head of a row is its time") {
  CHECK(Shown("年度\t产量（万吨）\t人数\n2014-15\t32.1\t500\n2015/16\t31.5\t510\n"
              "2016-2017年度\t31.2\t520\n2018-03\t31.7\t530\n") ==
        "产量 32.1 万吨 石门县 2014\n人数 500  石门县 2014\n"
        "产量 31.5 万吨 石门县 2015\n人数 510  石门县 2015\n"
        "产量 31.2 万吨 石门县 2016\n人数 520  石门县 2016\n"
        "产量 31.7 万吨 石门县 2018\n人数 530  石门县 2018\n");
}

TEST_CASE("a bracket within a head's name is no unit") {
  CHECK(Shown("年份\t门诊（临床）就诊人数\t床位（张）\n2016\t6.5万\t300\n") ==
        "门诊就诊人数 6.5 万 石门县 2016\n床位 300 张 石门县 2016\n");
}

TEST_CASE("a term at the head of a row is no time") {
  const std::vector<Fact> facts = Facts("存款利率\n期限\t年利率（%）\n1年\t1.5\n3年\t2.75\n");
  REQUIRE(facts.size() == 2);
  CHECK(facts[0].indicator == "1年年利率");
  CHECK(facts[1].indicator == "3年年利率");
}

TEST_CASE("a month at the head of a row is of the year in its column's head") {
  const std::vector<Fact> facts = Facts(
      "各月用电\n月份\t2018年用电量（亿千瓦时）\t2019年用电量（亿千瓦时）\n1-2月\t12.1\t13.5\n"
      "3月\t6.2\t6.6\n");
  REQUIRE(facts.size() == 4);
  CHECK(facts[1].period == "2019-01/2019-02");
  CHECK(facts[2].period == "2018-03");
}

TEST_CASE("a row takes no time from the sentences before the table") {
  const std::vector<Fact> facts = Facts(
      "甲县情况\n到2025年，全县绿化取得进展。森林面积达到12万亩。\n主要指标\n指标\t产量\n"
      "粮食（万吨）\t32.1\n油料（万吨）\t4.2\n",
      "2019-03-05");
  REQUIRE(facts.size() == 3);
  CHECK(facts[0].year == 2025);
  CHECK(facts[1].year == 2019);
  CHECK(facts[2].year == 2019);
}

TEST_CASE("heads that name no measure, marks of rows") {
  CHECK(Shown("财政收支\n指标\t绝对数（亿元）\t比上年增长（%）\n一、财政收入\t18.6\t5.4\n"
              "其中：税收收入\t11.3\t-3.2\n#契税\t1.2\t0.5\n") ==
        "财政收入 18.6 亿元 石门县 2024\n财政收入 5.4 % 石门县 2024 change\n"
        "税收收入 11.3 亿元 石门县 2024\n税收收入 -3.2 % 石门县 2024 change\n"
        "契税 1.2 亿元 石门县 2024\n契税 0.5 % 石门县 2024 change\n");
}

TEST_CASE("rows about places have their districts, ranks their measure") {
  CHECK(Shown("空气质量\n排名\t县\t优良天数比例（%）\n1\t澧县\t98.1\n2\t临澧县\t96.5\n") ==
        "优良天数比例 1 位 澧县 2024 rank\n优良天数比例 98.1 % 澧县 2024\n"
        "优良天数比例 2 位 临澧县 2024 rank\n优良天数比例 96.5 % 临澧县 2024\n");
}

TEST_CASE("a budget is planned, what was done of it is not") {
  CHECK(Shown("表2 2023年财政收入情况表\n单位：万元\n项目\t预算数\t决算数\t完成预算%\n"
              "税收收入\t1200\t1182\t98.5\n合计\t1500\t1492\t99.5\n") ==
        "税收收入 1200 万元 石门县 2023 planned\n税收收入 1182 万元 石门县 2023\n"
        "税收收入完成预算 98.5 % 石门县 2023\n财政收入 1500 万元 石门县 2023 planned\n"
        "财政收入 1492 万元 石门县 2023\n完成预算 99.5 % 石门县 2023\n");
}

TEST_CASE("those whose figures a column has stand before the name") {
  CHECK(
      Shown("价格涨跌幅度\n单位：%\n指标\t全县\t城市\t农村\n鲜菜价格\t0.3\t0.2\t-0.5\n"
            "鲜果价格\t1.3\t1.2\t0.5\n")
          .starts_with("鲜菜价格 0.3 % 石门县 2024 change\n城市鲜菜价格 0.2 % 石门县 2024 change\n"
                       "农村鲜菜价格 -0.5 % 石门县 2024 change\n"));
}

TEST_CASE("columns whose numbers state nothing") {
  CHECK(Shown("项目表\n序号\t项目\t总投资（万元）\t建设年限\n1\t城北水厂\t1200\t2022-2024\n"
              "2\t柑橘加工园\t860\t2023\n") ==
        "城北水厂总投资 1200 万元 石门县 2024\n柑橘加工园总投资 860 万元 石门县 2024\n");
}

TEST_CASE("a unit of its own makes a column one of facts, prices in the thousands are no years") {
  CHECK(
      Shown("服务水平\n指标\t固定电话（万户）\t平均等待时间（分钟）\t价格（元/"
            "吨）\n城东片\t12\t5\t1950-2050\n"
            "城西片\t10\t6\t1980-2000\n")
          .starts_with("城东片固定电话 12 万户 石门县 2024\n城东片平均等待时间 5 分钟 石门县 2024\n"
                       "城东片价格 1950 元/吨 石门县 2024\n"));
}

TEST_CASE("a number that a name begins with is no row's number") {
  CHECK(Shown("产业\n指标\t产值（亿元）\n二、三产业\t30\n一、工业\t20\n") ==
        "二、三产业产值 30 亿元 石门县 2024\n工业产值 20 亿元 石门县 2024\n");
}

TEST_CASE("a long line above heads is none of theirs") {
  std::string text = "指标\t";
  for (int i = 0; i < 200; ++i) text += "甲";
  text += "\n\t产量（吨）\t面积（亩）\n稻谷\t3\t4\n";
  for (const Fact& fact : Facts(text)) CHECK(fact.indicator.size() < 60);
}

TEST_CASE("two lines of heads, the upper one going on to the right") {
  const std::string facts =
      "磨市镇收入 1200 万元 石门县 2023\n磨市镇收入 5.2 % 石门县 2023 change\n"
      "磨市镇收入 1141 万元 石门县 2022\n磨市镇收入 4.8 % 石门县 2022 change\n";
  CHECK(Shown("各镇收入\n单位：万元\n镇\t2023年\t\t2022年\t\n\t收入\t增长（%）\t收入\t增长（%）\n"
              "磨市镇\t1200\t5.2\t1141\t4.8\n") == facts);
  CHECK(
      Shown(
          "各镇收入\n单位：万元\n| 镇 | 2023年 |  | 2022年 |  |\n| --- | --- | --- | --- | --- |\n"
          "|  | 收入 | 增长（%） | 收入 | 增长（%） |\n| 磨市镇 | 1200 | 5.2 | 1141 | 4.8 |\n") ==
      facts);
}

TEST_CASE("another table below a blank line has its own head and no unit of the one above") {
  CHECK(Shown("各镇收入\n单位：万元\n镇\t收入\n磨市镇\t1200\n\n校名\t学生（人）\t得分\n"
              "城北小学\t640\t92\n") ==
        "磨市镇收入 1200 万元 石门县 2024\n城北小学学生 640 人 石门县 2024\n城北小学得分 92  "
        "石门县 2024\n");
}

}  // namespace
}  // namespace extract
