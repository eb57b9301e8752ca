// Bytes to UTF-8, strictly: one invalid byte and an encoding is out. encoding_choice.h says how the
// encoding is found where nobody names it, strict_decoder.h decodes.
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

// Bytes of the source character at `i`. Every one is one code point: ICU maps the four letters of
// HKSCS that Unicode writes as two (0x8862 ...) to its private area.
std::size_t SourceCharacterBytes(Encoding encoding, std::string_view bytes, std::size_t i);

// Fills `text->checkpoints`; text->utf8 is what the bytes from `begin` on were decoded to. False
// when they do not have as many characters, which would be one that SourceCharacterBytes() does not
// know.
bool NoteCheckpoints(std::string_view bytes, std::size_t begin, DecodedText* text);

// Source offset of the character at `utf8_offset` of a text decoded from `bytes`.
std::size_t SourceOffset(const DecodedText& text, std::string_view bytes, std::size_t utf8_offset);

}  // namespace extract

#endif  // EXTRACT_TEXT_ENCODING_H_
