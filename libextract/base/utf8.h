// UTF-8: strict validation, code points forth and back, and the few character classes that need no
// Unicode library.
//
//   FindInvalidUtf8("年\xFF")                    // 3
//   std::size_t length;
//   CodePointAt("亿元", 0, &length)              // U+4EBF, length 3
//
// Strict: no overlong forms, no surrogates, nothing above U+10FFFF. Everything but the two
// validating functions also accepts invalid bytes, reads each as U+FFFD and never reads outside the
// text.
#ifndef EXTRACT_BASE_UTF8_H_
#define EXTRACT_BASE_UTF8_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace extract {

inline constexpr char32_t kReplacementCharacter = 0xFFFD;

// Offset of the first byte that is no part of a valid character, npos where there is none. A
// sequence that the end of the text cuts short is invalid at its lead byte.
std::size_t FindInvalidUtf8(std::string_view text);
inline bool IsValidUtf8(std::string_view text) {
  return FindInvalidUtf8(text) == std::string_view::npos;
}

inline bool IsUtf8Continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

// Number of characters of a valid text, in the sense of the W3C Web Annotation model.
std::size_t CountCodePoints(std::string_view text);
// The same, and adds the number of '\n' to `newlines`.
std::size_t CountCharacters(std::string_view text, std::size_t* newlines);

// The character at `position` < text.size() and its bytes (at least 1).
char32_t CodePointAt(std::string_view text, std::size_t position, std::size_t* length);

// CodePointAt with the usual cases inline, for loops over every character of a text.
inline char32_t DecodeAt(std::string_view text, std::size_t position, std::size_t* length) {
  const auto* p = reinterpret_cast<const unsigned char*>(text.data()) + position;
  if (p[0] < 0x80) {
    *length = 1;
    return p[0];
  }
  if (p[0] >= 0xE1 && p[0] <= 0xEC && text.size() - position >= 3 && (p[1] & 0xC0) == 0x80 &&
      (p[2] & 0xC0) == 0x80) {
    *length = 3;
    return static_cast<char32_t>((p[0] & 0x0F) << 12 | (p[1] & 0x3F) << 6 | (p[2] & 0x3F));
  }
  return CodePointAt(text, position, length);
}

// The character that ends at `position` > 0 and its bytes (at least 1).
char32_t CodePointBefore(std::string_view text, std::size_t position, std::size_t* length);

// The same with the usual cases inline.
inline char32_t DecodeBefore(std::string_view text, std::size_t position, std::size_t* length) {
  const auto* p = reinterpret_cast<const unsigned char*>(text.data()) + position;
  if (p[-1] < 0x80) {
    *length = 1;
    return p[-1];
  }
  if (position >= 3 && p[-3] >= 0xE1 && p[-3] <= 0xEC && (p[-2] & 0xC0) == 0x80 &&
      (p[-1] & 0xC0) == 0x80) {
    *length = 3;
    return static_cast<char32_t>((p[-3] & 0x0F) << 12 | (p[-2] & 0x3F) << 6 | (p[-1] & 0x3F));
  }
  return CodePointBefore(text, position, length);
}

// Start of the next character behind the one at `position`; text.size() at the end.
inline std::size_t NextCharacter(std::string_view text, std::size_t position) {
  if (position >= text.size()) return text.size();
  std::size_t length;
  DecodeAt(text, position, &length);
  return position + length;
}
// Start of the character before `position`; 0 at the beginning.
std::size_t PreviousCharacter(std::string_view text, std::size_t position);
// The last character start that is <= `position`.
std::size_t FloorCharacter(std::string_view text, std::size_t position);

// Surrogates and numbers above U+10FFFF are appended as U+FFFD.
void AppendUtf8(char32_t code_point, std::string* out);

// Of a Chinese character or mark in UTF-8; the rare ones beyond U+FFFF take four.
inline constexpr std::size_t kHanBytes = 3;

// Chinese characters, with 〇 and 々.
constexpr bool IsHan(char32_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF) || c == 0x3007 ||
         c == 0x3005;
}
constexpr bool IsAsciiDigit(char32_t c) { return c >= '0' && c <= '9'; }
constexpr bool IsAsciiLetter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Columns that a terminal with a fixed-width font gives to the character: 0, 1 or 2.
int DisplayWidth(char32_t c);
int DisplayWidth(std::string_view text);

}  // namespace extract

#endif  // EXTRACT_BASE_UTF8_H_
