#include "text/normalized_block.h"

#include <algorithm>

#include "base/utf8.h"

namespace extract {

void OffsetMap::Add(std::size_t normalized, std::size_t source) {
  if (!segments_.empty()) {
    Segment& last = segments_.back();
    if (last.normalized == normalized) {
      last.source = source;
      return;
    }
    if (source - last.source == normalized - last.normalized) return;
  }
  segments_.push_back({normalized, source});
}

// Without a branch on what is found: half of them would be mispredicted.
std::size_t OffsetMap::SegmentAt(std::size_t normalized) const {
  const Segment* first = segments_.data();
  for (std::size_t size = segments_.size(); size > 0;) {
    const std::size_t half = (size + 1) / 2;
    first += first[half - 1].normalized <= normalized ? half : 0;
    size -= half;
  }
  return static_cast<std::size_t>(first - segments_.data());
}

std::size_t OffsetMap::ToSource(std::size_t normalized) const {
  const std::size_t behind = SegmentAt(normalized);
  return behind == 0 ? normalized : segments_[behind - 1].ToSource(normalized);
}

ByteRange OffsetMap::ToSource(ByteRange normalized, std::string_view source_text,
                              std::size_t source_begin) const {
  const std::size_t behind = SegmentAt(normalized.begin);
  const Segment segment = behind == 0 ? Segment{} : segments_[behind - 1];
  const std::size_t begin = segment.ToSource(normalized.begin);
  if (normalized.empty()) return {begin, begin};
  // No character grows when it is normalised, so its last byte maps into its source character.
  const std::size_t last = normalized.end - 1;
  const bool same = behind == segments_.size() || last < segments_[behind].normalized;
  std::size_t end = (same ? segment.ToSource(last) : ToSource(last)) - source_begin + 1;
  while (end < source_text.size() && IsUtf8Continuation(source_text[end])) ++end;
  return {begin, source_begin + end};
}

void NormalizedBlock::Clear() {
  kind = BlockKind::kParagraph;
  heading_level = 0;
  bullet = false;
  text.clear();
  offsets.Clear();
  source = {};
  cells.clear();
  unit.clear();
  table_title.clear();
  traditional = 0;
}

}  // namespace extract
