// Small words and characters that phrases are cut by. Internal to the cutter of phrases.
#ifndef EXTRACT_SCAN_PHRASE_WORDS_H_
#define EXTRACT_SCAN_PHRASE_WORDS_H_

#include <cstddef>

#include "scan/sentence_view.h"

namespace extract {

inline constexpr std::size_t kMaxPhraseTokens = 24;

// Characters that close a noun of the word before them: 设备|类, 学|段, 比赛|日.
inline bool IsNounSuffix(const SentenceView& view, std::size_t i) {
  const SentenceToken& token = view.tokens[i];
  if (token.kind != TokenKind::kWord || token.end - token.begin != 3 || i == 0 ||
      view.tokens[i - 1].end != token.begin) {
    return false;
  }
  return token.word_class == WordClass::kClassifier || token.word_class == WordClass::kTimeWord;
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

}  // namespace extract

#endif  // EXTRACT_SCAN_PHRASE_WORDS_H_
