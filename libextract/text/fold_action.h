// What the normaliser does with each character: the values of the generated table (see
// script_table.h), and the rules of width and punctuation that go into it.
//
// One convention for punctuation: what ASCII has is written in ASCII (，；：？！（）％ become , ; :
// ? ! ( ) %), what it lacks stays as it is (。 、 “ ” 《 》 … ——). Corner brackets 「」『』 become
// “” ‘’.
#ifndef EXTRACT_TEXT_FOLD_ACTION_H_
#define EXTRACT_TEXT_FOLD_ACTION_H_

#include <cstdint>

namespace extract {

// A table value is 0 (the character stays), a character to put in its place, or one of these, which
// lie among the surrogates and so are no characters.
enum FoldAction : std::uint16_t {
  kFoldNone = 0,
  kFoldSpace = 0xD800,  // any kind of blank, and control characters
  kFoldWideSpace,       // an ideographic space or a tab: blank that somebody meant
  kFoldDrop,            // zero-width characters
  kFoldDash,            // — ― ─: a hyphen between numbers (1—9月份), else itself
  kFoldCircled,         // ① ... ⑳: a footnote mark behind a word, else itself
  kFoldCircle,          // ○: the digit 〇 among Chinese digits (二○二五), else itself
  kFoldBracket,         // ［ 〔 〖: may open a footnote mark
};

constexpr std::uint16_t FoldSpecial(char32_t c) {
  if (c < 0x20 || (c >= 0x7F && c <= 0x9F)) return c == '\t' ? kFoldWideSpace : kFoldSpace;
  switch (c) {
    case ' ':
    case 0xA0:
    case 0x1680:
    case 0x202F:
    case 0x205F:
    case 0x2028:
    case 0x2029:
    case 0x3164:  // Hangul fillers, used as blanks
    case 0xFFA0:
    case 0xE5E5:  // a blank of old Chinese typesetting, in the private area
    case 0xE5F1:
      return kFoldSpace;
    case 0x3000:
    case 0x2003:  // em space
      return kFoldWideSpace;
    case 0xAD:
    case 0x034F:
    case 0x2060:
    case 0xFEFF:
      return kFoldDrop;
    case 0x2014:
    case 0x2015:
    case 0x2500:
      return kFoldDash;
    case 0x25CB:
      return kFoldCircle;
    case 0xFF3B:
    case 0x3014:
    case 0x3016:
    case '[':
      return kFoldBracket;
    default:
      break;
  }
  if (c >= 0x2000 && c <= 0x200A) return kFoldSpace;
  if (c >= 0x200B && c <= 0x200F) return kFoldDrop;
  if (c >= 0x202A && c <= 0x202E) return kFoldDrop;
  if (c >= 0x2066 && c <= 0x2069) return kFoldDrop;
  if (c >= 0xFE00 && c <= 0xFE0F) return kFoldDrop;  // variation selectors
  if (c >= 0x2460 && c <= 0x2473) return kFoldCircled;
  return kFoldNone;
}

// The character in standard width and form; 0 where it stays.
constexpr char16_t FoldWidth(char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) return static_cast<char16_t>(c - 0xFEE0);
  switch (c) {
    case 0xFFE0:
      return 0xA2;
    case 0xFFE1:
      return 0xA3;
    case 0xFFE5:
      return 0xA5;
    case 0x2236:  // ∶ in 8∶41∶51
      return ':';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2212:
    case 0xFE63:
      return '-';
    case 0x223C:
    case 0x301C:
      return '~';
    case 0x300C:
      return 0x201C;
    case 0x300D:
      return 0x201D;
    case 0x300E:
      return 0x2018;
    case 0x300F:
      return 0x2019;
    case 0x30FB:
    case 0x2027:
      return 0xB7;
    case 0xFE50:
      return ',';
    case 0xFE51:
      return 0x3001;
    case 0xFE54:
      return ';';
    case 0xFE55:
      return ':';
    case 0xFE56:
      return '?';
    case 0xFE57:
      return '!';
    case 0xFE59:
      return '(';
    case 0xFE5A:
      return ')';
    case 0xFE52:
      return '.';
    case 0xFE6A:
    case 0x2105:  // care of, which texts have for a percent sign
      return '%';
    case 0xFF61:
      return 0x3002;
    case 0xFF64:
      return 0x3001;
    default:
      return 0;
  }
}

}  // namespace extract

#endif  // EXTRACT_TEXT_FOLD_ACTION_H_
