// Whether a title is that of a plan or a policy, so that the text announces rather than reports.
#ifndef EXTRACT_TIME_PLAN_TITLE_H_
#define EXTRACT_TIME_PLAN_TITLE_H_

#include <string_view>

#include "time/time_vocabulary.h"

namespace extract {

// …行动计划, …规划(2021-2025年), …方案的通知; 春雨计划助学子圆梦 and 20家入选“春雨计划” tell of a
// plan that is at work.
// 甲国计划7月起放宽出口 and …新车计划 将重视混动 are headlines of news. `title`: folded, one line.
bool IsPlanTitle(const TimeVocabulary& words, std::string_view title);

}  // namespace extract

#endif  // EXTRACT_TIME_PLAN_TITLE_H_
