// Reads what may follow a year or stand for a part of it: 上半年, 前三季度, 1-9月份, 12月1日, 底.
#ifndef EXTRACT_TIME_YEAR_PART_READER_H_
#define EXTRACT_TIME_YEAR_PART_READER_H_

#include "time/calendar.h"
#include "time/time_cursor.h"

namespace extract {

// False, with the cursor where it was, where no part of a year stands.
bool ReadYearPart(TimeCursor* cursor, YearPart* part);

}  // namespace extract

#endif  // EXTRACT_TIME_YEAR_PART_READER_H_
