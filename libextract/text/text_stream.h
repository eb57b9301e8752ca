// A window of about a megabyte that slides over a source of bytes, decoding strictly as it goes.
#ifndef EXTRACT_TEXT_TEXT_STREAM_H_
#define EXTRACT_TEXT_TEXT_STREAM_H_

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "extract/document_stream.h"
#include "extract/status.h"
#include "text/encoding_choice.h"
#include "text/strict_decoder.h"
#include "text/text_window.h"

namespace extract {

class TextStream : public TextWindow {
 public:
  // Detects the encoding (see DocumentStream) and fills the first window. `piece`: bytes read at a
  // time; tests make it small.
  static Result<std::unique_ptr<TextStream>> Open(std::unique_ptr<ByteSource> source,
                                                  std::string_view wanted_encoding,
                                                  std::size_t piece = kPieceBytes);

  std::string_view text() const override { return window_; }
  std::size_t begin() const override { return begin_; }
  bool last() const override { return last_; }
  Status Slide(std::size_t dropped) override;
  Status Slice(std::size_t begin, std::size_t end, TextSlice* slice) override;
  std::size_t code_points_before_text() const override { return bom_bytes_ > 0 ? 1 : 0; }

  Encoding encoding() const { return encoding_; }
  std::size_t bytes_read() const { return bytes_read_; }

 private:
  static constexpr std::size_t kPieceBytes = 256 * 1024;

  // The same place in the text and in its source.
  struct Place {
    std::size_t utf8 = 0;
    std::size_t source = 0;
  };

  TextStream(std::unique_ptr<ByteSource> source, std::size_t piece)
      : source_(std::move(source)),
        piece_(piece),
        buffer_(std::make_unique_for_overwrite<char[]>(piece)),
        decoder_(Encoding::kUtf8) {}
  Status Choose(std::string_view wanted);
  Status ReadPrefix();
  Status Fill();
  Status Take(std::string_view bytes, bool last);
  Result<std::string_view> ReadPiece();  // empty at the end of the source
  void MoveTo(std::size_t utf8, Place* place) const;

  std::unique_ptr<ByteSource> source_;
  std::size_t piece_;
  std::string prefix_;              // read to choose the encoding, and not yet decoded
  bool at_end_ = false;             // of the source
  std::unique_ptr<char[]> buffer_;  // piece_ bytes
  StrictDecoder decoder_;
  Encoding encoding_ = Encoding::kUtf8;
  std::size_t bom_bytes_ = 0;
  std::size_t bytes_read_ = 0;
  std::size_t lines_read_ = 0;

  std::string window_;
  std::size_t begin_ = 0;
  bool last_ = false;
  // Of other encodings than UTF-8: the bytes of the window, and where it begins in them.
  std::string raw_;
  Place raw_begin_;
  Place slice_place_;
};

}  // namespace extract

#endif  // EXTRACT_TEXT_TEXT_STREAM_H_
