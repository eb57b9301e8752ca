// See the header. Halves and quarters follow the record's contract (2021-H1), which ISO 8601-2 does
// not have in this form.
#include "time/calendar.h"

#include <algorithm>

namespace extract {
namespace {

bool AllDigits(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int Number(std::string_view digits) {
  int value = 0;
  for (char c : digits) value = value * 10 + (c - '0');
  return value;
}

std::string TwoDigits(int value) {
  return {static_cast<char>('0' + value / 10 % 10), static_cast<char>('0' + value % 10)};
}

}  // namespace

std::optional<CalendarDate> CalendarDate::Parse(std::string_view iso) {
  const bool has_month = iso.size() > 4;
  const bool has_day = iso.size() > 7;
  if (iso.size() != 4 && iso.size() != 7 && iso.size() != 10) return std::nullopt;
  if (!AllDigits(iso.substr(0, 4))) return std::nullopt;
  CalendarDate date;
  date.year = Number(iso.substr(0, 4));
  if (has_month) {
    if (iso[4] != '-' || !AllDigits(iso.substr(5, 2))) return std::nullopt;
    date.month = Number(iso.substr(5, 2));
    if (date.month < 1 || date.month > 12) return std::nullopt;
  }
  if (has_day) {
    if (iso[7] != '-' || !AllDigits(iso.substr(8, 2))) return std::nullopt;
    date.day = Number(iso.substr(8, 2));
    if (date.day < 1 || date.day > 31) return std::nullopt;
  }
  return date;
}

std::string PeriodText(int year, const YearPart& part) {
  const std::string y = std::to_string(year);
  switch (part.kind) {
    case YearPart::Kind::kWhole:
    case YearPart::Kind::kPoint:
      return y;
    case YearPart::Kind::kHalf:
      return y + "-H" + std::to_string(part.first);
    case YearPart::Kind::kQuarter:
      return y + "-Q" + std::to_string(part.first);
    case YearPart::Kind::kQuarters:
      return y + "-" + TwoDigits(part.first * 3 - 2) + "/" + y + "-" + TwoDigits(part.last * 3);
    case YearPart::Kind::kMonths:
      if (part.first == part.last) return y + "-" + TwoDigits(part.first);
      return y + "-" + TwoDigits(part.first) + "/" + y + "-" + TwoDigits(part.last);
    case YearPart::Kind::kDay:
      return y + "-" + TwoDigits(part.first) + "-" + TwoDigits(part.last);
  }
  return y;
}

}  // namespace extract
