#include "quantity/sequence.h"

#include <optional>

#include "base/utf8.h"
#include "quantity/numeral_chars.h"
#include "quantity/qualifier.h"

namespace extract {
namespace {

std::size_t ListSignLength(std::string_view text, std::size_t at) {
  for (const std::string_view sign : {"、", "和", "与", "及"}) {
    if (HasWordAt(text, at, sign)) return sign.size();
  }
  return 0;
}

}  // namespace

std::size_t RatioSignLength(std::string_view text, std::size_t at) {
  for (const std::string_view sign : {":", "∶", "："}) {
    if (HasWordAt(text, at, sign)) return sign.size();
  }
  return 0;
}

NumberList LookAlongList(std::string_view text, const ReadingGrammar& grammar,
                         const Reading& first) {
  NumberList list;
  list.end = first.span.end;
  for (;;) {
    const std::size_t sign = ListSignLength(text, list.end);
    if (sign == 0 || !IsDigitAt(text, list.end + sign)) return list;
    if (!grammar.ReadSingle(text, list.end + sign, &list.last)) return list;
    list.end = list.last.span.end;
    if (list.last.unit != nullptr) {
      list.has_unit = !list.last.fraction;
      return list;
    }
    if (list.last.power > 0) return list;
  }
}

Ratio LookAtRatio(std::string_view text, const Reading& first) {
  Ratio ratio;
  std::optional<Decimal> sum = first.value;
  bool two_digits = first.number.integer_digits <= 2 && !first.number.has_point;
  const std::size_t begin = first.number.begin;
  // 00:00:00:0, 2024-05-16 20:29:51
  const bool zero = two_digits && text[begin] == '0' && first.number.end - begin == 2;
  const bool dated = begin > 1 && text[begin - 1] == ' ' && IsDigitAt(text, begin - 2);
  ratio.end = first.number.end;
  for (;;) {
    const std::size_t sign = RatioSignLength(text, ratio.end);
    if (sign == 0 || !IsDigitAt(text, ratio.end + sign)) break;
    Numeral part;
    if (!ReadArabicNumeral(text, ratio.end + sign, &part) || part.malformed) break;
    if (part.power > 0) break;
    two_digits = two_digits && part.integer_digits == 2 && !part.has_point;
    ratio.to_one = ratio.parts == 1 && part.end - part.begin == 1 && part.value == Decimal(1);
    if (sum) sum = sum->Plus(part.value);
    ++ratio.parts;
    ratio.end = part.end;
  }
  // Parts of a hundred, rounded: 8.2:41.5:50.3 makes 100, 12.9:56.9:30.3 makes 100.1.
  ratio.percent =
      sum && *sum >= *Decimal::FromParts(994, 1) && *sum <= *Decimal::FromParts(1006, 1);
  if (two_digits && dated) ratio.percent = false;
  ratio.clock = zero || (two_digits && !ratio.percent);
  return ratio;
}

bool TakeBigUnit(std::string_view text, const NumeralVocabulary& words, Reading* reading) {
  const std::size_t at = reading->number.end;
  if (!HasAt(text, at, "大") || reading->power > 0 || reading->number.has_point) return false;
  const bool small = reading->value >= Decimal(3) && reading->value <= Decimal(40);
  const bool pair = HasAt(text, reading->number.begin, "两") ||
                    (!reading->number.chinese && reading->value == Decimal(2));
  if (!small && !pair) return false;
  const std::size_t next = at + kHanBytes;
  std::size_t bytes = 0;
  const char32_t after = next < text.size() ? CodePointAt(text, next, &bytes) : U'\0';
  if (!IsHan(after) || words.MatchAt(NumeralWords::kBigWord, text, at) > 0) return false;
  static const Unit kBig{"大", "大", Dimension::kCount, Decimal(), "", true, CountUse::kAny};
  reading->unit = &kBig;
  reading->unit_text = "大";
  reading->unit_begin = at;
  reading->span.end = next;
  return true;
}

bool TakeTailUnit(std::string_view text, const ReadingGrammar& grammar, Reading* reading) {
  constexpr int kMaxParts = 8;
  constexpr std::string_view kGe = "个";
  if (reading->unit_text != kGe || reading->power > 0) return false;
  std::size_t at = reading->span.end;
  for (int i = 0; i < kMaxParts; ++i) {
    std::size_t sign = ListSignLength(text, at);
    // 1.2个,3.5个百分点: a decimal counts no things.
    if (sign == 0 && reading->number.has_point && HasAt(text, at, ",")) sign = 1;
    Reading next;
    if (sign == 0 || !IsDigitAt(text, at + sign)) return false;
    if (!grammar.ReadSingle(text, at + sign, &next) || next.unit == nullptr) return false;
    const std::string_view unit = next.unit_text;
    if (!unit.starts_with(kGe) || next.power > 0) return false;
    at = next.span.end;
    if (unit == kGe) continue;
    if (next.unit->dimension != Dimension::kPercentagePoints &&
        next.unit->dimension != Dimension::kDuration) {
      return false;
    }
    reading->unit = next.unit;
    reading->unit_text = next.unit_text;
    return true;
  }
  return false;
}

namespace {

// Reads the unit at `at` and leaves the reading's span as it is.
bool TakeUnitFrom(std::string_view text, const ReadingGrammar& grammar, std::size_t at,
                  Reading* reading) {
  Reading probe = *reading;
  grammar.TakeUnit(text, at, &probe);
  if (probe.unit == nullptr) return false;
  probe.span = reading->span;
  *reading = probe;
  return true;
}

}  // namespace

bool TakeUnitOverBracket(std::string_view text, const ReadingGrammar& grammar, Reading* reading) {
  const std::size_t open = reading->span.end;
  if (!HasAt(text, open, "(") || !IsDigitAt(text, open + 1) || reading->number.chinese)
    return false;
  Numeral inner;
  if (!ReadArabicNumeral(text, open + 1, &inner) || inner.malformed) return false;
  return HasAt(text, inner.end, ")") && TakeUnitFrom(text, grammar, inner.end + 1, reading);
}

bool TakeUnitOutside(std::string_view text, const ReadingGrammar& grammar, Reading* reading) {
  const std::size_t begin = reading->span.begin;
  if (begin < 2 || text[begin - 1] != '(' || !IsDigitAt(text, begin - 2)) return false;
  return HasAt(text, reading->span.end, ")") &&
         TakeUnitFrom(text, grammar, reading->span.end + 1, reading);
}

namespace {

// [12], 12., 12、, ②: bytes of the mark; 0 where none stands.
std::size_t NoteMarkLength(std::string_view text, std::size_t begin) {
  constexpr std::size_t kMaxDigits = 3;
  if (HasAt(text, begin, "\xE2\x91")) return kHanBytes;  // ① to ⑳, and others like them
  const bool bracket = HasAt(text, begin, "[");
  const std::size_t digits = bracket ? begin + 1 : begin;
  std::size_t at = digits;
  while (at < digits + kMaxDigits && IsDigitAt(text, at)) ++at;
  if (at == digits) return 0;
  if (bracket) return HasAt(text, at, "]") ? at + 1 - begin : 0;
  if (HasAt(text, at, ".")) return at + 1 - begin;
  return HasAt(text, at, "、") ? at + kHanBytes - begin : 0;
}

// A mark, or the term's own numeral.
bool MayBeginTerm(std::string_view text, std::size_t at) {
  return text[at] == '[' || IsDigitAt(text, at) || static_cast<unsigned char>(text[at]) == 0xE2 ||
         IsChineseNumeralAt(text, at);
}

}  // namespace

std::size_t GlossaryTermEnd(std::string_view text) {
  constexpr std::size_t kNotedBytes = 45;
  constexpr std::size_t kNumberedBytes = 24;
  std::size_t at = 0;
  while (at < text.size() && text[at] == ' ') ++at;
  const bool noted = HasAt(text, at, "[");
  if (at >= text.size() || !MayBeginTerm(text, at)) return 0;
  const std::size_t mark = NoteMarkLength(text, at);
  at += mark;
  while (at < text.size() && text[at] == ' ') ++at;
  // The mark [12] is gone from a document's text: 三张清单:… alone, of one numeral of one
  // character.
  if (mark == 0 && IsChineseNumeralAt(text, at + kHanBytes)) return 0;
  // 5.完成投资12亿元:其中… is a statement; a numbered term begins with its own numeral.
  if (!noted && !IsChineseNumeralAt(text, at)) return 0;
  const std::size_t term = at;
  while (at < text.size() && at - term <= (noted ? kNotedBytes : kNumberedBytes)) {
    if (HasAt(text, at, ":") || HasAt(text, at, "：")) return at > term ? at : 0;
    if (IsClauseEnd(text, at) || (!noted && IsDigitAt(text, at))) return 0;
    at = NextCharacter(text, at);
  }
  return 0;
}

}  // namespace extract
