// Chinese numerals by one pass from left to right with three registers, as they are spoken: the
// digit just read, the section below 万, and the total above it. Each holds a low and a high value,
// because two neighbouring digits are a range (二三十, 十七八, 三五).
//
// Refused: digits in a row that are no range and no digit string from the start (十五五:
// malformed), scale words out of order (the numeral ends before them).
#include <array>
#include <cstdint>

#include "quantity/numeral.h"
#include "quantity/numeral_chars.h"

namespace extract {
namespace {

constexpr int kNoPower = 99;
constexpr std::array<std::int64_t, 19> kPowers = [] {
  std::array<std::int64_t, 19> powers{};
  std::int64_t power = 1;
  for (std::int64_t& p : powers) {
    p = power;
    power *= power < 1000000000000000000 ? 10 : 1;
  }
  return powers;
}();

// 点 as the decimal point: a digit behind it, and no time of day (八点三十分) and no pair
// (一点两小时).
bool IsPointAt(std::string_view text, std::size_t position) {
  if (NumeralSignAt(text, position).kind != NumeralChar::kPoint) return false;
  const std::size_t next = position + kHanBytes;
  if (NumeralSignAt(text, next).kind != NumeralChar::kDigit) return false;
  if (text.substr(next).starts_with("两")) return false;
  return NumeralSignAt(text, next + kHanBytes).kind != NumeralChar::kTen;
}

class Reader {
 public:
  Reader(std::string_view text, std::size_t position, Numeral* out)
      : text_(text), at_(position), out_(out) {}

  bool Run();

 private:
  struct Range {
    std::int64_t low = 0;
    std::int64_t high = 0;
  };

  bool Step();
  bool Digits(NumeralSign sign);
  bool Ten(int power);
  bool Big(int power);
  bool Few();
  bool OverBeforeBig();
  void DigitString(std::size_t count);
  void Fraction();
  void FillPlaces();
  void Finish();

  void Multiply(Range* range, std::int64_t factor) {
    overflow_ |= __builtin_mul_overflow(range->low, factor, &range->low);
    overflow_ |= __builtin_mul_overflow(range->high, factor, &range->high);
  }
  void Add(Range* range, const Range& other) {
    overflow_ |= __builtin_add_overflow(range->low, other.low, &range->low);
    overflow_ |= __builtin_add_overflow(range->high, other.high, &range->high);
  }

  std::string_view text_;
  std::size_t at_;
  Numeral* out_;

  Range total_, section_, digit_;
  bool has_digit_ = false;
  bool started_ = false;
  bool zero_ = false;          // 零 was read since the last scale word
  int last_small_ = kNoPower;  // smallest of 十百千 in this section
  int last_big_ = kNoPower;
  int last_scale_ = 0;  // power of the scale word just read, 0 when it was none
  int trailing_ = 0;    // power of the 万 and 亿 that end the numeral
  std::int64_t fraction_ = 0;
  int fraction_digits_ = 0;
  bool string_ = false;
  bool overflow_ = false;
};

bool Reader::Digits(NumeralSign sign) {
  if (has_digit_) return false;
  trailing_ = 0;
  if (sign.value == 0 && started_) {
    zero_ = true;
    last_scale_ = 0;
    at_ += kHanBytes;
    return true;
  }
  const NumeralSign second = NumeralSignAt(text_, at_ + kHanBytes);
  if (second.kind != NumeralChar::kDigit) {
    digit_ = {sign.value, sign.value};
    has_digit_ = true;
    at_ += kHanBytes;
    return true;
  }
  std::size_t count = 1;
  bool pair_word = text_.substr(at_).starts_with("两");
  for (;; ++count) {
    const std::size_t next = at_ + count * kHanBytes;
    if (NumeralSignAt(text_, next).kind != NumeralChar::kDigit) break;
    pair_word |= text_.substr(next).starts_with("两");
  }
  const bool neighbours =
      count == 2 && sign.value > 0 &&
      (second.value == sign.value + 1 || (sign.value == 3 && second.value == 5));
  if (!neighbours) {
    if (started_ || pair_word) {
      out_->malformed = true;  // 十五五, 三两个
    } else {
      string_ = true;
    }
    DigitString(count);
    return string_;
  }
  digit_ = {sign.value, second.value};
  has_digit_ = true;
  at_ += count * kHanBytes;
  return true;
}

void Reader::DigitString(std::size_t count) {
  std::int64_t value = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (i < 18) value = value * 10 + NumeralSignAt(text_, at_ + i * kHanBytes).value;
  }
  if (count > 18) out_->malformed = true;
  section_ = {value, value};
  at_ += count * kHanBytes;
  out_->digit_string = true;
}

bool Reader::Ten(int power) {
  if (string_ || power >= last_small_) return false;
  if (ScaleBeginsUnit(text_, at_, has_digit_)) return false;
  if (has_digit_ && digit_.high == 0) has_digit_ = false;  // 零十
  if (!has_digit_) {
    if (power > 1 && started_ && !zero_) return false;
    if (power > 1 && !started_) out_->bare_scale = true;
    digit_ = {1, 1};
  }
  Multiply(&digit_, kPowers[static_cast<std::size_t>(power)]);
  Add(&section_, digit_);
  has_digit_ = false;
  zero_ = false;
  last_small_ = power;
  last_scale_ = power;
  trailing_ = 0;
  out_->scale.Clear();
  at_ += kHanBytes;
  return true;
}

bool Reader::Big(int power) {
  if (ScaleBeginsUnit(text_, at_, has_digit_)) return false;
  const bool has_section = has_digit_ || section_.low > 0 || fraction_digits_ > 0;
  const bool behind_big = trailing_ > 0;
  if (!has_section && started_ && !behind_big) return false;
  if (!started_) {
    out_->bare_scale = true;
    digit_ = {1, 1};
    has_digit_ = true;
  }
  const std::int64_t factor = kPowers[static_cast<std::size_t>(power)];
  if (has_digit_) Add(&section_, digit_);
  if (fraction_digits_ > 0) {
    // 三点五万: the total stays as it is written, the scale word is kept apart.
  } else if (power < last_big_ && !behind_big) {
    Multiply(&section_, factor);
    Add(&total_, section_);
    section_ = {};
  } else {
    Add(&total_, section_);
    Multiply(&total_, factor);
    section_ = {};
  }
  if (!behind_big) {
    out_->scale.Clear();
    out_->digits_end = at_;
  }
  has_digit_ = false;
  zero_ = false;
  last_small_ = kNoPower;
  last_big_ = power;
  last_scale_ = power;
  trailing_ += power;
  out_->scale.Append(text_.substr(at_, kHanBytes));
  at_ += kHanBytes;
  return trailing_ <= 18 || (overflow_ = true);
}

// 十几, 二十几万, 一百零几: a digit that is not told. Bare 几 (几个, 几十) is no numeral.
bool Reader::Few() {
  if (!started_ || has_digit_ || string_ || (last_scale_ == 0 && !zero_)) return false;
  out_->over = true;
  last_scale_ = 0;
  trailing_ = 0;
  at_ += kHanBytes;
  return true;
}

// 一千多万, 十余万, 三百来万: the word stands between digits and 万 or 亿.
bool Reader::OverBeforeBig() {
  if (NumeralSignAt(text_, at_ + kHanBytes).kind != NumeralChar::kBig) return false;
  if (ScaleBeginsUnit(text_, at_ + kHanBytes, false)) return false;
  out_->over = true;
  at_ += kHanBytes;
  return true;
}

void Reader::Fraction() {
  at_ += kHanBytes;
  FillPlaces();
  while (fraction_digits_ < 17) {
    const NumeralSign sign = NumeralSignAt(text_, at_);
    if (sign.kind != NumeralChar::kDigit) break;
    fraction_ = fraction_ * 10 + sign.value;
    ++fraction_digits_;
    at_ += kHanBytes;
  }
  out_->has_point = true;
  last_scale_ = 0;
  trailing_ = 0;
}

bool Reader::Step() {
  const NumeralSign sign = NumeralSignAt(text_, at_);
  if (fraction_digits_ > 0) return sign.kind == NumeralChar::kBig && Big(sign.value);
  switch (sign.kind) {
    case NumeralChar::kDigit:
      return Digits(sign);
    case NumeralChar::kTen:
      return Ten(sign.value);
    case NumeralChar::kBig:
      return Big(sign.value);
    case NumeralChar::kFew:
      return Few();
    case NumeralChar::kMore:
      return started_ && OverBeforeBig();
    case NumeralChar::kPoint:
      if (!started_ || !IsPointAt(text_, at_)) return false;
      Fraction();
      return true;
    default:
      return false;
  }
}

// 三万五 is 35000, 两百五 is 250; 一千零五 is 1005, and 二十五 has no gap to fill.
void Reader::FillPlaces() {
  if (!has_digit_) return;
  if (last_scale_ >= 2 && !zero_) {
    Multiply(&digit_, kPowers[static_cast<std::size_t>(last_scale_ - 1)]);
  }
  Add(&section_, digit_);
  has_digit_ = false;
  trailing_ = 0;
}

void Reader::Finish() {
  FillPlaces();
  Add(&total_, section_);
  if (overflow_) out_->malformed = true;
  if (out_->malformed) return;
  if (trailing_ > 0 && fraction_digits_ == 0) {
    const std::int64_t unit = kPowers[static_cast<std::size_t>(trailing_)];
    total_.low /= unit;
    total_.high /= unit;
  }
  if (trailing_ == 0) out_->scale.Clear();
  out_->power = trailing_;
  if (fraction_digits_ > 0) {
    Range whole = total_;
    Multiply(&whole, kPowers[static_cast<std::size_t>(fraction_digits_)]);
    Add(&whole, {fraction_, fraction_});
    const std::optional<Decimal> value = Decimal::FromParts(whole.low, fraction_digits_);
    if (overflow_ || !value) {
      out_->malformed = true;
      return;
    }
    out_->value = *value;
    return;
  }
  out_->value = Decimal(total_.low);
  if (total_.high != total_.low) out_->value_max = Decimal(total_.high);
}

bool Reader::Run() {
  out_->begin = at_;
  out_->chinese = true;
  while (Step()) started_ = true;
  if (at_ == out_->begin) return false;
  out_->end = at_;
  if (out_->digits_end == 0 || trailing_ == 0) out_->digits_end = at_;
  Finish();
  return true;
}

}  // namespace

bool ReadChineseNumeral(std::string_view text, std::size_t position, Numeral* numeral) {
  const NumeralSign lead = NumeralSignAt(text, position);
  if (lead.kind != NumeralChar::kDigit && lead.kind != NumeralChar::kTen &&
      lead.kind != NumeralChar::kBig) {
    return false;
  }
  if (lead.financial) {
    // 陆地, 伍先生, 收拾: a financial character alone is a word of its own; 分之贰, 仟分之贰 are
    // not.
    const bool divides = text.substr(0, position).ends_with("分之") ||
                         text.substr(position + kHanBytes).starts_with("分之") ||
                         text.substr(position + kHanBytes).starts_with("又");
    const NumeralSign next = NumeralSignAt(text, position + kHanBytes);
    const bool numeral_next = next.kind == NumeralChar::kDigit || next.kind == NumeralChar::kTen ||
                              next.kind == NumeralChar::kBig;
    if (!divides && !numeral_next && !IsPointAt(text, position + kHanBytes)) return false;
  }
  return Reader(text, position, numeral).Run();
}

}  // namespace extract
