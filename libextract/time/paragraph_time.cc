// A sentence frames those behind it where it begins with its time, before its own subject
// (2010年,全县…; 据统计,到2025年,…); a time further in (产量在2008年达到…) is its clause's alone,
// but for a span (全县过去五年…). Aims and spans hold to the end of the paragraph. A past year
// holds for the next sentence, and farther only where the document has no date or comes from the
// year behind it: others tell soon of what is now.
#include "time/paragraph_time.h"

#include <algorithm>

#include "time/behind_time.h"

namespace extract {
namespace {

constexpr std::size_t kLeadBytes = 120;    // 据县商务局介绍,到 before the first mark
constexpr std::size_t kOwnBytes = 30;      // of a sentence: its own time stands in them
constexpr std::size_t kSubjectBytes = 36;  // 全县, 甲市 before a span

// A year, a half, a quarter or months together; of a day or a month texts tell what happened then.
bool IsLong(const TimeExpression& time) {
  constexpr std::size_t kYearDigits = 4;
  return time.period.size() <= kYearDigits || time.period.find_first_of("HQ/") != std::string::npos;
}

bool IsThen(const TimeExpression& time) { return time.role == TimeRole::kTarget && !time.year; }

// 届时 does not, but for what was said before.
bool TellsWhen(const TimeExpression& time) {
  return !IsThen(time) && time.role != TimeRole::kComparison && time.role != TimeRole::kNameOnly &&
         !time.streak;
}

// 据统计,|…; 县商务局介绍,|…: nothing but who says so.
bool IsOpener(const TimeVocabulary& words, std::string_view before) {
  if (!before.ends_with(",")) return false;
  before.remove_suffix(1);
  return words[TimeWord::kSays].Ends(before) ||
         (words[TimeWord::kOpener].Begins(before) && before.find(',') == before.npos);
}

// 全县|过去五年…, 据统计,甲市|“十二五”期间…; not 加快建设|“十二五”批复的….
bool IsSpanOfSubject(std::string_view sentence, const TimeExpression& time) {
  if (time.role != TimeRole::kSpan) return false;
  if (sentence.substr(0, time.range.end).ends_with("”")) return false;
  std::string_view before = sentence.substr(0, time.range.begin);
  before.remove_prefix(before.find(',') + 1);
  return before.size() <= kSubjectBytes && before.find_first_of(";:0123456789,") == before.npos;
}

// 去年|建成的5座桥今年通车: the time is the noun's.
bool IsAttribute(std::string_view rest) {
  const std::string_view noun = rest.substr(0, rest.find_first_of(",;:(0123456789"));
  return noun.size() < rest.size() && noun.ends_with("的");
}

// 1937年|建市,…: when something began, and not what the text goes on to tell.
bool TellsFounding(const TimeVocabulary& words, std::string_view rest) {
  const std::string_view clause = rest.substr(0, rest.find_first_of(",;:("));
  return words[TimeWord::kFounding].IsIn(clause) &&
         clause.find_first_of("0123456789") == std::string_view::npos;
}

// Says when, and goes on with a statement: 2010年|的洪水 and 自2008年|成立以来 do not. 三年内 is a
// term within its sentence.
bool IsFrame(const TimeVocabulary& words, std::string_view sentence, const TimeExpression& time) {
  if (!time.year || time.own_clause || time.from) return false;
  const std::string_view before = sentence.substr(0, time.range.begin);
  const bool opens = before.empty() || before.ends_with(":") || before.ends_with("】") ||
                     IsOpener(words, before) || words[TimeWord::kFrameLead].Holds(before) ||
                     IsSpanOfSubject(sentence, time);
  const std::string_view rest = sentence.substr(time.range.end);
  if (IsOfRelease(words, before, rest)) return true;
  if (time.explicit_year && TellsFounding(words, rest)) return false;
  return opens && !rest.starts_with("的") && !IsAttribute(rest) &&
         !sentence.substr(0, time.range.end).ends_with("内");
}

}  // namespace

void ParagraphTime::Pass(std::string_view sentence, const MarkSpan& marks,
                         const std::vector<TimeExpression>* times, const YearContext& years) {
  ++passed_;
  last_ = {sentence, marks, passed_};
  for (const TextMark& mark : marks) {
    if ((mark.kinds & (kTimeMark | kQuoteMark)) == 0) continue;
    if (marks.PositionOf(mark) > kLeadBytes) return;
    if (times != nullptr && !ReadFrame(sentence, *times, years)) return;
    openings_.push_back({sentence, marks, passed_});
    found_ = times != nullptr;
    return;
  }
}

bool ParagraphTime::ReadFrame(std::string_view sentence, const std::vector<TimeExpression>& times,
                              const YearContext& years) {
  // 谈到今年工作,市长说,2005年…, in a text without a date: the first that tells a year.
  const auto first = std::find_if(times.begin(), times.end(), [&](const TimeExpression& time) {
    return TellsWhen(time) && (time.year || years.document_date().published.year != 0);
  });
  if (first == times.end() || !IsFrame(years.words(), sentence, *first)) return false;
  frame_ = *first;
  return true;
}

const TimeExpression* ParagraphTime::LastOpening(const YearContext& years) {
  while (!found_ && !openings_.empty()) {
    const Opening& opening = openings_.back();
    years.FindTimes(opening.sentence, opening.marks, &times_);
    found_ = ReadFrame(opening.sentence, times_, years);
    if (!found_) openings_.pop_back();
  }
  return openings_.empty() ? nullptr : &frame_;
}

// 预计2013年投产。|届时…: what the sentence before looked ahead to.
bool ParagraphTime::TakeAimBefore(const YearContext& years, TakenTime* frame) {
  const int published = years.document_date().published.year;
  if (passed_ == 0 || published == 0) return false;
  years.FindTimes(last_.sentence, last_.marks, &times_);
  for (auto time = times_.rbegin(); time != times_.rend(); ++time) {
    if (!time->year || *time->year < published || !TellsWhen(*time)) continue;
    frame->year = *time->year;
    frame->period = time->period;
    frame->aim = true;
    frame->span = false;
    return true;
  }
  return false;
}

int ParagraphTime::YearBefore(const YearContext& years) {
  if (passed_ == 0) return 0;
  years.FindTimes(last_.sentence, last_.marks, &times_);
  for (auto time = times_.rbegin(); time != times_.rend(); ++time) {
    const bool tells = time->role == TimeRole::kPeriod && time->year && !time->period.empty();
    if (!tells) continue;
    if (!time->anaphoric) return *time->year;
    if (resolved_ == passed_ - 1) return resolved_year_;
  }
  const TimeExpression* const opening = openings_.empty() ? nullptr : LastOpening(years);
  return opening != nullptr && opening->role == TimeRole::kPeriod ? *opening->year : 0;
}

// 2016年3月,他回乡办厂。|当年产值…,第二年…
void ParagraphTime::ResolveAnaphors(const YearContext& years, std::vector<TimeExpression>* times) {
  int before = -1;
  for (TimeExpression& time : *times) {
    if (!time.anaphoric) continue;
    if (before < 0) before = YearBefore(years);
    if (before == 0) return;
    time.year = before + time.years_on;
    time.period = std::to_string(*time.year);
    resolved_year_ = *time.year;
    resolved_ = passed_;
  }
}

void ParagraphTime::Frame(const std::vector<TimeExpression>& times, const YearContext& years,
                          TakenTime* frame) {
  frame->year = 0;
  frame->aim = false;
  const auto own = std::find_if(times.begin(), times.end(), TellsWhen);
  // …就有200家,|目前…: the sentence is of now.
  if (own != times.end() && (own->range.begin <= kOwnBytes || own->period.empty())) return;
  if (std::any_of(times.begin(), times.end(), IsThen) && TakeAimBefore(years, frame)) return;
  const TimeExpression* time = openings_.empty() ? nullptr : LastOpening(years);
  if (time == nullptr) return;
  const bool aim = time->role == TimeRole::kTarget;
  const bool holds = aim || time->role == TimeRole::kSpan;
  // 2021年,…, in a text of 2022: its figures follow one another.
  const bool last_year = framed_ == passed_ && *time->year + 1 >= years.section_year();
  const bool goes_on = openings_.back().number == passed_ || last_year;
  if (!holds && years.section_year() != 0 && (!goes_on || !IsLong(*time))) return;
  framed_ = passed_ + 1;
  frame->year = *time->year;
  frame->period = time->period;
  frame->aim = aim;
  frame->span = time->role == TimeRole::kSpan;
}

bool TakenTime::Take(const TimeVocabulary& words, std::string_view sentence, ByteRange quantity,
                     ResolvedYear* resolved) const {
  // A span adds nothing to its own last year. 公司现有员工300人, 累计销售5万台: of now.
  if (year == 0 || (span && resolved->year == year)) return false;
  const std::string_view before = sentence.substr(0, quantity.begin);
  if (words[TimeWord::kByNow].IsIn(before)) return false;
  if (!span && words[TimeWord::kInAll].IsIn(before)) return false;
  // 去年底每头亏100元。|预计下月能赚50元。
  const bool over = resolved->year && year < *resolved->year;
  if (!span && over && words[TimeWord::kAhead].IsIn(before)) return false;
  *resolved = {year, period, aim, -1};
  return true;
}

}  // namespace extract
