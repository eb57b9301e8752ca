// ICU's converters with callbacks that stop at the first byte they cannot map; detection and the
// offset checkpoints are ours.
#include "text/encoding.h"

#include <unicode/ucnv.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include "base/utf8.h"
#include "text/encoding_guess.h"

namespace extract {
namespace {

constexpr std::size_t kCheckpointCharacters = 64;
constexpr int kDecodeChunk = 4096;

struct NamedEncoding {
  std::string_view name;  // lower case, without - and _
  Encoding encoding;
};

constexpr NamedEncoding kNames[] = {
    {"utf8", Encoding::kUtf8},       {"gb18030", Encoding::kGb18030},
    {"gbk", Encoding::kGb18030},     {"gb2312", Encoding::kGb18030},
    {"cp936", Encoding::kGb18030},   {"euccn", Encoding::kGb18030},
    {"big5", Encoding::kBig5},       {"big5hkscs", Encoding::kBig5},
    {"cp950", Encoding::kBig5},      {"utf16", Encoding::kUtf16Le},
    {"utf16le", Encoding::kUtf16Le}, {"utf16be", Encoding::kUtf16Be},
};

std::optional<Encoding> FindEncoding(std::string_view name) {
  std::string folded;
  for (char c : name) {
    if (c == '-' || c == '_') continue;
    folded.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
  }
  for (const NamedEncoding& known : kNames) {
    if (known.name == folded) return known.encoding;
  }
  return std::nullopt;
}

const char* ConverterName(Encoding encoding) {
  switch (encoding) {
    case Encoding::kGb18030:
      return "gb18030";
    case Encoding::kBig5:
      return "Big5-HKSCS";  // a superset of Big5; Hong Kong's texts need it
    case Encoding::kUtf16Le:
      return "UTF-16LE";
    case Encoding::kUtf16Be:
      return "UTF-16BE";
    case Encoding::kUtf8:
      break;
  }
  return "UTF-8";
}

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

struct ConverterCloser {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, ConverterCloser>;

Converter OpenStrict(Encoding encoding) {
  UErrorCode error = U_ZERO_ERROR;
  Converter converter(ucnv_open(ConverterName(encoding), &error));
  if (U_FAILURE(error)) return nullptr;
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);
  ucnv_setFallback(converter.get(), false);
  if (U_FAILURE(error)) return nullptr;
  return converter;
}

void AppendUtf16(const UChar* units, int count, std::string* out) {
  for (int i = 0; i < count;) {
    UChar32 c;
    U16_NEXT(units, i, count, c);
    AppendUtf8(static_cast<char32_t>(c), out);
  }
}

// Offset of the first bad byte, or npos with the text in `utf8`.
std::size_t DecodeStrictly(Encoding encoding, std::string_view bytes, std::string* utf8) {
  const Converter converter = OpenStrict(encoding);
  if (!converter) return 0;
  utf8->clear();
  utf8->reserve(bytes.size() + bytes.size() / 2);
  std::array<UChar, kDecodeChunk + 1> chunk;
  const char* source = bytes.data();
  const char* const end = source + bytes.size();
  int carried = 0;  // a high surrogate whose partner comes with the next chunk
  for (;;) {
    UErrorCode error = U_ZERO_ERROR;
    UChar* target = chunk.data() + carried;
    ucnv_toUnicode(converter.get(), &target, chunk.data() + chunk.size(), &source, end, nullptr,
                   true, &error);
    int count = static_cast<int>(target - chunk.data());
    const bool overflow = error == U_BUFFER_OVERFLOW_ERROR;
    carried = overflow && count > 0 && U16_IS_LEAD(chunk[static_cast<std::size_t>(count) - 1]);
    AppendUtf16(chunk.data(), count - carried, utf8);
    if (carried) chunk[0] = chunk[static_cast<std::size_t>(count) - 1];
    if (overflow) continue;
    if (U_SUCCESS(error)) return std::string_view::npos;
    char invalid[8];
    int8_t length = sizeof invalid;
    UErrorCode ignored = U_ZERO_ERROR;
    ucnv_getInvalidChars(converter.get(), invalid, &length, &ignored);
    const auto read = static_cast<std::size_t>(source - bytes.data());
    return read - std::min(read, static_cast<std::size_t>(U_SUCCESS(ignored) ? length : 0));
  }
}

// Walks both texts together; false when they do not have the same number of characters, which would
// be a character that SourceCharacterBytes() does not know.
bool NoteCheckpoints(std::string_view bytes, std::size_t bom_bytes, DecodedText* text) {
  std::size_t source = bom_bytes, utf8 = 0, characters = 0;
  while (utf8 < text->utf8.size() && source < bytes.size()) {
    if (characters++ % kCheckpointCharacters == 0) text->checkpoints.push_back({utf8, source});
    source += SourceCharacterBytes(text->encoding, bytes, source);
    utf8 = NextCharacter(text->utf8, utf8);
  }
  return utf8 == text->utf8.size() && source == bytes.size();
}

std::string Place(std::string_view bytes, std::size_t offset) {
  const auto line =
      1 + std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(offset), '\n');
  return "byte " + std::to_string(offset) + " (line " + std::to_string(line) + ")";
}

Status Invalid(std::string message) { return Status(StatusCode::kInvalidText, std::move(message)); }

Status CheckControls(std::string_view utf8, std::string_view bytes, const DecodedText& text) {
  std::size_t first = 0;
  if (!HasTooManyControls(utf8, &first)) return Status();
  const std::size_t offset =
      text.encoding == Encoding::kUtf8 ? first + text.bom_bytes : SourceOffset(text, bytes, first);
  return Invalid(Place(bytes, offset) +
                 " is one of many control characters: this is binary data, not text");
}

Result<DecodedText> Decode(Encoding encoding, std::string_view bytes, std::size_t bom_bytes,
                           std::string decoded) {
  DecodedText text;
  text.encoding = encoding;
  text.bom_bytes = bom_bytes;
  text.utf8 = std::move(decoded);
  if (encoding != Encoding::kUtf8 && !NoteCheckpoints(bytes, bom_bytes, &text)) {
    return Invalid("the text holds a character of " + std::string(EncodingName(encoding)) +
                   " that cannot be traced; convert the file to UTF-8");
  }
  const std::string_view utf8 =
      encoding == Encoding::kUtf8 ? bytes.substr(bom_bytes) : std::string_view(text.utf8);
  if (Status status = CheckControls(utf8, bytes, text); !status.ok()) return status;
  return text;
}

// `why`: how the encoding was chosen, for the message.
Result<DecodedText> DecodeAs(Encoding encoding, std::string_view bytes, std::size_t bom_bytes,
                             std::string_view why) {
  std::string decoded;
  const std::string_view body = bytes.substr(bom_bytes);
  const std::size_t bad = encoding == Encoding::kUtf8 ? FindInvalidUtf8(body)
                                                      : DecodeStrictly(encoding, body, &decoded);
  if (bad != std::string_view::npos) {
    return Invalid(Place(bytes, bad + bom_bytes) + " is invalid in " +
                   std::string(EncodingName(encoding)) + std::string(why));
  }
  return Decode(encoding, bytes, bom_bytes, std::move(decoded));
}

struct ByteOrderMark {
  std::string_view bytes;
  Encoding encoding;
};

constexpr ByteOrderMark kMarks[] = {
    {"\xEF\xBB\xBF", Encoding::kUtf8},
    {"\x84\x31\x95\x33", Encoding::kGb18030},
    {"\xFF\xFE", Encoding::kUtf16Le},
    {"\xFE\xFF", Encoding::kUtf16Be},
};

const ByteOrderMark* FindMark(std::string_view bytes) {
  for (const ByteOrderMark& mark : kMarks) {
    if (bytes.substr(0, mark.bytes.size()) == mark.bytes) return &mark;
  }
  return nullptr;
}

Result<DecodedText> DetectLegacy(std::string_view bytes, std::size_t bad_utf8) {
  std::string gb, big5;
  const std::size_t bad_gb = DecodeStrictly(Encoding::kGb18030, bytes, &gb);
  const std::size_t bad_big5 = DecodeStrictly(Encoding::kBig5, bytes, &big5);
  constexpr std::size_t kNone = std::string_view::npos;
  if (bad_gb != kNone && bad_big5 != kNone) {
    return Invalid(Place(bytes, bad_utf8) +
                   " is invalid in UTF-8 and the text is not GB18030 (byte " +
                   std::to_string(bad_gb) + ") or Big5 (byte " + std::to_string(bad_big5) +
                   "); name its encoding, or convert it to UTF-8");
  }
  const bool is_big5 = bad_big5 == kNone &&
                       (bad_gb != kNone || CommonCharacterShare(big5) > CommonCharacterShare(gb));
  return is_big5 ? Decode(Encoding::kBig5, bytes, 0, std::move(big5))
                 : Decode(Encoding::kGb18030, bytes, 0, std::move(gb));
}

Result<DecodedText> Detect(std::string_view bytes) {
  if (const ByteOrderMark* mark = FindMark(bytes)) {
    return DecodeAs(
        mark->encoding, bytes, mark->bytes.size(),
        ", the encoding that the byte order mark names; mend the file or remove the mark");
  }
  if (const char* kind = BinaryKind(bytes)) {
    return Invalid("the file is " + std::string(kind) + ", not text; extract its text first");
  }
  const std::size_t bad = FindInvalidUtf8(bytes);
  if (const auto utf16 = GuessUtf16(bytes, bad == std::string_view::npos)) {
    Result<DecodedText> decoded = DecodeAs(*utf16, bytes, 0, "");
    if (decoded.ok()) return decoded;
  }
  if (bad == std::string_view::npos) return Decode(Encoding::kUtf8, bytes, 0, "");
  if (IsDamagedUtf8(bytes)) {
    return Invalid(
        Place(bytes, bad) +
        " is invalid in a text that is UTF-8 elsewhere; the file is damaged or cut short");
  }
  return DetectLegacy(bytes, bad);
}

}  // namespace

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

Result<DecodedText> DecodeText(std::string_view bytes, std::string_view wanted) {
  if (wanted.empty()) return Detect(bytes);
  std::optional<Encoding> encoding = FindEncoding(wanted);
  if (!encoding) {
    return Status(StatusCode::kInvalidArgument,
                  "unknown encoding '" + std::string(wanted) +
                      "'; known are utf-8, gb18030, gbk, gb2312, big5, utf-16, utf-16le, utf-16be");
  }
  const ByteOrderMark* mark = FindMark(bytes);
  const bool any_order =
      wanted.size() <= 6 && *encoding == Encoding::kUtf16Le;  // "utf-16", "utf16"
  if (mark && any_order && mark->encoding == Encoding::kUtf16Be) encoding = mark->encoding;
  const std::size_t bom_bytes = mark && mark->encoding == *encoding ? mark->bytes.size() : 0;
  return DecodeAs(*encoding, bytes, bom_bytes, ", the encoding that was asked for");
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
