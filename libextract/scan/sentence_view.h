// A sentence as the scanner sees it: words with classes and traits, and among them the quantities,
// times and places, each one token.
#ifndef EXTRACT_SCAN_SENTENCE_VIEW_H_
#define EXTRACT_SCAN_SENTENCE_VIEW_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "place/district_resolver.h"
#include "quantity/quantity.h"
#include "rules/rule_program.h"
#include "rules/word_traits.h"
#include "scan/spelling.h"
#include "scan/token_roles.h"
#include "text/word_list.h"
#include "time/time_expression.h"

namespace extract {

// The index of a token of time that gives no year: 过去十天.
inline constexpr std::int32_t kNoTime = -1;

struct SentenceToken {
  std::uint32_t begin = 0;  // bytes in the block's text
  std::uint32_t end = 0;
  TokenKind kind = TokenKind::kWord;
  WordClass word_class = WordClass::kOther;
  bool quoted = false;              // inside “ ” or 《 》
  std::uint8_t roles = kRoleShown;  // TokenRole bits
  std::uint32_t traits = 0;         // Trait bits, words only
  std::int32_t index = kNoTime;     // of the quantity, time or place; of a bracket's other half
  std::uint64_t sets = 0;           // SetBit of each SentenceWord set that holds the token's text
  Spelling spelling;
};

struct SentenceView {
  std::string_view text;  // the block's
  const SentenceWords* words = nullptr;
  ByteRange range;  // of the sentence in it
  std::vector<Quantity> quantities;
  std::vector<RefusedNumeral> refused;
  std::vector<TimeExpression> times;
  std::vector<ResolvedPlace> places;
  std::vector<SentenceToken> tokens;           // to the mark behind the clause of the last quantity
  std::vector<std::uint32_t> quantity_tokens;  // by quantity: its token

  std::string_view TokenText(std::size_t i) const {
    return text.substr(tokens[i].begin, tokens[i].end - tokens[i].begin);
  }
  // Of a token behind the last one all of these are false: a neighbour may be asked for where there
  // is none.
  bool IsWord(std::size_t i, Spelling word) const {
    return i < tokens.size() && tokens[i].spelling == word;
  }
  bool Is(std::size_t i, SentenceWord set) const {
    return i < tokens.size() && (tokens[i].sets & SetBit(set)) != 0;
  }
  // 、 和 及 以及: token i makes one list of what stands before and behind it. Behind a number 与
  // is a preposition as often (5个,|与20个国家建立往来).
  bool Joins(std::size_t i) const {
    return i < tokens.size() && (tokens[i].kind == TokenKind::kComma ||
                                 (Is(i, SentenceWord::kJoint) && !IsWord(i, "与")));
  }
  // 2010年|和|2011年, with the first at or behind token `floor`
  bool JoinsTimes(std::size_t floor, std::size_t i) const {
    return i > floor && i + 1 < tokens.size() && tokens[i + 1].kind == TokenKind::kTime &&
           tokens[i - 1].kind == TokenKind::kTime &&
           (tokens[i].kind == TokenKind::kComma || Is(i, SentenceWord::kConjunction));
  }
  // 从现在, 由2015年
  bool IsFromTime(std::size_t i) const {
    return i < tokens.size() && tokens[i].kind == TokenKind::kTime && tokens[i].index != kNoTime &&
           times[static_cast<std::size_t>(tokens[i].index)].from;
  }
  // First token of the clause that token i stands in, and the one behind its last. The inside of a
  // bracket is a clause of its own; the clause around it goes on behind it.
  std::size_t ClauseBegin(std::size_t i) const {
    return i < tokens.size() ? clause_begins[i] : tokens.size();
  }
  std::size_t ClauseEnd(std::size_t i) const {
    return i < tokens.size() ? clause_ends[i + kClauseMargin] : tokens.size();
  }
  // The bracket that belongs to the one at i (i itself when there is none).
  std::size_t MatchingBracket(std::size_t i) const {
    const bool bracket = tokens[i].kind == TokenKind::kOpen || tokens[i].kind == TokenKind::kClose;
    return bracket && tokens[i].index >= 0 ? static_cast<std::size_t>(tokens[i].index) : i;
  }

  // By token, with a margin behind the begins and before the ends, which are filled some at a time.
  static constexpr std::size_t kClauseMargin = 16;
  std::vector<std::uint32_t> clause_begins, clause_ends;
};

}  // namespace extract

#endif  // EXTRACT_SCAN_SENTENCE_VIEW_H_
