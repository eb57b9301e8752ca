// The document's district is a matter of weighing evidence: no single sign is always there. Weights
// are in the order of how rarely the sign misleads, and the signs are of form (title, congress,
// dateline, counts), never of a certain document.
#include "place/place_context.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/utf8.h"
#include "place/place_behind.h"
#include "place/prominence.h"
#include "place/scope_counts.h"
#include "place/sighting.h"
#include "place/sighting_signs.h"
#include "place/spread.h"
#include "place/text_signs.h"

namespace extract {
namespace {

constexpr int kCongressWeight = 200;  // 在云南省第十四届人民代表大会第二次会议上
constexpr int kTitleStartFull = 60;   // 沛县2019年统计公报
constexpr int kTitleStartShort = 30;  // 铜山:建设…
constexpr int kTitleFull = 30;
constexpr int kTitleShort = 12;
constexpr int kSituated = 40;  // 河清镇位于安州区西部, at a text's beginning
constexpr int kBodyFull = 3;
constexpr int kBodyShort = 2;
constexpr int kFirstNamed = 2;        // in a text whose title names none
constexpr int kOwnSign = 3;           // 港府: a paragraph that only Hong Kong's would say so
constexpr int kSharedSign = 2;        // 立法会: or Macau's
constexpr double kNationShare = 0.3;  // every local text names 全国 now and then
constexpr double kRivalShare = 0.4;   // of the best score, from which a sibling is a rival
constexpr double kCloseRivalShare = 0.6;
constexpr int kOwnScopes = 3;       // times that a local text says 全市 at least
constexpr int kOwnPlaces = 2;       // that it names of that place
constexpr double kFewScopes = 0.2;  // share of them that tells nothing
constexpr std::string_view kHongKong = "810000";
constexpr std::string_view kMacau = "820000";
constexpr std::size_t kMostTitles = 6;  // short lines before the first paragraph
constexpr std::size_t kSituatedBlocks = 4;
constexpr std::size_t kSituatedBytes = 600;  // of each: a text may be one long paragraph
constexpr std::size_t kFirstBlocks = 6;

class ContextReader {
 public:
  ContextReader(const PlaceScanner& scanner, int year)
      : scanner_(scanner), gazetteer_(scanner.gazetteer()), words_(scanner.words()) {
    context_.year = year;
  }

  PlaceContext Read(const std::vector<const NormalizedBlock*>& blocks) {
    std::size_t seen_bytes = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      const bool heading = blocks[i]->kind == BlockKind::kTitle || i < kTitleBlocks;
      if (seen_bytes > kEvidenceBytes && !heading) continue;
      if (i == kMostTitles && blocks[i]->kind == BlockKind::kTitle) ForgetTitles();
      seen_bytes += blocks[i]->text.size();
      read_.traditional += blocks[i]->traditional;
      if (read_.lead == TextRead::kNowhere && !IsTitleBlock(*blocks[i], i) &&
          !IsCredit(words_, blocks[i]->text)) {
        read_.lead = i;
      }
      See(*blocks[i], i);
    }
    read_.bytes = seen_bytes;
    WeighProvinces();
    WeighNames();
    if (in_title_.empty()) signs_ = ReadTextSigns(words_, blocks);
    LearnVillages(blocks);
    context_.document = Best();
    if (context_.document == kNoDivision && !review_ && !IsAbroad()) {
      // 来砀山旅游, in a text of 我县: a county's short name is all there is.
      weigh_lone_counties_ = true;
      WeighNames();
      context_.document = Best();
      if (context_.document != kNoDivision &&
          ScopeShare(gazetteer_.division(context_.document)) < 0.5) {
        context_.document = kNoDivision;
      }
    }
    if (context_.document == kNoDivision && !review_ && !SaysLocal()) {
      context_.document = ToldBySigns();
    }
    context_.section = context_.document;
    return std::move(context_);
  }

 private:
  void See(const NormalizedBlock& block, std::size_t index) {
    if (IsCredit(words_, block.text)) return;
    const bool title = IsTitleBlock(block, index) && index < kMostTitles;
    scratch_.clear();
    scanner_.Scan(block.text, &scratch_);
    const std::string_view text = block.text;
    for (std::size_t i = 0; i < scratch_.size(); ++i) {
      Sighting sighting;
      sighting.name = scratch_[i];
      sighting.text = text;
      sighting.block = index;
      const std::string_view rest = text.substr(scratch_[i].range.end);
      if (IsNationalFirm(words_, text.substr(scratch_[i].range.begin))) continue;
      // 来自中國|大陸的旅客, 中國|台灣旅客 are said from outside, not of whom the text is about.
      if (block.traditional > 0 && scratch_[i].scope == kScopeNation && IsPartOfNation(rest)) {
        continue;
      }
      if (scratch_[i].scope != 0) {
        // 该省 is one that was just named, and need not be the text's own.
        if (!text.substr(scratch_[i].range.begin).starts_with("该")) scopes_.Add(scratch_[i].scope);
      } else if (IsNewspaper(words_, rest) ||
                 IsWireHead(text.substr(0, scratch_[i].range.begin),
                            text.substr(scratch_[i].range.begin, scratch_[i].range.size()), rest) ||
                 (!scratch_[i].match.full && words_[PlaceSet::kNature].Begins(rest) &&
                  !words_[PlaceSet::kLand].Begins(rest)) ||
                 (!title && (IsVenue(words_, text.substr(0, scratch_[i].range.begin), rest) ||
                             IsNeighbour(words_, scratch_[i], text)))) {
        continue;
      }
      sighting.congress = IsCongress(rest);
      sighting.in_body_name = scratch_[i].scope == 0 && IsBodyName(scratch_[i], text);
      sighting.title = title;
      sighting.starts_title = title && StartsTitle(text, scratch_[i].range.begin) &&
                              !IsNoTopic(words_, scratch_[i].scope, rest);
      sighting.situated =
          index < kSituatedBlocks && scratch_[i].range.begin <= kSituatedBytes &&
          words_[PlaceSet::kLocated].Ends(text.substr(0, scratch_[i].range.begin)) &&
          !HoldsNamedBefore(sighting);
      sighting.reported = IsReported(text.substr(0, scratch_[i].range.begin), rest);
      // 烟台市|芝罘区: what counts for the title, or for where a thing is, is the inner one.
      if (i > 0 && scratch_[i - 1].range.end == scratch_[i].range.begin && !sightings_.empty() &&
          MayLieIn(scratch_[i], scratch_[i - 1])) {
        Sighting& outer = sightings_.back();
        sighting.situated |= std::exchange(outer.situated, false);
        if (outer.title) {
          sighting.starts_title = outer.starts_title;
          outer.starts_title = outer.title = false;
        }
      }
      sightings_.push_back(sighting);
    }
  }

  // 绵竹市位于|德阳市: the text is about the inner one of the clause's names.
  bool HoldsNamedBefore(const Sighting& outer) {
    for (std::size_t i = sightings_.size(); i-- > 0;) {
      Sighting& inner = sightings_[i];
      if (inner.text.data() != outer.text.data() ||
          inner.name.range.begin < outer.name.clause_begin) {
        return false;
      }
      if (inner.name.scope != 0 || !MayLieIn(inner.name, outer.name)) continue;
      inner.situated = true;
      return true;
    }
    return false;
  }

  // 《今日烟台》, 青岛|农业大学, 郑州|某机械公司; a port or an office speaks of its place.
  bool IsBodyName(const PlaceName& name, std::string_view text) const {
    constexpr std::size_t kNameBytes = 36;
    const std::size_t end = name.range.end;
    if (name.in_name) return true;
    if (!IsInstitutionName(words_, text, end, name.match.full)) return false;
    const std::string_view rest = text.substr(end);
    return words_[PlaceSet::kFirm].IsIn(
        rest.substr(0, FloorCharacter(rest, std::min(rest.size(), kNameBytes))));
  }

  // Of a page that lists the titles of other texts.
  void ForgetTitles() {
    for (Sighting& sighting : sightings_) {
      if (sighting.block >= kTitleBlocks) sighting.title = sighting.starts_title = false;
    }
  }

  // 龙州县|弄岗村, which a text without a place in its title goes on to name: it is about the
  // county.
  void LearnVillages(const std::vector<const NormalizedBlock*>& blocks) {
    for (const Sighting& sighting : sightings_) {
      const NameMatch& match = sighting.name.match;
      if (sighting.name.scope != 0 || !match.full || match.common) continue;
      const DivisionId id = context_.Choose(gazetteer_, match.candidates);
      context_.villages.Learn(words_, sighting.text, sighting.name.range.end, id);
    }
    if (context_.villages.empty()) return;
    std::size_t seen_bytes = 0;
    for (std::size_t i = 0; i < blocks.size() && seen_bytes <= kEvidenceBytes; ++i) {
      seen_bytes += blocks[i]->text.size();
      context_.villages.Count(blocks[i]->text);
    }
    context_.villages.VisitCounted(
        [this](DivisionId division, int times) { village_times_[division] += times; });
  }

  // Of a text that tells of the villages of one place, and keeps naming them.
  void WeighVillages() {
    constexpr std::size_t kBytesEach = 1800;
    if (village_times_.size() != 1) return;
    const auto [division, times] = *village_times_.begin();
    if (static_cast<std::size_t>(times) * kBytesEach < read_.bytes) return;
    scores_[division] += times * kBodyShort;
    times_signalled_[division] = static_cast<std::size_t>(times);
  }

  // False of 四川|新建4条公路, a county of another province, and of 新建县|新建4条公路.
  bool MayLieIn(const PlaceName& inner, const PlaceName& outer) const {
    if (inner.scope != 0 || outer.scope != 0) return true;
    for (const DivisionId id : inner.match.candidates) {
      for (const DivisionId container : outer.match.candidates) {
        if (id != container && gazetteer_.IsWithin(id, container)) return true;
      }
    }
    return false;
  }

  // Provinces are weighed by the names that can only be theirs.
  void WeighProvinces() {
    for (const Sighting& sighting : sightings_) {
      if (sighting.name.scope != 0 || sighting.name.match.bare) continue;
      const auto& candidates = sighting.name.match.candidates;
      const DivisionId province = gazetteer_.ProvinceOf(candidates[0]);
      bool same = true;
      bool high = false;
      for (DivisionId id : candidates) {
        same = same && gazetteer_.ProvinceOf(id) == province;
        high = high || gazetteer_.division(id).level < DivisionLevel::kCounty;
      }
      const NameMatch& match = sighting.name.match;
      if (same && !match.common && (high || match.full)) {
        context_.CountProvince(province, match.full ? 2 : 1);
      }
    }
  }

  void WeighNames() {
    scores_.clear();
    nation_score_ = 0;
    for (const Sighting& sighting : sightings_) Weigh(sighting);
  }

  // 绵阳市安州区河清镇的早晨…。邻近的北川县…: what a text without a place in its title begins
  // with, the inner one of places right behind one another.
  void WeighFirst() {
    for (std::size_t i = 0; i < sightings_.size(); ++i) {
      const Sighting& sighting = sightings_[i];
      if (sighting.block >= kFirstBlocks) return;
      if (sighting.name.scope != 0 || !sighting.name.match.full || sighting.name.match.common) {
        continue;
      }
      if (i + 1 < sightings_.size() && sightings_[i + 1].text.data() == sighting.text.data() &&
          sightings_[i + 1].name.range.begin == sighting.name.range.end) {
        continue;
      }
      const auto found = scores_.find(context_.Choose(gazetteer_, sighting.name.match.candidates));
      if (found != scores_.end()) found->second += kFirstNamed;
      return;
    }
  }

  // Texts of Hong Kong and Macau that never name them: 财政司司长…, 本港失业率…. What both have,
  // 施政报告, is of the one that the rest tells of, and in simplified script it may be of neither:
  // 法国…财政预算案.
  void WeighSigns() {
    const bool own = read_.IsTraditional() || !signs_.AreForeign();
    const int hong_kong = own * signs_.hong_kong + scopes_.Times(kScopeHongKong);
    const int macau = own * signs_.macau + scopes_.Times(kScopeMacau);
    const bool of_macau = macau > hong_kong;
    AddSigns(kHongKong, hong_kong, of_macau ? 0 : own * signs_.shared);
    AddSigns(kMacau, macau, of_macau ? own * signs_.shared : 0);
    const DivisionId region = gazetteer_.DivisionOfToday(kMacau);
    if (IsOpenedByOffice(region)) scores_[region] += kSituated;
  }

  // What a text is about that names no place: the ministry's own country, the one whose 国内 it
  // speaks of, or the region whose habits of writing it has (按年上升).
  DivisionId ToldBySigns() const {
    if (IsAbroad()) return kNoDivision;
    if (signs_.national_block != TextSigns::kNowhere) return gazetteer_.nation();
    if (read_.IsTraditional()) {
      if (signs_.habits == 0 || signs_.domestic + signs_.abroad > 0) return kNoDivision;
      return gazetteer_.DivisionOfToday(signs_.macau > 0 ? kMacau : kHongKong);
    }
    return signs_.domestic > 0 ? gazetteer_.nation() : kNoDivision;
  }

  bool SaysLocal() const { return scopes_.TellLocal(read_.bytes); }

  bool IsAbroad() const {
    return !nation_in_title_ && signs_.IsAbroad(scopes_.Times(kScopeNation));
  }

  void AddSigns(std::string_view code, int own, int shared) {
    const DivisionId region = gazetteer_.DivisionOfToday(code);
    if (own + shared == 0 || region == kNoDivision) return;
    scores_[region] += own * kOwnSign + shared * kSharedSign;
    times_signalled_[region] = static_cast<std::size_t>(own + shared);
  }

  void Weigh(const Sighting& sighting) {
    if (sighting.name.scope != 0) {
      nation_in_title_ |= sighting.title && sighting.name.scope == kScopeNation;
      if (sighting.name.scope == kScopeNation) nation_score_ += kNationShare;
      if (sighting.name.scope == kScopeNation && sighting.starts_title)
        nation_score_ += kTitleStartFull;
      return;
    }
    const NameMatch& match = sighting.name.match;
    if (match.bare) return;
    const DivisionId id = context_.Choose(gazetteer_, match.candidates);
    if (!match.full && !context_.HoldsIn(gazetteer_, id)) return;
    const Division& division = gazetteer_.division(id);
    if (match.common && (!sighting.starts_title || !IsBackedUp(match, id))) return;
    if (match.full && !context_.IsNamedInFull(id)) {
      auto& named = context_.named_in_full;
      named.insert(std::upper_bound(named.begin(), named.end(), id), id);
    }
    if (!match.full && division.level == DivisionLevel::kCounty &&
        context_.TimesNamed(gazetteer_.ProvinceOf(id)) == 0 && !IsTopic(sighting)) {
      return;
    }
    double weight = match.full ? kBodyFull : kBodyShort;
    if (sighting.congress) {
      weight = kCongressWeight;
    } else if (sighting.starts_title) {
      weight = match.full ? kTitleStartFull : kTitleStartShort;
    } else if (sighting.title) {
      weight = match.full ? kTitleFull : kTitleShort;
    } else if (sighting.situated && (match.full || division.level < DivisionLevel::kCounty)) {
      weight = kSituated;
    }
    if (sighting.name.in_name) weight /= 2;
    if (sighting.title) in_title_.insert(id);
    scores_[id] += weight;
  }

  // A county's short name in a text that names no place of its province: 一线见闻|义乌:…,
  // 某商场青睐 |秭归|脐橙 of a text that goes on with 秭归…; not 投|资中|国公司. In traditional
  // script it is a place of Hong Kong's: 大埔.
  bool IsTopic(const Sighting& sighting) const {
    if (read_.IsTraditional()) return false;
    if (sighting.starts_title || (weigh_lone_counties_ && SaysLocal())) return true;
    if (!sighting.title && !weigh_lone_counties_) return false;
    return std::any_of(sightings_.begin(), sightings_.end(), [&](const Sighting& other) {
      return other.name.match.number == sighting.name.match.number && other.name.scope == 0 &&
             other.name.range.begin == other.name.clause_begin;
    });
  }

  // 资源价格上涨, 东风车型降价: an ordinary word, unless the text says 全县 and is of that kind,
  // names places of its province or, of a county, names it in full as well.
  bool IsBackedUp(const NameMatch& match, DivisionId id) const {
    const Division& division = gazetteer_.division(id);
    if (SaysLocal() && ScopeShare(division) >= 0.5) return true;
    if (match.full || division.level < DivisionLevel::kCounty) {
      return context_.TimesNamed(gazetteer_.ProvinceOf(id)) > 0;
    }
    return std::any_of(sightings_.begin(), sightings_.end(), [&](const Sighting& other) {
      const auto& named = other.name.match.candidates;
      return other.name.scope == 0 && other.name.match.full && !other.name.match.common &&
             std::find(named.begin(), named.end(), id) != named.end();
    });
  }

  double ScopeShare(const Division& division) const { return scopes_.Share(division); }

  // Sets review_.
  DivisionId Best() {
    if (in_title_.empty()) {
      WeighFirst();
      WeighSigns();
      WeighVillages();
    }
    DivisionId best = kNoDivision;
    double best_score = 0;
    for (auto& [id, score] : scores_) {
      score *= 0.5 + ScopeShare(gazetteer_.division(id));
      if (score > best_score) {
        best = id;
        best_score = score;
      }
    }
    // A text that says 全县 is none on the nation, however often it says 全国.
    const bool local = SaysLocal();
    if (nation_score_ > best_score && (!local || nation_score_ >= kTitleStartFull)) {
      return IsAbroad() ? kNoDivision : gazetteer_.nation();
    }
    if (best == kNoDivision) return best;
    if (in_title_.empty()) best = ScopedAround(best);
    const bool claimed =
        !in_title_.empty() || (local && ScopeShare(gazetteer_.division(best)) >= 0.5);
    const Spread spread(gazetteer_, context_, sightings_);
    if (IsOpenedByOffice(best)) return best;
    if (!claimed && spread.IsExample(best, signs_)) return gazetteer_.nation();
    if (!claimed && !IsProminent(best)) return NationOrNone();
    const DivisionId common = CommonParent(best, best_score);
    if (common != best) return common;
    if (in_title_.size() == 1 && in_title_.contains(best) &&
        (scopes_.Local() == 0 || ScopeShare(gazetteer_.division(best)) < 0.5)) {
      const DivisionId told = spread.ToldInstead(best);
      return told == kNoDivision ? best : told;
    }
    review_ = !claimed && spread.IsOneOfMany(best);
    if (review_) return kNoDivision;
    const bool many = in_title_.empty() && scopes_.Local() < kOwnScopes && spread.IsAmongMany(best);
    return many ? gazetteer_.nation() : best;
  }

  // 根據統計暨普查局資料,…來自香港的旅客…: Macau's own office speaks, of visitors from elsewhere.
  bool IsOpenedByOffice(DivisionId best) const {
    return read_.IsTraditional() && signs_.opened_by_macau && best != kNoDivision &&
           gazetteer_.DivisionOfToday(kMacau) == best;
  }

  bool IsProminent(DivisionId id) const {
    const auto signs = times_signalled_.find(id);
    return Prominence(gazetteer_, context_, sightings_, read_)
        .IsProminent(id, signs == times_signalled_.end() ? 0 : signs->second);
  }

  // Of a text that names places in passing.
  DivisionId NationOrNone() const {
    return nation_score_ > 0 && !SaysLocal() && !IsAbroad() ? gazetteer_.nation() : kNoDivision;
  }

  // 全省…。我省…。全省…, in a text that names but its cities: what holds them and is of that kind.
  DivisionId ScopedAround(DivisionId best) const {
    if (scopes_.Local() < kOwnScopes || ScopeShare(gazetteer_.division(best)) > kFewScopes)
      return best;
    for (DivisionId id = gazetteer_.ParentOf(best); id != kNoDivision && id != gazetteer_.nation();
         id = gazetteer_.ParentOf(id)) {
      if (ScopeShare(gazetteer_.division(id)) < 1 - kFewScopes) continue;
      const auto within = std::count_if(scores_.begin(), scores_.end(), [&](const auto& score) {
        return score.first != id && gazetteer_.IsWithin(score.first, id);
      });
      return within >= kOwnPlaces ? id : best;
    }
    return best;
  }

  // 泉州, 三明 and 莆田 named alike: a text that compares the districts of one province is about
  // the province, one that compares provinces about the nation. Else `best` itself.
  DivisionId CommonParent(DivisionId best, double best_score) const {
    const DivisionId parent = gazetteer_.division(best).parent;
    int rivals = 0, close_rivals = 0, title_rivals = 0;
    for (const auto& [id, score] : scores_) {
      if (id == best || gazetteer_.division(id).parent != parent) continue;
      if (score >= best_score * kRivalShare) ++rivals;
      if (score >= best_score * kCloseRivalShare) ++close_rivals;
      if (score >= best_score * kRivalShare && in_title_.count(id) != 0) ++title_rivals;
    }
    const auto parent_score = scores_.find(parent);
    const bool named = parent_score != scores_.end() && parent_score->second >= best_score * 0.2;
    if (rivals >= 2 && named) return parent;
    if (parent == gazetteer_.nation()) return close_rivals >= 2 ? parent : best;
    return title_rivals >= 1 && in_title_.count(best) != 0 ? parent : best;
  }

  const PlaceScanner& scanner_;
  const Gazetteer& gazetteer_;
  const PlaceWords& words_;
  PlaceContext context_;
  std::vector<PlaceName> scratch_;
  std::vector<Sighting> sightings_;
  ScopeCounts scopes_;
  std::map<DivisionId, double> scores_;
  // Paragraphs that tell of a region without its name.
  std::map<DivisionId, std::size_t> times_signalled_;
  std::map<DivisionId, int> village_times_;  // how often its villages are named
  std::set<DivisionId> in_title_;
  double nation_score_ = 0;
  bool nation_in_title_ = false;
  TextRead read_;
  TextSigns signs_;  // of a text whose title names no place
  bool weigh_lone_counties_ = false;
  bool review_ = false;  // of several provinces: the text as a whole has no district
};

}  // namespace

PlaceContext ReadPlaceContext(const PlaceScanner& scanner,
                              const std::vector<const NormalizedBlock*>& blocks,
                              std::string_view given, int year) {
  const Gazetteer& gazetteer = scanner.gazetteer();
  PlaceContext context = ContextReader(scanner, year).Read(blocks);
  if (!given.empty()) {
    const std::vector<DivisionId> candidates = gazetteer.Lookup(given);
    if (!candidates.empty()) {
      context.document = context.section = context.Choose(gazetteer, candidates);
    }
  }
  return context;
}

}  // namespace extract
