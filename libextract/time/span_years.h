// The years of spans that are told from the text's own date: 过去五年, 未来三年, 5年后.
#ifndef EXTRACT_TIME_SPAN_YEARS_H_
#define EXTRACT_TIME_SPAN_YEARS_H_

#include <string_view>

#include "time/calendar.h"

namespace extract {

inline constexpr int kFirstPlan = 1951;  // when a plan before the first would have begun
inline constexpr int kPlanYears = 5;

struct YearSpan {
  int first = 0;
  int last = 0;
};

// 未来五年: it begins with the year in its first months, else with the next; 今后五年 in the first
// year of a five-year plan are the plan's.
YearSpan NextYears(const CalendarDate& date, int years);

// 5年后: the last of the plan's years in its first.
int YearAhead(const CalendarDate& date, int years);

// 近三年, 五年来, `context` being the year that the text speaks of. A year that has just begun is
// none of them, nor is the first year of a plan in its first half: 过去五年 are then the plan
// before.
YearSpan PastYears(const CalendarDate& date, int context, int years);

// The month that is so many after, or before, that of a date.
CalendarDate MonthsOn(const CalendarDate& date, int months);

// In which a period of ISO 8601 begins: 7 of 2021-H2; 1 of a year, or of one that is not known.
int FirstMonth(std::string_view period);

// Whether a period of ISO 8601 is one month before this date's, or a day not behind it, in the
// same year.
bool IsOverBy(std::string_view period, const CalendarDate& date);

// “十五”|后三年, “十四五”|前四年, “十一五”的|五年: the years named at `end` of the plan with this
// number; moves `end` behind them.
bool YearsOfPlan(std::string_view sentence, int number, std::size_t* end, YearSpan* span);

}  // namespace extract

#endif  // EXTRACT_TIME_SPAN_YEARS_H_
