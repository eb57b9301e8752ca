// What stands behind a unit and is a tenth of it: 三成五, 1米8.
#include "base/utf8.h"
#include "quantity/numeral_chars.h"
#include "quantity/reading.h"

namespace extract {

// 三成五, 三成半, 七成六, 8成3: tenths behind 成 and 折, 8成 3 where a text sets numbers apart.
void ReadingGrammar::ReadTenths(std::string_view text, Reading* reading) const {
  const std::string_view unit = reading->unit_text;
  if ((unit != "成" && unit != "折") || reading->value_max || reading->number.has_point) return;
  if (unit == "折" && reading->number.digit_string && reading->value < Decimal(100)) {
    // 八五折
    reading->value = *reading->value.ScaledBy10(-1);
    return;
  }
  std::size_t at = reading->span.end;
  const bool blank = unit == "成" && HasAt(text, at, " ");
  if (blank) ++at;
  const bool arabic = unit == "成" && IsDigitAt(text, at) && text[at] != '0';
  const NumeralSign sign = NumeralSignAt(text, at);
  const bool half = !blank && sign.kind == NumeralChar::kHalf;
  const bool chinese =
      !blank && sign.kind == NumeralChar::kDigit && !HasAt(text, at, "两") && sign.value != 0;
  if (!half && !arabic && !chinese) return;
  const std::size_t end = at + (arabic ? 1 : kHanBytes);
  // 三成五个, 8成3月: the digit counts something else.
  std::size_t length = 0;
  if (IsChineseNumeralAt(text, end) || IsDigitAt(text, end) || HasAt(text, end, ".") ||
      HasAt(text, end, "%") || HasAt(text, end, "月") || HasAt(text, end, "日") ||
      MatchUnit(text, end, &length) != nullptr) {
    return;
  }
  const int digit = half ? 5 : arabic ? text[at] - '0' : sign.value;
  const std::optional<Decimal> value = reading->value.Plus(*Decimal::FromParts(digit, 1));
  if (!value) return;
  reading->value = *value;
  reading->span.end = end;
}

// 8块5, 1米8: tenths behind a unit, where nothing is counted by them.
void ReadingGrammar::ReadSpokenTenths(std::string_view text, Reading* reading) const {
  if (reading->value_max || reading->number.has_point || reading->power > 0) return;
  const bool money = reading->unit_text == "块";
  if (!money && reading->unit_text != "米") return;
  const std::size_t at = reading->span.end;
  const bool arabic = IsDigitAt(text, at);
  const NumeralSign sign = NumeralSignAt(text, at);
  if (!arabic && (sign.kind != NumeralChar::kDigit || sign.value == 0)) return;
  const std::size_t end = at + (arabic ? 1 : kHanBytes);
  std::size_t length = 0;
  if (end < text.size() && (IsDigitAt(text, end) || text[end] == '.' || text[end] == '%' ||
                            IsHan(CodePointAt(text, end, &length)))) {
    return;
  }
  const int tenths = arabic ? text[at] - '0' : sign.value;
  const std::optional<Decimal> value = reading->value.Plus(*Decimal::FromParts(tenths, 1));
  if (!value) return;
  if (money) reading->unit = units_->Find("元");
  reading->value = *value;
  reading->span.end = end;
}

}  // namespace extract
