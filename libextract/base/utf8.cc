// Chinese prose is nearly all three-byte characters with runs of ASCII between: those two are
// checked first everywhere, the other lengths share one general path. Long texts are validated and
// counted by vectors first (utf8_vector.h); what those leave is looked at here.
#include "base/utf8.h"

#include <cstdint>
#include <cstring>

#include "base/utf8_vector.h"

namespace extract {
namespace {

inline unsigned char Byte(std::string_view text, std::size_t i) {
  return static_cast<unsigned char>(text[i]);
}

inline bool IsContinuation(unsigned char b) { return (b & 0xC0) == 0x80; }

// Length of the valid character at `i`, 0 when there is none.
std::size_t ValidLength(std::string_view text, std::size_t i) {
  const unsigned char lead = Byte(text, i);
  const std::size_t left = text.size() - i;
  if (lead < 0x80) return 1;
  if (lead < 0xC2) return 0;
  if (lead < 0xE0) return left >= 2 && IsContinuation(Byte(text, i + 1)) ? 2 : 0;
  if (lead < 0xF0) {
    if (left < 3) return 0;
    const unsigned char second = Byte(text, i + 1);
    if (!IsContinuation(second) || !IsContinuation(Byte(text, i + 2))) return 0;
    if (lead == 0xE0 && second < 0xA0) return 0;
    if (lead == 0xED && second >= 0xA0) return 0;
    return 3;
  }
  if (lead > 0xF4 || left < 4) return 0;
  const unsigned char second = Byte(text, i + 1);
  if (!IsContinuation(second) || !IsContinuation(Byte(text, i + 2)) ||
      !IsContinuation(Byte(text, i + 3))) {
    return 0;
  }
  if (lead == 0xF0 && second < 0x90) return 0;
  if (lead == 0xF4 && second >= 0x90) return 0;
  return 4;
}

// End of the run of ASCII that begins at `i`.
inline std::size_t SkipAscii(std::string_view text, std::size_t i) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080ULL;
  while (i + 8 <= text.size()) {
    std::uint64_t word;
    std::memcpy(&word, text.data() + i, 8);
    if (word & kHighBits) break;
    i += 8;
  }
  while (i < text.size() && Byte(text, i) < 0x80) ++i;
  return i;
}

struct WideRange {
  char32_t first, last;
};

// East Asian Width W and F, as far as text about China holds them.
constexpr WideRange kWide[] = {
    {0x1100, 0x115F}, {0x2E80, 0x303E},   {0x3041, 0x33FF},   {0x3400, 0x4DBF},   {0x4E00, 0x9FFF},
    {0xA000, 0xA4CF}, {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},   {0xFF01, 0xFF60},
    {0xFFE0, 0xFFE6}, {0x1F300, 0x1F64F}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD},
};

}  // namespace

std::size_t FindInvalidUtf8(std::string_view text) {
  const std::size_t size = text.size();
  std::size_t i = size < kVectorBytes ? 0 : ValidPrefix(text);
  while (i < size) {
    const unsigned char lead = Byte(text, i);
    if (lead < 0x80) {
      i = SkipAscii(text, i);
      continue;
    }
    // E1..EC and EE, EF: any two continuation bytes are valid behind them.
    if (lead > 0xE0 && lead < 0xF0 && lead != 0xED && size - i >= 3 &&
        IsContinuation(Byte(text, i + 1)) && IsContinuation(Byte(text, i + 2))) {
      i += 3;
      continue;
    }
    const std::size_t length = ValidLength(text, i);
    if (length == 0) return i;
    i += length;
  }
  return std::string_view::npos;
}

std::size_t CountCodePoints(std::string_view text) {
  std::size_t lines = 0;
  return CountCharacters(text, &lines);
}

std::size_t CountCharacters(std::string_view text, std::size_t* newlines) {
  std::size_t continuations = 0;
  if (text.size() >= kCountBytes) {
    CountByVector(text, &continuations, newlines);
  } else {
    for (const char c : text) {
      continuations += IsUtf8Continuation(c);
      *newlines += c == '\n';
    }
  }
  return text.size() - continuations;
}

char32_t CodePointAt(std::string_view text, std::size_t position, std::size_t* length) {
  const unsigned char lead = Byte(text, position);
  if (lead < 0x80) {
    *length = 1;
    return lead;
  }
  const std::size_t valid = ValidLength(text, position);
  *length = valid == 0 ? 1 : valid;
  const auto tail = [&](std::size_t k) -> char32_t { return Byte(text, position + k) & 0x3F; };
  switch (valid) {
    case 2:
      return (char32_t{lead} & 0x1F) << 6 | tail(1);
    case 3:
      return (char32_t{lead} & 0x0F) << 12 | tail(1) << 6 | tail(2);
    case 4:
      return (char32_t{lead} & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3);
    default:
      return kReplacementCharacter;
  }
}

char32_t CodePointBefore(std::string_view text, std::size_t position, std::size_t* length) {
  const std::size_t start = PreviousCharacter(text, position);
  const char32_t c = CodePointAt(text.substr(0, position), start, length);
  if (start + *length == position) return c;
  *length = 1;
  return kReplacementCharacter;
}

std::size_t PreviousCharacter(std::string_view text, std::size_t position) {
  if (position > text.size()) position = text.size();
  return position == 0 ? 0 : FloorCharacter(text, position - 1);
}

std::size_t FloorCharacter(std::string_view text, std::size_t position) {
  if (position >= text.size()) return text.size();
  for (std::size_t back = 0; back < 4 && back <= position; ++back) {
    const std::size_t start = position - back;
    if (IsContinuation(Byte(text, start))) continue;
    const std::size_t length = ValidLength(text, start);
    return length > back ? start : position;
  }
  return position;
}

void AppendUtf8(char32_t c, std::string* out) {
  if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = kReplacementCharacter;
  const auto put = [&](char32_t byte) { out->push_back(static_cast<char>(byte)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | c >> 6);
    put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | c >> 12);
    put(0x80 | (c >> 6 & 0x3F));
    put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | c >> 18);
    put(0x80 | (c >> 12 & 0x3F));
    put(0x80 | (c >> 6 & 0x3F));
    put(0x80 | (c & 0x3F));
  }
}

int DisplayWidth(char32_t c) {
  if (c < 0x300) return 1;
  if (c <= 0x36F || (c >= 0x200B && c <= 0x200F) || c == 0xFEFF || (c >= 0xFE00 && c <= 0xFE0F)) {
    return 0;
  }
  for (const WideRange& range : kWide) {
    if (c >= range.first && c <= range.last) return 2;
  }
  return 1;
}

int DisplayWidth(std::string_view text) {
  int width = 0;
  for (std::size_t i = 0, length = 0; i < text.size(); i += length) {
    width += DisplayWidth(CodePointAt(text, i, &length));
  }
  return width;
}

}  // namespace extract
