// A position in a text that readers of time expressions move on, and the numerals they read.
// Private to this layer: numerals of quantities are the quantity layer's, which must not be known
// here.
#ifndef EXTRACT_TIME_TIME_CURSOR_H_
#define EXTRACT_TIME_TIME_CURSOR_H_

#include <cstddef>
#include <string_view>

#include "base/near_bytes.h"
#include "time/calendar.h"

namespace extract {

// Every reader leaves it where it was when it refuses.
class TimeCursor {
 public:
  TimeCursor(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  std::size_t at() const { return at_; }
  void set_at(std::size_t at) { at_ = at; }
  std::string_view rest() const { return text_.substr(at_); }
  std::string_view before() const { return text_.substr(0, at_); }
  bool AtEnd() const { return at_ >= text_.size(); }
  char byte(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }
  bool IsDigit(std::size_t ahead = 0) const { return byte(ahead) >= '0' && byte(ahead) <= '9'; }

  bool Eat(std::string_view word) {
    if (!rest().starts_with(word)) return false;
    at_ += word.size();
    return true;
  }
  // For a word that is written in code: its length is known, and comparing it takes no call.
  template <std::size_t kSize>
  bool Eat(const char (&word)[kSize]) {
    if (!HasAt(text_, at_, word)) return false;
    at_ += kSize - 1;
    return true;
  }
  template <typename... Words>
  bool EatAny(const Words&... words) {
    return (Eat(words) || ...);
  }
  // Digits, at least `least` and at most `most` of them, not followed by another.
  bool EatDigits(int least, int most, int* value) {
    int n = 0, number = 0;
    while (IsDigit(static_cast<std::size_t>(n)) && n <= most) {
      number = number * 10 + (byte(static_cast<std::size_t>(n)) - '0');
      ++n;
    }
    if (n < least || n > most) return false;
    at_ += static_cast<std::size_t>(n);
    *value = number;
    return true;
  }
  bool EatYearNumber(int* year) {
    const std::size_t start = at_;
    if (EatDigits(4, 4, year) && *year >= kEarliestYear && *year <= kLatestYear) return true;
    at_ = start;
    return EatChineseYear(year);
  }
  bool EatDash() { return EatAny("-", "—", "–", "~", "～", "－"); }
  bool EatRangeMark() { return EatDash() || EatAny("至", "到"); }
  void EatSpace() { Eat(" "); }

  // 一 to 九十九, 两, 〇; Arabic one or two digits.
  bool EatSmallNumber(int* value) {
    if (IsDigit()) return EatDigits(1, 2, value);
    return EatChineseSmall(value);
  }
  bool EatChineseSmall(int* value) {
    const std::size_t start = at_;
    int tens = 0, ones = 0;
    const bool has_ones = EatChineseDigit(&ones);
    if (Eat("十")) {
      tens = has_ones ? ones : 1;
      ones = 0;
      EatChineseDigit(&ones);
    } else if (!has_ones) {
      at_ = start;
      return false;
    }
    *value = tens * 10 + ones;
    return true;
  }
  // Each digit for itself: 二〇二一, 二一.
  bool EatChineseDigits(int count, int* value) {
    const std::size_t start = at_;
    int number = 0;
    for (int i = 0; i < count; ++i) {
      int digit;
      if (Eat("零") || Eat("○") || (i > 0 && EatAny("0", "O", "o"))) {  // 二00五, 二OO五
        digit = 0;
      } else if (!EatChineseDigit(&digit)) {
        at_ = start;
        return false;
      }
      number = number * 10 + digit;
    }
    *value = number;
    return true;
  }

 private:
  bool EatChineseDigit(int* value) {
    if (text_.size() - at_ < 3) return false;
    const auto* bytes = reinterpret_cast<const unsigned char*>(text_.data()) + at_;
    const int digit = ChineseDigit(bytes[0] << 16 | bytes[1] << 8 | bytes[2]);
    if (digit < 0) return false;
    at_ += 3;
    *value = digit;
    return true;
  }
  // Of the digit with these bytes; -1 for any other character.
  static int ChineseDigit(int bytes) {
    switch (bytes) {
      case 0xE38087:  // 〇
        return 0;
      case 0xE4B880:  // 一
        return 1;
      case 0xE4BA8C:  // 二
      case 0xE4B8A4:  // 两
        return 2;
      case 0xE4B889:  // 三
        return 3;
      case 0xE59B9B:  // 四
        return 4;
      case 0xE4BA94:  // 五
        return 5;
      case 0xE585AD:  // 六
        return 6;
      case 0xE4B883:  // 七
        return 7;
      case 0xE585AB:  // 八
        return 8;
      case 0xE4B99D:  // 九
        return 9;
      default:
        return -1;
    }
  }
  // 二〇二一, 一九九八, 二零二一
  bool EatChineseYear(int* year) {
    const std::size_t start = at_;
    int number = 0;
    if (!EatChineseDigits(4, &number)) return false;
    if (number < kEarliestYear || number > kLatestYear) {
      at_ = start;
      return false;
    }
    *year = number;
    return true;
  }

  std::string_view text_;
  std::size_t at_;
};

}  // namespace extract

#endif  // EXTRACT_TIME_TIME_CURSOR_H_
