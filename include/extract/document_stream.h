// A text that need not fit into memory: it passes through a window of about a megabyte.
//
//   Result<DocumentStream> stream = DocumentStream::Open("yearbook.txt", {});
//   if (!stream.ok()) ...            // kNotFound, kIoError; kInvalidText where it is no text
//   Status status = scanner.Scan(&stream.value(), &sink);
//
// The facts are those that Scanner::Scan(Document) finds in the whole text, to the byte. One scan a
// stream; document_parts.h shares it between threads.
//
// Encodings are detected as by Document. Where the source can be rewound (a file) all of it is
// checked before the first fact, so that what is no text gives none. Where it cannot (a pipe) the
// first megabyte decides, and a bad byte behind it ends the scan with kInvalidText and its offset;
// facts before it have been given. Title, date and district of the document are looked for in its
// first 200 blocks, within half a megabyte.
#ifndef EXTRACT_DOCUMENT_STREAM_H_
#define EXTRACT_DOCUMENT_STREAM_H_

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "extract/document.h"
#include "extract/status.h"

namespace extract {

class TextStream;

// Where the bytes of a stream come from.
//
//   struct Repeated : ByteSource { Result<std::size_t> Read(char* data, std::size_t size) override
//   { ... } };
class ByteSource {
 public:
  virtual ~ByteSource() = default;
  // Up to `size` > 0 bytes to `data`; how many, 0 at the end.
  virtual Result<std::size_t> Read(char* data, std::size_t size) = 0;
  // Back to the first byte; false where that is impossible.
  virtual bool Rewind() { return false; }
};

class DocumentStream {
 public:
  // `options.name` is the path where it is empty.
  static Result<DocumentStream> Open(const std::string& path, DocumentOptions options);
  static Result<DocumentStream> FromSource(std::unique_ptr<ByteSource> source,
                                           DocumentOptions options);
  DocumentStream(DocumentStream&&) noexcept;
  DocumentStream& operator=(DocumentStream&&) noexcept;
  ~DocumentStream();

  const DocumentOptions& options() const { return options_; }
  // As Document::encoding().
  std::string_view encoding() const;
  // True for a text without a byte.
  bool empty() const;
  // The whole text is in the window: a small one, which no second thread is worth.
  bool in_memory() const;
  // Bytes of the source that were read so far (in the scan, not to check it).
  std::size_t bytes_read() const;

  // Internal: for the scanner.
  TextStream& text() { return *text_; }

 private:
  DocumentStream(DocumentOptions options, std::unique_ptr<TextStream> text);

  DocumentOptions options_;
  std::unique_ptr<TextStream> text_;
};

}  // namespace extract

#endif  // EXTRACT_DOCUMENT_STREAM_H_
