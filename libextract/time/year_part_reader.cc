// Months, quarters and halves, in Arabic and Chinese numerals. Durations (3个月) are refused: they
// lack what makes a month of a number.
#include "time/year_part_reader.h"

#include <utility>

namespace extract {
namespace {

using Kind = YearPart::Kind;

bool ReadMonths(TimeCursor* cursor, YearPart* part) {
  TimeCursor c = *cursor;
  int first = 0, last = 0;
  if (!c.EatSmallNumber(&first)) return false;
  c.EatSpace();
  const bool month_word = c.Eat("月");
  if (month_word) c.Eat("份");
  const TimeCursor before_mark = c;
  bool range = c.EatRangeMark() && c.EatSmallNumber(&last) && c.Eat("月");
  if (range) {
    c.Eat("份");
  } else {
    c = before_mark;
    if (!month_word) return false;
    last = first;
  }
  if (first < 1 || last > 12 || first > last) return false;
  *part = {Kind::kMonths, first, last};
  if (!range) {
    c.EatSpace();
    TimeCursor day = c;
    int number = 0;
    if (day.EatSmallNumber(&number) && day.EatAny("日", "号") && number >= 1 && number <= 31) {
      *part = {Kind::kDay, first, number};
      c = day;
    } else {
      c.EatAny("上旬", "中旬", "下旬", "初", "底", "末");
    }
  } else {
    c.EatAny("底", "末");
  }
  *cursor = c;
  return true;
}

// 一季度, 第三季度, 1-3季度, 前三季度, 首季, 首三季, 前9个月, 首两个月
bool ReadQuarters(TimeCursor* cursor, YearPart* part) {
  TimeCursor c = *cursor;
  if (c.EatAny("首季度", "首季")) {
    *part = {Kind::kQuarter, 1, 1};
    *cursor = c;
    return true;
  }
  int first = 0, last = 0;
  const bool opening = c.Eat("首");  // 首三季 is how Hong Kong and Macau write it
  const bool front = opening || c.Eat("前");
  const bool ordinal = !front && c.Eat("第");
  if (!c.EatSmallNumber(&first)) return false;
  if (front) {
    last = std::exchange(first, 1);
    if ((c.Eat("季度") || (opening && c.Eat("季"))) && last <= 4) {
      *part = {Kind::kQuarters, first, last};
    } else if (c.EatAny("个月", "月") && last <= 12) {
      *part = {Kind::kMonths, first, last};
      c.Eat("份");
    } else {
      return false;
    }
    *cursor = c;
    return true;
  }
  const bool range = c.EatRangeMark() && c.EatSmallNumber(&last);
  // 第一季 is how Hong Kong and Macau write it.
  if (!c.Eat("季度") && !(ordinal && c.Eat("季"))) return false;
  if (!range) last = first;
  if (first < 1 || last > 4 || first > last) return false;
  *part = {range ? Kind::kQuarters : Kind::kQuarter, first, last};
  c.EatAny("末", "底");
  *cursor = c;
  return true;
}

}  // namespace

bool ReadYearPart(TimeCursor* cursor, YearPart* part) {
  TimeCursor c = *cursor;
  c.EatSpace();
  if (c.Eat("上半年")) {
    *part = {Kind::kHalf, 1, 1};
  } else if (c.Eat("下半年")) {
    *part = {Kind::kHalf, 2, 2};
  } else if (c.EatAny("全年")) {
    *part = {Kind::kWhole, 0, 0};
  } else if (c.EatAny("年初", "年底", "年末", "年中", "年终", "底", "末", "初")) {
    *part = {Kind::kPoint, 0, 0};
  } else if (!ReadMonths(&c, part) && !ReadQuarters(&c, part)) {
    return false;
  }
  *cursor = c;
  return true;
}

}  // namespace extract
