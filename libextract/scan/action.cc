#include "scan/action.h"

#include <algorithm>

#include "base/utf8.h"
#include "scan/action_words.h"
#include "scan/phrase_words.h"

namespace extract {

// 再|建|8座, 今年要|修|20公里: a verb of one character, of what is made; but 住建|20间.
bool ActionFinder::Makes(const SentenceView& view, std::size_t i) const {
  return i + 1 < view.tokens.size() && view.tokens[i + 1].kind == TokenKind::kQuantity &&
         (*view.words)[SentenceWord::kMaking].Holds(view.TokenText(i)) &&
         (i == 0 || !cutter_->IsNominal(view, i - 1) || cutter_->IsAgent(view, i - 1));
}

// A verb before 的 belongs to an attribute: 承接市级|下放的|事项155项.
bool ActionFinder::Governs(const SentenceView& view, std::size_t i) const {
  const SentenceToken& token = view.tokens[i];
  if ((token.roles & kRoleGoverns) == 0 || token.quoted) return false;
  const bool leads =  // 上半年扶持|21家
      i + 1 < view.tokens.size() && view.tokens[i + 1].kind == TokenKind::kQuantity &&
      (i == 0 || !cutter_->IsNominal(view, i - 1));
  if (!leads && !cutter_->IsVerb(view, i) &&
      (token.traits & (kTraitCountAction | kTraitObjectVerb)) == 0) {
    return false;
  }
  if (IsOfName(view, i) || view.Is(i + 1, SentenceWord::kContribution)) return false;  // 增长|贡献
  const bool piece = token.end - token.begin == 3 && token.traits == 0;  // of a longer word
  if (piece && !Makes(view, i)) return false;
  if (token.traits == 0 && (*view.words)[SentenceWord::kSeeing].Holds(view.TokenText(i))) {
    return false;  // 只见|20栋温室
  }
  return !view.IsWord(i + 1, "的") && !IsCircumstance(view, i) && !IsDenied(view, i);
}

// 国际|组织|参加, 技术|交流|使3家企业受益: behind a noun and before a verb or preposition a word
// that is noun or verb is a noun; but 本公司|投资|建成.
bool ActionFinder::IsSubject(const SentenceView& view, std::size_t i) const {
  if (view.tokens[i].word_class != WordClass::kVerbalNoun || i == 0 ||
      i + 1 >= view.tokens.size()) {
    return false;
  }
  const SentenceToken& before = view.tokens[i - 1];
  const SentenceToken& next = view.tokens[i + 1];
  if (before.kind != TokenKind::kWord || before.word_class != WordClass::kNoun ||
      before.end != view.tokens[i].begin || cutter_->IsAgent(view, i - 1)) {
    return false;
  }
  const bool how =  // 水稻|收割|加紧进行; but 环保|组织|联合发布
      view.Is(i + 1, SentenceWord::kManner) &&
      (i + 2 >= view.tokens.size() || !Governs(view, i + 2));
  const bool acts = !how && next.word_class == WordClass::kVerb &&
                    (next.traits & (kTraitReach | kTraitCumulative)) == 0 &&
                    next.end - next.begin > 3;
  return next.kind == TokenKind::kWord && next.begin == view.tokens[i].end &&
         (acts || next.word_class == WordClass::kPreposition);
}

// 发放技能|提升|补贴, 实施能力|提升|项目: behind a noun and before the head of a name a verb is
// part of it, where another one stands farther on; but 本公司|承接|项目.
bool ActionFinder::IsOfScheme(const SentenceView& view, std::size_t i) const {
  if (i == 0 || i + 1 >= view.tokens.size() || view.tokens[i].end - view.tokens[i].begin == 3) {
    return false;
  }
  const SentenceToken& before = view.tokens[i - 1];
  const SentenceToken& next = view.tokens[i + 1];
  const bool gets = (view.tokens[i].traits & kTraitRank) != 0;  // 利用土地|获得|贷款
  return !gets && view.tokens[i].word_class == WordClass::kVerb &&
         before.kind == TokenKind::kWord && before.word_class == WordClass::kNoun &&
         before.end == view.tokens[i].begin && !cutter_->IsAgent(view, i - 1) &&
         next.begin == view.tokens[i].end && (next.traits & kTraitNameHead) != 0;
}

// 出台|支持平台经济发展12条措施, 实施|能力提升项目40个: the verb that is said of schemes, whatever
// verbs stand between it and their name. npos where there is none, or another one governs what is
// counted (推进改革、|完成8项任务, 发布了|签订4项合同).
std::size_t ActionFinder::Undertaken(const SentenceView& view, std::size_t quantity, Phrase phrase,
                                     std::size_t clause) const {
  if (phrase.empty() || !cutter_->IsScheme(view, phrase.end - 1)) return npos;
  const bool before = phrase.begin < quantity;
  const std::size_t limit = before ? phrase.begin : quantity;
  if (limit <= clause) return npos;
  const std::size_t verb = cutter_->Undertaking(view, clause, limit);
  if (verb == npos) return npos;
  bool others = false;
  for (std::size_t i = verb + 1; i < limit; ++i) {
    if (view.tokens[i].kind == TokenKind::kQuantity) return npos;
    if (!Governs(view, i)) continue;
    others = true;
    if (!cutter_->IsVerb(view, i)) continue;
    const std::uint32_t traits = view.tokens[i].traits;
    const bool counts = (traits & (kTraitCountAction | kTraitReach)) != 0;
    const bool adjoins = i + 1 == limit && !before;
    const bool led = cutter_->IsNominal(view, i - 1) || cutter_->IsVerb(view, i - 1);
    if (counts && (view.Joins(i - 1) || (adjoins && !led))) return npos;
    const bool undertakes = (*view.words)[SentenceWord::kUndertaking].Holds(view.TokenText(i));
    if (adjoins && (undertakes || (traits & kTraitReach) != 0)) return npos;
    if (before && (traits & (kTraitCountAction | kTraitPivot)) != 0) return npos;
  }
  return before || others ? verb : npos;  // 制定的|3项标准正式实施
}

// The nearest verb of counting to the left; with `any`, the nearest verb at all.
std::size_t ActionFinder::Left(const SentenceView& view, std::size_t from, std::size_t clause,
                               bool any) const {
  std::size_t attributive = npos;
  for (std::size_t i = from; i-- > clause;) {
    if (view.tokens[i].kind == TokenKind::kQuantity) break;
    if (view.tokens[i].kind == TokenKind::kClose) {  // 失业人数(经调整)为|13万人
      i = std::max(view.MatchingBracket(i), clause);
      continue;
    }
    if (IsBracketed(view, clause, i)) return i;
    if (view.IsWord(i, "有") && i > clause &&
        (view.tokens[i - 1].traits & (kTraitCountAction | kTraitRise)) != 0) {
      continue;  // 新增|有实绩企业1500家, 净增|有进出口记录的企业30家
    }
    if (!Governs(view, i) || IsOfMember(view, clause, i) || IsOfDeedNoun(view, i, from) ||
        IsSubject(view, i) || view.Is(i, SentenceWord::kProviso)) {
      continue;
    }
    const bool others =  // 造成4人|遇难、9人受伤
        i > clause && view.tokens[i - 1].kind == TokenKind::kQuantity && view.Joins(i + 1);
    if (others) continue;
    const std::uint32_t traits = view.tokens[i].traits;
    if (IsOfScheme(view, i)) {
      if (attributive == npos) attributive = i;
      continue;
    }
    if (any) return i;
    if ((traits & (kTraitCountAction | kTraitPossess | kTraitObjectVerb)) == 0) continue;
    if ((traits & kTraitAttributive) == 0) return i;
    if (attributive == npos) attributive = i;
  }
  return attributive;
}

std::size_t ActionFinder::Right(const SentenceView& view, std::size_t from, std::size_t end) const {
  for (std::size_t i = from; i < end; ++i) {
    if (i + 1 < end && view.Joins(i) && view.tokens[i + 1].kind == TokenKind::kQuantity) {
      ++i;  // 20支队伍、300名运动员|参赛
      continue;
    }
    if (view.tokens[i].kind == TokenKind::kQuantity || view.tokens[i].kind == TokenKind::kComma)
      break;
    if (view.tokens[i].kind == TokenKind::kOpen) {  // 工业投资|75亿元(占投资的三成)
      i = view.MatchingBracket(i);
      continue;
    }
    if (IsDenied(view, i) || IsOfOther(view, i)) break;  // 660个村|尚未|脱贫摘帽
    const bool behind = end >= view.tokens.size() || view.tokens[end].kind != TokenKind::kQuantity;
    if (behind && (view.IsWord(i, "占") || view.IsWord(i, "占到"))) break;  // 22个民族|占一成
    if (Governs(view, i) && !IsOfCompound(view, i, end) && !IsOfDeedNoun(view, i, end) &&
        !IsSubject(view, i)) {
      return i;
    }
  }
  return npos;
}

std::string ActionFinder::Chain(const SentenceView& view, std::size_t verb) const {
  const auto links = [&](std::size_t i) {
    return cutter_->IsVerb(view, i) && !view.Is(i, SentenceWord::kManner) &&
           (view.tokens[i].traits & kTraitCountAction) != 0 && !IsCircumstance(view, i);
  };
  std::size_t begin = verb;
  std::size_t end = verb + 1;
  if (IsComplement(view, verb, end)) ++end;
  if (IsBracketed(view, 0, verb)) begin = view.MatchingBracket(verb - 1) - 1;
  const bool attribute =  // 新建|占地20亩的停车场, 吸引|来自20国的企业
      view.IsWord(begin, "占地") || view.IsWord(begin, "来自");
  while (begin > 0 && !attribute) {
    if (links(begin - 1)) {
      --begin;
    } else if (begin > 1 &&
               (view.IsWord(begin - 1, "并") || view.IsWord(begin - 1, "和") ||
                view.IsWord(begin - 1, "及") || view.IsWord(begin - 1, "或")) &&
               links(begin - 2)) {
      begin -= 2;
    } else {
      break;
    }
  }
  while (end < view.tokens.size() && links(end) &&
         view.tokens[end].end - view.tokens[end].begin > 3 &&  // 新增|有实绩企业
         (view.tokens[end].traits & kTraitAttributive) == 0 && !cutter_->IsUseVerb(view, end)) {
    ++end;
  }
  return cutter_->Text(view, {begin, end});
}

// 涵盖信息技术、装备制造等|5个领域, 困难救助等|5件实事: no verb of the list before the number
// governs it, but the one in front of the list may (培育甲、乙等|5个产业).
std::size_t ActionFinder::BehindList(const SentenceView& view, std::size_t clause,
                                     std::size_t quantity) const {
  const auto several = [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      if (view.tokens[i].kind == TokenKind::kComma || view.Is(i, SentenceWord::kConjunction)) {
        return true;
      }
    }
    return false;
  };
  const bool examples = quantity > clause && view.IsWord(quantity - 1, "等");
  if (!examples && !several(clause, quantity)) return quantity;  // of most, without a phrase
  const Phrase list = cutter_->Before(view, clause, quantity);
  if (list.subject_end > list.subject_begin || !(examples || several(list.begin, list.end))) {
    return quantity;
  }
  for (std::size_t i = list.end; i < quantity; ++i) {
    if (cutter_->IsVerb(view, i)) return quantity;
  }
  const bool leads = Governs(view, list.begin) && cutter_->IsNominal(view, list.begin + 1);
  if (leads) return list.begin + 1;
  // 展会|涵盖智能制造、智慧物流等6个板块: the phrase has taken in its subject and verb.
  const bool led = Left(view, list.begin, clause, /*any=*/true) != npos;
  for (std::size_t i = list.begin + 1; !led && i + 1 < list.end; ++i) {
    if (view.tokens[i].kind == TokenKind::kComma) break;
    if (cutter_->IsVerb(view, i) && Governs(view, i) && cutter_->IsNominal(view, i + 1))
      return i + 1;
  }
  return list.begin;
}

// 做了|635次检测, 端上了|两瓶, 编导过|10部影片: what 了 and 过 stand behind is a verb, however
// short and whatever the list calls it, and no other verb comes between it and the number. npos for
// none, or for one that only links (超过了) or tells how long it lasts (过了|两周).
std::size_t ActionFinder::Completed(const SentenceView& view, std::size_t quantity,
                                    std::size_t clause) const {
  if (quantity < clause + 2) return npos;
  const std::size_t particle = quantity - 1;
  if (!view.IsWord(particle, "了") && !view.IsWord(particle, "过")) return npos;
  std::size_t verb = particle - 1;
  if (IsComplement(view, clause, verb)) --verb;
  const SentenceToken& token = view.tokens[verb];
  constexpr std::uint32_t kLinks = kPredicateTraits & ~(kTraitPivot | kTraitPlan | kTraitExpect);
  const bool links = (token.traits & kLinks) != 0 || view.Is(verb, SentenceWord::kSkipped);
  const bool counter =  // 还|种了300亩; but 三种
      token.word_class == WordClass::kClassifier &&
      (verb == clause || view.tokens[verb - 1].word_class != WordClass::kNumeral);
  return (IsVerbal(token) || counter) && !links && !token.quoted ? verb : npos;
}

bool ActionFinder::FollowsVerb(const SentenceView& view, std::size_t clause, std::size_t i) const {
  while (i > clause && (view.tokens[i - 1].word_class == WordClass::kAdverb ||
                        view.tokens[i - 1].kind == TokenKind::kTime || view.IsWord(i - 1, "了"))) {
    --i;
  }
  return i > clause && Governs(view, i - 1);
}

// 上限由3万元|减至2万元: the number in front is what it was.
bool ActionFinder::IsFormer(const SentenceView& view, std::size_t quantity) {
  return quantity + 1 < view.tokens.size() &&
         (view.tokens[quantity + 1].traits & (kTraitRiseTo | kTraitFallTo)) != 0;
}

// 完成|投资8亿元建设园区, 甲公司|投资5亿元建设园区: before a verb behind the number comes the verb
// in front of the phrase, or the one that ends it.
std::size_t ActionFinder::Nearest(const SentenceView& view, std::size_t quantity, Phrase phrase,
                                  std::size_t clause) const {
  if (IsFormer(view, quantity)) return npos;
  const std::size_t last = phrase.end - 1;
  const std::uint32_t traits = view.tokens[last].traits;
  const std::size_t next = quantity + 1;
  const bool goes_on =  // 甲电器投资|5亿元在乙市建厂
      phrase.end == quantity && next < view.ClauseEnd(quantity) &&
      (view.IsWord(next, "在") || Governs(view, next));
  const bool named =  // 产业投资|突破3亿元: a sum's name, unless somebody invests
      (traits & kTraitHead) != 0 && !goes_on &&
      (last == phrase.begin || !cutter_->IsAgent(view, last - 1));
  const bool acts = Governs(view, last) && (traits & kTraitCountAction) != 0 && !named;
  std::size_t i = phrase.begin;
  while (i > clause && (view.tokens[i - 1].word_class == WordClass::kAdverb ||
                        view.tokens[i - 1].word_class == WordClass::kPronoun ||
                        view.tokens[i - 1].kind == TokenKind::kTime)) {
    --i;
  }
  const bool governed = i > clause && cutter_->IsVerb(view, i - 1) && Governs(view, i - 1) &&
                        view.TokenText(i - 1).size() >= 2 * kHanBytes;
  const bool moved = acts && governed && last == phrase.begin &&
                     (view.tokens[i - 1].traits & kTraitPivot) != 0;  // 推动|建设300个
  if (governed && !moved) return i - 1;
  return acts ? last : npos;
}

// 满载|60个集装箱的列车驶向乙市: the verb right before a number is its own, whatever verb comes
// behind what is counted; npos for none, or for one that only links (有, 为, 达到). Where no other
// verb governs, `weak`, it is the one that moves others too (推动|8个项目落地), and times and
// places may stand between (完成主城|9条街道改造).
std::size_t ActionFinder::RightBefore(const SentenceView& view, std::size_t quantity,
                                      std::size_t clause, bool weak) const {
  const auto skipped = [&](std::size_t i) {
    if (view.IsWord(i, "了") || view.IsWord(i, "到") || view.IsWord(i, "着")) return true;
    return weak &&
           (view.tokens[i].word_class == WordClass::kAdverb ||
            view.tokens[i].kind == TokenKind::kTime || view.tokens[i].kind == TokenKind::kPlace);
  };
  std::size_t i = quantity;
  while (i > clause && skipped(i - 1)) --i;
  if (i == clause || !cutter_->IsVerb(view, i - 1) || !Governs(view, i - 1)) return npos;
  const SentenceToken& verb = view.tokens[i - 1];
  constexpr std::uint32_t kMoves = kTraitPivot | kTraitReach;
  const bool links =
      (verb.traits & (weak ? kPredicateTraits & ~kMoves : kPredicateTraits)) != 0 || verb.sets != 0;
  const bool lone =  // 装|50个, but 种了|30亩, 再|建8座
      verb.end - verb.begin == 3 && (weak || i == quantity) && !Makes(view, i - 1);
  return links || lone ? npos : i - 1;
}

// 加快|10个枢纽建设: a verb that says how is all there is; npos where it is not there.
std::size_t ActionFinder::Hastened(const SentenceView& view, std::size_t from, std::size_t clause) {
  for (std::size_t i = from; i-- > clause;) {
    if (view.IsWord(i, "加快")) return i;
  }
  return npos;
}

// 10%|给予补助, 5%、8%|给予补助, 8个月|完成改造: the verb between a number and its object behind
// it; npos for none.
std::size_t ActionFinder::BeforeObject(const SentenceView& view, std::size_t quantity,
                                       Phrase phrase, std::size_t clause) const {
  const bool beyond = !phrase.empty() && phrase.begin > quantity + 1;
  if (!beyond || FollowsVerb(view, clause, quantity) || view.IsWord(phrase.begin - 1, "的")) {
    return npos;
  }
  std::size_t last = phrase.begin;
  while (view.tokens[last - 1].kind != TokenKind::kQuantity) --last;
  return Right(view, last, phrase.begin);
}

// 产值|40亿元同比|增10.5%: tells by how much the number behind it changed, not what was done here.
bool ActionFinder::IsOfChange(const SentenceView& view, std::size_t verb,
                              const Quantity& number) const {
  return (view.tokens[verb].traits & (kTraitRise | kTraitFall)) != 0 &&
         verb + 1 < view.tokens.size() && view.tokens[verb + 1].kind == TokenKind::kQuantity &&
         !number.Is(Dimension::kDuration) && !cutter_->IsNominal(view, verb - 1);
}

bool ActionFinder::BefellThese(const SentenceView& view, std::size_t quantity, Phrase phrase,
                               std::size_t clause) const {
  const Quantity& number = view.quantities[static_cast<std::size_t>(view.tokens[quantity].index)];
  return !phrase.empty() && phrase.begin == quantity + 1 && quantity > clause + 1 &&
         number.Is(Dimension::kPersons) && cutter_->IsVerb(view, phrase.begin) &&
         cutter_->IsVerb(view, quantity - 1) &&
         view.tokens[quantity - 2].kind == TokenKind::kQuantity;
}

std::string ActionFinder::Find(const SentenceView& view, std::size_t quantity, Phrase phrase,
                               bool left_only, bool* is_behind) const {
  const bool before = !phrase.empty() && phrase.begin < quantity;
  std::size_t clause = view.ClauseBegin(quantity);
  const std::size_t from = before ? phrase.begin : BehindList(view, clause, quantity);
  for (std::size_t i = from; left_only && i-- > clause;) {
    if (view.Joins(i)) clause = i + 1;  // 建成2个文化传承中心、|5家医院
  }
  const Quantity& number = view.quantities[static_cast<std::size_t>(view.tokens[quantity].index)];
  const std::size_t completed = Completed(view, quantity, clause);
  if (completed != npos) return Chain(view, completed);
  const bool reached =  // 建成村庄比例|提高到|40%
      before && quantity > phrase.end &&
      (view.tokens[quantity - 1].traits & (kTraitRiseTo | kTraitFallTo)) != 0 &&
      cutter_->IsVerb(view, quantity - 1);
  if (reached) return std::string(view.TokenText(quantity - 1));
  std::size_t verb = Giving(view, quantity, phrase);
  if (verb != npos && view.IsWord(verb, "给予")) return std::string(view.TokenText(verb));
  if (verb == npos) verb = Undertaken(view, quantity, phrase, clause);
  if (verb != npos) return Chain(view, verb);
  if (before && IsMeasureOfDeed(view, quantity, phrase)) {
    const bool governed = phrase.begin > clause && cutter_->IsVerb(view, phrase.begin - 1) &&
                          Governs(view, phrase.begin - 1);
    verb = governed ? phrase.begin - 1 : Right(view, phrase.end, quantity);
    if (verb == npos) verb = Right(view, quantity + 1, view.ClauseEnd(quantity));
    const bool behind = verb != npos && verb > quantity;  // 通车时间从3个小时|缩短为1个小时
    if (behind && (view.tokens[verb].traits & (kTraitRiseTo | kTraitFallTo)) == 0) verb = npos;
    return verb == npos ? std::string() : Chain(view, verb);
  }
  if (before && LeadsPhrase(view, phrase, clause, number)) return Chain(view, phrase.begin);
  if (!before && BefellThese(view, quantity, phrase, clause)) return Chain(view, phrase.begin);
  if (from == quantity) verb = BeforeObject(view, quantity, phrase, clause);
  if (verb == npos && !before) verb = RightBefore(view, quantity, clause, /*weak=*/false);
  if (verb == npos && !before && !left_only) verb = AroundAttribute(view, quantity, phrase, clause);
  const bool light =  // 城市建设|完成|投资12亿元
      before && phrase.behind_light_verb && phrase.subject_end > phrase.subject_begin &&
      phrase.subject_end <= from;
  if (verb == npos && light) verb = Left(view, from, phrase.subject_end, /*any=*/true);
  if (verb != npos && light && verb + 1 != phrase.begin) verb = npos;
  if (verb == npos) verb = Left(view, from, clause, /*any=*/false);
  if (verb == npos && before) {
    const std::string_view deed = OfDeedName(view, phrase);
    if (!deed.empty()) return std::string(deed);
    verb = LeadingName(view, phrase, number);
  }
  if (verb != npos && !left_only && verb + 1 == quantity && TellsThatThereIs(view, verb)) {
    // 有|56个项目签约, 另有|2名员工受伤: what there is acts
    const std::size_t deed =
        Right(view, std::max(phrase.end, quantity + 1), view.ClauseEnd(quantity));
    if (deed != npos) verb = deed;
  }
  if (verb == npos && !before && !left_only)
    verb = RightBefore(view, quantity, clause, /*weak=*/true);
  if (verb == npos && before) verb = Right(view, phrase.end, quantity);  // 收入预计|完成|51亿元
  if (verb == npos && before && !left_only) verb = Nearest(view, quantity, phrase, clause);
  if (verb == npos && before && !IsFormer(view, quantity)) {
    verb = AroundSize(view, phrase, clause);
  }
  if (verb == npos && !left_only) {
    verb = Right(view, std::max(phrase.end, quantity + 1), view.ClauseEnd(quantity));
    if (verb != npos && before && IsOfChange(view, verb, number)) verb = npos;
  }
  if (verb == npos && !left_only) verb = Left(view, from, clause, /*any=*/true);
  if (verb != npos && !before && TellsThatThereIs(view, verb)) {
    const std::size_t deed = DeedOfCounted(view, quantity, phrase);  // 已有|8人|落网
    if (deed != npos) verb = deed;
  }
  if (verb == npos && before) verb = InsideName(view, phrase, number);
  if (verb == npos && !before && !left_only && quantity > clause + 1) {
    const bool led =  // 向灾区|空运|40吨饼干
        cutter_->IsAgent(view, quantity - 2) && !number.Is(Dimension::kDuration);
    if (led && view.tokens[quantity - 1].word_class == WordClass::kVerbalNoun) verb = quantity - 1;
  }
  if (verb == npos) verb = Hastened(view, from, clause);
  *is_behind = verb != npos && verb > quantity;
  return verb == npos ? std::string() : Chain(view, verb);
}

bool ActionFinder::IsListed(const SentenceView& view, std::size_t former,
                            std::size_t quantity) const {
  if (view.Joins(former + 1)) return true;
  std::size_t end = quantity;
  while (end > former + 1 && view.tokens[end - 1].word_class == WordClass::kAdverb) --end;
  const bool examples =
      end > former + 3 && view.IsWord(end - 1, "等");  // 9轮暴雨和甲、乙等|5次台风
  if (end < former + 3 || !(view.Joins(end - 1) || examples)) return false;
  bool joined = !examples;
  for (std::size_t i = former + 1; i + 1 < end; ++i) {
    const SentenceToken& token = view.tokens[i];
    if (examples && i > former + 1 && view.Joins(i) && token.kind == TokenKind::kWord) {
      joined = true;
      continue;
    }
    const bool inside =  // 30家企业|转型|标杆、20个园区
        token.kind == TokenKind::kWord && i + 2 < end && cutter_->IsNominal(view, i + 1);
    if (!cutter_->IsNominal(view, i) && token.kind != TokenKind::kQuote && !token.quoted &&
        !inside && !view.IsWord(i, "的")) {
      return false;
    }
  }
  return joined;
}

std::string ActionFinder::OfCounted(const SentenceView& view, std::size_t quantity,
                                    Phrase phrase) const {
  const std::size_t deed = DeedOfCounted(view, quantity, phrase);
  return deed == npos ? std::string() : std::string(view.TokenText(deed));
}

std::string ActionFinder::OfChange(const SentenceView& view, std::size_t quantity) const {
  const std::size_t clause = view.ClauseBegin(quantity);
  for (std::size_t i = quantity; i-- > clause;) {
    if (view.tokens[i].kind == TokenKind::kQuantity) break;
    if ((view.tokens[i].traits & (kTraitRise | kTraitFall)) != 0) {
      return std::string(view.TokenText(i));
    }
  }
  return "";
}

}  // namespace extract
