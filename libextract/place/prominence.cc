#include "place/prominence.h"

namespace extract {
namespace {

constexpr std::size_t kLeadBytes = 450;  // in which a text tells where it is
constexpr std::size_t kBytesEach = 900;  // of text to a mention
constexpr std::size_t kBytesEachOfLead = 1800;
constexpr std::size_t kManyMentions = 4;  // with which names of firms count half
constexpr std::size_t kBytesEachAtHome = 3000;
constexpr std::size_t kBytesEachSign = 9000;     // in a text of traditional script
constexpr std::size_t kBytesToTraditional = 30;  // about one character in ten

}  // namespace

bool TextRead::IsTraditional() const { return traditional * kBytesToTraditional > bytes; }

bool Prominence::IsInLead(const Sighting& sighting) const {
  return sighting.block == read_.lead && sighting.name.range.begin <= kLeadBytes;
}

bool Prominence::IsSetIn(const Sighting& sighting, DivisionId named) const {
  const bool full = sighting.name.match.full;
  const bool county = gazetteer_.division(named).level == DivisionLevel::kCounty;
  // 河清镇位于安州区西部; 记者从宜宾市场了解到.
  if ((sighting.situated || sighting.reported) && (full || !county)) return true;
  // A text that begins with a county tells of it; with a city, where its firm has its seat.
  return full && county && IsInLead(sighting);
}

bool Prominence::IsProminent(DivisionId id, std::size_t signs) const {
  // 香港某大学, in a text of the script that is written there.
  const bool at_home = gazetteer_.division(id).code >= "7" && read_.IsTraditional();
  std::size_t mentions = signs, halves = 0;
  bool leads = false;
  const char* last_end = nullptr;  // of the mention before: 四川|凉山 are one
  for (const Sighting& sighting : sightings_) {
    const NameMatch& match = sighting.name.match;
    if (sighting.name.scope != 0 || match.bare || match.common) continue;
    // 聚丙烯(余姚市场): of that item alone.
    if (sighting.name.in_brackets && !at_home) continue;
    const DivisionId named = context_.Choose(gazetteer_, match.candidates);
    if (!gazetteer_.IsWithin(named, id)) continue;
    if (sighting.in_body_name && !at_home) {  // 宁波某机械公司
      ++halves;
      continue;
    }
    if (IsSetIn(sighting, named)) return true;
    const char* const begin = sighting.text.data() + sighting.name.range.begin;
    if (begin != last_end) ++mentions;
    last_end = sighting.text.data() + sighting.name.range.end;
    leads |= IsInLead(sighting);
  }
  if (mentions < kManyMentions) halves = 0;
  if (at_home || signs > 0) {
    const std::size_t each = at_home && signs > 0 ? kBytesEachSign : kBytesEachAtHome;
    return mentions * each >= read_.bytes;
  }
  return (leads && mentions * kBytesEachOfLead >= read_.bytes) ||
         (mentions > 1 && (2 * mentions + halves) * kBytesEach >= 2 * read_.bytes);
}

}  // namespace extract
