// Verbs that stand at the head of a phrase like nouns, and are left to the action.
#include "base/utf8.h"
#include "scan/phrase.h"
#include "scan/phrase_words.h"

namespace extract {

namespace {

// 新建|改造|管网: behind a verb, one more of the same noun; but 改造|供热|管网.
bool IsSecondVerb(const SentenceView& view, std::size_t i) {
  const SentenceToken& verb = view.tokens[i];
  const SentenceToken& noun = view.tokens[i + 1];
  return (verb.traits & (kTraitCountAction | kTraitAttributive)) == kTraitCountAction &&
         verb.end - verb.begin == 2 * kHanBytes && noun.kind == TokenKind::kWord &&
         noun.end - noun.begin >= 2 * kHanBytes && (noun.traits & kTraitHead) == 0;
}

}  // namespace

// |研发|省级重点产品3个, 累计|营造|防风固沙林8万亩: a verbal noun that no other verb governs leads
// a clause; but 建有|研发|中心, 其中|绿化|苗木.
bool PhraseCutter::IsVerbOfClause(const SentenceView& view, std::size_t floor,
                                  Phrase phrase) const {
  constexpr std::uint32_t kNoVerb =
      kTraitAttributive | kTraitHead | kTraitHeadShape | kTraitNameHead;
  const SentenceToken& verb = view.tokens[phrase.begin];
  const SentenceToken& next = view.tokens[phrase.begin + 1];
  const SentenceToken& last = view.tokens[phrase.end - 1];
  if (phrase.end < phrase.begin + 2 || verb.word_class != WordClass::kVerbalNoun ||
      (verb.traits & (kTraitCountAction | kNoVerb)) != kTraitCountAction ||
      (last.traits & kNoVerb) != 0 || last.word_class != WordClass::kNoun ||
      last.end - last.begin < 2 * kHanBytes || IsAgent(view, phrase.end - 1) ||
      (next.end - next.begin < 2 * kHanBytes &&
       (phrase.end == phrase.begin + 2 || next.word_class != WordClass::kNoun)) ||  // 评选|出一等奖
      next.word_class == WordClass::kVerbalNoun) {
    return false;
  }
  if (phrase.begin == floor) return true;
  const SentenceToken& before = view.tokens[phrase.begin - 1];
  const bool next_in_list =  // 实施民生项目88项、|转化科研成果328项
      view.Joins(phrase.begin - 1) && phrase.begin > 1 && (verb.traits & kTraitObjectVerb) != 0 &&
      view.tokens[phrase.begin - 2].kind == TokenKind::kQuantity;
  if (next_in_list) return true;
  return before.kind == TokenKind::kTime || before.kind == TokenKind::kPlace ||
         before.word_class == WordClass::kAdverb ||
         (before.traits & (kTraitCumulative | kTraitDone)) != 0 ||
         ((before.traits & kTraitScope) != 0 && !view.IsWord(phrase.begin - 1, "其中"));
}

namespace {

// 石桥|村, 清水|镇, 新安|社区: who acts behind it.
bool IsSettlement(const SentenceView& view, std::size_t i) {
  return i > 0 && view.tokens[i - 1].end == view.tokens[i].begin &&
         view.tokens[i - 1].kind == TokenKind::kWord &&
         (view.tokens[i - 1].word_class == WordClass::kPlaceName ||
          view.tokens[i - 1].word_class == WordClass::kNoun) &&
         (view.IsWord(i, "村") || view.IsWord(i, "镇") || view.IsWord(i, "乡") ||
          view.IsWord(i, "社区"));
}

}  // namespace

// 粮管所储备|稻谷3万吨: where the object begins of what somebody does with whom a clause begins, in
// a verb that the word list has for a noun as well; phrase.begin for none (教师培训|经费).
std::size_t PhraseCutter::ObjectOfActor(const SentenceView& view, Phrase phrase) const {
  constexpr std::uint32_t kNoVerb =
      kTraitAttributive | kTraitHead | kTraitHeadShape | kTraitNameHead;
  const SentenceToken& last = view.tokens[phrase.end - 1];
  const std::size_t clause = view.ClauseBegin(phrase.begin);
  if (phrase.end < phrase.begin + 3 || last.word_class != WordClass::kNoun ||
      (last.traits & kNoVerb) != 0 || last.end - last.begin < 2 * kHanBytes ||
      IsActor(view, phrase.end - 1) ||
      (phrase.begin > clause && view.tokens[phrase.begin - 1].kind != TokenKind::kTime &&
       view.tokens[phrase.begin - 1].word_class != WordClass::kClassifier &&  // 一家|企业
       view.tokens[phrase.begin - 1].kind != TokenKind::kPlace)) {
    return phrase.begin;
  }
  for (std::size_t i = phrase.begin + 1; i + 1 < phrase.end; ++i) {
    const SentenceToken& verb = view.tokens[i];
    if (view.tokens[i + 1].word_class != WordClass::kNoun) continue;
    const bool settles = IsSettlement(view, i - 1);
    const std::uint32_t no_verb = settles ? kNoVerb & ~kTraitAttributive : kNoVerb;
    const bool deed = (verb.word_class == WordClass::kVerbalNoun || settles) &&
                      (verb.traits & (kTraitCountAction | no_verb)) == kTraitCountAction;
    if (deed && (settles || IsActor(view, i - 1))) return i + 1;
  }
  return phrase.begin;
}

// 建设和改造|地下管网, 提请人大常委会审议|法规: where the object begins of two verbs, or of what
// another body is asked to do; phrase.begin for none.
std::size_t PhraseCutter::BehindJoinedVerbs(const SentenceView& view, std::size_t floor,
                                            Phrase phrase) const {
  const auto acts = [&](std::size_t i) {
    return (view.tokens[i].traits & (kTraitCountAction | kTraitObjectVerb)) != 0 &&
           (view.tokens[i].traits & (kTraitHead | kTraitNameHead)) == 0;
  };
  const auto object = [&](std::size_t i) {
    return i < phrase.end && view.tokens[i].word_class != WordClass::kVerbalNoun &&
           IsNominal(view, i) && (view.tokens[i].traits & kTraitHead) == 0;
  };
  const std::size_t begin = phrase.begin;
  const std::size_t before = begin > 0 ? begin - 1 : 0;
  const bool opens = begin == floor || view.tokens[before].kind == TokenKind::kTime ||
                     view.tokens[before].kind == TokenKind::kPlace ||
                     view.tokens[before].word_class == WordClass::kAdverb ||
                     (view.tokens[before].traits & (kTraitCumulative | kTraitScope)) != 0;
  const bool measured =  // 在建和新开工项目|规模
      (view.tokens[phrase.end - 1].traits & (kTraitHead | kTraitHeadShape)) != 0;
  if (opens && !measured && begin + 3 < phrase.end && acts(begin) && view.Joins(begin + 1) &&
      acts(begin + 2) && object(begin + 3)) {
    return begin + 3;
  }
  const bool asked =
      begin > floor && (*view.words)[SentenceWord::kSubmission].Holds(view.TokenText(begin - 1));
  for (std::size_t i = begin + 1; asked && i + 1 < phrase.end; ++i) {
    const WordClass word_class = view.tokens[i].word_class;
    const bool verb = word_class == WordClass::kVerb || word_class == WordClass::kVerbalNoun;
    if (verb && object(i + 1)) return i + 1;
  }
  return begin;
}

// 成功调解|矛盾纠纷260件, 统一采购|设备800台; but 成功率
bool PhraseCutter::IsDoneWell(const SentenceView& view, Phrase phrase) const {
  const std::size_t how = phrase.begin;
  if (phrase.end < how + 3 || view.tokens[how].word_class != WordClass::kAdjective ||
      !(view.Is(how, SentenceWord::kStage) || view.Is(how, SentenceWord::kMannerNoun))) {
    return false;
  }
  constexpr std::uint32_t kNames = kTraitHead | kTraitHeadShape | kTraitNameHead;
  const SentenceToken& deed = view.tokens[how + 1];
  const SentenceToken& last = view.tokens[phrase.end - 1];
  return deed.word_class == WordClass::kVerbalNoun &&
         (deed.traits & (kTraitCountAction | kTraitObjectVerb)) != 0 &&
         (deed.traits & (kNames | kTraitAttributive)) == 0 && IsNominal(view, how + 2) &&
         last.word_class == WordClass::kNoun && (last.traits & kNames) == 0;
}

// 为小微企业减免|税费4.6亿元, 培训|农民8600人: a verb that stands like a noun between what it is
// done for, or the clause's head, and its object is left to the action.
void PhraseCutter::LeaveVerb(const SentenceView& view, std::size_t floor, Phrase* phrase) const {
  if (phrase->end < phrase->begin + 2) return;
  if (IsDoneWell(view, *phrase)) {
    phrase->begin += 2;
    return;
  }
  const SentenceToken& deed = view.tokens[phrase->end - 1];
  const bool planned =  // 计划|新建学校, but 计划|总投资
      phrase->end > phrase->begin + 2 && view.Is(phrase->begin, SentenceWord::kPlanNoun) &&
      (view.tokens[phrase->begin + 1].traits & (kTraitCountAction | kTraitObjectVerb)) != 0 &&
      (view.tokens[phrase->end - 1].traits & (kTraitHead | kTraitHeadShape)) == 0;
  const bool manner =  // 高标准|建设绿道, but 集中|供水工程, 违法|占用林地
      phrase->end > phrase->begin + 2 && view.Is(phrase->begin, SentenceWord::kMannerNoun) &&
      (view.tokens[phrase->begin + 1].traits & kTraitCountAction) != 0 &&
      !view.IsWord(phrase->begin + 2, "的") && !view.IsWord(phrase->begin, "违规") &&
      !view.IsWord(phrase->begin, "违法") &&
      (deed.traits & (kTraitHead | kTraitHeadShape | kTraitNameHead)) == 0 &&
      !IsScheme(view, phrase->end - 1);
  if (planned || manner) ++phrase->begin;
  std::size_t whom = phrase->begin;  // 为|下游三县供水
  while (whom > floor && view.tokens[whom - 1].word_class == WordClass::kLocalizer) --whom;
  const bool prepositional = whom > floor && view.Is(whom - 1, SentenceWord::kBeneficiary);
  std::size_t last = phrase->begin;
  for (std::size_t i = phrase->begin; i + 1 < phrase->end && prepositional; ++i) {
    const bool object = (view.tokens[i + 1].traits & kTraitHead) == 0 || i + 2 < phrase->end;
    if (i > phrase->begin && object && !view.IsWord(i + 1, "的") &&
        (IsVerb(view, i) || (view.tokens[i].traits & kTraitObjectVerb) != 0)) {
      last = i + 1;
    }
  }
  if (prepositional && last == phrase->begin && deed.word_class == WordClass::kVerbalNoun &&
      (deed.traits & kTraitCountAction) != 0 && (deed.traits & kTraitHead) == 0) {
    last = phrase->end - 1;  // 为周边企业|供电3亿千瓦时
  }
  if (last == phrase->begin) last = ObjectOfActor(view, *phrase);
  if (last == phrase->begin) last = BehindJoinedVerbs(view, floor, *phrase);
  const bool attributed =  // 争取各类|建设资金
      phrase->begin > floor && view.tokens[phrase->begin - 1].word_class == WordClass::kPronoun &&
      (view.tokens[phrase->begin - 1].traits & kTraitScope) == 0;
  // 新建|学校5所, but 新建商品住宅|价格
  const bool attribute =
      (view.tokens[phrase->begin].traits & kTraitAttributive) != 0 &&
      (view.tokens[phrase->end - 1].traits & (kTraitHead | kTraitHeadShape)) != 0;
  const bool quoted = view.tokens[phrase->begin + 1].kind == TokenKind::kQuote &&
                      !view.tokens[phrase->begin].quoted;  // 安装“智慧水表”3万户
  const std::uint32_t governs = quoted ? kTraitObjectVerb | kTraitCountAction : kTraitObjectVerb;
  const bool object_verb =
      (view.tokens[phrase->begin].traits & governs) != 0 || IsVerbOfClause(view, floor, *phrase);
  const bool suffixed =  // 安置|点: the verb makes one word with it
      phrase->end == phrase->begin + 2 &&
      view.tokens[phrase->end - 1].end - view.tokens[phrase->end - 1].begin == 3;
  const bool described =  // 治理|退化|草原, but 出动|巡查抢险人员, 调解|撤诉率
      phrase->end > phrase->begin + 2 && IsVerb(view, phrase->begin + 1) &&
      view.tokens[phrase->begin + 1].traits == 0 &&
      view.tokens[phrase->begin + 1].end - view.tokens[phrase->begin + 1].begin > 3 &&
      IsNominal(view, phrase->begin + 2) && deed.word_class == WordClass::kNoun &&
      !IsHeadSuffix(view, phrase->end - 1) &&
      (phrase->begin == floor || !IsVerb(view, phrase->begin - 1));
  const bool leads = !attributed && !attribute && !suffixed && object_verb &&
                     !IsUseVerb(view, phrase->begin) &&
                     (view.tokens[phrase->begin + 1].traits & kTraitHead) == 0 &&
                     (IsNominal(view, phrase->begin + 1) || quoted || described);
  if (last == phrase->begin && leads && !IsName(view, *phrase)) {
    last = phrase->begin + 1;
    while (last + 1 < phrase->end && IsSecondVerb(view, last) && !IsUseVerb(view, last)) ++last;
  }
  phrase->begin = last;
}

}  // namespace extract
