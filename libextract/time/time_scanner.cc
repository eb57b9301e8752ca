// Forms are tried from the most to the least specific at one place; each is a short run of readers
// that either move the cursor on or leave it. No backtracking beyond one form, so reading is
// linear.
#include "time/time_scanner.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <utility>

#include "base/utf8.h"

namespace extract {
namespace {

using Kind = YearPart::Kind;

constexpr std::u32string_view kFirstCharacters =
    U"0123456789一二三四五六七八九十〇零两几数多今去前明上本下新当同次翌全年首第月目现至迄如日近眼"
    U"最历过未"
    U"刚这环按岁接";

// Of these, which readers they are for; all but numerals may begin a keyword.
constexpr std::u32string_view kNumerals = U"一二三四五六七八九十〇零两";
constexpr std::u32string_view kSpanStarts = U"近过未今下刚这最几数接";
constexpr std::u32string_view kPartStarts = U"上下前首第";

constexpr auto kMayBegin = [] {
  std::array<std::uint64_t, 0x10000 / 64> bits{};
  for (char32_t c : kFirstCharacters) bits[c / 64] |= std::uint64_t{1} << (c % 64);
  return bits;
}();

struct Keyword {
  std::string_view word;
  YearBase base;
  int number;
  Kind part;                   // kWhole unless the word itself names a part of the year
  bool takes_part;             // 今年|上半年
  std::string_view not_after;  // characters before it that make another word: 项|目前, 安|全年
  std::string_view not_before;  // likewise behind it
};

// Longer words stand before their beginnings.
constexpr Keyword kKeywords[] = {
    {"今年度", YearBase::kDocument, 0, Kind::kWhole, true, "", ""},
    {"今年", YearBase::kDocument, 0, Kind::kWhole, true, "", ""},
    {"去年", YearBase::kDocument, -1, Kind::kWhole, true, "过", ""},
    {"前年", YearBase::kDocument, -2, Kind::kWhole, true, "年月日此之目", "均产度"},
    {"明年", YearBase::kDocument, 1, Kind::kWhole, true, "文透", ""},
    {"新一年", YearBase::kDocument, 0, Kind::kWhole, false, "", ""},
    {"新的一年", YearBase::kDocument, 0, Kind::kWhole, false, "", ""},
    {"本年度", YearBase::kContext, 0, Kind::kWhole, true, "", ""},
    {"本年", YearBase::kContext, 0, Kind::kWhole, true, "成资基样版根日", "均产"},
    {"上一年度", YearBase::kContext, -1, Kind::kWhole, true, "", ""},
    {"上一年", YearBase::kContext, -1, Kind::kWhole, true, "以", ""},
    {"上年度", YearBase::kContext, -1, Kind::kWhole, true, "以", ""},
    {"上年", YearBase::kContext, -1, Kind::kWhole, true, "以", "均龄"},
    {"下一年度", YearBase::kContext, 1, Kind::kWhole, true, "", ""},
    {"下一年", YearBase::kContext, 1, Kind::kWhole, true, "以", ""},
    {"下年度", YearBase::kContext, 1, Kind::kWhole, true, "以", ""},
    {"下年", YearBase::kContext, 1, Kind::kWhole, true, "以", "均"},
    {"当年", YearBase::kLast, 0, Kind::kWhole, true, "相", ""},
    {"同年", YearBase::kLast, 0, Kind::kWhole, true, "共", ""},
    {"次年", YearBase::kLast, 1, Kind::kWhole, true, "每", ""},
    {"翌年", YearBase::kLast, 1, Kind::kWhole, true, "", ""},
    {"全年", YearBase::kContext, 0, Kind::kWhole, false, "安健", "龄"},
    {"年初", YearBase::kContext, 0, Kind::kPoint, false, "", "中"},
    {"年底", YearBase::kContext, 0, Kind::kPoint, false, "", ""},
    {"年末", YearBase::kContext, 0, Kind::kPoint, false, "", ""},
    {"年内", YearBase::kContext, 0, Kind::kPoint, false, "", ""},
    {"年中", YearBase::kContext, 0, Kind::kPoint, false, "", "级国"},
    {"年终", YearBase::kContext, 0, Kind::kPoint, false, "", ""},
    {"岁末", YearBase::kContext, 0, Kind::kPoint, false, "", ""},
    {"当月", YearBase::kLast, 0, Kind::kPoint, false, "相", ""},
    {"本月", YearBase::kContext, 0, Kind::kPoint, false, "", ""},
    {"上个月", YearBase::kContext, 0, Kind::kPoint, false, "以", ""},
    {"上月", YearBase::kContext, 0, Kind::kPoint, false, "以", ""},
    {"下个月", YearBase::kContext, 0, Kind::kPoint, false, "以", ""},
    {"下月", YearBase::kContext, 0, Kind::kPoint, false, "以", ""},
    {"月底", YearBase::kContext, 0, Kind::kPoint, false, "", ""},
    {"月末", YearBase::kContext, 0, Kind::kPoint, false, "", ""},
    {"目前", YearBase::kNow, 0, Kind::kPoint, false, "项科数节题栏书名", "期"},
    {"当前", YearBase::kNow, 0, Kind::kPoint, false, "", ""},
    {"现在", YearBase::kNow, 0, Kind::kPoint, false, "实体呈出发表兑展", ""},
    {"现阶段", YearBase::kNow, 0, Kind::kPoint, false, "实", ""},
    {"现今", YearBase::kNow, 0, Kind::kPoint, false, "", ""},
    {"至今", YearBase::kNow, 0, Kind::kPoint, false, "", "年"},
    {"迄今", YearBase::kNow, 0, Kind::kPoint, false, "", ""},
    {"如今", YearBase::kNow, 0, Kind::kPoint, false, "", ""},
    {"日前", YearBase::kNow, 0, Kind::kPoint, false, "即当目", ""},
    {"近日", YearBase::kNow, 0, Kind::kPoint, false, "", ""},
    {"近期", YearBase::kNow, 0, Kind::kPoint, false, "临远", ""},
    {"眼下", YearBase::kNow, 0, Kind::kPoint, false, "", ""},
    {"最近", YearBase::kNow, 0, Kind::kPoint, false, "", "几三两五十一年的"},
    {"近年来", YearBase::kPastSpan, 0, Kind::kWhole, false, "", ""},
    {"近些年来", YearBase::kPastSpan, 0, Kind::kWhole, false, "", ""},
    {"近些年", YearBase::kPastSpan, 0, Kind::kWhole, false, "", ""},
    {"近年", YearBase::kPastSpan, 0, Kind::kWhole, false, "", "终底末"},
    {"多年来", YearBase::kPastSpan, 0, Kind::kWhole, false, "", ""},
    {"历年来", YearBase::kPastSpan, 0, Kind::kWhole, false, "", ""},
    {"同比", YearBase::kNone, 0, Kind::kWhole, false, "", ""},
    {"环比", YearBase::kNone, 0, Kind::kWhole, false, "", ""},
    {"按年", YearBase::kNone, 0, Kind::kWhole, false, "", "度龄计"},
    {"按月", YearBase::kNone, 0, Kind::kWhole, false, "", "计"},
};

// A position in the text that readers move on. Every reader leaves it where it was when it refuses.
class Cursor {
 public:
  Cursor(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  std::size_t at() const { return at_; }
  void set_at(std::size_t at) { at_ = at; }
  std::string_view rest() const { return text_.substr(at_); }
  bool AtEnd() const { return at_ >= text_.size(); }
  char byte(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }
  bool IsDigit(std::size_t ahead = 0) const { return byte(ahead) >= '0' && byte(ahead) <= '9'; }

  bool Eat(std::string_view word) {
    if (!rest().starts_with(word)) return false;
    at_ += word.size();
    return true;
  }
  template <typename... Words>
  bool EatAny(Words... words) {
    return (Eat(words) || ...);
  }
  // Digits, at least `least` and at most `most` of them, not followed by another.
  bool EatDigits(int least, int most, int* value) {
    int n = 0, number = 0;
    while (IsDigit(static_cast<std::size_t>(n)) && n <= most) {
      number = number * 10 + (byte(static_cast<std::size_t>(n)) - '0');
      ++n;
    }
    if (n < least || n > most) return false;
    at_ += static_cast<std::size_t>(n);
    *value = number;
    return true;
  }
  bool EatYearNumber(int* year) {
    const std::size_t start = at_;
    if (EatDigits(4, 4, year) && *year >= kEarliestYear && *year <= kLatestYear) return true;
    at_ = start;
    return EatChineseYear(year);
  }
  bool EatDash() { return EatAny("-", "—", "–", "~", "～", "－"); }
  bool EatRangeMark() { return EatDash() || EatAny("至", "到"); }
  void EatSpace() { Eat(" "); }

  // 一 to 九十九, 两, 〇; Arabic one or two digits.
  bool EatSmallNumber(int* value) {
    if (IsDigit()) return EatDigits(1, 2, value);
    return EatChineseSmall(value);
  }
  bool EatChineseSmall(int* value) {
    const std::size_t start = at_;
    int tens = 0, ones = 0;
    const bool has_ones = EatChineseDigit(&ones);
    if (Eat("十")) {
      tens = has_ones ? ones : 1;
      ones = 0;
      EatChineseDigit(&ones);
    } else if (!has_ones) {
      at_ = start;
      return false;
    }
    *value = tens * 10 + ones;
    return true;
  }

 private:
  bool EatChineseDigit(int* value) {
    static constexpr std::string_view kDigits[] = {"〇", "一", "二", "三", "四",
                                                   "五", "六", "七", "八", "九"};
    for (int i = 0; i < 10; ++i) {
      if (Eat(kDigits[i])) {
        *value = i;
        return true;
      }
    }
    if (Eat("两")) {
      *value = 2;
      return true;
    }
    return false;
  }
  // 二〇二一, 一九九八, 二零二一
  bool EatChineseYear(int* year) {
    const std::size_t start = at_;
    int number = 0;
    for (int i = 0; i < 4; ++i) {
      int digit;
      if (Eat("零") || Eat("○")) {
        digit = 0;
      } else if (!EatChineseDigit(&digit)) {
        at_ = start;
        return false;
      }
      number = number * 10 + digit;
    }
    if (number < kEarliestYear || number > kLatestYear) {
      at_ = start;
      return false;
    }
    *year = number;
    return true;
  }

  std::string_view text_;
  std::size_t at_;
};

bool ReadMonths(Cursor* cursor, YearPart* part) {
  Cursor c = *cursor;
  int first = 0, last = 0;
  if (!c.EatSmallNumber(&first)) return false;
  c.EatSpace();
  const bool month_word = c.Eat("月");
  if (month_word) c.Eat("份");
  const Cursor before_mark = c;
  bool range = c.EatRangeMark() && c.EatSmallNumber(&last) && c.Eat("月");
  if (range) {
    c.Eat("份");
  } else {
    c = before_mark;
    if (!month_word) return false;
    last = first;
  }
  if (first < 1 || last > 12 || first > last) return false;
  *part = {Kind::kMonths, first, last};
  if (!range) {
    c.EatSpace();
    Cursor day = c;
    int number = 0;
    if (day.EatSmallNumber(&number) && day.EatAny("日", "号") && number >= 1 && number <= 31) {
      *part = {Kind::kDay, first, number};
      c = day;
    } else {
      c.EatAny("上旬", "中旬", "下旬", "初", "底", "末");
    }
  } else {
    c.EatAny("底", "末");
  }
  *cursor = c;
  return true;
}

// 一季度, 第三季度, 1-3季度, 前三季度, 首季, 前9个月
bool ReadQuarters(Cursor* cursor, YearPart* part) {
  Cursor c = *cursor;
  if (c.EatAny("首季度", "首季")) {
    *part = {Kind::kQuarter, 1, 1};
    *cursor = c;
    return true;
  }
  int first = 0, last = 0;
  const bool front = c.Eat("前");
  if (!front) c.Eat("第");
  if (!c.EatSmallNumber(&first)) return false;
  if (front) {
    last = std::exchange(first, 1);
    if (c.Eat("季度") && last <= 4) {
      *part = {Kind::kQuarters, first, last};
    } else if (c.EatAny("个月", "月") && last <= 12) {
      *part = {Kind::kMonths, first, last};
      c.Eat("份");
    } else {
      return false;
    }
    *cursor = c;
    return true;
  }
  const bool range = c.EatRangeMark() && c.EatSmallNumber(&last);
  if (!c.Eat("季度")) return false;
  if (!range) last = first;
  if (first < 1 || last > 4 || first > last) return false;
  *part = {range ? Kind::kQuarters : Kind::kQuarter, first, last};
  c.EatAny("末", "底");
  *cursor = c;
  return true;
}

// What may follow a year: 上半年, 前三季度, 1-9月份, 12月1日, 底.
bool ReadPart(Cursor* cursor, YearPart* part) {
  Cursor c = *cursor;
  c.EatSpace();
  if (c.Eat("上半年")) {
    *part = {Kind::kHalf, 1, 1};
  } else if (c.Eat("下半年")) {
    *part = {Kind::kHalf, 2, 2};
  } else if (c.EatAny("全年")) {
    *part = {Kind::kWhole, 0, 0};
  } else if (c.EatAny("年初", "年底", "年末", "年中", "年终", "底", "末", "初")) {
    *part = {Kind::kPoint, 0, 0};
  } else if (!ReadMonths(&c, part) && !ReadQuarters(&c, part)) {
    return false;
  }
  *cursor = c;
  return true;
}

// 2021-12-01, 2021/12/1, 2021.12.1, 2021-12, 2021.12 behind the year's digits.
bool ReadIsoRest(Cursor* cursor, YearPart* part) {
  const char mark = cursor->byte();
  if (mark != '-' && mark != '/' && mark != '.') return false;
  const std::string_view mark_text(&mark, 1);
  Cursor c = *cursor;
  int month = 0, day = 0;
  if (!c.Eat(mark_text) || !c.EatDigits(1, 2, &month) || month < 1 || month > 12) return false;
  Cursor with_day = c;
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

// 2019/20年度, 2021/22, 2019-20年度, 2020-2021学年 behind the first year's digits.
bool ReadFiscalRest(Cursor* cursor, int first, int* last) {
  Cursor c = *cursor;
  const bool slash = c.Eat("/");
  if (!slash && !c.EatDash()) return false;
  int year = 0;
  if (Cursor four = c; four.EatDigits(4, 4, &year)) {
    c = four;
  } else if (c.EatDigits(2, 2, &year)) {
    year += first / 100 * 100;
    if (year < first) year += 100;
  } else {
    return false;
  }
  if (year != first + 1) return false;
  if (!c.EatAny("财政年度", "学年度", "学年", "年度") && !(slash && (c.Eat("年") || true)))
    return false;
  *last = year;
  *cursor = c;
  return true;
}

// 2026全国优质城市, 2026粤港澳大湾区论坛: years of events, before words that begin their names.
bool BeginsEventName(std::string_view rest) {
  static constexpr std::string_view kWords[] = {"中国", "全国",   "全球",   "世界", "国际",
                                                "亚洲", "粤港澳", "大湾区", "“",    "《"};
  return std::any_of(std::begin(kWords), std::end(kWords),
                     [rest](std::string_view word) { return rest.starts_with(word); });
}

// 2015和2016年, 2013、2014、2015年: each year is read as one of its own.
bool ListsYears(Cursor c) {
  for (int i = 0; i < 6; ++i) {
    int year = 0;
    if (!c.EatAny("和", "、", "与", "及") || !c.EatYearNumber(&year)) return false;
    if (c.Eat("年")) return true;
  }
  return false;
}

bool ReadYear(Cursor c, TimeToken* token) {
  int year = 0;
  if (!c.EatYearNumber(&year)) return false;
  token->base = YearBase::kWritten;
  token->number = year;
  c.EatSpace();
  const bool year_word = c.Eat("年");
  if (year_word) {
    c.Eat("度");
    Cursor range = c;
    if (range.EatRangeMark() && range.EatYearNumber(&token->last_year) && range.Eat("年") &&
        token->last_year > year) {
      token->end = range.at();
      return true;
    }
    token->last_year = 0;
    ReadPart(&c, &token->part);
    token->end = c.at();
    return true;
  }
  if (ReadFiscalRest(&c, year, &token->last_year)) {
    token->fiscal = true;
  } else if (Cursor range = c; range.EatRangeMark() && range.EatYearNumber(&token->last_year) &&
                               token->last_year > year) {
    token->bare = !range.Eat("年");
    range.Eat("度");
    c = range;
  } else if (token->last_year = 0; ReadIsoRest(&c, &token->part)) {
  } else if (ListsYears(c)) {
    token->distributes = true;
  } else if (BeginsEventName(c.rest())) {
    token->bare = true;
  } else {
    return false;
  }
  token->end = c.at();
  return true;
}

// 18/19年度: 2018 and 2019.
bool ReadShortFiscal(Cursor c, TimeToken* token) {
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

// 5年后, 五年来, 3年多来, 十年间, 5年累计, 近三年, 过去五年, 这五年, 未来五年, 今后3-5年
bool ReadYearSpan(Cursor c, TimeToken* token) {
  const bool next = c.EatAny("未来", "今后", "下一个", "接下来的");
  const bool past = !next && c.EatAny("刚刚过去的", "过去的", "过去", "最近", "近", "这");
  int years = 0;
  int more = 0;
  if (c.EatAny("几", "数")) {
    years = 0;
  } else if (!c.EatSmallNumber(&years)) {
    return false;
  } else if (Cursor range = c; range.EatRangeMark() && range.EatSmallNumber(&more)) {
    years = more;
    c = range;
  }
  c.EatAny("多", "余");
  c.Eat("个");
  if (!c.Eat("年")) return false;
  if (past) c.Eat("度");
  const Cursor after_year = c;
  if (c.EatAny("多来", "以来", "来", "间")) {
    token->end = c.at();
  } else if (!past && years > 0 && c.EatAny("之后", "以后", "后")) {
    // 5年后: a point ahead, where a date is known to count from.
    token->base = YearBase::kAhead;
    token->number = years;
    token->part.kind = Kind::kPoint;
    token->end = c.at();
    return true;
  } else if (next || past || c.rest().starts_with("累计")) {
    token->end = after_year.at();
  } else {
    return false;
  }
  token->base = next ? YearBase::kNextSpan : YearBase::kPastSpan;
  token->number = years;
  return true;
}

// 十四五; not in 二十四五岁.
bool ReadPlanName(std::string_view text, Cursor c, TimeToken* token) {
  static constexpr std::string_view kOrdinals[] = {"一", "二", "三", "四", "五", "六", "七", "八"};
  if (c.at() >= 3) {
    std::size_t length;
    const char32_t before = CodePointBefore(text, c.at(), &length);
    if (std::u32string_view(U"一二三四五六七八九十百").find(before) != std::u32string_view::npos) {
      return false;
    }
  }
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

bool ReadKeyword(std::string_view text, Cursor c, TimeToken* token) {
  for (const Keyword& keyword : kKeywords) {
    if (c.byte(2) != keyword.word[2] || c.byte(1) != keyword.word[1] ||
        !c.rest().starts_with(keyword.word)) {
      continue;
    }
    if (c.at() > 0) {
      std::size_t length;
      const char32_t before = CodePointBefore(text, c.at(), &length);
      const std::string_view character = text.substr(c.at() - length, length);
      if (keyword.not_after.find(character) != std::string_view::npos) return false;
      // 3年内, 每年底, 5月底: the word's first character belongs to a number.
      const bool part_word = keyword.word.starts_with("年") || keyword.word.starts_with("月") ||
                             keyword.word.starts_with("日");
      if (part_word &&
          (IsAsciiDigit(before) ||
           std::u32string_view(U"一二三四五六七八九十两几半多每数个余百千周隔常整").find(before) !=
               std::u32string_view::npos)) {
        return false;
      }
    }
    c.Eat(keyword.word);
    const std::string_view behind = c.rest().substr(0, 3);
    if (behind.size() == 3 && keyword.not_before.find(behind) != std::string_view::npos)
      return false;
    token->base = keyword.base;
    token->number = keyword.number;
    token->part.kind = keyword.part;
    if (keyword.takes_part) ReadPart(&c, &token->part);
    token->end = c.at();
    return true;
  }
  return false;
}

// 上半年, 一季度, 1-9月份, 6月28日 without a year.
bool ReadPartAlone(Cursor c, TimeToken* token) {
  const std::size_t start = c.at();
  if (c.rest().starts_with("年") || c.rest().starts_with("全年")) return false;
  if (!ReadPart(&c, &token->part) || token->part.kind == Kind::kPoint || c.at() == start)
    return false;
  token->base = YearBase::kContext;
  token->number = 0;
  token->end = c.at();
  return true;
}

}  // namespace

bool MayBeginTime(char32_t c) { return c < 0x10000 && (kMayBegin[c / 64] >> (c % 64) & 1) != 0; }

bool ReadTime(std::string_view text, std::size_t position, TimeToken* token) {
  if (position >= text.size()) return false;
  std::size_t length;
  const char32_t first = CodePointAt(text, position, &length);
  if (!MayBeginTime(first)) return false;
  *token = TimeToken();
  const Cursor c(text, position);
  if (IsAsciiDigit(first)) {
    if (position > 0) {
      const char before = text[position - 1];
      const bool in_number = (before >= '0' && before <= '9') || before == '.';
      if (in_number || IsAsciiLetter(static_cast<unsigned char>(before))) return false;
    }
    if (ReadYear(c, token)) return true;
    *token = TimeToken();
    return ReadShortFiscal(c, token) || ReadYearSpan(c, token) || ReadPartAlone(c, token);
  }
  if (kNumerals.find(first) != std::u32string_view::npos) {
    if (ReadYear(c, token)) return true;
    *token = TimeToken();
    return ReadPlanName(text, c, token) || ReadYearSpan(c, token) || ReadPartAlone(c, token);
  }
  if (kSpanStarts.find(first) != std::u32string_view::npos && ReadYearSpan(c, token)) return true;
  if (kPartStarts.find(first) != std::u32string_view::npos && ReadPartAlone(c, token)) return true;
  return ReadKeyword(text, c, token);
}

}  // namespace extract
