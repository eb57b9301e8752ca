// Ranks (居全国第一, 列第3位, 首位, 前十) and doublings (翻一番): numerals that are read by the
// words around them rather than by a unit.
#ifndef EXTRACT_QUANTITY_RANK_H_
#define EXTRACT_QUANTITY_RANK_H_

#include <cstddef>
#include <optional>
#include <string_view>

#include "extract/fact.h"
#include "quantity/numeral_vocabulary.h"
#include "quantity/quantity.h"
#include "quantity/unit_table.h"

namespace extract {

struct RankReading {
  ByteRange span;     // 第一, 第3位, 首位, 前十
  ByteRange numeral;  // the whole of it where there are no digits
  Decimal value;
  Bound bound = Bound::kExact;  // at_most for 前十
};

// Each takes the position of its first character and tells a rank from an ordinal. `end` receives
// the end of what was read in either case. `after_rank`: a rank stands right before, joined by 、
// or 和.
std::optional<RankReading> ReadOrdinal(std::string_view text, const NumeralVocabulary& words,
                                       std::size_t position, bool after_rank, std::size_t* end);
std::optional<RankReading> ReadHeadRank(std::string_view text, const NumeralVocabulary& words,
                                        std::size_t position, std::size_t* end);
// 前十, 前3位: `numeral_begin` is behind 前.
std::optional<RankReading> ReadTopRank(std::string_view text, const NumeralVocabulary& words,
                                       std::size_t numeral_begin, std::size_t* end);

// 翻番, 翻一番, 翻了两番, 翻倍: how many times as much. `end` receives the end of what was read.
std::optional<Decimal> ReadDoubling(std::string_view text, std::size_t position, std::size_t* end);

// The units that ranks and doublings have: 位 and 倍.
const Unit& RankUnit();
const Unit& MultipleUnit();

}  // namespace extract

#endif  // EXTRACT_QUANTITY_RANK_H_
