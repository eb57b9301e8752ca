// A statement's year is that of the nearest time before it; what the sentence does not tell, the
// section does.
#include "time/year_context.h"

#include <algorithm>
#include <cstring>

#include "base/byte_set.h"
#include "base/utf8.h"
#include "time/time_cursor.h"

namespace extract {
namespace {

constexpr std::size_t kBracketBytes = 600;
constexpr std::size_t kComparedBytes = 60;
constexpr ByteSet kClauseEnds(",;");

// Whether (…) is open before `position`; `open` gets where.
bool InBrackets(std::string_view sentence, std::size_t position, std::size_t* open) {
  const std::size_t near = position - std::min(position, kBracketBytes);
  const char* const begin = sentence.data() + near;
  const auto* mark = static_cast<const char*>(memrchr(begin, '(', position - near));
  if (mark == nullptr) return false;
  const char* const end = sentence.data() + position;
  if (std::memchr(mark, ')', static_cast<std::size_t>(end - mark)) != nullptr) return false;
  *open = static_cast<std::size_t>(mark - sentence.data());
  return true;
}

// 由上年30万人|增加到32万人,…
bool HoldsChange(const TimeVocabulary& words, std::string_view gap) {
  return words[TimeWord::kChangeInGap].IsIn(gap);
}

// 由上年|下降5%|转为增长21%: how it changed then, since what follows tells into what that turned.
bool IsFormerChange(const TimeVocabulary& words, std::string_view gap, std::string_view behind) {
  const std::string_view to = "到", at = "至", as = "为";
  return gap.find_first_of(",;:0123456789") == std::string_view::npos && !gap.ends_with(to) &&
         !gap.ends_with(at) && !gap.ends_with(as) &&
         (words[TimeWord::kTurn].Begins(behind) || words[TimeWord::kChangeInGap].Begins(behind));
}

// 的 in 比2010年的, 与2010年第六次人口普查的: what was counted then; ( in 仅次于2010年(61.2%) as
// well.
bool EndsWithOf(const TimeVocabulary& words, std::string_view gap) {
  if (gap == "(") return true;
  return gap.ends_with("的") && gap.size() <= kComparedBytes &&
         gap.find_first_of(",;:()0123456789") == std::string_view::npos && !HoldsChange(words, gap);
}

// 超过2014年全年|的业务量|1700亿件, 较2012年同期|的配额|7900吨增加…: what was counted then, not by
// how much it changed.
bool EndsWithNounOf(const TimeVocabulary& words, std::string_view gap) {
  constexpr std::string_view kOf = "的";
  constexpr ByteSet kMarks(",;:()0123456789%");
  constexpr std::string_view kGrades[] = {"高", "低", "多", "少", "快", "慢", "大", "小", "长",
                                          "短", "强", "弱", "好", "差", "近", "约", "超"};
  const std::size_t of = gap.rfind(kOf);
  if (of == std::string_view::npos || gap.size() > kComparedBytes ||
      kMarks.First(gap) != std::string_view::npos || HoldsChange(words, gap)) {
    return false;
  }
  return std::none_of(std::begin(kGrades), std::end(kGrades),
                      [gap](std::string_view grade) { return gap.ends_with(grade); });
}

// 2008年3月获批,|现居住人口2万人, 2005年投产,|现有员工300人
bool TurnsToNow(std::string_view gap) {
  constexpr std::string_view kNow = ",现";
  const std::size_t now = gap.find(kNow);
  if (now == std::string_view::npos) return false;
  const std::string_view rest = gap.substr(now + kNow.size());
  return !rest.starts_with("金") && !rest.starts_with("代") && !rest.starts_with("场");
}

// 投资60亿元,是|“十二五”投资的|3.75倍, 客流为|2019年同期的|85%, 订单只有|去年销量的|一半: what
// the multiple or share is of.
bool IsBaseOfMultiple(std::string_view sentence, ByteRange time, ByteRange quantity) {
  const std::string_view amount = sentence.substr(0, quantity.end);
  const std::string_view before = sentence.substr(0, time.begin);
  const bool sole = before.ends_with("只有") || before.ends_with("仅有") ||
                    before.ends_with("仅为") || before.ends_with("约为");
  const bool says = before.ends_with("是") || before.ends_with("相当于");
  if (!sole && !says && !before.ends_with("为")) return false;
  if (amount.ends_with("倍")) return !before.ends_with("有");
  const std::string_view said = sentence.substr(time.begin, time.size());
  const std::string_view gap = sentence.substr(time.end, quantity.begin - time.end);
  const bool part = amount.ends_with("%") || amount.ends_with("成") || amount.ends_with("一半") ||
                    amount.find("分之", quantity.begin) != std::string_view::npos;
  return part && gap.ends_with("的") &&
         (sole || says || said.ends_with("同期") || said.ends_with("同月") ||
          said.ends_with("同季")) &&
         gap.find_first_of(",;:0123456789") == std::string_view::npos;
}

// 2006年县里建起第一座茶厂,|占地30亩: when something began, not when the rest held.
bool TellsBeginning(const TimeVocabulary& words, const TimeExpression& time, std::string_view gap) {
  if (time.role != TimeRole::kPeriod || !time.explicit_year) return false;
  const std::size_t end = kClauseEnds.First(gap);
  if (end == std::string_view::npos) return false;
  const std::string_view clause = gap.substr(0, end);
  return words[TimeWord::kFounding].IsIn(clause) &&
         clause.find_first_of("0123456789") == std::string_view::npos;
}

ResolvedYear FromTime(const std::vector<TimeExpression>& times, std::size_t i) {
  const TimeExpression& time = times[i];
  return {time.year, time.period, time.role == TimeRole::kTarget, static_cast<int>(i)};
}

bool IsSpanOfYears(const TimeExpression& time) {
  constexpr std::size_t kSpanBytes = 9;  // 2017/2019
  return time.role == TimeRole::kSpan && time.explicit_year && time.period.size() == kSpanBytes;
}

// 2017年至2019年利润分别不低于5亿元、6亿元和7亿元: a year for each of the numbers.
void ShareSpan(const TimeExpression& time, std::size_t index, std::size_t count,
               ResolvedYear* year) {
  if (!IsSpanOfYears(time)) return;
  const int first = std::stoi(time.period);
  if (!time.year || static_cast<std::size_t>(*time.year - first + 1) != count) return;
  year->year = first + static_cast<int>(index);
  year->period = std::to_string(*year->year);
}

// 2013和2014年降幅分别为2.4%、1.6%: time `i` is the last of a list of so many.
bool EndsListOf(std::size_t count, std::string_view sentence,
                const std::vector<TimeExpression>& times, std::size_t i) {
  if (count < 2 || i + 1 < count) return false;
  for (std::size_t j = i + 1 - count; j < i; ++j) {
    const std::string_view joint =
        sentence.substr(times[j].range.end, times[j + 1].range.begin - times[j].range.end);
    if (joint != "和" && joint != "、" && joint != "与" && joint != "及") return false;
  }
  return true;
}

// 产值9亿元|(2011年), 产值|(2011年)9亿元: a bracket with a time alone, beside the quantity or
// before it in its clause.
bool IsAloneInBrackets(std::string_view sentence, ByteRange time) {
  return time.begin > 0 && sentence[time.begin - 1] == '(' && time.end < sentence.size() &&
         sentence[time.end] == ')';
}

// 比上年|(2022年)增长4%: which year it is that the figure is compared with.
bool ExplainsComparison(std::string_view sentence, const std::vector<TimeExpression>& times,
                        std::size_t i) {
  return i > 0 && times[i - 1].role == TimeRole::kComparison &&
         times[i - 1].range.end + 1 == times[i].range.begin &&
         IsAloneInBrackets(sentence, times[i].range);
}

// 比2009年的|61.2%高2个百分点: the first number is of the year compared with, the second is not.
// 是2015年的3.2倍 and 相当于2015年的八成 are neither.
bool DatesComparedLevel(const TimeVocabulary& words, std::string_view sentence,
                        const TimeExpression& time, ByteRange quantity) {
  const std::string_view gap = sentence.substr(time.range.end, quantity.begin - time.range.end);
  const std::string_view amount = sentence.substr(0, quantity.end);
  if (!time.year || amount.ends_with("倍")) return false;
  if (sentence.substr(time.range.begin).starts_with("相当于")) return false;
  const bool counted =
      !amount.ends_with("点") && !amount.ends_with("%") && EndsWithNounOf(words, gap);
  return counted || EndsWithOf(words, gap);
}

}  // namespace

void YearContext::FindTimes(std::string_view sentence, const MarkSpan& marks,
                            std::vector<TimeExpression>* times) const {
  finder_.Find(sentence, marks, date_.published, section_year_, times, plan_section_);
}

void YearContext::FindTimes(std::string_view text, std::vector<TimeExpression>* times) const {
  finder_.Find(text, date_.published, section_year_, times, plan_section_);
}

ResolvedYear YearContext::Resolve(std::string_view sentence,
                                  const std::vector<TimeExpression>& times, ByteRange quantity,
                                  std::size_t index, std::size_t count) const {
  std::size_t open = 0;
  const bool bracketed = InBrackets(sentence, quantity.begin, &open);
  for (std::size_t i = times.size(); i-- > 0;) {
    const TimeExpression& time = times[i];
    if (time.range.begin == quantity.end + 1 && time.year &&
        IsAloneInBrackets(sentence, time.range)) {
      return FromTime(times, i);
    }
    if (time.range.end > quantity.begin || time.role == TimeRole::kNameOnly || time.streak) {
      continue;
    }
    const std::string_view gap = sentence.substr(time.range.end, quantity.begin - time.range.end);
    if (time.role == TimeRole::kComparison) {
      if (DatesComparedLevel(*words_, sentence, time, quantity)) return FromTime(times, i);
      continue;
    }
    if (IsBaseOfMultiple(sentence, time.range, quantity)) continue;
    // 恢复|至2019年同期的九成,营业额3亿元: a former level that is reached again.
    if (sentence.substr(0, time.range.begin).ends_with("恢复") ||
        ExplainsComparison(sentence, times, i)) {
      continue;
    }
    if (time.own_clause && kClauseEnds.First(gap) != std::string_view::npos) continue;
    if (time.from && HoldsChange(*words_, gap)) {
      if (!IsFormerChange(*words_, gap, sentence.substr(quantity.end))) continue;
      return FromTime(times, i);
    }
    if (time.role == TimeRole::kPeriod && TurnsToNow(gap)) break;
    if (TellsBeginning(*words_, time, gap)) break;
    std::size_t time_open = 0;
    if (InBrackets(sentence, time.range.begin, &time_open) && !(bracketed && open == time_open) &&
        !(IsAloneInBrackets(sentence, time.range) &&
          gap.find_first_of(",;(0123456789") == gap.npos)) {
      continue;
    }
    if (index < count && EndsListOf(count, sentence, times, i)) {
      return FromTime(times, i + 1 - count + index);
    }
    ResolvedYear told = FromTime(times, i);
    if (count > 1) ShareSpan(time, index, count, &told);
    return told;
  }
  ResolvedYear resolved;
  const int year = list_year_ != 0 ? list_year_ : section_year_;
  if (year != 0) {
    resolved.year = year;
    resolved.period = std::to_string(year);
    resolved.target = plan_section_ && date_.published.year != 0 && year > date_.published.year;
  }
  return resolved;
}

ResolvedYear YearContext::YearOfDeedBehind(std::string_view sentence,
                                           const std::vector<TimeExpression>& times,
                                           ByteRange quantity, std::string_view deed) {
  const std::size_t done = sentence.find(deed, quantity.end);
  if (done == std::string_view::npos) return {};
  for (std::size_t i = 0; i < times.size() && times[i].range.end <= done; ++i) {
    const TimeExpression& time = times[i];
    const bool dated = time.role == TimeRole::kPeriod || time.role == TimeRole::kTarget;
    const bool told = time.year && !time.period.empty();  // 日前 tells no time of its own
    if (time.range.begin < quantity.end || !dated || !told || time.from) continue;
    const std::string_view gap = sentence.substr(quantity.end, time.range.begin - quantity.end);
    const std::string_view behind = sentence.substr(time.range.end, done - time.range.end);
    constexpr std::string_view kOther = ",;:()0123456789";
    if (gap.find_first_of(kOther) != std::string_view::npos) return {};
    const bool inside = behind.find("的") != std::string_view::npos;  // 以2015年印发的办法为准
    if (!inside && behind.find_first_of(kOther) == std::string_view::npos) {
      return FromTime(times, i);
    }
  }
  return {};
}

ResolvedYear YearContext::FormerYear(const std::vector<TimeExpression>& times, ByteRange quantity) {
  for (std::size_t i = times.size(); i-- > 0;) {
    const TimeExpression& time = times[i];
    if (time.range.end > quantity.begin || time.role == TimeRole::kNameOnly) continue;
    if (time.role == TimeRole::kComparison || time.from) return FromTime(times, i);
    if (IsSpanOfYears(time)) {  // 2010年至2012年,产值由|5亿元增至9亿元
      ResolvedYear former = FromTime(times, i);
      former.year = std::stoi(time.period);
      former.period = std::to_string(*former.year);
      return former;
    }
    break;
  }
  return {};
}

}  // namespace extract
