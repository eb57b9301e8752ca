// Small words and characters that phrases are cut by. Internal to the cutter of phrases.
#ifndef EXTRACT_SCAN_PHRASE_WORDS_H_
#define EXTRACT_SCAN_PHRASE_WORDS_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/utf8.h"
#include "scan/carry_text.h"
#include "scan/phrase.h"
#include "scan/sentence_view.h"
#include "text/word_list.h"

namespace extract {

// In tokens.
inline std::size_t Length(Phrase phrase) { return phrase.end - phrase.begin; }

inline constexpr std::size_t kMaxPhraseTokens = 24;

// Of verbs that are the predicate wherever they stand, and never part of a name.
inline constexpr std::uint32_t kPredicateTraits =
    kTraitReach | kTraitPossess | kTraitShare | kTraitRise | kTraitFall | kTraitRiseTo |
    kTraitFallTo | kTraitRank | kTraitPlan | kTraitExpect | kTraitCumulative | kTraitPivot;

// Characters that close a noun of the word before them: 设备|类, 学|段, 比赛|日, 甘蔗|地.
inline bool IsNounSuffix(const SentenceView& view, std::size_t i) {
  const SentenceToken& token = view.tokens[i];
  if (token.kind != TokenKind::kWord || token.end - token.begin != 3 || i == 0 ||
      view.tokens[i - 1].end != token.begin) {
    return false;
  }
  const bool land = view.IsWord(i, "地") && view.tokens[i - 1].word_class == WordClass::kNoun &&
                    (i + 1 == view.tokens.size() || view.tokens[i + 1].kind != TokenKind::kWord);
  return land || token.word_class == WordClass::kClassifier ||
         token.word_class == WordClass::kTimeWord;
}

// 建筑业(2万人)的|就业人数
inline bool IsBehindBracket(const SentenceView& view, Phrase phrase) {
  return !phrase.empty() && phrase.begin > 2 && view.IsWord(phrase.begin - 1, "的") &&
         view.tokens[phrase.begin - 2].kind == TokenKind::kClose;
}

// 建筑业, 第三产业: a branch, of which things can be counted, but not it.
inline bool IsBranchOfEconomy(const SentenceWords& words, std::string_view name) {
  return EndsWith(name, "业") && words[SentenceWord::kBranch].Ends(name) &&
         !words[SentenceWord::kNoWorks].Ends(name);
}

// A word of one character that no list of the scanner knows.
inline bool IsLoneCharacter(const SentenceView& view, std::size_t i) {
  const SentenceToken& token = view.tokens[i];
  return token.kind == TokenKind::kWord && token.end - token.begin == 3 && token.traits == 0 &&
         token.sets == 0;
}

// 消防员, 镇政府, 供销社: persons and bodies; but 社会, 城区 and 农村 stand before a name as well.
inline bool IsActor(const SentenceView& view, std::size_t i) {
  const SentenceToken& token = view.tokens[i];
  if (token.kind != TokenKind::kWord) return false;
  if (token.word_class == WordClass::kPersonName) return true;
  const std::string_view word = view.TokenText(i);
  if (token.word_class != WordClass::kNoun || word.size() < 6 || word.ends_with("社会")) {
    return false;
  }
  if (word.size() >= 3 * kHanBytes && (word.ends_with("村") || word.ends_with("镇"))) {
    return true;  // 东庄村, but 农村
  }
  return (token.traits & kTraitAgent) != 0 || (*view.words)[SentenceWord::kActorEnd].Ends(word);
}

// 年|加工, 日|处理: in what time so much is done.
inline bool IsRateOfTime(const SentenceView& view, std::size_t i) {
  return view.IsWord(i, "年") || view.IsWord(i, "日") || view.IsWord(i, "月") ||
         view.IsWord(i, "年均") || view.IsWord(i, "日均") || view.IsWord(i, "月均");
}

// 稳稳当当, 实实在在: says how something is, and ends no name.
inline bool IsDoubled(std::string_view word) {
  return word.size() == 4 * kHanBytes && word.substr(0, 3) == word.substr(3, 3) &&
         word.substr(6, 3) == word.substr(9, 3);
}

// 按每吨25%的设备需求量|计算: ends what is reckoned with, no name.
inline bool IsReckoning(const SentenceView& view, std::size_t i) {
  return view.Is(i, SentenceWord::kProvisoEnd) && view.TokenText(i).ends_with("算");
}

// 向|农户发放, 为|企业减负: leads to those that something is done for, where 使 and 让 lead to who
// acts.
inline bool IsForWhom(const SentenceView& view, std::size_t i) {
  return view.Is(i, SentenceWord::kBeneficiary) && !view.IsWord(i, "使") && !view.IsWord(i, "让") &&
         !view.IsWord(i, "帮");
}

// 向贫困村|捐赠, but 对乡村的支持|: whether a phrase that ends with a verb begins with those that
// it is done for.
inline bool IsDoneFor(const SentenceView& view, Phrase phrase) {
  constexpr std::uint32_t kChanges = kTraitRise | kTraitFall | kTraitRiseTo | kTraitFallTo;
  std::size_t lead = phrase.begin;  // 向|每名|学生发放
  if (lead > 1 && view.TokenText(lead - 1).starts_with("每")) {
    --lead;
  } else if (lead > 2 && view.IsWord(lead - 2, "每")) {
    lead -= 2;
  }
  if (phrase.end < phrase.begin + 2 || lead == 0 || !IsForWhom(view, lead - 1)) return false;
  const SentenceToken& deed = view.tokens[phrase.end - 1];
  const bool verbal =
      deed.word_class == WordClass::kVerbalNoun || deed.word_class == WordClass::kVerb;
  if (!verbal || deed.end - deed.begin == 3 || (deed.traits & (kTraitHead | kChanges)) != 0) {
    return false;
  }
  for (std::size_t i = phrase.begin; i < phrase.end; ++i) {
    if (view.IsWord(i, "的") || (i + 1 < phrase.end && (view.tokens[i].traits & kTraitHead) != 0)) {
      return false;
    }
  }
  return true;
}

// 供热|用天然气, 发电|用煤: what something is used for begins a clause, and is no body that uses
// it.
inline bool IsUseOf(const SentenceView& view, std::size_t limit, std::size_t i) {
  const SentenceToken& token = view.tokens[i];
  const bool deed =
      token.word_class == WordClass::kVerbalNoun || token.word_class == WordClass::kVerb;
  const bool opens = i == limit || i == 0 || view.tokens[i - 1].kind != TokenKind::kWord ||
                     view.IsWord(i - 1, "其中");
  return deed && opens && token.end - token.begin > 3 && (token.traits & kPredicateTraits) == 0;
}

// 三, 3: a number that is no quantity.
inline bool IsNumber(const SentenceView& view, std::size_t i) {
  const SentenceToken& token = view.tokens[i];
  if (token.word_class == WordClass::kNumeral) return true;
  const std::string_view text = view.TokenText(i);
  return token.word_class == WordClass::kLatin &&
         text.find_first_not_of("0123456789") == std::string_view::npos;
}

// 一|家工厂, 几|个月, 五|、六十宗: a number of one character that counts names nothing; but
// 三|农, 第|二部分.
inline bool IsCountOfOne(const SentenceView& view, std::size_t i) {
  const SentenceToken& token = view.tokens[i];
  if (token.word_class != WordClass::kNumeral || token.end - token.begin != 3 ||
      view.IsWord(i, "第") || (i > 0 && view.IsWord(i - 1, "第"))) {
    return false;
  }
  if (i + 1 == view.tokens.size()) return true;
  const SentenceToken& next = view.tokens[i + 1];
  return next.kind != TokenKind::kWord || next.word_class == WordClass::kClassifier;
}

// 五|年|改造老旧小区, 六|年|投资金额, 13|日|原油期货价格: in how much time, or when; but 五年|规划,
// 十|年|国债收益率. The phrase has three tokens or more.
inline bool IsSpanBefore(const SentenceView& view, Phrase phrase) {
  const std::size_t span = phrase.begin + 2;
  if (!IsNumber(view, phrase.begin)) return false;
  const bool years = view.IsWord(span - 1, "年");
  if (!years && !view.IsWord(span - 1, "日")) return false;
  const SentenceToken& next = view.tokens[span];
  const bool spelt = view.tokens[phrase.begin].word_class == WordClass::kNumeral;
  if (years && spelt && (next.traits & (kTraitCountAction | kTraitObjectVerb)) != 0) return true;
  const bool measured = (view.tokens[phrase.end - 1].traits & kTraitHead) != 0 &&
                        !view.TokenText(phrase.end - 1).ends_with("率");
  return measured && next.kind == TokenKind::kWord && next.end - next.begin > kHanBytes;
}

// 储|采|罐, 吨|焦: single characters beside one another are no verb or unit and its object but
// pieces of a word that the list lacks.
inline bool IsWordPiece(const SentenceView& view, std::size_t i) {
  const SentenceToken& token = view.tokens[i];
  const bool governs =
      token.word_class == WordClass::kVerb || token.word_class == WordClass::kClassifier;
  return governs && i + 1 < view.tokens.size() && IsLoneCharacter(view, i) &&
         IsLoneCharacter(view, i + 1) && view.tokens[i + 1].begin == token.end;
}

// 立项|数, 集聚|度: a character that makes the name of a measure of the word before it.
inline bool IsHeadSuffix(const SentenceView& view, std::size_t i) {
  const SentenceToken& token = view.tokens[i];
  return token.kind == TokenKind::kWord && (token.traits & kTraitHead) != 0 &&
         token.end - token.begin == 3;
}

// 代办|员, 通航|点: the verb makes one word with who does it or where.
inline bool IsAgentVerb(const SentenceView& view, std::size_t i) {
  if (i + 1 >= view.tokens.size() || view.tokens[i].word_class != WordClass::kVerb) return false;
  return IsHeadSuffix(view, i + 1) || view.Is(i + 1, SentenceWord::kAgent);
}

// 2、|政府性基金收入, 3.|农村危房: the mark of an item, first in its sentence.
inline bool IsListMark(const SentenceView& view, std::size_t i) {
  if (i != 0 || view.tokens.size() < 2 || view.tokens[0].begin != 0) return false;
  const std::string_view text = view.TokenText(0);
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  if (digits == 0 || digits > 2) return false;
  if (digits < text.size()) return text.substr(digits) == ".";
  return view.tokens[1].kind == TokenKind::kComma || view.IsWord(1, ".");
}

// 一件|长2米的木雕, 一次|网上比价: one of them; but 一级|公路, 一期|工程, 一亩|收益.
inline bool IsOneOf(const SentenceView& view, std::size_t i) {
  constexpr std::string_view kSorts = "级类期部线区批等号亩斤吨";
  if (!view.IsWord(i, "一") || view.tokens[i + 1].word_class != WordClass::kClassifier) {
    return false;
  }
  return kSorts.find(view.TokenText(i + 1)) == std::string_view::npos;
}

// 主要, 全面, 一|栋, 第|五: alone before a number, the name of nothing.
inline bool IsNoName(const SentenceView& view, Phrase phrase) {
  const SentenceToken& first = view.tokens[phrase.begin];
  if (phrase.end == phrase.begin + 1) {
    const bool digits = first.word_class == WordClass::kLatin && IsNumber(view, phrase.begin);
    if (digits) return true;  // 从27只、|42|只增长到70只
    if (view.Is(phrase.begin, SentenceWord::kRate)) {
      return view.TokenText(phrase.begin).starts_with("每");  // 每斤
    }
    if (first.kind == TokenKind::kWord && first.word_class != WordClass::kNoun &&
        (*view.words)[SentenceWord::kNoSize].Holds(view.TokenText(phrase.begin))) {
      return true;  // 已经快|500元
    }
    return first.word_class == WordClass::kAdjective &&
           (view.Is(phrase.begin, SentenceWord::kPhraseEndRefused) ||
            view.Is(phrase.begin, SentenceWord::kStage));
  }
  const SentenceToken& last = view.tokens[phrase.end - 1];
  return phrase.end == phrase.begin + 2 && first.kind == TokenKind::kWord &&
         ((IsNumber(view, phrase.begin) && last.end - last.begin == 3 &&
           (last.traits & kTraitHead) == 0) ||
          (view.IsWord(phrase.begin, "第") && IsNumber(view, phrase.end - 1)));
}

// 化解率, 归集|率: how much of a deed is done.
inline bool IsDeed(const SentenceView& view, Phrase phrase) {
  const SentenceToken& last = view.tokens[phrase.end - 1];
  if ((last.traits & kTraitHeadShape) != 0 && phrase.end == phrase.begin + 1) return true;
  return phrase.end == phrase.begin + 2 && (last.traits & kTraitHead) != 0 &&
         last.end - last.begin == 3 &&
         (view.tokens[phrase.begin].word_class == WordClass::kVerb ||
          view.tokens[phrase.begin].word_class == WordClass::kVerbalNoun);
}

// 办结率, 验收|合格率, 归集|率: the rate of a deed; but 汇率, 城镇化率, 增长率, 移动|支付|普及率.
inline bool IsRateOfDeed(const SentenceView& view, const WordList& words, Phrase phrase) {
  constexpr std::string_view kRate = "率";
  std::string_view deed = view.TokenText(phrase.end - 1);
  if (!deed.ends_with(kRate) || phrase.end > phrase.begin + 2 ||
      (view.tokens[phrase.end - 1].traits & kTraitGrowthName) != 0) {
    return false;
  }
  const auto verbal = [](WordClass word_class) {
    return word_class == WordClass::kVerb || word_class == WordClass::kVerbalNoun;
  };
  const bool led = phrase.end == phrase.begin + 2;
  if (led && !verbal(view.tokens[phrase.begin].word_class)) return false;
  deed.remove_suffix(kRate.size());
  if (deed.empty()) return led;
  return deed.size() > kRate.size() && !deed.ends_with("化") && verbal(words.ClassOf(deed));
}

// 当场|办结率, 集中|处理率, 整治|完成率: a rate of a deed behind nothing but how it is done. One
// word alone may be complete (失业率): the lexicon tells which are not.
inline bool IsBareRateOfDeed(const SentenceView& view, const WordList& words, Phrase phrase) {
  if (phrase.end == phrase.begin + 1) return false;
  while (phrase.end > phrase.begin + 1 &&
         (view.tokens[phrase.begin].word_class == WordClass::kAdverb ||
          view.Is(phrase.begin, SentenceWord::kManner) ||
          (*view.words)[SentenceWord::kDeedTime].Holds(view.TokenText(phrase.begin)))) {
    ++phrase.begin;
  }
  return IsRateOfDeed(view, words, phrase);
}

// 班列全年|发运, 碳市场累计|交易: what was done, without a word of what it was done to.
inline bool IsLoneDeed(const SentenceView& view, Phrase phrase) {
  return phrase.end == phrase.begin + 1 &&
         view.tokens[phrase.begin].word_class == WordClass::kVerbalNoun;
}

// 高|26米, 重|300吨: an adjective of one character names the size that stands behind it.
inline bool IsSizeAdjective(const SentenceView& view, Phrase phrase, const Quantity& quantity) {
  const SentenceToken& word = view.tokens[phrase.begin];
  if (phrase.end != phrase.begin + 1 || word.word_class != WordClass::kAdjective ||
      word.end - word.begin != 3 || quantity.unit_entry == nullptr) {
    return false;
  }
  const Dimension dimension = quantity.unit_entry->dimension;
  return dimension == Dimension::kLength || dimension == Dimension::kMass;
}

// 本科|以上|990人, 大专及|以上|2300人: the last word of a name that tells from which grade on.
inline bool IsGradeBound(const SentenceView& view, std::size_t floor, std::size_t i) {
  if (!view.IsWord(i, "以上") && !view.IsWord(i, "以下")) return false;
  std::size_t grade = i;
  while (grade > floor && view.Is(grade - 1, SentenceWord::kConjunction)) --grade;
  if (grade == floor) return false;
  const SentenceToken& word = view.tokens[grade - 1];
  return word.kind == TokenKind::kWord && word.end - word.begin > 3 &&
         (word.word_class == WordClass::kNoun || word.word_class == WordClass::kAdjective) &&
         !view.TokenText(grade - 1).ends_with("水平");  // 高于平均水平|以上
}

// 龙头企业|国家级|2家, 奖项|市级以上|5项: a grade behind the noun, as lists have it, is read before
// it.
inline void FrontGrade(const SentenceView& view, Phrase* phrase) {
  if (phrase->subject_end > phrase->subject_begin) return;
  std::size_t grade = phrase->end;
  while (grade > phrase->begin + 1 && IsGradeBound(view, phrase->begin, grade - 1)) --grade;
  if (grade < phrase->begin + 2) return;
  const SentenceToken& word = view.tokens[--grade];
  const SentenceToken& thing = view.tokens[grade - 1];
  if (word.word_class != WordClass::kAdjective || !IsGrade(view.TokenText(grade)) || word.quoted ||
      thing.kind != TokenKind::kWord || thing.word_class != WordClass::kNoun ||
      thing.end != word.begin) {
    return;
  }
  phrase->subject_begin = grade;
  phrase->subject_end = phrase->end;
  phrase->end = grade;
}

// 面积, 种植|面积, 利润|总额: says how much of something, not of what.
inline bool IsBareMeasure(const SentenceView& view, Phrase phrase) {
  if ((view.tokens[phrase.end - 1].traits & kTraitHead) == 0) return false;
  for (std::size_t i = phrase.begin; i + 1 < phrase.end; ++i) {
    if (view.tokens[i].word_class != WordClass::kVerbalNoun &&
        (view.tokens[i].traits & kTraitHead) == 0) {
      return false;
    }
  }
  return true;
}

// 新增|贷款占全省的46%: what is new is the part that the share is of.
inline bool IsNewPart(const SentenceView& view, std::size_t floor, Phrase phrase) {
  if (phrase.empty() || phrase.begin <= floor) return false;
  const SentenceToken& verb = view.tokens[phrase.begin - 1];
  return (verb.traits & kTraitCountAction) != 0 && verb.kind == TokenKind::kWord &&
         view.TokenText(phrase.begin - 1).starts_with("新");
}

}  // namespace extract

#endif  // EXTRACT_SCAN_PHRASE_WORDS_H_
