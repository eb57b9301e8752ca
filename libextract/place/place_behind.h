// What may stand right behind a place's name and tells whether a statement about it follows.
#ifndef EXTRACT_PLACE_PLACE_BEHIND_H_
#define EXTRACT_PLACE_PLACE_BEHIND_H_

#include <cstddef>
#include <string_view>

#include "base/character_set.h"
#include "place/place_words.h"

namespace extract {

// 苏州|一家机械公司 is no name.
inline bool IsCounting(char32_t c) {
  static constexpr CharacterSet kCounting(U"一二三四五六七八九十两几多各每");
  return kCounting.Has(c);
}

// 全省|有52个县; not 全国|有机产品认证示范区.
bool HasCount(const PlaceWords& words, std::string_view sentence, std::size_t at);

// End of the zone that the place before `end` names (苏州|工业园区), else `end`: it is about the
// place then.
std::size_t AfterZone(const PlaceWords& words, std::string_view sentence, std::size_t end);

// 青岛|农业大学: within a few characters, none of which ends the name. `full`: of the place before
// `end`.
bool IsInstitutionName(const PlaceWords& words, std::string_view sentence, std::size_t end,
                       bool full);

// 北海|20万吨级航道: a rating, part of a name.
bool IsRating(std::string_view sentence, std::size_t at);

// 洛阳|等10个枢纽: the places only illustrate what is counted.
bool IsCountedModifier(std::string_view sentence, std::size_t at);

// 中国|轻纺城, 中国|西部皮革城: a market's name, which begins with the country's.
bool IsMart(const PlaceWords& words, std::string_view text);

// 安州区|最大日降雨量达90毫米: a figure; 安州区|最大的水库 is a thing. `word`: bytes of 最大.
bool IsExtreme(const PlaceWords& words, std::string_view rest, std::size_t word);

// 延安|至某地铁路全长90公里, 延安|到某地高铁: a line is of neither end. `end`: of the first name.
bool IsRoute(const PlaceWords& words, std::string_view sentence, std::size_t end);

// End of a place's clause; of 甲市|(不含乙区)增长5% what stands behind the bracket, too.
std::size_t EndBehindBracket(std::string_view sentence, std::size_t end, std::size_t clause_end);

// 中国|大陆, 中国|台湾: how the nation's parts are told apart from where it is not the topic.
bool IsPartOfNation(std::string_view rest);

}  // namespace extract

#endif  // EXTRACT_PLACE_PLACE_BEHIND_H_
