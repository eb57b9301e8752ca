// Units of measure and count classifiers: what may stand behind a numeral, and what it means.
//
// Built from rows of rules/cn/units.tsv and classifiers.tsv (docs/units.md says what belongs in them).
// Immutable once built; look-ups allocate nothing.
#ifndef EXTRACT_QUANTITY_UNIT_TABLE_H_
#define EXTRACT_QUANTITY_UNIT_TABLE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/decimal.h"

namespace extract {

enum class Dimension : std::uint8_t {
  kCount,       // 个, 家, 项, 条, 户, 处
  kPersons,     // 人, 名, 位(persons)
  kPersonTimes, // 人次, 人次
  kMoney,
  kPercent,     // %, ‰, 成
  kPercentagePoints,
  kMultiple,    // 倍
  kRank,        // 位, 名 behind 第
  kLength, kArea, kVolume, kMass, kEnergy, kPower, kDuration, kTemperature, kVoltage,
  kConcentration, kSpeed, kFrequency, kData, kAngle, kPressure, kIndexPoints,
  kCompound,    // 元/平方米, 吨/日, 微克/立方米
  kNone,        // a bare number
};

struct Unit {
  std::string symbol;       // as written in simplified script: "平方公里", "人次", "%"
  std::string base_symbol;  // what it folds to in records: 公里 -> 千米, 亩 stays 亩
  Dimension dimension = Dimension::kCount;
  // To the dimension's SI-like base (m2, kg, s, J, W, m3 ...), for comparison across units; zero where
  // there is none (classifiers, money).
  Decimal factor;
  std::string currency;  // ISO 4217, money only
  bool is_classifier = false;
};

class UnitTable {
 public:
  // Adds a unit under its symbol. False when the symbol is there already.
  bool Add(Unit unit);
  // The longest unit that `text` starts with (compound units with / or 每 included when both sides are
  // units), or nullptr. `length` receives its bytes in `text`.
  const Unit* MatchPrefix(std::string_view text, std::size_t* length) const;
  const Unit* Find(std::string_view symbol) const;
  std::size_t size() const { return units_.size(); }

 private:
  std::vector<Unit> units_;
  std::unordered_map<std::string, std::uint32_t> by_symbol_;
};

}  // namespace extract

#endif  // EXTRACT_QUANTITY_UNIT_TABLE_H_
