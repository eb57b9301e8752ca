// Which encoding a text is in, and that all of it is text.
//
// Order of detection: byte order mark; UTF-8; UTF-16 without a mark, only where NUL bytes give it
// away; GB18030; Big5. Where both of the last two decode, the text with more of the commonest
// Chinese characters wins (a text read in the wrong one of them is made of rare ones), GB18030 on a
// tie. A text that is UTF-8 but for a few bytes is damaged UTF-8, never GB18030 that happens to
// decode. Binary data is refused: a known signature (PDF, zip, ...), or too many control
// characters.
//
// Strict: every byte is checked in each encoding that comes into question, in bounded memory. What
// a scan does not give (the rest of a pipe) is not checked here; its reader does that.
#ifndef EXTRACT_TEXT_ENCODING_CHOICE_H_
#define EXTRACT_TEXT_ENCODING_CHOICE_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "extract/status.h"
#include "text/byte_scan.h"
#include "text/encoding.h"

namespace extract {

struct EncodingChoice {
  Encoding encoding = Encoding::kUtf8;
  std::size_t bom_bytes = 0;
};

// `wanted`: "" to detect, else an encoding's name in any case. kInvalidArgument for an unknown
// name, kInvalidText for bytes that are no text; messages say the first bad byte, its line and what
// to do. A failure of the scan itself is handed on.
Result<EncodingChoice> ChooseEncoding(ByteScan* scan, std::string_view wanted);

}  // namespace extract

#endif  // EXTRACT_TEXT_ENCODING_CHOICE_H_
