// Names become divisions here, and a quantity gets its district. What a name means is weighed by
// PlaceContext, how it stands in the sentence by AssignRoles.
#include "place/district_resolver.h"

#include <algorithm>
#include <utility>

#include "base/byte_set.h"
#include "place/counted_places.h"
#include "place/elsewhere.h"
#include "place/listed_places.h"
#include "place/place_roles.h"

namespace extract {
namespace {

constexpr std::string_view kStop = "。";
constexpr std::size_t kHeadBytes = 400;  // of a paragraph, in which its subject must stand
constexpr std::size_t kEnumeratorBytes = 12;
constexpr std::size_t kOpenerBytes = 60;  // of a clause that only tells when or who says so
constexpr int kMostOpeners = 2;
constexpr ByteSet kMarks(",;:()");
constexpr ByteSet kDigits("0123456789");
constexpr ByteSet kBrackets("()");
constexpr std::size_t kBracketBytes =
    600;  // how far before a quantity its open bracket is looked for
constexpr int kPassageMentions = 2;
constexpr std::size_t kAmongBytes = 12;  // 兰溪|等全部|5个县
constexpr std::size_t kOutside = std::string_view::npos;

// 高于全国(5.2%), 全省平均水平(4.9%): between the place and its bracket stand only such words.
bool IsAverageGap(const PlaceWords& words, std::string_view gap) {
  return gap.empty() || words[PlaceSet::kAverage].Holds(gap);
}

// 低于|全国|4.6%的平均增速: the figure of what is measured against, not by how much.
bool IsOfCompared(const PlaceWords& words, std::string_view sentence, const ResolvedPlace& place,
                  ByteRange quantity) {
  constexpr std::size_t kNounBytes = 36;
  if (place.role != PlaceRole::kComparison || !sentence.substr(0, quantity.end).ends_with("%")) {
    return false;
  }
  const std::string_view rest = sentence.substr(quantity.end, kNounBytes);
  const std::string_view noun = rest.substr(0, std::min(kMarks.First(rest), rest.size()));
  return noun.starts_with("的") && words[PlaceSet::kMeasured].IsIn(noun) &&
         IsAverageGap(words, sentence.substr(place.range.end, quantity.begin - place.range.end));
}

// 游客主要来自甲省和乙省,分别占|三成和两成: of the place that they have come to.
bool ComeFrom(std::string_view sentence, const std::vector<ResolvedPlace>& places, std::size_t i) {
  while (i > 0 && places[i - 1].group == places[i].group) --i;
  return sentence.substr(0, places[i].range.begin).ends_with("来自");
}

// Position of the bracket that is open at `position`; kOutside for none.
std::size_t OpenBracket(std::string_view sentence, std::size_t position) {
  const std::size_t near = position - std::min(position, kBracketBytes);
  const std::string_view before = sentence.substr(near, position - near);
  if (before.find('(') == std::string_view::npos) return kOutside;  // at the speed of memchr
  const std::size_t mark = kBrackets.Last(before);
  return before[mark] == '(' ? near + mark : kOutside;
}

// Bytes of (一), 一、, 1. and ## before a heading's words.
std::size_t EndOfEnumerator(std::string_view text) {
  const std::size_t limit = std::min(text.size(), kEnumeratorBytes);
  std::size_t end = 0;
  for (std::size_t i = 0; i < limit; ++i) {
    if (text[i] == ')' || text[i] == '.' || text[i] == '#' || text[i] == ' ') end = i + 1;
    if (text.substr(i).starts_with("、")) end = i + std::string_view("、").size();
  }
  return end;
}

}  // namespace

void DistrictResolver::StartDocument(const std::vector<const NormalizedBlock*>& blocks,
                                     std::string_view given, int year) {
  context_ = ReadPlaceContext(scanner_, blocks, given, year);
  paragraph_ = around_ = carried_ = named_ = kNoDivision;
  block_ = {};
  section_level_ = 0;
  head_.clear();
}

void DistrictResolver::EnterBlock(const NormalizedBlock& block) {
  PassBlock(block);
  const bool heading = block.kind == BlockKind::kTitle || block.kind == BlockKind::kHeading;
  if (context_.document == kNoDivision && section_level_ == 0 && !heading) {
    context_.section = CommonContainer(block.text);
  }
  if (block.kind == BlockKind::kTableRow) {
    if (!block.cells.empty()) {
      const ByteRange label = block.cells[0].range;
      head_.assign(block.text, label.begin, label.size());
    }
  } else if (block.kind == BlockKind::kParagraph || block.kind == BlockKind::kDateline) {
    const std::string_view text = block.text;
    std::size_t end = std::min(text.find(kStop), text.size());
    if (end > kHeadBytes) end = std::min(text.find(","), text.size());
    if (end <= kHeadBytes) head_ = text.substr(0, end);
    if (!context_.villages.empty()) context_.villages.Find(text, &mentions_);
  }
}

// What the paragraph is about. Most paragraphs begin with no place, which their first clause shows.
void DistrictResolver::ReadHead() {
  if (head_.empty()) return;
  const std::string_view head = head_;
  const std::size_t begin = EndOfOpeners(head);
  const std::size_t clause = PlaceScanner::EndOfClause(head, begin);
  if (Scan(head.substr(0, clause)) && BeginsWithName(begin, false) && Scan(head)) {
    paragraph_ = OnlySubject(head, begin);
  }
  head_.clear();
}

void DistrictResolver::PassBlock(const NormalizedBlock& block) {
  paragraph_ = around_ = carried_ = named_ = kNoDivision;
  told_end_ = 0;
  block_ = block.text;
  head_.clear();
  mentions_.clear();
  if (context_.document == kNoDivision && section_level_ == 0) context_.section = kNoDivision;
  if (block.kind == BlockKind::kTitle || block.kind == BlockKind::kHeading) EnterHeading(block);
}

// Where a document has no district, its paragraphs still have: the smallest division that holds all
// places named of the province that they name more often than all others together.
DivisionId DistrictResolver::CommonContainer(std::string_view text) {
  if (!Scan(text)) return kNoDivision;
  const auto division = [this](const PlaceName& name) {
    if (name.scope != 0 || name.match.common || name.match.bare) return kNoDivision;
    const DivisionId id = context_.Choose(*gazetteer_, name.match.candidates);
    return context_.Accepts(*gazetteer_, name.match, id, kNoDivision, false) ? id : kNoDivision;
  };
  DivisionId province = kNoDivision;
  int lead = 0;  // of the province over the others: who leads at the end may have the majority
  for (const PlaceName& name : names_) {
    const DivisionId own = gazetteer_->ProvinceOf(division(name));
    if (own == kNoDivision) continue;
    if (lead <= 0) province = own;
    const int weight = name.match.full ? 2 : 1;
    lead = own == province ? std::max(lead, 0) + weight : lead - weight;
  }
  DivisionId common = kNoDivision;
  int within = 0, others = 0;
  std::size_t last_end = kOutside;
  for (const PlaceName& name : names_) {
    const DivisionId id = division(name);
    if (id == kNoDivision) continue;
    const bool holds = gazetteer_->IsWithin(id, province);
    const bool inner = name.range.begin == std::exchange(last_end, name.range.end);  // 浙江|衢州
    (holds ? within : others) += inner ? 0 : name.match.full ? 2 : 1;
    if (!holds) continue;
    if (common == kNoDivision || gazetteer_->IsWithin(common, id)) common = id;
    while (!gazetteer_->IsWithin(id, common)) common = gazetteer_->ParentOf(common);
  }
  return within >= kPassageMentions && within > others ? common : kNoDivision;
}

void DistrictResolver::EnterHeading(const NormalizedBlock& block) {
  const int level = block.kind == BlockKind::kTitle ? 0 : std::max(block.heading_level, 1);
  const std::size_t begin = EndOfEnumerator(block.text);
  const bool named_at_all = Scan(block.text) && BeginsWithName(begin, true);
  DivisionId named = named_at_all ? OnlySubject(block.text, begin) : kNoDivision;
  if (named_at_all && named == kNoDivision && !scratch_places_.empty() && kept_[0].scope != 0 &&
      scratch_places_[0].role != PlaceRole::kComparison &&
      scratch_places_[0].division == context_.document && scratch_places_[0].range.begin <= begin) {
    named = scratch_places_[0].division;  // 三、全省情况 behind sections on its cities
  }
  if (named != kNoDivision) {
    context_.section = named;
    section_level_ = level;
  } else if (level <= section_level_) {
    context_.section = context_.document;
    section_level_ = 0;
  }
}

// 2010年,|安州区…; 据介绍,|安州区…: when, and who says so.
std::size_t DistrictResolver::EndOfOpeners(std::string_view text) const {
  std::size_t end = EndOfEnumerator(text);
  for (int i = 0; i < kMostOpeners; ++i) {
    const std::string_view rest = text.substr(end, kOpenerBytes);
    const std::size_t mark = kMarks.First(rest);
    if (mark == std::string_view::npos || rest[mark] != ',') break;
    if (!kDigits.Has(rest[0]) && !(*words_)[PlaceSet::kOpener].Begins(rest)) break;
    end += mark + 1;
  }
  return end;
}

// Whether the first clause of a text that was scanned has a name, or a scope word: no other can be
// what it begins with, and most texts end here.
bool DistrictResolver::BeginsWithName(std::size_t begin, bool or_scope) const {
  return std::any_of(names_.begin(), names_.end(), [&](const PlaceName& name) {
    return name.clause_begin <= begin &&
           (or_scope || name.scope == 0 || name.scope == kScopeNation);
  });
}

// 我国煤炭储采比仅为48: in a text on a lesser place, a paragraph that begins with the nation, names
// no other place and states something of it.
bool DistrictResolver::IsOfNationAlone(std::string_view text) const {
  if (scratch_places_.empty() || context_.document == kNoDivision ||
      context_.section == gazetteer_->nation()) {
    return false;
  }
  const ResolvedPlace& first = scratch_places_.front();
  return first.role == PlaceRole::kSubject && first.reach_end == text.size() &&
         std::all_of(kept_.begin(), kept_.end(),
                     [](const PlaceName& name) { return name.scope == kScopeNation; });
}

// Of a text that was scanned: the one division that it begins with and is about; kNoDivision
// where it is about none or several, or where the one holds the document's own district.
DivisionId DistrictResolver::OnlySubject(std::string_view text, std::size_t begin) {
  Resolve(text, &scratch_places_);
  if (IsOfNationAlone(text)) return gazetteer_->nation();
  DivisionId only = kNoDivision;
  for (std::size_t i = 0; i < scratch_places_.size(); ++i) {
    const ResolvedPlace& place = scratch_places_[i];
    if (place.role == PlaceRole::kInstitution || kept_[i].scope != 0) continue;
    if (only == kNoDivision) {
      if (place.role != PlaceRole::kSubject || place.served || kept_[i].clause_begin > begin) {
        return kNoDivision;
      }
      // 绵阳的这家企业…: what a sentence tells of one, the paragraph does not go on with.
      if (text.substr(place.range.end).starts_with("的这")) return kNoDivision;
      only = place.division;
    }
    // 成都破万亿,宜宾增速第一 is about neither alone; 铜山:打造徐州的样板区 is about 铜山.
    if (!gazetteer_->IsWithin(place.division, only) &&
        !gazetteer_->IsWithin(only, place.division)) {
      return kNoDivision;
    }
  }
  if (only != kNoDivision && context_.document != kNoDivision && only != context_.document &&
      gazetteer_->IsWithin(context_.document, only)) {
    return kNoDivision;
  }
  return only;
}

void DistrictResolver::ResolveNames(std::string_view sentence, std::vector<ResolvedPlace>* places) {
  is_example_ = BeginsWithExample(sentence);
  DivisionId container = kNoDivision;
  std::size_t container_end = 0;
  for (std::size_t i = 0; i < names_.size(); ++i) {
    const PlaceName& name = names_[i];
    ResolvedPlace place;
    place.range = name.range;
    if (name.scope != 0) {
      place.division = ScopeDivision(sentence, name.scope, name.range.begin, *places);
      container = kNoDivision;
      if (place.division == kNoDivision) continue;
    } else {
      // 湖北省|红安县, 湖北的|红安县
      const std::string_view gap =
          container == kNoDivision
              ? std::string_view()
              : sentence.substr(container_end, name.range.begin - container_end);
      const bool within = gap.empty() || (gap == "的" && name.match.full);
      const DivisionId outer = within ? container : kNoDivision;
      place.division = context_.Choose(*gazetteer_, name.match.candidates, outer);
      const bool listed = sentence.substr(0, name.range.begin).ends_with("、") ||
                          sentence.substr(name.range.end).starts_with("、");
      if (!context_.Accepts(*gazetteer_, name.match, place.division, outer, listed)) {
        container = kNoDivision;
        continue;
      }
      container = place.division;
      container_end = name.range.end;
      if (outer != kNoDivision && gazetteer_->IsWithin(place.division, outer) && !places->empty()) {
        // 烟台市|芝罘区 is one place, the inner one.
        places->back().division = place.division;
        places->back().range.end = name.range.end;
        kept_.back().range.end = name.range.end;
        kept_.back().match = name.match;
        continue;
      }
    }
    places->push_back(place);
    kept_.push_back(name);
  }
}

bool DistrictResolver::Scan(std::string_view text) {
  names_.clear();
  scanner_.Scan(text, &names_);
  return !names_.empty();
}

bool DistrictResolver::IsPlaceName(std::string_view text) {
  return Scan(text) && names_.size() == 1 && names_[0].range == ByteRange{0, text.size()};
}

void DistrictResolver::EnterSetting(std::string_view sentence) {
  ReadHead();
  const std::size_t lead = (*words_)[PlaceSet::kSettingLead].SizeAt(sentence);
  if (lead == 0 || !Scan(sentence)) return;
  Resolve(sentence, &scratch_places_);
  if (scratch_places_.empty() || kept_[0].scope != 0 || kept_[0].range.begin != lead) return;
  const std::size_t end = kept_[0].clause_end;
  if (end >= sentence.size() || sentence[end] != ',') return;
  const std::string_view rest =
      sentence.substr(kept_[0].range.end, end - std::min(end, kept_[0].range.end));
  if (!rest.empty() && !(*words_)[PlaceSet::kSite].Ends(rest)) return;
  EnterExample(scratch_places_[0].division);
}

// In a text on the nation an example soon gives way to others.
void DistrictResolver::EnterExample(DivisionId named) {
  const DivisionId own = context_.document;
  if (own == kNoDivision || own == gazetteer_->nation() || named == own) return;
  if (gazetteer_->IsWithin(named, own)) paragraph_ = named;
}

void DistrictResolver::FindPlaces(std::string_view sentence, std::vector<ResolvedPlace>* places) {
  places->clear();
  const bool first =
      !head_.empty() && sentence.starts_with(head_) && sentence.substr(head_.size()) == kStop;
  if (!first) ReadHead();
  const bool any = Scan(sentence);
  if (first) {
    // The names before the stop are those of the head.
    if (const std::size_t begin = EndOfOpeners(head_); any && BeginsWithName(begin, false)) {
      paragraph_ = OnlySubject(head_, begin);
    }
    head_.clear();
  }
  if (!mentions_.empty()) EnterVillages(sentence);
  if (any) Resolve(sentence, places);
  Carry(sentence, any, *places);
  if (places->empty()) return;
  if (places->empty() || kept_[0].scope != 0) return;
  // 陕西延安:苹果红了果农笑: in a text on several places, what is told next is of this one.
  const DivisionId before = paragraph_;
  if (kept_[0].range.begin == 0 && sentence.substr(kept_[0].range.end).starts_with(":")) {
    paragraph_ = places->front().division;
  } else if (is_example_) {
    EnterExample(places->front().division);
  }
  if (paragraph_ != before) Resolve(sentence, places);
}

// …石门县磨市镇白云村…。|“我种了8亩”: what the sentences up to this one named.
void DistrictResolver::EnterVillages(std::string_view sentence) {
  const char* const end = sentence.data() + sentence.size();
  if (sentence.data() < block_.data() || end > block_.data() + block_.size()) return;
  const auto offset = static_cast<std::size_t>(sentence.data() - block_.data());
  DivisionId last = kNoDivision;
  std::size_t passed = 0, last_end = 0;
  bool alone = false, several = false;
  while (passed < mentions_.size() && block_.data() + mentions_[passed].end <= end) {
    several |= last != kNoDivision && last != mentions_[passed].division;
    last = mentions_[passed].division;
    alone = mentions_[passed].alone;
    last_end = mentions_[passed++].end;
  }
  mentions_.erase(mentions_.begin(), mentions_.begin() + static_cast<std::ptrdiff_t>(passed));
  // 途经石门县磨市镇、澧县涔南镇: a line through several, and about none of them.
  if (last == kNoDivision || several) return;
  // 建成公路1200公里,石门县磨市镇入选…: an honour at the end of a list, which tells of nothing
  // else.
  const std::size_t from = last_end - std::min(last_end, offset);
  const bool counted = kDigits.First(sentence.substr(0, from)) != std::string_view::npos;
  if (counted && kDigits.First(sentence.substr(from)) == std::string_view::npos) return;
  const DivisionId own = paragraph_ != kNoDivision ? paragraph_ : context_.section;
  // Of a county elsewhere only what names it again: 来自|石门县磨市镇的张兵 tells where he is from.
  const bool elsewhere = alone && !gazetteer_->IsWithin(own, last);
  if (last != own && (elsewhere || gazetteer_->IsWithin(last, own))) paragraph_ = last;
}

void DistrictResolver::Resolve(std::string_view sentence, std::vector<ResolvedPlace>* places) {
  places->clear();
  kept_.clear();
  ResolveNames(sentence, places);
  if (places->empty()) return;
  const DivisionId home = paragraph_ != kNoDivision ? paragraph_ : context_.section;
  AssignRoles(sentence, *words_, *gazetteer_, kept_, home, places);
  // 江夏区…。全市累计…。总投资…: a sentence on the whole city ends what the paragraph was about.
  // 我国…。江西产量…: so does one on the text's own place, where it was about the nation.
  if (paragraph_ != kNoDivision && (kept_[0].scope != 0 || paragraph_ == gazetteer_->nation()) &&
      places->front().role == PlaceRole::kSubject && places->front().division != paragraph_ &&
      places->front().division == context_.section &&
      places->front().reach_end == sentence.size()) {
    paragraph_ = kNoDivision;
  }
}

DivisionId DistrictResolver::paragraph_district() {
  ReadHead();
  return paragraph_;
}

DivisionId DistrictResolver::DistrictAround() {
  if (paragraph_district() != kNoDivision) return paragraph_;
  if (around_ != kNoDivision) return around_;
  return context_.section != kNoDivision ? context_.section : context_.document;
}

DivisionId DistrictResolver::DistrictFor(std::string_view sentence,
                                         const std::vector<ResolvedPlace>& places,
                                         ByteRange quantity, DivisionId around, std::size_t index,
                                         std::size_t count, int* told_by) const {
  int unwanted = -1;
  int& teller = told_by != nullptr ? *told_by : unwanted;
  std::size_t i = places.size();
  while (i > 0 && places[i - 1].range.end > quantity.begin) --i;
  const std::size_t open = i == 0 ? kOutside : OpenBracket(sentence, quantity.begin);
  const bool bracketed = open != kOutside;
  const std::size_t before = i;
  if (const Elsewhere told = ToldElsewhere(*words_, sentence, places, quantity);
      told != Elsewhere::kNo) {
    teller = -1;
    const bool national = context_.document == gazetteer_->nation();
    return told == Elsewhere::kRegion && national ? context_.document : kNoDivision;
  }
  while (i-- > 0) {
    const ResolvedPlace& place = places[i];
    teller = static_cast<int>(i);
    if (bracketed && place.range.end <= open && place.role != PlaceRole::kInstitution &&
        IsAverageGap(*words_, sentence.substr(place.range.end, open - place.range.end))) {
      return place.division;
    }
    if (i + 1 == before &&
        (IsOfCompared(*words_, sentence, place, quantity) ||
         IsOneOfPlace(sentence, place, quantity) ||
         CountsItsOwn(sentence, place, quantity, gazetteer_->IsWithin(around, place.division)))) {
      return place.division;
    }
    const bool counted = i + 1 == before && quantity.begin <= place.range.end + kAmongBytes;
    if (place.among &&
        (counted || (place.role == PlaceRole::kSubject && place.reach_end > quantity.begin))) {
      return HoldingCounted(*gazetteer_, places, i, quantity.begin,
                            {around, context_.section, context_.document});
    }
    const bool listed = count > 1 && i + 1 == before &&
                        (place.role == PlaceRole::kOther || place.role == PlaceRole::kPartner) &&
                        IsEnumerated(sentence.substr(0, quantity.begin), place.range.end) &&
                        !ComeFrom(sentence, places, i);
    if (!listed && (place.role != PlaceRole::kSubject || place.reach_end <= quantity.begin)) {
      continue;
    }
    if (place.in_brackets && !(bracketed && place.range.begin > open)) continue;
    DivisionId wanted = place.division;
    const bool fits = count > 1 && FindListed(*words_, sentence, places, i, index, count, &wanted);
    if (listed && !fits) continue;
    if (!fits) wanted = HoldingAll(*gazetteer_, places, i);
    if (wanted != kNoDivision) return wanted;
    return fits && context_.section != kNoDivision ? context_.section : around;
  }
  teller = -1;
  return around;
}

}  // namespace extract
