// A statement's year is that of the nearest time before it; what the sentence does not tell, the
// section does. Sections move by headings, and in the work reports of people's congresses also by
// paragraphs that begin with the time they are about, since many of these have slogans for
// headings.
#include "time/year_context.h"

#include <algorithm>
#include <cstring>

#include "base/byte_set.h"
#include "base/utf8.h"
#include "time/time_cursor.h"

namespace extract {
namespace {

constexpr std::size_t kMeasuresLeadBytes = 240;
constexpr int kFirstPlanYear = 1951;    // plans begin in years that end in 1 and 6
constexpr int kHighLevel = 2;           // 一、… where the document has a title
constexpr std::size_t kHeadBytes = 60;  // of a paragraph, in which its own time must begin
constexpr std::size_t kBracketBytes = 600;
constexpr std::size_t kComparedBytes = 60;
constexpr std::size_t kListLeadBytes = 180;  // of a paragraph that leads to a list
constexpr ByteSet kClauseEnds(",;");

// The document's own title and lines that are a date tell nothing of a section.
bool IsTitleLine(const TimeVocabulary& words, std::string_view heading) {
  return words[TimeWord::kTitleLine].IsIn(heading) || heading.ends_with("届");
}

// “十五五”时期 and 今后五年 are a section's time; 到2030年 and 未来三年 are aims within it.
bool IsPlanName(const TimeVocabulary& words, std::string_view text, const TimeExpression& time) {
  return words[TimeWord::kPlanSpan].Begins(text.substr(time.range.begin, time.range.size()));
}

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

// 名词解释, 《政府工作报告》有关名词注释: the notes behind a report announce nothing.
bool IsGlossaryHead(std::string_view text) {
  constexpr std::size_t kMaxBytes = 72;
  if (text.size() > kMaxBytes) return false;
  for (const std::string_view head :
       {"名词解释", "名词注释", "名词说明", "用语说明", "注释", "注释:"}) {
    if (text.ends_with(head)) return true;
  }
  return false;
}

// 三、…, (二)…, 第一条…
bool BeginsSection(std::string_view text) {
  TimeCursor c(text, 0);
  const bool bracket = c.Eat("(");
  const bool ordinal = !bracket && c.Eat("第");
  int number;
  if (!c.EatChineseSmall(&number)) return false;
  if (ordinal) return c.EatAny("条", "章", "部分");
  return bracket ? c.Eat(")") : c.Eat("、");
}

// (一)…, 1.…, and what stands behind a bullet
bool IsListItem(const NormalizedBlock& block) {
  return block.bullet || BeginsSection(block.text) ||
         (!block.text.empty() && IsAsciiDigit(static_cast<unsigned char>(block.text[0])));
}

bool BeginsPart(const NormalizedBlock& block) {
  return block.kind == BlockKind::kHeading || BeginsSection(block.text);
}

// A document that is told in parts, after what it begins with.
bool HasParts(const std::vector<const NormalizedBlock*>& blocks) {
  constexpr std::ptrdiff_t kFewest = 3;
  return std::count_if(blocks.begin(), blocks.end(),
                       [](const NormalizedBlock* block) { return BeginsPart(*block); }) >= kFewest;
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

void YearContext::StartDocument(const std::vector<const NormalizedBlock*>& blocks,
                                const CalendarDate& given) {
  date_ = FindDocumentDate(blocks, *words_);
  if (given.year != 0) {
    if (date_.reported_year == date_.published.year || date_.published.year == 0) {
      date_.reported_year = given.year;
    }
    date_.published = given;
  }
  section_year_ = date_.reported_year;
  list_year_ = 0;
  plan_document_ = date_.plan_document;
  preamble_ = plan_document_ && HasParts(blocks);
  plan_section_ = plan_document_ && !preamble_;
}

void YearContext::EnterBlock(const NormalizedBlock& block) {
  if (preamble_) EnterFirstPart(block);
  EnterList(block);
  if (IsGlossaryHead(block.text)) {
    plan_section_ = plan_document_;
  } else if (block.kind == BlockKind::kHeading) {
    EnterHeading(block);
  } else if (block.kind == BlockKind::kParagraph && date_.work_report) {
    EnterReportParagraph(block.text);
  }
  if (date_.announces) EnterMeasures(block);
}

// 新措施包括: in news of a budget: what the items behind say is announced.
void YearContext::EnterMeasures(const NormalizedBlock& block) {
  const std::string_view text = block.text;
  const bool leads = block.kind != BlockKind::kTableRow && text.ends_with(":") &&
                     text.size() <= kMeasuresLeadBytes &&
                     (*words_)[TimeWord::kMeasuresLead].IsIn(text);
  if (leads || (measures_ && IsListItem(block))) {
    measures_ = plan_section_ = true;
  } else if (measures_) {
    measures_ = false;
    plan_section_ = plan_document_;
  }
}

// What a plan says before its first part tells how things are: 近年来,…已建成80个平台.
void YearContext::EnterFirstPart(const NormalizedBlock& block) {
  if (!BeginsPart(block) || IsTitleLine(*words_, block.text)) return;
  preamble_ = false;
  plan_section_ = true;
}

// 2024年的目标是:, 到2025年,实现以下目标: their year is that of the paragraphs behind, up to
// the next that is numbered like a heading or ends so as well.
void YearContext::EnterList(const NormalizedBlock& block) {
  const std::string_view text = block.text;
  if (list_year_ != 0 && (block.kind == BlockKind::kHeading || BeginsSection(text))) list_year_ = 0;
  if (plan_document_ && block.kind == BlockKind::kParagraph) EnterAim(text);
  if (!text.ends_with(":") || text.size() > kListLeadBytes) return;
  list_year_ = 0;
  if (block.kind == BlockKind::kTableRow || !(*words_)[TimeWord::kListLead].IsIn(text)) return;
  std::vector<TimeExpression> times;
  FindTimes(text, &times);
  for (const TimeExpression& time : times) {
    if (time.explicit_year && time.year && time.role != TimeRole::kComparison &&
        time.role != TimeRole::kNameOnly) {
      list_year_ = *time.year;
      return;
    }
  }
}

// 到2020年,全国…。 and (三)主要目标。到2020年,…。 in a plan: of the paragraphs behind as well,
// which tell its figures one by one.
void YearContext::EnterAim(std::string_view text) {
  const std::string_view head =
      text.substr(0, FloorCharacter(text, std::min(text.size() - 1, kHeadBytes)));
  if (head.find("到") == std::string_view::npos) return;  // nearly all
  std::vector<TimeExpression> times;
  FindTimes(head, &times);
  if (times.empty() || times.front().role != TimeRole::kTarget || !times.front().explicit_year ||
      !times.front().year) {
    return;
  }
  const std::string_view before = head.substr(0, times.front().range.begin);
  if (before.empty() || before.ends_with("。") || before.ends_with(":")) {
    list_year_ = *times.front().year;
  }
}

void YearContext::EnterHeading(const NormalizedBlock& block) {
  if (IsTitleLine(*words_, block.text)) return;
  std::vector<TimeExpression> times;
  finder_.Find(block.text, date_.published, section_year_, &times, plan_section_);
  // (六)办好民生实事 is a theme; only the highest headings part review from plan by their words
  // alone.
  const bool high = block.heading_level <= kHighLevel;
  const bool review =
      (high || !times.empty()) && (*words_)[TimeWord::kReviewHeading].IsIn(block.text);
  const bool plan = (high || !times.empty()) && (*words_)[TimeWord::kPlanHeading].IsIn(block.text);
  const int published = date_.published.year;
  int year = 0;
  bool ahead = false;
  for (const TimeExpression& time : times) {
    if (!time.year || time.role == TimeRole::kComparison || time.role == TimeRole::kNameOnly ||
        (time.role == TimeRole::kTarget && !IsPlanName(*words_, block.text, time))) {
      continue;
    }
    const bool later = published != 0 && IsAhead(*time.year);
    // “十五五”主要目标和2026年重点工作: what follows is mostly about the nearer year.
    if (year == 0 || (later && *time.year < year)) year = *time.year;
    ahead = ahead || (later && date_.work_report);
  }
  if (!review && !plan && !ahead) {
    // 二、重点行动 behind 一、取得的成效
    if (plan_document_ && high && !preamble_) plan_section_ = true;
    return;
  }
  if (year != 0) section_year_ = year;
  if (review) {
    // “十四五”成就和“十五五”目标: a plan begins where a paragraph says so.
    plan_section_ = false;
    if (year == 0) section_year_ = date_.reported_year;
  } else {
    plan_section_ = true;
    if (year == 0 && date_.work_report) section_year_ = std::max(section_year_, published);
  }
}

// A report of January announces what its year will bring, one of December speaks of it as over.
bool YearContext::IsAhead(int year) const {
  const int published = date_.published.year;
  const bool begins = date_.work_report && date_.reported_year < published;
  return year > published || (year == published && begins);
}

// 今年是“十五五”开局之年, “十五五”时期,…, 过去五年,… at the start of a paragraph.
void YearContext::EnterReportParagraph(std::string_view text) {
  if ((text.find("大会审查") != std::string_view::npos || text.starts_with("《纲要")) &&
      date_.published.year != 0) {
    // 编制了《纲要(草案)》,提交大会审查 and 《纲要(草案)》明确了…: here the five-year plan begins,
    // whatever the heading says.
    section_year_ = (date_.published.year - kFirstPlanYear) / 5 * 5 + kFirstPlanYear + 4;
    plan_section_ = true;
    return;
  }
  std::vector<TimeExpression> times;
  finder_.Find(text.substr(0, std::min(text.size(), 3 * kHeadBytes)), date_.published,
               section_year_, &times, plan_section_);
  if (times.empty()) return;
  const TimeExpression& time = times.front();
  // 到二〇三五年 is an aim within its sentence, “十五五”时期 a section's time.
  const bool aim = time.role == TimeRole::kTarget && !IsPlanName(*words_, text, time);
  if (time.range.begin > kHeadBytes || !time.year || aim || time.role == TimeRole::kComparison ||
      time.role == TimeRole::kNameOnly) {
    return;
  }
  static constexpr std::string_view kMarks[] = {"——", "!", "！", ",", ":"};
  const std::string_view before = text.substr(0, time.range.begin);
  if (!before.empty() && !(*words_)[TimeWord::kParagraphLead].Ends(before) &&
      std::none_of(std::begin(kMarks), std::end(kMarks),
                   [before](std::string_view m) { return before.ends_with(m); })) {
    return;
  }
  if (date_.published.year != 0 && IsAhead(*time.year)) {
    section_year_ = *time.year;
    plan_section_ = true;
  } else if (*time.year == date_.reported_year && time.role != TimeRole::kTarget) {
    section_year_ = *time.year;
    plan_section_ = false;
  }
}

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
