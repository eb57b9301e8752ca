// Which district a statement is about: the document's own, a section's, or one that the sentence names.
//
//   DistrictResolver resolver(&gazetteer);
//   resolver.StartDocument(blocks, given);              // title, dateline, headings, counts of names
//   resolver.EnterBlock(block);                         // headings move the section's district
//   resolver.Resolve(sentence, mentions, position)      // for the quantity at `position`
//
// One resolver a Scanner; not thread-safe; reused from document to document.
#ifndef EXTRACT_PLACE_DISTRICT_RESOLVER_H_
#define EXTRACT_PLACE_DISTRICT_RESOLVER_H_

#include <string_view>
#include <vector>

#include "place/gazetteer.h"
#include "text/normalized_block.h"

namespace extract {

// How a name stands in its sentence; only kSubject moves the district of a statement.
enum class PlaceRole : std::uint8_t {
  kSubject,      // 泉州市增长4.2%; 宁德的规模以上工业; 全省, 全国 as carrier
  kInstitution,  // 青岛农业大学, 济南铁路局, 上海证券交易所: part of a name
  kComparison,   // 高于全国, 居全省第一, 比全省平均水平高
  kPartner,      // 与上海合作, 来自广东的游客, 援建新疆: another place that takes part
};

struct ResolvedPlace {
  ByteRange range;
  DivisionId division = kNoDivision;
  PlaceRole role = PlaceRole::kSubject;
};

class DistrictResolver {
 public:
  explicit DistrictResolver(const Gazetteer* gazetteer) : gazetteer_(gazetteer) {}

  // `blocks`: every block of the document (or its first 200). `given`: --district, name or code, "" for
  // none. Sets document_district().
  void StartDocument(const std::vector<const NormalizedBlock*>& blocks, std::string_view given);
  // Headings and sub-titles that name a district change section_district() from here on.
  void EnterBlock(const NormalizedBlock& block);

  DivisionId document_district() const { return document_district_; }
  DivisionId section_district() const { return section_district_; }

  // Every place of a sentence with its role, in text order; 全省, 全市, 全区, 全国, 我市, 我县 included,
  // resolved from the section's district; ambiguous names by the document's other places.
  void FindPlaces(std::string_view sentence, std::vector<ResolvedPlace>* places) const;

 private:
  const Gazetteer* gazetteer_;
  DivisionId document_district_ = kNoDivision;
  DivisionId section_district_ = kNoDivision;
};

}  // namespace extract

#endif  // EXTRACT_PLACE_DISTRICT_RESOLVER_H_
