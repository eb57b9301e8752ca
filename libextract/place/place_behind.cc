#include "place/place_behind.h"

#include <algorithm>

#include "base/utf8.h"
#include "place/place_scanner.h"

namespace extract {
namespace {

constexpr int kZoneCharacters = 3;         // 青岛|西海岸|新区
constexpr int kInstitutionCharacters = 9;  // 青岛|科技创新发展研究院
constexpr std::size_t kGradeBytes = 24;

}  // namespace

bool HasCount(const PlaceWords& words, std::string_view sentence, std::size_t at) {
  if (!sentence.substr(at).starts_with("有")) return false;
  at += std::string_view("有").size();
  while (const std::size_t about = words[PlaceSet::kAbout].SizeAt(sentence.substr(at))) {
    at += about;
  }
  if (at >= sentence.size()) return false;
  std::size_t length;
  const char32_t c = DecodeAt(sentence, at, &length);
  return IsAsciiDigit(c) || IsCounting(c);
}

std::size_t AfterZone(const PlaceWords& words, std::string_view sentence, std::size_t end) {
  std::size_t at = end;
  for (int n = 0; n <= kZoneCharacters && at < sentence.size(); ++n) {
    std::size_t length;
    const char32_t c = DecodeAt(sentence, at, &length);
    if ((words.MayBegin(c) & (kZoneWord | kCarrierWord)) != 0) {
      const std::size_t zone = words.LengthAt(sentence, at, kZoneWord);
      if (zone > 0) return at + zone;
      if (words.LengthAt(sentence, at, kCarrierWord) > 0) break;
    }
    if (!IsHan(c)) break;
    at += length;
  }
  return end;
}

bool IsInstitutionName(const PlaceWords& words, std::string_view sentence, std::size_t end,
                       bool full) {
  constexpr std::uint32_t kKinds = kInstitutionWord | kIndicatorWord | kCarrierWord;
  std::size_t at = end;
  for (int n = 0; n < kInstitutionCharacters && at < sentence.size(); ++n) {
    std::size_t length;
    const char32_t c = DecodeAt(sentence, at, &length);
    const bool name_goes_on = IsHan(c) && !IsCounting(c);
    if ((words.MayBegin(c) & kKinds) == 0) {
      if (!name_goes_on) return false;
      at += length;
      continue;
    }
    // 青岛|地铁 runs trains, 青岛|地铁运营里程 is a figure of the city's.
    const std::size_t institution = words.LengthAt(sentence, at, kInstitutionWord);
    const std::size_t indicator = words.LengthAt(sentence, at, kIndicatorWord);
    const std::size_t carrier = words.LengthAt(sentence, at, kCarrierWord);
    // 兰州市|组织农机…: right behind a name what may be a verb is one.
    if (at == end && full && institution > 0 && carrier >= institution) return false;
    if (institution > 3 && institution >= indicator) return true;
    if (!name_goes_on || carrier > indicator) return false;
    at += std::max(indicator, length);
    if (indicator > 0) ++n;
  }
  return false;
}

bool IsRating(std::string_view sentence, std::size_t at) {
  const std::size_t begin = at;
  while (at < sentence.size() && at - begin < kGradeBytes) {
    std::size_t length;
    const char32_t c = DecodeAt(sentence, at, &length);
    if (c == U'级') return at > begin;
    if (!IsAsciiDigit(c) && c != U'万' && c != U'吨' && c != U'千' && c != U'伏') return false;
    at += length;
  }
  return false;
}

bool IsCountedModifier(std::string_view sentence, std::size_t at) {
  if (!sentence.substr(at).starts_with("等")) return false;
  const std::string_view rest = sentence.substr(at + 3);
  std::size_t length;
  return !rest.empty() &&
         (IsAsciiDigit(DecodeAt(rest, 0, &length)) || IsCounting(DecodeAt(rest, 0, &length)));
}

bool IsMart(const PlaceWords& words, std::string_view text) {
  constexpr std::string_view kChina = "中国";
  constexpr std::size_t kNameBytes = 24;
  if (!text.starts_with(kChina)) return false;
  const std::string_view rest = text.substr(kChina.size());
  const std::string_view near =
      rest.substr(0, FloorCharacter(rest, std::min(rest.size(), kNameBytes)));
  return words[PlaceSet::kMart].IsIn(near.substr(0, near.find_first_of(",;:(0123456789")));
}

bool IsExtreme(const PlaceWords& words, std::string_view rest, std::size_t word) {
  return words[PlaceSet::kGraded].Begins(rest) && !rest.substr(word).starts_with("的");
}

bool IsRoute(const PlaceWords& words, std::string_view sentence, std::size_t end) {
  constexpr std::size_t kNameBytes = 30;
  const std::string_view rest = sentence.substr(end);
  if (!rest.starts_with("至") && !rest.starts_with("到") && !rest.starts_with("—")) return false;
  const std::string_view near =
      rest.substr(0, FloorCharacter(rest, std::min(rest.size(), kNameBytes)));
  return words[PlaceSet::kRoute].IsIn(near.substr(0, near.find_first_of(",;:(0123456789")));
}

std::size_t EndBehindBracket(std::string_view sentence, std::size_t end, std::size_t clause_end) {
  if (end != clause_end || end >= sentence.size() || sentence[end] != '(') return clause_end;
  const std::size_t close = sentence.find(')', end);
  if (close == std::string_view::npos) return clause_end;
  return PlaceScanner::EndOfClause(sentence, close + 1);
}

bool IsPartOfNation(std::string_view rest) {
  return rest.starts_with("大陆") || rest.starts_with("台湾");
}

}  // namespace extract
