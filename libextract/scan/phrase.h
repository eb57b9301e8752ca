// Noun phrases around a quantity, cut by words: where an indicator's words begin and end.
#ifndef EXTRACT_SCAN_PHRASE_H_
#define EXTRACT_SCAN_PHRASE_H_

#include <cstddef>
#include <string>
#include <vector>

#include "scan/sentence_view.h"

namespace extract {

// Tokens [begin, end) of a sentence. Brackets inside are left out of the phrase's text.
// `subject_begin`, `subject_end`: a phrase that belongs in front of it, on the other side of a
// light verb (规模以上工业 实现 |增加值).
struct Phrase {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t subject_begin = 0;
  std::size_t subject_end = 0;
  bool behind_light_verb = false;  // 实现|利润: its subject may have been named before
  bool empty() const { return begin >= end; }
};

class PhraseCutter {
 public:
  explicit PhraseCutter(const RuleProgram* program) : program_(program) {}

  // The noun phrase that ends at token `end`, at the earliest from token `floor` on. Light verbs,
  // adverbs and particles between it and `end` are skipped (注册资本 已 达到 |).
  Phrase Before(const SentenceView& view, std::size_t floor, std::size_t end) const;
  // The noun phrase that begins at or behind token `begin`, before token `ceiling`: what is counted
  // (40项| 行政权力事项), the head behind a relative clause (32个| 有政务服务事项的部门 -> 部门).
  Phrase Behind(const SentenceView& view, std::size_t begin, std::size_t ceiling) const;
  // The same for the object of a verb that governs the quantity (授牌4家|…).
  Phrase ObjectBehind(const SentenceView& view, std::size_t begin, std::size_t ceiling) const;
  // `exists`: behind 共有 and the like, which tell how many there are.
  Phrase WithoutClause(const SentenceView& view, std::size_t begin, std::size_t ceiling,
                       Phrase object, bool exists) const;
  // What is counted by the quantity at token `number`: the persons of 3万移民|迁入新居, and things
  // without the measure that is said of them (4个|港口吞吐能力, 6种|蔬菜价格).
  Phrase PersonsAlone(const SentenceView& view, std::size_t number, Phrase phrase) const;
  Phrase WithoutMeasure(const SentenceView& view, std::size_t number, Phrase phrase) const;
  // 带动30名村民|就业创业, 4家企业|上市: what is counted behind `number`, without what those do
  // that are counted, at the end of the clause.
  Phrase WithoutDeed(const SentenceView& view, std::size_t number, Phrase counted) const;
  // 15个村|种植|辣椒3000亩: the verb between two quantities of which one counts who acts, the other
  // what they act on; 0 for none.
  std::size_t DeedBetween(const SentenceView& view, std::size_t number, std::size_t next) const;
  // 12个项目|进展顺利, 3个村|面貌焕然一新: the same without what is said to be well or ill.
  Phrase WithoutState(const SentenceView& view, std::size_t number, Phrase counted) const;
  // 6项|封关政策, 2家|上市公司: a verb and a noun behind a classifier name what is counted.
  Phrase VerbalBehind(const SentenceView& view, std::size_t begin, std::size_t ceiling) const;
  // 生猪出栏|80万头, 拨款|200亿元: a verb right before the quantity, with the phrase before it if
  // any, where nothing else names what is measured. Empty when there is no such verb.
  Phrase VerbBefore(const SentenceView& view, std::size_t floor, std::size_t end) const;
  // The first noun phrase of tokens [begin, end), scope words, times and places skipped.
  Phrase First(const SentenceView& view, std::size_t begin, std::size_t end) const;
  // The conjuncts of a phrase (城镇、农村居民人均可支配收入): split at 、 和 及 与, at its top
  // level. With `commas_only` at 、 alone.
  void Conjuncts(const SentenceView& view, Phrase phrase, std::vector<Phrase>* conjuncts,
                 bool commas_only = false) const;

  // The text of a phrase, without brackets and quotes.
  std::string Text(const SentenceView& view, Phrase phrase) const;
  // The same, in a string whose memory is there already.
  void SetText(const SentenceView& view, Phrase phrase, std::string* text) const;

  bool IsNominal(const SentenceView& view, std::size_t i) const {
    return (view.tokens[i].roles & kRoleNominal) != 0;
  }
  bool IsVerb(const SentenceView& view, std::size_t i) const {
    return (view.tokens[i].roles & kRoleVerb) != 0;
  }
  // 公司, 合作社, 市财政局: acts.
  bool IsAgent(const SentenceView& view, std::size_t i) const;
  static constexpr std::size_t npos = static_cast<std::size_t>(-1);
  // The verb in [floor, end) that is said of schemes alone and governs what follows: 实施 of
  // 实施能力提升项目, 出台 of 出台支持…发展的措施. npos for none.
  std::size_t Undertaking(const SentenceView& view, std::size_t floor, std::size_t end) const;
  bool IsScheme(const SentenceView& view, std::size_t i) const;
  // 每培养1名技师|奖励企业3000元: what is counted, without what is given for it.
  Phrase WithoutGrant(const SentenceView& view, Phrase phrase) const;
  bool IsUseVerb(const SentenceView& view, std::size_t i) const;
  // 基础|上: what a figure builds upon.
  static bool IsBasis(const SentenceView& view, std::size_t i) {
    return view.IsWord(i, "基础") && view.IsWord(i + 1, "上");
  }

 private:
  Phrase ActorsAlone(const SentenceView& view, std::size_t number, Phrase phrase) const;
  void AppendText(const SentenceView& view, Phrase phrase, std::string* text) const;
  // A verb inside a compound noun: 防火|隔离|林带, 立项|数.
  bool IsSubjectOfCopula(const SentenceView& view, Phrase phrase) const;
  bool IsPredicateOrScope(const SentenceView& view, std::size_t i) const;
  bool IsOwnerOfMeasure(const SentenceView& view, std::size_t number, std::size_t i) const;
  bool IsCompoundVerb(const SentenceView& view, std::size_t floor, std::size_t i) const;
  bool IsDeedOfMeasure(const SentenceView& view, std::size_t verb, std::size_t end) const;
  bool IsYearOfDeed(const SentenceView& view, std::size_t i, std::size_t end) const;
  bool IsNamePiece(const SentenceView& view, std::size_t floor, std::size_t i,
                   std::size_t end) const;
  bool IsInnerCumulative(const SentenceView& view, std::size_t limit, std::size_t i,
                         std::size_t begin, std::size_t end) const;
  bool FollowsSubject(const SentenceView& view, std::size_t i) const;
  bool IsVerbPair(const SentenceView& view, std::size_t floor, std::size_t i) const;
  bool IsVerbOfScheme(const SentenceView& view, std::size_t floor, std::size_t i,
                      std::size_t end) const;
  bool IsInnerVerb(const SentenceView& view, std::size_t floor, std::size_t i,
                   std::size_t end) const;
  bool IsNounThere(const SentenceView& view, std::size_t i, std::size_t ceiling) const;
  std::size_t EndOfNouns(const SentenceView& view, std::size_t begin, std::size_t ceiling) const;
  // Head behind a relative clause that begins at `begin`: 有政务服务事项的|部门. Empty for none.
  Phrase RelativeHead(const SentenceView& view, std::size_t begin, std::size_t ceiling) const;
  bool IsPredicate(const SentenceView& view, std::size_t verb, std::size_t ceiling) const;
  std::size_t QuotedName(const SentenceView& view, std::size_t end, std::size_t ceiling,
                         bool noun_seen, bool number_follows) const;
  bool IsVerbInside(const SentenceView& view, std::size_t i, std::size_t ceiling) const;
  bool IsVerbOfClause(const SentenceView& view, std::size_t floor, Phrase phrase) const;
  std::size_t BehindJoinedVerbs(const SentenceView& view, std::size_t floor, Phrase phrase) const;
  std::size_t ObjectOfActor(const SentenceView& view, Phrase phrase) const;
  bool IsDoneWell(const SentenceView& view, Phrase phrase) const;
  void LeaveVerb(const SentenceView& view, std::size_t floor, Phrase* phrase) const;
  void TakeRoute(const SentenceView& view, std::size_t floor, std::size_t end,
                 Phrase* phrase) const;
  std::size_t RouteEnd(const SentenceView& view, std::size_t from, std::size_t to,
                       std::size_t end) const;
  void LeaveToFormer(const SentenceView& view, std::size_t floor, Phrase* phrase) const;
  void LeaveWay(const SentenceView& view, std::size_t floor, Phrase* phrase) const;
  void TakeNameOfOne(const SentenceView& view, std::size_t floor, Phrase* phrase) const;
  void TakeMeasuringTime(const SentenceView& view, std::size_t floor, Phrase* phrase) const;
  void TakeEach(const SentenceView& view, std::size_t floor, Phrase* phrase) const;
  std::size_t SkipCircumstance(const SentenceView& view, std::size_t floor, std::size_t end) const;
  std::size_t SkipOrigin(const SentenceView& view, std::size_t floor, std::size_t end) const;
  std::size_t SkipTime(const SentenceView& view, std::size_t floor, std::size_t end) const;
  std::size_t SkipBasis(const SentenceView& view, std::size_t floor, std::size_t end) const;
  std::size_t SkipMoment(const SentenceView& view, std::size_t floor, std::size_t end) const;
  std::size_t SkipProviso(const SentenceView& view, std::size_t floor, std::size_t end) const;
  Phrase LeaveToNext(const SentenceView& view, Phrase phrase) const;
  bool IsSkippedBeforeQuantity(const SentenceView& view, std::size_t i) const;
  std::size_t ExtendLeft(const SentenceView& view, std::size_t floor, std::size_t end) const;
  std::size_t EndOfPhrase(const SentenceView& view, std::size_t floor, std::size_t end) const;
  bool IsLikeVerb(const SentenceView& view, std::size_t i, std::size_t end) const;
  bool SharesRestOfWord(const SentenceView& view, std::size_t i) const;
  std::size_t LeftOfMark(const SentenceView& view, std::size_t limit, std::size_t i,
                         std::size_t end) const;
  std::size_t LeftOfParticle(const SentenceView& view, std::size_t limit, std::size_t i,
                             std::size_t end) const;
  // 规模以上工业实现|增加值: the phrase before a light verb is the subject; behind any other verb a
  // bare head takes the verb in (成交|总金额).
  void CompleteHead(const SentenceView& view, std::size_t floor, Phrase* phrase) const;
  bool TakeContributor(const SentenceView& view, std::size_t floor, Phrase* phrase) const;
  // 对欧盟|出口陶瓷, 自美国|进口: with whom there is trade, and in which direction.
  void TakePartner(const SentenceView& view, std::size_t floor, Phrase* phrase) const;
  // 信访事项|一次性|化解率, 来电|当日|办结率: how or when a deed is done is inside the name of its
  // rate. False where nothing before `phrase` says so.
  bool TakeManner(const SentenceView& view, std::size_t floor, Phrase* phrase) const;
  void TakeSubject(const SentenceView& view, std::size_t floor, std::size_t verb,
                   Phrase* phrase) const;
  // A lexicon indicator may hold a verb (实际利用内资): widens `phrase` to the left to one that
  // does.
  void WidenToIndicator(const SentenceView& view, std::size_t floor, Phrase* phrase) const;
  bool MayEndName(const SentenceView& view, std::size_t end) const;
  // The text of the phrase is an indicator that the lexicon has.
  bool IsName(const SentenceView& view, Phrase phrase) const;
  void TrimLeft(const SentenceView& view, Phrase* phrase) const;

  const RuleProgram* program_;
};

}  // namespace extract

#endif  // EXTRACT_SCAN_PHRASE_H_
