#include "time/span_years.h"

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

bool IsMonthBefore(std::string_view period, int month) {
  constexpr std::size_t kMonth = 5;                                      // 2021-|03
  if (period.size() < kMonth + 2 || period[kMonth] > '1') return false;  // 2021-H1, 2021-Q1
  if (period.find('/') != std::string_view::npos) return false;
  return (period[kMonth] - '0') * 10 + (period[kMonth + 1] - '0') < month;
}

}  // namespace extract
