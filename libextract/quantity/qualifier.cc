#include "quantity/qualifier.h"

#include "base/utf8.h"
#include "quantity/numeral_chars.h"

namespace extract {
namespace {

// How far before a numeral a word such as 至少 may stand: 至少 深入项目现场 2次.
constexpr std::size_t kScopeBytes = 36;

// 每月至少深入项目现场2次, 约有民用变压器820个: back through the clause, up to the next numeral.
QualifierMatch FindScope(std::string_view text, const NumeralVocabulary& words,
                         std::size_t position) {
  std::size_t at = position;
  std::size_t limit = kScopeBytes;
  while (at > 0 && position - at < limit) {
    if (const std::size_t bytes = words.BytesOutOfScope(text, at)) {
      at -= bytes;
      continue;
    }
    const QualifierMatch scope = words.ScopeWordBefore(text, at);
    if (scope.length > 0) return scope;
    std::size_t length = 0;
    const char32_t c = DecodeBefore(text, at, &length);
    at -= length;
    if (c == U'(' || c == U'”' || c == U'》') break;  // “至多一次”事项
    if (c == U')' && limit == kScopeBytes) {
      // 约占总人次(4.6万)的26%: what is in brackets is passed over, once.
      const std::size_t window = at > kScopeBytes ? at - kScopeBytes : 0;
      const std::size_t open = text.substr(window, at - window).rfind('(');
      if (open == std::string_view::npos) break;
      limit += at - (window + open);
      at = window + open;
      continue;
    }
    if (c == U'、' || IsAsciiDigit(c) || IsClauseEnd(text, at)) break;
  }
  return {};
}

// 内 bounds a time (9个月内), and nothing else (国内, 10公里内环).
bool FitsUnit(std::string_view text, const NumeralVocabulary& words, const Reading& reading,
              std::size_t begin, std::size_t length) {
  const std::string_view word = text.substr(begin, length);
  if (word.ends_with("时间内") || words.MatchAt(NumeralWords::kDurationEnd, word, 0) == length) {
    return reading.unit != nullptr && reading.unit->dimension == Dimension::kDuration;
  }
  if (word == "起") {
    // 2000元起 ends its clause; 12起 is a count.
    return IsClauseEnd(text, begin + length);
  }
  return true;
}

// <td>12家: the mark closes a tag of markup.
bool EndsTag(std::string_view text, std::size_t end) {
  if (end < 2 || text[end - 1] != '>') return false;
  const char before = text[end - 2];
  return IsAsciiLetter(static_cast<unsigned char>(before)) || before == '"' || before == '/';
}

// 一年多, 4倍多, 20公里多: 多 behind the unit, where no word goes on with it (多种, 多个).
bool HasTrailingMore(std::string_view text, const Sides& sides, const Reading& reading) {
  if (reading.unit == nullptr || sides.after != U'多') return false;
  const std::size_t next = reading.span.end + kHanBytes;
  if (next >= text.size()) return true;
  if (IsDigitAt(text, next)) return false;  // 比去年的280人|多40人
  std::size_t bytes = 0;
  if (!IsHan(CodePointAt(text, next, &bytes))) return true;
  return HasAt(text, next, "的") || HasAt(text, next, "时间") || HasAt(text, next, "来") ||
         HasAt(text, next, "了");
}

// 95%以上, 30批次(含)以上, 100亩(含100亩)以上: the length takes in what stands between.
QualifierMatch ReadAfter(std::string_view text, const NumeralVocabulary& words, const Sides& sides,
                         const Reading& reading) {
  constexpr std::size_t kBracketBytes = 36;
  std::size_t gap = 0;
  if (sides.after == U'(' && HasAt(text, reading.span.end, "(含")) {
    const std::size_t close = text.substr(reading.span.end, kBracketBytes).find(')');
    gap = close == std::string_view::npos ? 0 : close + 1;
  }
  const std::size_t begin = reading.span.end + gap;
  const WordsBeside behind = gap == 0 ? sides.words_behind : words.Beginning(text, begin);
  QualifierMatch after = behind.Qualifier(NumeralWords::kQualifierAfter);
  if (after.length == 0 || after.exact || !FitsUnit(text, words, reading, begin, after.length))
    return {};
  after.length += gap;
  // 3元至4元之间 says no more than the range.
  if (reading.range && text.substr(begin, after.length).starts_with("之间")) {
    after.bound = Bound::kExact;
  }
  return after;
}

// 上千家, 上百个 are over it; 迈上万亿元台阶 is a step taken.
bool IsUpTo(std::string_view text, const NumeralVocabulary& words, const Reading& reading) {
  if (!reading.number.bare_scale || reading.unit == nullptr) return false;
  const std::string_view head = text.substr(0, reading.span.begin);
  if (!head.ends_with("上")) return false;
  return words.MatchBefore(NumeralWords::kStep, head, head.size()) == 0;
}

}  // namespace

bool IsClauseEnd(std::string_view text, std::size_t position) {
  if (position >= text.size()) return true;
  switch (static_cast<unsigned char>(text[position])) {
    case ',':
    case ';':
    case '!':
    case '?':
    case '\n':
    case ':':
      return true;
    case 0xE3:
      return HasAt(text, position, "。");
    case 0xE2:
      return HasAt(text, position, "——") || HasAt(text, position, "…");
    case 0xEF:
      return HasAt(text, position, "；") || HasAt(text, position, "，") ||
             HasAt(text, position, "！") || HasAt(text, position, "？") ||
             HasAt(text, position, "：");
    default:
      return false;
  }
}

Qualifiers ReadQualifiers(std::string_view text, const NumeralVocabulary& words, const Sides& sides,
                          const Reading& reading) {
  Qualifiers found;
  found.extent = reading.span;
  // 约人民币5亿元, 超过 一百三十项: what may stand between the qualifier and the numeral.
  std::size_t begin = reading.span.begin;
  WordsBeside ending = sides.words_before;
  const std::size_t between =
      sides.before == U' ' ? 1 : ending.Match(NumeralWords::kCurrencyBefore);
  if (between > 0) {
    begin -= between;
    ending = words.Ending(text, begin);
  }
  found.before = ending.Qualifier(NumeralWords::kQualifierBefore);
  if (found.before.exact || EndsTag(text, begin)) found.before.length = 0;
  if (found.before.length > 0) found.extent.begin = begin - found.before.length;
  found.after = ReadAfter(text, words, sides, reading);
  if (found.after.length == 0 && HasTrailingMore(text, sides, reading)) {
    found.after.length = kHanBytes;
    found.after.bound = Bound::kOver;
  }
  found.extent.end += found.after.length;
  if (reading.closed) return found;  // 以下 ends the range, and bounds nothing more
  if (found.after.length > 0 && found.after.bound != Bound::kExact) {
    found.bound = found.after.bound;
  } else if (found.before.length > 0) {
    found.bound = found.before.bound;
    found.from_before = true;
  } else if (reading.over || IsUpTo(text, words, reading)) {
    found.bound = Bound::kOver;
  } else {
    const QualifierMatch scope = FindScope(text, words, begin);
    if (scope.length > 0) found.bound = scope.bound;
  }
  return found;
}

}  // namespace extract
