// Cuts a text into segments, front to back, in bounded memory.
//
//   SegmentReader reader(program);
//   Status status = reader.Start(&window, options);
//   Segment segment;
//   while (reader.Next(&segment, &status)) ...
//
// This is the one part of a scan that must see a text in order: it finds the document's district
// and date in its beginning and follows what headings say of the sections behind them. It looks at
// no sentence, so that it is a small part of the work. Where segments end changes nothing: a
// segment's facts depend on its blocks and on the context that it brings along.
#ifndef EXTRACT_SCAN_SEGMENT_READER_H_
#define EXTRACT_SCAN_SEGMENT_READER_H_

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "extract/document.h"
#include "extract/status.h"
#include "rules/rule_program.h"
#include "scan/segment.h"
#include "text/block_reader.h"
#include "text/text_window.h"

namespace extract {

class SegmentReader {
 public:
  explicit SegmentReader(const RuleProgram* program);

  // `window` shows the beginning of a text and must outlive its scan. kInvalidArgument for a date
  // or district of the options that is none.
  Status Start(TextWindow* window, const DocumentOptions& options);
  // False at the end of the text, and with a failing `status`.
  bool Next(Segment* segment, Status* status);

 private:
  // `status` with the document's name before what is wrong in its text.
  Status Named(const Status& status) const;
  Status CheckOptions(const DocumentOptions& options) const;
  void Preview(const DocumentOptions& options);
  // The next block of the text to the end of pending_; false where there is none in the window.
  bool ReadBlock();
  Status Slide();
  void CountTo(std::size_t offset);
  void PassBlock(const NormalizedBlock& block);

  const RuleProgram* program_;
  DistrictResolver districts_;
  YearContext years_;
  std::shared_ptr<const DocumentContext> document_;
  TextWindow* window_ = nullptr;
  std::string name_;  // of the document, for messages
  std::optional<BlockReader> blocks_;
  // Blocks that were read and not yet given: [first_pending_, end_pending_).
  std::vector<NormalizedBlock> pending_;
  std::size_t first_pending_ = 0;
  std::size_t end_pending_ = 0;
  // Up to counted_to_ the text has so many code points and line breaks.
  std::size_t counted_to_ = 0;
  std::size_t code_points_ = 0;
  std::size_t lines_ = 0;
};

}  // namespace extract

#endif  // EXTRACT_SCAN_SEGMENT_READER_H_
