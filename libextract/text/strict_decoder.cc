// ICU's converters with callbacks that stop at the first byte they cannot map; UTF-8 needs no
// converter, only care for characters that two pieces share.
#include "text/strict_decoder.h"

#include <unicode/ucnv.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace extract {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::size_t kChunkUnits = 4096;
constexpr std::size_t kMaxUtf8Bytes = 4;

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

UConverter* OpenStrict(Encoding encoding) {
  UErrorCode error = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(ConverterName(encoding), &error);
  if (U_FAILURE(error)) return nullptr;
  ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);
  ucnv_setFallback(converter, false);
  if (U_SUCCESS(error)) return converter;
  ucnv_close(converter);
  return nullptr;
}

void AppendUtf16(const UChar* units, int count, std::string* out) {
  for (int i = 0; i < count;) {
    UChar32 c;
    U16_NEXT(units, i, count, c);
    AppendUtf8(static_cast<char32_t>(c), out);
  }
}

// Whether some bytes behind `tail` make one valid character of it. The second byte of a character
// is bound to a range that its first byte sets; one of these lies in each.
bool IsCutCharacter(std::string_view tail) {
  if (tail.empty() || tail.size() >= kMaxUtf8Bytes) return false;
  for (const char filler : {'\x80', '\x90', '\xA0'}) {
    std::string whole(tail);
    while (whole.size() < kMaxUtf8Bytes) {
      whole.push_back(filler);
      if (IsValidUtf8(whole) && NextCharacter(whole, 0) == whole.size()) return true;
    }
  }
  return false;
}

}  // namespace

void StrictDecoder::Closer::operator()(UConverter* converter) const { ucnv_close(converter); }

StrictDecoder::StrictDecoder(Encoding encoding)
    : encoding_(encoding),
      converter_(encoding == Encoding::kUtf8 ? nullptr : OpenStrict(encoding)) {}
StrictDecoder::StrictDecoder(StrictDecoder&&) noexcept = default;
StrictDecoder& StrictDecoder::operator=(StrictDecoder&&) noexcept = default;
StrictDecoder::~StrictDecoder() = default;

std::size_t StrictDecoder::DecodeUtf8(std::string_view bytes, bool last, std::string* utf8) {
  const std::size_t begin = fed_ - cut_.size();  // of what is not given yet
  fed_ += bytes.size();
  while (!cut_.empty() && !bytes.empty()) {
    cut_.push_back(bytes.front());
    bytes.remove_prefix(1);
    if (IsCutCharacter(cut_)) continue;
    if (!IsValidUtf8(cut_)) return begin;
    if (utf8 != nullptr) utf8->append(cut_);
    cut_.clear();
  }
  if (!cut_.empty()) return last ? begin : kNone;
  const std::size_t bad = FindInvalidUtf8(bytes);
  if (utf8 != nullptr) utf8->append(bytes.substr(0, bad));
  if (bad == kNone) return kNone;
  if (last || !IsCutCharacter(bytes.substr(bad))) return fed_ - bytes.size() + bad;
  cut_ = bytes.substr(bad);
  return kNone;
}

std::size_t StrictDecoder::Decode(std::string_view bytes, bool last, std::string* utf8) {
  if (encoding_ == Encoding::kUtf8) return DecodeUtf8(bytes, last, utf8);
  if (!converter_) return fed_;
  std::array<UChar, kChunkUnits + 1> chunk;
  const char* source = bytes.data();
  const char* const end = source + bytes.size();
  for (;;) {
    UErrorCode error = U_ZERO_ERROR;
    int count = 0;
    if (high_half_ != 0) chunk[static_cast<std::size_t>(count++)] = high_half_;
    high_half_ = 0;
    UChar* target = chunk.data() + count;
    ucnv_toUnicode(converter_.get(), &target, chunk.data() + chunk.size(), &source, end, nullptr,
                   last, &error);
    count = static_cast<int>(target - chunk.data());
    if (count > 0 && U16_IS_LEAD(chunk[static_cast<std::size_t>(count) - 1])) {
      high_half_ = chunk[static_cast<std::size_t>(--count)];
    }
    AppendUtf16(chunk.data(), count, utf8);
    if (error == U_BUFFER_OVERFLOW_ERROR) continue;
    const auto read = static_cast<std::size_t>(source - bytes.data()) + fed_;
    if (U_SUCCESS(error)) {
      fed_ += bytes.size();
      return kNone;
    }
    char invalid[8];
    int8_t length = sizeof invalid;
    UErrorCode ignored = U_ZERO_ERROR;
    ucnv_getInvalidChars(converter_.get(), invalid, &length, &ignored);
    return read - std::min(read, static_cast<std::size_t>(U_SUCCESS(ignored) ? length : 0));
  }
}

}  // namespace extract
