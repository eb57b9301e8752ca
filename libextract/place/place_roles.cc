// A place is what a statement is about when it stands at the start of a clause and a statement
// follows, or where such a clause says where all the rest is: 在|安州区河清镇东村,. Everything else
// takes its role from its neighbours: 高于|全国, 来自|上海, 青岛|农业大学.
// So is where a figure of the text's own district lies: 在|文昌建成3座.
// Refused: syntax beyond the clause.
#include "place/place_roles.h"

#include <algorithm>

#include "base/byte_set.h"
#include "base/utf8.h"
#include "place/counted_places.h"
#include "place/helpers.h"
#include "place/listed_places.h"
#include "place/place_behind.h"
#include "place/place_lead.h"

namespace extract {
namespace {

constexpr std::size_t kLeadBytes = 120;  // what may stand before a clause's subject
constexpr ByteSet kDigits("0123456789");
constexpr std::string_view kIn = "在";
constexpr int kHubCharacters = 4;          // 烟台|蓬莱国际|机场
constexpr std::size_t kSettingBytes = 72;  // 在|河清镇东村种粮大户的稻田,
constexpr int kRemarkPlaces = 4;           // places that such a remark may name

class RoleReader {
 public:
  RoleReader(std::string_view sentence, const PlaceWords& words, const Gazetteer& gazetteer,
             const std::vector<PlaceName>& names, DivisionId home,
             std::vector<ResolvedPlace>* places)
      : sentence_(sentence),
        words_(words),
        gazetteer_(gazetteer),
        names_(names),
        home_(home),
        places_(places) {}

  void Run() {
    for (std::size_t i = 0; i < places_->size(); ++i) {
      ResolvedPlace& place = (*places_)[i];
      place.in_brackets = names_[i].in_brackets;
      place.among = CountsDivisions(words_, sentence_, place.range.end);
      const std::size_t before = ListedAfter(i);
      place.group = before == i ? static_cast<int>(i) : (*places_)[before].group;
      place.served = IsServedHere(i);
      place.role = names_[i].scope != 0 ? ScopeRole(i) : NameRole(i);
    }
    ShareRolesInLists();
    MarkHelpers(sentence_, words_, names_, places_);
    for (std::size_t i = 0; i < places_->size(); ++i) (*places_)[i].reach_end = ReachEnd(i);
  }

 private:
  std::size_t Begin(std::size_t i) const { return (*places_)[i].range.begin; }
  std::size_t End(std::size_t i) const { return (*places_)[i].range.end; }

  std::size_t WordAt(std::size_t position, std::uint32_t kinds) const {
    return words_.LengthAt(sentence_, position, kinds);
  }

  // No for most characters and kinds: one look for all of them.
  bool MayBegin(char32_t c, std::uint32_t kinds) const { return (words_.MayBegin(c) & kinds) != 0; }

  // A subject holds to the end of its sentence where the sentence begins with it, its own clause
  // has a number, or its statistics are the topic (厦门的发展…, 漳州外贸…). 厦门获评文明城市 amid a
  // province's achievements says nothing of the clauses behind it.
  std::size_t ReachEnd(std::size_t i) const {
    const PlaceName& name = names_[i];
    if (IsNationSetting(i) || IsDescribed(i) || IsIntroduced(i)) return sentence_.size();
    if ((*places_)[i].served && (*places_)[i].role == PlaceRole::kSubject) {
      const bool of = sentence_.substr(End(i)).starts_with("的");  // 支援|安州区的200人中,…
      return of ? name.clause_end : std::min(sentence_.find(';', End(i)), sentence_.size());
    }
    const bool foreign_nation = name.scope == kScopeNation && (*places_)[i].division != home_;
    const bool leads = name.number_follows && StartsSentence(i);
    if (name.lone || (foreign_nation && !leads)) return name.clause_end;
    if (IsNamedLast(i) || (IsGraded(i) && !StartsSentence(i))) {
      return std::max(EndOfNextClause(i), EndOfPart(i));
    }
    if ((FollowsIn(i) || IsHub(i) || IsNounSubject(i)) && !StartsSentence(i)) {
      return EndOfPart(i);
    }
    const bool topic =
        WordAt(End(i), kIndicatorWord) > 0 || sentence_.substr(End(i)).starts_with("的");
    if (name.number_follows || topic || StartsSentence(i)) return sentence_.size();
    return EndBehindBracket(sentence_, End(i), name.clause_end);
  }

  // Of …;福州|价格最高,价差…;… the second semicolon, of what begins no such part its clause's end.
  std::size_t EndOfPart(std::size_t i) const {
    const std::size_t begin = names_[i].clause_begin;
    if (begin == 0 || sentence_[begin - 1] != ';') return names_[i].clause_end;
    return std::min(sentence_.find(';', End(i)), sentence_.size());
  }

  // The clause behind that of the place, which gives the figure.
  std::size_t EndOfNextClause(std::size_t i) const {
    const std::size_t end = sentence_.find_first_of(",;", names_[i].clause_end + 1);
    return std::min(end, sentence_.size());
  }

  // Clauses before it only set the scene: 今年以来, 总量方面, 从增速看.
  bool StartsSentence(std::size_t i) const {
    std::size_t at = 0;
    const std::size_t end = std::min(names_[i].clause_begin, Begin(i));
    if (end > kLeadBytes) return false;
    while (at < end) {
      const std::size_t colon = std::min(sentence_.find(':', at), end);
      const bool said = words_[PlaceSet::kScene].Ends(sentence_.substr(at, colon - at));
      const std::size_t mark = said ? colon : std::min(sentence_.find(',', at), end);
      const std::string_view clause = sentence_.substr(at, mark - at);
      if (!words_[PlaceSet::kScene].Ends(clause) && !IsLead(words_, sentence_, at, mark))
        return false;
      at = mark + 1;
    }
    return true;
  }

  // 全市, 全省: about its district unless another is measured against it.
  PlaceRole ScopeRole(std::size_t i) const {
    if (names_[i].lone || IsNationSetting(i)) return PlaceRole::kSubject;
    const bool nation = names_[i].scope == kScopeNation;
    if (nation && IsMart(words_, sentence_.substr(Begin(i)))) return PlaceRole::kInstitution;
    if (nation && home_ != kNoDivision && gazetteer_.division(home_).code.starts_with("8") &&
        IsPartOfNation(sentence_.substr(End(i))))
      return PlaceRole::kOther;  // 來自中國|大陸的旅客, in Macau
    const std::size_t rank = WordAt(End(i), kRankWord);
    const bool compared = words_.LengthBefore(sentence_, Begin(i), kThanWord) > 0 || rank > 0;
    if ((*places_)[i].division == home_) {
      return compared ? PlaceRole::kComparison : PlaceRole::kSubject;
    }
    if (compared) return PlaceRole::kComparison;
    if (names_[i].in_name || !StartsClause(i)) return PlaceRole::kOther;
    // 全国重点实验室2家 is no statement about 全国; 全国粮食产量 and 全国累计签发 are.
    if (home_ == kNoDivision) return PlaceRole::kSubject;  // 我国煤炭…, in a text without a place
    const bool states =
        WordAt(End(i), kIndicatorWord | kPredicateWord) > 0 || HasCount(words_, sentence_, End(i));
    return states || IsOfOwnRegion(i) ? PlaceRole::kSubject : PlaceRole::kOther;
  }

  // 我省铁路里程…, 全省高速公路里程…: a region that holds the text's own is spoken of by whatever
  // noun follows, where a number does, unless the noun is an honour (全省文明村5个): those are the
  // text's own. Honours of the nation are too many for that (全国道德模范12名): of it are 我国的…
  // and what is measured, 全国棉花产量….
  bool IsOfOwnRegion(std::size_t i) const {
    if (!names_[i].number_follows) return false;
    const std::string_view rest = sentence_.substr(End(i), names_[i].clause_end - End(i));
    const std::string_view noun = rest.substr(0, kDigits.First(rest));
    if (names_[i].scope == kScopeNation && !rest.starts_with("的") &&
        !words_[PlaceSet::kMeasured].IsIn(noun)) {
      return false;
    }
    return !noun.empty() && noun.size() <= kLeadBytes && !words_[PlaceSet::kHonour].IsIn(noun);
  }

  // 在|我国家电企业中,…: of the whole sentence, in a text on a lesser place.
  bool IsNationSetting(std::size_t i) const {
    const PlaceName& name = names_[i];
    if (name.scope != kScopeNation || (*places_)[i].division == home_ || name.number_follows ||
        !FollowsIn(i) || name.clause_begin + kIn.size() != Begin(i) || !StartsSentence(i)) {
      return false;
    }
    if (name.clause_end >= sentence_.size() || sentence_[name.clause_end] != ',') return false;
    const std::string_view rest = sentence_.substr(End(i), name.clause_end - End(i));
    return rest.size() <= kSettingBytes && words_[PlaceSet::kAmong].Ends(rest);
  }

  PlaceRole NameRole(std::size_t i) const {
    if (names_[i].in_name) return PlaceRole::kInstitution;
    if (IsHub(i) || (names_[i].match.full && IsSpot(i))) return PlaceRole::kSubject;
    if (IsStreetOrLandmark(i)) return PlaceRole::kInstitution;
    const std::size_t end = AfterZone(words_, sentence_, End(i));
    if (end == End(i) && IsInstitutionName(words_, sentence_, end, names_[i].match.full)) {
      return IsOfficeElsewhere(i) ? PlaceRole::kSubject : PlaceRole::kInstitution;
    }
    if ((*places_)[i].served) return PlaceRole::kSubject;
    if (IsExample(i) || IsIntroduced(i) || IsSetting(i) || IsSpot(i) || IsNamedLast(i) ||
        IsDescribed(i))
      return PlaceRole::kSubject;
    const std::size_t with = words_.LengthBefore(sentence_, Begin(i), kWithWord);
    const bool listed =
        ListedAfter(i) != i;  // the first of the list decides, see ShareRolesInLists
    if (IsSource(i)) return PlaceRole::kPartner;
    if (IsOrigin(i)) return PlaceRole::kOther;
    if (with > 0 && !listed && Begin(i) - with >= names_[i].clause_begin &&
        words_.LengthBefore(sentence_, Begin(i), kLeadWord) < with) {
      return PlaceRole::kPartner;  // 到西安举办
    }
    if (listed || StartsClause(i))
      return StatementFollows(i, end) ? PlaceRole::kSubject : PlaceRole::kOther;
    if (words_.LengthBefore(sentence_, Begin(i), kThanWord) > 0) return PlaceRole::kComparison;
    if (words_.LengthBefore(sentence_, Begin(i), kWithWord) > 0) return PlaceRole::kPartner;
    return PlaceRole::kOther;
  }

  // 在|安州区河清镇东村,…; 在|安州区,…: the clause that opens a sentence tells where it is said.
  bool IsSetting(std::size_t i) const {
    const PlaceName& name = names_[i];
    if (!FollowsIn(i) || name.clause_begin + kIn.size() != Begin(i) || name.number_follows ||
        !StartsSentence(i)) {
      return false;
    }
    if (name.clause_end >= sentence_.size() || sentence_[name.clause_end] != ',') return false;
    const std::string_view rest = sentence_.substr(End(i), name.clause_end - End(i));
    return rest.size() <= kSettingBytes && (rest.empty() || words_[PlaceSet::kSite].Ends(rest));
  }

  // 省公司为|安州区投资3000万元,建设水厂12座: done by another for a place within the text's own, or
  // beside what its paragraph began with. 支持|安州区先行先试,新建水厂12座 is the text's own again.
  bool IsServedHere(std::size_t i) const {
    const bool told = names_[i].number_follows || sentence_.substr(0, Begin(i)).ends_with("给");
    return told && names_[i].scope == 0 && home_ != kNoDivision &&
           IsNearHome((*places_)[i].division) && IsServed(words_, sentence_, (*places_)[i].range);
  }

  // 作为|安州区的龙头企业,…: whose the one is that the sentence tells of.
  bool IsIntroduced(std::size_t i) const {
    const std::string_view kAs = "作为";
    const PlaceName& name = names_[i];
    return name.scope == 0 && name.clause_begin + kAs.size() == Begin(i) && StartsSentence(i) &&
           sentence_.substr(name.clause_begin).starts_with(kAs) &&
           name.clause_end < sentence_.size() && sentence_[name.clause_end] == ',' &&
           IsInHome((*places_)[i].division);
  }

  // 以|安州区为例,…
  bool IsExample(std::size_t i) const {
    constexpr std::string_view kAs = "以";
    constexpr std::string_view kExample = "为例";
    const PlaceName& name = names_[i];
    return sentence_.substr(0, Begin(i)).ends_with(kAs) &&
           sentence_.substr(End(i), name.clause_end - End(i)).ends_with(kExample);
  }

  // 从|外省引进3家; 从|甲市看 only sets the scene.
  bool IsSource(std::size_t i) const {
    return sentence_.substr(0, Begin(i)).ends_with("从") &&
           !words_[PlaceSet::kScene].Ends(sentence_.substr(End(i), names_[i].clause_end - End(i)));
  }

  // 香港|旅客60万人次, in a text on another place.
  bool IsOrigin(std::size_t i) const {
    const DivisionId division = (*places_)[i].division;
    return home_ != kNoDivision && home_ != gazetteer_.nation() && !IsNearHome(division) &&
           !gazetteer_.IsWithin(home_, division) &&
           words_[PlaceSet::kOrigin].Begins(sentence_.substr(End(i)));
  }

  // 甲市|增幅最大,达到9%.
  bool IsGraded(std::size_t i) const {
    const PlaceName& name = names_[i];
    return !name.number_follows && name.clause_end < sentence_.size() &&
           sentence_[name.clause_end] == ',' && StartsClause(i) &&
           words_[PlaceSet::kGraded].Ends(sentence_.substr(End(i), name.clause_end - End(i)));
  }

  // 增速最快的是|甲市,达到9%: what the clause behind tells of.
  bool IsNamedLast(std::size_t i) const {
    const std::size_t end = names_[i].clause_end;
    return End(i) == end && end < sentence_.size() && sentence_[end] == ',' &&
           words_[PlaceSet::kPointing].Ends(sentence_.substr(0, Begin(i)));
  }

  // 素有茶乡之称的|安州区,茶园…: what the sentence goes on to tell of.
  bool IsDescribed(std::size_t i) const {
    const std::size_t end = names_[i].clause_end;
    return names_[i].match.full && End(i) == end && end < sentence_.size() &&
           sentence_[end] == ',' && sentence_.substr(0, Begin(i)).ends_with("的");
  }

  bool FollowsIn(std::size_t i) const { return sentence_.substr(0, Begin(i)).ends_with(kIn); }

  // 将在|巢湖投资20亿元, 项目位于|巢湖夏阁镇,: within the text's own district, one place alone.
  bool IsSpot(std::size_t i) const {
    const bool located = words_[PlaceSet::kLocated].Ends(sentence_.substr(0, Begin(i)));
    if (!located && !(FollowsIn(i) && names_[i].number_follows)) return false;
    const DivisionId division = (*places_)[i].division;
    const DivisionId before = i == 0 ? kNoDivision : (*places_)[i - 1].division;
    if (located && before != division && gazetteer_.IsWithin(before, division)) return false;
    const bool told = located || names_[i].clause_begin + kIn.size() == Begin(i);
    if (!gazetteer_.IsWithin(division, home_) || (division == home_ && !told)) return false;
    return i + 1 == places_->size() || ListedAfter(i + 1) != i;
  }

  // 烟台|港吞吐量…, 烟台|蓬莱国际机场,…: its traffic is the place's.
  bool IsHub(std::size_t i) const {
    if (!StartsClause(i)) return false;
    std::size_t at = End(i);
    for (int n = 0; n <= kHubCharacters && at < sentence_.size(); ++n) {
      if (const std::size_t hub = words_[PlaceSet::kHub].SizeAt(sentence_.substr(at)); hub > 0) {
        std::size_t length;
        at += hub;
        if (at >= sentence_.size()) return false;
        if (!IsHan(DecodeAt(sentence_, at, &length))) return true;
        if (WordAt(at, kCarrierWord | kIndicatorWord | kPredicateWord) > 0) return true;
        // 烟台|港集装箱吞吐量…
        const std::string_view rest = sentence_.substr(at, names_[i].clause_end - at);
        return names_[i].number_follows && (*places_)[i].division != home_ &&
               words_[PlaceSet::kMeasured].IsIn(rest.substr(0, kDigits.First(rest)));
      }
      std::size_t length;
      if (!IsHan(DecodeAt(sentence_, at, &length))) return false;
      at += length;
    }
    return false;
  }

  // 青岛|路, 海南|岛, 潍县|路: one character right behind a name of two.
  bool IsStreetOrLandmark(std::size_t i) const {
    if (IsRoute(words_, sentence_, End(i))) return true;
    const bool two_characters = (*places_)[i].range.size() <= 6;
    const std::size_t suffix = WordAt(End(i), kInstitutionWord);
    return suffix > 0 && suffix <= 3 && (two_characters || !names_[i].match.full) &&
           WordAt(End(i), kCarrierWord | kIndicatorWord) <= suffix;
  }

  // 甲省|政府宣布…, in a text on the nation or on another place: it speaks of its own.
  bool IsOfficeElsewhere(std::size_t i) const {
    const DivisionId division = (*places_)[i].division;
    if (!names_[i].match.full || !StartsClause(i)) return false;
    if (home_ != kNoDivision && gazetteer_.IsWithin(home_, division)) return false;
    const std::string_view rest = sentence_.substr(End(i));
    return words_[PlaceSet::kOffice].Begins(rest);
  }

  // Whether what follows makes the name a subject: 泉州固投…, 泉州实现…, 泉州3.1%的增速; the class
  // word of a full name (泉州市) is enough by itself. 山东首店105家 is about neither.
  bool StatementFollows(std::size_t i, std::size_t end) const {
    if (end == sentence_.size()) return true;
    std::size_t length;
    const char32_t next = DecodeAt(sentence_, end, &length);
    if (next == U'“') return false;  // 某市“8·20”灾后重建
    if (!IsHan(next)) return !IsRating(sentence_, end);
    if (IsCountedModifier(sentence_, end)) return (*places_)[i].among;
    const std::size_t carrier = WordAt(end, kCarrierWord | kIndicatorWord);
    const std::size_t rank = WordAt(end, kRankWord);
    const bool counted = names_[i].match.full && names_[i].number_follows;
    if (rank > carrier && !(counted && IsExtreme(words_, sentence_.substr(end), rank))) {
      return false;
    }
    if (carrier > 0 || names_[i].match.full) return true;
    std::size_t scope_bytes;
    std::uint32_t scope = 0;
    if (words_.MatchScanned(sentence_, end, &scope_bytes, &scope) && (scope & kAnyScope) != 0) {
      return true;
    }
    if (IsNounSubject(i)) return true;
    // 苏州一家机械公司, 赣州一指标; not 三亚一体化.
    return next == U'一' && sentence_.substr(end).substr(0, 6) != "一体" &&
           sentence_.substr(end).substr(0, 6) != "一带";
  }

  bool IsInHome(DivisionId division) const {
    return division != home_ && home_ != kNoDivision && gazetteer_.IsWithin(division, home_);
  }

  // Within the place that is spoken of, or beside it.
  bool IsNearHome(DivisionId division) const {
    if (IsInHome(division)) return true;
    if (division == home_ || home_ == kNoDivision) return false;
    const DivisionId parent = home_ == gazetteer_.nation() ? home_ : gazetteer_.ParentOf(home_);
    return parent != gazetteer_.nation() && gazetteer_.ParentOf(division) == parent;
  }

  // A short name before a noun, without a verb or a word of statistics right behind it. Beside or
  // within the text's own district it is the subject of whatever the noun is (厦门|改革试点形成80项
  // 成果); without a number in its clause, of what is measured (河北|冬枣价格最低,均价…) or, in a
  // text on the nation, of anything. The text's own district, and those that hold it, are subjects
  // of what is measured alone (四川|环保用电量): 山东|首店105家 is a name.
  bool IsNounSubject(std::size_t i) const {
    const DivisionId division = (*places_)[i].division;
    const bool holds_home = home_ != kNoDivision && gazetteer_.IsWithin(home_, division);
    const bool elsewhere = !holds_home && !IsNearHome(division);
    if (names_[i].match.full || WordAt(End(i), kCarrierWord | kIndicatorWord) > 0 ||
        sentence_.substr(End(i)).starts_with("一")) {
      return false;
    }
    const std::size_t next = i + 1 < places_->size() ? Begin(i + 1) : sentence_.size();
    std::size_t at = End(i);
    for (std::size_t length; at < next; at += length) {
      const char32_t c = DecodeAt(sentence_, at, &length);
      if (IsAsciiDigit(c)) {
        return (!holds_home && !elsewhere) || (IsTold(PlaceSet::kMeasured, i, at) &&
                                               !(elsewhere && IsTold(PlaceSet::kFlow, i, at)));
      }
      if (c == U',' && !holds_home && !elsewhere && !names_[i].number_follows) {
        return home_ == gazetteer_.nation() || IsGraded(i) || IsTold(PlaceSet::kMeasured, i, at) ||
               OpensSentence(i);
      }
      const bool joins = holds_home && c == U'、';  // 重庆|新兴产业、高技术产业增加值
      if (!(IsHan(c) || joins) || c == U'等') return false;
    }
    return false;
  }

  // 甲市|打破区划界限,建成书房260个; not 甲县|地震后,… and 甲市|高新区获评先进,…, which say nothing
  // of whose the rest is.
  bool OpensSentence(std::size_t i) const {
    constexpr std::string_view kThen[] = {"后", "时", "前", "来", "间", "中"};
    const std::string_view clause =
        sentence_.substr(End(i), names_[i].clause_end - std::min(names_[i].clause_end, End(i)));
    return StartsSentence(i) && AfterZone(words_, sentence_, End(i)) == End(i) &&
           std::none_of(std::begin(kThen), std::end(kThen),
                        [clause](std::string_view then) { return clause.ends_with(then); });
  }

  // Whether a word of the set stands between the name and `end`: for what is measured, or for what
  // comes from there and is the text's own (香港|旅客, 上海|投资).
  bool IsTold(PlaceSet set, std::size_t i, std::size_t end) const {
    return words_[set].IsIn(sentence_.substr(End(i), end - End(i)));
  }

  // Only dates, 其中 and other lead words, and places that hold this one stand before it.
  bool StartsClause(std::size_t i) const {
    std::size_t at = names_[i].clause_begin;
    if (Begin(i) - at > kLeadBytes) return false;
    std::size_t j = i;
    while (j > 0 && Begin(j - 1) >= at) --j;
    while (at < Begin(i)) {
      if (j < i && at == Begin(j)) {
        const bool holds = gazetteer_.IsWithin((*places_)[i].division, (*places_)[j].division);
        if (!holds && (*places_)[j].group != (*places_)[i].group) return false;
        at = End(j++);
        continue;
      }
      const std::size_t lead = WordAt(at, kLeadWord);
      std::size_t length;
      const char32_t c = DecodeAt(sentence_, at, &length);
      if (lead == 0 && !IsTimeCharacter(c)) return false;
      at += std::max(lead, lead == 0 ? length : 0);
      while (j < i && Begin(j) < at) ++j;
    }
    return true;
  }

  // The place before which only 、, 和 or a bracketed remark separates from this one; `i` for none.
  std::size_t ListedAfter(std::size_t i) const {
    std::size_t j = i;
    for (int steps = 0; j > 0 && steps < kRemarkPlaces; ++steps) {
      --j;
      if (names_[j].in_brackets == names_[i].in_brackets) {
        return IsListGap(words_, sentence_, End(j), Begin(i)) && !IsPartner(j, i) ? j : i;
      }
    }
    return i;
  }

  // 甲市与|外省乙县签订…: one of the text's own, and who takes part.
  bool IsPartner(std::size_t j, std::size_t i) const {
    return sentence_.substr(End(j), Begin(i) - End(j)) == "与" && home_ != kNoDivision &&
           gazetteer_.IsWithin((*places_)[j].division, home_) &&
           !gazetteer_.IsWithin((*places_)[i].division, home_);
  }

  // 南京、镇江、扬州固定资产投资: the last tells that all are subjects; 来自上海、广东的: the first
  // that none is.
  void ShareRolesInLists() {
    for (std::size_t begin = 0; begin < places_->size();) {
      std::size_t end = begin + 1;
      const int group = (*places_)[begin].group;
      while (end < places_->size() && ((*places_)[end].group == group || names_[end].in_brackets))
        ++end;
      const PlaceRole first = (*places_)[begin].role;
      std::size_t last = end - 1;
      while (last > begin && (*places_)[last].group != group) --last;
      if (last > begin) {
        PlaceRole shared = first;
        if (first == PlaceRole::kSubject || first == PlaceRole::kOther) {
          shared = StartsClause(begin) ? (*places_)[last].role : first;
        }
        for (std::size_t i = begin; i <= last; ++i) {
          if ((*places_)[i].group == group) (*places_)[i].role = shared;
        }
      }
      begin = std::max(last + 1, begin + 1);
    }
  }

  const std::string_view sentence_;
  const PlaceWords& words_;
  const Gazetteer& gazetteer_;
  const std::vector<PlaceName>& names_;
  const DivisionId home_;
  std::vector<ResolvedPlace>* const places_;
};

}  // namespace

void AssignRoles(std::string_view sentence, const PlaceWords& words, const Gazetteer& gazetteer,
                 const std::vector<PlaceName>& names, DivisionId home,
                 std::vector<ResolvedPlace>* places) {
  RoleReader(sentence, words, gazetteer, names, home, places).Run();
}

}  // namespace extract
