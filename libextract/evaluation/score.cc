#include "evaluation/score.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "evaluation/indicator_match.h"

namespace extract {
namespace {

bool Overlap(const GoldFact& gold, const Fact& fact) {
  return gold.start < fact.evidence.end && fact.evidence.begin < gold.end;
}

bool AreClose(std::optional<double> a, std::optional<double> b) {
  if (!a || !b) return a.has_value() == b.has_value();
  const double x = std::fabs(*a), y = std::fabs(*b);
  return std::fabs(x - y) * 1e6 <= std::max(x, y);
}

// An unwritten 元 behind 亿 or 万 may be supplied.
bool AreSameUnits(std::string_view a, std::string_view b) {
  constexpr std::string_view kYuan = "元";
  return a == b || (a.empty() && b == kYuan) || (a == kYuan && b.empty());
}

bool IsOneOf(const TextAnswers& answers, std::string_view text) {
  return std::any_of(answers.begin(), answers.end(), [text](const auto& answer) {
    return answer.has_value() ? *answer == text && !text.empty() : text.empty();
  });
}

bool IsOneOrUsual(const TextAnswers& answers, std::string_view text, std::string_view usual) {
  return answers.empty() ? text == usual : IsOneOf(answers, text);
}

std::optional<bool> IsSignRight(const GoldFact& gold, const Fact& fact) {
  const std::string_view change = ToString(Measure::kChange);
  if (fact.measure != Measure::kChange || !IsOneOf(gold.row.measure, change)) return std::nullopt;
  return fact.value.is_negative() == (gold.row.value.value_or(0) < 0);
}

// A year that may as well be null tells nothing when either is given.
std::optional<bool> IsYearRight(const GoldFact& gold, const Fact& fact) {
  const YearAnswers& years = gold.row.year;
  const bool right = std::find(years.begin(), years.end(), fact.year) != years.end();
  const bool may_be_null = std::find(years.begin(), years.end(), std::nullopt) != years.end();
  if (right && may_be_null && years.size() > 1) return std::nullopt;
  return right;
}

std::optional<bool> IsActionRight(const GoldFact& gold, const Fact& fact) {
  const TextAnswers& verbs = gold.row.action;
  const bool any =
      std::any_of(verbs.begin(), verbs.end(), [](const auto& verb) { return !verb.has_value(); });
  if (verbs.empty() || any) return std::nullopt;
  return std::any_of(verbs.begin(), verbs.end(), [&fact](const auto& verb) {
    return !verb->empty() && (fact.action.find(*verb) != std::string::npos ||
                              fact.indicator.find(*verb) != std::string::npos);
  });
}

// Of several records on one numeral, the one that names the gold's indicator.
const Fact* BestOf(const GoldFact& gold, const std::vector<const Fact*>& rivals) {
  for (const Fact* fact : rivals) {
    if (*IsRight(Attribute::kIndicator, gold, *fact)) return fact;
  }
  return rivals.front();
}

// The facts that overlap a gold fact, without a look at all of them.
class FactsByPlace {
 public:
  explicit FactsByPlace(const std::vector<Fact>& facts) : facts_(facts), used_(facts.size()) {
    std::size_t reach = 0;
    for (const Fact& fact : facts) {
      reach = std::max(reach, fact.evidence.end);
      reach_.push_back(reach);
    }
  }

  // Unused ones, in order.
  std::vector<std::size_t> Overlapping(const GoldFact& gold) const {
    std::vector<std::size_t> found;
    const auto first = std::upper_bound(reach_.begin(), reach_.end(), gold.start);
    for (auto i = static_cast<std::size_t>(first - reach_.begin());
         i < facts_.size() && facts_[i].evidence.begin < gold.end; ++i) {
      if (!used_[i] && Overlap(gold, facts_[i])) found.push_back(i);
    }
    return found;
  }

  void Use(std::size_t i) { used_[i] = true; }
  bool used(std::size_t i) const { return used_[i]; }

 private:
  const std::vector<Fact>& facts_;
  std::vector<std::size_t> reach_;  // the greatest end up to here
  std::vector<bool> used_;
};

double Ratio(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

const char* ToString(Attribute attribute) {
  switch (attribute) {
    case Attribute::kIndicator:
      return "indicator";
    case Attribute::kDistrict:
      return "district";
    case Attribute::kYear:
      return "year";
    case Attribute::kMeasure:
      return "measure";
    case Attribute::kSign:
      return "sign";
    case Attribute::kBound:
      return "bound";
    case Attribute::kStatus:
      return "status";
    case Attribute::kAction:
      return "action";
  }
  return "";
}

bool IsSameQuantity(const GoldFact& gold, const Fact& fact) {
  if (!Overlap(gold, fact)) return false;
  std::optional<double> high;
  if (fact.value_max) high = fact.value_max->ToDouble();
  BaseQuantity found = ToBase(fact.value.ToDouble(), high, fact.unit);
  const bool rank = gold.row.one_measure && IsOneOf(gold.row.measure, ToString(Measure::kRank));
  if (rank && (found.unit.empty() || found.unit == "名" || found.unit == "第")) found.unit = "位";
  return std::any_of(gold.bases.begin(), gold.bases.end(), [&found](const BaseQuantity& base) {
    return AreSameUnits(found.unit, base.unit) && AreClose(found.value, base.value) &&
           AreClose(found.value_max, base.value_max);
  });
}

std::optional<bool> IsRight(Attribute attribute, const GoldFact& gold, const Fact& fact) {
  const GoldRow& row = gold.row;
  switch (attribute) {
    case Attribute::kIndicator:
      return NamesIndicator(fact.indicator, fact.measure == Measure::kChange, row);
    case Attribute::kDistrict:
      return IsOneOrUsual(row.district, fact.district, "");
    case Attribute::kYear:
      return IsYearRight(gold, fact);
    case Attribute::kMeasure:
      return IsOneOrUsual(row.measure, ToString(fact.measure), ToString(Measure::kLevel));
    case Attribute::kSign:
      return IsSignRight(gold, fact);
    case Attribute::kBound:
      return IsOneOrUsual(row.bound, ToString(fact.bound), ToString(Bound::kExact));
    case Attribute::kStatus:
      return IsOneOrUsual(row.status, ToString(fact.status), ToString(FactStatus::kActual));
    case Attribute::kAction:
      return IsActionRight(gold, fact);
  }
  return std::nullopt;
}

DocumentScore ScoreDocument(const std::vector<GoldFact>& gold, const std::vector<Fact>& facts) {
  DocumentScore score;
  FactsByPlace places(facts);
  for (const GoldFact& answer : gold) {
    const std::vector<std::size_t> near = places.Overlapping(answer);
    std::vector<const Fact*> rivals;
    for (const std::size_t i : near) {
      const bool same = IsSameQuantity(answer, facts[i]);
      if (same) rivals.push_back(&facts[i]);
      if (same || answer.row.optional) places.Use(i);
    }
    if (answer.row.optional) continue;
    if (rivals.empty()) {
      score.misses.push_back(&answer);
    } else {
      score.hits.push_back({&answer, BestOf(answer, rivals)});
    }
  }
  for (std::size_t i = 0; i < facts.size(); ++i) {
    if (!places.used(i)) score.spurious.push_back(&facts[i]);
  }
  return score;
}

void Tally::Add(const Tally& other) {
  hits += other.hits;
  misses += other.misses;
  spurious += other.spurious;
  complete += other.complete;
  for (std::size_t i = 0; i < asked.size(); ++i) {
    asked[i] += other.asked[i];
    right[i] += other.right[i];
  }
}

Figures Tally::ToFigures() const {
  Figures figures;
  figures.gold = hits + misses;
  figures.predicted = hits + spurious;
  figures.precision = Ratio(hits, figures.predicted);
  figures.recall = Ratio(hits, figures.gold);
  figures.quantity_f1 = Ratio(2 * hits, figures.predicted + figures.gold);
  figures.record_f1 = Ratio(2 * complete, figures.predicted + figures.gold);
  for (std::size_t i = 0; i < asked.size(); ++i) {
    if (asked[i] > 0) figures.accuracy[i] = Ratio(right[i], asked[i]);
  }
  return figures;
}

Tally TallyOf(const DocumentScore& score) {
  Tally tally;
  tally.hits = score.hits.size();
  tally.misses = score.misses.size();
  tally.spurious = score.spurious.size();
  for (const Hit& hit : score.hits) {
    bool complete = true;
    for (const Attribute attribute : kAttributes) {
      const std::optional<bool> right = IsRight(attribute, *hit.gold, *hit.fact);
      const auto i = static_cast<std::size_t>(attribute);
      if (right) ++tally.asked[i];
      if (right.value_or(false)) ++tally.right[i];
      const bool of_record = attribute == Attribute::kIndicator ||
                             attribute == Attribute::kDistrict || attribute == Attribute::kYear;
      if (of_record && !right.value_or(true)) complete = false;
    }
    tally.complete += complete;
  }
  return tally;
}

}  // namespace extract
