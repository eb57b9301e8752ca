// Noun phrases by word classes. The word list decides where words end; this file decides which words
// belong together around a numeral. It knows no indicator by name: the lexicon only widens a phrase
// that it knows whole.

#include "scan/phrase.h"

#include <algorithm>

namespace extract {
namespace {

constexpr std::size_t kMaxPhraseTokens = 24;

bool IsOneOf(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Characters that close a noun of the word before them: 设备|类, 学|段, 比赛|日.
bool IsNounSuffix(const SentenceView& view, std::size_t i) {
  const SentenceToken& token = view.tokens[i];
  if (token.kind != TokenKind::kWord || token.end - token.begin != 3 || i == 0 ||
      view.tokens[i - 1].end != token.begin) {
    return false;
  }
  return token.word_class == WordClass::kClassifier || token.word_class == WordClass::kTimeWord;
}

// Behind a quantity these close a phrase that goes on: 级以上|重点项目.
bool IsRangeWord(std::string_view word) { return IsOneOf(word, {"以上", "以下", "以内"}); }

// 约每秒|5.5米, 每年|50元: rates and qualifiers that the numeral's own reader leaves alone.
bool IsRateWord(std::string_view word) {
  return IsOneOf(word, {"约", "每", "每年", "每月", "每日", "每天", "每秒", "每平方米", "每人", "高达", "年均", "月均",
                        "人均", "户均", "亩均", "只", "拟", "平均", "保持", "维持", "维持于", "保持于"});
}

// 立项|数, 集聚|度: a character that makes the name of a measure of the word before it.
bool IsHeadSuffix(const SentenceView& view, std::size_t i) {
  const SentenceToken& token = view.tokens[i];
  return token.kind == TokenKind::kWord && (token.traits & kTraitHead) != 0 &&
         token.end - token.begin == 3;
}

bool IsConjunction(std::string_view word) {
  return IsOneOf(word, {"和", "及", "与", "以及", "或", "暨"});
}

}  // namespace

bool PhraseCutter::IsVerb(const SentenceView& view, std::size_t i) const {
  const SentenceToken& token = view.tokens[i];
  return token.kind == TokenKind::kWord && token.word_class == WordClass::kVerb;
}

bool PhraseCutter::IsNominal(const SentenceView& view, std::size_t i) const {
  const SentenceToken& token = view.tokens[i];
  if (token.kind == TokenKind::kThreshold) return true;
  if (token.kind == TokenKind::kPlace) {  // 山东|首店
    return view.places[static_cast<std::size_t>(token.index)].role == PlaceRole::kOther;
  }
  if (token.kind != TokenKind::kWord) return false;
  if ((token.traits & (kTraitScope | kTraitComparison | kTraitCumulative)) != 0) return false;
  if (IsOneOf(view.TokenText(i), {"全部", "逐一", "一并", "同步", "协同", "陆续", "相继", "共同"})) return false;
  switch (token.word_class) {
    case WordClass::kNoun:
    case WordClass::kPlaceName:
    case WordClass::kPersonName:
    case WordClass::kIdiom:
    case WordClass::kVerbalNoun:
    case WordClass::kAdjective:
    case WordClass::kLatin:
    case WordClass::kOther:
    case WordClass::kNumeral:
      return true;
    default:
      return (token.traits & kTraitHead) != 0;
  }
}

// A verb that the lexicons know governs what follows; one they do not know, between two nouns, is part of
// a compound, as is one whose phrase another verb governs already (打造 非遗|传承|基地). A head such as 数 or
// 率 makes a noun of any verb before it.
bool PhraseCutter::IsCompoundVerb(const SentenceView& view, std::size_t floor,
                                  std::size_t i) const {
  if (!IsVerb(view, i) || i + 1 >= view.tokens.size()) return false;
  const SentenceToken& next = view.tokens[i + 1];
  const std::uint32_t traits = view.tokens[i].traits;
  if (next.kind != TokenKind::kWord) return false;
  if (IsVerb(view, i + 1)) {  // 获批|立项数
    const bool suffix = i + 2 < view.tokens.size() && IsHeadSuffix(view, i + 2);
    return suffix && (traits & kTraitReach) == 0;
  }
  if (!IsNominal(view, i + 1)) return false;
  if ((traits & kTraitAttributive) != 0) return true;
  constexpr std::uint32_t kGoverning = kTraitReach | kTraitPossess | kTraitShare | kTraitRise |
                                       kTraitFall | kTraitRiseTo | kTraitFallTo | kTraitRank;
  if (IsHeadSuffix(view, i + 1) && (traits & kTraitReach) == 0) return true;
  if (IsOneOf(view.TokenText(i + 1), {"员", "者", "师", "点", "站"})) return true;  // 代办|员
  if ((traits & kGoverning) != 0) return false;
  if (i <= floor || !IsNominal(view, i - 1)) return false;
  if (traits == 0) return true;
  for (std::size_t left = i - 1; left-- > floor;) {
    if (IsVerb(view, left)) return (view.tokens[left].traits & kTraitCountAction) != 0;
    if (!IsNominal(view, left)) return false;
  }
  return false;
}

// 注册资本 已 达到 | 40亿: what may stand between a phrase and its number.
bool PhraseCutter::IsSkippedBeforeQuantity(const SentenceView& view, std::size_t i) const {
  const SentenceToken& token = view.tokens[i];
  if (token.kind == TokenKind::kQuote || token.kind == TokenKind::kTime) return true;
  if (token.kind == TokenKind::kPlace && i > 0 && view.IsWord(i - 1, "在")) return true;  // 在全国率先突破
  if (token.kind != TokenKind::kWord) return false;
  if (IsRateWord(view.TokenText(i))) return true;
  if (i > 0 && view.IsWord(i - 1, "每")) return true;  // 每|人每月98元
  constexpr std::uint32_t kSkipped = kTraitReach | kTraitCumulative | kTraitComparison | kTraitDone |
                                     kTraitRiseTo | kTraitFallTo;
  if ((token.traits & kSkipped) != 0) return true;
  const bool noun = token.word_class == WordClass::kNoun;  // 年度目标|5亿元
  if ((token.traits & (kTraitPlan | kTraitExpect)) != 0 && !noun) return true;
  switch (token.word_class) {
    case WordClass::kAdverb:
    case WordClass::kParticle:
    case WordClass::kPronoun:
    case WordClass::kNumeral:
      return true;
    case WordClass::kClassifier:  // 多了一笔|212亿的收入; but 碧道|7960公里
      return i > 0 && view.tokens[i - 1].word_class == WordClass::kNumeral;
    case WordClass::kPreposition:
    case WordClass::kConjunction:
      return IsOneOf(view.TokenText(i), {"在", "由", "从", "按", "按照", "以", "至", "到", "为", "约"});
    default:
      return false;
  }
}

std::size_t PhraseCutter::ExtendLeft(const SentenceView& view, std::size_t floor,
                                     std::size_t end) const {
  std::size_t begin = end;
  const std::size_t limit = end > kMaxPhraseTokens ? std::max(floor, end - kMaxPhraseTokens) : floor;
  while (begin > limit) {
    const std::size_t i = begin - 1;
    const SentenceToken& token = view.tokens[i];
    if (IsNominal(view, i) || token.kind == TokenKind::kQuote) {
      begin = i;
    } else if (begin < end && IsCompoundVerb(view, limit, i)) {
      begin = i;
    } else if (token.kind == TokenKind::kClose) {
      const std::size_t open = view.MatchingBracket(i);
      if (open == i || open < limit) break;
      begin = open;
    } else if (begin < end &&
               (token.kind == TokenKind::kComma || IsConjunction(view.TokenText(i)))) {
      // A、B和C 58家: a list of phrases, as long as a phrase stands before the mark.
      if (i > limit + 1 && view.tokens[i - 1].end - view.tokens[i - 1].begin == 3 &&
          IsVerb(view, i - 1) && IsNominal(view, i - 2)) {
        begin = i - 1;  // 本外币存、|贷款余额
        continue;
      }
      if (i == limit || !(IsNominal(view, i - 1) || view.tokens[i - 1].kind == TokenKind::kQuote ||
                          view.tokens[i - 1].kind == TokenKind::kClose)) {
        break;
      }
      begin = i;
    } else if (i > limit && IsNominal(view, i - 1) && IsNounSuffix(view, i)) {
      begin = i;  // 设备|类, 学|段
    } else if (begin < end && view.IsWord(i, "的")) {
      // 宁德的|规模以上工业 goes on; 市级下放的|事项 does not.
      if (i == limit || !IsNominal(view, i - 1)) break;
      begin = i;
    } else if (view.IsWord(i, "等") && i > limit && begin < end) {
      begin = i;  // 学前教育、养老等|民生项目
    } else if (token.word_class == WordClass::kLocalizer && token.kind == TokenKind::kWord &&
               begin < end && IsOneOf(view.TokenText(i), {"内", "外", "以上", "以下", "以外"})) {
      begin = i;  // 省内|高校, 规模以上|企业
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
    if (token.kind == TokenKind::kComma || IsConjunction(text) ||
        IsOneOf(text, {"的", "等", "以上", "以下", "内", "外", "以外", "”", "》"})) {
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
  for (std::size_t begin = first; begin < phrase->begin; ++begin) {
    if (begin > floor && IsNominal(view, begin - 1)) continue;  // never from inside a phrase
    if (program_->indicators.Find(Text(view, {begin, phrase->end})) != nullptr) {
      phrase->begin = begin;
      return;
    }
  }
}

void PhraseCutter::CompleteHead(const SentenceView& view, std::size_t floor,
                                Phrase* phrase) const {
  if (phrase->empty() || phrase->begin <= floor) return;
  std::size_t i = phrase->begin;
  while (i > floor && (view.tokens[i - 1].word_class == WordClass::kAdverb ||
                       (view.tokens[i - 1].traits & kTraitCumulative) != 0)) {
    --i;
  }
  if (i == floor) return;
  const std::uint32_t traits = view.tokens[i - 1].traits;
  const bool bare_head = phrase->end == phrase->begin + 1 &&
                         (view.tokens[phrase->begin].traits & kTraitHead) != 0;
  if ((traits & kTraitReach) != 0 && view.tokens[i - 1].word_class == WordClass::kVerb) {
    phrase->behind_light_verb = true;
    std::size_t end = i - 1;
    while (end > floor && IsSkippedBeforeQuantity(view, end - 1)) --end;
    Phrase subject{ExtendLeft(view, floor, end), end};
    TrimLeft(view, &subject);
    phrase->subject_begin = subject.begin;
    phrase->subject_end = subject.end;
  } else if (bare_head && i == phrase->begin && IsVerb(view, i - 1) &&
             (traits & (kTraitRise | kTraitFall | kTraitPlan | kTraitPossess | kTraitShare)) == 0) {
    --phrase->begin;
  }
}

// 按可比价格计算|增长, 剔除价格因素|增长: what the figure allows for, not what it measures.
std::size_t PhraseCutter::SkipProviso(const SentenceView& view, std::size_t floor,
                                      std::size_t end) const {
  if (end == floor || !IsOneOf(view.TokenText(end - 1), {"计算", "因素", "口径", "测算", "统计", "影响"})) {
    return end;
  }
  for (std::size_t i = end - 1; i > floor && end - i < 6; --i) {
    if (IsOneOf(view.TokenText(i - 1), {"按", "按照", "剔除", "扣除", "以", "根据", "据"})) return i - 1;
  }
  return end;
}

// 由改革前的|210户, 从年初的|5家: where the figure starts from.
std::size_t PhraseCutter::SkipOrigin(const SentenceView& view, std::size_t floor,
                                     std::size_t end) const {
  for (std::size_t i = end; i > floor && end - i < 5; --i) {
    if (view.IsWord(i - 1, "由") || view.IsWord(i - 1, "从")) {
      return i - 1 > floor && view.tokens[end - 1].word_class == WordClass::kLocalizer ? i - 1 : end;
    }
    if (IsVerb(view, i - 1)) break;
  }
  return end;
}

// 为小微企业减免|税费4.6亿元, 培训|农民8600人: a verb that stands like a noun between what it is done for, or
// the clause's head, and its object is left to the action.
void PhraseCutter::LeaveVerb(const SentenceView& view, std::size_t floor, Phrase* phrase) const {
  if (phrase->end < phrase->begin + 2) return;
  const bool prepositional =
      phrase->begin > floor &&
      IsOneOf(view.TokenText(phrase->begin - 1), {"为", "向", "给", "对", "使", "让", "替", "帮"});
  std::size_t last = phrase->begin;
  for (std::size_t i = phrase->begin; i + 1 < phrase->end && prepositional; ++i) {
    const bool object = (view.tokens[i + 1].traits & kTraitHead) == 0 || i + 2 < phrase->end;
    if (i > phrase->begin && object &&
        (IsVerb(view, i) || (view.tokens[i].traits & kTraitObjectVerb) != 0)) {
      last = i + 1;
    }
  }
  const bool leads = (view.tokens[phrase->begin].traits & kTraitObjectVerb) != 0 &&
                     (view.tokens[phrase->begin + 1].traits & kTraitHead) == 0 &&
                     IsNominal(view, phrase->begin + 1);
  if (last == phrase->begin && leads &&
      program_->indicators.Find(Text(view, *phrase)) == nullptr) {
    last = phrase->begin + 1;
  }
  phrase->begin = last;
}

Phrase PhraseCutter::Before(const SentenceView& view, std::size_t floor, std::size_t end) const {
  while (end > floor) {
    if (view.tokens[end - 1].kind == TokenKind::kClose) {
      const std::size_t open = view.MatchingBracket(end - 1);
      if (open == end - 1 || open < floor) break;
      end = open;  // 城镇化率(按常住人口计算)|69%
    } else if (IsSkippedBeforeQuantity(view, end - 1)) {
      --end;
    } else {
      const std::size_t proviso = SkipOrigin(view, floor, SkipProviso(view, floor, end));
      if (proviso == end) break;
      end = proviso;
    }
  }
  Phrase phrase{ExtendLeft(view, floor, end), end};
  TrimLeft(view, &phrase);
  while (phrase.end > phrase.begin + 1 &&
         IsOneOf(view.TokenText(phrase.end - 1), {"新增", "净增", "增加", "逆势", "稳步", "逐年"})) {
    --phrase.end;  // 铁路里程新增|1700公里
  }
  if (!phrase.empty() && view.tokens[phrase.begin].quoted) {  // “四经普|”: a name in quotes is one
    while (phrase.begin > floor && view.tokens[phrase.begin - 1].quoted) --phrase.begin;
  }
  std::size_t against = phrase.begin;
  while (against > floor && view.tokens[against - 1].kind == TokenKind::kQuote) --against;
  if (!phrase.empty() && against > floor &&
      (view.IsWord(against - 1, "比") || view.IsWord(against - 1, "较"))) {
    return Before(view, floor, against - 1);  // 从业人员比“四经普”|增长
  }
  LeaveVerb(view, floor, &phrase);
  WidenToIndicator(view, floor, &phrase);
  CompleteHead(view, floor, &phrase);
  if (phrase.begin > floor && !phrase.empty() &&
      (view.IsWord(phrase.begin - 1, "不") || view.IsWord(phrase.begin - 1, "每"))) {
    --phrase.begin;  // 不|合格42批次, 每|万人发明专利拥有量
  }
  return phrase;
}

// The head stands behind a 的 whose left neighbour is a predicate: 特色鲜明、功能完善的|红色阵地,
// 来自海外的|博主. Behind a noun, 的 makes a possessive (事项的全省通办) and what is counted comes before.
Phrase PhraseCutter::RelativeHead(const SentenceView& view, std::size_t begin,
                                  std::size_t ceiling) const {
  const bool verb_first = begin < ceiling && IsVerb(view, begin);
  Phrase head{begin, begin};
  for (std::size_t i = begin + 1; i < ceiling; ++i) {
    if (!view.IsWord(i, "的") || i == begin) continue;
    const bool predicate =
        IsVerb(view, i - 1) || view.tokens[i - 1].word_class == WordClass::kAdjective;
    const bool one_verb = verb_first && !predicate;
    for (std::size_t k = begin + 1; one_verb && k < i; ++k) {
      if (IsVerb(view, k)) return head;
    }
    if (!predicate && !verb_first) return head;
    Phrase found{i + 1, i + 1};
    while (found.end < ceiling && (IsNominal(view, found.end) ||
                                   view.tokens[found.end].kind == TokenKind::kQuote)) {
      ++found.end;
    }
    if (!found.empty()) head = found;
    if (!verb_first) return head;
  }
  return head;
}

Phrase PhraseCutter::VerbalBehind(const SentenceView& view, std::size_t begin,
                                  std::size_t ceiling) const {
  while (begin < ceiling && view.tokens[begin].kind == TokenKind::kQuote) ++begin;
  std::size_t noun = begin;
  while (noun < ceiling && noun < begin + 3 && IsVerb(view, noun)) ++noun;
  if (noun == begin || noun >= ceiling) return {begin, begin};
  Phrase phrase = Behind(view, noun, ceiling);
  if (phrase.empty() || phrase.begin != noun) return {begin, begin};
  phrase.begin = begin;
  return phrase;
}

// A verb behind an adjective and before a noun, or before 及 and a noun, does not end a phrase.
bool PhraseCutter::IsVerbInside(const SentenceView& view, std::size_t i,
                                std::size_t ceiling) const {
  if (!IsVerb(view, i) || i + 1 >= ceiling) return false;
  if (view.tokens[i - 1].word_class == WordClass::kAdjective) return IsNominal(view, i + 1);
  return IsConjunction(view.TokenText(i + 1)) && i + 2 < ceiling && IsNominal(view, i + 2);
}

// 13个高成长项目和|研究院等7家机构, 38个村级电站和|县级电站6座: what stands before the next quantity is its own.
Phrase PhraseCutter::LeaveToNext(const SentenceView& view, Phrase phrase) const {
  std::size_t next = phrase.end;
  if (next < view.tokens.size() && view.IsWord(next, "等")) ++next;
  if (next >= view.tokens.size() || view.tokens[next].kind != TokenKind::kQuantity) return phrase;
  for (std::size_t i = phrase.end; i-- > phrase.begin + 1;) {
    if (view.tokens[i].kind == TokenKind::kComma || IsConjunction(view.TokenText(i))) {
      phrase.end = i;
      return phrase;
    }
  }
  return phrase;
}

// 认定7家|跨境资金集中运营中心: the object of a verb that governs its quantity is a noun phrase to the clause's
// end, verbs inside it included. Verbs that make their object act (推动12家企业上市) govern none such.
Phrase PhraseCutter::ObjectBehind(const SentenceView& view, std::size_t begin,
                                  std::size_t ceiling) const {
  const Phrase plain = Behind(view, begin, ceiling);
  if (ceiling > begin && ceiling < view.tokens.size() &&
      (view.tokens[ceiling - 1].kind == TokenKind::kComma || IsConjunction(view.TokenText(ceiling - 1)))) {
    --ceiling;  // 540款特许药械|、39家医疗机构
  }
  std::size_t verbs = 0;
  std::size_t end = plain.empty() ? begin : plain.end;
  const std::size_t start = plain.empty() ? begin : plain.begin;
  if (start > begin + 1 || end >= ceiling || !IsVerb(view, end)) return plain;
  constexpr std::uint32_t kPredicate = kTraitReach | kTraitRise | kTraitFall | kTraitPossess;
  if ((view.tokens[end].traits & kPredicate) != 0) return plain;
  while (end < ceiling && (IsNominal(view, end) || IsVerb(view, end) ||
                           view.tokens[end].kind == TokenKind::kQuote)) {
    verbs += IsVerb(view, end);
    ++end;
  }
  if (plain.empty() && (view.tokens[begin].traits & kTraitCountAction) != 0) {
    const Phrase purpose = Behind(view, begin + 1, ceiling);  // 拿出2000万元设立|专项资金
    if (!purpose.empty() && purpose.begin == begin + 1) return purpose;
  }
  const bool verb_alone = plain.empty() && end == begin + 1;  // 涉及1.1亿元|开支
  if (end != ceiling || verbs > 2 || (IsVerb(view, end - 1) && !verb_alone)) return plain;
  return {start, end};
}

Phrase PhraseCutter::Behind(const SentenceView& view, std::size_t begin,
                            std::size_t ceiling) const {
  while (begin < ceiling && (view.tokens[begin].kind == TokenKind::kQuote ||
                             view.tokens[begin].word_class == WordClass::kPronoun ||
                             view.IsWord(begin, "的"))) {
    ++begin;  // 70处|各级文物保护单位
  }
  const Phrase head = RelativeHead(view, begin, ceiling);
  if (!head.empty()) return head;
  std::size_t end = begin;
  std::size_t noun_end = begin;  // behind the last noun: 口岸|正式 启用
  const bool number_follows =
      ceiling < view.tokens.size() && view.tokens[ceiling].kind == TokenKind::kQuantity;
  while (end < ceiling && end - begin < kMaxPhraseTokens) {
    const SentenceToken& token = view.tokens[end];
    const bool noun_seen = noun_end > begin;
    if (IsNominal(view, end)) {
      if (token.word_class != WordClass::kAdjective) noun_end = end + 1;
    } else if (token.kind == TokenKind::kQuote) {
      if (noun_end == end) noun_end = end + 1;
    } else if (token.kind == TokenKind::kOpen) {
      const std::size_t close = view.MatchingBracket(end);
      if (close == end || close >= ceiling) break;
      end = close;
    } else if (end > begin && !number_follows &&
               (IsCompoundVerb(view, begin, end) || IsVerbInside(view, end, ceiling))) {
      // 13个高|成长|项目, 130场旅游|推介|及论坛
    } else if (end > begin && noun_end == end && IsNounSuffix(view, end)) {
      noun_end = end + 1;  // 9个学|段
    } else if (end == begin && token.word_class == WordClass::kLocalizer && end + 1 < ceiling &&
               IsNominal(view, end + 1) && token.end - token.begin == 3) {
      // 5个里|院: a noun out of the list
    } else if (noun_end == end && end > begin && IsRangeWord(view.TokenText(end)) &&
               end + 1 < ceiling && IsNominal(view, end + 1)) {
      // 63个市级|以上|重点项目
    } else if (token.kind == TokenKind::kPlace && !noun_seen) {
      // 35种|中国新记录
    } else if (noun_seen && noun_end == end &&
               (token.kind == TokenKind::kComma || IsConjunction(view.TokenText(end)))) {
      if (end + 1 >= ceiling || !IsNominal(view, end + 1) ||
          view.tokens[end + 1].word_class == WordClass::kNumeral) {
        break;  // 1名网格员、|若干协管员
      }
    } else if (!(view.IsWord(end, "的") && !noun_seen)) {  // 6名优秀的|教师
      break;
    }
    ++end;
  }
  // 412家企业|授信54亿元, 12个专项组|协同推进: a verbal noun before a number or a verb is the predicate.
  const bool predicate = number_follows ? noun_end == ceiling
                                        : noun_end < ceiling && IsVerb(view, noun_end);
  if (predicate && noun_end > begin + 1 &&
      view.tokens[noun_end - 1].word_class == WordClass::kVerbalNoun) {
    --noun_end;
  }
  return LeaveToNext(view, {begin, noun_end});
}

Phrase PhraseCutter::VerbBefore(const SentenceView& view, std::size_t floor,
                                std::size_t end) const {
  const auto plans = [&](std::size_t i) {  // 预留|160亿元
    return IsVerb(view, i) && (view.tokens[i].traits & kTraitPlan) != 0 &&
           view.tokens[i].end - view.tokens[i].begin > 3;
  };
  while (end > floor && IsSkippedBeforeQuantity(view, end - 1) && !plans(end - 1)) --end;
  if (end == floor || !IsVerb(view, end - 1)) return {end, end};
  const bool possess = (view.tokens[end - 1].traits & kTraitPossess) != 0;
  if (possess) {  // 家禽年末实有|143万羽
    const Phrase subject = Before(view, floor, end - 1);
    if (!subject.empty()) return subject;
  }
  std::size_t noun = end - 1;
  while (noun > floor && (view.tokens[noun - 1].word_class == WordClass::kAdverb ||
                          (view.tokens[noun - 1].traits & (kTraitCumulative | kTraitDone)) != 0)) {
    --noun;
  }
  if (noun < end - 1) {  // 中欧班列累计|开行1.7万列
    Phrase subject{ExtendLeft(view, floor, noun), noun};
    TrimLeft(view, &subject);
    return {end - 1, end, subject.begin, subject.end};
  }
  Phrase phrase{ExtendLeft(view, floor, end - 1), end};
  TrimLeft(view, &phrase);
  return phrase;
}

Phrase PhraseCutter::First(const SentenceView& view, std::size_t begin, std::size_t end) const {
  while (begin < end && !IsNominal(view, begin)) {
    if (IsVerb(view, begin)) return {begin, begin};
    ++begin;
  }
  std::size_t last = begin;
  while (last < end && (IsNominal(view, last) || view.tokens[last].kind == TokenKind::kQuote ||
                        (last > begin && view.IsWord(last, "的")))) {
    ++last;
  }
  if (last > begin && view.IsWord(last - 1, "的")) --last;
  return {begin, last};
}

void PhraseCutter::Conjuncts(const SentenceView& view, Phrase phrase,
                             std::vector<Phrase>* conjuncts, bool commas_only) const {
  conjuncts->clear();
  std::size_t begin = phrase.begin;
  for (std::size_t i = phrase.begin; i < phrase.end; ++i) {
    if (view.tokens[i].kind == TokenKind::kOpen) {
      const std::size_t close = view.MatchingBracket(i);
      if (close < phrase.end) i = close;
    } else if (view.tokens[i].kind == TokenKind::kComma ||
               (!commas_only && IsConjunction(view.TokenText(i)))) {
      if (i > begin) conjuncts->push_back({begin, i});
      begin = i + 1;
    }
  }
  if (begin < phrase.end) conjuncts->push_back({begin, phrase.end});
}

std::string PhraseCutter::Text(const SentenceView& view, Phrase phrase) const {
  std::string text;
  if (phrase.subject_end > phrase.subject_begin) {
    text = Text(view, {phrase.subject_begin, phrase.subject_end});
  }
  for (std::size_t i = phrase.begin; i < phrase.end; ++i) {
    const SentenceToken& token = view.tokens[i];
    if (token.kind == TokenKind::kOpen) {
      const std::size_t close = view.MatchingBracket(i);
      if (close > i && close < phrase.end) {
        i = close;
        continue;
      }
    }
    if (token.kind == TokenKind::kQuote || token.kind == TokenKind::kOpen ||
        token.kind == TokenKind::kClose) {
      continue;
    }
    const std::string_view word = view.TokenText(i);
    if (!text.empty() && token.word_class == WordClass::kLatin && i > phrase.begin &&
        view.tokens[i - 1].word_class == WordClass::kLatin &&
        view.tokens[i - 1].end < token.begin) {
      text += ' ';
    }
    text += word;
  }
  return text;
}

}  // namespace extract
