#include "quantity/refusal_date.h"

#include "base/utf8.h"
#include "quantity/numeral_chars.h"

namespace extract {
namespace {

bool IsWithin(std::string_view text, std::size_t begin, std::size_t bytes, std::string_view word) {
  std::size_t at = begin;
  while (at < text.size() && at - begin < bytes) {
    if (HasWordAt(text, at, word)) return true;
    if (IsClauseEnd(text, at) || HasAt(text, at, "、")) return false;
    at = NextCharacter(text, at);
  }
  return false;
}

// 三年行动, 两年攻坚行动, 五年规划: a plan's name goes on from the years.
bool NamesPlan(std::string_view text, const NumeralVocabulary& words, std::size_t position) {
  constexpr std::size_t kPlanBytes = 24;
  std::size_t at = position;
  while (at < text.size() && at - position <= kPlanBytes) {
    if (IsClauseEnd(text, at) || HasAt(text, at, "、") || HasAt(text, at, "的")) return false;
    if (words.MatchAt(NumeralWords::kPlan, text, at) > 0) return true;
    at = NextCharacter(text, at);
  }
  return false;
}

// 由20天|降至5天, 从原来的3小时: where a figure starts from.
bool IsOrigin(std::string_view text, std::size_t begin) {
  constexpr std::size_t kReach = 30;
  for (std::size_t at = begin; at > 0 && begin - at < kReach;) {
    at = PreviousCharacter(text, at);
    if (HasAt(text, at, "由") || HasAt(text, at, "从") || HasAt(text, at, "自")) return true;
    if (IsClauseEnd(text, at)) return false;
  }
  return false;
}

NumeralRefusal RefuseYears(std::string_view text, const NumeralVocabulary& words,
                           const Sides& sides, const Reading& reading,
                           const Qualifiers& qualifiers) {
  const std::size_t begin = reading.span.begin;
  const std::size_t end = reading.span.end;
  if (reading.number.has_point) return NumeralRefusal::kNone;  // 2020年的|9.6年
  const bool origin =  // 寿命由2020年的|9年提高到12年
      sides.before == U'的' && !reading.number.chinese && IsOrigin(text, begin);
  if (!origin && sides.words_before.Match(NumeralWords::kPeriodBefore) > 0) {
    return NumeralRefusal::kDate;
  }
  // (前145年—前86年): before our era.
  if (sides.before == U'前' && reading.value >= Decimal(50)) return NumeralRefusal::kDate;
  if (qualifiers.before.length > 0 && qualifiers.before.bound == Bound::kNearly) {
    return NumeralRefusal::kDate;  // 近三年
  }
  if (sides.words_behind.Match(NumeralWords::kPeriodAfter) > 0) return NumeralRefusal::kDate;
  // 实施新突破三年行动: what looks like a comparison belongs to the plan's name.
  if (qualifiers.before.length > 0 && reading.number.chinese && NamesPlan(text, words, end) &&
      text.substr(0, begin).ends_with("突破")) {
    return NumeralRefusal::kSlogan;
  }
  if (qualifiers.after.length > 0 || qualifiers.before.length > 0) return NumeralRefusal::kNone;
  if (sides.words_before.Match(NumeralWords::kDurationBefore) > 0) return NumeralRefusal::kNone;
  if (NamesPlan(text, words, end)) return NumeralRefusal::kSlogan;
  // 五年累计投入: a time at the clause's start, where no verb could take it as its object.
  if (begin == 0 || IsClauseEnd(text, PreviousCharacter(text, begin))) return NumeralRefusal::kDate;
  // 利润总额五年增长: Chinese years in mid-clause are times as well, Arabic ones are measured.
  if (reading.number.chinese && IsHan(sides.after)) return NumeralRefusal::kDate;
  return NumeralRefusal::kNone;
}

// 9月前|两周: of that month; not 两个月前|5天.
bool IsAfterMonth(std::string_view head) {
  constexpr std::string_view kFirst = "月前";
  if (!head.ends_with(kFirst) || head.size() == kFirst.size()) return false;
  const std::size_t before = PreviousCharacter(head, head.size() - kFirst.size());
  return IsDigitAt(head, before) || IsChineseNumeralAt(head, before);
}

// 前5个月, 近3个月,…, 过去10天: a time, where 提前3个月 and 耗时近3个月 are durations.
bool IsPeriod(std::string_view text, const Sides& sides, const Qualifiers& qualifiers) {
  if (sides.words_before.Match(NumeralWords::kSpanBefore) > 0) return true;
  if (sides.before == U'前') {
    return sides.words_before.Match(NumeralWords::kNotSpan) == 0 ||
           IsAfterMonth(text.substr(0, qualifiers.extent.begin));
  }
  if (sides.words_behind.Match(NumeralWords::kRecordAfter) > 0) return true;
  const std::size_t begin = qualifiers.extent.begin;
  if (qualifiers.before.length == 0 || qualifiers.before.bound != Bound::kNearly ||
      qualifiers.after.length > 0) {
    return false;
  }
  const std::string_view head = text.substr(0, begin);
  return HasAt(text, qualifiers.extent.end, "来") || head.ends_with("在") || head.ends_with("从") ||
         head.ends_with("由于") || begin == 0 || IsClauseEnd(text, PreviousCharacter(text, begin));
}

constexpr std::size_t kSpanClauseBytes = 90;

std::size_t MoveAt(std::string_view text, std::size_t at) {
  static constexpr std::string_view kMoves[] = {"涨",   "跌",   "升",   "降",  "翻",
                                                "增长", "增加", "新增", "减少"};
  for (const std::string_view move : kMoves) {
    if (HasWordAt(text, at, move)) return move.size();
  }
  return 0;
}

// 两周内|跌去12%, 十年时间内需求增加一倍, 三周|大涨20%: when something moved. 3个月内完成 is a
// limit, 耗时20天降至5天 a level.
bool IsSpanOfChange(std::string_view text, const Sides& sides, const Reading& reading) {
  std::size_t at = reading.span.end;
  if (HasAt(text, at, "时间")) at += 2 * kHanBytes;
  if (HasAt(text, at, "之") || HasAt(text, at, "以")) at += kHanBytes;
  const bool within = HasAt(text, at, "内") || HasAt(text, at, "里");
  if (!within) at = reading.span.end;
  const std::size_t end = at + kSpanClauseBytes;
  const std::size_t reach = within ? end : at + 2 * kHanBytes;
  std::size_t move = 0;
  for (; move == 0 && at < text.size() && at <= reach; at = NextCharacter(text, at)) {
    if (IsClauseEnd(text, at)) return false;
    move = MoveAt(text, at);
  }
  if (move == 0) return false;
  if (!within && (HasAt(text, at, "至") || HasAt(text, at, "到") || HasAt(text, at, "为") ||
                  sides.words_before.Match(NumeralWords::kDurationBefore) > 0 ||
                  IsOrigin(text, reading.span.begin))) {
    return false;
  }
  for (; at < text.size() && at < end; at = NextCharacter(text, at)) {
    if (IsClauseEnd(text, at)) return false;
    if (IsDigitAt(text, at) || IsChineseNumeralAt(text, at)) return true;
  }
  return false;
}

// 展会3天|共接待3万人次, 灾后一个月内|累计收到300宗: in what time a sum came about.
bool IsSpanOfSum(std::string_view text, const Sides& sides, const Reading& reading) {
  static constexpr std::string_view kSums[] = {"累计", "总共", "一共", "共计", "合计", "共"};
  static constexpr std::string_view kOthers[] = {"共同", "共建", "共享", "共产", "共治", "共识"};
  if (sides.words_before.Match(NumeralWords::kDurationBefore) > 0) return false;
  std::size_t at = reading.span.end;
  if (HasAt(text, at, "时间")) at += 2 * kHanBytes;
  if (HasAt(text, at, "之") || HasAt(text, at, "以")) at += kHanBytes;
  if (HasAt(text, at, "内") || HasAt(text, at, "里") || HasAt(text, at, "间")) at += kHanBytes;
  const auto begins = [text, at](std::string_view word) { return HasWordAt(text, at, word); };
  return std::any_of(std::begin(kSums), std::end(kSums), begins) &&
         std::none_of(std::begin(kOthers), std::end(kOthers), begins);
}

// 8时30分, 5分20秒: a time of day goes on. 总分600分 and 用时40分 are none.
bool IsClockPart(std::string_view text, const Sides& sides, const Reading& reading) {
  if (sides.before != U'时' && sides.before != U'点' && sides.before != U'分') return false;
  const std::string_view unit = reading.unit_text;
  if (unit != "分" && unit != "秒") return false;
  const std::size_t mark = reading.span.begin - kHanBytes;
  if (mark == 0) return true;
  const std::size_t number = PreviousCharacter(text, mark);
  return IsDigitAt(text, number) || IsChineseNumeralAt(text, number);
}

// 王晓三|周四抵达: the week's day behind what ends a name, where 两周一次 counts.
bool IsBeforeWeekday(std::string_view text, const Reading& reading) {
  if (!reading.number.chinese || reading.unit_text != "周") return false;
  const std::size_t day = reading.span.end;
  if (!HasAt(text, day, "日") && !IsChineseNumeralAt(text, day)) return false;
  const std::size_t next = day + kHanBytes;
  return !HasAt(text, next, "次") && !HasAt(text, next, "个") && !HasAt(text, next, "期") &&
         !HasAt(text, next, "会") && !IsChineseNumeralAt(text, next);
}

// 部门周五回复, 星期三次日: a day of the week, where 每周三次 and 本周三家 count.
bool IsWeekday(std::string_view text, const Reading& reading) {
  const std::size_t begin = reading.span.begin;
  if (!reading.number.chinese || reading.number.end - begin != kHanBytes) return false;
  if (reading.number.value < Decimal(1) || Decimal(6) < reading.number.value) return false;
  const std::string_view head = text.substr(0, begin);
  if (head.ends_with("星期") || head.ends_with("礼拜")) return true;
  if (!head.ends_with("周")) return false;
  const std::size_t week = begin - kHanBytes;
  if (week == 0) return true;
  constexpr std::string_view kWhich = "每本上下这该两近前首末";
  const std::size_t before = PreviousCharacter(text, week);
  return !IsDigitAt(text, before) && !IsChineseNumeralAt(text, before) &&
         kWhich.find(head.substr(before, week - before)) == std::string_view::npos;
}

// 20多天后, 3个月之后, 半年间: when something was.
bool IsMoment(std::string_view text, const NumeralVocabulary& words, const Sides& sides,
              const Reading& reading) {
  const std::size_t end =
      reading.span.end + words.MatchAt(NumeralWords::kMoment, text, reading.span.end);
  if (end == reading.span.end) return false;
  if (end >= text.size() || IsClauseEnd(text, end)) return true;
  // 3周后|产量翻倍, 两周前|的行情; 3天后续观察 has another word, 运营满6个月后奖励 asks for as
  // long.
  return sides.words_before.Match(NumeralWords::kDurationBefore) == 0 && sides.before != U'满' &&
         (HasAt(text, end - kHanBytes, "后") || HasAt(text, end - kHanBytes, "前")) &&
         words.MatchAt(NumeralWords::kLaterWord, text, end - kHanBytes) == 0;
}

// 游客平均逗留|1日, 缩短|0.3日: how long. 7月6日, 4至6日 and 截至6.10日 are dates.
bool IsStay(std::string_view text, const NumeralVocabulary& words, const Sides& sides,
            const Reading& reading) {
  if (sides.words_before.Match(NumeralWords::kStayBefore) > 0) return true;
  if (!reading.number.has_point || !IsHan(sides.before)) return false;
  constexpr std::u32string_view kDateBefore = U"年月日至到止自从于在本这";
  return kDateBefore.find(sides.before) == std::u32string_view::npos &&
         words.MatchAt(NumeralWords::kMoment, text, reading.span.end) == 0;
}

// A four-digit year of our times, written in either way.
bool IsYear(const Numeral& number) {
  if (number.has_point || number.has_comma || number.power > 0 || number.malformed) return false;
  const bool four = number.chinese ? number.digit_string : number.integer_digits == 4;
  return four && number.value >= Decimal(1000) && number.value <= Decimal(2999);
}

// 2026届|毕业生, 2018卷|: what is called after a year; 藏书2000卷 is a count.
bool NamesByYear(std::string_view text, const NumeralVocabulary& words, const Reading& reading) {
  const Numeral& number = reading.number;
  return IsYear(number) && !reading.range && number.value >= Decimal(1949) &&
         number.value <= Decimal(2099) && number.value.coefficient() % 100 != 0 &&
         words.MatchAt(NumeralWords::kNamedByYear, text, number.end) > 0;
}

}  // namespace

NumeralRefusal RefuseDate(std::string_view text, const NumeralVocabulary& words, const Sides& sides,
                          const Reading& reading, const Qualifiers& qualifiers) {
  const std::string_view unit = reading.unit_text;
  const bool known = reading.unit != nullptr && reading.unit->known;
  if (known && unit == "年") {
    if (IsYear(reading.number) || (reading.value_max && *reading.value_max >= Decimal(1000))) {
      return NumeralRefusal::kDate;
    }
    if (IsSpanOfChange(text, sides, reading)) return NumeralRefusal::kDate;
    return RefuseYears(text, words, sides, reading, qualifiers);
  }
  if (known && unit == "月") return NumeralRefusal::kDate;
  if (known && unit == "日" &&
      (qualifiers.after.bound != Bound::kAtMost || sides.before == U'月') &&
      !IsStay(text, words, sides, reading)) {
    return NumeralRefusal::kDate;
  }
  // 过去3个年度
  if (known && unit == "个" &&
      (HasAt(text, reading.span.end, "年度") || HasAt(text, reading.span.end, "财政年度"))) {
    return NumeralRefusal::kDate;
  }
  if (IsClockPart(text, sides, reading)) return NumeralRefusal::kDate;
  if (reading.unit == nullptr && reading.currency == nullptr && IsYear(reading.number)) {
    return NumeralRefusal::kDate;
  }
  if (qualifiers.before.length == 0 && NamesByYear(text, words, reading)) {
    return NumeralRefusal::kName;
  }
  if (IsWeekday(text, reading) || IsBeforeWeekday(text, reading)) return NumeralRefusal::kDate;
  if (IsDuration(reading)) {
    if (IsMoment(text, words, sides, reading)) return NumeralRefusal::kDate;
    if (IsPeriod(text, sides, qualifiers)) return NumeralRefusal::kDate;
    if (IsSpanOfChange(text, sides, reading)) return NumeralRefusal::kDate;
    if (IsSpanOfSum(text, sides, reading)) return NumeralRefusal::kDate;
    // 15分钟生活圈, 8小时平均浓度
    constexpr std::size_t kCircleBytes = 18;
    if ((unit == "分钟" || unit == "小时" || unit == "天") &&
        (IsWithin(text, reading.span.end, kCircleBytes, "圈") ||
         words.MatchAt(NumeralWords::kSpanName, text, reading.span.end) > 0)) {
      return NumeralRefusal::kSlogan;
    }
    if (unit == "小时" && reading.value == Decimal(24) && qualifiers.after.length == 0 &&
        IsHan(sides.after)) {
      return NumeralRefusal::kIdiom;
    }
  }
  return NumeralRefusal::kNone;
}

}  // namespace extract
