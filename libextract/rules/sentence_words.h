// The sets of sentence_words.tsv, by which the scanner takes sentences apart; its head says what
// belongs in each.
#ifndef EXTRACT_RULES_SENTENCE_WORDS_H_
#define EXTRACT_RULES_SENTENCE_WORDS_H_

#include <array>
#include <cstdint>
#include <string_view>

#include "base/word_sets.h"

namespace extract {

enum class SentenceWord : std::uint8_t {
  kAgainst,
  kAgent,
  kAnaphor,
  kAttributeEnd,
  kBasisMom,
  kBasisPlan,
  kBasisPrevious,
  kBasisQoq,
  kBasisYoy,
  kBeneficiary,
  kCompletion,
  kConjunction,
  kCurrency,
  kDestination,
  kDurationTail,
  kFormerly,
  kHeadEnd,
  kHerd,
  kHerdName,
  kInTurn,
  kJoint,
  kJointly,
  kLandmark,
  kManner,
  kObjectMover,
  kOrigin,
  kPhraseEndRefused,
  kPhraseStartRefused,
  kPlanNoun,
  kPlannedSum,
  kProviso,
  kProvisoEnd,
  kRange,
  kRate,
  kRatioTail,
  kRelation,
  kShareName,
  kSkipped,
  kTableChange,
  kTotal,
  kUntilNow,
  kCount_,
};

// Names of the sets in the file, in the order of the values.
inline constexpr std::array<std::string_view, static_cast<std::size_t>(SentenceWord::kCount_)>
    kSentenceWordClasses = {
        "against",
        "agent",
        "anaphor",
        "attribute_end",
        "basis_mom",
        "basis_plan",
        "basis_previous",
        "basis_qoq",
        "basis_yoy",
        "beneficiary",
        "completion",
        "conjunction",
        "currency",
        "destination",
        "duration_tail",
        "formerly",
        "head_end",
        "herd",
        "herd_name",
        "in_turn",
        "joint",
        "jointly",
        "landmark",
        "manner",
        "object_mover",
        "origin",
        "phrase_end_refused",
        "phrase_start_refused",
        "plan_noun",
        "planned_sum",
        "proviso",
        "proviso_end",
        "range",
        "rate",
        "ratio_tail",
        "relation",
        "share_name",
        "skipped",
        "table_change",
        "total",
        "until_now",
};

using SentenceWords = WordSets<SentenceWord>;

}  // namespace extract

#endif  // EXTRACT_RULES_SENTENCE_WORDS_H_
