// What a time expression says by its own words, before it is resolved: its form and its numbers.
//
// One recogniser, called at each character that may begin an expression. Numerals are read here by
// hand (two to four digits, Chinese or Arabic), because the quantity layer must not be known to
// this one.
#ifndef EXTRACT_TIME_TIME_SCANNER_H_
#define EXTRACT_TIME_TIME_SCANNER_H_

#include <cstddef>
#include <string_view>

#include "time/calendar.h"

namespace extract {

// What the year of an expression is reckoned from.
enum class YearBase {
  kWritten,   // 2021年: `number` is the year
  kDocument,  // 今年, 去年: `number` years from the document's
  kContext,   // 全年, 上年, 6月, 年底: `number` years from the year spoken of
  kLast,      // 同年, 次年: `number` years from the year last named in the sentence
  kThen,      // 届时: the aim named before
  kBackThen,  // 当时: the year named before, whatever it was named for
  kEra,       // 20世纪末, 上世纪90年代: no one year
  kNow,       // 目前, 近日
  kPastSpan,  // 五年来, 近三年, 近年来: up to the year spoken of
  kNextSpan,  // 未来五年: `number` years on
  kAhead,     // 5年后: `number` years on, as a point
  kAgo,       // 十年前: `number` years back, as a point
  kMonth,     // 本月, 上月12日: `number` months from the document's; a day is the part's last
  kStreak,    // 连续三年
  kPlan,      // 十四五: `number` is 14
  kNone,      // 同比, 环比
};

struct TimeToken {
  std::size_t end = 0;
  YearBase base = YearBase::kNone;
  int number = 0;
  int last_year = 0;         // 2012-2015年: 2015; else 0
  bool distributes = false;  // 2015和2016年: the two are read one by one; `end` is behind the first
  bool fiscal = false;       // 2019/20年度
  // A name alone: four digits without 年 (2024丝路论坛, 2021-2023), a plan in full.
  bool bare = false;
  YearPart part;
};

// The longest time expression at `position`, without what stands around it (截至, 以来); false for
// none.
bool ReadTime(std::string_view text, std::size_t position, TimeToken* token);

}  // namespace extract

#endif  // EXTRACT_TIME_TIME_SCANNER_H_
