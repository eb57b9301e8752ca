// A sentence frames those behind it where it begins with its time, before its own subject
// (2010年,全县…; 到2025年,…); a time further in (产量在2008年达到…) is its clause's alone. An aim
// holds to the end of the paragraph. A past year holds for the next sentence, and farther only
// where the document has no date: a text that does tells soon of what is now.
#include "time/paragraph_time.h"

#include <algorithm>

namespace extract {
namespace {

constexpr std::size_t kLeadBytes = 15;  // 到, 截至 and the like before the first mark

// A year, a half, a quarter or months together; of a day or a month texts tell what happened then.
bool IsLong(const TimeExpression& time) {
  constexpr std::size_t kYearDigits = 4;
  return time.period.size() <= kYearDigits || time.period.find_first_of("HQ/") != std::string::npos;
}

bool TellsWhen(const TimeExpression& time) {
  return time.role != TimeRole::kComparison && time.role != TimeRole::kNameOnly && !time.streak;
}

// Says when, and goes on with a statement: 2010年|的洪水 and 自2008年|成立以来 do not. 三年内 is a
// term within its sentence.
bool IsFrame(std::string_view sentence, const TimeExpression& time) {
  return time.range.begin == 0 && time.year && TellsWhen(time) && !time.own_clause && !time.from &&
         !sentence.substr(time.range.end).starts_with("的") &&
         !sentence.substr(0, time.range.end).ends_with("内");
}

}  // namespace

void ParagraphTime::Clear() {
  openings_.clear();
  passed_ = 0;
  found_ = false;
  said_ = previous_ = ResolvedYear();
}

void ParagraphTime::Pass(std::string_view sentence, const MarkSpan& marks) {
  ++passed_;
  previous_ = said_;
  said_ = ResolvedYear();
  for (const TextMark& mark : marks) {
    if ((mark.kinds & (kTimeMark | kQuoteMark)) == 0) continue;
    if (marks.PositionOf(mark) > kLeadBytes) return;
    openings_.push_back({sentence, marks, passed_});
    found_ = false;
    return;
  }
}

const TimeExpression* ParagraphTime::FindFrame(const YearContext& years) {
  for (; !found_ && !openings_.empty();) {
    const Opening& opening = openings_.back();
    years.FindTimes(opening.sentence, opening.marks, &times_);
    if (!times_.empty() && IsFrame(opening.sentence, times_.front())) {
      frame_ = times_.front();
      found_ = true;
    } else {
      openings_.pop_back();
    }
  }
  return openings_.empty() ? nullptr : &frame_;
}

bool ParagraphTime::Take(std::string_view sentence, const std::vector<TimeExpression>& times,
                         ByteRange quantity, const YearContext& years, ResolvedYear* year) {
  // …240公顷。|其中:梨园30公顷
  if (previous_.taken && sentence.starts_with("其中")) {
    *year = previous_;
    return true;
  }
  if (openings_.empty() || std::any_of(times.begin(), times.end(), TellsWhen)) return false;
  const TimeExpression* frame = FindFrame(years);
  if (frame == nullptr) return false;
  const bool aim = frame->role == TimeRole::kTarget;
  if (!aim && years.section_year() != 0 &&
      (openings_.back().number != passed_ || !IsLong(*frame))) {
    return false;
  }
  // A span adds nothing to its own last year.
  if (frame->year == year->year && frame->role == TimeRole::kSpan) return false;
  // 公司现有员工300人, 累计销售5万台: of now.
  if ((*words_)[TimeWord::kByNow].IsIn(sentence.substr(0, quantity.begin))) return false;
  *year = {frame->year, frame->period, aim, -1, true};
  return true;
}

}  // namespace extract
