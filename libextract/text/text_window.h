// The text that a scan reads: whole, or a window that slides over it.
#ifndef EXTRACT_TEXT_TEXT_WINDOW_H_
#define EXTRACT_TEXT_TEXT_WINDOW_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "extract/document.h"
#include "extract/status.h"
#include "text/encoding.h"

namespace extract {

// Part of a text, with the way back to the original bytes. Offsets are those of the whole text as
// UTF-8, without a byte order mark.
class TextSlice {
 public:
  std::string_view utf8() const { return document_ != nullptr ? view_ : decoded_.utf8; }
  std::size_t begin() const { return begin_; }
  // Original offset of the character at `offset`, which lies in the slice or at its end.
  std::size_t OriginalByte(std::size_t offset) const;

  // A view of `document`, which must outlive the slice.
  void Assign(const Document* document, std::size_t begin, std::size_t end);
  // A copy. `source` holds the original bytes of `utf8` and begins at `source_begin`; empty for
  // UTF-8. False when the two do not fit together.
  bool Assign(Encoding encoding, std::string_view utf8, std::size_t begin, std::string_view source,
              std::size_t source_begin);

 private:
  const Document* document_ = nullptr;
  std::string_view view_;
  std::size_t begin_ = 0;
  DecodedText decoded_;
  std::string source_;
  std::size_t source_begin_ = 0;
};

class TextWindow {
 public:
  virtual ~TextWindow() = default;
  virtual std::string_view text() const = 0;
  // Of the window in the text.
  virtual std::size_t begin() const = 0;
  // Nothing follows the window.
  virtual bool last() const = 0;
  // Leaves out the first `dropped` bytes and reads on behind the others, at least some bytes where
  // there are any. Not for a window that is the last.
  virtual Status Slide(std::size_t dropped) = 0;
  // What stands from `begin` to `end` of the text, both in the window. Slices come in order.
  virtual Status Slice(std::size_t begin, std::size_t end, TextSlice* slice) = 0;
  // 1 where a byte order mark stands before the text, else 0.
  virtual std::size_t code_points_before_text() const = 0;
};

// A Document is a window that shows everything.
class DocumentWindow : public TextWindow {
 public:
  explicit DocumentWindow(const Document* document) : document_(document) {}
  std::string_view text() const override { return document_->utf8(); }
  std::size_t begin() const override { return 0; }
  bool last() const override { return true; }
  Status Slide(std::size_t) override { return Status(); }
  Status Slice(std::size_t begin, std::size_t end, TextSlice* slice) override {
    slice->Assign(document_, begin, end);
    return Status();
  }
  std::size_t code_points_before_text() const override {
    return document_->code_points_before_text();
  }

 private:
  const Document* document_;
};

}  // namespace extract

#endif  // EXTRACT_TEXT_TEXT_WINDOW_H_
