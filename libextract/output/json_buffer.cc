#include "output/json_buffer.h"

#include <algorithm>

#include "base/utf8.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace extract {
namespace {

constexpr char kHexDigits[] = "0123456789abcdef";
constexpr std::size_t kVector = 16;
constexpr std::size_t kMostEscaped = 6;  // \u001f
constexpr std::size_t kPieceBytes = 512;

// Bytes that stand for themselves in a JSON string: all but controls, quote and backslash. U+007F
// and U+2028 need no escape in JSON.
constexpr bool IsPlain(char c) {
  return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\';
}

// Copies plain bytes and stops at the first other one; returns how many. Writes up to kVector - 1
// bytes more than it copies.
std::size_t CopyPlain(std::string_view text, char* out) {
  std::size_t i = 0;
#if defined(__SSE2__)
  for (; i + kVector <= text.size(); i += kVector) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + i));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(out + i), bytes);
    const __m128i control =
        _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(0x1F)), bytes);  // at most 0x1F
    const __m128i quote = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('"'));
    const __m128i backslash = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\'));
    const int special = _mm_movemask_epi8(_mm_or_si128(control, _mm_or_si128(quote, backslash)));
    if (special != 0) return i + static_cast<std::size_t>(__builtin_ctz(special));
  }
#endif
  for (; i < text.size() && IsPlain(text[i]); ++i) out[i] = text[i];
  return i;
}

}  // namespace

void JsonBuffer::Escape(char c) {
  const auto put = [this](char letter) {
    *at_++ = '\\';
    *at_++ = letter;
  };
  switch (c) {
    case '"':
    case '\\':
      return put(c);
    case '\n':
      return put('n');
    case '\r':
      return put('r');
    case '\t':
      return put('t');
    default:
      put('u');
      *at_++ = '0';
      *at_++ = '0';
      *at_++ = kHexDigits[static_cast<unsigned char>(c) >> 4];
      *at_++ = kHexDigits[static_cast<unsigned char>(c) & 0xF];
  }
}

void JsonBuffer::Piece(std::string_view text) {
  Reserve(text.size() * kMostEscaped + kVector);
  for (;;) {
    const std::size_t plain = CopyPlain(text, at_);
    at_ += plain;
    if (plain == text.size()) return;
    Escape(text[plain]);
    text.remove_prefix(plain + 1);
  }
}

void JsonBuffer::Content(std::string_view text) {
  static_assert(kPieceBytes * kMostEscaped + kVector <= kSize);
  while (text.size() > kPieceBytes) {
    Piece(text.substr(0, kPieceBytes));
    text.remove_prefix(kPieceBytes);
  }
  Piece(text);
}

void JsonBuffer::String(std::string_view text) {
  Literal("\"");
  while (true) {
    const std::size_t invalid = FindInvalidUtf8(text);
    Content(text.substr(0, invalid));
    if (invalid == std::string_view::npos) break;
    Literal("\xEF\xBF\xBD");  // U+FFFD
    text.remove_prefix(invalid + 1);
  }
  Literal("\"");
}

}  // namespace extract
