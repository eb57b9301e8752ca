#include "text/text_window.h"

namespace extract {

void TextSlice::Assign(const Document* document, std::size_t begin, std::size_t end) {
  document_ = document;
  view_ = document->utf8().substr(begin, end - begin);
  begin_ = begin;
}

bool TextSlice::Assign(Encoding encoding, std::string_view utf8, std::size_t begin,
                       std::string_view source, std::size_t source_begin) {
  document_ = nullptr;
  begin_ = begin;
  decoded_.encoding = encoding;
  decoded_.utf8 = utf8;
  decoded_.checkpoints.clear();
  source_ = source;
  source_begin_ = source_begin;
  return encoding == Encoding::kUtf8 || NoteCheckpoints(source_, 0, &decoded_);
}

std::size_t TextSlice::OriginalByte(std::size_t offset) const {
  if (document_ != nullptr) return document_->OriginalByte(offset);
  if (decoded_.encoding == Encoding::kUtf8) return source_begin_ + (offset - begin_);
  return source_begin_ + SourceOffset(decoded_, source_, offset - begin_);
}

}  // namespace extract
