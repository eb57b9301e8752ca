// A numeral with its unit, before it is decided whether it is a quantity: the grammar of one
// measure (3.5个小时, 百分之五, 三成五, 2—3天, $1.2亿), without context.
#ifndef EXTRACT_QUANTITY_READING_H_
#define EXTRACT_QUANTITY_READING_H_

#include <cstddef>
#include <cstring>
#include <optional>
#include <string_view>

#include "base/near_bytes.h"
#include "extract/decimal.h"
#include "quantity/numeral.h"
#include "quantity/numeral_vocabulary.h"
#include "quantity/unit_table.h"
#include "text/normalized_block.h"

namespace extract {

struct Reading {
  Numeral number;  // the (first) numeral as it was read
  ByteRange span;  // with currency sign and minus, to the end of the unit
  Decimal value;   // before scale words
  std::optional<Decimal> value_max;
  int power = 0;
  ScaleText scale;
  const Unit* unit = nullptr;
  // As written, without 余多来几: 个月 of 2个多月, 台(套). A part of the text or of a table.
  std::string_view unit_text;
  std::size_t unit_begin = 0;
  bool over = false;               // 余 多 来 几, before or behind the unit
  bool fraction = false;           // 三分之一, 百分之五
  bool range = false;              // two numerals
  bool closed = false;             // 500元以上2000元以下: 以下 stands behind the span
  const Unit* currency = nullptr;  // of 港币100万, US$5
};

class ReadingGrammar {
 public:
  ReadingGrammar(const UnitTable* units, const NumeralVocabulary* words);

  // The longest measure whose numeral begins at `position`; false where no numeral begins there.
  // Linear in what it consumes.
  bool Read(std::string_view text, std::size_t position, Reading* reading) const;
  // The same without range.
  bool ReadSingle(std::string_view text, std::size_t position, Reading* reading) const;
  // Reads the unit at `at` into the reading of a numeral that had none, and moves its end there.
  void TakeUnit(std::string_view text, std::size_t at, Reading* reading) const;

  const Unit* percent() const { return percent_; }

 private:
  bool ReadFraction(std::string_view text, std::size_t divisor_bytes, Reading* reading) const;
  bool ReadSlash(std::string_view text, Reading* reading) const;
  void ReadTenths(std::string_view text, Reading* reading) const;
  void ReadSpokenTenths(std::string_view text, Reading* reading) const;
  void ReadHalf(std::string_view text, Reading* reading) const;
  void ReadBracket(std::string_view text, Reading* reading) const;
  bool ReadCurrency(std::string_view head, Reading* reading) const;
  bool ReadGapUnit(std::string_view text, std::size_t at, Reading* reading) const;
  const Unit* MatchUnit(std::string_view text, std::size_t at, std::size_t* length) const;
  void ReadRangeEnd(std::string_view text, Reading* reading) const;
  bool IsAmountOfChange(std::string_view head, const Reading& reading) const;
  std::size_t RangeGap(std::string_view text, Reading* reading) const;
  bool RangeUnitsAgree(const Reading& low, const Reading& high) const;

  const UnitTable* units_;
  const NumeralVocabulary* words_;
  const Unit* percent_;
  const Unit* permille_;
};

// Bytes of a range sign (-, —, ~, 至, 到) at `at`; 0 where there is none.
std::size_t RangeSignLength(std::string_view text, std::size_t at);

// HasAt for words that are no literals.
inline bool HasWordAt(std::string_view text, std::size_t at, std::string_view word) {
  return at <= text.size() && text.size() - at >= word.size() &&
         std::memcmp(text.data() + at, word.data(), word.size()) == 0;
}

}  // namespace extract

#endif  // EXTRACT_QUANTITY_READING_H_
