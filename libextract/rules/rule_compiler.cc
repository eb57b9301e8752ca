#include "rules/rule_compiler.h"

#include <array>
#include <utility>

#include "rules/pattern_check.h"

namespace extract {
namespace {

template <typename T, std::size_t N>
using Names = std::array<std::pair<std::string_view, T>, N>;

template <typename T, std::size_t N>
std::optional<T> Choose(const SourceText& value, const Names<T, N>& names,
                        std::vector<Diagnostic>* problems) {
  if (value.text.empty()) return std::nullopt;
  std::string help = "one of";
  for (const auto& [name, choice] : names) {
    if (name == value.text) return choice;
    help += " \"" + std::string(name) + "\"";
  }
  problems->push_back(ErrorAt(value, "E106", "unknown value \"" + value.text + "\"", help));
  return std::nullopt;
}

constexpr Names<Measure, 5> kMeasures = {{{"level", Measure::kLevel},
                                          {"change", Measure::kChange},
                                          {"share", Measure::kShare},
                                          {"rank", Measure::kRank},
                                          {"multiple", Measure::kMultiple}}};
constexpr Names<SignRule, 3> kSigns = {
    {{"+", SignRule::kPlus}, {"-", SignRule::kMinus}, {"as_written", SignRule::kAsWritten}}};
constexpr Names<Basis, 6> kBases = {{{"yoy", Basis::kYearOnYear},
                                     {"mom", Basis::kMonthOnMonth},
                                     {"qoq", Basis::kQuarterOnQuarter},
                                     {"previous", Basis::kPrevious},
                                     {"plan", Basis::kPlan},
                                     {"other", Basis::kOther}}};
constexpr Names<Bound, 7> kBounds = {{{"exact", Bound::kExact},
                                      {"about", Bound::kAbout},
                                      {"nearly", Bound::kNearly},
                                      {"over", Bound::kOver},
                                      {"at_least", Bound::kAtLeast},
                                      {"under", Bound::kUnder},
                                      {"at_most", Bound::kAtMost}}};
constexpr Names<FactStatus, 3> kStatuses = {{{"actual", FactStatus::kActual},
                                             {"planned", FactStatus::kPlanned},
                                             {"expected", FactStatus::kExpected}}};

std::uint64_t Bits(std::initializer_list<Dimension> dimensions) {
  std::uint64_t bits = 0;
  for (const Dimension dimension : dimensions) bits |= DimensionBit(dimension);
  return bits;
}

std::uint64_t KindBit(QuantityKind kind) {
  Quantity quantity;
  quantity.kind = kind;
  return DimensionBits(quantity);
}

// What may stand in {quantity:...} beside unit symbols. 0: no such name.
std::uint64_t DimensionsByName(std::string_view name) {
  using D = Dimension;
  static const std::pair<std::string_view, std::uint64_t> kNames[] = {
      {"count", Bits({D::kCount})},
      {"persons", Bits({D::kPersons})},
      {"person_times", Bits({D::kPersonTimes})},
      {"money", Bits({D::kMoney})},
      {"percent", Bits({D::kPercent})},
      {"points", Bits({D::kPercentagePoints})},
      {"times", Bits({D::kMultiple})},
      {"duration", Bits({D::kDuration})},
      {"length", Bits({D::kLength})},
      {"area", Bits({D::kArea})},
      {"mass", Bits({D::kMass})},
      {"bare", Bits({D::kNone})},
      {"rate", Bits({D::kPercent, D::kPercentagePoints, D::kMultiple})},
      {"people", Bits({D::kPersons, D::kPersonTimes})},
      {"counted", Bits({D::kCount, D::kPersons, D::kPersonTimes})},
      {"amount", ((std::uint64_t{1} << 40) - 1) &
                     ~Bits({D::kPercent, D::kPercentagePoints, D::kMultiple, D::kRank})},
      {"rank", KindBit(QuantityKind::kRank) | Bits({D::kRank})},
      {"doubling", KindBit(QuantityKind::kDoubling)},
      {"ratio", KindBit(QuantityKind::kRatioPart)},
  };
  for (const auto& [known, bits] : kNames) {
    if (known == name) return bits;
  }
  return 0;
}

void SetUnits(const RuleSource& source, const SlotPattern& pattern, const UnitTable& units,
              CompiledRule* rule, std::vector<Diagnostic>* problems) {
  for (const std::string& name : pattern.units) {
    if (const std::uint64_t bits = DimensionsByName(name)) {
      rule->dimensions |= bits;
    } else if (units.Find(name) != nullptr) {
      rule->symbols.push_back(name);
    } else {
      problems->push_back(ErrorAt(
          source.pattern, "E109", "unknown unit or dimension \"" + name + "\"",
          "write a symbol of units.tsv or classifiers.tsv, or one of count, persons, person_times, "
          "money, percent, points, times, duration, length, area, mass, bare, rate, people, "
          "counted, "
          "amount, rank, doubling, ratio",
          source.pattern.text.find(name)));
    }
  }
}

void SetIndicator(const RuleSource& source, CompiledRule* rule, std::vector<Diagnostic>* problems) {
  const std::string& text = source.indicator.text;
  constexpr std::string_view kNamedPrefix = "name:";
  if (text.empty() || text == "auto") {
    rule->indicator = IndicatorSource::kAuto;
  } else if (text == "before") {
    rule->indicator = IndicatorSource::kBefore;
  } else if (text == "behind") {
    rule->indicator = IndicatorSource::kBehind;
  } else if (text == "object") {
    rule->indicator = IndicatorSource::kObject;
  } else if (text == "carried") {
    rule->indicator = IndicatorSource::kCarried;
  } else if (text.compare(0, kNamedPrefix.size(), kNamedPrefix) == 0 &&
             text.size() > kNamedPrefix.size()) {
    rule->indicator = IndicatorSource::kNamed;
    rule->indicator_name = text.substr(kNamedPrefix.size());
  } else {
    problems->push_back(
        ErrorAt(source.indicator, "E106", "unknown value \"" + text + "\"",
                "one of \"auto\" \"before\" \"behind\" \"carried\" \"object\" or \"name:...\""));
  }
}

bool IsPlainId(std::string_view id) {
  if (id.empty()) return false;
  for (const char c : id) {
    if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_')) return false;
  }
  return true;
}

}  // namespace

std::optional<RuleDraft> CompileRule(const RuleSource& source, const std::string& pack_name,
                                     const UnitTable& units, const SlotScope& slots,
                                     ShapeReader* shapes, std::vector<Diagnostic>* problems) {
  const std::size_t before = problems->size();
  RuleDraft draft;
  CompiledRule& rule = draft.rule;
  if (!IsPlainId(source.id.text)) {
    problems->push_back(ErrorAt(source.id, "E111", "invalid rule id `" + source.id.text + "`",
                                "use lower-case letters, digits, points and underscores"));
  }
  rule.id = pack_name + "/" + source.id.text;
  rule.priority = source.priority;
  rule.measure = Choose(source.measure, kMeasures, problems);
  rule.sign = Choose(source.sign, kSigns, problems).value_or(SignRule::kAsWritten);
  rule.basis = Choose(source.basis, kBases, problems);
  rule.bound = Choose(source.bound, kBounds, problems);
  rule.status = Choose(source.status, kStatuses, problems);
  SetIndicator(source, &rule, problems);
  rule.action = source.action.text;

  SlotPattern pattern;
  const bool parsed = ParseSlotPattern(source.pattern, slots, &pattern, problems);
  if (parsed) {
    SetUnits(source, pattern, units, &rule, problems);
    rule.phrase_before = pattern.phrase_before;
    rule.phrase_behind = pattern.phrase_behind;
    if (!pattern.left.empty()) rule.left = "(?:" + pattern.left + ")\\z";
    rule.right = pattern.right;
    PatternShape left = shapes->Read(pattern.left);
    PatternShape right = shapes->Read(pattern.right);
    draft.needs = {rule.Kinds(), std::move(left.last).value_or(Characters()),
                   std::move(right.first).value_or(Characters()), std::move(left.required)};
    TryPattern(source.pattern, rule.left, problems);
    TryPattern(source.pattern, rule.right, problems);
  }
  if (!parsed || problems->size() != before) return std::nullopt;
  return draft;
}

}  // namespace extract
