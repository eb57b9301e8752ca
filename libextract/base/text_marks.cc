// Two steps. The first writes down where a mark may stand, without a branch on it: one character in
// six is one, in no order that a processor could guess. The second looks closely at these.
#include "base/text_marks.h"

#include <algorithm>
#include <cstddef>
#include <limits>

namespace extract {
namespace {

char16_t Decode(const unsigned char* bytes) {
  if (*bytes < 0x80) return *bytes;
  return static_cast<char16_t>((bytes[0] & 0x0F) << 12 | (bytes[1] & 0x3F) << 6 |
                               (bytes[2] & 0x3F));
}

}  // namespace

std::size_t TextMarks::FindCandidates(const TextMarkTable& table, std::string_view text) {
  const auto* const bytes = reinterpret_cast<const unsigned char*>(text.data());
  const std::size_t size = text.size();
  const std::size_t last = size < 3 ? 0 : size - 2;  // three bytes fit before it
  TextMark* out = marks_.get();
  for (std::size_t at = 0; at < size;) {
    for (; at < last && (bytes[at] & 0xF0) == 0xE0; at += 3) {
      out->at = static_cast<std::uint32_t>(at);
      out += table.MayHaveTail(bytes[at + 1], bytes[at + 2]);
    }
    if (at >= size) break;
    const unsigned char lead = bytes[at];
    if (lead < 0x80) {
      out->at = static_cast<std::uint32_t>(at);
      out += table.KindsOf(lead) != 0 ? 1 : 0;
      ++at;
    } else {
      // Those of two and four bytes (·, 𠀀) are nobody's marks, and a continuation without a lead
      // is no character, nor is one that the end cuts.
      at += lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    }
  }
  return static_cast<std::size_t>(out - marks_.get());
}

void TextMarks::Find(const TextMarkTable& table, std::string_view text) {
  size_ = text.size();
  text = text.substr(0, std::numeric_limits<std::uint32_t>::max());
  if (capacity_ <= text.size()) {
    capacity_ = std::max<std::size_t>(2 * capacity_, text.size() + 1);
    marks_.reset(new TextMark[capacity_]);
  }
  const std::size_t candidates = FindCandidates(table, text);
  const auto* const bytes = reinterpret_cast<const unsigned char*>(text.data());
  used_ = 0;
  for (std::size_t i = 0; i < candidates; ++i) {
    const std::uint32_t at = marks_[i].at;
    const char16_t character = Decode(bytes + at);
    const MarkKinds kinds = table.KindsOf(character);
    marks_[used_] = {at, character, kinds};
    used_ += kinds != 0 ? 1 : 0;
  }
}

MarkSpan MarkSpan::Take(std::size_t begin, std::size_t end) {
  while (begin_ != end_ && begin_->at < offset_ + begin) ++begin_;
  const TextMark* const first = begin_;
  while (begin_ != end_ && begin_->at < offset_ + end) ++begin_;
  return {first, begin_, offset_ + begin, end - begin};
}

}  // namespace extract
