// What a document says about places as a whole: its own district, and which names it writes in
// full. Ambiguous names (鼓楼区, 海州) are decided by it.
#ifndef EXTRACT_PLACE_PLACE_CONTEXT_H_
#define EXTRACT_PLACE_PLACE_CONTEXT_H_

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "place/gazetteer.h"
#include "place/place_scanner.h"
#include "place/village_names.h"
#include "text/normalized_block.h"

namespace extract {

struct PlaceContext {
  DivisionId document = kNoDivision;      // the document's own district
  DivisionId section = kNoDivision;       // the current section's; the document's where it has none
  int year = 0;                           // that the document speaks of; 0 for unknown
  std::vector<DivisionId> named_in_full;  // sorted
  // How often places of each province are named, of those that are.
  std::vector<std::pair<DivisionId, int>> provinces;
  VillageNames villages;  // of divisions that are named in full

  bool IsNamedInFull(DivisionId id) const {
    return std::binary_search(named_in_full.begin(), named_in_full.end(), id);
  }
  // 0 for a province of which no place is named.
  int TimesNamed(DivisionId province) const;
  void CountProvince(DivisionId province, int times);

  // The most likely of several divisions of one name; `container` is the place written right before
  // it (烟台市|芝罘区). Never kNoDivision for a non-empty list.
  DivisionId Choose(const Gazetteer& gazetteer, std::span<const DivisionId> candidates,
                    DivisionId container = kNoDivision) const;
  // False of a division that was no more when the text was written: its short name is now that of
  // a town, or of a part of a city (枝城, 斗门).
  bool HoldsIn(const Gazetteer& gazetteer, DivisionId id) const;
  // Whether the name means a place at all here: 和平 and 东方 are words, 柳河 is a county
  // elsewhere. `listed`: it stands in a list with a place (太原、大同). A zone without its city's
  // name (高新区) is taken in texts about its division, or about the prefecture that this is in.
  bool Accepts(const Gazetteer& gazetteer, const NameMatch& match, DivisionId chosen,
               DivisionId container, bool listed) const;

 private:
  bool AcceptsBareZone(const Gazetteer& gazetteer, DivisionId chosen, DivisionId container) const;
};

// Reads the document's places and finds its district: by 在云南省第十四届人民代表大会, by its
// title, by which place it names most, and by its own 全市 or 全县. `document` stays kNoDivision
// where nothing tells. A `given` name or code overrides.
PlaceContext ReadPlaceContext(const PlaceScanner& scanner,
                              const std::vector<const NormalizedBlock*>& blocks,
                              std::string_view given, int year = 0);

}  // namespace extract

#endif  // EXTRACT_PLACE_PLACE_CONTEXT_H_
