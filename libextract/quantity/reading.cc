// The measure grammar. Each construction is one function that looks at what stands behind what was
// read so far and either takes it in or leaves the reading alone; nothing backtracks further than
// its own construction, so reading is linear.
#include "quantity/reading.h"

#include <memory>
#include <string>

#include "base/utf8.h"
#include "quantity/numeral_chars.h"

namespace extract {
namespace {

constexpr char kDivisor[] = "分之";
constexpr std::string_view kGe = "个";
constexpr std::string_view kTenth = "成";
constexpr int kPercentPlaces = 7;

std::optional<Decimal> Full(const Decimal& value, int power) { return value.ScaledBy10(power); }

// 为负3.2%, but 不负千万人, 欠负: the word stands where a value may begin.
bool IsMinusWord(std::string_view text, const NumeralVocabulary& words, std::size_t position) {
  if (position == 0) return true;
  std::size_t bytes = 0;
  const char32_t before = CodePointBefore(text, position, &bytes);
  return !IsHan(before) || words.MatchBefore(NumeralWords::kMinusBefore, text, position) > 0;
}

// 1/3, and no date (18/19年度), no score, no code.
bool IsPlainSlash(const Numeral& top, const Numeral& bottom) {
  return top.integer_digits == 1 && !top.has_point && bottom.integer_digits <= 2 &&
         !bottom.has_point && top.value >= Decimal(1) && bottom.value > top.value &&
         bottom.value <= Decimal(10) && bottom.power == 0;
}

// 三分一, 四分三, as Hong Kong writes them; no time (三分二秒) and no share of work (三分七分).
bool IsShortFraction(std::string_view text, const Numeral& bottom) {
  constexpr std::size_t kOneDigit = kHanBytes;
  if (!bottom.chinese || bottom.end - bottom.begin != kOneDigit || bottom.value >= Decimal(10) ||
      !HasAt(text, bottom.end, "分")) {
    return false;  // 十分|一致
  }
  const std::size_t at = bottom.end + kHanBytes;
  const NumeralSign top = NumeralSignAt(text, at);
  if (top.kind != NumeralChar::kDigit || top.value < 1 || Decimal(top.value) >= bottom.value) {
    return false;
  }
  const std::size_t next = at + kHanBytes;
  return !HasAt(text, next, "分") && !HasAt(text, next, "秒") && !HasAt(text, next, "次") &&
         !IsChineseNumeralAt(text, next);
}

// 近8成|人赞成, where 300成人 counts 成人.
bool IsTenthsOfPeople(std::string_view text, std::size_t at, const Reading& reading) {
  return HasAt(text, at, "成人") && reading.power == 0 && reading.value < Decimal(10);
}

// 百分之三到五: the second end has the first one's unit.
bool SharesUnit(const Reading& low, const Reading& high) {
  return low.fraction && high.unit == nullptr && high.power == 0;
}

// 其中七|成为女性, 超四|成为本地企业: tenths are something; but 2015年|成为首批试点.
bool AreTenths(std::string_view text, std::size_t at) {
  if (at < 2 * kHanBytes || !HasAt(text, at, "成为") || !IsChineseNumeralAt(text, at - kHanBytes)) {
    return false;
  }
  const std::string_view before = text.substr(at - 2 * kHanBytes, kHanBytes);
  return before == "中" || before == "超" || before == "近" || before == "约" || before == "逾" ||
         before == "过";
}

}  // namespace

// Nearly every quantity ends before something else: its first byte tells.
std::size_t RangeSignLength(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  switch (static_cast<unsigned char>(text[at])) {
    case '-':
      return HasAt(text, at, "--") ? 2 : 1;
    case '~':
      return 1;
    case 0xE2:
      if (HasAt(text, at, "——")) return 2 * kHanBytes;
      return HasAt(text, at, "—") || HasAt(text, at, "–") || HasAt(text, at, "―") ||
                     HasAt(text, at, "∼")
                 ? kHanBytes
                 : 0;
    case 0xE3:
      return HasAt(text, at, "〜") ? kHanBytes : 0;
    case 0xE5:
      return HasAt(text, at, "到") ? kHanBytes : 0;
    case 0xE8:
      return HasAt(text, at, "至") ? kHanBytes : 0;
    case 0xEF:
      return HasAt(text, at, "－") || HasAt(text, at, "～") ? kHanBytes : 0;
    default:
      return 0;
  }
}

ReadingGrammar::ReadingGrammar(const UnitTable* units, const NumeralVocabulary* words)
    : units_(units), words_(words), percent_(units->Find("%")), permille_(units->Find("‰")) {}

const Unit* ReadingGrammar::MatchUnit(std::string_view text, std::size_t at,
                                      std::size_t* length) const {
  if (at >= text.size()) return nullptr;
  const Unit* unit = units_->MatchPrefix(text, at, length);
  if (unit == nullptr) return nullptr;
  // 80万家庭, 50个部门's 部 aside: a longer word that is no unit.
  // 七成员工 is seven tenths of them.
  if (words_->MatchAt(NumeralWords::kNotUnit, text, at) > *length &&
      words_->MatchAt(NumeralWords::kUnitAnyway, text, at) == 0 && !AreTenths(text, at)) {
    return nullptr;
  }
  return unit;
}

// 2个多月, 3个半小时, 十个多百分点: a word between 个 and the rest of its unit.
bool ReadingGrammar::ReadGapUnit(std::string_view text, std::size_t at, Reading* reading) const {
  const bool half = HasAt(text, at, "个半");
  if (!half && !HasAt(text, at, "个多") && !HasAt(text, at, "个余")) return false;
  const std::size_t tail = at + 2 * kHanBytes;
  if (const std::size_t bytes = words_->MatchAt(NumeralWords::kGapUnit, text, tail)) {
    const std::string_view word = text.substr(tail, bytes);
    const Unit* unit = units_->Find(std::string(kGe).append(word));
    if (unit == nullptr) return false;
    if (half) {
      if (reading->value_max || reading->power > 0) return false;
      const std::optional<Decimal> value = reading->value.Plus(*Decimal::FromParts(5, 1));
      if (!value) return false;
      reading->value = *value;
    }
    reading->unit = unit;
    reading->unit_text = unit->symbol;
    reading->unit_begin = at;
    reading->over |= !half;
    reading->span.end = tail + word.size();
    return true;
  }
  return false;
}

void ReadingGrammar::TakeUnit(std::string_view text, std::size_t at, Reading* reading) const {
  if (ReadGapUnit(text, at, reading)) return;
  std::size_t length = 0;
  std::size_t begin = at;
  const Unit* unit = nullptr;
  // 110余名, 30多个; 来 and 几 need a count word behind them (十来个, not 20来自).
  if (IsOverWord(NumeralSignAt(text, at))) {
    if (words_->QualifierAfter(text, at).length > kHanBytes) return;  // 余额
    if (ReadGapUnit(text, at + kHanBytes, reading)) {
      reading->over = true;
      return;
    }
    unit = MatchUnit(text, at + kHanBytes, &length);
    const bool loose = HasAt(text, at, "余") || HasAt(text, at, "多");
    if (unit == nullptr) {
      std::size_t next_bytes = 0;
      const bool ends =
          at + kHanBytes >= text.size() || !IsHan(CodePointAt(text, at + kHanBytes, &next_bytes));
      const bool persons = words_->MatchAt(NumeralWords::kPersonNoun, text, at + kHanBytes) > 0;
      if (loose && (ends || persons || reading->power > 0)) {
        reading->over = true;
        reading->span.end = at + kHanBytes;
      }
      return;
    }
    reading->over = true;
    begin = at + kHanBytes;
  } else {
    unit = MatchUnit(text, at, &length);
    if (unit == nullptr && IsTenthsOfPeople(text, at, *reading)) {
      unit = units_->Find(kTenth);
      length = kHanBytes;
    }
    if (unit == nullptr) return;
  }
  reading->unit = unit;
  reading->unit_begin = begin;
  reading->unit_text = text.substr(begin, length);
  reading->span.end = begin + length;
}

// 三分之一 is 33.3333333 %, 百分之五 5 %, 千分之五 5 ‰, 万分之三 0.03 %.
bool ReadingGrammar::ReadFraction(std::string_view text, std::size_t divisor_bytes,
                                  Reading* reading) const {
  if (percent_ == nullptr) return false;
  const Numeral bottom = reading->number;
  Numeral top;
  if (!ReadNumeral(text, bottom.end + divisor_bytes, &top) || top.malformed) return false;
  const std::optional<Decimal> divisor = Full(bottom.value, bottom.power);
  const std::optional<Decimal> value = Full(top.value, top.power);
  if (!divisor || divisor->is_zero() || !value) return false;
  reading->span.end = top.end;
  reading->fraction = true;
  reading->power = 0;
  reading->scale.Clear();
  reading->over |= top.over;
  const bool permille = bottom.bare_scale && *divisor == Decimal(1000) && permille_ != nullptr;
  reading->unit = permille ? permille_ : percent_;
  reading->unit_text = permille ? "‰" : "%";
  const auto share = [&](const Decimal& part) -> std::optional<Decimal> {
    if (bottom.bare_scale && (permille || *divisor == Decimal(100))) return part;
    const std::optional<Decimal> hundredfold = part.Times(Decimal(100));
    return hundredfold ? hundredfold->DividedBy(*divisor, kPercentPlaces) : std::nullopt;
  };
  const std::optional<Decimal> low = share(*value);
  if (!low) return false;
  reading->value = *low;
  reading->value_max = top.value_max ? share(*top.value_max) : std::nullopt;
  // 百分之三十五点五's own tail, and 三分之一多.
  reading->number.end = top.end;
  reading->unit_begin = top.end;
  return true;
}

bool ReadingGrammar::ReadSlash(std::string_view text, Reading* reading) const {
  const Numeral& top = reading->number;
  if (top.chinese || percent_ == nullptr) return false;
  Numeral bottom;
  if (!ReadArabicNumeral(text, top.end + 1, &bottom) || bottom.malformed) return false;
  if (!IsPlainSlash(top, bottom)) return false;
  const std::size_t next = bottom.end;
  if (HasAt(text, next, "/") || HasAt(text, next, "年") || HasAt(text, next, "月") ||
      HasAt(text, next, "-")) {
    return false;
  }
  if (top.begin > 0 && (text[top.begin - 1] == '/' || IsAsciiLetter(text[top.begin - 1])))
    return false;
  const std::optional<Decimal> hundredfold = top.value.Times(Decimal(100));
  const std::optional<Decimal> share =
      hundredfold ? hundredfold->DividedBy(bottom.value, kPercentPlaces) : std::nullopt;
  if (!share) return false;
  reading->value = *share;
  reading->fraction = true;
  reading->unit = percent_;
  reading->unit_text = "%";
  reading->unit_begin = next;
  reading->span.end = next;
  return true;
}

// 一年半, 一吨半, 两小时半.
void ReadingGrammar::ReadHalf(std::string_view text, Reading* reading) const {
  if (reading->unit == nullptr || reading->power > 0 || reading->value_max) return;
  switch (reading->unit->dimension) {
    case Dimension::kDuration:
    case Dimension::kLength:
    case Dimension::kMass:
    case Dimension::kArea:
    case Dimension::kMultiple:
      break;
    default:
      return;
  }
  const std::size_t at = reading->span.end;
  // 三年半数, 两天半程, 一年半载: 半 belongs to the next word.
  NumeralRefusal why = NumeralRefusal::kNone;
  if (words_->WordEnd(text, at, &why) > 0 || HasAt(text, at, "半载")) return;
  const std::optional<Decimal> value = reading->value.Plus(*Decimal::FromParts(5, 1));
  if (!value) return;
  reading->value = *value;
  reading->span.end = at + kHanBytes;
}

// 万台(套), 500余家(次): a second count word in brackets belongs to the unit.
void ReadingGrammar::ReadBracket(std::string_view text, Reading* reading) const {
  if (reading->unit == nullptr) return;
  const std::size_t inner = reading->span.end + 1;
  std::size_t length = 0;
  const Unit* second = MatchUnit(text, inner, &length);
  if (second == nullptr || !HasAt(text, inner + length, ")")) return;
  // 11乡镇(街道) lists what is counted; the pair of count words is one character each.
  if (!second->is_classifier || !reading->unit->is_classifier || length > kHanBytes) return;
  const std::string_view first = reading->unit_text;
  if (first.data() + first.size() != text.data() + reading->span.end) return;  // of 2个多月
  std::size_t end = inner + length + 1;
  if (HasAt(text, end, "次")) end += kHanBytes;  // 1.4万艘(架)次
  reading->unit_text = std::string_view(first.data(), first.size() + end - reading->span.end);
  reading->span.end = end;
}

// US$5亿, 人民币100元, 港币300万: the currency before a number. True when it was one.
bool ReadingGrammar::ReadCurrency(std::string_view head, Reading* reading) const {
  const CurrencySign* sign = units_->SignBefore(head);
  if (sign == nullptr) return false;
  const bool money = reading->unit != nullptr && reading->unit->dimension == Dimension::kMoney;
  // 人民币贷款12家: the word alone makes no money of a count.
  if (reading->unit != nullptr && !money) return true;
  if (!sign->symbol && !money && reading->power == 0) return true;
  reading->currency = units_->Find(sign->unit);
  if (sign->symbol) reading->span.begin = head.size() - sign->spelling.size();
  return true;
}

namespace {

// (+8.6%), 同比+3.2个百分点; not 1+3%.
void ReadPlus(std::string_view text, Reading* reading) {
  const Dimension dimension =
      reading->unit == nullptr ? Dimension::kNone : reading->unit->dimension;
  if (dimension != Dimension::kPercent && dimension != Dimension::kPercentagePoints) return;
  const std::size_t sign = reading->number.begin - 1;
  const char before = sign == 0 ? ' ' : text[sign - 1];
  if (IsAsciiDigit(before) || IsAsciiLetter(static_cast<unsigned char>(before))) return;
  reading->span.begin = sign;
}

// A minus that is meant: 为负1.5%, 零下5℃, 增长-3.2%; no dash between words and no bullet.
void ReadMinus(std::string_view text, const NumeralVocabulary& words, Reading* reading) {
  const std::size_t begin = reading->number.begin;
  const std::string_view head = text.substr(0, begin);
  const Dimension dimension =
      reading->unit == nullptr ? Dimension::kNone : reading->unit->dimension;
  const bool degrees = dimension == Dimension::kTemperature || reading->unit_text == "度";
  if (head.ends_with("负")) {
    if (reading->number.bare_scale || !IsMinusWord(text, words, begin - kHanBytes)) return;
    reading->value = reading->value.Negated();
    reading->span.begin = begin - kHanBytes;
  } else if (head.ends_with("零下")) {
    if (degrees) reading->value = reading->value.Negated();
  } else if (head.ends_with("-") && !reading->number.chinese) {
    std::size_t bytes = 0;
    const std::size_t dash = begin - 1;
    const char32_t before = dash > 0 ? CodePointBefore(text, dash, &bytes) : U'(';
    const bool opens = IsHan(before) || before == U'(' || before == U':' || before == U'、';
    const bool signed_kind = dimension == Dimension::kPercent || degrees ||
                             dimension == Dimension::kPercentagePoints ||
                             (reading->unit != nullptr && reading->number.has_point) ||
                             (reading->unit != nullptr && before == U'或');  // (-2%或|-600人)
    if (!opens || !signed_kind) return;
    reading->value = reading->value.Negated();
    reading->span.begin = dash;
  }
}

}  // namespace

bool ReadingGrammar::ReadSingle(std::string_view text, std::size_t position,
                                Reading* reading) const {
  // Where it was, so that nothing is copied.
  std::construct_at(reading);
  const Numeral& number = reading->number;
  if (!ReadArabicNumeral(text, position, &reading->number) &&
      !ReadChineseNumeral(text, position, &reading->number)) {
    return false;
  }
  reading->span = {number.begin, number.end};
  reading->value = number.value;
  reading->value_max = number.value_max;
  reading->power = number.power;
  reading->scale = number.scale;
  reading->over = number.over;
  reading->unit_begin = number.end;
  if (number.malformed) return true;
  if (HasAt(text, number.end, kDivisor) && ReadFraction(text, 2 * kHanBytes, reading)) return true;
  if (IsShortFraction(text, number) && ReadFraction(text, kHanBytes, reading)) return true;
  if (HasAt(text, number.end, "/") && ReadSlash(text, reading)) return true;
  TakeUnit(text, number.end, reading);
  if (reading->unit != nullptr && reading->unit->known) ReadTenths(text, reading);
  if (reading->unit != nullptr) ReadSpokenTenths(text, reading);
  if (HasAt(text, reading->span.end, "半")) ReadHalf(text, reading);
  if (HasAt(text, reading->span.end, "(")) ReadBracket(text, reading);
  if (number.begin == 0) return true;
  std::size_t bytes = 0;
  const char32_t before = DecodeBefore(text, number.begin, &bytes);
  if (units_->MayEndSign(before) && ReadCurrency(text.substr(0, number.begin), reading)) {
    return true;
  }
  if (before == U'负' || before == U'下' || before == U'-') ReadMinus(text, *words_, reading);
  if (before == U'+') ReadPlus(text, reading);
  return true;
}

// 增加|约32亿元至258亿元: by how much, and to what. 增长|5%至6% is a range.
bool ReadingGrammar::IsAmountOfChange(std::string_view head, const Reading& reading) const {
  if (reading.unit == nullptr || reading.unit->dimension == Dimension::kPercent) return false;
  head.remove_suffix(words_->MatchBefore(NumeralWords::kQualifierBefore, head, head.size()));
  return words_->MatchBefore(NumeralWords::kMovedBy, head, head.size()) > 0;
}

// Bytes from the first number's end to the second number of a range.
std::size_t ReadingGrammar::RangeGap(std::string_view text, Reading* reading) const {
  const std::size_t end = reading->span.end;
  const std::size_t sign = RangeSignLength(text, end);
  if (sign == 0) {
    // 500元以上2000元以下
    if (!HasAt(text, end, "以上") && !HasAt(text, end, "及以上")) return 0;
    for (const std::string_view above : {"以上", "及以上", "以上、"}) {
      if (reading->unit == nullptr || !HasWordAt(text, end, above)) continue;
      if (!IsDigitAt(text, end + above.size()) && !IsChineseNumeralAt(text, end + above.size())) {
        continue;
      }
      reading->closed = true;
      return above.size();
    }
    return 0;
  }
  // 从3个到5个 is a way, not a range; 由280至430平方米 (unit at the end alone) is one.
  const bool word = HasAt(text, end, "至") || HasAt(text, end, "到");
  const std::string_view head = text.substr(0, reading->span.begin);
  const bool way = head.ends_with("由") || head.ends_with("从") || head.ends_with("自") ||
                   IsAmountOfChange(head, *reading);
  return word && way && reading->unit != nullptr ? 0 : sign;
}

// Whether the second number of a range has the unit of the first, or the first has none.
bool ReadingGrammar::RangeUnitsAgree(const Reading& low, const Reading& high) const {
  if (low.unit == nullptr) return true;
  if (SharesUnit(low, high)) return true;
  // 500元至1000元/平方米
  if (high.unit != nullptr && high.unit_text.size() > low.unit_text.size() &&
      high.unit_text.starts_with(low.unit_text) && high.unit_text[low.unit_text.size()] == '/') {
    return true;
  }
  if (high.unit == nullptr || high.unit->base_symbol != low.unit->base_symbol) return false;
  return !low.unit->base_symbol.empty() || low.unit_text == high.unit_text;
}

// 20-30个, 2至3天, 100元-200元, 8000万—1亿元, 10%到20%.
void ReadingGrammar::ReadRangeEnd(std::string_view text, Reading* reading) const {
  if (reading->value_max || reading->number.malformed || reading->value.is_negative()) return;
  const std::size_t gap = RangeGap(text, reading);
  const bool closed = reading->closed;
  reading->closed = false;
  if (gap == 0) return;
  Reading top;
  if (!ReadSingle(text, reading->span.end + gap, &top) || top.number.malformed) return;
  if (top.number.begin != reading->span.end + gap || !RangeUnitsAgree(*reading, top)) return;
  // 3.5元-4.2元: the dash is no minus here.
  if (top.value.is_negative() && top.span.begin < top.number.begin) top.value = top.value.Negated();
  if (closed && !HasAt(text, top.span.end, "以下") && !HasAt(text, top.span.end, "以内")) return;
  const bool shares_scale = reading->unit == nullptr && reading->power == 0 && top.power > 0 &&
                            reading->value < top.value;
  const int low_power = shares_scale ? top.power : reading->power;
  const Decimal high_value = top.value_max ? *top.value_max : top.value;
  const std::optional<Decimal> low = Full(reading->value, low_power);
  const std::optional<Decimal> high = Full(high_value, top.power);
  if (!low || !high || *high <= *low) return;
  // Both ends are given in the lower end's scale: 8000万—1亿元 is 8000 to 10000 万元.
  const std::optional<Decimal> high_in_scale = high->ScaledBy10(-low_power);
  if (!high_in_scale) return;
  if (shares_scale) reading->scale = top.scale;
  reading->power = low_power;
  reading->value_max = low_power == top.power ? high_value : high_in_scale->Normalized();
  if (!SharesUnit(*reading, top)) {
    reading->unit = top.unit;
    reading->unit_text = top.unit_text;
  }
  reading->unit_begin = top.unit_begin;
  reading->over |= top.over;
  reading->fraction |= top.fraction;
  reading->range = true;
  reading->closed = closed;
  reading->span.end = top.span.end;
  if (reading->currency == nullptr) reading->currency = top.currency;
}

bool ReadingGrammar::Read(std::string_view text, std::size_t position, Reading* reading) const {
  if (!ReadSingle(text, position, reading)) return false;
  ReadRangeEnd(text, reading);
  return true;
}

}  // namespace extract
