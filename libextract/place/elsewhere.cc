#include "place/elsewhere.h"

#include <algorithm>

#include "base/utf8.h"

namespace extract {
namespace {

constexpr int kMostLeads = 3;  // 其中,|目前|美国…
constexpr int kMostClauses = 2;
constexpr std::size_t kClauseBytes = 240;
constexpr std::size_t kNounBytes = 60;

// Where the clause of `position` begins; commas within numbers end none. `position` for a clause
// that is too long to be looked at.
std::size_t ClauseBegin(std::string_view sentence, std::size_t position) {
  const std::size_t least = position - std::min(position, kClauseBytes);
  for (std::size_t at = position; at > least; --at) {
    const char mark = sentence[at - 1];
    if (mark == ';' || mark == ':' || mark == '(' || mark == ')') return at;
    if (mark != ',') continue;
    const bool in_number = at < sentence.size() && at > 1 &&
                           IsAsciiDigit(static_cast<unsigned char>(sentence[at])) &&
                           IsAsciiDigit(static_cast<unsigned char>(sentence[at - 2]));
    if (!in_number) return at;
  }
  return least == 0 ? 0 : position;
}

Elsewhere BeginsElsewhere(const PlaceWords& words, std::string_view clause) {
  for (int i = 0; i < kMostLeads; ++i) {
    const std::size_t lead = words.LengthAt(clause, 0, kLeadWord);
    if (lead == 0) break;
    clause.remove_prefix(lead);
  }
  const std::size_t abroad = words[PlaceSet::kAbroad].SizeAt(clause);
  const std::size_t region = abroad > 0 ? 0 : words[PlaceSet::kRegion].SizeAt(clause);
  if (abroad + region == 0) return Elsewhere::kNo;
  const std::string_view noun =
      clause.substr(0, FloorCharacter(clause, std::min(clause.size(), kNounBytes)));
  if (!words[PlaceSet::kMeasured].IsIn(noun) || words[PlaceSet::kFlow].IsIn(noun)) {
    return Elsewhere::kNo;
  }
  return abroad > 0 ? Elsewhere::kAbroad : Elsewhere::kRegion;
}

}  // namespace

Elsewhere ToldElsewhere(const PlaceWords& words, std::string_view sentence,
                        const std::vector<ResolvedPlace>& places, ByteRange quantity) {
  const std::size_t begin = ClauseBegin(sentence, quantity.begin);
  const bool own = std::none_of(places.begin(), places.end(), [&](const ResolvedPlace& place) {
    return place.range.begin >= begin && place.range.end <= quantity.begin;
  });
  if (!own) return Elsewhere::kNo;
  const std::string_view clause = sentence.substr(begin, quantity.begin - begin);
  if (const Elsewhere told = BeginsElsewhere(words, clause); told != Elsewhere::kNo) return told;
  if (!places.empty()) return Elsewhere::kNo;
  // 上周,布伦特原油价格跌至每桶70美元,|下跌2%: a few clauses back, so that a sentence of many facts
  // is not read once for each.
  std::size_t end = begin;
  for (int i = 0; i < kMostClauses && end > 0; ++i) {
    const std::size_t at = ClauseBegin(sentence, end - 1);
    const Elsewhere told = BeginsElsewhere(words, sentence.substr(at, end - 1 - at));
    if (told != Elsewhere::kNo) return told;
    end = at;
  }
  return Elsewhere::kNo;
}

}  // namespace extract
