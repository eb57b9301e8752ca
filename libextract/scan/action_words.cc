#include "scan/action_words.h"

#include <string_view>

#include "base/utf8.h"

namespace extract {
namespace {

// The list that goes on behind the mark at `comma` ends with 等 before a number.
bool EndsWithExamples(const SentenceView& view, std::size_t comma) {
  if (!view.IsWord(comma, "、")) return false;
  const std::size_t end = view.ClauseEnd(comma);
  for (std::size_t i = comma + 1; i + 1 < end; ++i) {
    if (view.tokens[i].kind == TokenKind::kQuantity) return false;
    if (view.IsWord(i, "等")) return view.tokens[i + 1].kind == TokenKind::kQuantity;
  }
  return false;
}

}  // namespace

bool IsOfName(const SentenceView& view, std::size_t i) {
  const SentenceToken& token = view.tokens[i];
  if (token.word_class != WordClass::kVerbalNoun || i + 1 >= view.tokens.size()) return false;
  const SentenceToken& next = view.tokens[i + 1];
  if (next.begin != token.end || next.kind != TokenKind::kWord) return false;
  const bool behind = i > 0 && view.tokens[i - 1].word_class == WordClass::kNoun;
  if ((next.traits & kTraitNameHead) != 0) return behind;
  return (next.traits & (kTraitHead | kTraitHeadShape)) != 0;
}

bool IsOfMember(const SentenceView& view, std::size_t clause, std::size_t i) {
  const SentenceToken& token = view.tokens[i];
  if (!IsVerbal(token) || i == clause || view.tokens[i - 1].end != token.begin) return false;
  const WordClass before = view.tokens[i - 1].word_class;
  const bool inside =  // 国家卫生县、全国|绿化|模范县|等荣誉4项
      token.word_class == WordClass::kVerbalNoun && i > clause + 1 && view.Joins(i - 2) &&
      (view.IsWord(i + 2, "等") || view.IsWord(i + 2, "、"));
  if (inside) return true;
  if (before != WordClass::kNoun && before != WordClass::kAdjective) return false;
  if (token.word_class == WordClass::kVerb) {  // 政策|宣讲、牧民|定居|等|3大工程
    const bool lists = view.IsWord(i + 1, "等") || EndsWithExamples(view, i + 1);
    return lists && token.end - token.begin > kHanBytes;
  }
  return view.IsWord(i + 1, "等") || view.IsWord(i + 1, "、");
}

bool IsBracketed(const SentenceView& view, std::size_t clause, std::size_t i) {
  if (i < clause + 3 || view.tokens[i - 1].kind != TokenKind::kClose || !view.IsWord(i, "建")) {
    return false;
  }
  const std::size_t open = view.MatchingBracket(i - 1);
  return open > clause && open < i - 1 &&
         view.tokens[open - 1].end - view.tokens[open - 1].begin == 3;
}

bool IsVerbal(const SentenceToken& token) {
  return token.kind == TokenKind::kWord &&
         (token.word_class == WordClass::kVerb || token.word_class == WordClass::kVerbalNoun);
}

bool IsDenied(const SentenceView& view, std::size_t i) {
  if (view.IsWord(i, "没有")) return true;
  if (i == 0 || view.tokens[i - 1].end != view.tokens[i].begin) return false;
  for (const Spelling never :
       {Spelling("未"), Spelling("尚未"), Spelling("没有"), Spelling("没")}) {
    if (view.tokens[i - 1].spelling == never) return true;
  }
  return false;
}

bool IsOfOther(const SentenceView& view, std::size_t i) {
  return i > 0 && view.Joins(i - 1) && i + 1 < view.tokens.size() &&
         view.tokens[i + 1].kind == TokenKind::kQuantity;
}

bool IsOfCompound(const SentenceView& view, std::size_t i, std::size_t end) {
  if (view.tokens[i].word_class != WordClass::kVerbalNoun || i == 0 || i + 2 >= end) return false;
  const auto noun = [&](std::size_t at) {
    const SentenceToken& token = view.tokens[at];
    return token.kind == TokenKind::kWord && token.word_class == WordClass::kNoun;
  };
  if (!noun(i - 1) || !noun(i + 1) || view.tokens[i - 1].end != view.tokens[i].begin ||
      view.tokens[i + 1].begin != view.tokens[i].end) {
    return false;
  }
  for (std::size_t verb = i + 2; verb < end; ++verb) {
    const SentenceToken& token = view.tokens[verb];
    if (token.kind == TokenKind::kQuantity || view.Joins(verb) || view.IsWord(verb, "的")) break;
    if (token.word_class == WordClass::kVerb && (token.roles & kRoleGoverns) != 0) return true;
  }
  return false;
}

bool TellsThatThereIs(const SentenceView& view, std::size_t i) {
  constexpr std::string_view kHas = "有";
  constexpr std::string_view kOnly = "另还已共仍只仅也又均都";
  std::string_view text = view.TokenText(i);
  if (!text.ends_with(kHas)) return false;
  text.remove_suffix(kHas.size());
  return text.empty() || kOnly.find(text) != std::string_view::npos;
}

bool IsCircumstance(const SentenceView& view, std::size_t i) {
  const std::size_t next = i + 1;
  if (next >= view.tokens.size() || view.tokens[next].begin != view.tokens[i].end) return false;
  const SentenceToken& token = view.tokens[next];
  if (token.kind != TokenKind::kWord) return false;
  if (next + 1 == view.ClauseEnd(next)) return false;
  if (view.IsWord(next, "中")) {
    for (std::size_t at = i; at-- > view.ClauseBegin(i);) {
      if (view.IsWord(at, "在")) return true;
    }
    return false;
  }
  if (view.tokens[next + 1].kind == TokenKind::kQuantity && view.IsWord(next, "前")) return false;
  for (const Spelling when : {Spelling("后"), Spelling("前"), Spelling("时"), Spelling("当天"),
                              Spelling("当日"), Spelling("之后"), Spelling("以来")}) {
    if (token.spelling == when) return true;
  }
  return false;
}

bool IsComplement(const SentenceView& view, std::size_t clause, std::size_t i) {
  constexpr std::string_view kComplements = "上下出到完成满住起掉";
  const bool there = i > clause && i < view.tokens.size();
  if (!there || view.TokenText(i).size() != kHanBytes) return false;
  const SentenceToken& verb = view.tokens[i - 1];
  const bool adjoins = IsVerbal(verb) && verb.end == view.tokens[i].begin;
  const bool ends =
      view.IsWord(i + 1, "了") || (view.IsWord(i, "到") && verb.end - verb.begin == kHanBytes);
  return adjoins && ends && kComplements.find(view.TokenText(i)) != std::string_view::npos;
}

bool IsOfDeedNoun(const SentenceView& view, std::size_t i, std::size_t end) {
  const std::size_t noun = i + 1;
  if (view.tokens[i].word_class != WordClass::kVerbalNoun || noun + 1 >= end) return false;
  const SentenceToken& next = view.tokens[noun];
  return next.kind == TokenKind::kWord && next.begin == view.tokens[i].end &&
         view.tokens[noun + 1].kind != TokenKind::kQuantity &&
         (*view.words)[SentenceWord::kDeedNoun].Holds(view.TokenText(noun));
}

}  // namespace extract
