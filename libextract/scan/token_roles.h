// What the grammar asks of nearly every token, answered once, when the token is laid out: one bit
// in place of a chain of questions about kind, word class, traits and sets, each of them a branch
// that the text decides.
#ifndef EXTRACT_SCAN_TOKEN_ROLES_H_
#define EXTRACT_SCAN_TOKEN_ROLES_H_

#include <cstdint>

#include "rules/word_profile.h"
#include "rules/word_traits.h"
#include "text/word_list.h"

namespace extract {

enum class TokenKind : std::uint8_t {
  kWord,
  kQuantity,   // with its qualifiers: 约40余项
  kThreshold,  // a numeral that belongs to a name: 30亿元以上 in 30亿元以上项目
  kTime,
  kPlace,     // a division that the statement may be about
  kBoundary,  // , ; : 。 ! ? and line ends: no phrase crosses it
  kOpen,      // (
  kClose,     // )
  kComma,     // 、
  kQuote,     // “ ” 《 》: transparent
};

enum TokenRole : std::uint8_t {
  kRoleNominal = 1u << 0,  // may stand in a noun phrase by itself
  kRoleVerb = 1u << 1,
  kRoleShown = 1u << 2,    // its characters stand in the text of a phrase
  kRoleSkipped = 1u << 3,  // may stand between a phrase and its number, whatever is beside it
  kRoleGoverns = 1u << 4,  // a verb, or a verbal noun, that may govern what is counted
  kRoleStatus = 1u << 5,   // may change what is planned, or asks for it
};

// A verb, a word of one, that tells what was done.
constexpr bool MayGovern(WordClass word_class, std::uint32_t traits, std::uint64_t sets) {
  constexpr std::uint32_t kDeeds = kTraitCountAction | kTraitReach;
  const bool verbal = word_class == WordClass::kVerb || word_class == WordClass::kVerbalNoun;
  const bool foresees = (traits & kTraitExpect) != 0 && (traits & kDeeds) == 0;  // 预计
  return verbal && !foresees && (sets & SetBit(SentenceWord::kManner)) == 0;
}

// 注册资本 已 达到 | 40亿: what may stand between a phrase and its number.
constexpr bool IsSkippedWord(WordClass word_class, std::uint32_t traits, std::uint64_t sets) {
  constexpr std::uint32_t kSkipped =
      kTraitReach | kTraitCumulative | kTraitComparison | kTraitDone | kTraitRiseTo | kTraitFallTo;
  if ((sets & SetBit(SentenceWord::kRate)) != 0 || (traits & kSkipped) != 0) return true;
  const bool noun = word_class == WordClass::kNoun;  // 年度目标|5亿元
  if ((traits & (kTraitPlan | kTraitExpect)) != 0 && !noun) return true;
  switch (word_class) {
    case WordClass::kAdverb:
    case WordClass::kParticle:
    case WordClass::kPronoun:
    case WordClass::kNumeral:
      return true;
    case WordClass::kAdjective:  // 显著|增至5亿元, 最高|8000元
      return (sets & SetBit(SentenceWord::kPhraseEndRefused)) != 0;
    case WordClass::kVerb:  // 人均收入到|2万元
    case WordClass::kPreposition:
    case WordClass::kConjunction:
    case WordClass::kTimeWord:  // 铜价上周|下跌7%
      return (sets & SetBit(SentenceWord::kSkipped)) != 0;
    default:
      return false;
  }
}

constexpr bool IsNominalWord(WordClass word_class, std::uint32_t traits, std::uint64_t sets) {
  constexpr std::uint32_t kNever = kTraitScope | kTraitComparison | kTraitCumulative;
  if ((traits & kNever) != 0 || (sets & SetBit(SentenceWord::kJointly)) != 0) return false;
  switch (word_class) {
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
      return (traits & kTraitHead) != 0;
  }
}

constexpr std::uint8_t RolesOfWord(WordClass word_class, std::uint32_t traits, std::uint64_t sets) {
  constexpr std::uint32_t kStatus = kTraitPlan | kTraitExpect | kTraitDone;
  unsigned roles = kRoleShown;
  if (IsNominalWord(word_class, traits, sets)) roles |= kRoleNominal;
  if (word_class == WordClass::kVerb) roles |= kRoleVerb;
  if (IsSkippedWord(word_class, traits, sets)) roles |= kRoleSkipped;
  if (MayGovern(word_class, traits, sets)) roles |= kRoleGoverns;
  const bool meant = (sets & SetBit(SentenceWord::kIntent)) != 0;
  if ((traits & kStatus) != 0 || meant) roles |= kRoleStatus;
  return static_cast<std::uint8_t>(roles);
}

// Of a mention or a mark. 山东|首店: a place that the statement is not about is part of a name.
constexpr std::uint8_t RolesOfKind(TokenKind kind, bool other_place = false) {
  switch (kind) {
    case TokenKind::kQuantity:
    case TokenKind::kBoundary:
      return kRoleShown | kRoleStatus;
    case TokenKind::kTime:
      return kRoleShown | kRoleStatus | kRoleSkipped;
    case TokenKind::kThreshold:
      return kRoleShown | kRoleNominal;
    case TokenKind::kPlace:
      return other_place ? kRoleShown | kRoleNominal : kRoleShown;
    case TokenKind::kQuote:
      return kRoleSkipped;
    case TokenKind::kOpen:
    case TokenKind::kClose:
      return 0;
    default:
      return kRoleShown;
  }
}

}  // namespace extract

#endif  // EXTRACT_SCAN_TOKEN_ROLES_H_
