// A sentence frames those behind it where it begins with its time, before its own subject
// (2010年,全县…; 到2025年,…); a time further in (产量在2008年达到…) is its clause's alone. An aim
// holds to the end of the paragraph. A past year holds for the next sentence, and farther only
// where the document has no date: a text that does tells soon of what is now.
#include "time/paragraph_time.h"

#include <algorithm>

namespace extract {
namespace {

constexpr std::size_t kLeadBytes = 30;  // 到, 截至 or 具体指标:到 before the first mark

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
  const std::string_view before = sentence.substr(0, time.range.begin);
  return (before.empty() || before.ends_with(":")) && time.year && TellsWhen(time) &&
         !time.own_clause && !time.from && !sentence.substr(time.range.end).starts_with("的") &&
         !sentence.substr(0, time.range.end).ends_with("内");
}

}  // namespace

void ParagraphTime::Pass(std::string_view sentence, const MarkSpan& marks) {
  ++passed_;
  for (const TextMark& mark : marks) {
    if ((mark.kinds & (kTimeMark | kQuoteMark)) == 0) continue;
    if (marks.PositionOf(mark) > kLeadBytes) return;
    openings_.push_back({sentence, marks, passed_});
    found_ = false;
    return;
  }
}

const TimeExpression* ParagraphTime::LastOpening(const YearContext& years) {
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

void ParagraphTime::Frame(const std::vector<TimeExpression>& times, const YearContext& years,
                          TakenTime* frame) {
  frame->year = 0;
  if (openings_.empty() || std::any_of(times.begin(), times.end(), TellsWhen)) return;
  const TimeExpression* time = LastOpening(years);
  if (time == nullptr) return;
  const bool aim = time->role == TimeRole::kTarget;
  if (!aim && years.section_year() != 0 && (openings_.back().number != passed_ || !IsLong(*time))) {
    return;
  }
  frame->year = *time->year;
  frame->period = time->period;
  frame->aim = aim;
  frame->span = time->role == TimeRole::kSpan;
}

bool TakenTime::Take(const TimeVocabulary& words, std::string_view sentence, ByteRange quantity,
                     ResolvedYear* resolved) const {
  // A span adds nothing to its own last year. 公司现有员工300人, 累计销售5万台: of now.
  if (year == 0 || (span && resolved->year == year) ||
      words[TimeWord::kByNow].IsIn(sentence.substr(0, quantity.begin))) {
    return false;
  }
  *resolved = {year, period, aim, -1};
  return true;
}

}  // namespace extract
