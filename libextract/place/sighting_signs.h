// What stands around a place's name and tells how much it says of the document's own district.
#ifndef EXTRACT_PLACE_SIGHTING_SIGNS_H_
#define EXTRACT_PLACE_SIGHTING_SIGNS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "place/place_scanner.h"
#include "place/place_words.h"
#include "text/normalized_block.h"

namespace extract {

inline constexpr std::size_t kTitleBlocks = 3;  // in which a title is looked for

bool IsTitleBlock(const NormalizedBlock& block, std::size_t index);

// Only digits, 年, 关于 and marks stand before the name.
bool StartsTitle(std::string_view title, std::size_t position);

// 云南省|第九届人民代表大会. `rest`: the text behind the name, as below.
bool IsCongress(std::string_view rest);

// 中国石化; not 我国石化产业.
bool IsNationalFirm(const PlaceWords& words, std::string_view text);

// 全国|首家产业园落户…, 济南|援建项目在白朗县…: no title speaks of these places. `scope`: of the
// word that stands for the place, 0 for a name.
bool IsNoTopic(const PlaceWords& words, std::uint32_t scope, std::string_view rest);

// 青岛|日报, 新疆|日报社: where the text comes from, not what it is about.
bool IsNewspaper(const PlaceWords& words, std::string_view rest);

// 发布人:-某市日报: a line of its own that tells who wrote or published the text.
bool IsCredit(const PlaceWords& words, std::string_view text);

// 记者昨日从|长沙|市场了解到, 记者走访了|长沙|…: where the text was written.
bool IsReported(std::string_view before, std::string_view rest);

// 新华社|北京|5月3日电: the seat of the agency, whatever the text is about.
bool IsWireHead(std::string_view before, std::string_view name, std::string_view rest);

// 在|北京|会见…, 在|南京|开幕: where people met.
bool IsVenue(const PlaceWords& words, std::string_view before, std::string_view rest);

// 东邻|苍溪县,南与|仪陇县接壤: what lies around the place that is spoken of.
bool IsNeighbour(const PlaceWords& words, const PlaceName& name, std::string_view text);

}  // namespace extract

#endif  // EXTRACT_PLACE_SIGHTING_SIGNS_H_
