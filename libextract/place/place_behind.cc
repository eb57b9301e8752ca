#include "place/place_behind.h"

#include "base/utf8.h"

namespace extract {
namespace {

constexpr int kZoneCharacters = 3;  // 青岛|西海岸|新区
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

}  // namespace extract
