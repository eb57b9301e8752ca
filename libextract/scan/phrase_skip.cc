// What stands between a noun phrase and its number, or between a subject and its verb, and belongs
// to neither: adverbs and verbs of reaching, what a figure allows for, under which circumstance it
// was reached, where it started from.
#include "scan/phrase.h"

namespace extract {

// 注册资本 已 达到 | 40亿: what may stand between a phrase and its number.
bool PhraseCutter::IsSkippedBeforeQuantity(const SentenceView& view, std::size_t i) const {
  const SentenceToken& token = view.tokens[i];
  if (token.kind == TokenKind::kQuote || token.kind == TokenKind::kTime) return true;
  if (token.kind == TokenKind::kPlace && i > 0 && view.IsWord(i - 1, "在"))
    return true;  // 在全国率先突破
  if (token.kind != TokenKind::kWord) return false;
  if (view.Is(i, SentenceWord::kRate) || view.IsWord(i, "会")) return true;  // 税收会|下跌3%
  if (i > 0 && view.IsWord(i - 1, "每")) return true;                        // 每|人每月98元
  constexpr std::uint32_t kSkipped =
      kTraitReach | kTraitCumulative | kTraitComparison | kTraitDone | kTraitRiseTo | kTraitFallTo;
  if ((token.traits & kSkipped) != 0) return true;
  const bool noun = token.word_class == WordClass::kNoun;  // 年度目标|5亿元
  if ((token.traits & (kTraitPlan | kTraitExpect)) != 0 && !noun) return true;
  switch (token.word_class) {
    case WordClass::kAdverb:
    case WordClass::kParticle:
    case WordClass::kPronoun:
    case WordClass::kNumeral:
      return true;
    case WordClass::kAdjective:  // 显著|增至5亿元, 最高|8000元
      return view.Is(i, SentenceWord::kPhraseEndRefused);
    case WordClass::kClassifier:  // 多了一笔|212亿的收入; but 碧道|7960公里
      return i > 0 && view.tokens[i - 1].word_class == WordClass::kNumeral;
    case WordClass::kVerb:  // 人均收入到|2万元, 税收会|增加5%
      return view.Is(i, SentenceWord::kSkipped) ||
             (token.end - token.begin == 3 && view.Is(i, SentenceWord::kPhraseEndRefused));
    case WordClass::kPreposition:
    case WordClass::kConjunction:
      return view.Is(i, SentenceWord::kSkipped);
    default:
      return false;
  }
}

// 按可比价格计算|增长, 剔除价格因素|增长: what the figure allows for, not what it measures.
std::size_t PhraseCutter::SkipProviso(const SentenceView& view, std::size_t floor,
                                      std::size_t end) const {
  if (end == floor || !view.Is(end - 1, SentenceWord::kProvisoEnd)) {
    return end;
  }
  for (std::size_t i = end - 1; i > floor && end - i < 6; --i) {
    if (view.Is(i - 1, SentenceWord::kProviso)) return i - 1;
  }
  return end;
}

// 制造业|在大项目带动下|实现增加值10亿元: under which circumstance, between the subject and its
// verb.
std::size_t PhraseCutter::SkipCircumstance(const SentenceView& view, std::size_t floor,
                                           std::size_t end) const {
  constexpr std::size_t kMostTokens = 8;
  if (end == floor || !(view.IsWord(end - 1, "下") || view.IsWord(end - 1, "中"))) return end;
  for (std::size_t i = end - 1; i > floor && end - i < kMostTokens; --i) {
    if (view.IsWord(i - 1, "在")) return i - 1;
  }
  return end;
}

// 页岩气|五年|累计产量, 省属企业|“十三五”时期|利润总额: when, between whose it is and its name.
std::size_t PhraseCutter::SkipTime(const SentenceView& view, std::size_t floor,
                                   std::size_t end) const {
  bool time = false;
  std::size_t i = end;
  for (; i > floor; --i) {
    const SentenceToken& token = view.tokens[i - 1];
    const bool span = view.IsWord(i - 1, "年") && i > floor + 1 &&
                      view.tokens[i - 2].word_class == WordClass::kNumeral;
    if (span) --i;  // 五|年
    time |= span || token.kind == TokenKind::kTime;
    if (!span && token.kind != TokenKind::kTime && token.kind != TokenKind::kQuote) break;
  }
  return time ? i : end;
}

// 由改革前的|210户, 从年初的|5家: where the figure starts from.
std::size_t PhraseCutter::SkipOrigin(const SentenceView& view, std::size_t floor,
                                     std::size_t end) const {
  for (std::size_t i = end; i > floor && end - i < 5; --i) {
    if (view.IsWord(i - 1, "由") || view.IsWord(i - 1, "从")) {
      return i - 1 > floor && view.tokens[end - 1].word_class == WordClass::kLocalizer ? i - 1
                                                                                       : end;
    }
    if (IsVerb(view, i - 1)) break;
  }
  return end;
}

}  // namespace extract
