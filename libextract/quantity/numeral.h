// One numeral: digits and scale words, Arabic, Chinese or mixed; no unit, no sign.
//
//   Numeral n;
//   ReadNumeral("3万4000个", 0, &n);    // value 34000, no scale words left
//   ReadNumeral("1000多亿元", 0, &n);    // value 1000, scale 亿, over
//   ReadNumeral("二三十个", 0, &n);      // value 20, value_max 30
//   ReadNumeral("千瓦时", 0, &n);        // false: 千 belongs to the unit
//
// The value is the numeral as written before 万 and 亿, which stay scale words behind Chinese
// digits too (五千万 is 5000 万); 十百千 are multiplied in where digits are Chinese and stay scale
// words behind Arabic ones (3百万).
#ifndef EXTRACT_QUANTITY_NUMERAL_H_
#define EXTRACT_QUANTITY_NUMERAL_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "extract/decimal.h"

namespace extract {

// Scale words, which are put together from parts of the text: 5000余万 has 万. Five of them are ten
// to the eighteenth at least, the most there is.
class ScaleText {
 public:
  static constexpr std::size_t kCapacity = 15;
  // What does not fit is left out whole.
  void Append(std::string_view part);
  void Clear() { size_ = 0; }
  bool empty() const { return size_ == 0; }
  std::string_view view() const { return {bytes_.data(), size_}; }

 private:
  std::array<char, kCapacity> bytes_;
  std::uint8_t size_ = 0;
};

struct Numeral {
  std::size_t begin = 0;
  std::size_t end = 0;         // behind the last scale word
  std::size_t digits_end = 0;  // behind the digits, before scale words
  Decimal value;
  std::optional<Decimal> value_max;  // of 三五, 二三十
  int power = 0;                     // of ten, of the scale words
  ScaleText scale;                   // 万, 千万, 万亿
  std::size_t integer_digits = 0;    // Arabic only
  bool chinese = false;
  bool bare_scale = false;  // begins with 百 千 万 亿: the one is not written
  bool over = false;        // 余 多 来 几 among the scale words: 十几, 500余万
  bool has_point = false;
  bool has_comma = false;
  bool digit_string = false;  // 二〇二一, 五五 (折)
  bool malformed = false;     // 十五五, 2.0.1, over 18 digits: no value
  bool composite = false;     // 3万4000: groups were put together
};

// Reads the longest numeral at `position`. False where none begins there. Linear in what it
// consumes.
bool ReadNumeral(std::string_view text, std::size_t position, Numeral* numeral);

// True when the 百 千 兆 at `position` begins a unit (千瓦, 百分点) and is no scale word.
// `behind_digit`: a Chinese digit stands before it (三千米 is 3000 米, 120万千瓦 is not).
bool ScaleBeginsUnit(std::string_view text, std::size_t position, bool behind_digit);

// A number with everything that gives it its value multiplied out: sign, scale words, 百分之,
// fraction.
struct ParsedNumeral {
  std::size_t begin = 0;
  std::size_t end = 0;
  Decimal value;         // 3万4000 -> 34000, 三分之一 -> 0.333333333333, 百分之五 -> 5
  bool percent = false;  // 百分之五, 千分之五 (0.5), 5%
};
std::optional<ParsedNumeral> ParseNumeral(std::string_view text, std::size_t position);

// Implementation parts, each for numerals that begin with its own digits.
bool ReadArabicNumeral(std::string_view text, std::size_t position, Numeral* numeral);
bool ReadChineseNumeral(std::string_view text, std::size_t position, Numeral* numeral);

}  // namespace extract

#endif  // EXTRACT_QUANTITY_NUMERAL_H_
