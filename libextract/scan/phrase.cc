// Noun phrases by word classes. The word list decides where words end; this file decides which
// words belong together around a numeral. It knows no indicator by name: the lexicon only widens a
// phrase that it knows whole.

#include "scan/phrase.h"

#include <algorithm>

#include "base/utf8.h"
#include "scan/phrase_words.h"

namespace extract {

namespace {

// The token's characters all stand in the text of a phrase.
bool IsShown(const SentenceToken& token) { return (token.roles & kRoleShown) != 0; }

// 机组“三改|联动”|: where a name in quotes begins that ends at `end`, in a verb; else `end`.
std::size_t QuotedBefore(const SentenceView& view, std::size_t floor, std::size_t end) {
  const bool named = end > floor && end < view.tokens.size() && view.tokens[end - 1].quoted &&
                     view.tokens[end].kind == TokenKind::kQuote &&
                     view.tokens[end - 1].word_class == WordClass::kVerb;
  if (!named) return end;
  std::size_t begin = end;
  while (begin > floor && view.tokens[begin - 1].quoted) --begin;
  const bool opened = begin > floor && view.tokens[begin - 1].kind == TokenKind::kQuote;
  return opened && end - begin <= kMaxPhraseTokens ? begin - 1 : end;
}

}  // namespace

// A、B和C 58家: a list of phrases, as long as a phrase stands before the mark at `i`. Where the
// phrase that ends at `end` begins then, at least; behind `i` for none.
std::size_t PhraseCutter::LeftOfMark(const SentenceView& view, std::size_t limit, std::size_t i,
                                     std::size_t end) const {
  if (i == limit) return i + 1;
  if (i > limit + 1) {
    if (IsInnerVerb(view, limit, i - 1, end)) return i - 1;     // 公务用车购置及|运行费
    if (IsVerbOfScheme(view, limit, i - 1, end)) return i - 1;  // 扩容、|下沉项目
    if (view.tokens[i - 1].end - view.tokens[i - 1].begin == 3 && IsVerb(view, i - 1) &&
        IsNominal(view, i - 2)) {
      return i - 1;  // 本外币存、|贷款余额
    }
  }
  if (SharesRestOfWord(view, i) || IsLikeVerb(view, i, end)) return i - 1;  // 中、|小学生票价
  if (IsVerbPair(view, limit, i)) return i - 1;  // 建成和|在建的铁路里程, 玉米播种、|收获机械化率
  const bool phrase = IsNominal(view, i - 1) || view.tokens[i - 1].kind == TokenKind::kQuote ||
                      view.tokens[i - 1].kind == TokenKind::kClose;
  return phrase ? i : i + 1;
}

// The same for 的 at `i`: 宁德的|规模以上工业 goes on; 市级下放的|事项 does not.
std::size_t PhraseCutter::LeftOfParticle(const SentenceView& view, std::size_t limit, std::size_t i,
                                         std::size_t end) const {
  if (i == limit) return i + 1;
  if (i > limit + 1) {
    // 工业上的|投入, 营业收入中的|成本: where something is stands between
    const bool within =
        IsNominal(view, i - 2) && view.tokens[i - 1].word_class == WordClass::kLocalizer;
    if (within || IsDeedOfMeasure(view, i - 1, end)) return i - 1;
    const bool named =  // “甲乙券”的|数目
        view.tokens[i - 1].kind == TokenKind::kQuote && view.tokens[i - 2].quoted;
    if (named) return i;
  }
  return IsNominal(view, i - 1) ? i : i + 1;
}

std::size_t PhraseCutter::ExtendLeft(const SentenceView& view, std::size_t floor,
                                     std::size_t end) const {
  std::size_t begin = end;
  const std::size_t limit =
      end > kMaxPhraseTokens ? std::max(floor, end - kMaxPhraseTokens) : floor;
  while (begin > limit) {
    const std::size_t i = begin - 1;
    const SentenceToken& token = view.tokens[i];
    if (token.kind == TokenKind::kQuote && i > limit && view.tokens[i - 1].quoted && begin < end) {
      begin = i;  // “湘易办”|用户: a name in quotes is one word, whatever it holds
      while (begin > limit && view.tokens[begin - 1].quoted) --begin;
      if (begin > limit && view.tokens[begin - 1].kind == TokenKind::kQuote) --begin;
    } else if (IsNominal(view, i) || token.kind == TokenKind::kQuote) {
      begin = i;
    } else if (begin < end && (IsCompoundVerb(view, limit, i) || IsInnerVerb(view, limit, i, end) ||
                               IsVerbOfScheme(view, limit, i, end))) {
      begin = i;
    } else if (IsInnerCumulative(view, limit, i, begin, end)) {
      begin = i;  // 光伏发电|累计|装机容量
    } else if (begin < end && i > limit && view.IsWord(i, "用") && IsUseOf(view, limit, i - 1)) {
      begin = i - 1;  // 供热|用|天然气
    } else if (begin < end && (IsWordPiece(view, i) || IsNamePiece(view, limit, i, end))) {
      begin = i;
    } else if (token.kind == TokenKind::kClose) {
      const std::size_t open = view.MatchingBracket(i);
      if (open == i || open < limit) break;
      begin = open;
    } else if (begin < end &&
               (token.kind == TokenKind::kComma || view.Is(i, SentenceWord::kConjunction))) {
      const std::size_t left = LeftOfMark(view, limit, i, end);
      if (left > i) break;
      begin = left;
    } else if (begin < end && i > limit + 1 && view.IsWord(i, "其他") &&
               view.Is(i - 1, SentenceWord::kConjunction) && IsNominal(view, i - 2)) {
      begin = i;  // 定期及|其他|存款
    } else if (i > limit && IsNominal(view, i - 1) && IsNounSuffix(view, i) &&
               !(begin < end && IsYearOfDeed(view, i, end))) {
      begin = i;  // 设备|类, 学|段; but 企业|年|加工玉米
    } else if (begin < end && view.IsWord(i, "的")) {
      const std::size_t left = LeftOfParticle(view, limit, i, end);
      if (left > i) break;
      begin = left;
    } else if (view.IsWord(i, "等") && i > limit && begin < end) {
      begin = i;  // 学前教育、养老等|民生项目
    } else if (token.word_class == WordClass::kLocalizer && token.kind == TokenKind::kWord &&
               view.Is(i, SentenceWord::kRelation) &&
               (begin < end || IsGradeBound(view, limit, i))) {
      begin = i;  // 省内|高校, 规模以上|企业, 录取本科|以上|990人
    } else {
      break;
    }
  }
  return begin;
}

void PhraseCutter::TrimLeft(const SentenceView& view, Phrase* phrase) const {
  while (!phrase->empty()) {
    const SentenceToken& token = view.tokens[phrase->begin];
    const std::string_view text = view.TokenText(phrase->begin);
    const bool landmark =  // 迈上5万亿|台阶、五年增量
        phrase->begin > 0 && view.tokens[phrase->begin - 1].kind == TokenKind::kQuantity &&
        view.Is(phrase->begin, SentenceWord::kLandmark);
    const std::size_t close = token.kind == TokenKind::kOpen  // 2亿斤(原粮)、|县级储备粮
                                  ? view.MatchingBracket(phrase->begin)
                                  : phrase->begin;
    if (close > phrase->begin && close + 1 < phrase->end &&
        view.tokens[close + 1].kind == TokenKind::kComma) {
      phrase->begin = close + 1;
      continue;
    }
    const std::size_t span = phrase->begin + 2;
    const bool first =  // 成为首个|经济总量超万亿元的县
        text == "首" && span < phrase->end && view.IsWord(phrase->begin + 1, "个");
    if (span < phrase->end &&
        (first || IsSpanBefore(view, *phrase) || IsOneOf(view, phrase->begin))) {
      phrase->begin = span;
      continue;
    }
    const bool moment = text == "时" && phrase->begin > 0 &&  // 5月|时的报价
                        view.tokens[phrase->begin - 1].kind == TokenKind::kTime;
    if (token.kind == TokenKind::kComma || moment || text == "”" || text == "》" || landmark ||
        view.Is(phrase->begin, SentenceWord::kConjunction) ||
        view.Is(phrase->begin, SentenceWord::kPhraseStartRefused) ||
        IsListMark(view, phrase->begin) ||
        (text == "地区" && phrase->begin + 1 < phrase->end && phrase->begin > 0 &&
         view.tokens[phrase->begin - 1].kind == TokenKind::kPlace)) {  // 甲省|地区用电量
      ++phrase->begin;
    } else {
      return;
    }
  }
}

void PhraseCutter::WidenToIndicator(const SentenceView& view, std::size_t floor,
                                    Phrase* phrase) const {
  const std::size_t first =
      std::max(floor, phrase->end > kMaxPhraseTokens ? phrase->end - kMaxPhraseTokens : 0);
  if (first >= phrase->begin || !MayEndName(view, phrase->end)) return;
  for (std::size_t begin = first; begin < phrase->begin; ++begin) {
    if (begin > floor && IsNominal(view, begin - 1)) continue;  // never from inside a phrase
    if (IsName(view, {begin, phrase->end})) {
      phrase->begin = begin;
      return;
    }
  }
}

// False where no indicator ends like a phrase that ends at `end`.
bool PhraseCutter::MayEndName(const SentenceView& view, std::size_t end) const {
  if (!IsShown(view.tokens[end - 1])) return true;
  return program_->indicators.MayEnd(view.TokenText(end - 1));
}

bool PhraseCutter::IsName(const SentenceView& view, Phrase phrase) const {
  const SentenceToken& first = view.tokens[phrase.begin];
  if (IsShown(first)) {
    std::uint32_t end = first.end;
    const bool goes_on = phrase.begin + 1 < phrase.end && IsShown(view.tokens[phrase.begin + 1]) &&
                         view.tokens[phrase.begin + 1].begin == end;
    if (goes_on) end = view.tokens[phrase.begin + 1].end;
    if (!program_->indicators.MayBegin(view.text.substr(first.begin, end - first.begin))) {
      return false;
    }
  }
  return program_->indicators.Find(Text(view, phrase)) != nullptr;
}

// 第三产业 对 经济增长的|贡献率: who contributes stands before 对. False where nobody does.
bool PhraseCutter::TakeContributor(const SentenceView& view, std::size_t floor,
                                   Phrase* phrase) const {
  if (!view.Is(phrase->end - 1, SentenceWord::kContribution)) return false;
  std::size_t to = phrase->begin;
  while (to > floor && phrase->begin - to < 6 && !view.IsWord(to - 1, "对")) --to;
  if (to == floor || !view.IsWord(to - 1, "对")) return false;
  Phrase subject{ExtendLeft(view, floor, to - 1), to - 1};
  TrimLeft(view, &subject);
  phrase->subject_begin = subject.begin;
  phrase->subject_end = subject.end;
  if (!subject.empty()) phrase->begin = phrase->end - 1;
  return true;
}

// 规模以上工业实现|增加值: the subject of the light verb at `verb`.
void PhraseCutter::TakeSubject(const SentenceView& view, std::size_t floor, std::size_t verb,
                               Phrase* phrase) const {
  phrase->behind_light_verb = true;
  std::size_t end = verb;
  while (end > floor && IsSkippedBeforeQuantity(view, end - 1)) --end;
  end = SkipCircumstance(view, floor, end);
  Phrase subject{ExtendLeft(view, floor, end), end};
  TrimLeft(view, &subject);
  const bool adjective =  // 主要是|土地出让收入减少5亿元
      subject.end == subject.begin + 1 &&
      view.tokens[subject.begin].word_class == WordClass::kAdjective;
  const bool goal =  // 主要预期目标是|财政收入增长5%
      !subject.empty() &&
      (*view.words)[SentenceWord::kPlanNoun].Ends(view.TokenText(subject.end - 1)) &&
      view.Is(verb, SentenceWord::kCopula);
  if (adjective || goal) return;
  phrase->subject_begin = subject.begin;
  phrase->subject_end = subject.end;
}

// 奖励|标准为5000元: before 为 stands a name, so that a verb in front of its noun is part of it;
// but 包括|投票率为58%的选举.
bool PhraseCutter::IsSubjectOfCopula(const SentenceView& view, Phrase phrase) const {
  const SentenceToken& verb = view.tokens[phrase.begin - 1];
  return phrase.end == phrase.begin + 1 && phrase.end < view.tokens.size() &&
         view.tokens[phrase.begin].word_class == WordClass::kNoun &&
         view.IsWord(phrase.end, "为") && (verb.traits & kPredicateTraits) == 0 &&
         verb.end - verb.begin > 3 && !view.Is(phrase.begin - 1, SentenceWord::kInclusion);
}

void PhraseCutter::CompleteHead(const SentenceView& view, std::size_t floor, Phrase* phrase) const {
  if (phrase->empty() || phrase->begin <= floor) return;
  if (TakeContributor(view, floor, phrase) || TakeManner(view, floor, phrase)) return;
  std::size_t i = phrase->begin;
  while (i > floor && (view.tokens[i - 1].word_class == WordClass::kAdverb ||
                       (view.tokens[i - 1].traits & kTraitCumulative) != 0)) {
    --i;
  }
  if (i == floor) return;
  const std::uint32_t traits = view.tokens[i - 1].traits;
  const bool bare_head =
      phrase->end == phrase->begin + 1 && (view.tokens[phrase->begin].traits & kTraitHead) != 0;
  if ((traits & kTraitReach) != 0 && view.tokens[i - 1].word_class == WordClass::kVerb) {
    TakeSubject(view, floor, i - 1, phrase);
  } else if (i == phrase->begin && i > floor + 1 && view.IsWord(i - 1, "新增") &&
             view.tokens[phrase->end].kind == TokenKind::kQuantity &&
             view.tokens[i - 2].kind == TokenKind::kWord &&
             view.tokens[i - 2].word_class == WordClass::kNoun && !IsAgent(view, i - 2) &&
             (i == floor + 2 || view.tokens[i - 3].kind == TokenKind::kTime)) {
    TakeSubject(view, floor, i - 1, phrase);  // 高等教育新增|学位15万个
  } else if (const std::size_t timed = SkipTime(view, floor, i);
             timed < i && timed > floor && IsNominal(view, timed - 1) &&
             (IsBareMeasure(view, *phrase) || IsLoneDeed(view, *phrase)) &&
             view.tokens[phrase->end - 1].word_class != WordClass::kAdjective) {
    phrase->subject_begin = ExtendLeft(view, floor, timed);  // 省属企业“十三五”时期|利润总额
    phrase->subject_end = timed;
  } else if (i < phrase->begin && (view.tokens[i].traits & kTraitCumulative) != 0 &&
             IsNominal(view, i - 1) &&
             (IsBareMeasure(view, *phrase) || IsLoneDeed(view, *phrase))) {
    phrase->subject_begin = ExtendLeft(view, floor, i);  // 基础设施累计|投入
    phrase->subject_end = i;
  } else if (bare_head && i == phrase->begin && i > floor + 2 && IsVerb(view, i - 1) &&
             view.IsWord(i - 2, "的") && IsNominal(view, i - 3)) {
    phrase->begin = ExtendLeft(view, floor, i - 2);  // 面向小微企业的|预留|份额
  } else if (phrase->end == phrase->begin + 1 && i == phrase->begin && IsVerb(view, i - 1) &&
             traits == 0 && view.tokens[i - 1].sets == 0 &&
             view.tokens[i - 1].end - view.tokens[i - 1].begin > 3 &&
             (*view.words)[SentenceWord::kGrant].Ends(view.TokenText(phrase->begin))) {
    --phrase->begin;  // 生育|津贴
  } else if ((bare_head || IsSubjectOfCopula(view, *phrase)) && i == phrase->begin &&
             IsVerb(view, i - 1) && !view.IsWord(i - 1, "能") && !view.IsWord(i - 1, "涉及") &&
             (traits & (kTraitRise | kTraitFall | kTraitPlan | kTraitExpect | kTraitPossess |
                        kTraitShare)) == 0 &&
             !((traits & kTraitPivot) != 0 &&
               view.tokens[i - 1].word_class == WordClass::kVerb)) {  // 带动|销售额达3亿元
    --phrase->begin;
  }
}

// Where the phrase before `end` ends: brackets, times, provisos and what only qualifies the number
// stand behind it.
std::size_t PhraseCutter::EndOfPhrase(const SentenceView& view, std::size_t floor,
                                      std::size_t end) const {
  while (end > floor) {
    const std::size_t basis = SkipBasis(view, floor, end);
    if (basis != end) {
      end = basis;
    } else if (view.tokens[end - 1].kind == TokenKind::kClose) {
      const std::size_t open = view.MatchingBracket(end - 1);
      if (open == end - 1 || open < floor) break;
      end = open;  // 城镇化率(按常住人口计算)|69%
    } else if (IsSkippedBeforeQuantity(view, end - 1) || view.JoinsTimes(floor, end - 1)) {
      --end;
    } else if (end > floor + 2 && IsNumber(view, end - 2) &&
               (view.IsWord(end - 1, "日") || view.IsWord(end - 1, "时"))) {
      end -= 2;  // 水位15日6时|达到36米
    } else {
      const std::size_t proviso =
          SkipOrigin(view, floor, SkipProviso(view, floor, SkipMoment(view, floor, end)));
      if (proviso == end) break;
      end = proviso;
    }
  }
  return end;
}

Phrase PhraseCutter::Before(const SentenceView& view, std::size_t floor, std::size_t end) const {
  const bool all_quoted = end < view.tokens.size() && view.tokens[end].quoted;
  end = EndOfPhrase(view, floor, end);
  Phrase phrase{ExtendLeft(view, floor, all_quoted ? end : QuotedBefore(view, floor, end)), end};
  TrimLeft(view, &phrase);
  while (phrase.end > phrase.begin + 1 &&
         (view.Is(phrase.end - 1, SentenceWord::kPhraseEndRefused) ||
          view.Is(phrase.end - 1, SentenceWord::kCurrency) || IsReckoning(view, phrase.end - 1) ||
          IsDoubled(view.TokenText(phrase.end - 1)) ||
          (view.IsWord(phrase.end - 1, "年") &&
           (view.tokens[phrase.end - 2].word_class == WordClass::kNoun ||
            (view.tokens[phrase.end - 2].traits & kTraitHead) != 0)))) {
    --phrase.end;  // 铁路里程新增|1700公里, 注册资本人民币|2亿元, 茶叶产量年|达3万吨
  }
  if (!phrase.empty() && view.tokens[phrase.begin].quoted &&
      !all_quoted) {  // “四经普|”: a name in quotes is one
    while (phrase.begin > floor && view.tokens[phrase.begin - 1].quoted) --phrase.begin;
  }
  std::size_t against = phrase.begin;
  while (against > floor && (view.tokens[against - 1].kind == TokenKind::kQuote ||
                             view.tokens[against - 1].kind == TokenKind::kTime ||
                             view.tokens[against - 1].word_class == WordClass::kTimeWord)) {
    --against;
  }
  if (!phrase.empty() && against > floor &&
      (view.IsWord(against - 1, "比") || view.IsWord(against - 1, "较"))) {
    return Before(view, floor, against - 1);  // 从业人员比“四经普”|增长, 拨款较上年度预算|增加
  }
  if (phrase.end == phrase.begin + 2 && IsNumber(view, phrase.begin) &&
      view.tokens[phrase.begin + 1].word_class == WordClass::kClassifier) {
    phrase.begin = phrase.end;  // 三年|安排450亿元, 3年|增长58%
  }
  TakeNameOfOne(view, floor, &phrase);
  LeaveToFormer(view, floor, &phrase);
  LeaveVerb(view, floor, &phrase);
  WidenToIndicator(view, floor, &phrase);
  CompleteHead(view, floor, &phrase);
  TakeMeasuringTime(view, floor, &phrase);
  TakeEach(view, floor, &phrase);
  TakePartner(view, floor, &phrase);
  LeaveWay(view, floor, &phrase);
  FrontGrade(view, &phrase);
  TakeRoute(view, floor, end, &phrase);
  if (!phrase.empty() && IsNoName(view, phrase)) phrase.begin = phrase.end;
  if (phrase.end >= phrase.begin + 2 && view.IsWord(phrase.end - 2, "每") &&
      view.tokens[phrase.end - 1].word_class == WordClass::kClassifier &&
      !view.IsWord(phrase.end - 1, "亩")) {
    return Before(view, floor, phrase.end - 2);  // 香蕉每斤|3元
  }
  return phrase;
}

Phrase PhraseCutter::VerbBefore(const SentenceView& view, std::size_t floor,
                                std::size_t end) const {
  const auto plans = [&](std::size_t i) {  // 预留|160亿元
    return IsVerb(view, i) && (view.tokens[i].traits & kTraitPlan) != 0 &&
           view.tokens[i].end - view.tokens[i].begin > 3;
  };
  while (end > floor && IsSkippedBeforeQuantity(view, end - 1) && !plans(end - 1)) --end;
  if (end == floor || !IsVerb(view, end - 1)) return {end, end};
  if (SkipProviso(view, floor, end) != end) return {end, end};  // 按年平均汇率折算为|7300美元
  const bool possess = (view.tokens[end - 1].traits & kTraitPossess) != 0;
  const bool manner = view.Is(end - 1, SentenceWord::kManner);  // 谈判持续|9个月
  if (possess || manner || view.IsWord(end - 1, "安排")) {
    // 家禽年末实有|143万羽, 教育支出安排|2亿元
    const Phrase subject = Before(view, floor, end - 1);
    if (!subject.empty() || (manner && end - 1 > floor)) return subject;
  }
  std::size_t noun = end - 1;
  while (noun > floor &&
         (view.tokens[noun - 1].word_class == WordClass::kAdverb ||
          view.tokens[noun - 1].kind == TokenKind::kTime || view.IsWord(noun - 1, "年均") ||
          (view.tokens[noun - 1].traits &
           (kTraitCumulative | kTraitDone | kTraitReach | kTraitPlan)) != 0)) {
    --noun;
  }
  if (noun < end - 1) {  // 中欧班列累计|开行1.7万列
    Phrase subject{ExtendLeft(view, floor, noun), noun};
    TrimLeft(view, &subject);
    return {end - 1, end, subject.begin, subject.end};
  }
  Phrase phrase{ExtendLeft(view, floor, end - 1), end};
  TrimLeft(view, &phrase);
  if (phrase.begin > floor && IsDoneFor(view, phrase)) {
    phrase.begin = end - 1;  // 向农户|发放5亿元: whom it goes to names nothing
  }
  if (phrase.end > phrase.begin + 1 &&
      (view.tokens[phrase.end - 2].traits & (kTraitHead | kTraitHeadShape)) != 0) {
    --phrase.end;  // 教育支出|安排20亿元
  }
  if (phrase.end == phrase.begin + 1 && phrase.begin > floor + 1 &&
      view.tokens[phrase.begin - 1].kind == TokenKind::kComma && IsVerb(view, phrase.begin - 2)) {
    std::size_t begin = floor;  // 推动中欧班列扩量、|开行4000班次: what else was done with it
    while (begin < phrase.begin && IsVerb(view, begin)) ++begin;
    const Phrase subject = First(view, begin, phrase.begin);
    const bool whole = view.tokens[subject.end].kind != TokenKind::kOpen;
    if (!subject.empty() && subject.begin == begin && whole) {
      return {phrase.begin, phrase.end, subject.begin, subject.end};
    }
  }
  return phrase;
}

// 出口|稳中有升,达3亿元; 出口|方面,去年达3亿元
bool PhraseCutter::IsPredicateOrScope(const SentenceView& view, std::size_t i) const {
  const SentenceToken& token = view.tokens[i];
  if (view.IsWord(i, "方面")) return view.tokens[i - 1].word_class == WordClass::kNoun;
  if (view.Is(i, SentenceWord::kPhraseEndRefused)) return true;  // 产量|明显回落,降至9万吨
  return token.word_class == WordClass::kIdiom && !token.quoted &&
         token.end - token.begin == 4 * kHanBytes && (token.traits & kTraitHeadShape) == 0;
}

Phrase PhraseCutter::First(const SentenceView& view, std::size_t begin, std::size_t end) const {
  while (begin < end && (!IsNominal(view, begin) || IsCountOfOne(view, begin))) {
    const bool says = IsVerb(view, begin) || view.Is(begin, SentenceWord::kCopula);
    if (says) return {begin, begin};  // 产值达9亿元,|为历史最高,增长8%
    ++begin;
  }
  std::size_t last = begin;
  const auto inside = [&](std::size_t i) {  // 道路平整度|改善|率跃居第一
    return i > begin && i + 1 < end && IsHeadSuffix(view, i + 1) && IsCompoundVerb(view, begin, i);
  };
  while (last < end && (IsNominal(view, last) || view.tokens[last].kind == TokenKind::kQuote ||
                        (last > begin && view.IsWord(last, "的")) || inside(last))) {
    ++last;
  }
  while (last > begin && IsCountOfOne(view, last - 1)) --last;  // 某集团|一家工厂
  if (last > begin && view.IsWord(last - 1, "的")) --last;
  while (last > begin + 1 && IsPredicateOrScope(view, last - 1)) --last;
  if (last > begin && IsNoName(view, {begin, last})) return {begin, begin};
  if (last > begin && view.Is(last, SentenceWord::kDestination)) {
    last = RouteEnd(view, begin, last, end);  // 成都至乐山|全程高速,2小时可达
  }
  return {begin, last};
}

std::string PhraseCutter::Text(const SentenceView& view, Phrase phrase) const {
  std::string text;
  AppendText(view, phrase, &text);
  return text;
}

void PhraseCutter::SetText(const SentenceView& view, Phrase phrase, std::string* text) const {
  text->clear();
  AppendText(view, phrase, text);
}

// Words that stand beside each other are taken over in one piece.
void PhraseCutter::AppendText(const SentenceView& view, Phrase phrase, std::string* text) const {
  const std::size_t size = text->size();
  if (phrase.subject_end > phrase.subject_begin) {
    AppendText(view, {phrase.subject_begin, phrase.subject_end}, text);
  }
  for (std::size_t i = phrase.begin; i < phrase.end; ++i) {
    const SentenceToken& token = view.tokens[i];
    if (!IsShown(token)) {
      const std::size_t close = token.kind == TokenKind::kOpen ? view.MatchingBracket(i) : i;
      if (close < phrase.end) i = close;
      continue;
    }
    if (text->size() > size && token.word_class == WordClass::kLatin && i > phrase.begin &&
        view.tokens[i - 1].word_class == WordClass::kLatin &&
        view.tokens[i - 1].end < token.begin) {
      *text += ' ';
    }
    std::uint32_t end = token.end;
    while (i + 1 < phrase.end && view.tokens[i + 1].begin == end && IsShown(view.tokens[i + 1])) {
      end = view.tokens[++i].end;
    }
    text->append(view.text, token.begin, end - token.begin);
  }
}

}  // namespace extract
