// Time expressions that are words: 今年, 年底, 目前, 近年来, 同比.
#ifndef EXTRACT_TIME_TIME_WORDS_H_
#define EXTRACT_TIME_TIME_WORDS_H_

#include <string_view>

#include "time/time_cursor.h"
#include "time/time_scanner.h"

namespace extract {

// The longest such word at the cursor, with the part of the year behind it (今年|上半年); false for
// none.
bool ReadTimeWord(std::string_view text, TimeCursor cursor, TimeToken* token);

}  // namespace extract

#endif  // EXTRACT_TIME_TIME_WORDS_H_
