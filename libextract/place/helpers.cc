#include "place/helpers.h"

#include <algorithm>

#include "base/utf8.h"

namespace extract {
namespace {

constexpr std::size_t kAidGapBytes = 36;  // 江苏省|住房城乡建设厅|对口援建

}  // namespace

void MarkHelpers(std::string_view sentence, const PlaceWords& words,
                 const std::vector<PlaceName>& names, std::vector<ResolvedPlace>* places) {
  for (std::size_t i = 0; i < places->size(); ++i) {
    ResolvedPlace& helper = (*places)[i];
    if (IsServed(words, sentence, helper.range)) continue;  // 为|甲县帮扶村投资…
    const bool last = i + 1 == places->size();
    const std::size_t next = last ? sentence.size() : (*places)[i + 1].range.begin;
    const std::size_t limit = std::min(helper.range.end + kAidGapBytes, next);
    for (std::size_t at = helper.range.end; at < limit;) {
      std::size_t length;
      const char32_t c = DecodeAt(sentence, at, &length);
      const bool may_be = (words.MayBegin(c) & kAidWord) != 0;
      const std::size_t aid = may_be ? words.LengthAt(sentence, at, kAidWord) : 0;
      if (aid > 0) {
        if (names[i].scope == 0) helper.role = PlaceRole::kPartner;
        if (!last && at + aid == next && names[i + 1].scope == 0) {
          (*places)[i + 1].role = PlaceRole::kSubject;
        }
        break;
      }
      if (!IsHan(c)) break;
      at += length;
    }
  }
}

bool IsServed(const PlaceWords& words, std::string_view sentence, ByteRange place) {
  const std::string_view before = sentence.substr(0, place.begin);
  const std::size_t word = words[PlaceSet::kServed].SizeBefore(before);
  if (word == 0 || place.end >= sentence.size()) return false;
  if (words.LengthBefore(sentence, place.begin, kWithWord | kThanWord) > word) return false;
  std::size_t length;
  return IsHan(DecodeAt(sentence, place.end, &length));
}

}  // namespace extract
