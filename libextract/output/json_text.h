// JSON text in the two ways that a record is written: quickly, by PlainJson, where no string holds
// a character to escape and all of it fits a small buffer, which is the rule; and by EscapedJson,
// which takes any bytes. Both are given the same calls:
//
//   json.Literal(R"(,"unit":)");
//   json.String("亿元");
//   json.Number(12);
#ifndef EXTRACT_OUTPUT_JSON_TEXT_H_
#define EXTRACT_OUTPUT_JSON_TEXT_H_

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "base/digits.h"
#include "extract/decimal.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace extract {

// A name of letters and underscores alone, such as those of enumerations.
struct JsonWord {
  static constexpr std::size_t kMaxBytes = 15;
  char letters[kMaxBytes] = {};
  std::uint8_t size = 0;
};
inline JsonWord MakeJsonWord(std::string_view letters) {
  JsonWord word;
  word.size = static_cast<std::uint8_t>(letters.copy(word.letters, JsonWord::kMaxBytes));
  return word;
}

// Copies strings as they are, and says afterwards whether that was right: a look at each vector
// that is copied anyway, and no branch for it. The caller knows that all of it has room.
class PlainJson {
 public:
  static constexpr std::size_t kNumberBytes = Decimal::kMaxCharacters;

  explicit PlainJson(char* out) : at_(out) {}

  // What was written ends here.
  const char* end() const { return at_; }
  // Nothing would have had to be escaped.
  bool plain() const;

  template <std::size_t N>
  void Literal(const char (&text)[N]) {
    std::memcpy(at_, text, N - 1);
    at_ += N - 1;
  }
  void Word(const JsonWord& word) {
    *at_++ = '"';
    std::memcpy(at_, word.letters, JsonWord::kMaxBytes);
    at_ += word.size;
    *at_++ = '"';
  }
  void Number(std::size_t value) { at_ = WriteDigits(value, at_); }
  void Number(int value) {
    if (value < 0) *at_++ = '-';
    const auto digits = static_cast<unsigned>(value);
    at_ = WriteDigits(value < 0 ? 0U - digits : digits, at_);
  }
  void Number(const Decimal& value) { at_ = value.Write(at_); }
  void String(std::string_view text) {
    *at_++ = '"';
    Copy(text);
    *at_++ = '"';
  }

 private:
  void Copy(std::string_view text);

  char* at_;
#if defined(__SSE2__)
  static __m128i Load(const char* from) {
    return _mm_loadu_si128(reinterpret_cast<const __m128i*>(from));
  }
  static void Store(__m128i bytes, char* to) {
    _mm_storeu_si128(reinterpret_cast<__m128i*>(to), bytes);
  }
  // Notes what must be escaped: controls, quote, backslash. U+007F and U+2028 need not be.
  void Look(__m128i bytes) {
    const __m128i control = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(0x1F)), bytes);
    const __m128i quote = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('"'));
    const __m128i backslash = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\'));
    special_ = _mm_or_si128(special_, _mm_or_si128(control, _mm_or_si128(quote, backslash)));
  }
  __m128i special_ = _mm_setzero_si128();
#else
  bool special_ = false;
#endif
};

class EscapedJson {
 public:
  explicit EscapedJson(std::string* out) : out_(out) {}

  template <std::size_t N>
  void Literal(const char (&text)[N]) {
    out_->append(text, N - 1);
  }
  void Word(const JsonWord& word) { String({word.letters, word.size}); }
  template <typename Value>
  void Number(const Value& value) {
    char text[PlainJson::kNumberBytes];
    PlainJson json(text);
    json.Number(value);
    out_->append(text, static_cast<std::size_t>(json.end() - text));
  }
  // Only what must be escaped is; invalid UTF-8 becomes U+FFFD.
  void String(std::string_view text);

 private:
  void Escape(char c);
  void Content(std::string_view text);

  std::string* out_;
};

// Whether the byte stands for itself in a JSON string.
constexpr bool IsPlainJson(char c) {
  return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\';
}

#if defined(__SSE2__)

inline bool PlainJson::plain() const { return _mm_movemask_epi8(special_) == 0; }

// The last vector of a string overlaps the one before, so that nothing outside of it is read.
inline void PlainJson::Copy(std::string_view text) {
  constexpr std::size_t kVector = sizeof(__m128i);
  const char* const from = text.data();
  const std::size_t size = text.size();
  char* const to = at_;
  at_ += size;
  if (size >= kVector) {
    for (std::size_t i = 0; i < size - kVector; i += kVector) {
      const __m128i bytes = Load(from + i);
      Store(bytes, to + i);
      Look(bytes);
    }
    const __m128i bytes = Load(from + size - kVector);
    Store(bytes, to + size - kVector);
    Look(bytes);
    return;
  }
  // Two words that overlap, side by side in one vector.
  const auto ends = [&](auto word) {
    const std::size_t last = size - sizeof word;
    std::uint64_t both[2] = {0, 0};
    std::memcpy(&word, from, sizeof word);
    both[0] = word;
    std::memcpy(to, &word, sizeof word);
    std::memcpy(&word, from + last, sizeof word);
    both[1] = word;
    std::memcpy(to + last, &word, sizeof word);
    return _mm_set_epi64x(static_cast<long long>(both[1]), static_cast<long long>(both[0]));
  };
  // Of the bytes that a word leaves free in its half, none may look like a control.
  const __m128i free = _mm_set1_epi8(' ');
  if (size >= 8) {
    Look(ends(std::uint64_t{0}));
  } else if (size >= 4) {
    Look(_mm_or_si128(ends(std::uint32_t{0}), _mm_slli_epi64(free, 32)));
  } else if (size >= 2) {
    Look(_mm_or_si128(ends(std::uint16_t{0}), _mm_slli_epi64(free, 16)));
  } else if (size == 1) {
    Look(_mm_or_si128(ends(std::uint8_t{0}), _mm_slli_epi64(free, 8)));
  }
}

#else

inline bool PlainJson::plain() const { return !special_; }

inline void PlainJson::Copy(std::string_view text) {
  for (const char c : text) {
    *at_++ = c;
    special_ |= !IsPlainJson(c);
  }
}

#endif

}  // namespace extract

#endif  // EXTRACT_OUTPUT_JSON_TEXT_H_
