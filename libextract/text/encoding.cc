#include "text/encoding.h"

#include <algorithm>

#include "base/utf8.h"
#include "text/byte_scan.h"
#include "text/encoding_choice.h"
#include "text/strict_decoder.h"

namespace extract {
namespace {

constexpr std::size_t kCheckpointCharacters = 64;

}  // namespace

// Bytes of the source character at `i`. Every one is one code point: ICU maps the four letters of
// HKSCS that Unicode writes as two (0x8862 ...) to its private area.
std::size_t SourceCharacterBytes(Encoding encoding, std::string_view bytes, std::size_t i) {
  const auto byte = [&](std::size_t k) -> unsigned {
    return i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0;
  };
  switch (encoding) {
    case Encoding::kGb18030:
      if (byte(0) <= 0x80 || byte(0) == 0xFF) return 1;
      return byte(1) >= 0x30 && byte(1) <= 0x39 ? 4 : 2;
    case Encoding::kBig5:
      return byte(0) <= 0x80 || byte(0) == 0xFF ? 1 : 2;
    case Encoding::kUtf16Le:
      return (byte(1) & 0xFC) == 0xD8 ? 4 : 2;
    case Encoding::kUtf16Be:
      return (byte(0) & 0xFC) == 0xD8 ? 4 : 2;
    case Encoding::kUtf8:
      break;
  }
  return 1;
}

std::string_view EncodingName(Encoding encoding) {
  switch (encoding) {
    case Encoding::kUtf8:
      return "utf-8";
    case Encoding::kGb18030:
      return "gb18030";
    case Encoding::kBig5:
      return "big5";
    case Encoding::kUtf16Le:
      return "utf-16le";
    case Encoding::kUtf16Be:
      return "utf-16be";
  }
  return "";
}

bool NoteCheckpoints(std::string_view bytes, std::size_t begin, DecodedText* text) {
  std::size_t source = begin, utf8 = 0, characters = 0;
  while (utf8 < text->utf8.size() && source < bytes.size()) {
    if (characters++ % kCheckpointCharacters == 0) text->checkpoints.push_back({utf8, source});
    source += SourceCharacterBytes(text->encoding, bytes, source);
    utf8 = NextCharacter(text->utf8, utf8);
  }
  return utf8 == text->utf8.size() && source == bytes.size();
}

Result<DecodedText> DecodeText(std::string_view bytes, std::string_view wanted) {
  MemoryScan scan(bytes, true);
  const Result<EncodingChoice> choice = ChooseEncoding(&scan, wanted);
  if (!choice.ok()) return choice.status();
  DecodedText text;
  text.encoding = choice.value().encoding;
  text.bom_bytes = choice.value().bom_bytes;
  if (text.encoding == Encoding::kUtf8) return text;
  text.utf8.reserve(bytes.size() + bytes.size() / 2);
  StrictDecoder(text.encoding).Decode(bytes.substr(text.bom_bytes), true, &text.utf8);
  if (!NoteCheckpoints(bytes, text.bom_bytes, &text)) {
    return Status(StatusCode::kInvalidText, "the text holds a character of " +
                                                std::string(EncodingName(text.encoding)) +
                                                " that cannot be traced; convert it to UTF-8");
  }
  return text;
}

std::size_t SourceOffset(const DecodedText& text, std::string_view bytes, std::size_t utf8_offset) {
  if (text.encoding == Encoding::kUtf8) return utf8_offset + text.bom_bytes;
  if (text.checkpoints.empty()) return text.bom_bytes;
  if (utf8_offset >= text.utf8.size()) return bytes.size();
  const auto after = std::upper_bound(
      text.checkpoints.begin(), text.checkpoints.end(), utf8_offset,
      [](std::size_t offset, const EncodingCheckpoint& point) { return offset < point.utf8; });
  EncodingCheckpoint at = *std::prev(after);
  for (;;) {
    const std::size_t next = NextCharacter(text.utf8, at.utf8);
    if (next > utf8_offset) return at.source;
    at = {next, at.source + SourceCharacterBytes(text.encoding, bytes, at.source)};
  }
}

}  // namespace extract
