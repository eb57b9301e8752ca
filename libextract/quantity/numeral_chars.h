// The characters that numerals are written with, and the fast search for the next place where one may
// begin.
#ifndef EXTRACT_QUANTITY_NUMERAL_CHARS_H_
#define EXTRACT_QUANTITY_NUMERAL_CHARS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace extract {

enum class NumeralChar : std::uint8_t {
  kNone,
  kDigit,      // 一..九 〇 零 两, 壹..玖
  kTen,        // 十 百 千 拾 佰 仟: value is the power of ten
  kBig,        // 万 亿 兆: value is the power of ten
  kFew,        // 几
  kHalf,       // 半
  kOrdinal,    // 第
  kHead,       // 首 (首位), 榜 (榜首)
  kDouble,     // 翻 (翻番)
  kMinus,      // 负
  kQuote,      // “ ‘ 「 『 "
  kBookTitle,  // 《 〈
};

struct NumeralSign {
  NumeralChar kind = NumeralChar::kNone;
  std::uint8_t value = 0;
  bool financial = false;  // 壹 陆 拾: words of their own (陆地, 收拾) where no other one is beside
};

// The character at `position`; kNone outside the text and for every other character. All numeral
// characters are three bytes long.
NumeralSign NumeralSignAt(std::string_view text, std::size_t position);

inline constexpr std::size_t kHanBytes = 3;

inline bool IsDigitAt(std::string_view text, std::size_t position) {
  return position < text.size() && text[position] >= '0' && text[position] <= '9';
}

// True where a Chinese digit, 十..亿 or 几 stands.
bool IsChineseNumeralAt(std::string_view text, std::size_t position);

// The first position >= `from` with an ASCII digit, a straight quote or a character of any kind above;
// text.size() where there is none.
std::size_t NextNumeralLead(std::string_view text, std::size_t from);

}  // namespace extract

#endif  // EXTRACT_QUANTITY_NUMERAL_CHARS_H_
