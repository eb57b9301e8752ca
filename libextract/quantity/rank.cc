// What makes 第一 a rank: it ends its phrase (居全国第一,), or 位 or 名 follows, and something
// before it in the clause ranks (居, 列, 排名, 全国). 第一产业, 第三届, 第11个 go on with a noun
// and are ordinals.
#include "quantity/rank.h"

#include "base/utf8.h"
#include "quantity/numeral.h"
#include "quantity/numeral_chars.h"
#include "quantity/qualifier.h"
#include "quantity/reading.h"

namespace extract {
namespace {

constexpr std::size_t kContextBytes = 60;

// A noun behind the rank would make it an ordinal; these go on with the sentence.
bool EndsPhrase(std::string_view text, const NumeralVocabulary& words, std::size_t at) {
  if (at >= text.size()) return true;
  std::size_t bytes = 0;
  if (!IsHan(CodePointAt(text, at, &bytes)))
    return !IsAsciiLetter(static_cast<unsigned char>(text[at]));
  return words.MatchAt(NumeralWords::kRankGoesOn, text, at) > 0;
}

// A verb or noun of ranking before `position` in the clause.
bool HasRankContext(std::string_view text, const NumeralVocabulary& words, std::size_t position) {
  if (words.MatchBefore(NumeralWords::kRankContext, text, position) > 0) return true;
  std::size_t at = position;
  while (at > 0 && position - at < kContextBytes) {
    at = PreviousCharacter(text, at);
    if (IsClauseEnd(text, at)) return false;
    if (words.MatchAt(NumeralWords::kRanking, text, at) > 0) return true;
  }
  return false;
}

// 把安全摆在首位: a priority, no rank.
bool IsPriority(std::string_view text, const NumeralVocabulary& words, std::size_t position) {
  return words.MatchBefore(NumeralWords::kPriority, text, position) > 0;
}

}  // namespace

const Unit& RankUnit() {
  static const Unit kUnit{"位", "位", Dimension::kRank, Decimal(), "", false, CountUse::kAny};
  return kUnit;
}

const Unit& MultipleUnit() {
  static const Unit kUnit{"倍", "倍", Dimension::kMultiple, Decimal(1), "", false, CountUse::kAny};
  return kUnit;
}

std::optional<RankReading> ReadOrdinal(std::string_view text, const NumeralVocabulary& words,
                                       std::size_t position, bool after_rank, std::size_t* end) {
  *end = position + kHanBytes;
  Numeral number;
  if (!ReadNumeral(text, *end, &number)) return std::nullopt;
  *end = number.end;
  if (number.malformed || number.has_point || number.value_max || number.power > 0)
    return std::nullopt;
  const std::size_t tail = words.MatchAt(NumeralWords::kRankTail, text, number.end);
  if (tail > 0) *end += tail;
  if (!EndsPhrase(text, words, *end)) return std::nullopt;
  if (IsPriority(text, words, position)) return std::nullopt;  // 作为第一位的任务
  if (!after_rank && !HasRankContext(text, words, position)) return std::nullopt;
  RankReading rank;
  rank.span = {position, *end};
  rank.numeral = {number.begin, number.end};
  rank.value = number.value;
  return rank;
}

std::optional<RankReading> ReadHeadRank(std::string_view text, const NumeralVocabulary& words,
                                        std::size_t position, std::size_t* end) {
  *end = position + kHanBytes;
  const std::size_t head = words.MatchAt(NumeralWords::kRankHead, text, position);
  if (head == 0) return std::nullopt;
  *end = position + head;
  if (IsPriority(text, words, position) || !EndsPhrase(text, words, *end)) return std::nullopt;
  if (!HasRankContext(text, words, position)) return std::nullopt;
  RankReading rank;
  rank.span = {position, *end};
  rank.numeral = rank.span;
  rank.value = Decimal(1);
  return rank;
}

std::optional<RankReading> ReadTopRank(std::string_view text, const NumeralVocabulary& words,
                                       std::size_t numeral_begin, std::size_t* end) {
  Numeral number;
  *end = numeral_begin;
  if (!ReadNumeral(text, numeral_begin, &number)) return std::nullopt;
  *end = number.end;
  if (number.malformed || number.has_point || number.power > 0 || number.value_max)
    return std::nullopt;
  std::size_t tail = words.MatchAt(NumeralWords::kRankTail, text, number.end);
  if (tail == 0 && HasAt(text, number.end, "强")) tail = kHanBytes;
  // 排名前1%: a share of the ranked.
  if (HasAt(text, number.end, "%") || HasAt(text, number.end, "‰")) return std::nullopt;
  if (!EndsPhrase(text, words, number.end + tail)) return std::nullopt;
  if (!HasRankContext(text, words, numeral_begin - kHanBytes)) return std::nullopt;
  *end = number.end + tail;
  RankReading rank;
  rank.span = {numeral_begin - kHanBytes, *end};
  rank.numeral = {number.begin, number.end};
  rank.value = number.value;
  rank.bound = Bound::kAtMost;
  return rank;
}

std::optional<Decimal> ReadDoubling(std::string_view text, std::size_t position, std::size_t* end) {
  std::size_t at = position + kHanBytes;
  *end = at;
  if (HasAt(text, at, "了")) at += kHanBytes;
  Numeral number;
  std::int64_t times = 1;
  if (HasAt(text, at, "番") || HasAt(text, at, "倍")) {
    *end = at + kHanBytes;
    return Decimal(2);
  }
  if (!ReadNumeral(text, at, &number) || number.malformed || number.has_point) return std::nullopt;
  if (!HasAt(text, number.end, "番")) return std::nullopt;
  times = number.value.scale() == 0 ? number.value.coefficient() : 0;
  if (times < 1 || times > 10) return std::nullopt;
  *end = number.end + kHanBytes;
  return Decimal(std::int64_t{1} << times);
}

}  // namespace extract
