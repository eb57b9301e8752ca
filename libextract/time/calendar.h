// Dates and periods as values, and how they are written.
#ifndef EXTRACT_TIME_CALENDAR_H_
#define EXTRACT_TIME_CALENDAR_H_

#include <optional>
#include <string>
#include <string_view>

namespace extract {

// A calendar date with unknown parts as 0. year 0: no date known.
struct CalendarDate {
  int year = 0;
  int month = 0;
  int day = 0;
  // "2021", "2021-12", "2021-12-01"; nullopt for anything else, and for months over 12 and days
  // over 31.
  static std::optional<CalendarDate> Parse(std::string_view iso);
  friend bool operator==(const CalendarDate&, const CalendarDate&) = default;
};

inline constexpr int kEarliestYear = 1900;
inline constexpr int kLatestYear = 2100;

// A part of a year, without the year.
struct YearPart {
  enum class Kind {
    kWhole,
    kHalf,      // first: 1 or 2
    kQuarter,   // first: 1 to 4
    kQuarters,  // 前三季度, 二至三季度: first to last
    kMonths,    // 1-9月: first to last; first == last: one month
    kDay,       // month first, day last
    kPoint,     // 年底, 年末, 年初: the year is what is known
  };
  Kind kind = Kind::kWhole;
  int first = 0;
  int last = 0;
};

// ISO 8601: "2021", "2021-H1", "2021-Q3", "2021-01/2021-09", "2021-12", "2021-12-01".
std::string PeriodText(int year, const YearPart& part);

}  // namespace extract

#endif  // EXTRACT_TIME_CALENDAR_H_
