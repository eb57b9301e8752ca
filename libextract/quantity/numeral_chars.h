// The characters that numerals are written with, and the fast search for the next place where one
// may begin.
#ifndef EXTRACT_QUANTITY_NUMERAL_CHARS_H_
#define EXTRACT_QUANTITY_NUMERAL_CHARS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/text_marks.h"
#include "base/utf8.h"

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
  kQuote,      // “ ‘ 「 『
  kBookTitle,  // 《 〈
  // These begin nothing, but may stand in a numeral or behind it:
  kMore,   // 余 多 来
  kPoint,  // 点
};

struct NumeralSign {
  NumeralChar kind = NumeralChar::kNone;
  std::uint8_t value = 0;
  bool financial = false;  // 壹 陆 拾: words of their own (陆地, 收拾) where no other one is beside
};

// All of any kind but quotes, and quotes; with ASCII digits and ".
inline constexpr std::u32string_view kNumeralCharacters =
    U"0123456789〇零一二两三四五六七八九壹贰叁肆伍陆柒捌玖十百千拾佰仟万亿兆几半第首榜翻负";
inline constexpr std::u32string_view kQuoteCharacters = U"“‘「『《〈\"";

constexpr void AddNumeralMarks(TextMarkTable* table) {
  table->Add(kNumeralCharacters, kNumeralMark);
  table->Add(kQuoteCharacters, kQuoteMark);
}

// Characters of the BMP by page of 256, where only some twenty pages hold any numeral character.
class NumeralSignTable {
 public:
  constexpr NumeralSignTable();

  constexpr NumeralSign At(unsigned code_point) const {
    return pages_[page_of_[code_point >> 8]][code_point & 0xFF];
  }
  // The character of the three bytes at `bytes`.
  NumeralSign AtBytes(const unsigned char* bytes) const { return At(Decode(bytes)); }
  bool IsLeadAtBytes(const unsigned char* bytes) const {
    const unsigned code_point = Decode(bytes);
    return (leads_[code_point >> 6] >> (code_point & 63) & 1) != 0;
  }

 private:
  static unsigned Decode(const unsigned char* bytes) {
    return (bytes[0] & 0x0Fu) << 12 | (bytes[1] & 0x3Fu) << 6 | (bytes[2] & 0x3Fu);
  }

  static constexpr std::size_t kPages = 32;
  std::array<std::uint8_t, 256> page_of_{};
  std::array<std::array<NumeralSign, 256>, kPages> pages_{};
  std::array<std::uint64_t, 1024> leads_{};  // a bit for each character that may begin something
};

extern const NumeralSignTable kNumeralSigns;

// The character at `position`; kNone outside the text and for every other character. All numeral
// characters are three bytes long.
inline NumeralSign NumeralSignAt(std::string_view text, std::size_t position) {
  if (position + kHanBytes > text.size()) return {};
  const auto* bytes = reinterpret_cast<const unsigned char*>(text.data()) + position;
  return (bytes[0] & 0xF0) == 0xE0 ? kNumeralSigns.AtBytes(bytes) : NumeralSign();
}

inline bool IsDigitAt(std::string_view text, std::size_t position) {
  return position < text.size() && text[position] >= '0' && text[position] <= '9';
}

// 余, 多, 来 or 几, behind which more is counted than the numeral says.
constexpr bool IsOverWord(NumeralSign sign) {
  return sign.kind == NumeralChar::kMore || sign.kind == NumeralChar::kFew;
}

// True where a Chinese digit, 十..亿 or 几 stands.
inline bool IsChineseNumeralAt(std::string_view text, std::size_t position) {
  const NumeralChar kind = NumeralSignAt(text, position).kind;
  return kind >= NumeralChar::kDigit && kind <= NumeralChar::kFew;
}

// The first position >= `from` with an ASCII digit, a straight quote or a character of any kind
// above; text.size() where there is none.
std::size_t NextNumeralLead(std::string_view text, std::size_t from);

}  // namespace extract

#endif  // EXTRACT_QUANTITY_NUMERAL_CHARS_H_
