// The words around numerals that decide what a numeral is: rules/cn/numeral_words.tsv in memory.
//
//   NumeralVocabulary words;
//   words.AddRows(table, &problems);
//   words.MatchBefore(NumeralWords::kBeforeAbout, "增长约", 9);   // 3: 约 ends at byte 9
//
// Immutable once built; look-ups allocate nothing.
#ifndef EXTRACT_QUANTITY_NUMERAL_VOCABULARY_H_
#define EXTRACT_QUANTITY_NUMERAL_VOCABULARY_H_

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/tsv.h"
#include "extract/diagnostic.h"
#include "extract/fact.h"
#include "quantity/numeral_chars.h"
#include "quantity/phrase_index.h"
#include "quantity/quantity.h"

namespace extract {

// The classes of the file that are plain sets of words.
enum class NumeralWords : std::uint8_t {
  kNotUnit,
  kRankContext,
  kRankTail,
  kDeterminer,
  kPeriodBefore,
  kPeriodAfter,
  kDurationBefore,
  kReachBefore,
  kCrossing,
  kTarget,
  kCounted,
  kPlan,
  kSpanName,
  kSession,
  kCodeBefore,
  kCodeAfter,
  kRankGoesOn,
  kRanking,
  kPriority,
  kRankHead,
  kCountWord,
  kNotCount,
  kSumVerb,
  kChangeVerb,
  kGrowthVerb,
  kDoneVerb,
  kScoreVerb,
  kListBefore,
  kBuilding,
  kBuildingBefore,
  kLevelBefore,
  kSpanBefore,
  kNotSpan,
  kClauseVerb,
  kAward,
  kStep,
  kDurationEnd,
  kBigWord,
  kGapUnit,
  kCurrencyBefore,
  kValueBefore,
  kMinusBefore,
  kMovedBy,
  kGraded,
  kLaw,
  kNamedByYear,
  kMoment,
  kRecordAfter,
  kStayBefore,
  kIndexNoun,
  kHalved,
  kPersonNoun,
  kUnitAnyway,
  kLaterWord,
  kQualifierBefore,  // the last three with a bound
  kQualifierAfter,
  kScope,
  kCount_,
};

// What ends the reach of a word such as 至少, or needs a closer look.
inline constexpr std::u32string_view kScopeStops = U"(”》),;:!?\n。—…；，！？：、0123456789";

// A qualifier beside a quantity. `exact`: it only looks like one (通过 before 100家, 上下游).
struct QualifierMatch {
  std::size_t length = 0;
  Bound bound = Bound::kExact;
  bool exact = false;
};

// The words of the vocabulary at one place of a text.
class WordsBeside {
 public:
  WordsBeside() = default;
  explicit WordsBeside(const PhrasesAt& phrases) : phrases_(phrases) {}

  // Bytes of the longest one of the class; 0 where there is none.
  std::size_t Match(NumeralWords words) const {
    const IndexedPhrase* phrase = phrases_.Longest(static_cast<std::size_t>(words));
    return phrase == nullptr ? 0 : phrase->size;
  }
  QualifierMatch Qualifier(NumeralWords words) const {
    const IndexedPhrase* phrase = phrases_.Longest(static_cast<std::size_t>(words));
    return phrase == nullptr ? QualifierMatch() : MatchOf(*phrase);
  }

 private:
  static QualifierMatch MatchOf(const IndexedPhrase& phrase);

  PhrasesAt phrases_;
};

class NumeralVocabulary {
 public:
  NumeralVocabulary();

  // The columns that TsvTable::Parse is to require.
  static const std::vector<std::string>& Columns();
  // E145 unknown class, E146 word twice in a class, E147 a word of class `word` without a numeral.
  bool AddRows(const TsvTable& rows, std::vector<Diagnostic>* problems);

  // End of the longest word that holds the numeral character at `position` as its first one; 0
  // where there is none.
  std::size_t WordEnd(std::string_view text, std::size_t position, NumeralRefusal* why) const;

  // The words that begin, or end, at a place: looked up once for all questions about it.
  WordsBeside Beginning(std::string_view text, std::size_t position) const {
    return WordsBeside(begins_.At(text, position));
  }
  WordsBeside Ending(std::string_view text, std::size_t position) const {
    return WordsBeside(ends_.At(text, position));
  }
  // The same for one question.
  std::size_t MatchAt(NumeralWords words, std::string_view text, std::size_t position) const {
    return Beginning(text, position).Match(words);
  }
  std::size_t MatchBefore(NumeralWords words, std::string_view text, std::size_t position) const {
    return Ending(text, position).Match(words);
  }
  QualifierMatch QualifierBefore(std::string_view text, std::size_t position) const {
    return Ending(text, position).Qualifier(NumeralWords::kQualifierBefore);
  }
  QualifierMatch QualifierAfter(std::string_view text, std::size_t position) const {
    return Beginning(text, position).Qualifier(NumeralWords::kQualifierAfter);
  }
  // A word such as 至少 that bounds a numeral further on in its clause.
  QualifierMatch ScopeWordBefore(std::string_view text, std::size_t position) const {
    return Ending(text, position).Qualifier(NumeralWords::kScope);
  }
  // Bytes of the character before `position` where no such word ends and none of kScopeStops
  // stands, as nearly everywhere; 0 where it may be otherwise.
  std::size_t BytesOutOfScope(std::string_view text, std::size_t position) const {
    if (position < kHanBytes) return 0;
    const auto* p = reinterpret_cast<const unsigned char*>(text.data()) + position;
    if (p[-3] < 0xE1 || p[-3] > 0xEC || (p[-2] & 0xC0) != 0x80 || (p[-1] & 0xC0) != 0x80) return 0;
    const std::size_t tail = (p[-2] & 0x3Fu) << 6 | (p[-1] & 0x3Fu);
    return (scope_tails_[tail / 64] >> (tail % 64) & 1) == 0 ? kHanBytes : 0;
  }

 private:
  // A word around its first numeral character: 进步 is no part, 进 + 一步.
  struct Word {
    std::string before;
    std::string rest;
    NumeralRefusal why;
    // Their bytes beside the place between them, and which of those they have.
    std::uint64_t near_before;
    std::uint64_t near_rest;
    std::uint64_t mask_before;
    std::uint64_t mask_rest;
  };
  static constexpr std::size_t kWordBuckets = 2048;
  static constexpr std::size_t kPairBits = 16384;
  bool HasPair(std::size_t pair) const {
    return (pairs_[pair % kPairBits / 64] >> (pair % 64) & 1) != 0;
  }

  void NoteScope(char32_t c) { scope_tails_[c % kTails / 64] |= std::uint64_t{1} << (c % 64); }
  bool AddWord(std::string_view word, NumeralRefusal why);
  const char* AddRow(std::string_view word, std::string_view word_class);

  std::vector<std::vector<Word>> words_;               // by numeral character and its neighbour
  std::array<std::uint64_t, kPairBits / 64> pairs_{};  // a bit for each such pair
  PhraseIndex begins_{PhraseIndex::Side::kBegin};
  PhraseIndex ends_{PhraseIndex::Side::kEnd};
  // By the last twelve bits of characters, which are the last two bytes of those of three.
  static constexpr std::size_t kTails = 4096;
  std::array<std::uint64_t, kTails / 64> scope_tails_{};
};

}  // namespace extract

#endif  // EXTRACT_QUANTITY_NUMERAL_VOCABULARY_H_
