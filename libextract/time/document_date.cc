// Signs of a date are looked for in the order of how far they can be trusted. Years that a text
// merely mentions (成立于2012年) are never taken for its own: better no year than a wrong one,
// since --date and the `date` of a record can give it.
#include "time/document_date.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "base/utf8.h"
#include "time/behind_time.h"
#include "time/plan_title.h"
#include "time/span_years.h"
#include "time/time_cursor.h"
#include "time/time_expression.h"
#include "time/time_scanner.h"
#include "time/time_starts.h"

namespace extract {
namespace {

constexpr std::size_t kFirstBlocks = 12;
constexpr std::size_t kLastBlocks = 3;
constexpr std::size_t kTitleBlocks = 3;
constexpr std::size_t kShortBytes = 150;  // of a line that is a title, dateline or signature
constexpr std::size_t kSignatureBytes = 60;
constexpr std::size_t kLeadBytes = 300;  // of the first paragraph
constexpr std::size_t kEvidenceBytes = 48 * 1024;
constexpr int kReportMonths = 5;  // congresses that review the year before meet by then

struct DatedToken {
  std::size_t begin = 0;
  TimeToken token;
};

// What a written year begins with: 2021年, 二〇二一年. Times that begin otherwise (今年) have none.
constexpr CharacterSet kYearStarts = [] {
  CharacterSet starts(kTimeNumerals);
  for (char32_t digit = U'0'; digit <= U'9'; ++digit) starts.Add(digit);
  return starts;
}();

// What may stand between the beginning of a time with a written year and its 年: 2018-2020年.
constexpr CharacterSet kYearMiddles = [] {
  CharacterSet middles(kBehindTimeNumber);
  middles.Add(U'.');
  for (char32_t digit = U'0'; digit <= U'9'; ++digit) middles.Add(digit);
  return middles;
}();

// Calls visit(time) for the times with a written year that begin in [begin, end), in order, until
// it says no: then false. Sets `begin` to where the last one ends, or to `end`.
template <typename Visit>
bool VisitWrittenTimes(std::string_view text, std::size_t end, std::size_t* begin,
                       const Visit& visit) {
  std::size_t& at = *begin;
  while (at < end) {
    std::size_t length;
    const char32_t first = DecodeAt(text, at, &length);
    DatedToken time{at, {}};
    at += length;
    if (!kYearStarts.Has(first) || !MayBeginTime(text, time.begin, first) ||
        !ReadTime(text, time.begin, &time.token)) {
      continue;
    }
    if (time.token.base == YearBase::kWritten && time.token.last_year == 0 && !time.token.bare &&
        !visit(time)) {
      return false;
    }
    at = std::max(time.token.end, at);
  }
  return true;
}

// The same for those of the whole text that a 年 follows: the rest of it is not read.
template <typename Visit>
bool VisitYears(std::string_view text, const Visit& visit) {
  constexpr std::string_view kYear = "年";
  std::size_t at = 0;
  for (std::size_t year = text.find(kYear); year != std::string_view::npos;
       year = text.find(kYear, std::max(at, year + kYear.size()))) {
    std::size_t begin = year;
    std::size_t length;
    while (begin > at && kYearMiddles.Has(DecodeBefore(text, begin, &length))) begin -= length;
    at = begin;
    if (!VisitWrittenTimes(text, year, &at, visit)) return false;
  }
  return true;
}

std::vector<DatedToken> WrittenTimes(std::string_view text) {
  std::vector<DatedToken> found;
  std::size_t begin = 0;
  VisitWrittenTimes(text, text.size(), &begin, [&](const DatedToken& time) {
    found.push_back(time);
    return true;
  });
  return found;
}

CalendarDate DateOf(const TimeToken& token) {
  CalendarDate date;
  date.year = token.number;
  if (token.part.kind == YearPart::Kind::kDay) {
    date.month = token.part.first;
    date.day = token.part.last;
  } else if (token.part.kind == YearPart::Kind::kMonths && token.part.first == token.part.last) {
    date.month = token.part.first;
  }
  return date;
}

// 发布时间:2011-06-03, 时间:2026-02-11, 来源:…2021年12月1日
bool IsDateLabel(const TimeVocabulary& words, std::string_view text) {
  return words[TimeWord::kDateLabel].IsIn(text);
}

bool IsNewspaperLine(const TimeVocabulary& words, std::string_view text) {
  return text.size() <= kShortBytes && words[TimeWord::kNewspaper].IsIn(text);
}

// 2021-09-10 15:04:00, 来源:甲市日报 2021年9月10日: what sites put above a text.
bool IsStamp(const TimeVocabulary& words, std::string_view text, const DatedToken& time) {
  if (time.token.part.kind != YearPart::Kind::kDay || text.size() > kShortBytes) return false;
  if (words[TimeWord::kSource].IsIn(text)) return true;
  const std::string_view rest = text.substr(time.token.end);
  return time.begin == 0 && (rest.empty() || rest[0] == ' ' || IsAsciiDigit(rest[0]));
}

// ——2026年1月27日在云南省第十四届人民代表大会第二次会议上
bool IsCongressLine(const TimeVocabulary& words, std::string_view text) {
  return text.size() <= 2 * kShortBytes &&
         (words[TimeWord::kCongress].IsIn(text) ||
          // The line may go on in the next block: ——2024年1月22日在甲省第十四届
          (text.find("日在") != std::string_view::npos && text.ends_with("届")));
}

class DateReader {
 public:
  DateReader(const std::vector<const NormalizedBlock*>& blocks, const TimeVocabulary& words)
      : blocks_(blocks), words_(words) {}

  DocumentDate Read() {
    const std::size_t first = std::min(blocks_.size(), kFirstBlocks);
    for (std::size_t i = 0; i < first; ++i) ReadHeadBlock(blocks_[i]->text, i);
    for (std::size_t i = first; i < blocks_.size(); ++i) {
      if (i + kLastBlocks >= blocks_.size()) ReadSignature(blocks_[i]->text);
    }
    ReadLead();
    if (meeting_.year == 0 && dateline_.year == 0 && title_year_ == 0) {
      if (date_.work_report) {
        ReadReportHeadings();
      } else if (lead_year_ == 0 && reported_ == 0) {
        ReadEventTitle();
      }
    }
    Settle();
    return date_;
  }

 private:
  void ReadHeadBlock(std::string_view text, std::size_t index) {
    date_.work_report = date_.work_report || words_[TimeWord::kWorkReport].IsIn(text);
    date_.announces |= index < kTitleBlocks && words_[TimeWord::kAnnouncement].IsIn(text);
    if (text.size() > 2 * kShortBytes || text.find("。") != std::string_view::npos) return;
    const std::vector<DatedToken> times = WrittenTimes(text);
    date_.work_report = date_.work_report || words_[TimeWord::kWorkReportTitle].IsIn(text);
    if (IsCongressLine(words_, text) && !times.empty() && DateOf(times[0].token).month != 0) {
      date_.work_report = true;
      meeting_ = DateOf(times[0].token);
      return;
    }
    if (index < 3 && text.size() <= 2 * kShortBytes && IsPlanTitle(words_, text)) {
      const bool in_full = text.find("个五年") != std::string_view::npos;  // such titles are long
      const int plan_last = LastYearOfPlan(text);
      date_.plan_document |= text.size() <= kShortBytes || (in_full && plan_last != 0);
      if (date_.plan_last == 0) date_.plan_last = plan_last;
    }
    if (index == 0) title_plan_ = PlanYear(text, true);
    if (number_year_ == 0) number_year_ = NumberYear(text);
    if (index < kTitleBlocks && title_year_ == 0) title_year_ = BudgetYear(text);
    if (times.empty()) return;
    const CalendarDate date = DateOf(times[0].token);
    if (IsDateLabel(words_, text) || (IsNewspaperLine(words_, text) && date.month != 0) ||
        IsStamp(words_, text, times[0])) {
      if (dateline_.year == 0) dateline_ = date;
    } else if (words_[TimeWord::kReportTitle].IsIn(text) && !date_.work_report) {
      if (reported_ == 0) reported_ = date.year;
    } else if (words_[TimeWord::kWorkReportTitle].IsIn(text)) {
      title_year_ = date.year;
    } else {
      ReadSignature(text);
      const std::string_view before = text.substr(0, times[0].begin);
      // 到2025年, 2035年远景目标: what a plan aims at
      const bool aim = before.ends_with("到") || before.ends_with("至") ||
                       text.substr(times[0].token.end).starts_with("远景");
      if (index < kTitleBlocks && blocks_[index]->kind == BlockKind::kTitle && times.size() == 1 &&
          date.month == 0 && !aim && !IsMeasuredAgainst(before)) {
        named_year_ = date.year;  // 甲区2021年改革亮点
      }
    }
  }

  // 甲政发〔2017〕31号, 甲政办[2017]31号: the year of a paper's number.
  static int NumberYear(std::string_view text) {
    constexpr std::size_t kNumberBytes = 60;
    if (text.size() > kNumberBytes || !text.ends_with("号")) return 0;
    for (const std::string_view open : {"〔", "[", "("}) {
      const std::size_t at = text.find(open);
      if (at == std::string_view::npos) continue;
      TimeCursor c(text, at + open.size());
      int year = 0, number = 0;
      if (c.EatDigits(4, 4, &year) && year >= kEarliestYear && year <= kLatestYear &&
          c.EatAny("〕", "]", ")") && c.EatDigits(1, 4, &number) && c.Eat("号")) {
        return year;
      }
    }
    return 0;
  }

  // 失业率创自2015年以来新高, 粮食产量高于2008年: years that figures are measured against.
  bool IsMeasuredAgainst(std::string_view before) const {
    return words_[TimeWord::kFrom].Ends(before) || words_[TimeWord::kThan].Ends(before);
  }

  // Last year of the plan that a text reviews: “十二五”期间修路…, in a `title` “十二五”修路…, too.
  int PlanYear(std::string_view text, bool title) const {
    for (std::size_t at = 0; at < text.size(); at = NextCharacter(text, at)) {
      TimeToken token;
      if (!ReadTime(text, at, &token) || token.base != YearBase::kPlan) continue;
      constexpr std::string_view kQuote = "”";
      std::string_view rest = text.substr(token.end);
      if (rest.starts_with(kQuote)) rest.remove_prefix(kQuote.size());
      if (words_[TimeWord::kWithin].Begins(rest) ||
          (title && !words_[TimeWord::kPlanName].Begins(rest))) {
        return kFirstPlan + kPlanYears * (token.number + 1) - 1;
      }
    }
    return 0;
  }

  // 甲市“十四五”交通发展规划: the last year of the plan that a title is of; 0 for none.
  static int LastYearOfPlan(std::string_view title) {
    for (std::size_t at = 0; at < title.size(); at = NextCharacter(title, at)) {
      TimeToken token;
      if (ReadTime(title, at, &token) && token.base == YearBase::kPlan) {
        return kFirstPlan + kPlanYears * (token.number + 1) - 1;
      }
    }
    return 0;
  }

  // A report that names no day tells its year by its last part: 三、2026年重点工作.
  void ReadReportHeadings() {
    for (const NormalizedBlock* block : blocks_) {
      if (block->kind == BlockKind::kParagraph || block->text.size() > kShortBytes ||
          !words_[TimeWord::kNextWork].IsIn(block->text)) {
        continue;
      }
      for (const DatedToken& time : WrittenTimes(block->text)) {
        title_year_ = std::max(title_year_, time.token.number);
      }
    }
  }

  // 2026“甲市·乙节”圆满落幕: news of an event of that year.
  void ReadEventTitle() {
    if (blocks_.empty() || blocks_[0]->text.size() > kShortBytes) return;
    const std::string_view title = blocks_[0]->text;
    for (std::size_t at = 0; at < title.size(); at = NextCharacter(title, at)) {
      TimeToken token;
      if (ReadTime(title, at, &token) && token.bare && token.base == YearBase::kWritten &&
          token.last_year == 0) {
        title_year_ = token.number;
        return;
      }
    }
  }

  // A line that is a date and little else: (2023年5月), 2021年12月1日.
  void ReadSignature(std::string_view text) {
    if (text.size() > kSignatureBytes) return;
    const std::vector<DatedToken> times = WrittenTimes(text);
    if (times.size() != 1 || DateOf(times[0].token).month == 0) return;
    if (times[0].token.end - times[0].begin + 2 * std::string_view("(").size() < text.size() / 2)
      return;
    if (dateline_.year == 0) dateline_ = DateOf(times[0].token);
  }

  // The first paragraph's first sentence, where it sets the time of all: 2022年上半年…,
  // 2010年以来,…, 截至2022年6月30日,….
  void ReadLead() {
    for (const NormalizedBlock* block : blocks_) {
      const std::string_view text = block->text;
      if (block->kind != BlockKind::kParagraph || text.find("。") == std::string_view::npos)
        continue;
      const std::string_view lead = text.substr(
          0,
          FloorCharacter(text, std::min(text.find("。"), std::min(kLeadBytes, text.size() - 1))));
      if (const int budget = BudgetYear(lead); budget != 0) {
        lead_year_ = budget;
        return;
      }
      lead_plan_ = PlanYear(lead, false);
      for (const DatedToken& time : WrittenTimes(lead)) {
        // 新华社甲市2021年5月3日电
        if (dateline_.year == 0 && words_[TimeWord::kWired].Begins(lead.substr(time.token.end))) {
          dateline_ = DateOf(time.token);
        }
        if (SetsTheTime(lead, time) || NamesReport(lead, time) ||
            (TellsAccount(lead, time) && IsOnePiece())) {
          lead_year_ = time.token.number;
          return;
        }
      }
      lead_looks_back_ = LeadLooksBack() && IsOnePiece();
      return;
    }
  }

  // No digest: what the lead of one piece of news tells is not that of the next.
  bool IsOnePiece() const {
    std::size_t i = 0;
    while (i < blocks_.size() && blocks_[i]->kind != BlockKind::kParagraph) ++i;
    return std::none_of(blocks_.begin() + static_cast<std::ptrdiff_t>(i), blocks_.end(),
                        [](const NormalizedBlock* block) {
                          return block->kind == BlockKind::kHeading ||
                                 block->kind == BlockKind::kTitle;
                        });
  }

  // 统计局公布|2020年第四季度失业率: what all the figures are of.
  bool TellsAccount(std::string_view lead, const DatedToken& time) const {
    return IsOfRelease(words_, lead.substr(0, time.begin), lead.substr(time.token.end));
  }

  // 统计局公布|去年10至12月失业率, which begins one of the first paragraphs.
  bool LeadLooksBack() const {
    constexpr int kLeads = 2;
    int seen = 0;
    for (const NormalizedBlock* block : blocks_) {
      const std::string_view text = block->text;
      if (block->kind != BlockKind::kParagraph || text.find("。") == text.npos) continue;
      if (seen++ == kLeads) return false;
      const std::size_t end = FloorCharacter(text, std::min(text.find("。"), kLeadBytes));
      if (LooksBack(text.substr(0, end))) return true;
    }
    return false;
  }

  bool LooksBack(std::string_view lead) const {
    constexpr std::string_view kLastYear = "去年";
    for (std::size_t at = lead.find(kLastYear); at != std::string_view::npos;
         at = lead.find(kLastYear, at + kLastYear.size())) {
      DatedToken time{at, {}};
      if (ReadTime(lead, at, &time.token) && TellsAccount(lead, time)) return true;
    }
    return false;
  }

  // 公布2021/22年度财政预算案, titles too: budgets are read out in the year that they begin with.
  int BudgetYear(std::string_view lead) const {
    for (std::size_t at = 0; at < lead.size(); at = NextCharacter(lead, at)) {
      TimeToken token;
      if (!ReadTime(lead, at, &token) || !token.fiscal) continue;
      if (words_[TimeWord::kBudget].Begins(lead.substr(token.end))) return token.number;
    }
    return 0;
  }

  // 发布《2014年渔业统计公报》: news of what was in the report's year.
  bool NamesReport(std::string_view lead, const DatedToken& time) const {
    if (!lead.substr(0, time.begin).ends_with("《")) return false;
    const std::string_view rest = lead.substr(time.token.end);
    const std::size_t end = rest.find("》");
    return end != std::string_view::npos &&
           words_[TimeWord::kReportTitle].Ends(rest.substr(0, end));
  }

  bool SetsTheTime(std::string_view lead, const DatedToken& time) const {
    const YearPart::Kind kind = time.token.part.kind;
    const bool long_part =
        kind == YearPart::Kind::kHalf || kind == YearPart::Kind::kQuarter ||
        kind == YearPart::Kind::kQuarters ||
        (kind == YearPart::Kind::kMonths && time.token.part.last > time.token.part.first);
    const std::string_view before = lead.substr(0, time.begin);
    const bool as_of = words_[TimeWord::kAsOf].Holds(before);  // 截止到 ends with 到 as well
    if (before.ends_with("比") || before.ends_with("较") || (before.ends_with("到") && !as_of)) {
      return false;
    }
    if (long_part) return true;
    const std::string_view behind = lead.substr(time.token.end);
    // 截至2022年12月31日,… and 2022年4月8日0—24时,…: the figures that follow are of that day.
    if (as_of || (kind == YearPart::Kind::kDay && before.empty())) return true;
    const bool at_start = before.empty() || before.ends_with(",");
    return at_start && kind == YearPart::Kind::kWhole &&
           (behind.starts_with(",") || behind.starts_with("以来") || behind.starts_with("全") ||
            words_[TimeWord::kHoliday].Begins(behind));  // 2015年|国庆假期
  }

  void Settle() {
    if (meeting_.year != 0) {
      date_.published = meeting_;
    } else if (dateline_.year != 0) {
      date_.published = dateline_;
    } else if (title_year_ != 0) {
      date_.published = {title_year_, date_.work_report ? 1 : 0, 0};
    } else if (number_year_ != 0) {
      date_.published = {number_year_, 0, 0};
    }
    if (date_.published.year == 0 && reported_ == 0 && named_year_ == 0 && lead_year_ == 0) {
      lead_year_ = MonthsYear();
    }
    int& published = date_.published.year;
    if (reported_ != 0) {
      date_.reported_year = reported_;
      // 2022年统计公报 of May 2023: its 今年 is 2022.
      if (!date_.work_report) date_.published = {reported_, 0, 0};
    } else if (date_.work_report && published != 0) {
      const bool looks_back = date_.published.month <= kReportMonths;
      date_.reported_year = looks_back ? published - 1 : published;
    } else if (named_year_ != 0 && (published == 0 || named_year_ <= published)) {
      date_.reported_year = named_year_;
      if (published == 0) published = named_year_;
    } else if (lead_year_ != 0 &&
               (published == 0 || lead_year_ == published || lead_year_ == published - 1)) {
      date_.reported_year = lead_year_;
      if (published == 0) published = lead_year_;
    } else if (published != 0 && (title_plan_ == published - 1 || lead_plan_ == published - 1)) {
      date_.reported_year = published - 1;  // what a text of 2016 says of 2011 to 2015
    } else if (published == 0 && date_.plan_last != 0) {
      // It is drawn up as it begins, when the plan before it is over.
      published = date_.plan_last - kPlanYears + 1;
      if (lead_plan_ == published - 1) date_.reported_year = lead_plan_;
    } else {
      const bool looks_back = published != 0 && (TitleLooksBack() || lead_looks_back_);
      date_.reported_year = published - (looks_back ? 1 : 0);
    }
  }

  // 2025年7月份,…。截至2024年5月末,…。1-7月份…: a text whose dated parts are all of one year,
  // several at the beginning of a sentence. Of most texts the first two years differ, and no more
  // is read.
  int MonthsYear() const {
    constexpr int kFewest = 2;
    int year = 0, found = 0;
    std::size_t seen_bytes = 0;
    for (const NormalizedBlock* block : blocks_) {
      const std::string_view text = block->text;
      if ((seen_bytes += text.size()) > kEvidenceBytes) break;
      if (text.find("年") == std::string_view::npos) continue;
      const bool one_year = VisitYears(text, [&](const DatedToken& time) {
        if (time.token.number == 0) return true;
        if (year != 0 && time.token.number != year) return false;
        year = time.token.number;
        std::string_view before = text.substr(0, time.begin);
        before.remove_suffix(words_[TimeWord::kAsOf].SizeBefore(before));
        const bool opens = before.empty() || before.ends_with("。") || before.ends_with(",");
        found += opens && time.token.part.kind != YearPart::Kind::kWhole;
        return true;
      });
      if (!one_year) return 0;
    }
    return found >= kFewest ? year : 0;
  }

  // 处长公布去年罪案情况: what a text without another time is about.
  bool TitleLooksBack() const {
    if (blocks_.empty() || blocks_[0]->text.size() > 2 * kShortBytes) return false;
    const std::string_view title = blocks_[0]->text;
    const std::size_t at = title.find("去年");
    if (at == std::string_view::npos || title.find("今年") != std::string_view::npos) return false;
    const std::string_view before = title.substr(0, at);
    return !before.ends_with("比") && !before.ends_with("较") && !before.ends_with("与");
  }

  const std::vector<const NormalizedBlock*>& blocks_;
  const TimeVocabulary& words_;
  DocumentDate date_;
  CalendarDate meeting_;
  CalendarDate dateline_;
  int title_year_ = 0;
  int reported_ = 0;
  int lead_year_ = 0;
  int named_year_ = 0;
  int number_year_ = 0;
  int title_plan_ = 0;  // last year of a plan
  int lead_plan_ = 0;
  bool lead_looks_back_ = false;
};

}  // namespace

DocumentDate FindDocumentDate(const std::vector<const NormalizedBlock*>& blocks,
                              const TimeVocabulary& words) {
  return DateReader(blocks, words).Read();
}

}  // namespace extract
