// Finds and parses every quantity of a normalised text, and refuses numerals that are none.
//
//   QuantityFinder finder(&units, &vocabulary);
//   finder.Find(sentence, marks, taken, &quantities, &refused);
//
// `taken` holds ranges that are already something else (dates and periods found by time/), sorted.
// The numeral is parsed here and never again. Stateless but for its tables: thread-safe.
// Time is linear in the text, whatever it holds.
#ifndef EXTRACT_QUANTITY_QUANTITY_FINDER_H_
#define EXTRACT_QUANTITY_QUANTITY_FINDER_H_

#include <string>
#include <string_view>
#include <vector>

#include "base/text_marks.h"
#include "quantity/numeral_vocabulary.h"
#include "quantity/quantity.h"
#include "quantity/reading.h"
#include "quantity/unit_table.h"

namespace extract {

class QuantityFinder {
 public:
  // Both must outlive the finder and be complete: nothing may be added to them afterwards.
  QuantityFinder(const UnitTable* units, const NumeralVocabulary* vocabulary)
      : vocabulary_(vocabulary), grammar_(units, vocabulary) {}

  // Appends in text order, never overlapping. `text` is a sentence or a whole block; offsets are
  // relative to it. `marks`: its numeral and quote marks (AddNumeralMarks), among others. `refused`
  // may be null.
  void Find(std::string_view text, const MarkSpan& marks, const std::vector<ByteRange>& taken,
            std::vector<Quantity>* quantities, std::vector<RefusedNumeral>* refused) const;

  // False for the marks of a text without a character of a numeral, so that Find() would find
  // nothing.
  static bool MayFind(const MarkSpan& marks) { return marks.HasAny(kNumeralMark); }

  // A table cell that holds one number and nothing else but a sign, a unit and qualifiers:
  // "1,234.5", "-3.2", "12.8万吨", "约30". Where it has no unit it takes that of `unit`, the text
  // of its head or unit column ("万吨", "±%", "亿元"; "" for none), of which the quantity then
  // keeps a part. Offsets are relative to `cell`. False for any other cell ("—", "2021年", "张三").
  bool ReadCell(std::string_view cell, std::string_view unit, Quantity* quantity) const;

 private:
  const NumeralVocabulary* vocabulary_;
  ReadingGrammar grammar_;
};

}  // namespace extract

#endif  // EXTRACT_QUANTITY_QUANTITY_FINDER_H_
