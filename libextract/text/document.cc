#include "extract/document.h"

#include "text/encoding.h"

namespace extract {

struct Document::OffsetIndex {
  DecodedText text;
};

Result<Document> Document::FromBytes(std::string bytes, DocumentOptions options) {
  Result<DecodedText> decoded = DecodeText(bytes, options.encoding);
  if (!decoded.ok()) {
    const Status status = decoded.status();
    const std::string name = options.name.empty() ? "" : options.name + ": ";
    return Status(status.code(), name + status.message());
  }
  Document document;
  document.options_ = std::move(options);
  document.bytes_ = std::move(bytes);
  document.bom_bytes_ = decoded.value().bom_bytes;
  document.encoding_ = EncodingName(decoded.value().encoding);
  if (decoded.value().encoding != Encoding::kUtf8) {
    document.offsets_ =
        std::make_shared<const OffsetIndex>(OffsetIndex{std::move(decoded).value()});
  }
  return document;
}

std::string_view Document::utf8() const {
  if (offsets_) return offsets_->text.utf8;
  return std::string_view(bytes_).substr(bom_bytes_);
}

std::size_t Document::OriginalByte(std::size_t utf8_offset) const {
  if (offsets_) return SourceOffset(offsets_->text, bytes_, utf8_offset);
  return utf8_offset + bom_bytes_;
}

}  // namespace extract
