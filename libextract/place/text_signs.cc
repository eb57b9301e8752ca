#include "place/text_signs.h"

#include <cstdint>
#include <string_view>

namespace extract {
namespace {

constexpr std::size_t kBodyBlocks = 5;  // in which the source of a text's figures is told
constexpr int kAbroadBlocks = 3;        // at least, and to each that names the nation
constexpr int kTitledBlocks = 2;        // the title and one more
constexpr std::size_t kTitleBytes = 150;
constexpr std::size_t kOpeningBytes = 60;  // 根据统计暨普查局资料显示

bool Has(std::uint32_t signs, PlaceSet set) { return (signs & PlaceWords::SignBit(set)) != 0; }

}  // namespace

bool TextSigns::IsAbroad(int times) const {
  const int own = domestic + times;
  // A title 韩国一客机起火, of a text that names the nation's embassy there.
  if (abroad_in_title && abroad >= kTitledBlocks && own <= abroad) return true;
  return abroad >= kAbroadBlocks && abroad >= kAbroadBlocks * own;
}

TextSigns ReadTextSigns(const PlaceWords& words,
                        const std::vector<const NormalizedBlock*>& blocks) {
  TextSigns found;
  std::size_t seen_bytes = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const bool evidence = seen_bytes <= kEvidenceBytes;
    if (!evidence && i >= kBodyBlocks) break;
    const std::string_view text = blocks[i]->text;
    const std::uint32_t signs = words.SignsIn(text);
    if (i < kBodyBlocks && found.national_block == TextSigns::kNowhere &&
        Has(signs, PlaceSet::kNationalBody)) {
      found.national_block = i;
      found.national_at = words[PlaceSet::kNationalBody].FirstIn(text);
    }
    if (i == 0 && text.size() <= kTitleBytes && text.find("。") == text.npos) {
      found.abroad_in_title =
          words[PlaceSet::kAbroad].Begins(text) && !words[PlaceSet::kWorld].Begins(text);
    }
    if (!evidence) continue;
    if (i < kBodyBlocks) {
      found.opened_by_macau |=
          Has(words.SignsIn(text.substr(0, kOpeningBytes)), PlaceSet::kSignMacau);
    }
    found.macau += Has(signs, PlaceSet::kSignMacau);
    found.hong_kong += Has(signs, PlaceSet::kSignHongKong) && !Has(signs, PlaceSet::kSignMacau);
    found.shared += Has(signs, PlaceSet::kSignShared);
    found.habits += Has(signs, PlaceSet::kSignHabit);
    found.domestic += Has(signs, PlaceSet::kDomestic);
    found.abroad += Has(signs, PlaceSet::kAbroad);
    seen_bytes += text.size();
  }
  return found;
}

}  // namespace extract
