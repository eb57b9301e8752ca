// A town is known by the village behind it, and so is the village: what stands behind a county
// alone (某县文明村, 某县经济强镇) is a kind as often as a name, unless it is a village that the
// text goes on to name. Of streets there are none.
#include "place/village_names.h"

#include <algorithm>

#include "base/character_set.h"
#include "base/utf8.h"

namespace extract {
namespace {

constexpr std::size_t kMostNames = 64;
constexpr int kTownCharacters = 3;  // 磨市|镇
constexpr int kVillageCharacters = 4;
// Not in a name's stem: 某县的新镇, 某县乡镇, 某县和乙镇, 某县在3个镇.
constexpr CharacterSet kNoName(U"的和与及在是有为等各全所个乡镇了到至从对把被将向、");

// End of a name of two characters and more up to `most`, before a class word; `at` for none.
std::size_t EndOfName(const PlaceWords& words, std::string_view text, std::size_t at, int most,
                      PlaceSet classes) {
  std::size_t end = at;
  for (int n = 0; n <= most && end < text.size(); ++n) {
    const std::string_view rest = text.substr(end);
    const std::size_t suffix = n < 1 ? 0 : words[classes].SizeAt(rest);
    if (suffix > 0 && !words[PlaceSet::kNotSmaller].Begins(rest)) return end + suffix;
    std::size_t length;
    const char32_t c = DecodeAt(text, end, &length);
    if (!IsHan(c) || kNoName.Has(c)) return at;
    end += length;
  }
  return at;
}

bool StandsAlone(std::string_view before) {
  for (const std::string_view outer : {"县", "市", "区", "旗", "镇", "乡", "街道"}) {
    if (before.ends_with(outer)) return false;
  }
  return true;
}

}  // namespace

void VillageNames::Learn(const PlaceWords& words, std::string_view text, std::size_t end,
                         DivisionId division) {
  const auto village_at = [&](std::size_t at) {
    const std::size_t end_of_village =
        EndOfName(words, text, at, kVillageCharacters, PlaceSet::kVillage);
    const std::string_view village = text.substr(at, end_of_village - at);
    return words[PlaceSet::kNoTown].Begins(village) ? std::string_view() : village;
  };
  const std::size_t town = EndOfName(words, text, end, kTownCharacters, PlaceSet::kSmaller);
  const std::string_view name = text.substr(end, town - end);
  if (town == end || name.ends_with("村")) {
    const std::string_view village = village_at(end);
    if (!village.empty()) Add(village, division, true);
    return;
  }
  if (words[PlaceSet::kNoTown].Begins(name)) return;
  const std::string_view village = village_at(town);
  if (!village.empty() || name.ends_with("街道")) Add(name, division, false);
  if (!village.empty()) Add(village, division, false);
}

void VillageNames::Add(std::string_view name, DivisionId division, bool unsure) {
  const auto known = std::find_if(names_.begin(), names_.end(),
                                  [name](const Entry& entry) { return entry.name == name; });
  if (known == names_.end()) {
    if (names_.size() < kMostNames) names_.push_back({std::string(name), division, unsure});
    return;
  }
  known->unsure &= unsure;
  if (known->division != division) known->division = kNoDivision;
}

void VillageNames::Count(std::string_view text) {
  for (Entry& entry : names_) {
    for (std::size_t at = text.find(entry.name); at != std::string_view::npos;
         at = text.find(entry.name, at + entry.name.size())) {
      entry.times += StandsAlone(text.substr(0, at));
    }
  }
}

void VillageNames::Find(std::string_view text, std::vector<Mention>* found) const {
  found->clear();
  for (const Entry& entry : names_) {
    if (!IsKnown(entry)) continue;
    for (std::size_t at = text.find(entry.name); at != std::string_view::npos;
         at = text.find(entry.name, at + entry.name.size())) {
      found->push_back({at + entry.name.size(), entry.division, StandsAlone(text.substr(0, at))});
    }
  }
  std::sort(found->begin(), found->end(),
            [](const Mention& a, const Mention& b) { return a.end < b.end; });
}

}  // namespace extract
