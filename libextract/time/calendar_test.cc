#include "time/calendar.h"

#include <catch2/catch.hpp>

namespace extract {
namespace {

TEST_CASE("dates are parsed strictly") {
  CHECK(CalendarDate::Parse("2021") == CalendarDate{2021, 0, 0});
  CHECK(CalendarDate::Parse("2021-12") == CalendarDate{2021, 12, 0});
  CHECK(CalendarDate::Parse("2021-12-01") == CalendarDate{2021, 12, 1});
  for (const char* bad :
       {"", "21", "2021-", "2021-1", "2021-13", "2021-00", "2021-12-32", "2021-12-00", "2021/12/01",
        "2021-12-1", "20211201", "abcd", "2021-ab", "２０２１"}) {
    CAPTURE(bad);
    CHECK_FALSE(CalendarDate::Parse(bad));
  }
}

TEST_CASE("periods are written in ISO 8601") {
  using Kind = YearPart::Kind;
  CHECK(PeriodText(2021, {}) == "2021");
  CHECK(PeriodText(2021, {Kind::kHalf, 1, 1}) == "2021-H1");
  CHECK(PeriodText(2021, {Kind::kQuarter, 3, 3}) == "2021-Q3");
  CHECK(PeriodText(2021, {Kind::kQuarters, 1, 3}) == "2021-01/2021-09");
  CHECK(PeriodText(2021, {Kind::kMonths, 1, 9}) == "2021-01/2021-09");
  CHECK(PeriodText(2021, {Kind::kMonths, 12, 12}) == "2021-12");
  CHECK(PeriodText(2021, {Kind::kDay, 12, 1}) == "2021-12-01");
  CHECK(PeriodText(2021, {Kind::kPoint, 0, 0}) == "2021");
}

}  // namespace
}  // namespace extract
