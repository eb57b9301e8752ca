// Forms are tried from the most to the least specific at one place; each is a short run of readers
// that either move the cursor on or leave it. No backtracking beyond one form, so reading is
// linear.
#include "time/time_scanner.h"

#include <algorithm>
#include <string>

#include "base/byte_set.h"
#include "base/utf8.h"
#include "time/time_cursor.h"
#include "time/time_starts.h"
#include "time/time_words.h"
#include "time/year_part_reader.h"

namespace extract {
namespace {

using Kind = YearPart::Kind;

constexpr ByteSet kClauseEnds(",;(");
constexpr ByteSet kDigits("0123456789");

constexpr std::size_t kSpanClauseBytes = 240;  // of a clause, in which a number follows 三年内

// Of these, which readers they are for; all but numerals may begin a keyword.
constexpr std::u32string_view kNumerals = U"一二三四五六七八九十〇零两";
constexpr std::u32string_view kSpanStarts = U"近过未今下刚这最几数接";
constexpr std::u32string_view kPartStarts = U"上下前首第";

// 2021-12-01, 2021/12/1, 2021.12.1, 2021-12, 2021.12 behind the year's digits.
bool ReadIsoRest(TimeCursor* cursor, YearPart* part) {
  const char mark = cursor->byte();
  if (mark != '-' && mark != '/' && mark != '.') return false;
  const std::string_view mark_text(&mark, 1);
  TimeCursor c = *cursor;
  int month = 0, day = 0;
  if (!c.Eat(mark_text) || !c.EatDigits(1, 2, &month) || month < 1 || month > 12) return false;
  TimeCursor with_day = c;
  if (with_day.Eat(mark_text) && with_day.EatDigits(1, 2, &day) && day >= 1 && day <= 31) {
    *part = {Kind::kDay, month, day};
    *cursor = with_day;
    return true;
  }
  // 2021.12亿 is a number; 2021.12 and 2021-12 at an end or before a mark are months.
  const bool two_digits = c.at() - cursor->at() == 3;
  if (mark == '/' || !two_digits || c.byte() == '.' || c.byte() == '%' || c.byte() == mark) {
    return false;
  }
  std::size_t length;
  if (!c.AtEnd() && IsHan(CodePointAt(c.rest(), 0, &length))) return false;
  *part = {Kind::kMonths, month, month};
  *cursor = c;
  return true;
}

// 2019/20年度, 2021/22, 2019-20年度, 2021至22课税年度, 2020-2021学年, 二〇二一至二二年度 behind the
// first year's digits.
bool ReadFiscalRest(TimeCursor* cursor, int first, int* last) {
  TimeCursor c = *cursor;
  const bool slash = c.Eat("/");
  if (!slash && !c.EatDash() && !c.Eat("至")) return false;
  int year = 0;
  if (TimeCursor four = c; four.EatYearNumber(&year)) {
    c = four;
  } else if (c.EatDigits(2, 2, &year) || c.EatChineseDigits(2, &year)) {
    year += first / 100 * 100;
    if (year < first) year += 100;
  } else {
    return false;
  }
  if (year != first + 1) return false;
  if (!c.EatAny("财政年度", "课税年度", "学年度", "学年", "年度") &&
      !(slash && (c.Eat("年") || true)))
    return false;
  *last = year;
  *cursor = c;
  return true;
}

// 2024全国优质城市, 2024丝路论坛: years of events, before words that begin their names.
bool BeginsEventName(std::string_view rest) {
  static constexpr std::string_view kWords[] = {"中国", "全国",   "全球",   "世界", "国际",
                                                "亚洲", "粤港澳", "大湾区", "“",    "《"};
  return std::any_of(std::begin(kWords), std::end(kWords),
                     [rest](std::string_view word) { return rest.starts_with(word); });
}

// 2015和2016年, 2013、2014、2015年: each year is read as one of its own.
bool ListsYears(TimeCursor c) {
  for (int i = 0; i < 6; ++i) {
    int year = 0;
    if (!c.EatAny("和", "、", "与", "及") || !c.EatYearNumber(&year)) return false;
    if (c.Eat("年")) return true;
  }
  return false;
}

// 回顾|2013——, 展望|2014,: a year that a headline looks back or ahead to.
bool IsLookedAt(std::string_view before, std::string_view rest) {
  static constexpr std::string_view kLooks[] = {"回顾", "回望", "回眸", "展望", "告别",
                                                "盘点", "走过", "迎接", "奋进"};
  static constexpr std::string_view kEnds[] = {"—", "–", "-", ",", ":", "!", "。", " ", ";"};
  const auto looks = [before](std::string_view word) { return before.ends_with(word); };
  const auto ends = [rest](std::string_view end) { return rest.starts_with(end); };
  return std::any_of(std::begin(kLooks), std::end(kLooks), looks) &&
         (rest.empty() || std::any_of(std::begin(kEnds), std::end(kEnds), ends));
}

bool ReadYear(TimeCursor c, TimeToken* token) {
  const std::string_view before = c.before();
  int year = 0;
  if (!c.EatYearNumber(&year)) return false;
  token->base = YearBase::kWritten;
  token->number = year;
  c.EatSpace();
  if (c.EatAny("财年", "财政年度")) {
    token->end = c.at();
    return true;
  }
  const bool year_word = c.Eat("年");
  if (year_word) {
    c.Eat("度");
    TimeCursor range = c;
    if (range.EatRangeMark() && range.EatYearNumber(&token->last_year) && range.Eat("年") &&
        token->last_year > year) {
      token->end = range.at();
      return true;
    }
    token->last_year = 0;
    ReadYearPart(&c, &token->part);
    token->end = c.at();
    return true;
  }
  if (ReadFiscalRest(&c, year, &token->last_year)) {
    token->fiscal = true;
  } else if (TimeCursor range = c; range.EatRangeMark() && range.EatYearNumber(&token->last_year) &&
                                   token->last_year > year) {
    token->bare = !range.Eat("年");
    range.Eat("度");
    c = range;
  } else if (token->last_year = 0; ReadIsoRest(&c, &token->part)) {
  } else if (ListsYears(c)) {
    token->distributes = true;
  } else if (BeginsEventName(c.rest())) {
    token->bare = true;
  } else if (IsLookedAt(before, c.rest())) {
  } else {
    return false;
  }
  token->end = c.at();
  return true;
}

// 18/19年度: 2018 and 2019.
bool ReadShortFiscal(TimeCursor c, TimeToken* token) {
  int first = 0, last = 0;
  if (!c.EatDigits(2, 2, &first) || !c.Eat("/") || !c.EatDigits(2, 2, &last) ||
      last != (first + 1) % 100 || !c.EatAny("财政年度", "年度", "学年", "年", "度")) {
    return false;
  }
  token->base = YearBase::kWritten;
  token->number = 2000 + first;
  token->last_year = token->number + 1;
  token->fiscal = true;
  token->end = c.at();
  return true;
}

// 08年, 12年3月, 97年上半年: the century is understood. 12年 alone is as long as that.
bool ReadShortYear(TimeCursor c, TimeToken* token) {
  constexpr int kThisCentury = 50;
  const bool zero = c.byte() == '0';
  int year = 0;
  if (!c.EatDigits(2, 2, &year) || !c.Eat("年")) return false;
  TimeCursor with_part = c;
  const bool part = ReadYearPart(&with_part, &token->part);
  const bool dated = part && token->part.kind != Kind::kPoint && token->part.kind != Kind::kWhole;
  if (!zero && !dated) return false;
  token->base = YearBase::kWritten;
  token->number = year + (year < kThisCentury ? 2000 : 1900);
  token->end = (part ? with_part : c).at();
  return true;
}

// 三年内|新建学校20所, 力争三年内…: a span ahead. 毕业三年内 and 三年内完成。 are durations: a noun
// stands before, or no number follows in the clause.
bool IsSpanAhead(std::string_view text, std::size_t begin, std::size_t end) {
  static constexpr std::string_view kBefore[] = {"力争", "争取", "计划", "确保", "将",   "在",
                                                 "用",   "是",   "预计", "有望", "准备", "打算",
                                                 "。",   ",",    ";",    ":"};
  const std::string_view before = text.substr(0, begin);
  if (!before.empty() &&
      std::none_of(std::begin(kBefore), std::end(kBefore),
                   [before](std::string_view word) { return before.ends_with(word); })) {
    return false;
  }
  const std::string_view rest = text.substr(end, kSpanClauseBytes);
  if (rest.starts_with("的")) return false;
  // 三年内免征50%: how long that lasts; 一年内就建成: how long it took.
  for (std::string_view verb : {"免征", "免收", "免缴", "减半", "按", "每年", "就", "便"}) {
    if (rest.starts_with(verb)) return false;
  }
  const std::string_view clause = rest.substr(0, kClauseEnds.First(rest));
  return kDigits.First(clause) != std::string_view::npos ||
         clause.find("亿") != std::string_view::npos;  // 五年内产值突破千亿元
}

// 5年|累计完成, 三年|共投入: a span told by what it brought. 5年|共同发展 is none.
bool IsSummedUp(std::string_view rest) {
  static constexpr std::string_view kSums[] = {"累计", "总共", "一共", "合计", "共计"};
  static constexpr std::string_view kOthers[] = {"同", "建", "享", "产", "治", "识", "有"};
  if (std::any_of(std::begin(kSums), std::end(kSums),
                  [rest](std::string_view word) { return rest.starts_with(word); })) {
    return true;
  }
  constexpr std::string_view kTogether = "共";
  return rest.starts_with(kTogether) &&
         std::none_of(std::begin(kOthers), std::end(kOthers), [&](std::string_view word) {
           return rest.substr(kTogether.size()).starts_with(word);
         });
}

// 连续三年|增长: how long it has held. 连续43个月 is not read here: a figure that texts boast of.
bool IsStreak(std::string_view text, std::size_t begin) {
  return text.substr(0, begin).ends_with("连续");
}

// 十年前|的, 5年之前|,: a point in the past. 提前3年|前期 and 第3年前 are none.
bool IsTimeAgo(std::string_view text, std::size_t begin, TimeCursor* cursor) {
  TimeCursor c = *cursor;
  if (!c.EatAny("之前", "以前", "前")) return false;
  const std::string_view before = text.substr(0, begin);
  if (before.ends_with("提前") || before.ends_with("第") || before.ends_with("满")) return false;
  if (!c.AtEnd() && !c.rest().starts_with("的") && kClauseEnds.First(c.rest()) != 0) return false;
  *cursor = c;
  return true;
}

// 5年后, 十年前, 五年来, 3年多来, 十年间, 5年累计, 近三年, 过去五年, 这五年, 未来五年, 今后3-5年
bool ReadYearSpan(std::string_view text, TimeCursor c, TimeToken* token) {
  const std::size_t begin = c.at();
  const bool next = c.EatAny("未来", "今后", "下一个", "接下来的");
  const bool past = !next && c.EatAny("刚刚过去的", "过去的", "过去", "最近", "近", "这");
  int years = 0;
  int more = 0;
  if (c.EatAny("几", "数")) {
    years = 0;
  } else if (!c.EatSmallNumber(&years)) {
    return false;
  } else if (TimeCursor range = c; range.EatRangeMark() && range.EatSmallNumber(&more)) {
    years = more;
    c = range;
  }
  c.EatAny("多", "余");
  c.Eat("个");
  if (!c.Eat("年")) return false;
  if (past) c.Eat("度");
  const TimeCursor after_year = c;
  if (c.EatAny("多来", "以来", "来", "间")) {
    token->end = c.at();
  } else if (!past && years > 0 && c.EatAny("之后", "以后", "后")) {
    // 5年后: a point ahead, where a date is known to count from.
    token->base = YearBase::kAhead;
    token->number = years;
    token->part.kind = Kind::kPoint;
    token->end = c.at();
    return true;
  } else if (!past && !next && years > 0 && IsTimeAgo(text, begin, &c)) {
    token->base = YearBase::kAgo;
    token->number = years;
    token->part.kind = Kind::kPoint;
    token->end = c.at();
    return true;
  } else if (next || past || IsSummedUp(c.rest())) {
    token->end = after_year.at();
  } else if (years > 0 && IsStreak(text, begin)) {
    token->base = YearBase::kStreak;
    token->end = after_year.at();
    return true;
  } else if (years > 0 && c.EatAny("之内", "以内", "内") && IsSpanAhead(text, begin, c.at())) {
    token->base = YearBase::kNextSpan;
    token->number = years;
    token->end = c.at();
    return true;
  } else {
    return false;
  }
  token->base = next ? YearBase::kNextSpan : YearBase::kPastSpan;
  token->number = years;
  return true;
}

// 20世纪末, 上世纪八十年代, 本世纪初; 世纪疫情 is none.
bool ReadEra(TimeCursor c, TimeToken* token) {
  int number = 0;
  if (!c.EatAny("上", "本") && !c.EatSmallNumber(&number)) return false;
  if (!c.Eat("世纪")) return false;
  if (!c.EatAny("初", "末", "中叶", "中期") && c.EatSmallNumber(&number)) c.Eat("年代");
  token->base = YearBase::kEra;
  token->end = c.at();
  return true;
}

// “十五”时期, 九五期间: plans whose names are numbers as well, and so need marks around them or a
// word behind. “七五”普法 counts plans of its own.
bool ReadEarlyPlanName(std::string_view text, TimeCursor c, TimeToken* token) {
  static constexpr std::string_view kNames[] = {"六五", "七五", "八五", "九五", "十五"};
  static constexpr int kFirstNumber = 6;
  const bool quoted = text.substr(0, c.at()).ends_with("“");
  for (int i = 0; i < 5; ++i) {
    if (!c.Eat(kNames[i])) continue;
    token->base = YearBase::kPlan;
    token->number = kFirstNumber + i;
    token->end = c.at();
    if (quoted) return c.Eat("”") && !c.rest().starts_with("普法");
    return c.EatAny("期间", "时期", "规划", "计划");
  }
  return false;
}

// 十四五; not in 二十四五岁.
bool ReadPlanName(std::string_view text, TimeCursor c, TimeToken* token) {
  static constexpr std::string_view kOrdinals[] = {"一", "二", "三", "四", "五", "六", "七", "八"};
  if (c.at() >= 3) {
    std::size_t length;
    const char32_t before = CodePointBefore(text, c.at(), &length);
    if (std::u32string_view(U"一二三四五六七八九十百").find(before) != std::u32string_view::npos) {
      return false;
    }
  }
  if (ReadEarlyPlanName(text, c, token)) return true;
  *token = TimeToken();
  if (!c.Eat("十")) return false;
  for (int i = 0; i < 8; ++i) {
    if (!c.Eat(kOrdinals[i])) continue;
    if (!c.Eat("五") || c.EatAny("个", "家", "项", "万", "亿", "年")) return false;
    token->base = YearBase::kPlan;
    token->number = 11 + i;
    token->end = c.at();
    return true;
  }
  return false;
}

// 第十四个五年规划: 十四五 in full.
bool ReadFullPlanName(TimeCursor c, TimeToken* token) {
  if (!c.Eat("第")) return false;
  static constexpr std::string_view kOrdinals[] = {"十八", "十七", "十六", "十五",
                                                   "十四", "十三", "十二", "十一"};
  static constexpr int kLastNumber = 18;
  for (int i = 0; i < 8; ++i) {
    if (!c.Eat(kOrdinals[i])) continue;
    if (!c.Eat("个五年") || (!c.rest().starts_with("规划") && !c.rest().starts_with("计划"))) {
      return false;
    }
    token->base = YearBase::kPlan;
    token->number = kLastNumber - i;
    token->bare = true;
    token->end = c.at();
    return true;
  }
  return false;
}

// 上半年, 一季度, 1-9月份, 6月28日 without a year.
bool ReadPartAlone(TimeCursor c, TimeToken* token) {
  const std::size_t start = c.at();
  if (c.rest().starts_with("年") || c.rest().starts_with("全年")) return false;
  if (!ReadYearPart(&c, &token->part) || token->part.kind == Kind::kPoint || c.at() == start)
    return false;
  token->base = YearBase::kContext;
  token->number = 0;
  token->end = c.at();
  return true;
}

// 提前3个月投产, 此前5个月: 前 is the end of a word, and begins no 前3个月.
bool EndsWord(std::string_view text, std::size_t position) {
  if (!text.substr(position).starts_with("前") || position == 0) return false;
  std::size_t length;
  const char32_t before = CodePointBefore(text, position, &length);
  constexpr std::u32string_view kWords = U"提以之此目";
  return kWords.find(before) != std::u32string_view::npos;
}

// 《…》|第三季, 第三季|《…》: of a programme, and not of a year.
bool IsSeasonOfShow(std::string_view text, std::size_t begin, std::size_t end) {
  const std::string_view said = text.substr(begin, end - begin);
  if (!said.starts_with("第") || !said.ends_with("季")) return false;
  const std::string_view before = text.substr(0, begin);
  const std::string_view rest = text.substr(end);
  return before.ends_with("》") || before.ends_with("”") || before.ends_with("》(") ||
         before.ends_with("》,") || before.ends_with("”(") || rest.starts_with("《") ||
         rest.starts_with("“");
}

}  // namespace

bool ReadTime(std::string_view text, std::size_t position, TimeToken* token) {
  if (position >= text.size()) return false;
  std::size_t length;
  const char32_t first = CodePointAt(text, position, &length);
  if (!kTimeStarts.Has(first)) return false;
  *token = TimeToken();
  const TimeCursor c(text, position);
  if (IsAsciiDigit(first)) {
    if (position > 0) {
      const char before = text[position - 1];
      const bool in_number = (before >= '0' && before <= '9') || before == '.';
      if (in_number || IsAsciiLetter(static_cast<unsigned char>(before))) return false;
    }
    if (ReadYear(c, token)) return true;
    *token = TimeToken();
    if (ReadShortYear(c, token)) return true;
    *token = TimeToken();
    return ReadShortFiscal(c, token) || ReadEra(c, token) || ReadYearSpan(text, c, token) ||
           ReadPartAlone(c, token);
  }
  if (kNumerals.find(first) != std::u32string_view::npos) {
    if (ReadYear(c, token)) return true;
    *token = TimeToken();
    return ReadPlanName(text, c, token) || ReadEra(c, token) || ReadYearSpan(text, c, token) ||
           ReadPartAlone(c, token);
  }
  if ((first == U'上' || first == U'本') && ReadEra(c, token)) return true;
  if (first == U'第' && ReadFullPlanName(c, token)) return true;
  if (kSpanStarts.find(first) != std::u32string_view::npos && ReadYearSpan(text, c, token)) {
    return true;
  }
  if (kPartStarts.find(first) != std::u32string_view::npos && !EndsWord(text, position) &&
      ReadPartAlone(c, token)) {
    return !IsSeasonOfShow(text, position, token->end);
  }
  return ReadTimeWord(text, c, token);
}

}  // namespace extract
