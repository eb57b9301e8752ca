#include "quantity/sequence.h"

#include <optional>

#include "base/utf8.h"
#include "quantity/numeral_chars.h"

namespace extract {
namespace {

std::size_t ListSignLength(std::string_view text, std::size_t at) {
  for (const std::string_view sign : {"、", "和", "与", "及"}) {
    if (HasAt(text, at, sign)) return sign.size();
  }
  return 0;
}

}  // namespace

std::size_t RatioSignLength(std::string_view text, std::size_t at) {
  for (const std::string_view sign : {":", "∶", "："}) {
    if (HasAt(text, at, sign)) return sign.size();
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
  ratio.clock = two_digits && !ratio.percent;
  return ratio;
}

bool TakeBigUnit(std::string_view text, Reading* reading) {
  const std::size_t at = reading->number.end;
  if (!HasAt(text, at, "大") || reading->power > 0 || reading->number.has_point) return false;
  const bool small = reading->value >= Decimal(3) && reading->value <= Decimal(40);
  const bool pair = HasAt(text, reading->number.begin, "两") ||
                    (!reading->number.chinese && reading->value == Decimal(2));
  if (!small && !pair) return false;
  const std::size_t next = at + kHanBytes;
  std::size_t bytes = 0;
  const char32_t after = next < text.size() ? CodePointAt(text, next, &bytes) : U'\0';
  constexpr std::u32string_view kOtherWords =
      U"学厅队道街厦型会量批人河海豆米棚田气力幅致概约小户于多";
  if (!IsHan(after) || kOtherWords.find(after) != std::u32string_view::npos) return false;
  static const Unit kBig{"大", "大", Dimension::kCount, Decimal(), "", true, CountUse::kAny};
  reading->unit = &kBig;
  reading->unit_text.Clear();
  reading->unit_text.Append("大");
  reading->unit_begin = at;
  reading->span.end = next;
  return true;
}

}  // namespace extract
