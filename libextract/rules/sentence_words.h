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
  kAlone,
  kAmountRate,
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
  kContribution,
  kCurrency,
  kDestination,
  kDurationTail,
  kFormerly,
  kGiving,
  kGrant,
  kHeadEnd,
  kHerd,
  kHerdName,
  kInTurn,
  kJoint,
  kJointly,
  kLandmark,
  kManner,
  kMannerNoun,
  kObjectMover,
  kOrigin,
  kPerHead,
  kPhraseEndRefused,
  kPhraseStartRefused,
  kPlanNoun,
  kPlannedSum,
  kProviso,
  kProvisoEnd,
  kRange,
  kRate,
  kRatioTail,
  kReceiver,
  kRelation,
  kShareName,
  kSkipped,
  kStage,
  kTableChange,
  kTally,
  kTotal,
  kUnitNoun,
  kUntilNow,
  kUse,
  kCount_,
};

// Names of the sets in the file, in the order of the values.
inline constexpr std::array<std::string_view, static_cast<std::size_t>(SentenceWord::kCount_)>
    kSentenceWordClasses = {
        "against",
        "agent",
        "alone",
        "amount_rate",
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
        "contribution",
        "currency",
        "destination",
        "duration_tail",
        "formerly",
        "giving",
        "grant",
        "head_end",
        "herd",
        "herd_name",
        "in_turn",
        "joint",
        "jointly",
        "landmark",
        "manner",
        "manner_noun",
        "object_mover",
        "origin",
        "per_head",
        "phrase_end_refused",
        "phrase_start_refused",
        "plan_noun",
        "planned_sum",
        "proviso",
        "proviso_end",
        "range",
        "rate",
        "ratio_tail",
        "receiver",
        "relation",
        "share_name",
        "skipped",
        "stage",
        "table_change",
        "tally",
        "total",
        "unit_noun",
        "until_now",
        "use",
};

using SentenceWords = WordSets<SentenceWord>;

}  // namespace extract

#endif  // EXTRACT_RULES_SENTENCE_WORDS_H_
