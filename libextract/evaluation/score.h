// How well facts agree with gold: one-to-one hits, and on the hits each attribute.
//
//   DocumentScore score = ScoreDocument(gold, facts);   // facts in order of (begin, end)
//   Tally tally = TallyOf(score);  total.Add(tally);
//   Figures figures = total.ToFigures();                // figures.quantity_f1 == 0.957
//
// A fact hits a gold fact when their spans overlap and size, upper end and base unit agree. Records
// on optional gold, and further records on a numeral that was hit, count neither way.
#ifndef EXTRACT_EVALUATION_SCORE_H_
#define EXTRACT_EVALUATION_SCORE_H_

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "evaluation/gold.h"
#include "extract/fact.h"

namespace extract {

enum class Attribute { kIndicator, kDistrict, kYear, kMeasure, kSign, kBound, kStatus, kAction };
inline constexpr std::array<Attribute, 8> kAttributes = {
    Attribute::kIndicator, Attribute::kDistrict, Attribute::kYear,   Attribute::kMeasure,
    Attribute::kSign,      Attribute::kBound,    Attribute::kStatus, Attribute::kAction};
// "indicator", "district" ...
const char* ToString(Attribute attribute);

bool IsSameQuantity(const GoldFact& gold, const Fact& fact);
// nullopt where the gold does not ask.
std::optional<bool> IsRight(Attribute attribute, const GoldFact& gold, const Fact& fact);

struct Hit {
  const GoldFact* gold = nullptr;
  const Fact* fact = nullptr;
};

// Points into what was scored.
struct DocumentScore {
  std::vector<Hit> hits;
  std::vector<const GoldFact*> misses;
  std::vector<const Fact*> spurious;
};

DocumentScore ScoreDocument(const std::vector<GoldFact>& gold, const std::vector<Fact>& facts);

struct Figures {
  std::size_t gold = 0;
  std::size_t predicted = 0;
  double precision = 0;
  double recall = 0;
  double quantity_f1 = 0;
  double record_f1 = 0;  // district, indicator and year are right, too
  std::array<std::optional<double>, kAttributes.size()> accuracy;  // nullopt: nothing was asked
};

// Counts, which add up over documents as figures do not.
struct Tally {
  std::size_t hits = 0;
  std::size_t misses = 0;
  std::size_t spurious = 0;
  std::size_t complete = 0;  // hits that are right as records
  std::array<std::size_t, kAttributes.size()> asked = {};
  std::array<std::size_t, kAttributes.size()> right = {};

  void Add(const Tally& other);
  Figures ToFigures() const;
};

Tally TallyOf(const DocumentScore& score);

}  // namespace extract

#endif  // EXTRACT_EVALUATION_SCORE_H_
