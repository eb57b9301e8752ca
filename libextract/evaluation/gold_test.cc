#include "evaluation/gold.h"

#include <catch2/catch.hpp>

namespace extract {
namespace {

constexpr std::string_view kText = "一期12户，二期12户；三期12户、四期9户。";

GoldRow Row(std::string quote, std::string context) {
  GoldRow row;
  row.quote = std::move(quote);
  row.context = std::move(context);
  row.value = 12;
  row.units = {"户"};
  return row;
}

TEST_CASE("Gold is found by its words") {
  const Result<GoldFact> gold = LocateGold(Row("12户", "二期12户"), kText, 1);
  REQUIRE(gold.ok());
  CHECK(gold.value().start == 9);
  CHECK(gold.value().end == 12);
  CHECK(gold.value().bases[0].unit == "户");
  CHECK(LocateGold(Row("四期9户", ""), kText, 0).value().start == 18);
}

TEST_CASE("Gold that stands more than once says which") {
  GoldRow row = Row("12户", "");
  CHECK(LocateGold(row, kText, 0).status().message().find("3 times") != std::string::npos);
  row.context_number = 3;
  CHECK(LocateGold(row, kText, 0).value().start == 14);
  row.context_number = 4;
  CHECK_FALSE(LocateGold(row, kText, 0).ok());
  row.context_number = 0;
  CHECK_FALSE(LocateGold(row, kText, 0).ok());
  row = Row("12户", "12户，二期12户");
  CHECK(LocateGold(row, kText, 0).status().message().find("qn") != std::string::npos);
  row.quote_number = 2;
  CHECK(LocateGold(row, kText, 0).value().start == 8);
  row.quote_number = 3;
  CHECK_FALSE(LocateGold(row, kText, 0).ok());
}

TEST_CASE("Gold that is not in the text is told") {
  CHECK_FALSE(LocateGold(Row("12户", "五期12户"), kText, 0).ok());
  CHECK_FALSE(LocateGold(Row("13户", "二期12户"), kText, 0).ok());
  CHECK_FALSE(LocateGold(Row("", ""), kText, 0).ok());
}

TEST_CASE("Units are folded and scales multiplied out") {
  const auto base = [](double value, std::string_view unit) {
    return ToBase(value, std::nullopt, unit);
  };
  CHECK(base(1.2, "万余名").value == Approx(12000));
  CHECK(base(1.2, "万余名").unit == "名");
  CHECK(base(3, "万亿元").value == Approx(3e12));
  CHECK(base(6, "成").value == Approx(60));
  CHECK(base(6, "成").unit == "%");
  CHECK(base(5, "‰").value == Approx(0.5));
  CHECK(base(5, "个千分点").unit == "个百分点");
  CHECK(base(5, "％").unit == "%");
  CHECK(base(7, "千瓦时").value == Approx(7));
  CHECK(base(7, "千人").value == Approx(7000));
  CHECK(base(7, " ㎡ ").unit == "平方米");
  CHECK(base(7, "百分点").unit == "个百分点");
  CHECK(base(7, "").unit == "");
  CHECK(ToBase(std::nullopt, 2, "公里").value == std::nullopt);
  CHECK(ToBase(std::nullopt, 2, "公里").value_max == Approx(2));
}

}  // namespace
}  // namespace extract
