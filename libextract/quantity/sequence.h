// Numbers in a row that belong together: lists whose unit stands once (2.1、0.7、1.4个百分点) and
// ratios (8.2:41.5:50.3). Both are looked at as a whole before their first number is decided.
#ifndef EXTRACT_QUANTITY_SEQUENCE_H_
#define EXTRACT_QUANTITY_SEQUENCE_H_

#include <cstddef>
#include <string_view>

#include "quantity/reading.h"

namespace extract {

struct NumberList {
  std::size_t end = 0;    // behind the last number that was looked at
  bool has_unit = false;  // `last` has the unit of all
  Reading last;
};
// `first` is a number without unit. Looks along 、 和 与 及 as far as bare numbers go.
NumberList LookAlongList(std::string_view text, const ReadingGrammar& grammar,
                         const Reading& first);

struct Ratio {
  std::size_t end = 0;
  int parts = 1;         // 1: no ratio
  bool percent = false;  // the parts make a hundred
  bool clock = false;    // two digits each: 09:30, 12:30:00
  bool to_one = false;   // 2.21:1
};
Ratio LookAtRatio(std::string_view text, const Reading& first);
// Bytes of the sign between parts, 0 where there is none.
std::size_t RatioSignLength(std::string_view text, std::size_t at);

// 四大领域: takes 大 as the unit of a small number that has none. False where 大 begins a word
// (大学).
bool TakeBigUnit(std::string_view text, const NumeralVocabulary& words, Reading* reading);

// 提高1.2个、3.5个百分点: a number with 个 takes the longer unit at the end of its list. False
// where no such unit follows.
bool TakeTailUnit(std::string_view text, const ReadingGrammar& grammar, Reading* reading);

// 1200(850)亩: the unit behind the bracket serves the number before it.
bool TakeUnitOverBracket(std::string_view text, const ReadingGrammar& grammar, Reading* reading);

// The same for the number in the bracket.
bool TakeUnitOutside(std::string_view text, const ReadingGrammar& grammar, Reading* reading);

// Where the term of a glossary entry ends ([12]三张清单:…, 5.五个必须:…, 九大行动:…), at its colon;
// 0 where the text begins with none.
std::size_t GlossaryTermEnd(std::string_view text);

}  // namespace extract

#endif  // EXTRACT_QUANTITY_SEQUENCE_H_
