// Bytes of a known encoding to UTF-8, strictly and piece by piece.
//
//   StrictDecoder decoder(Encoding::kGb18030);
//   std::size_t bad = decoder.Decode(first, false, &utf8);     // npos: all is well so far
//   bad = decoder.Decode(rest, true, &utf8);
//
// A character may be cut by the end of a piece; it is given with the next one. After a bad byte the
// decoder is of no more use.
#ifndef EXTRACT_TEXT_STRICT_DECODER_H_
#define EXTRACT_TEXT_STRICT_DECODER_H_

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "text/encoding.h"

struct UConverter;

namespace extract {

class StrictDecoder {
 public:
  explicit StrictDecoder(Encoding encoding);
  StrictDecoder(StrictDecoder&&) noexcept;
  StrictDecoder& operator=(StrictDecoder&&) noexcept;
  ~StrictDecoder();

  // Appends the text of `bytes`, which go on where those of the call before ended; `last`: nothing
  // follows, and a character that is cut is invalid. Offset of the first bad byte, counted from the
  // first call's first byte, else npos. Of UTF-8, `utf8` may be null, where only its bytes are to
  // be checked.
  std::size_t Decode(std::string_view bytes, bool last, std::string* utf8);

 private:
  std::size_t DecodeUtf8(std::string_view bytes, bool last, std::string* utf8);

  struct Closer {
    void operator()(UConverter* converter) const;
  };

  Encoding encoding_;
  std::unique_ptr<UConverter, Closer> converter_;  // null for UTF-8
  std::size_t fed_ = 0;
  std::string cut_;         // UTF-8: the beginning of a character
  char16_t high_half_ = 0;  // UTF-16 units: a surrogate whose partner comes
};

}  // namespace extract

#endif  // EXTRACT_TEXT_STRICT_DECODER_H_
