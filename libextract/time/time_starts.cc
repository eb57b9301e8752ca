#include "time/time_starts.h"

#include "base/utf8.h"
#include "time/time_words.h"

namespace extract {
namespace {

constexpr std::u32string_view kChineseDigits = U"〇零○一二三四五六七八九两十";
constexpr CharacterSet kNumerals(kChineseDigits);

// What stands behind a number of a time: 三年, 3月, 18/19年度, 1-9月, 3多年, 一季度, 5 月; 个 only
// in 三个年.
constexpr CharacterSet kBehindNumber(U"〇零○一二三四五六七八九两十多余个年月季/ -—–~～－至到");

// Behind these a number may follow: 近三年, 这5年, 前三季度, 第一季度.
constexpr CharacterSet kBeforeNumber(U"近这前第");

bool IsNumeral(char32_t c) { return IsAsciiDigit(c) || kNumerals.Has(c); }

// 2021…, or one or two digits with what a time has behind them.
bool MayBeginWithDigits(std::string_view text, std::size_t position) {
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

}  // namespace

bool MayBeginTime(std::string_view text, std::size_t position, char32_t first) {
  if (IsAsciiDigit(first)) return MayBeginWithDigits(text, position);
  constexpr std::size_t kHanBytes = 3;
  const std::size_t behind = position + kHanBytes;
  if (behind >= text.size()) return false;
  std::size_t length;
  const char32_t second = DecodeAt(text, behind, &length);
  if (kNumerals.Has(first)) {
    if (second == U'个') return text.substr(behind + length).starts_with("年");
    return kBehindNumber.Has(second);
  }
  return kTimePairs.Has(first, second) || (kBeforeNumber.Has(first) && IsNumeral(second));
}

}  // namespace extract
