#include "output/sdmx_csv.h"

#include <catch2/catch.hpp>

namespace extract {
namespace {

TEST_CASE("Periods are written as SDMX has them") {
  CHECK(SdmxPeriod("2021") == "2021");
  CHECK(SdmxPeriod("2021-12") == "2021-12");
  CHECK(SdmxPeriod("2021-12-31") == "2021-12-31");
  CHECK(SdmxPeriod("2021-H1") == "2021-S1");
  CHECK(SdmxPeriod("2021-Q3") == "2021-Q3");
  CHECK(SdmxPeriod("2021-01/2021-09") == "2021-01-01/P9M");
  CHECK(SdmxPeriod("2020-10/2021-09") == "2020-10-01/P1Y");
  CHECK(SdmxPeriod("2012/2015") == "2012-01-01/P4Y");
  CHECK(SdmxPeriod("") == "");
  for (const char* other : {"2021/2020", "x/y", "2021-13/2021-14", "/", "2021-01/"}) {
    CHECK(SdmxPeriod(other) == other);
  }
}

Fact Money() {
  Fact fact;
  fact.value = *Decimal::Parse("422.44");
  fact.unit = "亿元";
  fact.base_value = *Decimal::Parse("42244000000");
  fact.base_unit = "元";
  fact.indicator = "投资";
  fact.year = 2021;
  fact.quote = "422.44亿元";
  fact.evidence.begin = 3;
  fact.evidence.end = 11;
  return fact;
}

std::string Row(const Fact& fact) {
  SdmxCsvFormat format(false);
  format.StartDocument("a.txt");
  std::string out;
  format.Append(fact, &out);
  constexpr std::string_view kStart = "dataflow,LIBEXTRACT:FACTS(1.0.0),I,";
  REQUIRE(out.starts_with(kStart));
  REQUIRE(out.ends_with("\r\n"));
  return out.substr(kStart.size(), out.size() - kStart.size() - 2);
}

TEST_CASE("Scale words become the multiplier of the unit") {
  Fact fact = Money();
  CHECK(Row(fact) == "_X,投资,LEVEL,a.txt,3,2021,422.44,元,8,A,\"char=3,11 422.44亿元\"");
  fact.value = *Decimal::Parse("6");
  fact.unit = "成";
  fact.base_value = *Decimal::Parse("60");
  fact.base_unit = "%";
  CHECK(Row(fact).find(",6,%,1,") != std::string::npos);
  fact.base_value = std::nullopt;
  CHECK(Row(fact).find(",6,成,0,") != std::string::npos);
}

TEST_CASE("What is planned is a kind of measure, what is expected a status") {
  Fact fact = Money();
  fact.measure = Measure::kChange;
  fact.basis = Basis::kYearOnYear;
  fact.status = FactStatus::kPlanned;
  CHECK(Row(fact).find(",CHANGE_YOY_TARGET,") != std::string::npos);
  CHECK(Row(fact).find(",8,,") != std::string::npos);
  fact.status = FactStatus::kExpected;
  CHECK(Row(fact).find(",8,F,") != std::string::npos);
  fact.status = FactStatus::kActual;
  fact.bound = Bound::kAbout;
  CHECK(Row(fact).find(",8,E,") != std::string::npos);
  fact.indicator_id = "cn.investment";
  fact.district_code = "370685";
  CHECK(Row(fact).starts_with("370685,cn.investment,"));
}

}  // namespace
}  // namespace extract
