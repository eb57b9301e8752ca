#include "extract/decimal.h"

#include <boost/multiprecision/cpp_dec_float.hpp>
#include <boost/multiprecision/cpp_int.hpp>
#include <catch2/catch.hpp>
#include <limits>
#include <random>

namespace extract {
namespace {

using boost::multiprecision::cpp_int;
using boost::multiprecision::cpp_rational;

std::string Printed(std::string_view text) {
  const auto d = Decimal::Parse(text);
  return d ? d->ToString() : "none";
}

std::string Printed(const std::optional<Decimal>& d) { return d ? d->ToString() : "none"; }

TEST_CASE("A number prints as it was written") {
  for (const char* text : {"0", "7", "422.44", "-2.35", "0.4", "12.0", "0.000", "100.050",
                           "999999999999999999", "0.000000000000000001"}) {
    CHECK(Printed(text) == text);
  }
  CHECK(Printed("007.50") == "7.50");
  CHECK(Printed("-0") == "0");
}

TEST_CASE("What is no plain decimal is refused") {
  for (const char* text : {"", "-", ".", ".5", "5.", "1.2.3", "1e5", "+1", " 1", "1,000", "--1",
                           "１", "1000000000000000000", "1.0000000000000000000"}) {
    CHECK(Printed(text) == "none");
  }
}

TEST_CASE("Scale words multiply exactly") {
  CHECK(Printed(Decimal::Parse("422.44")->ScaledBy10(8)) == "42244000000");
  CHECK(Printed(Decimal::Parse("1.50")->ScaledBy10(1)) == "15.0");
  CHECK(Printed(Decimal::Parse("5")->ScaledBy10(-1)) == "0.5");
  CHECK(Printed(Decimal::Parse("100")->ScaledBy10(-18)) == "0.000000000000000100");
  CHECK(Printed(Decimal::Parse("1.10")->ScaledBy10(-18)) == "none");
  CHECK(Printed(Decimal::Parse("92")->ScaledBy10(18)) == "none");
  CHECK(Printed(Decimal(1).ScaledBy10(19)) == "none");
}

TEST_CASE("Division rounds half away from zero and drops trailing zeros") {
  CHECK(Printed(Decimal(100).DividedBy(3, 7)) == "33.3333333");
  CHECK(Printed(Decimal(1).DividedBy(8, 2)) == "0.13");
  CHECK(Printed(Decimal(-1).DividedBy(8, 2)) == "-0.13");
  CHECK(Printed(Decimal(10).DividedBy(4, 6)) == "2.5");
  CHECK(Printed(Decimal(199).DividedBy(100, 0)) == "2");
  CHECK(Printed(Decimal(1).DividedBy(0, 2)) == "none");
}

TEST_CASE("Order and equality are by value") {
  CHECK(*Decimal::Parse("1.50") == *Decimal::Parse("1.5"));
  CHECK(*Decimal::Parse("-1.5") < *Decimal::Parse("-1.49"));
  CHECK(*Decimal::Parse("999999999999999999") > *Decimal::Parse("0.000000000000000001"));
  CHECK(Decimal(3).ToDouble() == 3.0);
  CHECK(Decimal::Parse("-0.1")->ToDouble() == -0.1);
}

cpp_int Power(int exponent) { return boost::multiprecision::pow(cpp_int(10), exponent); }

cpp_rational Exact(const Decimal& d) {
  return cpp_rational(cpp_int(d.coefficient()), Power(d.scale()));
}

// Coefficients of every size, and of the shapes where carries and trailing zeros matter.
Decimal RandomDecimal(std::mt19937_64& random) {
  const int digits = static_cast<int>(random() % 19);
  std::int64_t coefficient = 0;
  for (int i = 0; i < digits; ++i) {
    const auto shape = random() % 4;
    coefficient = coefficient * 10 + (shape == 0   ? 0
                                      : shape == 1 ? 9
                                                   : static_cast<int>(random() % 10));
  }
  if (random() % 50 == 0) coefficient = std::numeric_limits<std::int64_t>::max();
  if (random() % 2) coefficient = -coefficient;
  return *Decimal::FromParts(coefficient, static_cast<int>(random() % 19));
}

// A result is right when it is the exact value, or absent because no coefficient and scale hold it.
bool Representable(cpp_rational value) {
  for (int scale = 0; scale <= 18; ++scale) {
    if (denominator(value) == 1) {
      return abs(numerator(value)) <= std::numeric_limits<std::int64_t>::max();
    }
    value *= 10;
    if (scale < 18 && denominator(value) == 1) continue;
  }
  return false;
}

void CheckExact(const std::optional<Decimal>& result, const cpp_rational& expected) {
  if (result) {
    REQUIRE(Exact(*result) == expected);
  } else {
    REQUIRE_FALSE(Representable(expected));
  }
}

TEST_CASE("Arithmetic agrees with an arbitrary-precision oracle") {
  std::mt19937_64 random(20240607);
  for (int round = 0; round < 100000; ++round) {
    const Decimal a = RandomDecimal(random);
    const Decimal b = RandomDecimal(random);
    const cpp_rational x = Exact(a), y = Exact(b);
    REQUIRE((a < b) == (x < y));
    REQUIRE((a == b) == (x == y));
    CheckExact(a.Plus(b), x + y);
    CheckExact(a.Times(b), x * y);
    const int power = static_cast<int>(random() % 37) - 18;
    CheckExact(a.ScaledBy10(power), power < 0 ? x / cpp_rational(Power(-power)) : x * Power(power));
    REQUIRE(Exact(a.Negated()) == -x);
    REQUIRE(Exact(a.Normalized()) == x);
  }
}

TEST_CASE("Division agrees with the oracle, rounding included") {
  std::mt19937_64 random(20240608);
  for (int round = 0; round < 100000; ++round) {
    const Decimal a = RandomDecimal(random);
    const Decimal b = RandomDecimal(random);
    const int places = static_cast<int>(random() % 19);
    const std::optional<Decimal> result = a.DividedBy(b, places);
    if (b.is_zero()) {
      REQUIRE_FALSE(result);
      continue;
    }
    const cpp_rational scaled = abs(Exact(a) / Exact(b)) * Power(places) + cpp_rational(1, 2);
    cpp_rational rounded(numerator(scaled) / denominator(scaled), Power(places));
    if (a.is_negative() != b.is_negative()) rounded = -rounded;
    if (result) {
      REQUIRE(Exact(*result) == rounded);
    } else {
      REQUIRE(abs(rounded) * Power(places) > std::numeric_limits<std::int64_t>::max());
    }
  }
}

TEST_CASE("Printing and parsing are inverse") {
  std::mt19937_64 random(20240609);
  for (int round = 0; round < 100000; ++round) {
    const Decimal a = RandomDecimal(random);
    const std::string text = a.ToString();
    const auto again = Decimal::Parse(text);
    if (!again) {
      REQUIRE(text.size() > 18);  // 19 significant digits come from arithmetic only
      continue;
    }
    REQUIRE(again->ToString() == text);
    REQUIRE(*again == a);
    const double oracle =
        static_cast<boost::multiprecision::cpp_dec_float_50>(text).convert_to<double>();
    REQUIRE(a.ToDouble() == Approx(oracle).epsilon(1e-15));
  }
}

}  // namespace
}  // namespace extract
