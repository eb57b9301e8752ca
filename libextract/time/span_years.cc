#include "time/span_years.h"

#include <optional>

#include "time/time_cursor.h"

namespace extract {
namespace {

constexpr int kFirstMonths = 3;  // in which a year is one to come

bool IsFirstOfPlan(int year) { return (year - kFirstPlan) % kPlanYears == 0; }

bool IsBefore(const CalendarDate& date, int months) {
  return date.month > 0 && date.month <= months;
}

}  // namespace

YearSpan NextYears(const CalendarDate& date, int years) {
  const bool plan = years == kPlanYears && IsFirstOfPlan(date.year);
  const int first = IsBefore(date, kFirstMonths) || plan ? date.year : date.year + 1;
  return {first, first + years - 1};
}

int YearAhead(const CalendarDate& date, int years) {
  const bool plan = years == kPlanYears && IsFirstOfPlan(date.year);
  return date.year + years - (plan ? 1 : 0);
}

YearSpan PastYears(const CalendarDate& date, int context, int years) {
  constexpr int kHalf = 6;
  const bool plan = years == kPlanYears && IsFirstOfPlan(date.year);
  const bool begun = context == date.year && IsBefore(date, plan ? kHalf : kFirstMonths);
  const int last = context - (begun ? 1 : 0);
  return {last - years + 1, last};
}

CalendarDate MonthsOn(const CalendarDate& date, int months) {
  constexpr int kMonths = 12;
  const int month = date.year * kMonths + date.month - 1 + months;
  return {month / kMonths, month % kMonths + 1, 0};
}

int FirstMonth(std::string_view period) {
  constexpr std::size_t kPart = 5;  // 2021-|03, 2021-|H2
  if (period.size() < kPart + 2) return 1;
  const int number = period[kPart + 1] - '0';
  if (period[kPart] == 'H') return (number - 1) * 6 + 1;
  if (period[kPart] == 'Q') return (number - 1) * 3 + 1;
  if (period[kPart - 1] != '-') return 1;  // 2016/2020
  return (period[kPart] - '0') * 10 + number;
}

bool IsOverBy(std::string_view period, const CalendarDate& date) {
  constexpr std::size_t kMonth = 7;  // of 2021-03, and the day behind it
  if (period.size() < kMonth || period.find_first_of("HQ/") != std::string_view::npos) return false;
  const int month = FirstMonth(period);
  const std::optional<CalendarDate> day = CalendarDate::Parse(period);
  return month < date.month ||
         (month == date.month && day && day->day != 0 && day->day <= date.day);
}

bool YearsOfPlan(std::string_view sentence, int number, std::size_t* end, YearSpan* span) {
  TimeCursor c(sentence, *end);
  c.Eat("的");
  const bool front = c.EatAny("前", "头");
  if (!front) c.EatAny("后", "最后");
  int years = 0;
  if (!c.EatSmallNumber(&years) || years < 1 || years > kPlanYears || !c.Eat("年")) return false;
  c.Eat("间");
  *end = c.at();
  const int first = kFirstPlan + kPlanYears * number;
  const int last = first + kPlanYears - 1;
  *span = front ? YearSpan{first, first + years - 1} : YearSpan{last - years + 1, last};
  return true;
}

}  // namespace extract
