#include "text/text_stream.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "text/block_reader.h"

namespace extract {
namespace {

constexpr std::size_t kPrefixBytes = 1024 * 1024;
constexpr std::size_t kRoomBytes = 512 * 1024;  // between two slides

// A source from its beginning, each time.
class SourceScan : public ByteScan {
 public:
  SourceScan(ByteSource* source, std::string_view prefix, char* buffer, std::size_t size)
      : source_(source), prefix_(prefix), buffer_(buffer), size_(size) {}

  Status ForEach(const Visitor& visit) override {
    if (!source_->Rewind()) return Status(StatusCode::kIoError, "cannot be read twice");
    for (;;) {
      const Result<std::size_t> count = source_->Read(buffer_, size_);
      if (!count.ok()) return count.status();
      const std::string_view piece(buffer_, count.value());
      if (!visit(piece, piece.empty()) || piece.empty()) return Status();
    }
  }
  std::string_view prefix() const override { return prefix_; }

 private:
  ByteSource* source_;
  std::string_view prefix_;
  char* buffer_;
  std::size_t size_;
};

}  // namespace

Result<std::unique_ptr<TextStream>> TextStream::Open(std::unique_ptr<ByteSource> source,
                                                     std::string_view wanted_encoding,
                                                     std::size_t piece) {
  std::unique_ptr<TextStream> stream(new TextStream(std::move(source), piece));
  if (Status status = stream->ReadPrefix(); !status.ok()) return status;
  if (Status status = stream->Choose(wanted_encoding); !status.ok()) return status;
  if (Status status = stream->Fill(); !status.ok()) return status;
  return stream;
}

// The prefix decides alone where it is all there is, or where the source cannot be read twice.
Status TextStream::Choose(std::string_view wanted) {
  const bool rewinds = !at_end_ && source_->Rewind();
  Result<EncodingChoice> choice = [&] {
    if (rewinds) {
      SourceScan scan(source_.get(), prefix_, buffer_.get(), piece_);
      return ChooseEncoding(&scan, wanted);
    }
    MemoryScan scan(prefix_, at_end_);
    return ChooseEncoding(&scan, wanted);
  }();
  if (!choice.ok()) return choice.status();
  encoding_ = choice.value().encoding;
  bom_bytes_ = choice.value().bom_bytes;
  decoder_ = StrictDecoder(encoding_);
  raw_begin_.source = slice_place_.source = bom_bytes_;
  if (rewinds) {
    if (!source_->Rewind()) return Status(StatusCode::kIoError, "cannot be read twice");
    prefix_ = std::string();
  }
  return Status();
}

Result<std::string_view> TextStream::ReadPiece() {
  const Result<std::size_t> count = source_->Read(buffer_.get(), piece_);
  if (!count.ok()) return count.status();
  if (count.value() == 0) at_end_ = true;
  return std::string_view(buffer_.get(), count.value());
}

Status TextStream::ReadPrefix() {
  while (!at_end_ && prefix_.size() < kPrefixBytes) {
    const Result<std::string_view> piece = ReadPiece();
    if (!piece.ok()) return piece.status();
    prefix_.append(piece.value());
  }
  return Status();
}

Status TextStream::Take(std::string_view bytes, bool last) {
  std::size_t skipped = 0;
  if (bytes_read_ < bom_bytes_) skipped = std::min(bytes.size(), bom_bytes_ - bytes_read_);
  const std::string_view body = bytes.substr(skipped);
  if (encoding_ != Encoding::kUtf8) raw_ += body;
  const std::size_t bad = decoder_.Decode(body, last, &window_);
  if (bad != std::string_view::npos) {
    const std::size_t offset = bad + bom_bytes_;
    const std::size_t inside = offset > bytes_read_ ? offset - bytes_read_ : 0;
    const auto lines = std::count(
        bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(std::min(inside, bytes.size())),
        '\n');
    return Status(StatusCode::kInvalidText,
                  "byte " + std::to_string(offset) + " (line " +
                      std::to_string(1 + lines_read_ + static_cast<std::size_t>(lines)) +
                      ") is invalid in " + std::string(EncodingName(encoding_)) +
                      ", the encoding of what stands before it; the facts up to there are out");
  }
  CountCharacters(bytes, &lines_read_);
  bytes_read_ += bytes.size();
  last_ = last;
  return Status();
}

Status TextStream::Fill() {
  if (at_end_ && encoding_ == Encoding::kUtf8 && !prefix_.empty()) {
    // All of the source, and Choose() has seen that it is valid.
    bytes_read_ = prefix_.size();
    window_ = std::exchange(prefix_, std::string());
    window_.erase(0, bom_bytes_);
    last_ = true;
  } else if (!prefix_.empty()) {
    if (Status status = Take(prefix_, at_end_); !status.ok()) return status;
    prefix_ = std::string();
  }
  while (!last_ && window_.size() < BlockReader::kMinWindowBytes + kRoomBytes) {
    const Result<std::string_view> piece = ReadPiece();
    if (!piece.ok()) return piece.status();
    if (Status status = Take(piece.value(), piece.value().empty()); !status.ok()) return status;
  }
  return Status();
}

Status TextStream::Slide(std::size_t dropped) {
  if (encoding_ != Encoding::kUtf8) {
    Place place = raw_begin_;
    MoveTo(begin_ + dropped, &place);
    raw_.erase(0, place.source - raw_begin_.source);
    raw_begin_ = place;
    if (slice_place_.utf8 < place.utf8) slice_place_ = place;
  }
  window_.erase(0, dropped);
  begin_ += dropped;
  return Fill();
}

void TextStream::MoveTo(std::size_t utf8, Place* place) const {
  while (place->utf8 < utf8) {
    place->source += SourceCharacterBytes(encoding_, raw_, place->source - raw_begin_.source);
    place->utf8 = begin_ + NextCharacter(window_, place->utf8 - begin_);
  }
}

Status TextStream::Slice(std::size_t begin, std::size_t end, TextSlice* slice) {
  const std::string_view utf8 = std::string_view(window_).substr(begin - begin_, end - begin);
  if (encoding_ == Encoding::kUtf8) {
    slice->Assign(encoding_, utf8, begin, {}, bom_bytes_ + begin);
    return Status();
  }
  MoveTo(begin, &slice_place_);
  const std::size_t source_begin = slice_place_.source;
  MoveTo(end, &slice_place_);
  const std::size_t skipped = std::min(raw_.size(), source_begin - raw_begin_.source);
  const std::string_view source =
      std::string_view(raw_).substr(skipped, slice_place_.source - source_begin);
  if (slice->Assign(encoding_, utf8, begin, source, source_begin)) return Status();
  return Status(StatusCode::kInvalidText, "the text holds a character of " +
                                              std::string(EncodingName(encoding_)) +
                                              " that cannot be traced; convert it to UTF-8");
}

}  // namespace extract
