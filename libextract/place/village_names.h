// Towns and villages that a text places once: 石门县|磨市镇白云村. The gazetteer knows none of
// them; where the text names one again it speaks of the county that it said.
#ifndef EXTRACT_PLACE_VILLAGE_NAMES_H_
#define EXTRACT_PLACE_VILLAGE_NAMES_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "place/gazetteer.h"
#include "place/place_words.h"

namespace extract {

class VillageNames {
 public:
  // Takes the names that stand right behind a division's full name, which ends at `end`: a town
  // with its village, a street, or a village alone.
  void Learn(const PlaceWords& words, std::string_view text, std::size_t end, DivisionId division);
  // Counts how often `text` names them alone; for each text of the document, once all are learned.
  void Count(std::string_view text);
  // Calls visit(division, times) for each name that was counted. A village that was told without a
  // town is one where it is named again.
  template <typename Visit>
  void VisitCounted(const Visit& visit) const {
    for (const Entry& entry : names_) {
      if (IsKnown(entry) && entry.times > 0) visit(entry.division, entry.times);
    }
  }
  bool empty() const { return names_.empty(); }

  struct Mention {
    std::size_t end = 0;
    DivisionId division = kNoDivision;
    bool alone = false;  // not behind its county or town: 磨市镇的8个村
  };
  // Into `found` where the text names any, by position.
  void Find(std::string_view text, std::vector<Mention>* found) const;

 private:
  struct Entry {
    std::string name;
    DivisionId division;  // kNoDivision for a name that two have
    bool unsure = false;  // told without a town
    int times = 0;        // named alone
  };

  void Add(std::string_view name, DivisionId division, bool unsure);
  static bool IsKnown(const Entry& entry) {
    constexpr int kTimes = 2;  // 文明村 of 某县文明村 is a kind, and not named again
    return entry.division != kNoDivision && !(entry.unsure && entry.times < kTimes);
  }

  std::vector<Entry> names_;
};

}  // namespace extract

#endif  // EXTRACT_PLACE_VILLAGE_NAMES_H_
