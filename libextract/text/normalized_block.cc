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

std::size_t OffsetMap::ToSource(std::size_t normalized) const {
  const auto after = std::upper_bound(
      segments_.begin(), segments_.end(), normalized,
      [](std::size_t offset, const Segment& segment) { return offset < segment.normalized; });
  if (after == segments_.begin()) return normalized;
  const Segment& segment = *std::prev(after);
  return segment.source + (normalized - segment.normalized);
}

ByteRange OffsetMap::ToSource(ByteRange normalized, std::string_view source_text,
                              std::size_t source_begin) const {
  const std::size_t begin = ToSource(normalized.begin);
  if (normalized.empty()) return {begin, begin};
  // No character grows when it is normalised, so its last byte maps into its source character.
  const std::size_t last = FloorCharacter(source_text, ToSource(normalized.end - 1) - source_begin);
  return {begin, source_begin + NextCharacter(source_text, last)};
}

void NormalizedBlock::Clear() {
  kind = BlockKind::kParagraph;
  heading_level = 0;
  text.clear();
  offsets.Clear();
  source = {};
  cells.clear();
  unit.clear();
  table_title.clear();
}

}  // namespace extract
