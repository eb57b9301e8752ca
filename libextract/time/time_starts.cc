#include "time/time_starts.h"

#include "base/utf8.h"

namespace extract {
namespace {

constexpr CharacterSet kNumerals(kTimeNumerals);
constexpr CharacterSet kBehindNumber(kBehindTimeNumber);

}  // namespace

// 2021…, or one or two digits with what a time has behind them.
bool MayBeginTimeByNumber(std::string_view text, std::size_t position) {
  constexpr std::size_t kYearDigits = 4;
  if (position > 0 &&
      (IsAsciiDigit(static_cast<unsigned char>(text[position - 1])) || text[position - 1] == '.')) {
    return false;
  }
  std::size_t end = position + 1;
  while (end < text.size() && end - position <= kYearDigits &&
         IsAsciiDigit(static_cast<unsigned char>(text[end]))) {
    ++end;
  }
  const std::size_t digits = end - position;
  if (digits == kYearDigits) return text[position] == '1' || text[position] == '2';
  if (digits > 2 || end == text.size()) return false;
  std::size_t length;
  const char32_t next = DecodeAt(text, end, &length);
  if (next == U'个') return text.substr(end + length).starts_with("年");
  return kBehindNumber.Has(next);
}

bool MayBeginTimeByPair(std::string_view text, std::size_t behind, char32_t first,
                        char32_t second) {
  return second != U'个' || !kNumerals.Has(first) || text.substr(behind).starts_with("年");
}

}  // namespace extract
