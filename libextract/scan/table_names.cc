#include "scan/table_names.h"

#include <algorithm>

#include "base/utf8.h"
#include "quantity/numeral_chars.h"

namespace extract {
namespace {

constexpr std::string_view kRankUnit = "位";

bool Contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

// Bytes of the parts of a year that follow one another at `from`: 1-6月, 上半年, 末.
std::size_t YearParts(std::string_view head, std::size_t from) {
  std::size_t end = from;
  for (bool found = true; found;) {
    found = false;
    while (IsDigitAt(head, end) || (end > from && end < head.size() && head[end] == '-')) {
      ++end, found = true;
    }
    for (const std::string_view part :
         {"上半年", "下半年", "季度", "月份", "月", "末", "底", "年"}) {
      if (head.substr(end, part.size()) == part) end += part.size(), found = true;
    }
  }
  return end - from;
}

constexpr std::size_t kYearDigits = 4;

std::size_t DigitsAt(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (IsDigitAt(text, end)) ++end;
  return end - at;
}

// 2016-17, 2015/16, 2014-2015, behind which a name of years may stand: how a year of account is
// written. Also 2016-05, a month.
struct YearSpan {
  std::size_t bytes = 0;  // 0 for none
  int first = 0;
  int last = 0;  // of two digits or four
  bool named = false;

  bool IsYearAndNext() const { return last == first + 1 || last == (first + 1) % 100; }
};

YearSpan SpanInFront(std::string_view head) {
  constexpr std::string_view kMarks[] = {"-", "/", "—", "–", "~", "～", "至"};
  constexpr std::string_view kNames[] = {"财政年度", "课税年度", "学年度", "学年", "年度", "年"};
  YearSpan span;
  if (DigitsAt(head, 0) != kYearDigits) return span;
  for (const std::string_view mark : kMarks) {
    if (!head.substr(kYearDigits).starts_with(mark)) continue;
    const std::size_t at = kYearDigits + mark.size();
    const std::size_t digits = DigitsAt(head, at);
    if (digits != 2 && digits != kYearDigits) return span;
    span.first = std::stoi(std::string(head.substr(0, kYearDigits)));
    span.last = std::stoi(std::string(head.substr(at, digits)));
    std::size_t end = at + digits;
    for (const std::string_view name : kNames) {
      if (span.named || !head.substr(end).starts_with(name)) continue;
      end += name.size();
      span.named = true;
    }
    // 2016-17|人口 and 2016-5600 are none.
    const bool years = digits == 2 || span.last > span.first;
    if (years && (span.named || end == head.size())) span.bytes = end;
    return span;
  }
  return span;
}

// As a sentence would write it: 2016-17年度, 2014-2018年, 2016年5月. Of 2009-10, which is either a
// span or a month, the year that both have.
std::string WrittenOut(std::string_view time) {
  constexpr int kMonths = 12;
  const YearSpan span = SpanInFront(time);
  if (span.bytes == 0) return std::string(time);
  const std::string year = std::to_string(span.first) + "年";
  if (span.IsYearAndNext()) {
    if (!span.named && span.last <= kMonths) return year;
    return std::to_string(span.first) + "-" + std::to_string(span.first + 1) + "年度";
  }
  if (span.last > span.first) return year + "至" + std::to_string(span.last) + "年";
  return span.named || span.last > kMonths ? year : year + std::to_string(span.last) + "月";
}

// 粮食产量 of 粮食产量(万吨).
std::string_view WithoutUnit(std::string_view label, std::string_view unit) {
  if (unit.empty() || label.size() < unit.size() + 3 || label.back() != ')') return label;
  const std::size_t open = label.size() - unit.size() - 2;
  return label[open] == '(' && label.substr(open + 1, unit.size()) == unit ? label.substr(0, open)
                                                                           : label;
}

// Bytes of what numbers a label or marks it as a part: 1. (一) 一、 # 其中:
std::size_t MarkInFront(std::string_view label) {
  constexpr std::string_view kNumbers[] = {"一", "二", "三", "四", "五",
                                           "六", "七", "八", "九", "十"};
  constexpr std::string_view kStops[] = {"、", ".", ")", "\t"};
  constexpr std::string_view kMarks[] = {"#", "*", "-", "—", "·", " ", ":", ".", "、"};
  for (const std::string_view mark : kMarks) {
    if (label.starts_with(mark)) return mark.size();
  }
  constexpr std::string_view kPart = "其中";
  if (label.starts_with(kPart) && label.size() > kPart.size()) return kPart.size();
  std::size_t end = label.starts_with("(") ? 1 : 0;
  const std::size_t begin = end;
  for (bool more = true; more;) {
    more = IsDigitAt(label, end);
    if (more) ++end;
    for (const std::string_view number : kNumbers) {
      if (!label.substr(end).starts_with(number)) continue;
      end += number.size();
      more = true;
    }
  }
  if (end == begin) return 0;
  for (const std::string_view stop : kStops) {
    // 1.5米以上的|树, 二、三产业: a number goes on behind its stop
    const std::size_t behind = end + stop.size();
    if (!label.substr(end).starts_with(stop)) continue;
    const bool goes_on =
        IsDigitAt(label, behind) ||
        std::any_of(std::begin(kNumbers), std::end(kNumbers), [&](std::string_view number) {
          return label.substr(std::min(behind, label.size())).starts_with(number);
        });
    if (!goes_on) return behind;
  }
  return 0;
}

// 门诊|(临床)|人次: a bracket that the name goes on behind, and that holds no unit.
bool IsPartOfName(const QuantityFinder& finder, std::string_view inside, std::string_view behind) {
  std::size_t length;
  if (behind.empty() || !IsHan(CodePointAt(behind, 0, &length))) return false;
  Quantity quantity;
  return inside.find('%') == std::string_view::npos &&
         !finder.ReadCell("1" + std::string(inside), {}, &quantity);
}

}  // namespace

std::size_t TimeInFront(std::string_view head) {
  constexpr std::size_t kYear = kYearDigits;
  constexpr std::string_view kYearMark = "年";
  if (const YearSpan span = SpanInFront(head); span.bytes > 0) return span.bytes;
  const std::size_t digits = DigitsAt(head, 0);
  if (digits == kYear && head.size() == kYear) return kYear;
  if (digits == kYear && head.substr(kYear).starts_with(kYearMark)) {
    return kYear + kYearMark.size() + YearParts(head, kYear + kYearMark.size());
  }
  // 6月, 1-6月: all of the head, so that 3季度 and 12月末 are times and 3月嫂 is none; 3年 is a
  // term.
  const std::size_t parts = digits == 0 || digits == kYear ? 0 : YearParts(head, 0);
  const bool whole =
      parts == head.size() && !IsDigitAt(head, parts - 1) && !head.ends_with(kYearMark);
  return parts > 0 && whole ? parts : 0;
}

std::string JoinTimes(std::string_view row_time, std::string_view column_time) {
  constexpr std::size_t kYear = kYearDigits;
  const std::string row = WrittenOut(row_time), column = WrittenOut(column_time);
  const auto bare_year = [](std::string_view time) {
    return time.size() == kYear && IsDigitAt(time, kYear - 1);
  };
  const auto has_year = [&](std::string_view time) {
    return bare_year(time) || time.substr(std::min(time.size(), kYear)).starts_with("年") ||
           SpanInFront(time).bytes > 0;
  };
  // Of two years the column's counts.
  const std::string_view year = has_year(column) ? column
                                : has_year(row)  ? row
                                                 : std::string_view();
  const std::string_view part = !has_year(column) ? column
                                : !has_year(row)  ? row
                                                  : std::string_view();
  std::string time(year);
  if (bare_year(year)) time += "年";
  return time.append(part.empty() && year.empty() ? row : part);
}

std::string_view CleanLabel(std::string_view label, std::string_view unit) {
  label = WithoutUnit(label, unit);
  for (std::size_t mark = MarkInFront(label); mark > 0 && mark < label.size();
       mark = MarkInFront(label)) {
    label.remove_prefix(mark);
  }
  while (label.ends_with(":") || label.ends_with(" ")) label.remove_suffix(1);
  return label;
}

std::string_view CleanTitle(const SentenceWords& words, std::string_view title) {
  constexpr std::string_view kTable = "表";
  const std::string_view whole = title;
  if (title.starts_with(kTable)) {
    std::size_t end = kTable.size();
    while (IsDigitAt(title, end) || title.substr(end, 1) == "-") ++end;
    while (title.substr(end, 1) == " " || title.substr(end, 1) == ":") ++end;
    title.remove_prefix(end);
  }
  title.remove_prefix(TimeInFront(title));
  title = title.substr(0, title.find('('));
  title.remove_suffix(words[SentenceWord::kTableTitleEnd].SizeBefore(title));
  return title.empty() ? whole : title;
}

ColumnHead ReadColumnHead(const SentenceWords& words, const QuantityFinder& finder,
                          const TableCell& cell, const NormalizedBlock& row) {
  const std::string_view text = cell.header;
  ColumnHead head;
  const std::size_t open = text.find('(');
  const std::size_t close = text.find(')', open == std::string_view::npos ? 0 : open);
  std::string_view name = text.substr(0, open);
  std::string named;
  bool part_of_name = false;
  if (open != std::string_view::npos && close != std::string_view::npos) {
    head.unit = text.substr(open + 1, close - open - 1);
    const std::string_view behind = text.substr(close + 1);
    part_of_name = IsPartOfName(finder, head.unit, behind);
    if (part_of_name) {
      named.append(name).append(behind);
      name = named;
      head.unit = {};
    }
  }
  head.change = words[SentenceWord::kTableChange].IsIn(text);
  if (Contains(text, "%")) {
    head.unit = "%";
    name = name.substr(0, name.find('%'));
  }
  constexpr std::string_view kUnitMark = "单位:";
  if (head.unit.starts_with(kUnitMark)) head.unit.remove_prefix(kUnitMark.size());
  if (!cell.unit.empty() && !part_of_name) head.unit = cell.unit;
  head.own_unit = !head.unit.empty();
  if (head.unit.empty()) {
    head.unit = head.change ? "%" : std::string_view(row.unit);
    // 居民消费价格涨跌幅度, 单位:%: what the table is of
    head.change |= head.unit == "%" && words[SentenceWord::kTableChange].IsIn(row.table_title) &&
                   !words[SentenceWord::kShareName].Ends(name);
  }
  const std::size_t time = TimeInFront(name);
  head.time = name.substr(0, time);
  name.remove_prefix(time);
  head.no_fact = !head.own_unit && words[SentenceWord::kTableNoFact].Ends(name);
  head.rank = words[SentenceWord::kTableRank].Ends(name);
  if (head.rank) head.unit = kRankUnit;
  // 完成预算(%): how much of a plan was done
  head.plan = !head.change && head.unit != "%" && words[SentenceWord::kTablePlan].Ends(name);
  head.group = words[SentenceWord::kTableGroup].Holds(name);
  if (!head.rank && !words[SentenceWord::kTableVoid].Holds(name)) head.name = name;
  return head;
}

}  // namespace extract
