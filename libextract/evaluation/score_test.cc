#include "evaluation/score.h"

#include <catch2/catch.hpp>
#include <string>

#include "base/utf8.h"
#include "evaluation/indicator_match.h"

namespace extract {
namespace {

constexpr std::string_view kText =
    "全市新增企业40家，完成投资12.5亿元，同比增长7.6%。企业居第三位。";

GoldRow Row(std::string quote, double value, std::string unit, std::string indicator) {
  GoldRow row;
  row.quote = std::move(quote);
  row.value = value;
  row.units = {std::move(unit)};
  row.indicator_min = indicator;
  row.indicator_max = std::move(indicator);
  row.year = {2021};
  row.district = {"莱州市"};
  return row;
}

GoldFact Located(GoldRow row) {
  const Result<GoldFact> gold = LocateGold(std::move(row), kText, 0);
  REQUIRE(gold.ok());
  return gold.value();
}

Fact Found(const std::string& quote, const std::string& value, const std::string& unit,
           const std::string& indicator) {
  Fact fact;
  const std::size_t at = kText.find(quote);
  REQUIRE(at != std::string_view::npos);
  fact.evidence.begin = CountCodePoints(kText.substr(0, at));
  fact.evidence.end = fact.evidence.begin + CountCodePoints(quote);
  fact.value = *Decimal::Parse(value);
  fact.unit = unit;
  fact.indicator = indicator;
  fact.year = 2021;
  fact.district = "莱州市";
  fact.quote = quote;
  return fact;
}

TEST_CASE("A quantity is the same when its base agrees, however it is written") {
  const GoldFact gold = Located(Row("12.5亿元", 12.5, "亿元", "投资"));
  CHECK(IsSameQuantity(gold, Found("12.5亿元", "12.5", "亿元", "")));
  CHECK(IsSameQuantity(gold, Found("12.5亿元", "125000", "万元", "")));
  CHECK(IsSameQuantity(gold, Found("12.5亿", "12.5", "亿", "")));
  CHECK(IsSameQuantity(gold, Found("12.5亿元", "-12.5", "亿元", "")));
  CHECK_FALSE(IsSameQuantity(gold, Found("12.5亿元", "12.6", "亿元", "")));
  CHECK_FALSE(IsSameQuantity(gold, Found("12.5亿元", "12.5", "亿吨", "")));
  CHECK_FALSE(IsSameQuantity(gold, Found("40家", "12.5", "亿元", "")));
  Fact range = Found("12.5亿元", "12.5", "亿元", "");
  range.value_max = Decimal(13);
  CHECK_FALSE(IsSameQuantity(gold, range));
}

TEST_CASE("A rank needs no unit") {
  GoldRow row = Row("第三位", 3, "位", "企业");
  const Fact bare = Found("第三位", "3", "名", "企业");
  CHECK_FALSE(IsSameQuantity(Located(row), bare));
  row.measure = {"rank"};
  CHECK(IsSameQuantity(Located(row), bare));
  row.one_measure = false;
  CHECK_FALSE(IsSameQuantity(Located(row), bare));
}

TEST_CASE("Hits are one to one, and the record with the right indicator counts") {
  const std::vector<GoldFact> gold = {Located(Row("40家", 40, "家", "企业"))};
  const std::vector<Fact> facts = {Found("40家", "40", "家", "规模"),
                                   Found("40家", "40", "家", "新增企业数"),
                                   Found("40家", "40", "家", "企业")};
  const DocumentScore score = ScoreDocument(gold, facts);
  REQUIRE(score.hits.size() == 1);
  CHECK(score.hits[0].fact == &facts[2]);
  CHECK(score.spurious.empty());
  CHECK(score.misses.empty());
}

TEST_CASE("Optional gold counts neither way; what else is found is spurious") {
  GoldRow optional = Row("40家", 41, "家", "企业");
  optional.optional = true;
  const std::vector<GoldFact> gold = {Located(optional),
                                      Located(Row("12.5亿元", 12.5, "亿元", "投资"))};
  const std::vector<Fact> facts = {Found("40家", "40", "家", "企业"),
                                   Found("7.6%", "7.6", "%", "投资")};
  const Tally tally = TallyOf(ScoreDocument(gold, facts));
  CHECK(tally.hits == 0);
  CHECK(tally.misses == 1);
  CHECK(tally.spurious == 1);
  const Figures figures = tally.ToFigures();
  CHECK(figures.quantity_f1 == 0);
  CHECK_FALSE(figures.accuracy[0].has_value());
}

TEST_CASE("Attributes that a row does not give have their usual value") {
  const GoldFact gold = Located(Row("40家", 40, "家", "企业"));
  Fact fact = Found("40家", "40", "家", "企业");
  for (const Attribute attribute :
       {Attribute::kMeasure, Attribute::kBound, Attribute::kStatus, Attribute::kIndicator}) {
    CHECK(IsRight(attribute, gold, fact) == true);
  }
  CHECK(IsRight(Attribute::kAction, gold, fact) == std::nullopt);
  CHECK(IsRight(Attribute::kSign, gold, fact) == std::nullopt);
  fact.bound = Bound::kOver;
  fact.status = FactStatus::kPlanned;
  fact.measure = Measure::kChange;
  CHECK(IsRight(Attribute::kBound, gold, fact) == false);
  CHECK(IsRight(Attribute::kStatus, gold, fact) == false);
  CHECK(IsRight(Attribute::kMeasure, gold, fact) == false);
}

TEST_CASE("A year that may be null is not asked for when it is given") {
  GoldRow row = Row("40家", 40, "家", "企业");
  row.year = {2021, std::nullopt};
  const GoldFact gold = Located(row);
  Fact fact = Found("40家", "40", "家", "企业");
  CHECK(IsRight(Attribute::kYear, gold, fact) == std::nullopt);
  fact.year = std::nullopt;
  CHECK(IsRight(Attribute::kYear, gold, fact) == std::nullopt);
  fact.year = 2020;
  CHECK(IsRight(Attribute::kYear, gold, fact) == false);
  row.year = {std::nullopt};
  fact.year = std::nullopt;
  CHECK(IsRight(Attribute::kYear, Located(row), fact) == true);
}

TEST_CASE("A verb is right in the action or in the indicator") {
  GoldRow row = Row("40家", 40, "家", "企业");
  row.action = {"新增", "增加"};
  Fact fact = Found("40家", "40", "家", "新增企业");
  CHECK(IsRight(Attribute::kAction, Located(row), fact) == true);
  fact.indicator = "企业";
  CHECK(IsRight(Attribute::kAction, Located(row), fact) == false);
  fact.action = "增加";
  CHECK(IsRight(Attribute::kAction, Located(row), fact) == true);
  row.action = {"新增", std::nullopt};
  CHECK(IsRight(Attribute::kAction, Located(row), fact) == std::nullopt);
}

TEST_CASE("Signs are asked for between changes only") {
  GoldRow row = Row("7.6%", 7.6, "%", "投资");
  row.measure = {"change"};
  Fact fact = Found("7.6%", "-7.6", "%", "投资");
  CHECK(IsRight(Attribute::kSign, Located(row), fact) == std::nullopt);
  fact.measure = Measure::kChange;
  CHECK(IsRight(Attribute::kSign, Located(row), fact) == false);
  fact.value = *Decimal::Parse("7.6");
  CHECK(IsRight(Attribute::kSign, Located(row), fact) == true);
}

TEST_CASE("An indicator lies between the least and the most phrase") {
  GoldRow row;
  row.indicator_min = "企业";
  row.indicator_max = "全市新登记的企业";
  row.indicator_any = {"市场主体（企业）"};
  CHECK(NamesIndicator("企业", false, row));
  CHECK(NamesIndicator("新登记企业", false, row));
  CHECK(NamesIndicator("“新登记”的企业", false, row));
  CHECK(NamesIndicator("市场主体企业", false, row));
  CHECK(NamesIndicator("我省企业", false, row));
  CHECK_FALSE(NamesIndicator("新登记", false, row));
  CHECK_FALSE(NamesIndicator("企业数量", false, row));
  CHECK_FALSE(NamesIndicator("", false, row));
  CHECK_FALSE(NamesIndicator("企业增速", false, row));
  CHECK(NamesIndicator("企业增速", true, row));
}

TEST_CASE("Figures of several documents come from their counts") {
  Tally a, b;
  a.hits = 3;
  a.misses = 1;
  a.complete = 2;
  a.asked[0] = 3;
  a.right[0] = 2;
  b.hits = 1;
  b.spurious = 3;
  b.asked[0] = 1;
  a.Add(b);
  const Figures figures = a.ToFigures();
  CHECK(figures.gold == 5);
  CHECK(figures.predicted == 7);
  CHECK(figures.precision == Approx(4.0 / 7));
  CHECK(figures.recall == Approx(0.8));
  CHECK(figures.quantity_f1 == Approx(8.0 / 12));
  CHECK(figures.record_f1 == Approx(4.0 / 12));
  CHECK(figures.accuracy[0] == 0.5);
  CHECK_FALSE(figures.accuracy[1].has_value());
}

}  // namespace
}  // namespace extract
