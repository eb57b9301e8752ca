// Names of the enumerations as records print them.
#include "extract/fact.h"

namespace extract {

const char* ToString(Measure measure) {
  switch (measure) {
    case Measure::kLevel:
      return "level";
    case Measure::kChange:
      return "change";
    case Measure::kShare:
      return "share";
    case Measure::kRank:
      return "rank";
    case Measure::kMultiple:
      return "multiple";
  }
  return "";
}

const char* ToString(Bound bound) {
  switch (bound) {
    case Bound::kExact:
      return "exact";
    case Bound::kAbout:
      return "about";
    case Bound::kNearly:
      return "nearly";
    case Bound::kOver:
      return "over";
    case Bound::kAtLeast:
      return "at_least";
    case Bound::kUnder:
      return "under";
    case Bound::kAtMost:
      return "at_most";
  }
  return "";
}

const char* ToString(FactStatus status) {
  switch (status) {
    case FactStatus::kActual:
      return "actual";
    case FactStatus::kPlanned:
      return "planned";
    case FactStatus::kExpected:
      return "expected";
  }
  return "";
}

const char* ToString(Basis basis) {
  switch (basis) {
    case Basis::kNone:
      return "";
    case Basis::kYearOnYear:
      return "yoy";
    case Basis::kMonthOnMonth:
      return "mom";
    case Basis::kQuarterOnQuarter:
      return "qoq";
    case Basis::kPrevious:
      return "previous";
    case Basis::kPlan:
      return "plan";
    case Basis::kOther:
      return "other";
  }
  return "";
}

}  // namespace extract
