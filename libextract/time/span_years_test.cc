#include "time/span_years.h"

#include <catch2/catch.hpp>

namespace extract {
namespace {

TEST_CASE("years to come") {
  CHECK(NextYears({2022, 9, 0}, 3).first == 2023);
  CHECK(NextYears({2022, 2, 0}, 3).first == 2022);
  CHECK(NextYears({2021, 9, 0}, 5).last == 2025);
  CHECK(NextYears({2021, 9, 0}, 3).last == 2024);
  CHECK(YearAhead({2022, 9, 0}, 5) == 2027);
  CHECK(YearAhead({2021, 9, 0}, 5) == 2025);
}

TEST_CASE("years past") {
  CHECK(PastYears({2022, 9, 0}, 2022, 3).last == 2022);
  CHECK(PastYears({2022, 9, 0}, 2022, 3).first == 2020);
  CHECK(PastYears({2022, 2, 0}, 2022, 3).last == 2021);
  CHECK(PastYears({2022, 2, 0}, 2021, 3).last == 2021);
  CHECK(PastYears({2021, 5, 0}, 2021, 5).first == 2016);
  CHECK(PastYears({2021, 5, 0}, 2021, 3).last == 2021);
}

TEST_CASE("the month that a period begins with") {
  CHECK(FirstMonth("2022") == 1);
  CHECK(FirstMonth("") == 1);
  CHECK(FirstMonth("2016/2020") == 1);
  CHECK(FirstMonth("2022-11") == 11);
  CHECK(FirstMonth("2022-H2") == 7);
  CHECK(FirstMonth("2022-Q4") == 10);
  CHECK(FirstMonth("2022-04/2022-06") == 4);
}

TEST_CASE("months before and after a date's") {
  CHECK(MonthsOn({2022, 4, 20}, 0) == CalendarDate{2022, 4, 0});
  CHECK(MonthsOn({2022, 1, 0}, -1) == CalendarDate{2021, 12, 0});
  CHECK(MonthsOn({2022, 12, 3}, 1) == CalendarDate{2023, 1, 0});
}

TEST_CASE("months and days that are over") {
  const CalendarDate april = {2022, 4, 20};
  CHECK(IsOverBy("2022-03", april));
  CHECK(IsOverBy("2022-03-31", april));
  CHECK(IsOverBy("2022-04-20", april));
  CHECK_FALSE(IsOverBy("2022-04-21", april));
  CHECK_FALSE(IsOverBy("2022-04-01", {2022, 4, 0}));
  CHECK_FALSE(IsOverBy("2022-04", april));
  CHECK_FALSE(IsOverBy("2022-01/2022-03", april));
  CHECK_FALSE(IsOverBy("2022-H1", {2022, 9, 0}));
  CHECK_FALSE(IsOverBy("2022", {2022, 9, 0}));
}

TEST_CASE("some years of a plan") {
  constexpr std::string_view kText = "“十五”前两年投资9亿元";
  std::size_t end = kText.find("前");
  YearSpan span;
  REQUIRE(YearsOfPlan(kText, 10, &end, &span));
  CHECK(span.first == 2001);
  CHECK(span.last == 2002);
  CHECK(kText.substr(end) == "投资9亿元");
  end = 0;
  CHECK_FALSE(YearsOfPlan("期间", 10, &end, &span));
}

}  // namespace
}  // namespace extract
