// Time expressions, resolved against the document's own date.
#ifndef EXTRACT_TIME_TIME_EXPRESSION_H_
#define EXTRACT_TIME_TIME_EXPRESSION_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/normalized_block.h"

namespace extract {

// A calendar date with unknown parts as 0. year 0: no date known.
struct CalendarDate {
  int year = 0;
  int month = 0;
  int day = 0;
  static std::optional<CalendarDate> Parse(std::string_view iso);  // "2021", "2021-12", "2021-12-01"
};

enum class TimeRole : std::uint8_t {
  kPeriod,      // 2021年, 上半年, 1-9月份, 去年, 目前: the time for which a statement holds
  kComparison,  // 比2019年, 比上年, 与上年同期相比, 较2015年, 同比: what a change is against; not the fact's year
  kTarget,      // 到2025年, 2030年前, 年底前(将): the time by which; the fact holds then
  kSpan,        // 五年来, 近三年, 十四五时期, 2012-2015年: holds for the whole span; year = its last
  kNameOnly,    // 2021年度"瞪羚"企业, 2026大湾区论坛: inside a name, moves nothing
};

struct TimeExpression {
  ByteRange range;  // in the normalised text; the whole expression with 截至, 到, 比 …底, 前
  TimeRole role = TimeRole::kPeriod;
  std::optional<int> year;  // resolved; nullopt when it is relative and no date is known
  std::string period;       // ISO 8601, or "" when unresolved: "2021", "2021-12", "2021-01/2021-09", "2021-H1", "2021-Q3"
};

class TimeFinder {
 public:
  // `document_date` as known for the text; year 0 when unknown.
  // Finds every time expression of a sentence, in text order. `context_year` is the year that the text
  // around last spoke of (a bare 6月 or 上半年 takes it when the sentence names none), 0 for none.
  void Find(std::string_view sentence, const CalendarDate& document_date, int context_year,
            std::vector<TimeExpression>* found) const;
};

// What the document says of its own date, found in title, dateline, first and last blocks:
// 发布时间：2011-06-03; 青岛日报2021年12月1日; ——2026年1月27日在…会议上; 2015年…统计公报 (reported
// year: the date's year is then the reported one and 今年 means it); 2017年一季度…分析.
struct DocumentDate {
  CalendarDate published;  // 今年, 去年, 目前 are resolved against it
  int reported_year = 0;   // the year that statements without time hold for: communique 2015 -> 2015;
                           // a work report of January 2026 reviews 2025 in its first part; 0 unknown
};
DocumentDate FindDocumentDate(const std::vector<NormalizedBlock>& first_blocks,
                              const std::vector<NormalizedBlock>& last_blocks);

}  // namespace extract

#endif  // EXTRACT_TIME_TIME_EXPRESSION_H_
