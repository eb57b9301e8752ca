// Time expressions, resolved against the document's own date.
//
//   std::vector<TimeExpression> found;
//   TimeFinder(&words).Find("截至2021年底,全区累计…", {2022, 1, 0}, 2021, &found);
//   // found[0]: range of 截至2021年底, kPeriod, year 2021, period "2021"
//
// Durations (用3年时间, 10天) are quantities and not found here, but for those that place a span in
// time: 近三年, 五年来, 5年累计.
#ifndef EXTRACT_TIME_TIME_EXPRESSION_H_
#define EXTRACT_TIME_TIME_EXPRESSION_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/text_marks.h"
#include "text/normalized_block.h"
#include "time/calendar.h"
#include "time/time_vocabulary.h"

namespace extract {

enum class TimeRole : std::uint8_t {
  kPeriod,  // 2021年, 上半年, 1-9月份, 去年, 目前: the time for which a statement holds
  kComparison,  // 比2019年, 比上年, 与上年同期相比, 较2015年, 同比: what a change is against
  kTarget,  // 到2025年, 2030年前, 年底前: the time by which; the fact holds then
  kSpan,  // 五年来, 近三年, “十四五”时期, 2012-2015年: holds for the span; year = its last
  kNameOnly,  // 入选2021年度“专精”企业, 2024丝路论坛, “十四五”规划: inside a name, moves nothing;
              // 面向|2035年 likewise
};

struct TimeExpression {
  ByteRange range;  // in the text searched; the whole expression with 截至, 到, 比 and 底, 前
  TimeRole role = TimeRole::kPeriod;
  std::optional<int> year;     // resolved; nullopt when it is relative and no date is known
  std::string period;          // ISO 8601, or "" when unresolved
  bool explicit_year = false;  // the year is written: 2021年, not 今年
  bool from = false;           // 由上年30万人增加到…: ends where the change does
  bool streak = false;         // 连续|三年: tells how long, not when
  bool anaphoric = false;      // 当年, 第二年, where the sentence names no year before
  int years_on = 0;            // of such a time: 1 for 第二年
  bool own_clause = false;     // 成立于2012年3月: says nothing of the clauses behind it
};

// Thread-safe; `words` must outlive it.
class TimeFinder {
 public:
  explicit TimeFinder(const TimeVocabulary* words) : words_(words) {}

  // Finds every time expression of `sentence`, in text order, without overlaps; linear. Clears
  // `found`. `document_date`: 今年, 去年 and 明年 are against it; year 0 when unknown.
  // `context_year`: the year that the text around speaks of, for 全年, 上半年, 6月, 上年, 五年来
  // and 目前; 0 for none. `plan`: the text around announces, so that 全年 in January is the year
  // that has begun, not the one that is over.
  void Find(std::string_view sentence, const CalendarDate& document_date, int context_year,
            std::vector<TimeExpression>* found, bool plan = false) const;
  // The same where the time and quote marks of the sentence (AddTimeMarks) are known, among others.
  void Find(std::string_view sentence, const MarkSpan& marks, const CalendarDate& document_date,
            int context_year, std::vector<TimeExpression>* found, bool plan = false) const;

 private:
  const TimeVocabulary* words_;
};

}  // namespace extract

#endif  // EXTRACT_TIME_TIME_EXPRESSION_H_
