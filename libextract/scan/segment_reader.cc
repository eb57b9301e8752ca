#include "scan/segment_reader.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "time/calendar.h"

namespace extract {
namespace {

// How much of a document is read beforehand for its title, district and date.
constexpr std::size_t kPreviewBlocks = 200;
constexpr std::size_t kPreviewBytes = 512 * 1024;
// Of blocks: enough that handing segments around costs nothing, few enough that they stay in the
// cache and that threads end together.
constexpr std::size_t kSegmentBytes = 64 * 1024;

}  // namespace

SegmentReader::SegmentReader(const RuleProgram* program)
    : program_(program),
      districts_(&*program->gazetteer, &*program->place_words),
      years_(&program->time_words) {}

// A date or district that the caller gives and that is none would silently mean "unknown".
Status SegmentReader::CheckOptions(const DocumentOptions& options) const {
  if (!options.date.empty() && !CalendarDate::Parse(options.date)) {
    return Status(
        StatusCode::kInvalidArgument,
        options.name + ": " + options.date + " is no date; write 2021, 2021-12 or 2021-12-01");
  }
  if (!options.district.empty() && program_->gazetteer->Lookup(options.district).empty()) {
    return Status(StatusCode::kInvalidArgument, options.name + ": no district " + options.district +
                                                    "; give the full name or the six-digit code");
  }
  return Status();
}

Status SegmentReader::Named(const Status& status) const {
  if (status.code() != StatusCode::kInvalidText || name_.empty()) return status;
  return Status(status.code(), name_ + ": " + status.message());
}

Status SegmentReader::Start(TextWindow* window, const DocumentOptions& options) {
  if (Status status = CheckOptions(options); !status.ok()) return status;
  window_ = window;
  name_ = options.name;
  blocks_.emplace(window->text(), window->last());
  first_pending_ = end_pending_ = 0;
  counted_to_ = lines_ = 0;
  code_points_ = window->code_points_before_text();
  Preview(options);
  return Status();
}

// Title, dateline and headings tell district and date before the first fact needs them.
void SegmentReader::Preview(const DocumentOptions& options) {
  while (end_pending_ < kPreviewBlocks && blocks_->position() < kPreviewBytes && ReadBlock()) {
  }
  std::vector<const NormalizedBlock*> first;
  for (std::size_t i = 0; i < end_pending_; ++i) first.push_back(&pending_[i]);
  years_.StartDocument(first, CalendarDate::Parse(options.date).value_or(CalendarDate()));
  const DocumentDate& date = years_.document_date();
  districts_.StartDocument(first, options.district,
                           date.reported_year != 0 ? date.reported_year : date.published.year);
  document_ =
      std::make_shared<const DocumentContext>(DocumentContext{districts_.context(), years_});
}

bool SegmentReader::ReadBlock() {
  if (end_pending_ == pending_.size()) pending_.emplace_back();
  if (!blocks_->Next(&pending_[end_pending_])) return false;
  ++end_pending_;
  return true;
}

void SegmentReader::CountTo(std::size_t offset) {
  const std::string_view text =
      window_->text().substr(counted_to_ - window_->begin(), offset - counted_to_);
  code_points_ += CountCharacters(text, &lines_);
  counted_to_ = offset;
}

// Only what a block says of those behind it.
void SegmentReader::PassBlock(const NormalizedBlock& block) {
  districts_.PassBlock(block);
  years_.EnterBlock(block);
}

Status SegmentReader::Slide() {
  const std::size_t dropped = blocks_->position();
  const std::size_t kept = window_->begin() + dropped;
  if (counted_to_ < kept) CountTo(kept);
  if (Status status = window_->Slide(dropped); !status.ok()) return Named(status);
  blocks_->Slide(window_->text(), dropped, window_->last());
  return Status();
}

bool SegmentReader::Next(Segment* segment, Status* status) {
  if (first_pending_ == end_pending_) first_pending_ = end_pending_ = 0;
  while (first_pending_ == end_pending_ && !ReadBlock()) {
    if (!blocks_->starved()) return false;
    *status = Slide();
    if (!status->ok()) return false;
  }
  segment->document = document_;
  segment->district = districts_.section();
  segment->year = years_.section();
  segment->size = 0;
  const std::size_t begin = pending_[first_pending_].source.begin;
  CountTo(begin);
  segment->code_points_before = code_points_;
  segment->lines_before = lines_;
  std::size_t bytes = 0, end = begin;
  while (bytes < kSegmentBytes && (first_pending_ < end_pending_ || ReadBlock())) {
    NormalizedBlock& block = pending_[first_pending_++];
    PassBlock(block);
    bytes += block.text.size();
    end = block.source.end;
    if (segment->blocks.size() == segment->size) segment->blocks.emplace_back();
    std::swap(segment->blocks[segment->size++], block);
    if (first_pending_ == end_pending_) first_pending_ = end_pending_ = 0;
  }
  *status = Named(window_->Slice(begin, end, &segment->slice));
  return status->ok();
}

}  // namespace extract
