#include "extract/document_stream.h"

#include <utility>

#include "base/file.h"
#include "text/text_stream.h"

namespace extract {

DocumentStream::DocumentStream(DocumentOptions options, std::unique_ptr<TextStream> text)
    : options_(std::move(options)), text_(std::move(text)) {}
DocumentStream::DocumentStream(DocumentStream&&) noexcept = default;
DocumentStream& DocumentStream::operator=(DocumentStream&&) noexcept = default;
DocumentStream::~DocumentStream() = default;

Result<DocumentStream> DocumentStream::Open(const std::string& path, DocumentOptions options) {
  Result<InputFile> file = InputFile::Open(path);
  if (!file.ok()) return file.status();
  if (options.name.empty()) options.name = path;
  return FromSource(std::make_unique<InputFile>(std::move(file).value()), std::move(options));
}

Result<DocumentStream> DocumentStream::FromSource(std::unique_ptr<ByteSource> source,
                                                  DocumentOptions options) {
  Result<std::unique_ptr<TextStream>> text = TextStream::Open(std::move(source), options.encoding);
  if (text.ok()) return DocumentStream(std::move(options), std::move(text).value());
  const Status status = text.status();
  const bool named = status.code() != StatusCode::kIoError && !options.name.empty();
  return Status(status.code(), (named ? options.name + ": " : "") + status.message());
}

std::string_view DocumentStream::encoding() const { return EncodingName(text_->encoding()); }
bool DocumentStream::empty() const { return text_->bytes_read() == 0; }
bool DocumentStream::in_memory() const { return text_->begin() == 0 && text_->last(); }
std::size_t DocumentStream::bytes_read() const { return text_->bytes_read(); }

}  // namespace extract
