// What a document says of its own date, in title, dateline, first paragraph and last lines.
#ifndef EXTRACT_TIME_DOCUMENT_DATE_H_
#define EXTRACT_TIME_DOCUMENT_DATE_H_

#include <vector>

#include "text/normalized_block.h"
#include "time/calendar.h"
#include "time/time_vocabulary.h"

namespace extract {

struct DocumentDate {
  // 今年, 去年 and 明年 are resolved against it. 发布时间:2011-06-03; 青岛日报2021年12月1日;
  // ——2026年1月 27日在…会议上. A communique of 2015 (2015年…统计公报) speaks as of 2015 whenever it
  // was printed.
  CalendarDate published;
  // The year that statements without time hold for: communique 2015 -> 2015; a work report of
  // January 2026 reviews 2025; 0 unknown.
  int reported_year = 0;
  bool work_report = false;    // of a people's congress: a review, then a plan
  bool announces = false;      // news of a budget: what its lists of measures say is to come
  int plan_last = 0;           // last year of the five-year plan that its title is of; 0 for none
  bool plan_document = false;  // a plan, a policy, measures: what it says is announced
};

// `blocks`: the document's blocks in order, at least the first dozen and the last few.
DocumentDate FindDocumentDate(const std::vector<const NormalizedBlock*>& blocks,
                              const TimeVocabulary& words);

}  // namespace extract

#endif  // EXTRACT_TIME_DOCUMENT_DATE_H_
