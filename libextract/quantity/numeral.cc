// ParseNumeral reads what a whole number is worth; the finder does not use it, because a record
// keeps the numeral as it was written.
#include "quantity/numeral.h"

#include <cstring>

#include "quantity/numeral_chars.h"

namespace extract {
namespace {

constexpr int kFractionPlaces = 12;
constexpr std::string_view kDivisor = "分之";

// What begins behind 百 千 兆 as part of a unit.
bool BeginsUnitBehind(NumeralSign scale, std::string_view rest, bool behind_digit) {
  const auto any = [&](std::initializer_list<std::string_view> words) {
    for (const std::string_view word : words) {
      if (rest.starts_with(word)) return true;
    }
    return false;
  };
  if (scale.kind == NumeralChar::kTen && scale.value == 2) return any({"分点", "帕"});
  if (scale.kind == NumeralChar::kTen && scale.value == 3) {
    if (behind_digit && rest.starts_with("米")) return false;  // 三千米
    return any({"瓦", "伏", "克", "升", "米", "卡", "焦", "赫", "帕", "乏", "字节", "峰", "分点"});
  }
  if (scale.kind == NumeralChar::kBig && scale.value == 12) {
    // 兆 is 10^12 in sums only; alone it is a unit of data (百兆光网) or a prefix (兆瓦).
    return !behind_digit || any({"瓦", "赫", "焦", "帕", "伏", "字", "比", "光", "峰"});
  }
  return false;
}

std::size_t SignLength(std::string_view rest) {
  if (rest.starts_with("负")) return kHanBytes;
  return rest.starts_with("-") ? 1 : 0;
}

bool ReadSigned(std::string_view text, std::size_t position, Numeral* numeral, Decimal* value) {
  const std::size_t sign = SignLength(text.substr(position));
  if (!ReadNumeral(text, position + sign, numeral) || numeral->malformed) return false;
  const std::optional<Decimal> full = numeral->value.ScaledBy10(numeral->power);
  if (!full) return false;
  *value = sign > 0 ? full->Negated() : *full;
  return true;
}

// 三分之一 has been read up to 三; 百分之 and 千分之 give percent where they have no digit before
// them.
bool ReadDivided(std::string_view text, const Numeral& bottom, const Decimal& divisor,
                 ParsedNumeral* parsed) {
  Numeral top;
  Decimal value;
  if (!ReadSigned(text, bottom.end + kDivisor.size(), &top, &value)) return false;
  parsed->end = top.end;
  parsed->percent = bottom.bare_scale;
  const std::optional<Decimal> scaled =
      parsed->percent ? value.Times(Decimal(100)) : std::optional<Decimal>(value);
  const std::optional<Decimal> quotient =
      scaled ? scaled->DividedBy(divisor, kFractionPlaces) : std::nullopt;
  if (!quotient) return false;
  parsed->value = *quotient;
  return true;
}

// 3/5, 16/5.
bool ReadSlash(std::string_view text, const Numeral& top, const Decimal& value,
               ParsedNumeral* parsed) {
  if (top.chinese || top.has_point || top.end >= text.size() || text[top.end] != '/') return false;
  Numeral bottom;
  if (!ReadArabicNumeral(text, top.end + 1, &bottom) || bottom.malformed) return false;
  const std::optional<Decimal> quotient = value.DividedBy(bottom.value, kFractionPlaces);
  if (!quotient) return false;
  parsed->end = bottom.end;
  parsed->value = *quotient;
  return true;
}

// 三又二分之一: the part behind 又.
void AddMixedPart(std::string_view text, ParsedNumeral* parsed) {
  if (!text.substr(parsed->end).starts_with("又")) return;
  Numeral bottom;
  Decimal divisor;
  if (!ReadSigned(text, parsed->end + kHanBytes, &bottom, &divisor)) return;
  if (!text.substr(bottom.end).starts_with(kDivisor)) return;
  bottom.bare_scale = false;
  ParsedNumeral part;
  if (!ReadDivided(text, bottom, divisor, &part)) return;
  const std::optional<Decimal> sum =
      parsed->value.Plus(parsed->value.is_negative() ? part.value.Negated() : part.value);
  if (!sum) return;
  parsed->value = *sum;
  parsed->end = part.end;
}

}  // namespace

void ScaleText::Append(std::string_view part) {
  if (part.size() > kCapacity - size_) return;
  std::memcpy(bytes_.data() + size_, part.data(), part.size());
  size_ = static_cast<std::uint8_t>(size_ + part.size());
}

bool ScaleBeginsUnit(std::string_view text, std::size_t position, bool behind_digit) {
  return BeginsUnitBehind(NumeralSignAt(text, position), text.substr(position + kHanBytes),
                          behind_digit);
}

bool ReadNumeral(std::string_view text, std::size_t position, Numeral* numeral) {
  if (position >= text.size()) return false;
  *numeral = Numeral();
  return ReadArabicNumeral(text, position, numeral) || ReadChineseNumeral(text, position, numeral);
}

std::optional<ParsedNumeral> ParseNumeral(std::string_view text, std::size_t position) {
  ParsedNumeral parsed;
  parsed.begin = position;
  Numeral numeral;
  if (position >= text.size() || !ReadSigned(text, position, &numeral, &parsed.value)) {
    return std::nullopt;
  }
  parsed.end = numeral.end;
  if (text.substr(parsed.end).starts_with(kDivisor)) {
    const Decimal divisor = parsed.value;
    if (ReadDivided(text, numeral, divisor, &parsed)) return parsed;
    parsed.end = numeral.end;
  }
  if (ReadSlash(text, numeral, parsed.value, &parsed)) return parsed;
  AddMixedPart(text, &parsed);
  if (text.substr(parsed.end).starts_with("%")) {
    parsed.percent = true;
    ++parsed.end;
  }
  return parsed;
}

}  // namespace extract
