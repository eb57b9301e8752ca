// The statistics behind encoding detection: what bytes look like, never how they decode.
#ifndef EXTRACT_TEXT_ENCODING_GUESS_H_
#define EXTRACT_TEXT_ENCODING_GUESS_H_

#include <cstddef>
#include <optional>
#include <string_view>

#include "text/encoding.h"

namespace extract {

// "a PDF file", "a zip archive (docx, xlsx, ...)" by the first bytes; nullptr when none is known.
const char* BinaryKind(std::string_view bytes);

// UTF-16 without a mark shows in NUL bytes, the halves of ASCII, and in one order of the bytes that
// makes Chinese text of nearly all pairs.
std::optional<Encoding> GuessUtf16(std::string_view bytes, bool valid_utf8);

// Mostly valid multi-byte sequences with a few broken ones between. Chinese text in a legacy
// encoding has hardly any that are valid.
bool IsDamagedUtf8(std::string_view bytes);

// Share of the commonest characters and punctuation among those that are not ASCII; 0 where all
// are.
double CommonCharacterShare(std::string_view utf8);

// A control character that text has no use for: none of tabs and line ends, NUL included.
constexpr bool IsOddControl(unsigned char c) {
  return (c < 0x20 && !(c >= '\t' && c <= '\r')) || c == 0x7F;
}

// How many of them a text holds, counted piece by piece.
class ControlCount {
 public:
  void Add(std::string_view utf8);
  // Beyond what a text may hold by accident.
  bool TooMany() const;

 private:
  std::size_t bytes_ = 0;
  std::size_t controls_ = 0;
};

}  // namespace extract

#endif  // EXTRACT_TEXT_ENCODING_GUESS_H_
