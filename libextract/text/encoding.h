// Bytes of unknown encoding to UTF-8, strictly: one invalid byte and an encoding is out.
//
// Order of detection: byte order mark; UTF-8; UTF-16 without a mark, only where NUL bytes give it
// away; GB18030; Big5. Where both of the last two decode, the text with more of the commonest
// Chinese characters wins (a text read in the wrong one of them is made of rare ones), GB18030 on a
// tie. A text that is UTF-8 but for a few bytes is damaged UTF-8, never GB18030 that happens to
// decode. Binary data is refused: a known signature (PDF, zip, ...), or too many control
// characters.
#ifndef EXTRACT_TEXT_ENCODING_H_
#define EXTRACT_TEXT_ENCODING_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "extract/status.h"

namespace extract {

enum class Encoding { kUtf8, kGb18030, kBig5, kUtf16Le, kUtf16Be };

// "utf-8", "gb18030", "big5", "utf-16le", "utf-16be".
std::string_view EncodingName(Encoding encoding);

// Where characters of a decoded text stand in its source: every 64th character is noted.
struct EncodingCheckpoint {
  std::size_t utf8;
  std::size_t source;
};

struct DecodedText {
  Encoding encoding = Encoding::kUtf8;
  std::size_t bom_bytes = 0;
  // Empty for UTF-8, whose text is the bytes behind the mark.
  std::string utf8;
  std::vector<EncodingCheckpoint> checkpoints;
};

// `wanted`: "" to detect, else an encoding's name in any case. kInvalidArgument for an unknown
// name, kInvalidText for bytes that are no text; messages say the first bad byte, its line and what
// to do.
Result<DecodedText> DecodeText(std::string_view bytes, std::string_view wanted);

// Source offset of the character at `utf8_offset` of a text decoded from `bytes`.
std::size_t SourceOffset(const DecodedText& text, std::string_view bytes, std::size_t utf8_offset);

}  // namespace extract

#endif  // EXTRACT_TEXT_ENCODING_H_
