// Arabic numerals: grouping commas, one point, scale words, and groups that are written together
// (3万4000, 1亿2000万, 7万5千4百).
//
// Refused as malformed: dotted numbers (2021.12.1, 2.0.1) and more than 18 digits. A group behind a
// scale word is joined only where it fills the scale's places or has a smaller scale word of its
// own: 总投资20亿15个项目 holds two numbers.
#include <cstdint>
#include <string_view>

#include "base/utf8.h"
#include "quantity/numeral.h"
#include "quantity/numeral_chars.h"

namespace extract {
namespace {

std::size_t DigitRun(std::string_view text, std::size_t position) {
  std::size_t end = position;
  while (IsDigitAt(text, end)) ++end;
  return end - position;
}

// Behind `digits` digits: the end of well-formed groups ",ddd" (or " ddd": 78 000), or `position`
// where there are none.
std::size_t GroupedEnd(std::string_view text, std::size_t position, std::size_t digits) {
  if (digits > 3 || position >= text.size()) return position;
  const char separator = text[position];
  if (separator != ',' && separator != ' ') return position;
  std::size_t end = position;
  while (end < text.size() && text[end] == separator && DigitRun(text, end + 1) == 3) end += 4;
  // 1,234,5 is a list, and 0,125 no group either.
  const bool list = end < text.size() && text[end] == separator && DigitRun(text, end + 1) > 0;
  return list || text[position - digits] == '0' ? position : end;
}

// What digits are worth, as far as a Decimal has room for them.
struct DigitSum {
  static constexpr int kMostDigits = 18;

  std::uint64_t coefficient = 0;
  int significant = 0;  // digits but for leading zeros

  // Takes in the digits at `at`; returns their end.
  std::size_t Take(std::string_view text, std::size_t at) {
    for (; at < text.size(); ++at) {
      const auto digit = static_cast<unsigned char>(text[at] - '0');
      if (digit > 9) break;
      significant += coefficient != 0 || digit != 0 ? 1 : 0;
      if (significant <= kMostDigits) coefficient = coefficient * 10 + digit;
    }
    return at;
  }
};

// 50|个亿, 3|个亿元,: in speech. 3个|亿元楼宇 counts what is worth so much.
bool IsSpokenScale(std::string_view text, std::size_t at) {
  constexpr std::string_view kForm = "个亿";
  constexpr std::string_view kYuan = "元";
  if (!text.substr(at).starts_with(kForm)) return false;
  at += kForm.size();
  if (text.substr(at).starts_with(kYuan)) at += kYuan.size();
  if (at >= text.size() || text.substr(at).starts_with("的")) return true;
  std::size_t length;
  return !IsHan(CodePointAt(text, at, &length));
}

// 百 千 万 亿 behind Arabic digits, with 余 and 多 between (500多万). Returns the power of ten.
int ReadScale(std::string_view text, std::size_t* at, std::size_t integer_digits,
              Numeral* numeral) {
  int power = 0;
  int last = 0;
  for (;;) {
    std::size_t next = *at;
    NumeralSign sign = NumeralSignAt(text, next);
    const bool over = IsOverWord(sign);
    if (sign.kind == NumeralChar::kNone) {  // nearly always, but for one 万 or 亿
      if (last != 0 || !IsSpokenScale(text, next)) break;
      next += kHanBytes;
      sign = NumeralSignAt(text, next);
    } else if (over) {
      next += kHanBytes;
      sign = NumeralSignAt(text, next);
    }
    const bool small = sign.kind == NumeralChar::kTen && sign.value >= 2;
    const bool big = sign.kind == NumeralChar::kBig && sign.value <= 8;
    if ((!small && !big) || sign.financial || ScaleBeginsUnit(text, next, false)) break;
    // 2025百强 is a year and a name; 百 and 千 stand behind short numbers. 千 never follows 万.
    if (small && (integer_digits > 3 || last > 0)) break;
    if (power + sign.value > 18) break;
    numeral->over |= over;
    numeral->scale.Append(text.substr(next, kHanBytes));
    power += sign.value;
    last = sign.value;
    *at = next + kHanBytes;
  }
  return power;
}

// 4000 in 3万4000: as wide as the places that 万 leaves, or 零 in front.
bool FillsScale(std::size_t digits, bool zero, int power) {
  return zero ? digits < static_cast<std::size_t>(power)
              : digits == static_cast<std::size_t>(power);
}

struct Group {
  std::int64_t value = 0;
  std::size_t digits = 0;
  std::size_t end = 0;
  bool zero = false;
};

bool ReadGroup(std::string_view text, std::size_t position, Group* group) {
  if (text.substr(position).starts_with("零")) {
    group->zero = true;
    position += kHanBytes;
  }
  const std::size_t run = DigitRun(text, position);
  if (run == 0) return false;
  group->end = GroupedEnd(text, position + run, run);  // 25万1 600人
  for (std::size_t at = position; at < group->end; ++at) {
    if (!IsDigitAt(text, at)) continue;
    if (++group->digits > 8) return false;
    group->value = group->value * 10 + (text[at] - '0');
  }
  return group->end == text.size() || (text[group->end] != '.' && text[group->end] != ',') ||
         !IsDigitAt(text, group->end + 1);
}

// Joins further groups to an integer with a scale word.
void ReadComposite(std::string_view text, Numeral* numeral) {
  int power = numeral->power;
  std::optional<Decimal> sum = numeral->value.ScaledBy10(power);
  bool joined = false;
  while (sum && power > 1 && !numeral->over) {
    Group group;
    if (!ReadGroup(text, numeral->end, &group)) break;
    Numeral scales;
    std::size_t at = group.end;
    const int next = ReadScale(text, &at, group.digits, &scales);
    // 5亿1万: a smaller scale word with a number below what 亿 leaves.
    const bool smaller =
        next > 0 && next < power &&
        group.digits + static_cast<std::size_t>(next) <= static_cast<std::size_t>(power);
    if (!smaller && (next > 0 || !FillsScale(group.digits, group.zero, power))) break;
    const std::optional<Decimal> part = Decimal(group.value).ScaledBy10(next);
    sum = part ? sum->Plus(*part) : std::nullopt;
    if (!sum) break;
    joined = true;
    power = next;
    numeral->end = at;
    numeral->over |= scales.over;
    numeral->scale = scales.scale;
    numeral->power = next;
  }
  if (!joined || !sum) return;
  const std::optional<Decimal> value = sum->ScaledBy10(-numeral->power);
  if (!value) {
    numeral->malformed = true;
    return;
  }
  numeral->value = value->Normalized();
  numeral->composite = true;
  numeral->digits_end = numeral->end - numeral->scale.view().size();
}

}  // namespace

bool ReadArabicNumeral(std::string_view text, std::size_t position, Numeral* numeral) {
  if (position >= text.size()) return false;
  const bool leading_point = text[position] == '.' && IsDigitAt(text, position + 1);
  if (!leading_point && !IsDigitAt(text, position)) return false;
  numeral->begin = position;
  DigitSum sum;
  std::size_t at = sum.Take(text, position);
  numeral->integer_digits = at - position;
  if (const std::size_t grouped = GroupedEnd(text, at, numeral->integer_digits); grouped > at) {
    numeral->has_comma = true;
    numeral->integer_digits += (grouped - at) / 4 * 3;
    while (at < grouped) at = sum.Take(text, at + 1);
  }
  std::size_t scale = 0;
  if (at < text.size() && text[at] == '.' && IsDigitAt(text, at + 1)) {
    numeral->has_point = true;
    const std::size_t fraction = at + 1;
    at = sum.Take(text, fraction);
    scale = at - fraction;
    while (at < text.size() && text[at] == '.' && IsDigitAt(text, at + 1)) {
      numeral->malformed = true;
      at += 1 + DigitRun(text, at + 1);
    }
  }
  numeral->digits_end = at;
  constexpr std::size_t kMostCharacters = 40;  // with leading zeros and the point
  const std::size_t characters = numeral->integer_digits + scale + (numeral->has_point ? 1 : 0);
  if (sum.significant > DigitSum::kMostDigits || scale > DigitSum::kMostDigits ||
      characters > kMostCharacters) {
    numeral->malformed = true;
  } else if (!numeral->malformed) {
    numeral->value =
        *Decimal::FromParts(static_cast<std::int64_t>(sum.coefficient), static_cast<int>(scale));
  }
  numeral->power = ReadScale(text, &at, numeral->integer_digits, numeral);
  numeral->end = at;
  if (numeral->power > 0 && !numeral->has_point && !numeral->malformed)
    ReadComposite(text, numeral);
  return true;
}

}  // namespace extract
