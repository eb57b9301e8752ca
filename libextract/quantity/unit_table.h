// Units of measure and count classifiers: what may stand behind a numeral, and what it means.
//
// Built from rows of rules/cn/units.tsv and classifiers.tsv (docs/units.md says what belongs in
// them), see unit_rows.h. Immutable once built; look-ups allocate nothing.
//
//   std::size_t length = 0;
//   table.MatchPrefix("平方公里的面积", 0, &length);   // 平方公里, not 平方; length 12
//   table.MatchPrefix("元/平方米", 0, &length);       // a compound: money by area, currency CNY
//   table.MatchPrefix("mAh", 0, &length);           // nullptr: m is a unit only where the letters
//   end
#ifndef EXTRACT_QUANTITY_UNIT_TABLE_H_
#define EXTRACT_QUANTITY_UNIT_TABLE_H_

#include <array>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/character_set.h"
#include "extract/decimal.h"
#include "quantity/phrase_index.h"

namespace extract {

enum class Dimension : std::uint8_t {
  kCount,        // 个, 家, 项, 条, 户, 处
  kPersons,      // 人, 名, 位(persons)
  kPersonTimes,  // 人次, 人日
  kMoney,
  kPercent,  // %, ‰, 成
  kPercentagePoints,
  kMultiple,  // 倍
  kRank,      // 位, 名 behind 第
  kLength,
  kArea,
  kVolume,
  kMass,
  kEnergy,
  kPower,
  kDuration,
  kTemperature,
  kVoltage,
  kConcentration,
  kSpeed,
  kFrequency,
  kData,
  kAngle,
  kPressure,
  kIndexPoints,
  kCompound,  // 元/平方米, 吨/日, 微克/立方米
  kNone,      // a bare number
};

// The names used in units.tsv: "money", "person_times"; nullopt for any other word.
std::optional<Dimension> ParseDimension(std::string_view name);
// Such a name; "rank" for a position in an order.
std::string_view NameOf(Dimension dimension);

// Which numerals a count word counts behind (the column `use` of classifiers.tsv).
enum class CountUse : std::uint8_t {
  kAny,
  kArabic,   // 12市, but 五市 names
  kOrdinal,  // behind a Chinese numeral other than 两 an order: 二期
  kTwo,      // behind 两 alone: 两级; 三级 and 3级 are grades
};

struct Unit {
  std::string symbol;       // as written in simplified script: "平方公里", "人次", "%"
  std::string base_symbol;  // what it folds to in records: 公里 -> 千米, 亩 stays 亩
  Dimension dimension = Dimension::kCount;
  // To the dimension's SI-like base (m2, kg, s, J, W, m3 ...), for comparison across units; zero
  // where there is none (classifiers, money). For percent and percentage points the factor to % and
  // 个百分点, which base values do apply: 六成 -> 60 %.
  Decimal factor;
  std::string currency;  // ISO 4217, money only
  bool is_classifier = false;
  CountUse use = CountUse::kAny;
  // One of the few that the grammar asks for by name (年, 个, 成): of all others it need not ask.
  bool known = false;
};

// A sign or name of a currency before a number: US$, 人民币.
struct CurrencySign {
  std::string spelling;
  std::string unit;    // 美元
  bool symbol = true;  // part of the quantity
};

class UnitTable {
 public:
  UnitTable();
  UnitTable(UnitTable&&) = default;
  UnitTable& operator=(UnitTable&&) = default;

  // Adds a unit under its symbol. False when the symbol is there already, or empty.
  bool Add(Unit unit);
  // The longest unit that stands in `whole` at `at` (compound units with / or 每 included when both
  // sides are units), or nullptr. `length` receives its bytes. For a compound that has no row of
  // its own the unit's symbols are empty: the text is the symbol.
  const Unit* MatchPrefix(std::string_view whole, std::size_t at, std::size_t* length) const;
  const Unit* Find(std::string_view symbol) const;
  // False when the sign is there already, or empty, or its unit is none of the table.
  bool AddSign(CurrencySign sign);
  // False for most characters that no sign ends with.
  bool MayEndSign(char32_t character) const { return sign_ends_.Has(character); }
  // The longest sign that `text` ends with, or nullptr.
  const CurrencySign* SignBefore(std::string_view text) const;
  std::size_t size() const { return units_.size(); }

 private:
  const Unit* MatchSimple(std::string_view whole, std::size_t at, std::size_t* length) const;
  const Unit* CompoundOf(const Unit& numerator) const;

  std::deque<Unit> units_;           // never moved once added
  std::deque<Unit> compounds_;       // [0] without currency, then one for each currency
  std::vector<CurrencySign> signs_;  // longest first
  CharacterSet sign_ends_;           // last characters of signs
  // Their spellings, all of one set; a payload is a place in by_number_.
  PhraseIndex spellings_{PhraseIndex::Side::kBegin};
  std::vector<const Unit*> by_number_;
};

}  // namespace extract

#endif  // EXTRACT_QUANTITY_UNIT_TABLE_H_
