// A text to extract from: the original bytes, decoded once, with what the caller knows about it.
//
//   Result<Document> doc = Document::FromBytes(bytes, {});         // UTF-8, GB18030, Big5, UTF-16
//   if (!doc.ok()) ...   // kInvalidText, "a.txt: byte 1042 (line 9) is invalid in UTF-8 and the
//   text
//                        // is not GB18030 (byte 1044) or Big5 (byte 1042); name its encoding, ..."
//
// Decoding is strict: a text with one invalid byte is refused, never patched. A few stray control
// characters and NUL bytes are accepted, and read as spaces. An empty file is an empty text.
// Immutable after construction and safe to share between threads. Owns its text.
#ifndef EXTRACT_DOCUMENT_H_
#define EXTRACT_DOCUMENT_H_

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "extract/status.h"

namespace extract {

struct DocumentOptions {
  // "" detects strictly (BOM, UTF-8, GB18030, Big5, UTF-16); else one of "utf-8", "gb18030", "gbk",
  // "gb2312", "big5", "utf-16", "utf-16le", "utf-16be", in any case.
  std::string encoding;
  std::string name;  // for messages and the `doc` field
  // The document's own date, "2021-12-01", "2021-12" or "2021", and district (name or six-digit
  // code), where the text does not tell. What the text itself says wins over neither: these
  // override.
  std::string date;
  std::string district;
};

class Document {
 public:
  static Result<Document> FromBytes(std::string bytes, DocumentOptions options);

  const DocumentOptions& options() const { return options_; }
  std::string_view bytes() const { return bytes_; }
  // The text as UTF-8 (the bytes themselves when they are UTF-8), without a byte order mark.
  std::string_view utf8() const;
  // "utf-8", "gb18030", "big5", "utf-16le" or "utf-16be".
  std::string_view encoding() const { return encoding_; }
  // 1 when the file begins with a byte order mark, which is a code point of the file as it is on
  // disk but no part of utf8(), else 0.
  std::size_t code_points_before_text() const { return bom_bytes_ > 0 ? 1 : 0; }
  // Original byte offset of the character that starts at `utf8_offset`; the file's size at the end
  // of the text. O(log n).
  std::size_t OriginalByte(std::size_t utf8_offset) const;

 private:
  Document() = default;

  DocumentOptions options_;
  std::string bytes_;
  std::size_t bom_bytes_ = 0;
  std::string_view encoding_ = "utf-8";
  struct OffsetIndex;
  std::shared_ptr<const OffsetIndex> offsets_;  // with the decoded text; null when bytes_ are UTF-8
};

}  // namespace extract

#endif  // EXTRACT_DOCUMENT_H_
