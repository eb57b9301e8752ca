// Tokens become expressions here: the words around a token give its role (比2019年, 到2025年,
// 2018年以来), the document's date its year. One pass; what is looked at around a token is of
// bounded length.
#include <algorithm>
#include <span>

#include "base/utf8.h"
#include "time/behind_time.h"
#include "time/quoted_name.h"
#include "time/span_years.h"
#include "time/time_cursor.h"
#include "time/time_expression.h"
#include "time/time_scanner.h"
#include "time/time_starts.h"

namespace extract {
namespace {

using Kind = YearPart::Kind;

constexpr int kReviewMonths = 3;      // in which 全年 and 过去一年 are the year before
constexpr int kCommuniqueMonths = 6;  // in which 年末 is

class Resolver {
 public:
  Resolver(const TimeVocabulary& words, std::string_view sentence, const CalendarDate& date,
           int context_year, bool plan, std::vector<TimeExpression>* found)
      : words_(words),
        sentence_(sentence),
        date_(date),
        context_(context_year),
        plan_(plan),
        found_(found) {}

  void Run(const MarkSpan& marks) {
    std::size_t next = 0;  // marks before it are part of the last expression
    for (const TextMark& mark : marks) {
      const std::size_t position = marks.PositionOf(mark);
      // Which marks are passed over cannot be foretold: one question.
      const bool of_time = (mark.kinds & (kTimeMark | kQuoteMark)) != 0;
      if (!(of_time & (position >= next)) | IsWithinNumber(mark, position)) continue;
      if ((mark.kinds & kQuoteMark) != 0) {
        ReadQuotation(position, mark.character);
        continue;
      }
      TimeToken token;
      if (MayBeginTime(sentence_, position, mark.character) &&
          ReadTime(sentence_, position, &token)) {
        Add(position, token);
        next = found_->back().range.end;
      }
    }
  }

 private:
  // 2021 is four marks.
  bool IsWithinNumber(const TextMark& mark, std::size_t position) const {
    const std::size_t before = position - std::min<std::size_t>(position, 1);
    return (position > 0) & IsAsciiDigit(mark.character) &
           IsAsciiDigit(static_cast<unsigned char>(sentence_[before]));
  }
  bool EndsWith(std::string_view text, TimeWord set, std::size_t* bytes) const {
    return (*bytes = words_[set].SizeBefore(text)) > 0;
  }
  bool StartsWith(std::string_view text, TimeWord set, std::size_t* bytes) const {
    return (*bytes = words_[set].SizeAt(text)) > 0;
  }
  bool EndsInPlan(std::string_view text) const {
    return words_[TimeWord::kPlan].Ends(text) || words_[TimeWord::kPlanUntil].Ends(text);
  }
  std::string_view Before(std::size_t position) const { return sentence_.substr(0, position); }
  std::string_view After(std::size_t position) const { return sentence_.substr(position); }

  void ReadQuotation(std::size_t position, char32_t c) {
    if (position < quotation_.end) return;  // “ inside 《》
    const ByteRange name = QuotedName(sentence_, position, c);
    if (name.end > 0) quotation_ = name;
  }

  void Add(std::size_t begin, const TimeToken& token) {
    if (!found_->empty() && RepeatsSpan(found_->back(), sentence_, begin, token)) {
      found_->back().range.end = token.end;
      return;
    }
    TimeExpression expression;
    expression.range = {begin, token.end};
    const bool in_quotation = begin >= quotation_.begin && token.end <= quotation_.end;
    const bool whole_quotation =
        in_quotation && begin == quotation_.begin && token.end == quotation_.end;
    ResolveYears(token, &expression);
    if (whole_quotation) TakeInQuotes(std::string_view("“").size(), &expression);
    if (token.base == YearBase::kPlan && Before(begin).ends_with('"') &&
        After(token.end).starts_with('"')) {
      TakeInQuotes(1, &expression);
    }
    if ((in_quotation && !whole_quotation && !IsSpoken(token)) || token.bare ||
        IsYearOfScale(Before(begin), token)) {
      expression.role = TimeRole::kNameOnly;
    } else {
      ReadSurroundings(token, &expression);
    }
    // 截至 and 比 may not reach back into the expression before.
    if (!found_->empty()) {
      expression.range.begin = std::max(expression.range.begin, found_->back().range.end);
    }
    if (token.base == YearBase::kPlan && expression.role == TimeRole::kSpan) {
      plan_last_ = expression.year.value_or(0);
    }
    if (expression.year) named_year_ = *expression.year;
    // 比上年增长0.2%;当年播种…: 当年 is not the year that another was measured against.
    if (expression.year && token.base != YearBase::kPlan &&
        expression.role != TimeRole::kComparison) {
      last_year_ = *expression.year;
    }
    found_->push_back(std::move(expression));
  }

  // `mark`: bytes of the quotation mark.
  static void TakeInQuotes(std::size_t mark, TimeExpression* expression) {
    expression->range = {expression->range.begin - mark, expression->range.end + mark};
  }

  int Context() const { return context_ != 0 ? context_ : date_.year; }

  void SetYear(int year, const YearPart& part, TimeExpression* expression) const {
    if (year < kEarliestYear || year > kLatestYear) return;
    expression->year = year;
    expression->period = PeriodText(year, part);
  }

  void SetSpan(int first, int last, TimeExpression* expression) const {
    expression->role = TimeRole::kSpan;
    expression->year = last;
    expression->period = std::to_string(first) + "/" + std::to_string(last);
  }

  void ResolveWritten(const TimeToken& token, TimeExpression* expression) const {
    expression->explicit_year = true;
    if (token.last_year == 0) {
      SetYear(token.number, token.part, expression);
      return;
    }
    SetSpan(token.number, token.last_year, expression);
    if (token.fiscal) {  // 2019/20年度 begins in 2019, and is budgeted then
      expression->role = TimeRole::kPeriod;
      expression->year = token.number;
    }
  }

  void ResolveNextSpan(int years, TimeExpression* expression) const {
    if (date_.year != 0 && years > 0) {
      const YearSpan span = NextYears(date_, years);
      SetSpan(span.first, span.last, expression);
    }
    expression->role = TimeRole::kTarget;
  }

  // 当年产茶3吨,|第二年产茶8吨: both are reckoned from what the sentence before told.
  void ReadAnaphor(const TimeToken& token, TimeExpression* expression) const {
    const TimeExpression* const last = found_->empty() ? nullptr : &found_->back();
    const bool goes_on = last != nullptr && last->anaphoric;
    expression->anaphoric = last_year_ == 0 || goes_on;
    expression->years_on = token.number + (goes_on ? last->years_on : 0);
  }

  // 上月 in a text of January is of the year before. A text that tells no month, or speaks of
  // another year than its own, tells the year alone.
  void ResolveMonth(const TimeToken& token, TimeExpression* expression) const {
    const bool known = date_.month != 0 && Context() == date_.year;
    const CalendarDate date = known ? MonthsOn(date_, token.number) : CalendarDate{Context()};
    YearPart part;
    if (known) part = {Kind::kMonths, date.month, date.month};
    if (known && token.part.last != 0) part = {Kind::kDay, date.month, token.part.last};
    SetYear(date.year, part, expression);
  }

  void ResolveYears(const TimeToken& token, TimeExpression* expression) const {
    switch (token.base) {
      case YearBase::kWritten:
        ResolveWritten(token, expression);
        break;
      case YearBase::kDocument:
        if (date_.year != 0) SetYear(date_.year + token.number, token.part, expression);
        break;
      case YearBase::kContext:
        if (int year = SentenceYear(token, expression->range); year != 0)
          SetYear(year + token.number, token.part, expression);
        break;
      case YearBase::kLast:
        ReadAnaphor(token, expression);
        if (int year = last_year_ != 0 ? last_year_ : Context(); year != 0) {
          SetYear(year + token.number, token.part, expression);
        }
        break;
      case YearBase::kThen:
        expression->role = TimeRole::kTarget;
        if (last_year_ != 0 && last_year_ >= date_.year)
          SetYear(last_year_, token.part, expression);
        break;
      case YearBase::kBackThen:
        if (named_year_ != 0) SetYear(named_year_, token.part, expression);
        break;
      case YearBase::kEra:
        break;
      case YearBase::kNow:
        if (Context() != 0) expression->year = Context();
        break;
      case YearBase::kPastSpan:
        expression->role = TimeRole::kSpan;
        if (Context() == 0) break;
        if (token.number == kPlanYears && plan_last_ != 0) {
          SetSpan(plan_last_ - kPlanYears + 1, plan_last_, expression);  // “十一五”…,五年间…
        } else if (token.number > 1) {
          const YearSpan span = PastYears(plan_ ? CalendarDate() : date_, Context(), token.number);
          SetSpan(span.first, span.last, expression);
        } else {
          // 过去一年 in January
          SetYear(Context() - (MayLookBack(kReviewMonths) ? 1 : 0), YearPart(), expression);
        }
        break;
      case YearBase::kNextSpan:
        ResolveNextSpan(token.number, expression);
        break;
      case YearBase::kAhead:
        expression->role = TimeRole::kTarget;
        // |5年后,产量达到…: of all that follows. 建成5年后|, is of its clause alone.
        expression->own_clause = !(OpensClause(Before(expression->range.begin)) &&
                                   After(expression->range.end).starts_with(","));
        if (date_.year != 0) SetYear(YearAhead(date_, token.number), token.part, expression);
        break;
      case YearBase::kAgo:
        if (date_.year != 0) SetYear(date_.year - token.number, token.part, expression);
        break;
      case YearBase::kMonth:
        ResolveMonth(token, expression);
        break;
      case YearBase::kStreak:
        expression->role = TimeRole::kSpan;
        expression->streak = true;
        break;
      case YearBase::kPlan:
        ResolvePlan(token.number, expression);
        break;
      case YearBase::kNone:
        expression->role = TimeRole::kComparison;
        break;
    }
  }

  // 上半年 and 6月 take the year that the sentence named last (2020年1月开工,6月完工), else the
  // context's. 全年, 年底, 上年 are the context's.
  int SentenceYear(const TimeToken& token, ByteRange range) const {
    const Kind kind = token.part.kind;
    // 去年…,全年完成…: the same year.
    if (sentence_year_ != 0 && IsWholeYear(range) && !LooksAhead(range)) return sentence_year_;
    if (kind == Kind::kPoint && !found_->empty() &&
        EndsSpanFrom(words_, found_->back(), Before(range.begin))) {
      return *found_->back().year;
    }
    const bool part = token.number == 0 && kind != Kind::kPoint && kind != Kind::kWhole;
    if (part && sentence_year_ != 0) return sentence_year_;
    if (const int next = part ? YearOfNextQuarter(*found_, token.part) : 0) return next;
    const bool before = part ? IsOverBefore(token.part) || EndedBefore(token.part, range)
                             : sentence_year_ == 0 && LooksBack(range);
    return Context() - (before ? 1 : 0);
  }

  // In the first `months` of the year that is spoken of.
  bool MayLookBack(int months) const {
    return !plan_ && date_.month != 0 && date_.month <= months && Context() == date_.year;
  }

  // 年末 in a review that came out in April, 全年 in a text of January: of the year before, unless
  // 到年末 or 全年计划 looks ahead.
  bool LooksBack(ByteRange range) const {
    const std::string_view words = sentence_.substr(range.begin, range.size());
    if (words == "年末") {
      const std::string_view before = Before(range.begin);
      return MayLookBack(kCommuniqueMonths) &&
             (words_[TimeWord::kAsOf].Ends(before) || !EndsInPlan(before));
    }
    return IsWholeYear(range) && MayLookBack(kReviewMonths) && !LooksAhead(range);
  }

  bool IsWholeYear(ByteRange range) const {
    return sentence_.substr(range.begin, range.size()) == "全年";
  }

  bool LooksAhead(ByteRange range) const {
    return ::extract::LooksAhead(words_, Before(range.begin), After(range.end));
  }

  // 1-11月 in a text of January is the year before's.
  bool IsOverBefore(const YearPart& part) const {
    if (date_.month == 0 || date_.month > 3 || Context() != date_.year || part.first != 1)
      return false;
    if (part.kind == Kind::kMonths) return part.last > part.first && part.last > date_.month;
    return part.kind == Kind::kQuarters && part.last > 1;
  }

  // 四季度 and 12月份 in a text of January that does not look ahead are the year before's.
  bool EndedBefore(const YearPart& part, ByteRange range) const {
    const std::string_view before = Before(range.begin);
    return IsLatePart(part) && MayLookBack(kReviewMonths) && !LooksAhead(range) &&
           !words_[TimeWord::kPlan].IsIn(before.substr(before.find_last_of(",;:") + 1)) &&
           !before.ends_with("从");
  }

  // 十四五 is 2021 to 2025. A plan that is over or under way holds up to the year spoken of.
  void ResolvePlan(int number, TimeExpression* expression) const {
    const int first = kFirstPlan + kPlanYears * number;
    const int last = first + kPlanYears - 1;
    SetSpan(first, last, expression);
    const int now = date_.year != 0 ? date_.year : context_;
    // “十四五”期间 in a text of 2022 looks to its end; 以来 is seen to in ReadBehind. In a review
    // of the plan's last year it is what was done.
    const bool ends = now == last && !plan_ && (date_.month == 0 || date_.month > kReviewMonths);
    if (now != 0 && now <= last && !ends) expression->role = TimeRole::kTarget;
  }

  void ReadSurroundings(const TimeToken& token, TimeExpression* expression) {
    ReadBehind(token, expression);
    ReadAhead(token, expression);
    // 要在3月底前完成, in a text of January on the year before: of the year that has begun.
    if (expression->role == TimeRole::kTarget && token.base == YearBase::kContext &&
        token.number == 0 && expression->year && *expression->year + 1 == date_.year) {
      SetYear(date_.year, token.part, expression);
    }
    if (!expression->from && IsBaseOfMultiple(words_, After(expression->range.end))) {
      expression->role = TimeRole::kComparison;
    }
    // 2010年|农网改造工程…,一季度完成: the work's year is not that of what is done.
    if (expression->role == TimeRole::kPeriod && token.base != YearBase::kNow && expression->year &&
        !NamesWork(words_, After(expression->range.end))) {
      sentence_year_ = *expression->year;
    }
  }

  void ReadPlanYears(const TimeToken& token, TimeExpression* expression) const {
    YearSpan span;
    if (!YearsOfPlan(sentence_, token.number, &expression->range.end, &span)) return;
    SetSpan(span.first, span.last, expression);
  }

  // Suffixes: 底, 以来, 期间, 前, 同期, 同月.
  void ReadBehind(const TimeToken& token, TimeExpression* expression) {
    std::size_t bytes = 0;
    ByteRange& range = expression->range;
    if (token.base == YearBase::kPlan) {
      if (StartsWith(After(range.end), TimeWord::kPlanName, &bytes)) {
        expression->role = TimeRole::kNameOnly;
        return;
      }
      ReadPlanYears(token, expression);
      if (StartsWith(After(range.end), TimeWord::kWithin, &bytes)) range.end += bytes;
    } else if (token.part.kind == Kind::kWhole && token.base != YearBase::kNone &&
               token.base != YearBase::kPastSpan &&
               StartsWith(After(range.end), TimeWord::kPoint, &bytes)) {
      range.end += bytes;
    }
    if (token.base == YearBase::kPastSpan && sentence_year_ != 0 &&
        !OpensClause(Before(range.begin))) {
      expression->own_clause = true;  // 去年,统计了近十年的气温,|划出3个区
    }
    if (token.base == YearBase::kNone || token.base == YearBase::kNow ||
        token.base == YearBase::kStreak || token.base == YearBase::kThen) {
      return;
    }
    if (After(range.end).starts_with("远景目标") || After(range.end).starts_with("目标")) {
      expression->role = TimeRole::kNameOnly;  // 锚定2035年远景目标
      return;
    }
    if (IsMarkOfRecord(words_, After(range.end))) {
      expression->role = TimeRole::kNameOnly;
      return;
    }
    if (StartsWith(After(range.end), TimeWord::kSince, &bytes) &&
        !IsLaterWord(words_, After(range.end), bytes)) {
      range.end += bytes;
      SpanToNow(Context(), token.base == YearBase::kPlan, expression);
    } else if (StartsWith(After(range.end), TimeWord::kBefore, &bytes) &&
               !IsFrontWord(words_, After(range.end + bytes))) {
      range.end += bytes;
      // 由2008年以前的500公斤: a year that is over is no aim.
      const bool dated = token.base == YearBase::kWritten || token.base == YearBase::kMonth;
      if (!dated || IsAhead(*expression)) {
        expression->role = TimeRole::kTarget;
      }
    } else {
      range.end += SameTimeOf(After(range.end));
    }
  }

  // Prefixes: 比, 较, 截至, 到, 自.
  void ReadAhead(const TimeToken& token, TimeExpression* expression) {
    std::size_t bytes = 0;
    ByteRange& range = expression->range;
    const std::string_view before = Before(range.begin);
    if (token.base == YearBase::kNone || token.base == YearBase::kStreak ||
        token.base == YearBase::kThen) {
      return;
    }
    if (EndsWith(before, TimeWord::kThan, &bytes) &&
        (!before.ends_with("同比") || IsYearBefore(token))) {
      range.begin -= bytes;
      expression->role = TimeRole::kComparison;
    } else if (IsGroundOfChange(before, After(range.end))) {
      expression->role = TimeRole::kComparison;
    } else if (EndsWith(before, TimeWord::kWith, &bytes) &&
               (ComparesBehind(words_, After(range.end)) ||
                (IsYearBefore(token) && !before.ends_with("和")))) {
      range.begin -= bytes;
      expression->role = TimeRole::kComparison;
    } else if (EndsWith(before, TimeWord::kUntil, &bytes) &&
               !IsChangeTo(range.begin - bytes, range.end)) {
      range.begin -= bytes;
      // 恢复到|去年同期水平,产值…: a level of then, and no more.
      const bool recovers = words_[TimeWord::kRecover].Ends(Before(range.begin));
      if (recovers && !After(range.end).starts_with("的")) {
        expression->role = TimeRole::kComparison;
        return;
      }
      const bool goes_on = !found_->empty() && found_->back().range.end == range.begin;
      if (!goes_on && !recovers && token.base != YearBase::kNow &&
          !words_[TimeWord::kAsOf].Ends(before) && IsAhead(*expression)) {
        expression->role = TimeRole::kTarget;
      }
    } else if (EndsWith(before, TimeWord::kFrom, &bytes)) {
      range.begin -= bytes;
      // 从2016年|开始,累计…
      if (After(range.end).starts_with("开始,")) range.end += std::string_view("开始").size();
      if (expression->role == TimeRole::kPeriod &&
          (After(range.begin).substr(0, range.size()).ends_with("开始") ||
           SpansSince(After(range.end)))) {
        SpanToNow(Context(), token.base == YearBase::kPlan, expression);
      }
      expression->from = expression->role == TimeRole::kPeriod ||
                         (token.base == YearBase::kPlan && IsPointOf(words_, After(range.end)));
      // 自2011年三季度|(9.8%)以来最高: of the figure in brackets alone.
      const std::string_view rest = After(range.end);
      expression->own_clause |=
          rest.starts_with("(") && rest.substr(rest.find(')') + 1).starts_with("以来");
    } else if (EndsWith(before, TimeWord::kTaker, &bytes) &&
               (token.base == YearBase::kWritten || IsYearBefore(token)) &&
               !After(range.end).starts_with(",") && range.end < sentence_.size()) {
      if (!NamesAccount(words_, After(range.end))) expression->role = TimeRole::kNameOnly;
    } else if (EndsWith(before, TimeWord::kOrient, &bytes) && token.base == YearBase::kWritten) {
      expression->role = TimeRole::kNameOnly;
    } else if (before.ends_with("于") && !before.ends_with("将于") && !before.ends_with("已于") &&
               !IsSpanWithin(*expression, After(range.end))) {
      expression->own_clause = true;
    }
  }

  // 提高到2025年的96.1%: two levels, not an aim.
  bool IsChangeTo(std::size_t begin, std::size_t end) const {
    return After(end).starts_with("的") && words_[TimeWord::kChange].Ends(Before(begin));
  }

  bool IsAhead(const TimeExpression& expression) const {
    if (date_.year == 0) return expression.explicit_year && expression.role == TimeRole::kPeriod;
    if (!expression.year) return false;
    if (*expression.year != date_.year) return *expression.year > date_.year;
    // 到2015年底 in the communique of 2015 looks back; 到今年底 in a text of its June does not, but
    // 到今年3月底 does.
    return date_.month != 0 && !IsOverBy(expression.period, date_);
  }

  const TimeVocabulary& words_;
  const std::string_view sentence_;
  const CalendarDate& date_;
  const int context_;
  const bool plan_;
  std::vector<TimeExpression>* const found_;
  ByteRange quotation_;    // the name in marks that was read last
  int plan_last_ = 0;      // last year of the plan named in the sentence
  int named_year_ = 0;     // of the expression before, whatever it does
  int last_year_ = 0;      // of the expression before, for 同年
  int sentence_year_ = 0;  // of the last period in the sentence, for 6月
};

}  // namespace

void TimeFinder::Find(std::string_view sentence, const CalendarDate& document_date,
                      int context_year, std::vector<TimeExpression>* found, bool plan) const {
  static constinit const TextMarkTable kTimes = MakeMarkTable<AddTimeMarks>();
  TextMarks marks;
  marks.Find(kTimes, sentence);
  Find(sentence, marks.all(), document_date, context_year, found, plan);
}

void TimeFinder::Find(std::string_view sentence, const MarkSpan& marks,
                      const CalendarDate& document_date, int context_year,
                      std::vector<TimeExpression>* found, bool plan) const {
  found->clear();
  Resolver(*words_, sentence, document_date, context_year, plan, found).Run(marks);
}

}  // namespace extract
