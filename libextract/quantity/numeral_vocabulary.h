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
  kCircle,
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
  kCount_,
};

// A set of phrases, found at or before a place in a text; the longest wins.
class PhraseSet {
 public:
  struct Phrase {
    std::string text;
    std::uint8_t payload = 0;
  };

  // `backward`: phrases are looked up by their last character, to be found where they end.
  explicit PhraseSet(bool backward = false) : backward_(backward), groups_(kMinimumGroups) {}
  // False when the phrase is there already.
  bool Add(std::string_view text, std::uint8_t payload);
  const Phrase* LongestAt(std::string_view text, std::size_t position) const;
  const Phrase* LongestBefore(std::string_view text, std::size_t position) const;

 private:
  // The phrases that share a first (last) character, longest first.
  struct Group {
    std::uint32_t character = 0;  // its bytes; 0: the slot is free
    std::vector<Phrase> phrases;
  };
  static constexpr std::size_t kMinimumGroups = 64;

  std::size_t SlotOf(std::uint32_t character) const;
  const Group* Find(std::uint32_t character) const;
  void Grow();

  bool backward_;
  std::array<bool, 256>
      last_bytes_{};  // of the characters that have a group: most look-ups end here
  std::size_t used_ = 0;
  std::vector<Group> groups_;  // open addressing, a power of two, at most half full
};

// A qualifier beside a quantity. `exact`: it only looks like one (通过 before 100家, 上下游).
struct QualifierMatch {
  std::size_t length = 0;
  Bound bound = Bound::kExact;
  bool exact = false;
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

  // Bytes of the longest word of the class that begins, or ends, at `position`; 0 where there is
  // none.
  std::size_t MatchAt(NumeralWords words, std::string_view text, std::size_t position) const;
  std::size_t MatchBefore(NumeralWords words, std::string_view text, std::size_t position) const;

  QualifierMatch QualifierBefore(std::string_view text, std::size_t position) const;
  QualifierMatch QualifierAfter(std::string_view text, std::size_t position) const;
  // A word such as 至少 that bounds a numeral further on in its clause.
  QualifierMatch ScopeWordBefore(std::string_view text, std::size_t position) const;

 private:
  // A word around its first numeral character: 进步 is no part, 进 + 一步.
  struct Word {
    std::string before;
    std::string rest;
    NumeralRefusal why;
  };
  static constexpr std::size_t kWordBuckets = 2048;
  static std::size_t WordBucket(std::string_view first, std::string_view second);

  bool AddWord(std::string_view word, NumeralRefusal why);
  const char* AddRow(std::string_view word, std::string_view word_class);

  std::vector<std::vector<Word>> words_;  // by numeral character and its neighbour
  std::array<PhraseSet, static_cast<std::size_t>(NumeralWords::kCount_)> sets_at_;
  std::array<PhraseSet, static_cast<std::size_t>(NumeralWords::kCount_)> sets_before_;
  PhraseSet before_{true};
  PhraseSet after_;
  PhraseSet scope_{true};
};

}  // namespace extract

#endif  // EXTRACT_QUANTITY_NUMERAL_VOCABULARY_H_
