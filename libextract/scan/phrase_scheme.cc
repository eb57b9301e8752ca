// Names under a verb that governs them whole: those of schemes (项目, 工程, 措施, 行动, 资金),
// where all verbs between it and the name's head belong to the name, and those of what a verb is
// the use of (建设|养殖|基地).

#include <algorithm>

#include "base/utf8.h"
#include "scan/phrase.h"
#include "scan/phrase_words.h"

namespace extract {
// 项目, 改革举措, 关爱服务
bool PhraseCutter::IsScheme(const SentenceView& view, std::size_t i) const {
  const SentenceToken& token = view.tokens[i];
  return token.kind == TokenKind::kWord && IsNominal(view, i) &&
         (*view.words)[SentenceWord::kSchemeEnd].Ends(view.TokenText(i));
}

// 深入|推进|…改革任务, 省财政|投入|…改善资金: the verb of undertaking in [floor, end) that stands
// last among those it leads, where nothing but who, when and how stands before it; npos for none.
std::size_t PhraseCutter::Undertaking(const SentenceView& view, std::size_t floor,
                                      std::size_t end) const {
  const WordSet& undertakings = (*view.words)[SentenceWord::kUndertaking];
  for (std::size_t i = std::max(floor, view.ClauseBegin(end - 1)); i < end; ++i) {
    const SentenceToken& token = view.tokens[i];
    if (token.kind == TokenKind::kQuantity || view.Joins(i) || view.IsWord(i, "的")) return npos;
    const bool verb = token.kind == TokenKind::kWord && (token.roles & kRoleGoverns) != 0 &&
                      undertakings.Holds(view.TokenText(i));
    if (!verb) continue;
    const bool noun =  // 项目|实施|方案
        i > floor && view.tokens[i - 1].end == token.begin &&
        view.tokens[i - 1].word_class == WordClass::kNoun && !IsAgent(view, i - 1);
    if (noun) return npos;
    while (i + 1 < end && IsVerb(view, i + 1) && undertakings.Holds(view.TokenText(i + 1))) ++i;
    return i;
  }
  return npos;
}

// 实施能力|提升|项目, 实施强基、|扩容、|下沉项目: whether the verb at `i` is part of the scheme's
// name that ends at `end`.
bool PhraseCutter::IsVerbOfScheme(const SentenceView& view, std::size_t floor, std::size_t i,
                                  std::size_t end) const {
  const SentenceToken& verb = view.tokens[i];
  if (end < i + 2 || !IsVerb(view, i) || !IsScheme(view, end - 1) ||
      verb.end - verb.begin < 2 * kHanBytes || (verb.traits & kTraitPivot) != 0 || i <= floor ||
      (*view.words)[SentenceWord::kUndertaking].Holds(view.TokenText(i))) {
    return false;
  }
  const bool joined = view.Joins(i - 1);
  const bool alone = joined && view.Joins(i + 1);  // 、|扩容、
  const bool follows = IsNominal(view, i - 1) || IsVerb(view, i - 1) || joined;
  if (!follows || view.tokens[i - 1].end != verb.begin) return false;
  if (joined && !alone &&
      (i < floor + 2 ||
       !(IsVerb(view, i - 2) || view.tokens[i - 2].word_class == WordClass::kVerbalNoun))) {
    return false;  // 推进改革、|优化服务事项
  }
  const std::size_t governing = Undertaking(view, floor, i);
  if (governing == npos || governing >= i) return false;
  return governing + 1 < i || (verb.traits & kTraitCountAction) == 0;  // 制定|完善制度: two verbs
}

// 建设|养殖|基地, 发放|救助|物资: behind a verb, one that says what the thing is for; but
// 建设|改造|厂房, where both are done to it.
bool PhraseCutter::IsUseVerb(const SentenceView& view, std::size_t i) const {
  if (i == 0 || i + 1 >= view.tokens.size()) return false;
  const SentenceToken& use = view.tokens[i];
  const SentenceToken& verb = view.tokens[i - 1];
  const SentenceToken& thing = view.tokens[i + 1];
  const bool verbal = use.kind == TokenKind::kWord && (use.word_class == WordClass::kVerbalNoun ||
                                                       use.word_class == WordClass::kVerb);
  return verbal && use.end - use.begin == 2 * kHanBytes && verb.end == use.begin &&
         (verb.traits & (kTraitCountAction | kTraitObjectVerb)) != 0 &&
         thing.kind == TokenKind::kWord && thing.begin == use.end &&
         thing.word_class == WordClass::kNoun &&
         (*view.words)[SentenceWord::kMadeForUse].Ends(view.TokenText(i + 1)) &&
         !(*view.words)[SentenceWord::kTwinVerb].Holds(view.TokenText(i));
}

}  // namespace extract
