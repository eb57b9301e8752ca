// The sets of time_words.tsv: words around times. The head of the file says what belongs in each.
//
// How times themselves are written is grammar (time_scanner.cc, time_words.cc).
#ifndef EXTRACT_TIME_TIME_VOCABULARY_H_
#define EXTRACT_TIME_TIME_VOCABULARY_H_

#include <array>
#include <cstdint>
#include <string_view>

#include "base/word_sets.h"

namespace extract {

enum class TimeWord : std::uint8_t {
  kAbout,
  kAccount,
  kAhead,
  kAlike,
  kAnaphor,
  kAnnouncement,
  kAsOf,
  kBefore,
  kBudget,
  kByNow,
  kChange,
  kChangeInGap,
  kCongress,
  kDateLabel,
  kFounding,
  kFrameLead,
  kFrom,
  kHoliday,
  kInAll,
  kListLead,
  kMeasuresLead,
  kNewspaper,
  kNextWork,
  kNoPlanTitle,
  kNotBefore,
  kNotSince,
  kOpener,
  kOrient,
  kParagraphLead,
  kPlan,
  kPlanHeading,
  kPlanName,
  kPlanSpan,
  kPlanTitle,
  kPlanTitleEnd,
  kPlanUntil,
  kPoint,
  kRecord,
  kRecover,
  kRelease,
  kReportTitle,
  kReviewHeading,
  kSays,
  kSince,
  kSource,
  kTaker,
  kThan,
  kTitleLine,
  kTurn,
  kUntil,
  kWired,
  kWith,
  kWithin,
  kWorkName,
  kWorkReport,
  kWorkReportTitle,
  kCount_,
};

// Names of the sets in the file, in the order of the values.
inline constexpr std::array<std::string_view, static_cast<std::size_t>(TimeWord::kCount_)>
    kTimeWordClasses = {
        "about",          "account",        "ahead",          "alike",
        "anaphor",        "announcement",   "as_of",          "before",
        "budget",         "by_now",         "change",         "change_in_gap",
        "congress",       "date_label",     "founding",       "frame_lead",
        "from",           "holiday",        "in_all",         "list_lead",
        "measures_lead",  "newspaper",      "next_work",      "no_plan_title",
        "not_before",     "not_since",      "opener",         "orient",
        "paragraph_lead", "plan",           "plan_heading",   "plan_name",
        "plan_span",      "plan_title",     "plan_title_end", "plan_until",
        "point",          "record",         "recover",        "release",
        "report_title",   "review_heading", "says",           "since",
        "source",         "taker",          "than",           "title_line",
        "turn",           "until",          "wired",          "with",
        "within",         "work_name",      "work_report",    "work_report_title",
};

using TimeVocabulary = WordSets<TimeWord>;

}  // namespace extract

#endif  // EXTRACT_TIME_TIME_VOCABULARY_H_
