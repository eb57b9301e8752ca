// What stands right behind a time and tells that it dates no figure of its own.
#ifndef EXTRACT_TIME_BEHIND_TIME_H_
#define EXTRACT_TIME_BEHIND_TIME_H_

#include <string_view>

#include "time/time_vocabulary.h"

namespace extract {

// 2003年|以来最高, 2007年|夏季以来第一次: how rare a figure is, not when it was. In
// 自2003年三季度|(5.5%)以来最高 a figure of that time stands between. `rest`: the text behind it.
bool IsMarkOfRecord(const TimeVocabulary& words, std::string_view rest);

// 是2015年|的3.2倍: what the multiple is of; it dates neither this number nor those behind it.
bool IsBaseOfMultiple(const TimeVocabulary& words, std::string_view rest);

}  // namespace extract

#endif  // EXTRACT_TIME_BEHIND_TIME_H_
