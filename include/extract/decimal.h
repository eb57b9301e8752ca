// An exact decimal number: the value of a numeral as it was written, never a double.
//
//   Decimal d = *Decimal::Parse("422.44");
//   d.ToString()                  // "422.44"
//   d.ScaledBy10(8)->ToString()   // "42244000000"
//   Decimal::Parse("1e5")         // nullopt: only digits, one point, a leading minus
//
// Overflow is an error (nullopt), never a wrong number. A value, cheap to copy, thread-safe.
#ifndef EXTRACT_DECIMAL_H_
#define EXTRACT_DECIMAL_H_

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace extract {

class Decimal {
 public:
  // Zero.
  constexpr Decimal() = default;
  // `integer` other than INT64_MIN, whose absolute value is none.
  constexpr Decimal(std::int64_t integer) : coefficient_(integer) {}

  // `text`: optional '-', ASCII digits, at most one '.' followed by digits. Trailing zeros behind
  // the point are kept ("12.0" prints as "12.0"). nullopt when malformed or over 18 significant
  // digits.
  static std::optional<Decimal> Parse(std::string_view text);

  // coefficient * 10^-scale; scale in [0, 18]. nullopt for other scales and for INT64_MIN.
  static std::optional<Decimal> FromParts(std::int64_t coefficient, int scale);

  std::int64_t coefficient() const { return coefficient_; }
  int scale() const { return scale_; }
  bool is_negative() const { return coefficient_ < 0; }
  bool is_zero() const { return coefficient_ == 0; }

  Decimal Negated() const;
  Decimal Abs() const { return is_negative() ? Negated() : *this; }
  // Results keep the digits behind the point that the operands have (1.50 times 10 is 15.0) as far
  // as they fit; nullopt when the value itself does not fit. Times 10^power, power in [-18, 18].
  std::optional<Decimal> ScaledBy10(int power) const;
  std::optional<Decimal> Plus(const Decimal& other) const;
  std::optional<Decimal> Times(const Decimal& other) const;
  // Quotient rounded at `places` digits behind the point (0 to 18), half away from zero, trailing
  // zeros removed; nullopt for a zero divisor and where that many digits do not fit.
  std::optional<Decimal> DividedBy(const Decimal& divisor, int places) const;
  // Without trailing zeros behind the point: 12.50 -> 12.5.
  Decimal Normalized() const;

  // As a JSON number: "-2.35", "0.4", "42244000000"; never an exponent.
  std::string ToString() const;
  void AppendTo(std::string* out) const;
  // The same into `out`, which has room for kMaxCharacters; returns the end of what was written.
  static constexpr std::size_t kMaxCharacters = 24;
  char* Write(char* out) const;
  double ToDouble() const;

  // By numeric value: 1.50 == 1.5.
  friend bool operator==(const Decimal& a, const Decimal& b) { return (a <=> b) == 0; }
  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);

 private:
  std::int64_t coefficient_ = 0;
  std::int32_t scale_ = 0;
};

}  // namespace extract

#endif  // EXTRACT_DECIMAL_H_
