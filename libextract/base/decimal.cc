// Intermediate results are held in 128 bits, so that overflow shows in the last step and nowhere
// else.
#include "extract/decimal.h"

#include <algorithm>
#include <charconv>
#include <limits>

#include "base/digits.h"

namespace extract {
namespace {

__extension__ typedef __int128 Wide;
__extension__ typedef unsigned __int128 UnsignedWide;

constexpr int kMaxScale = 18;
constexpr int kMaxDigits = 18;
constexpr std::int64_t kMaxCoefficient = std::numeric_limits<std::int64_t>::max();

constexpr std::int64_t Power10(int exponent) {
  std::int64_t power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  return power;
}

constexpr bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// Gives up trailing zeros behind the point where the number does not fit with them.
std::optional<Decimal> Fit(Wide coefficient, int scale) {
  const auto fits = [&] {
    return scale <= kMaxScale && coefficient <= kMaxCoefficient && coefficient >= -kMaxCoefficient;
  };
  while (!fits() && scale > 0 && coefficient % 10 == 0) {
    coefficient /= 10;
    --scale;
  }
  if (!fits()) return std::nullopt;
  return Decimal::FromParts(static_cast<std::int64_t>(coefficient), scale);
}

}  // namespace

std::optional<Decimal> Decimal::Parse(std::string_view text) {
  std::size_t i = 0;
  const bool negative = !text.empty() && text[0] == '-';
  if (negative) ++i;
  std::int64_t coefficient = 0;
  int significant = 0;
  int scale = 0;
  std::size_t digits = 0;
  bool behind_point = false;
  for (; i < text.size(); ++i) {
    if (text[i] == '.') {
      if (behind_point || digits == 0) return std::nullopt;
      behind_point = true;
      digits = 0;
      continue;
    }
    if (!IsDigit(text[i])) return std::nullopt;
    ++digits;
    if (behind_point && ++scale > kMaxScale) return std::nullopt;
    if (coefficient == 0 && text[i] == '0') continue;
    if (++significant > kMaxDigits) return std::nullopt;
    coefficient = coefficient * 10 + (text[i] - '0');
  }
  if (digits == 0) return std::nullopt;
  return FromParts(negative ? -coefficient : coefficient, scale);
}

std::optional<Decimal> Decimal::FromParts(std::int64_t coefficient, int scale) {
  if (scale < 0 || scale > kMaxScale || coefficient < -kMaxCoefficient) return std::nullopt;
  Decimal result;
  result.coefficient_ = coefficient;
  result.scale_ = scale;
  return result;
}

Decimal Decimal::Negated() const {
  Decimal result = *this;
  result.coefficient_ = -coefficient_;
  return result;
}

std::optional<Decimal> Decimal::ScaledBy10(int power) const {
  if (power < -kMaxScale || power > kMaxScale) return std::nullopt;
  const int scale = scale_ - power;
  if (scale >= 0) return Fit(coefficient_, scale);
  return Fit(Wide{coefficient_} * Power10(-scale), 0);
}

std::optional<Decimal> Decimal::Plus(const Decimal& other) const {
  const int scale = scale_ > other.scale_ ? scale_ : other.scale_;
  return Fit(Wide{coefficient_} * Power10(scale - scale_) +
                 Wide{other.coefficient_} * Power10(scale - other.scale_),
             scale);
}

std::optional<Decimal> Decimal::Times(const Decimal& other) const {
  return Fit(Wide{coefficient_} * other.coefficient_, scale_ + other.scale_);
}

std::optional<Decimal> Decimal::DividedBy(const Decimal& divisor, int places) const {
  if (divisor.is_zero() || places < 0 || places > kMaxScale) return std::nullopt;
  const auto magnitude = [](std::int64_t v) {
    return static_cast<UnsignedWide>(v < 0 ? -Wide{v} : Wide{v});
  };
  const UnsignedWide top =
      magnitude(coefficient_) * static_cast<UnsignedWide>(Power10(divisor.scale_));
  const UnsignedWide bottom =
      magnitude(divisor.coefficient_) * static_cast<UnsignedWide>(Power10(scale_));
  const auto limit = static_cast<UnsignedWide>(kMaxCoefficient);
  UnsignedWide quotient = top / bottom;
  UnsignedWide rest = top % bottom;
  int scale = 0;
  for (; scale < places && rest != 0; ++scale) {
    rest *= 10;
    quotient = quotient * 10 + rest / bottom;
    if (quotient > limit) return std::nullopt;
    rest %= bottom;
  }
  if (rest * 2 >= bottom) ++quotient;
  if (quotient > limit) return std::nullopt;
  const auto size = static_cast<std::int64_t>(quotient);
  const bool negative = is_negative() != divisor.is_negative();
  return FromParts(negative ? -size : size, scale)->Normalized();
}

Decimal Decimal::Normalized() const {
  Decimal result = *this;
  while (result.scale_ > 0 && result.coefficient_ % 10 == 0) {
    result.coefficient_ /= 10;
    --result.scale_;
  }
  return result;
}

std::string Decimal::ToString() const {
  std::string out;
  AppendTo(&out);
  return out;
}

void Decimal::AppendTo(std::string* out) const {
  char characters[kMaxCharacters];
  out->append(characters, Write(characters));
}

char* Decimal::Write(char* out) const {
  const auto magnitude = is_negative() ? -static_cast<std::uint64_t>(coefficient_)
                                       : static_cast<std::uint64_t>(coefficient_);
  if (is_negative()) *out++ = '-';
  if (scale_ == 0) return WriteDigits(magnitude, out);
  const auto one = static_cast<std::uint64_t>(Power10(scale_));
  out = WriteDigits(magnitude / one, out);
  *out = '.';
  std::uint64_t fraction = magnitude % one;
  for (int i = scale_; i > 0; --i, fraction /= 10) out[i] = static_cast<char>('0' + fraction % 10);
  return out + scale_ + 1;
}

double Decimal::ToDouble() const {
  const std::string text = ToString();
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  const Wide left = Wide{a.coefficient_} * Power10(b.scale_);
  const Wide right = Wide{b.coefficient_} * Power10(a.scale_);
  return left <=> right;
}

}  // namespace extract
