// A comparison alone does not make a threshold: 实现超10亿元的增量 tells an amount. What does is a
// count of the things that fulfil it, in front (4个过500亿元的县) or behind (的有12家,
// 的企业达12家, 的企业12家). Behind a noun the count must be its own: 超5亿元的资金支持12家 is left
// alone, so that between 的 and the count only a noun of class `counted`, or a verb of sums, may
// come last.
#include "quantity/threshold.h"

#include <array>

#include "base/utf8.h"
#include "quantity/numeral_chars.h"
#include "quantity/sides.h"

namespace extract {
namespace {

constexpr std::size_t kNounBytes = 60;

bool IsNumeralAt(std::string_view text, std::size_t at) {
  return IsDigitAt(text, at) || IsChineseNumeralAt(text, at);
}

// 12家, 三种, 100余个, 5.3万户; no year, no amount.
bool IsCountAt(std::string_view text, const NumeralVocabulary& words, std::size_t at) {
  Numeral number;
  if (!ReadNumeral(text, at, &number) || number.malformed) return false;
  if (number.has_point && number.power == 0) return false;
  std::size_t unit = number.end;
  if (HasAt(text, unit, "余") || HasAt(text, unit, "多")) unit += kHanBytes;
  return words.MatchAt(NumeralWords::kCountWord, text, unit) > 0 &&
         words.MatchAt(NumeralWords::kNotCount, text, unit) == 0;
}

// 4个|超千亿元的县, 12家|超过5亿元的企业
bool IsCountBefore(std::string_view text, const NumeralVocabulary& words, std::size_t end) {
  if (end < 2 * kHanBytes) return false;
  const std::size_t word = PreviousCharacter(text, end);
  if (word == 0 || words.MatchAt(NumeralWords::kCountWord, text, word) == 0) return false;
  return IsNumeralAt(text, PreviousCharacter(text, word));
}

// Where 达, 增至, 有 and the like end before the count at `end`; `end` where none stands there.
std::size_t SkipSumVerb(std::string_view text, const NumeralVocabulary& words, std::size_t end) {
  return end - words.MatchBefore(NumeralWords::kSumVerb, text, end);
}

// The same for verbs that have other objects as well (资金新增12家).
std::size_t SkipChangeVerb(std::string_view text, const NumeralVocabulary& words, std::size_t end) {
  return end - words.MatchBefore(NumeralWords::kChangeVerb, text, end);
}

// The first numeral behind 的, within the noun that 的 leads to; npos where there is none.
std::size_t CountBehind(std::string_view text, const NumeralVocabulary& words, std::size_t begin) {
  for (std::size_t at = begin; at < text.size() && at - begin <= kNounBytes;
       at = NextCharacter(text, at)) {
    if (IsNumeralAt(text, at) && IsCountAt(text, words, at)) return at;
    if (IsDigitAt(text, at) || IsClauseEnd(text, at) || HasAt(text, at, "、") ||
        HasAt(text, at, "的")) {
      return std::string_view::npos;
    }
  }
  return std::string_view::npos;
}

// 超过1亿元的乡镇|有甲镇、乙镇: those that fulfil it are named.
bool NamesThem(std::string_view text, const NumeralVocabulary& words, std::size_t begin) {
  for (std::size_t at = begin; at < text.size() && at - begin <= kNounBytes;
       at = NextCharacter(text, at)) {
    if (IsNumeralAt(text, at) || IsClauseEnd(text, at)) return false;
    if (at > begin && words.MatchBefore(NumeralWords::kCounted, text, at) > 0 &&
        (HasAt(text, at, "有") || HasAt(text, at, "包括"))) {
      return true;
    }
  }
  return false;
}

bool IsCompared(std::string_view text, const Reading& reading, const Qualifiers& qualifiers) {
  switch (qualifiers.before.length > 0 ? qualifiers.before.bound : Bound::kExact) {
    case Bound::kOver:
    case Bound::kAtLeast:
    case Bound::kUnder:
    case Bound::kAtMost:
      return true;
    default:
      return text.substr(0, reading.span.begin).ends_with("满");
  }
}

}  // namespace

bool SelectsCounted(std::string_view text, const NumeralVocabulary& words, const Reading& reading,
                    const Qualifiers& qualifiers) {
  if (!IsCompared(text, reading, qualifiers)) return false;
  const std::size_t end = qualifiers.extent.end;
  const bool of = HasAt(text, end, "的");
  if (!of && words.MatchAt(NumeralWords::kCounted, text, end) == 0) return false;
  if (of && IsCountBefore(text, words, qualifiers.extent.begin)) return true;
  const std::size_t noun = of ? end + kHanBytes : end;
  const std::size_t count = CountBehind(text, words, noun);
  if (count == std::string_view::npos) return of && NamesThem(text, words, noun);
  // 的12家, 的有12家, 的县增至12个; 的企业12家, 的企业减少12家
  if (count == noun || SkipSumVerb(text, words, count) < count) return true;
  return words.MatchBefore(NumeralWords::kCounted, text, SkipChangeVerb(text, words, count)) > 0;
}

bool IsToldByVerb(std::string_view text, const NumeralVocabulary& words, const Reading& reading) {
  if (reading.unit == nullptr || reading.unit->dimension == Dimension::kMoney) return false;
  std::size_t at = reading.span.end;
  for (int i = 0; i < 8 && at < text.size() && !IsClauseEnd(text, at); ++i) {
    if (words.MatchAt(NumeralWords::kPlan, text, at) > 0) return false;
    at = NextCharacter(text, at);
  }
  std::string_view head = text.substr(0, reading.span.begin);
  if (head.ends_with("了")) head.remove_suffix(kHanBytes);
  if (words.MatchBefore(NumeralWords::kGrowthVerb, head, head.size()) > 0) return true;
  // 开展万人评议 names a campaign.
  if (!reading.unit->is_classifier || reading.unit_text == "人") return false;
  return words.MatchBefore(NumeralWords::kDoneVerb, head, head.size()) > 0;
}

bool IsEstimate(std::string_view text, const Reading& reading, const Qualifiers& qualifiers) {
  const bool estimated =
      qualifiers.before.length > 0 &&
      (qualifiers.before.bound == Bound::kNearly || qualifiers.before.bound == Bound::kAbout);
  return reading.number.bare_scale && reading.unit == nullptr && reading.power >= 4 && estimated &&
         IsHan(CharacterAfter(text, qualifiers.extent.end));
}

bool IsBareTotal(std::string_view text, const Reading& reading, const Qualifiers& qualifiers) {
  const bool reached = qualifiers.before.length > 0 ||
                       text.substr(0, reading.span.begin).ends_with("达") ||
                       text.substr(0, reading.span.begin).ends_with("达到");
  if (!reading.number.bare_scale || reading.unit != nullptr || reading.power < 4 || !reached) {
    return false;
  }
  const std::size_t end = qualifiers.extent.end;
  return IsClauseEnd(text, end) || HasAt(text, end, ")") || HasAt(text, end, "大关");
}

std::size_t HalfAt(std::string_view text, std::size_t position) {
  if (HasAt(text, position, "一半")) return 2 * kHanBytes;
  if (!HasAt(text, position, "半")) return 0;
  const std::string_view head = text.substr(0, position);
  const bool bounded = head.ends_with("近") || head.ends_with("逾") || head.ends_with("超过");
  if (HasAt(text, position, "半数")) {
    return bounded || head.ends_with("占") || head.ends_with("约") ? 2 * kHanBytes : 0;
  }
  if (!bounded) return 0;
  constexpr std::u32string_view kOthers =
      U"年天日月小个夜岛途价百世壁片径程周晚截辈生导球决自身山路成点分米亿万公斤里吨尺寸克升";
  const char32_t next = CharacterAfter(text, position + kHanBytes);
  return kOthers.find(next) == std::u32string_view::npos ? kHanBytes : 0;
}

bool IsHalfTold(std::string_view text, const NumeralVocabulary& words, ByteRange half) {
  constexpr std::size_t kWholeBytes = 60;  // 占|全县规模以上工业总产值|一半
  if (words.MatchBefore(NumeralWords::kHalved, text, half.begin) > 0) return true;
  if (HasAt(text, half.end, "的")) return IsHan(CharacterAfter(text, half.end + kHanBytes));
  if (half.end < text.size() && IsHan(CharacterAfter(text, half.end))) return false;
  for (std::size_t at = half.begin; at > 0 && half.begin - at <= kWholeBytes;) {
    at = PreviousCharacter(text, at);
    if (HasAt(text, at, "占")) return true;
    if (IsClauseEnd(text, at) || IsDigitAt(text, at)) return false;
  }
  return false;
}

}  // namespace extract
