// Small words and characters that phrases are cut by. Internal to the cutter of phrases.
#ifndef EXTRACT_SCAN_PHRASE_WORDS_H_
#define EXTRACT_SCAN_PHRASE_WORDS_H_

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <string_view>

#include "scan/sentence_view.h"

namespace extract {

inline constexpr std::size_t kMaxPhraseTokens = 24;

inline bool IsOneOf(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Characters that close a noun of the word before them: 设备|类, 学|段, 比赛|日.
inline bool IsNounSuffix(const SentenceView& view, std::size_t i) {
  const SentenceToken& token = view.tokens[i];
  if (token.kind != TokenKind::kWord || token.end - token.begin != 3 || i == 0 ||
      view.tokens[i - 1].end != token.begin) {
    return false;
  }
  return token.word_class == WordClass::kClassifier || token.word_class == WordClass::kTimeWord;
}

// Behind a quantity these close a phrase that goes on: 级以上|重点项目.
inline bool IsRangeWord(std::string_view word) { return IsOneOf(word, {"以上", "以下", "以内"}); }

// 约每秒|5.5米, 每年|50元: rates and qualifiers that the numeral's own reader leaves alone.
inline bool IsRateWord(std::string_view word) {
  return IsOneOf(word, {"约",   "每",   "每年", "每月", "每日",   "每天",  "每秒", "每平方米",
                        "每人", "高达", "年均", "月均", "人均",   "户均",  "亩均", "只",
                        "拟",   "平均", "保持", "维持", "维持于", "保持于"});
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
  return IsHeadSuffix(view, i + 1) ||
         IsOneOf(view.TokenText(i + 1), {"员", "者", "师", "点", "站"});
}

inline bool IsConjunction(std::string_view word) {
  return IsOneOf(word, {"和", "及", "与", "以及", "或", "暨"});
}

}  // namespace extract

#endif  // EXTRACT_SCAN_PHRASE_WORDS_H_
