// A few blocks of a document with all that a scanner needs to go on from there: the parts into
// which a large text is cut, so that several threads can scan it and none needs the whole.
#ifndef EXTRACT_SCAN_SEGMENT_H_
#define EXTRACT_SCAN_SEGMENT_H_

#include <cstddef>
#include <memory>
#include <vector>

#include "place/district_resolver.h"
#include "text/normalized_block.h"
#include "text/text_window.h"
#include "time/year_context.h"

namespace extract {

// What the beginning of a document tells of all of it. Shared by its segments, never changed.
struct DocumentContext {
  PlaceContext places;
  YearContext years;
};

struct Segment {
  std::shared_ptr<const DocumentContext> document;
  // What the headings before this segment say of it.
  DistrictSection district;
  YearSection year;
  // The first `size` of them count; those behind are kept for their memory.
  std::vector<NormalizedBlock> blocks;
  std::size_t size = 0;
  // The source of the blocks, and what is counted before it.
  TextSlice slice;
  std::size_t code_points_before = 0;
  std::size_t lines_before = 0;
};

}  // namespace extract

#endif  // EXTRACT_SCAN_SEGMENT_H_
