// Which time a section speaks of, and whether it reviews or plans. Sections move by headings, and
// in the work reports of people's congresses also by paragraphs that begin with the time they are
// about, since many of these have slogans for headings.
#include <algorithm>

#include "base/utf8.h"
#include "time/time_cursor.h"
#include "time/year_context.h"

namespace extract {
namespace {

constexpr std::size_t kMeasuresLeadBytes = 240;
constexpr int kFirstPlanYear = 1951;         // plans begin in years that end in 1 and 6
constexpr int kHighLevel = 2;                // 一、… where the document has a title
constexpr std::size_t kHeadBytes = 60;       // of a paragraph, in which its own time must begin
constexpr std::size_t kListLeadBytes = 180;  // of a paragraph that leads to a list

// The document's own title and lines that are a date tell nothing of a section.
bool IsTitleLine(const TimeVocabulary& words, std::string_view heading) {
  return words[TimeWord::kTitleLine].IsIn(heading) || heading.ends_with("届");
}

// “十五五”时期 and 今后五年 are a section's time; 到2030年 and 未来三年 are aims within it.
bool IsPlanName(const TimeVocabulary& words, std::string_view text, const TimeExpression& time) {
  return words[TimeWord::kPlanSpan].Begins(text.substr(time.range.begin, time.range.size()));
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
  EnterPlan();
}

// What a five-year plan announces without another year is to be there at its end.
void YearContext::EnterPlan() {
  plan_section_ = true;
  if (date_.plan_last != 0) section_year_ = date_.plan_last;
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
    if (plan_document_ && high && !preamble_) EnterPlan();
    return;
  }
  if (year != 0) section_year_ = year;
  if (review) {
    // “十四五”成就和“十五五”目标: a plan begins where a paragraph says so.
    plan_section_ = false;
    if (year == 0) section_year_ = date_.reported_year;
  } else {
    EnterPlan();
    if (year != 0) section_year_ = year;
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

}  // namespace extract
