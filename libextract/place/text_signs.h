// Words of a text that tell where it belongs without naming a place: offices of Hong Kong and
// Macau, ministries, 国内. Counted by blocks, so that a list of them counts once.
#ifndef EXTRACT_PLACE_TEXT_SIGNS_H_
#define EXTRACT_PLACE_TEXT_SIGNS_H_

#include <cstddef>
#include <vector>

#include "place/place_words.h"
#include "text/normalized_block.h"

namespace extract {

inline constexpr std::size_t kEvidenceBytes = 48 * 1024;  // more would not change the picture

struct TextSigns {
  static constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

  // Where a ministry or its like is named first, near the text's beginning.
  std::size_t national_block = kNowhere;
  std::size_t national_at = 0;
  int hong_kong = 0;             // 港铁
  int macau = 0;                 // 博监局
  bool opened_by_macau = false;  // 根据统计暨普查局资料,…, where the text begins
  int shared = 0;                // 施政报告: of either
  int habits = 0;                // 按年上升: of either, in texts of traditional script
  int domestic = 0;              // 国内
  int abroad = 0;                // 美国
  bool abroad_in_title = false;  // begins the first line

  // A text on other countries, which names the nation `times`, in passing.
  bool IsAbroad(int times) const;
  // Whether other countries are named more often than offices, which may be theirs then.
  bool AreForeign() const { return abroad > hong_kong + macau + shared; }
};

TextSigns ReadTextSigns(const PlaceWords& words, const std::vector<const NormalizedBlock*>& blocks);

}  // namespace extract

#endif  // EXTRACT_PLACE_TEXT_SIGNS_H_
