// The phrases behind a quantity; those before it are cut in phrase.cc.

#include "base/utf8.h"
#include "scan/phrase.h"
#include "scan/phrase_words.h"

namespace extract {

// The head stands behind a 的 whose left neighbour is a predicate: 特色鲜明、功能完善的|红色阵地,
// 来自海外的|博主. Behind a noun, 的 makes a possessive (事项的全省通办) and what is counted comes
// before.
Phrase PhraseCutter::RelativeHead(const SentenceView& view, std::size_t begin,
                                  std::size_t ceiling) const {
  // 10家在全国有影响力的|企业: a preposition opens such a clause as a verb does.
  const bool verb_first =
      begin < ceiling &&
      (IsVerb(view, begin) || (view.tokens[begin].kind == TokenKind::kWord &&
                               view.tokens[begin].word_class == WordClass::kPreposition));
  Phrase head{begin, begin};
  const bool noun_first = begin < ceiling && IsNominal(view, begin);
  const bool of_whom = noun_first && begin > 1 && view.IsWord(begin - 2, "由");
  for (std::size_t i = begin + 1; i < ceiling; ++i) {
    if (!view.IsWord(i, "的") || i == begin) continue;
    const bool made = noun_first && (view.IsWord(i - 1, "组成") || view.IsWord(i - 1, "构成"));
    if (made || (of_whom && IsVerb(view, i - 1))) return head;  // 8名教师|组成的宣讲团
    if (i + 1 < ceiling && view.tokens[i + 1].word_class == WordClass::kNumeral) return head;
    const bool predicate =  // 86个投资超亿元的|项目
        IsVerb(view, i - 1) || view.tokens[i - 1].word_class == WordClass::kAdjective ||
        view.tokens[i - 1].kind == TokenKind::kThreshold;
    const bool one_verb = verb_first && !predicate && IsVerb(view, begin);
    for (std::size_t k = begin + 1; one_verb && k < i; ++k) {
      if (IsVerb(view, k)) return head;
    }
    if (!predicate && !verb_first) return head;
    for (std::size_t k = begin + 1; !verb_first && k + 1 < i; ++k) {
      // 4万户农牧民|用上稳定可靠的电: what stands behind the number has a predicate of its own
      if (IsVerb(view, k) && IsNominal(view, k - 1) &&
          view.tokens[k - 1].word_class == WordClass::kNoun) {
        return head;
      }
    }
    Phrase found{i + 1, i + 1};
    while (found.end < ceiling && !view.Is(found.end, SentenceWord::kAlone) &&
           (IsNominal(view, found.end) || view.tokens[found.end].kind == TokenKind::kQuote)) {
      ++found.end;
    }
    if (!found.empty() && IsBasis(view, found.end - 1)) return head;  // 40万人脱贫的|基础上
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

std::size_t PhraseCutter::DeedBetween(const SentenceView& view, std::size_t number,
                                      std::size_t next) const {
  constexpr std::size_t kMostWords = 7;
  constexpr std::uint32_t kNames = kTraitHead | kTraitHeadShape | kTraitNameHead;
  if (next < number + 4 || next > number + kMostWords) return 0;
  const Quantity& quantity = view.quantities[static_cast<std::size_t>(view.tokens[number].index)];
  const bool counts =
      quantity.unit_entry != nullptr && (quantity.unit_entry->dimension == Dimension::kCount ||
                                         quantity.unit_entry->dimension == Dimension::kPersons);
  const SentenceToken& object = view.tokens[next - 1];
  if (!counts || object.word_class != WordClass::kNoun || (object.traits & kNames) != 0) return 0;
  for (std::size_t i = number + 1; i < next; ++i) {
    const bool word = view.tokens[i].kind == TokenKind::kWord && !view.tokens[i].quoted;
    if (!word || view.IsWord(i, "的")) return 0;
  }
  for (std::size_t i = view.ClauseBegin(number); i < number; ++i) {
    const bool governed =  // 建设|6个村供水管网20公里
        IsVerb(view, i) || (i + 1 == number && (view.tokens[i].traits & kTraitCountAction) != 0);
    const bool moves = (view.tokens[i].traits & (kTraitPivot | kTraitPlan | kTraitExpect)) != 0;
    if (governed && !moves) return 0;
  }
  std::size_t verb = number + 2;
  while (verb < next && (view.tokens[verb].traits & kTraitCountAction) == 0) ++verb;
  if (verb + 1 >= next || view.TokenText(verb).size() == 3) return 0;
  const bool verbal = IsVerb(view, verb) ||  //
                      view.tokens[verb].word_class == WordClass::kVerbalNoun;
  const bool actor = IsAgent(view, verb - 1) || view.Is(verb - 1, SentenceWord::kSettlement) ||
                     view.Is(verb - 1, SentenceWord::kDivision);  // 为24个省份|保供煤炭20亿吨
  return verbal && actor ? verb : 0;
}

Phrase PhraseCutter::WithoutState(const SentenceView& view, std::size_t number,
                                  Phrase counted) const {
  constexpr std::size_t kMostWords = 3;  // 生产经营|总体十分平稳
  const std::size_t end = view.ClauseEnd(number);
  if (counted.end < counted.begin + 2 || counted.end + kMostWords < end) return counted;
  std::size_t state = end;
  while (state > counted.begin + 1 && end - state < kMostWords) {
    const SentenceToken& token = view.tokens[state - 1];
    const bool said =
        token.word_class == WordClass::kAdjective || token.word_class == WordClass::kIdiom ||
        token.word_class == WordClass::kAdverb || token.word_class == WordClass::kVerb;
    if (token.kind != TokenKind::kWord || token.quoted || !said) break;
    --state;
  }
  if (state == end || state - 1 >= counted.end || state - 1 == counted.begin) return counted;
  const bool things = view.tokens[state - 2].word_class != WordClass::kAdjective;  // 36台新|设备
  if (things && (*view.words)[SentenceWord::kCondition].Holds(view.TokenText(state - 1))) {
    counted.end = state - 1;
  }
  return counted;
}

// A verb behind an adjective or a verbal noun and before a noun (稀土冶炼|分离|企业), or before 及
// and a noun, does not end a phrase.
bool PhraseCutter::IsVerbInside(const SentenceView& view, std::size_t i,
                                std::size_t ceiling) const {
  if (!IsVerb(view, i) || i + 1 >= ceiling) return false;
  const SentenceToken& before = view.tokens[i - 1];
  if (before.word_class == WordClass::kAdjective) return IsNominal(view, i + 1);
  if (before.word_class == WordClass::kVerbalNoun && before.kind == TokenKind::kWord &&
      (view.tokens[i].traits & kPredicateTraits) == 0) {
    return IsNominal(view, i + 1);
  }
  return view.Is(i + 1, SentenceWord::kConjunction) && i + 2 < ceiling && IsNominal(view, i + 2);
}

// 13个高成长项目和|研究院等7家机构, 38个村级电站和|县级电站6座: what stands before the next
// quantity is its own.
// 外送24个省份、|规模居全国前列: a head behind a comma that has a predicate of its own is no part
// of what is counted.
Phrase PhraseCutter::LeaveToNext(const SentenceView& view, Phrase phrase) const {
  std::size_t next = phrase.end;
  constexpr std::uint32_t kPredicate =
      kTraitRank | kTraitReach | kTraitRise | kTraitFall | kTraitRiseTo | kTraitShare;
  if (next < view.tokens.size() && phrase.end > phrase.begin + 2 &&
      view.tokens[phrase.end - 2].kind == TokenKind::kComma &&
      (view.tokens[next].traits & kPredicate) != 0 &&
      (view.tokens[phrase.end - 1].traits & kTraitHead) != 0) {
    return {phrase.begin, phrase.end - 2};
  }
  if (next < view.tokens.size() && view.IsWord(next, "等")) ++next;
  if (next >= view.tokens.size() || view.tokens[next].kind != TokenKind::kQuantity) return phrase;
  for (std::size_t i = phrase.end; i-- > phrase.begin + 1;) {
    if (view.tokens[i].kind == TokenKind::kComma || view.Is(i, SentenceWord::kConjunction)) {
      phrase.end = i;
      return phrase;
    }
  }
  return phrase;
}

// 授牌4家|社区矛盾调处服务站: the object of a verb that governs its quantity is a noun phrase to
// the clause's end, verbs inside it included. Verbs that make their object act (推动12家企业上市)
// govern none such.
Phrase PhraseCutter::ObjectBehind(const SentenceView& view, std::size_t begin,
                                  std::size_t ceiling) const {
  const Phrase plain = Behind(view, begin, ceiling);
  if (ceiling > begin && ceiling < view.tokens.size() &&
      (view.tokens[ceiling - 1].kind == TokenKind::kComma ||
       view.Is(ceiling - 1, SentenceWord::kConjunction))) {
    --ceiling;  // 18款智能家电|、6家体验门店
  }
  std::size_t verbs = 0;
  std::size_t end = plain.empty() ? begin : plain.end;
  const std::size_t start = plain.empty() ? begin : plain.begin;
  if (start > begin + 1 || end >= ceiling || !IsVerb(view, end)) return plain;
  constexpr std::uint32_t kPredicate = kTraitReach | kTraitRise | kTraitFall | kTraitPossess;
  const bool unit =  // 选择11个|县探索新路子
      plain.end == plain.begin + 1 && view.Is(plain.begin, SentenceWord::kUnitNoun);
  if (unit || (view.tokens[end].traits & kPredicate) != 0) return plain;
  const auto joins = [&](std::size_t i) {  // 对照学习先进地区政策|和|举措
    return view.Is(i, SentenceWord::kConjunction) && i > begin && IsNominal(view, i - 1) &&
           i + 1 < ceiling && IsNominal(view, i + 1);
  };
  while (end < ceiling && (IsNominal(view, end) || IsVerb(view, end) || joins(end) ||
                           view.tokens[end].kind == TokenKind::kQuote)) {
    verbs += IsVerb(view, end);
    ++end;
  }
  if (plain.empty() && (view.tokens[begin].traits & kTraitCountAction) != 0) {
    const Phrase purpose = Behind(view, begin + 1, ceiling);  // 拿出2000万元设立|专项资金
    const bool suffixed =                                     // 组建12个排查|组
        purpose.end == purpose.begin + 1 &&
        view.tokens[purpose.begin].end - view.tokens[purpose.begin].begin == 3;
    if (!purpose.empty() && purpose.begin == begin + 1) {
      return {suffixed ? begin : purpose.begin, purpose.end};
    }
  }
  const bool verb_alone = plain.empty() && end == begin + 1;  // 涉及1.1亿元|开支
  if (end != ceiling || verbs > 2 || (IsVerb(view, end - 1) && !verb_alone)) return plain;
  return {start, end};
}

// 共有26种农机具|纳入补贴范围: what is there is counted, not what it does; but 有1个鱼苗|繁育|基地,
// 有35项国际|领先|技术.
Phrase PhraseCutter::WithoutClause(const SentenceView& view, std::size_t begin, std::size_t ceiling,
                                   Phrase object, bool exists) const {
  const Phrase thing = Behind(view, begin, ceiling);
  if (thing.empty() || thing.begin != object.begin || thing.end >= object.end) return object;
  constexpr std::uint32_t kNames = kTraitHead | kTraitHeadShape | kTraitNameHead;
  const SentenceToken& noun = view.tokens[thing.end - 1];
  const bool one = object.end == thing.end + 2;  // a verb and a noun, as names have them
  if (one && !exists) return object;
  const bool acts = noun.word_class == WordClass::kNoun && (noun.traits & kTraitModifier) == 0 &&
                    noun.end - noun.begin >= 2 * kHanBytes &&
                    (view.tokens[thing.end].traits & kTraitAttributive) == 0 &&
                    (view.tokens[object.end - 1].traits & kNames) == 0;
  return acts ? thing : object;
}

namespace {

// 9类协议|供货|产品, 十大民生|谋划|举措: before the head of a name a verb is no predicate, unless
// what stands before it acts (5家企业|申报项目).
bool IsVerbOfName(const SentenceView& view, std::size_t begin, std::size_t i, std::size_t ceiling) {
  if (begin > 1 && view.Is(begin - 2, SentenceWord::kBeneficiary) &&
      view.tokens[begin - 1].kind == TokenKind::kQuantity) {  // 为40名儿童|购买保险
    const Quantity& whom = view.quantities[static_cast<std::size_t>(view.tokens[begin - 1].index)];
    if (whom.Is(Dimension::kPersons)) {
      return false;
    }
  }
  const SentenceToken& verb = view.tokens[i];
  const SentenceToken& noun = view.tokens[i - 1];
  if (i + 1 >= ceiling || verb.word_class != WordClass::kVerb ||
      verb.end - verb.begin != 2 * kHanBytes || (verb.traits & kPredicateTraits) != 0 ||
      noun.word_class != WordClass::kNoun || noun.kind != TokenKind::kWord ||
      (noun.traits & (kTraitAgent | kTraitNameHead)) != 0) {
    return false;
  }
  const SentenceToken& head = view.tokens[i + 1];
  return head.kind == TokenKind::kWord && (head.traits & kTraitNameHead) != 0 &&
         !(i + 2 < ceiling && view.tokens[i + 2].word_class == WordClass::kNoun);
}

}  // namespace

// 26个项目|入选国家级典型案例: behind a noun, a verb with a long object is the predicate;
// 重点|在建|项目 is a name.
bool PhraseCutter::IsPredicate(const SentenceView& view, std::size_t verb,
                               std::size_t ceiling) const {
  std::size_t object = verb + 1;
  while (object < ceiling && IsNominal(view, object)) ++object;
  return object > verb + 3;
}

namespace {

bool IsSpan(const SentenceView& view, std::size_t i) {
  if (view.tokens[i].kind != TokenKind::kQuantity) return false;
  const Quantity& quantity = view.quantities[static_cast<std::size_t>(view.tokens[i].index)];
  return quantity.Is(Dimension::kDuration);
}

// 5个村|发展特色种植, 1.6万名老人|免费体检: verbs that the word list takes for nouns.
bool IsPredicateStart(const SentenceView& view, std::size_t begin, std::size_t i,
                      std::size_t ceiling) {
  const auto verbal = [&](std::size_t k) {
    return k < ceiling && view.tokens[k].kind == TokenKind::kWord &&
           (view.tokens[k].word_class == WordClass::kVerbalNoun ||
            view.tokens[k].word_class == WordClass::kVerb);
  };
  if (view.Is(i, SentenceWord::kAlone)) return verbal(i + 1);
  if (i > begin && view.tokens[i].word_class == WordClass::kVerb &&
      view.tokens[i].end - view.tokens[i].begin > 6 &&
      (view.TokenText(i).ends_with("成") || view.TokenText(i).ends_with("为"))) {
    return true;  // 12间校舍|改造成民宿
  }
  if (i > begin && verbal(i) && (view.IsWord(i + 1, "成") || view.IsWord(i + 1, "为"))) return true;
  if (i > begin && verbal(i) &&  // 12个乡镇|发展起特色养殖, 30户农户|种上了新品种
      (view.IsWord(i + 1, "起") || view.IsWord(i + 1, "了") || view.IsWord(i + 1, "上"))) {
    return true;
  }
  return i == begin + 1 && verbal(i) && i + 1 < ceiling && view.Is(begin, SentenceWord::kUnitNoun);
}

// 为6000栋老旧高层建筑|安装设备: a clause that begins with whom something is done for has a verb,
// and where no other word can be it, one that the word list takes for a noun is.
bool IsServiceVerb(const SentenceView& view, std::size_t begin, std::size_t i,
                   std::size_t ceiling) {
  if (begin < 2 || view.tokens[begin - 1].kind != TokenKind::kQuantity ||
      !view.Is(begin - 2, SentenceWord::kBeneficiary) ||
      (view.tokens[i].traits & (kTraitObjectVerb | kTraitCountAction)) == 0) {
    return false;
  }
  for (std::size_t k = i + 1; k < ceiling; ++k) {
    const bool other = view.tokens[k].word_class == WordClass::kVerb ||
                       (view.tokens[k].traits & kTraitObjectVerb) != 0;
    if (other || view.tokens[k].kind != TokenKind::kWord) return false;
  }
  return i + 1 < ceiling;
}

// How many words say the range of what stands before `end`; 0 where none does.
std::size_t RangeWords(const SentenceView& view, std::size_t begin, std::size_t end,
                       std::size_t noun_end) {
  const bool graded =
      end > begin && (noun_end == end || view.tokens[end - 1].word_class == WordClass::kAdjective);
  if (!graded) return 0;
  if (view.Is(end, SentenceWord::kRange)) return 1;
  const bool joined = view.Is(end, SentenceWord::kConjunction) && end + 1 < view.tokens.size() &&
                      view.Is(end + 1, SentenceWord::kRange);
  return joined ? 2 : 0;
}

// 10万套“|保交楼”任务: behind the name in quotes that a phrase begins inside; `begin` for none. Not
// 多出一个月“大家都有照顾”.
std::size_t QuotedInFront(const SentenceView& view, std::size_t begin, std::size_t ceiling) {
  if (begin < 2 || begin >= ceiling || !view.tokens[begin].quoted ||
      view.tokens[begin - 1].kind != TokenKind::kQuote || IsSpan(view, begin - 2)) {
    return begin;
  }
  std::size_t close = begin;
  while (close < ceiling && close < begin + kMaxPhraseTokens && view.tokens[close].quoted) ++close;
  return close < ceiling && view.tokens[close].kind == TokenKind::kQuote ? close + 1 : begin;
}

}  // namespace

// The name in quotes that opens at `end` is one word, whatever it holds (10万套“保交楼”|任务):
// returns where it ends. 0 where it is the predicate (120家企业|“一对一”开展服务), `end` where it
// is read word by word.
std::size_t PhraseCutter::QuotedName(const SentenceView& view, std::size_t end, std::size_t ceiling,
                                     bool noun_seen, bool number_follows) const {
  if (view.tokens[end].kind != TokenKind::kQuote || view.tokens[end].quoted || end + 1 >= ceiling ||
      !view.tokens[end + 1].quoted) {
    return end;
  }
  std::size_t close = end + 1;
  bool nominal = true;
  for (; close < ceiling && view.tokens[close].quoted; ++close) nominal &= IsNominal(view, close);
  const bool goes_on = !noun_seen || view.tokens[end - 1].kind == TokenKind::kQuote ||
                       (!number_follows && close + 1 < ceiling && IsNominal(view, close + 1));
  if (!goes_on) return nominal ? end : 0;
  return close < ceiling && close < end + kMaxPhraseTokens ? close + 1 : end;
}

namespace {

bool NumberFollows(const SentenceView& view, std::size_t ceiling) {
  return ceiling < view.tokens.size() && view.tokens[ceiling].kind == TokenKind::kQuantity;
}

// 70处|各级文物保护单位, 30亩(含30亩)的|花卉大棚: what stands before a phrase and is none of it.
std::size_t SkipOpening(const SentenceView& view, std::size_t begin, std::size_t ceiling) {
  if (begin + 2 < ceiling && view.tokens[begin].kind == TokenKind::kThreshold &&
      view.IsWord(begin + 1, "的")) {
    return begin + 2;  // 86个|超亿元的|项目
  }
  for (; begin < ceiling; ++begin) {
    const SentenceToken& token = view.tokens[begin];
    if (token.kind == TokenKind::kOpen) {
      const std::size_t close = view.MatchingBracket(begin);
      if (close == begin || close >= ceiling) break;
      begin = close;
    } else if (token.kind != TokenKind::kQuote && token.word_class != WordClass::kPronoun &&
               !view.IsWord(begin, "的")) {
      break;
    }
  }
  return begin;
}

}  // namespace

namespace {

// 本地, 本市: of persons and things that are counted it says which.
bool IsOfHere(const SentenceView& view, std::size_t i) {
  return i < view.tokens.size() && (view.tokens[i].traits & kTraitScope) != 0 &&
         view.TokenText(i).starts_with("本") && view.TokenText(i).size() == 2 * kHanBytes;
}

}  // namespace

Phrase PhraseCutter::Behind(const SentenceView& view, std::size_t begin,
                            std::size_t ceiling) const {
  begin = SkipOpening(view, begin, ceiling);
  const Phrase head = RelativeHead(view, begin, ceiling);
  if (!head.empty()) return head;
  if (IsOfHere(view, begin) && begin + 1 < ceiling && IsNominal(view, begin + 1)) {
    return {begin, Behind(view, begin + 1, ceiling).end};  // 20名|本地毕业生
  }
  std::size_t noun_end = EndOfNouns(view, begin, ceiling);
  // 为2万名视力、听力等|残疾儿童: the head of a list that 等 closes.
  if (noun_end > begin && noun_end + 1 < ceiling && view.IsWord(noun_end, "等") &&
      IsNominal(view, noun_end + 1)) {
    noun_end += 2;
    for (std::size_t i = noun_end; i < ceiling && IsNominal(view, i); ++i) {
      if (view.tokens[i].word_class != WordClass::kAdjective) noun_end = i + 1;
    }
  }
  // 412家企业|授信54亿元, 12个专项组|协同推进: a verbal noun before a number or a verb is the
  // predicate.
  const bool predicate = NumberFollows(view, ceiling)
                             ? noun_end == ceiling
                             : noun_end < ceiling && IsVerb(view, noun_end);
  if (predicate && noun_end > begin + 1 &&
      view.tokens[noun_end - 1].word_class == WordClass::kVerbalNoun) {
    --noun_end;
    if (view.tokens[noun_end - 1].kind == TokenKind::kComma && noun_end > begin + 1) --noun_end;
  }
  // 538所中小学|与外地学校结对: with whom something is done is not counted
  const bool acts = !NumberFollows(view, ceiling) && noun_end > begin + 2 && noun_end < ceiling &&
                    IsVerb(view, noun_end);
  for (std::size_t i = begin + 1; acts && i + 1 < noun_end; ++i) {
    if (view.IsWord(i, "与") && !view.tokens[i].quoted) noun_end = i;
  }
  const bool span =  // 10亩大棚|一年两茬
      noun_end > begin + 2 && view.tokens[noun_end - 2].word_class == WordClass::kNumeral &&
      (view.IsWord(noun_end - 1, "年") || view.IsWord(noun_end - 1, "天"));
  if (span) noun_end -= 2;
  const bool manner =  // 6个项目|集体开工
      noun_end > begin + 1 && noun_end < ceiling && IsVerb(view, noun_end) &&
      view.Is(noun_end - 1, SentenceWord::kMannerNoun);
  if (manner) --noun_end;
  if (noun_end > begin + 1 && IsReckoning(view, noun_end - 1)) --noun_end;
  if (noun_end > begin && IsBasis(view, noun_end - 1)) --noun_end;  // 减税20亿元|基础上
  return LeaveToNext(view, {begin, noun_end});
}

// 承包12亩|地, 5个里|院: right behind a number, a noun, whatever the word list has it for.
bool PhraseCutter::IsNounThere(const SentenceView& view, std::size_t i, std::size_t ceiling) const {
  const std::size_t next = i + 1;
  if (view.IsWord(i, "地")) {
    return next == ceiling || view.tokens[next].kind == TokenKind::kBoundary;
  }
  const SentenceToken& token = view.tokens[i];
  return token.word_class == WordClass::kLocalizer && token.end - token.begin == 3 &&
         next < ceiling && IsNominal(view, next);
}

// Behind the last noun of the phrase that begins at `begin`: 口岸|正式 启用
std::size_t PhraseCutter::EndOfNouns(const SentenceView& view, std::size_t begin,
                                     std::size_t ceiling) const {
  std::size_t end = QuotedInFront(view, begin, ceiling);
  std::size_t noun_end = end;
  const bool number_follows = NumberFollows(view, ceiling);
  while (end < ceiling && end - begin < kMaxPhraseTokens) {
    const SentenceToken& token = view.tokens[end];
    const bool noun_seen = noun_end > begin;
    if ((end > begin && !number_follows && IsPredicateStart(view, begin, end, ceiling)) ||
        (noun_seen && noun_end == end && IsServiceVerb(view, begin, end, ceiling))) {
      break;
    }
    const std::size_t quoted = QuotedName(view, end, ceiling, noun_seen, number_follows);
    if (quoted == 0) break;
    if (quoted > end) {
      end = noun_end = quoted;
      continue;
    }
    const bool follows = noun_seen && noun_end == end && !number_follows;
    if (follows && IsVerbOfName(view, begin, end, ceiling)) return end + 2;
    if (IsNominal(view, end)) {
      if (token.word_class != WordClass::kAdjective) noun_end = end + 1;
    } else if (token.kind == TokenKind::kQuote) {
      if (noun_end == end) noun_end = end + 1;
    } else if (token.kind == TokenKind::kOpen) {
      const std::size_t close = view.MatchingBracket(end);
      if (close == end || close >= ceiling) break;
      end = close;
    } else if (end > begin && !number_follows &&
               ((view.tokens[end].traits != 0 && IsCompoundVerb(view, begin, end) &&
                 !(noun_seen && IsPredicate(view, end, ceiling))) ||
                IsAgentVerb(view, end) || IsVerbInside(view, end, ceiling))) {
      // 13个高|成长|项目, 130场旅游|推介|及论坛
    } else if ((end > begin && noun_end == end && IsNounSuffix(view, end)) ||
               (end == begin && IsNounThere(view, end, ceiling))) {
      noun_end = end + 1;  // 9个学|段
    } else if (const std::size_t range = RangeWords(view, begin, end, noun_end);
               range > 0 && end + range < ceiling && IsNominal(view, end + range)) {
      end += range - 1;  // 63个市级|以上|重点项目, 25家二级|及|以上|医院
    } else if (token.kind == TokenKind::kPlace && !noun_seen) {
      // 35种|中国新记录
    } else if (noun_seen && noun_end == end &&
               (token.kind == TokenKind::kComma || view.Is(end, SentenceWord::kConjunction))) {
      if (end + 1 >= ceiling || !IsNominal(view, end + 1) ||
          view.tokens[end + 1].word_class == WordClass::kNumeral) {
        break;  // 1名网格员、|若干协管员
      }
    } else if (!noun_seen && end > begin && end + 1 < ceiling && IsNominal(view, end + 1) &&
               view.tokens[end - 1].word_class == WordClass::kAdjective &&
               (token.kind == TokenKind::kComma || view.Is(end, SentenceWord::kConjunction))) {
      // 100项国际性|和|全国性赛事
    } else if (!(view.IsWord(end, "的") && !noun_seen)) {  // 6名优秀的|教师
      break;
    }
    ++end;
  }
  return noun_end;
}

}  // namespace extract
