#include "quantity/refusal.h"

#include <array>

#include "base/utf8.h"
#include "quantity/coordinate.h"
#include "quantity/numeral_chars.h"
#include "quantity/refusal_date.h"
#include "quantity/threshold.h"

namespace extract {
namespace {

bool IsCountLike(const Unit& unit) {
  return unit.is_classifier || unit.dimension == Dimension::kCount ||
         unit.dimension == Dimension::kPersons || unit.dimension == Dimension::kPersonTimes;
}

// 一 and nothing more: the article of 一个, 一家.
bool IsArticle(const Reading& reading) {
  return reading.number.chinese && !reading.number.bare_scale && !reading.range &&
         !reading.value_max && !reading.fraction && reading.power == 0 &&
         reading.number.end - reading.number.begin == kHanBytes && reading.value == Decimal(1);
}

std::size_t LettersBefore(std::string_view text, std::size_t position) {
  std::size_t count = 0;
  while (count < position && IsAsciiLetter(static_cast<unsigned char>(text[position - count - 1])))
    ++count;
  return count;
}

// 七次全会, 七次、八次全会.
bool NumbersSession(std::string_view text, const NumeralVocabulary& words, std::size_t position) {
  for (int i = 0; i < 3; ++i) {
    if (words.MatchAt(NumeralWords::kSession, text, position) > 0) return true;
    if (!HasAt(text, position, "、") && !HasAt(text, position, "和")) return false;
    Numeral next;
    if (!ReadNumeral(text, position + kHanBytes, &next) || !HasAt(text, next.end, "次"))
      return false;
    position = next.end + kHanBytes;
  }
  return false;
}

// 一亩|地用水20方, 一斤|卖5元: for each, where it opens the clause.
bool IsPerUnit(std::string_view text, const Sides& sides, const Reading& reading) {
  const std::size_t begin = reading.span.begin;
  return !IsCountLike(*reading.unit) && !IsDuration(reading) && IsHan(sides.after) &&
         (begin == 0 || IsClauseEnd(text, PreviousCharacter(text, begin)));
}

// 专利|一项、新药|两项: an item of a list that counts. Elsewhere 一项 is an article, and in
// 干|一件、 成|一件.
bool IsListedCount(std::string_view text, const Reading& reading) {
  constexpr char kComma[] = "、";
  constexpr std::size_t kListBytes = 90;
  const std::size_t end = reading.span.end;
  const bool item = HasAt(text, end, kComma) || end >= text.size() || IsClauseEnd(text, end);
  if (!item) return false;
  const std::size_t begin = reading.span.begin;
  std::size_t from = begin;
  while (from > 0 && begin - from < kListBytes && !IsClauseEnd(text, PreviousCharacter(text, from)))
    from = PreviousCharacter(text, from);
  bool list = false;
  bool counted = false;
  for (std::size_t at = from; at < text.size() && at < begin + kListBytes;
       at = NextCharacter(text, at)) {
    if (at == begin) at = end;
    if (at >= text.size() || IsClauseEnd(text, at)) break;
    list |= HasAt(text, at, kComma);
    counted |= IsDigitAt(text, at) || (IsChineseNumeralAt(text, at) && !HasAt(text, at, "一"));
  }
  return list && counted;
}

// 市县两级, 省、市两级, 盟旗两级: levels of government that are named just before.
bool NamesLevels(const Sides& sides, const Reading& reading) {
  return sides.words_before.Match(NumeralWords::kLevelBefore) > 0 && reading.unit_text == "级";
}

// 以下5项措施, 对以上三项: points at what stands near, where 10亿元以上3个 and 规模以上5家 count.
bool PointsAtList(std::string_view text, const NumeralVocabulary& words, const Sides& sides,
                  std::size_t position) {
  if (sides.before != U'上' && sides.before != U'下') return false;
  std::string_view head = text.substr(0, position);
  if (!head.ends_with("以上") && !head.ends_with("以下")) return false;
  head.remove_suffix(2 * kHanBytes);
  if (head.empty() || IsClauseEnd(text, PreviousCharacter(text, head.size()))) return true;
  return words.MatchBefore(NumeralWords::kListBefore, head, head.size()) > 0;
}

// 一、全县…, (二)完善…, 三是推进…, 四要抓好…: the mark of a section or step.
bool MarksItem(const Sides& sides) {
  const char32_t before = sides.before;
  const char32_t after = sides.after;
  if (before == U'(') return after == U')';
  constexpr std::u32string_view kOpens = U";:。,";
  const bool opens = before == U'\0' || kOpens.find(before) != std::u32string_view::npos;
  return opens && (after == U'、' || after == U'是' || after == U'要');
}

// 见过|一位老人: the verb's aspect, and no bound. 超过一家 has one.
bool BoundsArticle(const Sides& sides, const Qualifiers& qualifiers) {
  if (qualifiers.after.length > 0) return true;
  return qualifiers.before.length > 0 &&
         !(qualifiers.before.length == kHanBytes && sides.before == U'过');
}

// 8号院3栋, 12号2幢: a building of an address.
bool NumbersBuilding(const NumeralVocabulary& words, const Sides& sides, const Reading& reading) {
  if (sides.words_before.Match(NumeralWords::kBuildingBefore) == 0) return false;
  const std::string_view unit = reading.unit_text;
  return !unit.empty() && words.MatchAt(NumeralWords::kBuilding, unit, 0) == unit.size();
}

bool IsClauseVerb(std::string_view text, const NumeralVocabulary& words, std::size_t position) {
  return words.MatchAt(NumeralWords::kClauseVerb, text, position) > 0;
}

// 超亿元, 近千人次, 达到万亿元, 百余家: the one before a bare scale word is told by what stands
// around.
bool IsToldScale(std::string_view text, const Sides& sides, const Reading& reading,
                 const Qualifiers& qualifiers) {
  if (qualifiers.before.length > 0 || reading.over) return true;
  const std::size_t end = reading.span.end + qualifiers.after.length;
  if (qualifiers.after.length > 0 && !IsHan(CharacterAfter(text, end))) return true;
  const char32_t before = sides.before;
  return before == U'以' || before == U'达' || before == U'破' || before == U'上' ||
         text.substr(0, reading.span.begin).ends_with("达到");
}

// 处500元以上2000元以下罚款 sets an amount, 300人以上500人以下企业 names a size.
bool IsAwarded(std::string_view text, const NumeralVocabulary& words, std::size_t begin) {
  return words.MatchBefore(NumeralWords::kAward, text, begin) > 0;
}

// A size, or a count, with a bound and a noun behind it.
NumeralRefusal RefuseSize(std::string_view text, const NumeralVocabulary& words,
                          const Reading& reading, const Qualifiers& qualifiers) {
  // Nearly every quantity.
  if (!reading.number.bare_scale && qualifiers.before.length + qualifiers.after.length == 0) {
    return NumeralRefusal::kNone;
  }
  const std::size_t begin = reading.span.begin;
  const std::size_t end = reading.span.end + qualifiers.after.length;
  const std::string_view after = text.substr(reading.span.end, qualifiers.after.length);
  const bool outer = after.ends_with("以上") || after.ends_with("以下");
  const bool followed = IsHan(CharacterAfter(text, end));
  const bool count = IsCountLike(*reading.unit);
  const bool loose = qualifiers.bound == Bound::kNearly || qualifiers.bound == Bound::kAbout;
  const bool of = HasAt(text, end, "的");
  const std::size_t head = of ? end + kHanBytes : end;
  // 超10亿元的6户, 超亿元2个, 10亿元以上3个: what is asked of those that are counted behind.
  const bool bounded = outer || (qualifiers.before.length > 0 && !loose);
  if (bounded && !count && IsDigitAt(text, head)) return NumeralRefusal::kThreshold;
  if (outer) {
    if (!followed || words.MatchAt(NumeralWords::kTarget, text, head) > 0) {
      return NumeralRefusal::kNone;
    }
    if (of || HasAt(text, reading.span.end, "人口")) return NumeralRefusal::kThreshold;
    const bool told = count || words.MatchBefore(NumeralWords::kReachBefore, text, begin) > 0;
    return told ? NumeralRefusal::kNone : NumeralRefusal::kThreshold;
  }
  // 超亿元的乡镇, 过亿元楼宇; 突破千亿元大关 and 总投资近百亿元的项目 are told.
  if (reading.number.bare_scale && !count && followed && !(of && loose) &&
      !IsToldByVerb(text, words, reading) &&
      words.MatchAt(NumeralWords::kCrossing, text, end) == 0) {
    return NumeralRefusal::kThreshold;
  }
  return NumeralRefusal::kNone;
}

}  // namespace

const char* ToString(NumeralRefusal why) {
  switch (why) {
    case NumeralRefusal::kNone:
      return "unread";
    case NumeralRefusal::kDate:
      return "date";
    case NumeralRefusal::kOrdinal:
      return "ordinal";
    case NumeralRefusal::kSectionMark:
      return "section_mark";
    case NumeralRefusal::kName:
      return "name";
    case NumeralRefusal::kSlogan:
      return "slogan";
    case NumeralRefusal::kIdiom:
      return "idiom";
    case NumeralRefusal::kThreshold:
      return "threshold";
    case NumeralRefusal::kCode:
      return "code";
    case NumeralRefusal::kWordPart:
      return "word_part";
  }
  return "";
}

namespace {

bool IsHexDigit(std::string_view text, std::size_t at) {
  return at < text.size() &&
         (IsAsciiDigit(static_cast<unsigned char>(text[at])) ||
          (text[at] >= 'A' && text[at] <= 'F') || (text[at] >= 'a' && text[at] <= 'f'));
}

// %E5%87%8F in an address: bytes, where 5%, 10家 are numbers.
bool IsEncodedByte(std::string_view text, const Reading& reading) {
  const bool percent = reading.unit_text == "%";
  if (reading.number.chinese || !(percent || reading.unit == nullptr)) return false;
  const std::size_t begin = reading.span.begin;
  const std::size_t end = reading.span.end;
  if (begin > 0 && text[begin - 1] == '%') return true;
  const auto letter = [text](std::size_t at) {
    return at < text.size() && IsAsciiLetter(static_cast<unsigned char>(text[at]));
  };
  const bool pair = percent && IsHexDigit(text, end) && IsHexDigit(text, end + 1);
  return pair && (letter(end) || letter(end + 1) || letter(end + 2) || HasAt(text, end + 2, "%"));
}

NumeralRefusal RefuseCode(std::string_view text, const Sides& sides, const Reading& reading) {
  if (reading.number.malformed || IsEncodedByte(text, reading)) return NumeralRefusal::kCode;
  if (reading.number.digit_string) {
    // 八五折 is a discount; 二〇二五 a year; 四六 (级), 三七 names.
    return reading.unit_text == "折" ? NumeralRefusal::kNone : NumeralRefusal::kCode;
  }
  const std::size_t begin = reading.span.begin;
  const char32_t after = sides.after;
  const char32_t before = sides.before;
  if (before == U'+' || after == U'+') return NumeralRefusal::kSlogan;  // 1+X+N, 2+26
  if (reading.number.chinese) return NumeralRefusal::kNone;
  const std::size_t letters =
      IsAsciiLetter(before) && reading.currency == nullptr ? LettersBefore(text, begin) : 0;
  if (letters > 0) {
    // GDP5.5%左右; else G204, PM2.5, A320.
    const bool named = letters >= 2 && reading.unit != nullptr &&
                       (reading.unit->dimension == Dimension::kPercent ||
                        reading.unit->dimension == Dimension::kMoney ||
                        reading.unit->dimension == Dimension::kPercentagePoints);
    if (!named) return NumeralRefusal::kCode;
  }
  if (before == U'-' || before == U'_' || before == U'#' || before == U'@' || before == U'.') {
    const char32_t further = begin > 1 ? CharacterBefore(text, begin - 1) : U'\0';
    if (further < 0x80 || before != U'-') return NumeralRefusal::kCode;
  }
  if (before == U'/' && !reading.fraction) {
    // 2021/12/1, 19/20年度; 吨/20公里 goes on from a unit.
    return begin > 1 && IsAsciiDigit(CharacterBefore(text, begin - 1)) ? NumeralRefusal::kDate
                                                                       : NumeralRefusal::kNone;
  }
  // 破200亿-财经网: the page's name; 5-6亿 goes on.
  const bool dashed =
      after == U'-' && (reading.power == 0 || IsDigitAt(text, reading.span.end + 1));
  if (reading.unit == nullptr && (IsAsciiLetter(after) || dashed || after == U'/' ||
                                  after == U'*' || after == U'×' || after == U'#')) {
    return NumeralRefusal::kCode;  // 5G, 3D, 7×24小时
  }
  if (before == U'×' && reading.unit_text == "小时") return NumeralRefusal::kSlogan;
  return NumeralRefusal::kNone;
}

// 一个, 一天: no number, unless something beside it makes it one.
NumeralRefusal RefuseArticle(std::string_view text, const Sides& sides, const Reading& reading,
                             bool bounded) {
  if (reading.unit == nullptr) {
    return MarksItem(sides) ? NumeralRefusal::kSectionMark : NumeralRefusal::kWordPart;
  }
  if (IsCountLike(*reading.unit) && !bounded && !IsListedCount(text, reading)) {
    return NumeralRefusal::kIdiom;
  }
  if (!bounded && IsPerUnit(text, sides, reading)) return NumeralRefusal::kIdiom;
  if (IsDuration(reading) && !bounded && !reading.over &&
      sides.words_before.Match(NumeralWords::kDurationBefore) == 0 && sides.before != U'出') {
    return NumeralRefusal::kDate;
  }
  return NumeralRefusal::kNone;
}

// 年息|5厘, 年利率为|6厘: parts of a hundred, where 降价2厘 is money and 月息5厘 parts of a
// thousand.
bool IsInterest(std::string_view before) {
  constexpr std::size_t kReach = 15;  // bytes
  const std::string_view near =
      before.substr(FloorCharacter(before, before.size() - std::min(before.size(), kReach)));
  return (near.find("息") != std::string_view::npos ||
          near.find("利率") != std::string_view::npos) &&
         near.find("月") == std::string_view::npos;
}

NumeralRefusal RefuseByUnit(std::string_view text, const NumeralVocabulary& words,
                            const Sides& sides, const Reading& reading, std::string_view number) {
  const bool chinese = reading.number.chinese;
  const bool two = number == "两";
  const Unit& unit = *reading.unit;
  const bool angle =
      unit.dimension == Dimension::kAngle || reading.unit_text == "度" || reading.unit_text == "分";
  if (angle && IsCoordinate(text, reading.span)) return NumeralRefusal::kCode;
  if (reading.unit_text == "厘" && !IsInterest(text.substr(0, reading.span.begin))) {
    return NumeralRefusal::kWordPart;
  }
  if (number == "二" && IsCountLike(unit) && reading.unit_text != "个") {
    return NumeralRefusal::kOrdinal;
  }
  // 126.4点 and 2500点 of an index; 8点 is a time, 3点要求 a list.
  const bool hour = !reading.number.has_point && (chinese || reading.value <= Decimal(24));
  if (unit.dimension == Dimension::kIndexPoints && reading.unit_text == "点" && hour) {
    return NumeralRefusal::kWordPart;
  }
  // 三类|水质, 一类|新药: the grade that it has. 两类标准 and 3类标准 count.
  if (chinese && !two && reading.unit_text == "类" &&
      words.MatchAt(NumeralWords::kGraded, text, reading.span.end) > 0) {
    return NumeralRefusal::kOrdinal;
  }
  if (reading.unit_text == "条" &&
      words.MatchBefore(NumeralWords::kLaw, text, reading.span.begin)) {
    return NumeralRefusal::kOrdinal;
  }
  if (unit.use == CountUse::kTwo && !two) return NumeralRefusal::kOrdinal;
  if (NamesLevels(sides, reading)) return NumeralRefusal::kName;
  if (unit.use == CountUse::kOrdinal && chinese && !two) return NumeralRefusal::kOrdinal;
  if (unit.use == CountUse::kArabic && chinese) return NumeralRefusal::kName;
  if (unit.known && reading.unit_text == "次" && NumbersSession(text, words, reading.span.end)) {
    return NumeralRefusal::kOrdinal;
  }
  // 2个1类创新药: a count word right behind another quantity is its noun's class.
  if (sides.before == U'个' && unit.is_classifier && !chinese && reading.value <= Decimal(9) &&
      (HasAt(text, reading.unit_begin, "类") || HasAt(text, reading.unit_begin, "期"))) {
    return NumeralRefusal::kOrdinal;
  }
  return NumeralRefusal::kNone;
}

NumeralRefusal RefuseCount(std::string_view text, const NumeralVocabulary& words,
                           const Sides& sides, const Reading& reading,
                           const Qualifiers& qualifiers) {
  const std::size_t begin = reading.span.begin;
  const bool chinese = reading.number.chinese;
  const std::string_view number =
      chinese ? text.substr(reading.number.begin, reading.number.end - reading.number.begin)
              : std::string_view();
  if (number.starts_with("几")) return NumeralRefusal::kIdiom;
  // 每万人, 每100个; 这三项; 最后一公里
  if (sides.words_before.Match(NumeralWords::kDeterminer) > 0 ||
      PointsAtList(text, words, sides, begin)) {
    return NumeralRefusal::kWordPart;
  }
  if (NumbersBuilding(words, sides, reading)) return NumeralRefusal::kName;
  // 数十家, 数百万
  if (chinese && sides.before == U'数' && NumeralSignAt(text, begin).kind != NumeralChar::kDigit) {
    return NumeralRefusal::kIdiom;
  }
  if (IsArticle(reading)) {
    const NumeralRefusal why =
        RefuseArticle(text, sides, reading, BoundsArticle(sides, qualifiers));
    if (why != NumeralRefusal::kNone) return why;
  }
  return reading.unit == nullptr ? NumeralRefusal::kNone
                                 : RefuseByUnit(text, words, sides, reading, number);
}

NumeralRefusal RefuseThreshold(std::string_view text, const NumeralVocabulary& words,
                               const Sides& sides, const Reading& reading,
                               const Qualifiers& qualifiers) {
  const std::size_t unit_end = reading.span.end;
  // (含500亩): says that the bound beside it holds its own value
  if (sides.before == U'含' && text.substr(0, reading.span.begin).ends_with("(含"))
    return NumeralRefusal::kThreshold;
  // 千亿级产业, 20万吨级码头, 万卡级
  if (sides.after == U'级' && !HasAt(text, unit_end, "级以上市") &&
      (reading.unit == nullptr || !reading.unit->is_classifier || reading.number.bare_scale)) {
    return NumeralRefusal::kThreshold;
  }
  if (reading.number.bare_scale && !reading.fraction) {
    if (IsBareTotal(text, reading, qualifiers)) return NumeralRefusal::kNone;
    if (!IsToldScale(text, sides, reading, qualifiers) && !IsToldByVerb(text, words, reading)) {
      return NumeralRefusal::kThreshold;
    }
    if (reading.unit == nullptr && !reading.over && !IsEstimate(text, reading, qualifiers)) {
      // 收入|超千亿|企业: the word that says which side of the mark goes with it
      return qualifiers.before.length > 0 ? NumeralRefusal::kThreshold : NumeralRefusal::kIdiom;
    }
  }
  if ((reading.unit != nullptr || reading.power > 0) &&
      SelectsCounted(text, words, reading, qualifiers)) {
    return NumeralRefusal::kThreshold;
  }
  if (reading.unit == nullptr || reading.unit->dimension == Dimension::kPercent ||
      reading.unit->dimension == Dimension::kPercentagePoints) {
    const bool best =  // 全球前1%|学科5个: which are counted
        reading.unit != nullptr && reading.span.begin > 0 &&
        CharacterBefore(text, reading.span.begin) == U'前' &&
        IsHan(CharacterAfter(text, unit_end)) && !HasAt(text, unit_end, "的");
    return best ? NumeralRefusal::kThreshold : NumeralRefusal::kNone;
  }
  const std::size_t end = unit_end + qualifiers.after.length;
  const bool followed = IsHan(CharacterAfter(text, end));
  if (reading.unit->known && (reading.unit_text == "岁" || reading.unit_text == "周岁")) {
    // 30岁以下|5000人, 60岁以上|人口
    const bool selects = IsDigitAt(text, end) || (followed && !IsClauseVerb(text, words, end));
    return selects ? NumeralRefusal::kThreshold : NumeralRefusal::kNone;
  }
  if (reading.closed) {
    return followed && !IsAwarded(text, words, reading.span.begin) ? NumeralRefusal::kThreshold
                                                                   : NumeralRefusal::kNone;
  }
  return RefuseSize(text, words, reading, qualifiers);
}

NumeralRefusal RefuseBare(std::string_view text, const NumeralVocabulary& words, const Sides& sides,
                          const Reading& reading, const Qualifiers& qualifiers) {
  const std::size_t end = reading.span.end;
  if (reading.currency != nullptr) return NumeralRefusal::kNone;  // $23,500
  if (reading.number.chinese && reading.number.value_max && reading.value >= Decimal(100)) {
    return NumeralRefusal::kNone;  // 七八千
  }
  if (reading.power > 0) {
    const bool told = !reading.number.bare_scale || IsBareTotal(text, reading, qualifiers) ||
                      IsEstimate(text, reading, qualifiers);
    return told ? NumeralRefusal::kNone : NumeralRefusal::kIdiom;
  }
  if (reading.number.chinese && MarksItem(sides)) return NumeralRefusal::kSectionMark;
  if (reading.number.chinese || reading.range) return NumeralRefusal::kWordPart;
  if (sides.words_behind.Match(NumeralWords::kCodeAfter) > 0 ||
      sides.words_before.Match(NumeralWords::kCodeBefore) > 0) {
    return NumeralRefusal::kCode;
  }
  if (reading.number.integer_digits > 6 && !reading.number.has_comma) return NumeralRefusal::kCode;
  const char32_t after = CharacterAfter(text, end + qualifiers.after.length);
  const bool closed = after == U'\0' || after == U')' || after == U'、' || after == U'。' ||
                      IsClauseEnd(text, end + qualifiers.after.length) || after == U'(';
  // 逾1,000申请者: persons and things without a count word, as Hong Kong writes.
  if (!closed && reading.number.has_comma && qualifiers.before.length > 0 && IsHan(after)) {
    return NumeralRefusal::kNone;
  }
  // 3000多村民, 带动2000农户: the number is said to be about so many, or to grow.
  const bool of_many = reading.over || qualifiers.before.length + qualifiers.after.length > 0 ||
                       sides.words_before.Match(NumeralWords::kGrowthVerb) > 0;
  if (!closed && of_many && reading.number.integer_digits > 1 &&
      words.MatchAt(NumeralWords::kPersonNoun, text, end + qualifiers.after.length) > 0) {
    return NumeralRefusal::kNone;
  }
  if (!closed && !IsClauseVerb(text, words, end)) return NumeralRefusal::kWordPart;
  if (qualifiers.before.length > 0) return NumeralRefusal::kNone;
  // 每吨17500左右: as long as a price.
  if (qualifiers.after.length > 0 && reading.number.integer_digits > 2) {
    return NumeralRefusal::kNone;
  }
  if (sides.words_before.Match(NumeralWords::kValueBefore) > 0) return NumeralRefusal::kNone;
  // 物价指数(103.2)
  if (sides.before == U'(' && after == U')' && reading.number.has_point &&
      words.MatchBefore(NumeralWords::kIndexNoun, text, reading.span.begin - 1) > 0) {
    return NumeralRefusal::kNone;
  }
  // 羊出栏16.4; but 经济3.0 is a version.
  const bool version = reading.number.integer_digits == 1 && reading.value.scale() == 1 &&
                       reading.value.coefficient() % 10 == 0;
  if (reading.number.has_point && !version && IsHan(sides.before)) return NumeralRefusal::kNone;
  return NumeralRefusal::kWordPart;
}

}  // namespace

NumeralRefusal RefuseReading(std::string_view text, const NumeralVocabulary& words,
                             const Sides& sides, const Reading& reading,
                             const Qualifiers& qualifiers) {
  NumeralRefusal why = RefuseCode(text, sides, reading);
  if (why == NumeralRefusal::kNone) why = RefuseDate(text, words, sides, reading, qualifiers);
  if (why == NumeralRefusal::kNone) why = RefuseCount(text, words, sides, reading, qualifiers);
  if (why == NumeralRefusal::kNone) why = RefuseThreshold(text, words, sides, reading, qualifiers);
  if (why == NumeralRefusal::kNone && reading.unit == nullptr) {
    why = RefuseBare(text, words, sides, reading, qualifiers);
  }
  return why;
}

}  // namespace extract
