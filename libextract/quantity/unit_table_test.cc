#include "quantity/unit_table.h"

#include <catch2/catch.hpp>
#include <set>
#include <string>

#include "quantity/test_tables.h"

namespace extract {
namespace {

std::string Match(std::string_view text) {
  std::size_t length = 0;
  const Unit* unit = Tables().units.MatchPrefix(text, 0, &length);
  if (unit == nullptr) return "-";
  const std::string base = unit->base_symbol.empty() ? "compound" : unit->base_symbol;
  return std::string(text.substr(0, length)) + "=" + base;
}

TEST_CASE("The shipped tables read without a problem and are as large as promised") {
  for (const Diagnostic& problem : Tables().problems) UNSCOPED_INFO(problem.ToString());
  CHECK(Tables().problems.empty());
  CHECK(Tables().classifiers >= 150);
  std::vector<Diagnostic> problems;
  CHECK(ReadRows("units.tsv", UnitColumns(), &problems).row_count() >= 150);
}

TEST_CASE("The longest unit wins") {
  CHECK(Match("平方公里的面积") == "平方公里=平方公里");
  CHECK(Match("平方米") == "平方米=平方米");
  CHECK(Match("个百分点") == "个百分点=个百分点");
  CHECK(Match("个工作日内") == "个工作日=个工作日");
  CHECK(Match("个项目") == "个=个");
  CHECK(Match("人次以上") == "人次=人次");
  CHECK(Match("吨标准煤/万元") == "吨标准煤/万元=compound");
  CHECK(Match("千瓦时") == "千瓦时=千瓦时");
  CHECK(Match("元人民币") == "元=元");
}

TEST_CASE("Spellings fold to one base") {
  const std::pair<const char*, const char*> kFolds[] = {
      {"公里", "千米"},
      {"km", "千米"},
      {"公斤", "千克"},
      {"kg", "千克"},
      {"平米", "平方米"},
      {"㎡", "平方米"},
      {"平方千米", "平方公里"},
      {"小时", "个小时"},
      {"工作日", "个工作日"},
      {"百分点", "个百分点"},
      {"人民币", "元"},
      {"块钱", "元"},
      {"MW", "兆瓦"},
      {"GW", "吉瓦"},
      {"kWh", "千瓦时"},
      {"t", "吨"},
      {"成", "%"},
      {"‰", "%"},
      {"标箱", "TEU"},
      {"港币", "港元"},
      {"台币", "新台币"},
      {"亩", "亩"},
      {"斤", "斤"},
      {"公顷", "公顷"},
  };
  for (const auto& [symbol, base] : kFolds) {
    const Unit* unit = Tables().units.Find(symbol);
    REQUIRE(unit != nullptr);
    CHECK(unit->base_symbol == base);
  }
}

TEST_CASE("Letters are a unit only where their word ends") {
  CHECK(Match("MW项目") == "MW=兆瓦");
  CHECK(Match("GHz") == "GHz=吉赫");
  CHECK(Match("mAh") == "-");
  CHECK(Match("m2") == "m2=平方米");
  CHECK(Match("G网络") == "-");
  CHECK(Match("A级") == "-");
  CHECK(Match("t/d") == "t/d=吨/日");
}

TEST_CASE("Compounds are read from their halves") {
  std::size_t length = 0;
  const Unit* price = Tables().units.MatchPrefix("元/平方米·月", 0, &length);
  REQUIRE(price != nullptr);
  CHECK(price->dimension == Dimension::kCompound);
  CHECK(price->currency == "CNY");
  CHECK(length == std::string_view("元/平方米·月").size());
  CHECK(Match("个/万人,") == "个/万人=compound");
  CHECK(Match("元一平方米") == "元一平方米=元/平方米");
  CHECK(Match("港元一呎") == "港元一呎=compound");
  CHECK(Match("亿元一期工程") == "-");
  CHECK(Match("元一期工程") == "元=元");
  CHECK(Match("年每片") == "年=年");
  CHECK(Match("元/项目") == "元/项=compound");
  CHECK(Match("元/") == "元=元");
  CHECK(Match("/平方米") == "-");
}

TEST_CASE("Money carries its currency, other units none") {
  const std::pair<const char*, const char*> kMoney[] = {
      {"元", "CNY"},   {"美元", "USD"}, {"港元", "HKD"},    {"澳门元", "MOP"}, {"新台币", "TWD"},
      {"日元", "JPY"}, {"欧元", "EUR"}, {"英镑", "GBP"},    {"韩元", "KRW"},   {"卢布", "RUB"},
      {"泰铢", "THB"}, {"瑞郎", "CHF"}, {"新加坡元", "SGD"}};
  for (const auto& [symbol, code] : kMoney) {
    REQUIRE(Tables().units.Find(symbol) != nullptr);
    CHECK(Tables().units.Find(symbol)->currency == code);
    CHECK(Tables().units.Find(symbol)->dimension == Dimension::kMoney);
  }
  CHECK(Tables().units.Find("吨")->currency.empty());
}

TEST_CASE("Factors compare units of one dimension") {
  CHECK(Tables().units.Find("公顷")->factor == Decimal(10000));
  CHECK(Tables().units.Find("吨")->factor == Decimal(1000));
  CHECK(Tables().units.Find("斤")->factor == *Decimal::Parse("0.5"));
  CHECK(Tables().units.Find("千瓦时")->factor == Decimal(3600000));
  CHECK(Tables().units.Find("个小时")->factor == Decimal(3600));
  CHECK(Tables().units.Find("成")->factor == Decimal(10));
}

TEST_CASE("Faulty rows are reported, good ones kept") {
  std::vector<Diagnostic> problems;
  const auto table = TsvTable::Parse(
      "symbol\tbase\tdimension\tfactor\tcurrency\taliases\n"
      "吨\t吨\tmass\t1000\t\t公吨|吨\n"
      "斗\t斗\tbushel\t1\t\t\n"
      "升\t升\tvolume\tone\t\t\n"
      "圆\t元\tmoney\t0\tyuan\t\n",
      "units.tsv", UnitColumns(), &problems);
  REQUIRE(table);
  UnitTable units;
  CHECK_FALSE(AddUnitRows(*table, &units, &problems));
  std::set<std::string> codes;
  for (const Diagnostic& problem : problems) codes.insert(problem.code);
  CHECK(codes == std::set<std::string>{"E140", "E141", "E142", "E144"});
  CHECK(problems[0].location.line == 2);
  CHECK(units.Find("公吨") != nullptr);
  CHECK(units.Find("升") == nullptr);
  const auto uses = TsvTable::Parse("symbol\tbase\tdimension\tuse\n根\t\tcount\tsometimes\n",
                                    "classifiers.tsv", ClassifierColumns(), &problems);
  REQUIRE(uses);
  CHECK_FALSE(AddClassifierRows(*uses, &units, &problems));
  CHECK(problems.back().code == "E143");
}

TEST_CASE("Look-ups take any bytes") {
  std::size_t length = 0;
  CHECK(Tables().units.MatchPrefix("", 0, &length) == nullptr);
  CHECK(Tables().units.MatchPrefix("\xE5", 0, &length) == nullptr);
  CHECK(Tables().units.MatchPrefix("\xFF\xFE\xFD", 0, &length) == nullptr);
  CHECK(Tables().units.Find("") == nullptr);
}

}  // namespace
}  // namespace extract
