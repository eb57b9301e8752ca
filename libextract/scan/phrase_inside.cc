// Verbs inside a name: which are part of it, and which govern what follows.

#include <algorithm>

#include "base/utf8.h"
#include "scan/phrase.h"
#include "scan/phrase_words.h"

namespace extract {

// A verb that the lexicons know governs what follows; one they do not know, between two nouns, is
// part of a compound, as is one whose phrase another verb governs already (打造 非遗|传承|基地). A
// head such as 数 or 率 makes a noun of any verb before it.
bool PhraseCutter::IsCompoundVerb(const SentenceView& view, std::size_t floor,
                                  std::size_t i) const {
  if (!IsVerb(view, i) || i + 1 >= view.tokens.size()) return false;
  if ((i == 0 || view.tokens[i - 1].kind != TokenKind::kQuantity) &&
      (*view.words)[SentenceWord::kFinite].Holds(view.TokenText(i))) {
    return false;  // 3个平台|入选国家名单, but 3个|入选平台
  }
  const SentenceToken& next = view.tokens[i + 1];
  const std::uint32_t traits = view.tokens[i].traits;
  if (next.kind != TokenKind::kWord) return false;
  if (IsVerb(view, i + 1)) {  // 获批|立项数
    const bool suffix = i + 2 < view.tokens.size() && IsHeadSuffix(view, i + 2);
    return suffix && (traits & kTraitReach) == 0;
  }
  if (!IsNominal(view, i + 1)) return false;
  const bool anew =  // 学校|新建教学楼3栋, 医院|新增床位200张; but 企业|新增订单额
      (traits & kTraitCountAction) != 0 && view.TokenText(i).starts_with("新") && i > floor &&
      IsAgent(view, i - 1) && FollowsSubject(view, i);
  if (anew) return false;
  if ((traits & kTraitAttributive) != 0) return true;
  constexpr std::uint32_t kGoverning = kTraitReach | kTraitPossess | kTraitShare | kTraitRise |
                                       kTraitFall | kTraitRiseTo | kTraitFallTo | kTraitRank;
  if (IsHeadSuffix(view, i + 1) && (traits & kTraitReach) == 0) return true;
  if (view.Is(i + 1, SentenceWord::kAgent)) return true;  // 代办|员
  if ((traits & kGoverning) != 0) return false;
  if (i > floor && traits == 0 && IsVerb(view, i - 1) &&
      view.tokens[i].end - view.tokens[i].begin >= 6) {
    return (view.tokens[i - 1].traits & kTraitCountAction) != 0;  // 清理|妨碍|公平竞争政策
  }
  const bool part = i > 0 && (view.IsWord(i - 1, "其中") ||
                              (i > 1 && view.ClauseBegin(i) == i && view.IsWord(i - 2, "其中")));
  if (part && traits == 0 && view.tokens[i].sets == 0) return true;  // 其中竞价|品种15个
  if (i <= floor || !IsNominal(view, i - 1)) return false;
  const bool manner = view.tokens[i - 1].word_class == WordClass::kAdjective &&
                      view.Is(i - 1, SentenceWord::kStage);  // 正式|宣布投资
  if (traits == 0) return !manner && !FollowsSubject(view, i);
  for (std::size_t left = i - 1; left-- > floor;) {
    if (IsVerb(view, left)) return (view.tokens[left].traits & kTraitCountAction) != 0;
    if (!IsNominal(view, left)) return false;
  }
  return false;
}

// 街道|划分|网格186个, 市救助站|收留|流浪者80人: behind the subject that a clause begins with,
// where that acts, a verb is a predicate, unless what follows ends as the name of a measure
// (企业|反映|问题解决率).
bool PhraseCutter::FollowsSubject(const SentenceView& view, std::size_t i) const {
  const std::size_t clause = view.ClauseBegin(i);
  bool first = i == clause + 1 && (view.tokens[i - 1].traits & kTraitAgent) != 0;
  std::uint32_t names = kTraitHead | kTraitHeadShape;
  if (!first && view.tokens[i].traits == 0 && IsActor(view, i - 1)) {
    std::size_t begin = i - 1;
    while (begin > clause &&
           (IsNominal(view, begin - 1) || view.tokens[begin - 1].kind == TokenKind::kPlace)) {
      --begin;
    }
    first = begin == clause || view.tokens[begin - 1].kind == TokenKind::kTime;
    names |= kTraitNameHead;
  }
  if (!first || view.tokens[i].end - view.tokens[i].begin < 6) return false;
  std::size_t last = i + 1;
  while (last + 1 < view.tokens.size() && IsNominal(view, last + 1)) ++last;
  return (view.tokens[last].traits & names) == 0;
}

// Words that act: 公司, 合作社, 市财政局, 农户. Behind one of them a verb is a predicate.
bool PhraseCutter::IsAgent(const SentenceView& view, std::size_t i) const {
  const SentenceToken& token = view.tokens[i];
  if (token.kind == TokenKind::kPlace || token.word_class == WordClass::kPlaceName ||
      token.word_class == WordClass::kPersonName || (token.traits & kTraitAgent) != 0) {
    return true;
  }
  const std::string_view word = view.TokenText(i);
  return token.kind == TokenKind::kWord && word.size() >= 6 &&
         (*view.words)[SentenceWord::kAgentEnd].Ends(word);
}

// 农机|购置|补贴, 招商引资|落地|项目投资完成额, 个体工商户登记|办理|时间: between a noun that does
// not act and the head of a name, a verb without 了 or a number is part of the name. Behind one
// that acts it is so before the name of a measure alone (企业|开办|时间, but 公司|流转|土地).
bool PhraseCutter::IsInnerVerb(const SentenceView& view, std::size_t floor, std::size_t i,
                               std::size_t end) const {
  if (!IsVerb(view, i) || i + 1 >= end || i <= floor) return false;
  const SentenceToken& verb = view.tokens[i];
  constexpr std::uint32_t kNotInside = kPredicateTraits | kTraitReach;  // 企业|完成|总产值
  if ((verb.traits & kNotInside) != 0 || verb.end - verb.begin < 6) return false;
  if (!IsNominal(view, i + 1) && !view.Is(i + 1, SentenceWord::kConjunction)) return false;
  const SentenceToken& noun = view.tokens[i - 1];
  const bool named = noun.kind == TokenKind::kWord && (noun.word_class == WordClass::kNoun ||
                                                       noun.word_class == WordClass::kVerbalNoun ||
                                                       noun.word_class == WordClass::kIdiom);
  if (!named || !IsNominal(view, i - 1) || view.Is(i - 1, SentenceWord::kMannerNoun)) return false;
  const SentenceToken& last = view.tokens[end - 1];
  if ((last.traits & (kTraitHead | kTraitHeadShape | kTraitNameHead)) == 0) return false;
  const bool measure = (last.traits & kTraitNameHead) == 0;
  const bool rate = (last.traits & kTraitHeadShape) != 0;  // 政府|承诺|事项兑现率
  return !IsAgent(view, i - 1) || (measure && (rate || i + 2 == end));
}

// 企业|提供|的岗位数: whose deed is measured, and the deed.
bool PhraseCutter::IsDeedOfMeasure(const SentenceView& view, std::size_t verb,
                                   std::size_t end) const {
  const SentenceToken& token = view.tokens[verb];
  const std::uint32_t head = view.tokens[end - 1].traits;
  return IsVerb(view, verb) && IsNominal(view, verb - 1) &&
         token.end - token.begin == 2 * kHanBytes && (token.traits & kPredicateTraits) == 0 &&
         (head & (kTraitHead | kTraitHeadShape)) != 0 && (head & kTraitNameHead) == 0;
}

// Between whose it is and the name of a measure, 累计 and 平均 belong to the name.
bool PhraseCutter::IsInnerCumulative(const SentenceView& view, std::size_t limit, std::size_t i,
                                     std::size_t begin, std::size_t end) const {
  if ((view.tokens[i].traits & kTraitCumulative) == 0 || i <= limit || begin == end) return false;
  constexpr std::size_t kMostTokens = 2;
  const SentenceToken& before = view.tokens[i - 1];
  const bool noun =
      before.word_class == WordClass::kNoun || before.word_class == WordClass::kVerbalNoun;
  return end - begin <= kMostTokens && noun && before.kind == TokenKind::kWord &&
         IsNominal(view, i - 1) && !IsAgent(view, i - 1) &&
         (view.tokens[end - 1].traits & (kTraitHead | kTraitHeadShape)) != 0;
}

// 企业|年|加工玉米3万吨, 五|年|改造住宅9万套: in how much time something is done, which is no part
// of what it is done to; but 年|加工能力.
bool PhraseCutter::IsYearOfDeed(const SentenceView& view, std::size_t i, std::size_t end) const {
  if (!view.IsWord(i, "年") || i + 2 >= end) return false;
  constexpr std::uint32_t kHeads = kTraitHead | kTraitHeadShape | kTraitNameHead;
  return (view.tokens[i + 1].traits & kTraitCountAction) != 0 &&
         (view.tokens[end - 1].traits & kHeads) == 0;
}

// A character before a noun that can be no verb, preposition or localizer there, and is a piece of
// the name.
bool PhraseCutter::IsNamePiece(const SentenceView& view, std::size_t floor, std::size_t i,
                               std::size_t end) const {
  if (i + 1 >= view.tokens.size() || !IsLoneCharacter(view, i)) return false;
  const SentenceToken& token = view.tokens[i];
  const SentenceToken& next = view.tokens[i + 1];
  if (next.kind != TokenKind::kWord || next.begin != token.end || !IsNominal(view, i + 1)) {
    return false;
  }
  if (view.IsWord(i, "年") || view.IsWord(i, "月") || view.IsWord(i, "日")) {
    // 日|处理能力, 年|平均降水量; but 今|年, 两个|月
    const WordClass before = i > floor ? view.tokens[i - 1].word_class : WordClass::kOther;
    const bool told = before == WordClass::kNumeral || before == WordClass::kClassifier ||
                      before == WordClass::kPronoun ||
                      (i > floor && view.tokens[i - 1].kind == TokenKind::kQuantity);
    if (told || IsYearOfDeed(view, i, end)) return false;
    return !(view.IsWord(i, "年") && IsName(view, {i + 1, end}));
  }
  const bool first = i == floor || view.tokens[i - 1].end != token.begin ||
                     view.tokens[i - 1].kind != TokenKind::kWord;
  if (token.word_class ==
      WordClass::kLocalizer) {  // 中|稀土: nothing before it that it could place
    const bool time = view.IsWord(i, "后") || (view.IsWord(i, "前") && !first);
    if (time && (first || IsVerb(view, i - 1))) return false;  // 水厂扩建|后|日供水量
    return first || IsVerb(view, i - 1) || (view.tokens[i - 1].traits & kTraitScope) != 0 ||
           IsLoneCharacter(view, i - 1);
  }
  if (token.word_class == WordClass::kParticle) {  // 苇|地|滩涂
    return !first && view.IsWord(i, "地") && IsLoneCharacter(view, i - 1);
  }
  if (token.word_class != WordClass::kVerb || first) return false;
  const SentenceToken& before = view.tokens[i - 1];
  // 新建|防|沙网: another verb governs the name; 统|购|粮食: the piece before it belongs to it.
  return (before.traits & kTraitCountAction) != 0 || view.IsWord(i - 1, "等") ||
         (IsLoneCharacter(view, i - 1) && before.word_class != WordClass::kAdverb);
}

// 永新|线: a character alone names nothing; what stands right before it is the rest of the name,
// whatever the list takes it for.
void PhraseCutter::TakeNameOfOne(const SentenceView& view, std::size_t floor,
                                 Phrase* phrase) const {
  const bool lone = phrase->end == phrase->begin + 1 && IsLoneCharacter(view, phrase->begin);
  if (!lone || phrase->begin == floor) return;
  const SentenceToken& before = view.tokens[phrase->begin - 1];
  const bool name =
      before.kind == TokenKind::kWord && before.traits == 0 && before.sets == 0 &&
      before.end == view.tokens[phrase->begin].begin && before.end - before.begin >= 6 &&
      (before.word_class == WordClass::kAdverb || before.word_class == WordClass::kTimeWord);
  if (name) --phrase->begin;
}

// 臭氧日最大|8小时|平均浓度: how long what is measured is measured for stands inside its name.
void PhraseCutter::TakeMeasuringTime(const SentenceView& view, std::size_t floor,
                                     Phrase* phrase) const {
  const std::size_t begin = phrase->begin;
  const bool told = begin > floor + 1 && view.IsWord(begin - 1, "小时") &&
                    view.tokens[begin - 2].word_class == WordClass::kLatin &&
                    (view.TokenText(begin).starts_with("平均") || view.IsWord(begin, "滑动"));
  if (!told) return;
  phrase->begin = begin - 2;
  if (phrase->begin > floor && IsNominal(view, phrase->begin - 1)) {
    phrase->begin = ExtendLeft(view, floor, phrase->begin);
  }
}

// 不|合格42批次, 每|万人发明专利拥有量, 平均每个|家庭户的人口
void PhraseCutter::TakeEach(const SentenceView& view, std::size_t floor, Phrase* phrase) const {
  if (phrase->empty() || view.Is(phrase->begin, SentenceWord::kGrant)) return;  // 每人每年|补助
  std::size_t begin = phrase->begin;
  if (begin > floor && view.IsWord(begin - 1, "最") &&
      view.tokens[begin].word_class == WordClass::kAdjective) {
    --phrase->begin;  // 最|贫困家庭的月收入
    return;
  }
  const bool had = begin > floor + 1 && (view.tokens[begin - 1].traits & kTraitPossess) != 0;
  if (had && view.Is(begin - 2, SentenceWord::kPerHead)) {
    phrase->begin = begin - 2;  // 人均|拥有果树200棵
    return;
  }
  if (had && begin > floor + 2) {
    // 每千人|拥有床位5张, 每千人口|拥有医师数3人
    std::size_t each = begin - 1;
    const auto counts = [&](std::size_t i) {  // 每百名|学生拥有电脑9台
      return view.tokens[i].word_class == WordClass::kClassifier ||
             view.tokens[i].word_class == WordClass::kNumeral;
    };
    while (each > floor && begin - each < 5 && (IsNominal(view, each - 1) || counts(each - 1))) {
      --each;
    }
    if (each > floor && each < begin - 1 && view.IsWord(each - 1, "每")) begin = each;
  }
  const bool undone =  // 未|开工项目, 未|脱贫人口
      begin > floor && view.IsWord(begin - 1, "未") && begin == phrase->begin &&
      (phrase->end > begin + 1 || view.tokens[begin].word_class == WordClass::kNoun);
  if (begin > floor && view.tokens[begin - 1].word_class == WordClass::kClassifier) --begin;
  if (begin == floor || !(view.IsWord(begin - 1, "每") || undone ||
                          (begin == phrase->begin &&
                           (view.IsWord(begin - 1, "不") || view.IsWord(begin - 1, "其他"))))) {
    return;
  }
  phrase->begin = begin - 1;
  if (phrase->begin > floor && view.IsWord(phrase->begin - 1, "平均")) --phrase->begin;
  const bool each =  // 小麦|每|亩单产: of what
      view.IsWord(phrase->begin, "每") && (view.tokens[phrase->end - 1].traits & kTraitHead) != 0;
  if (each && phrase->begin > floor && IsNominal(view, phrase->begin - 1)) {
    phrase->begin = ExtendLeft(view, floor, phrase->begin);
  }
}

bool PhraseCutter::TakeManner(const SentenceView& view, std::size_t floor, Phrase* phrase) const {
  const std::size_t i = phrase->begin - 1;
  const SentenceToken& word = view.tokens[i];
  const bool manner = word.word_class == WordClass::kAdverb && word.end - word.begin > 3 &&
                      word.traits == 0 && !view.Is(i, SentenceWord::kInTurn);
  const bool time = (*view.words)[SentenceWord::kDeedTime].Holds(view.TokenText(i));
  if (!manner && !time) return false;
  const bool behind_noun = i > floor && IsNominal(view, i - 1);
  if (!(manner && behind_noun && IsDeed(view, *phrase)) &&
      !IsRateOfDeed(view, *program_->words, *phrase)) {
    return false;
  }
  phrase->begin = behind_noun ? ExtendLeft(view, floor, i) : i;
  return true;
}

void PhraseCutter::TakePartner(const SentenceView& view, std::size_t floor, Phrase* phrase) const {
  constexpr std::size_t kMostTokens = 8;  // of the partners, and of the phrase before the trade
  if (phrase->empty() || phrase->subject_end > phrase->subject_begin) return;
  const std::size_t limit = std::min(phrase->end, phrase->begin + kMostTokens);
  std::size_t trade = phrase->begin;
  while (trade < limit && !(*view.words)[SentenceWord::kTrade].Ends(view.TokenText(trade))) ++trade;
  if (trade == limit) return;
  std::size_t begin = trade;
  while (begin > floor && trade - begin < kMostTokens &&
         (IsNominal(view, begin - 1) || view.tokens[begin - 1].kind == TokenKind::kPlace ||
          view.tokens[begin - 1].kind == TokenKind::kQuote || view.Joins(begin - 1))) {
    --begin;
  }
  if (begin == trade || begin == floor) return;
  if ((*view.words)[SentenceWord::kTradeWith].Holds(view.TokenText(begin - 1))) {
    phrase->begin = begin - 1;
  }
}

}  // namespace extract
