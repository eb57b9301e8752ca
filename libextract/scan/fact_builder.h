// From a statement to a fact: canonical names, signs, places in the original text.
#ifndef EXTRACT_SCAN_FACT_BUILDER_H_
#define EXTRACT_SCAN_FACT_BUILDER_H_

#include <string_view>

#include "extract/fact.h"
#include "quantity/quantity.h"
#include "rules/rule_program.h"
#include "scan/statement.h"
#include "text/normalized_block.h"
#include "text/text_window.h"

namespace extract {

// Counts lines and code points of a text once, front to back: facts come in order.
class TextPosition {
 public:
  // `text` begins at offset `begin` of the whole; before it there are so many code points and line
  // breaks.
  void Start(std::string_view text, std::size_t begin, std::size_t code_points, std::size_t lines);
  // Code point offset and line of byte `offset`, which is not before the one asked for last.
  std::size_t CodePoint(std::size_t offset);
  std::size_t line() const { return lines_ + 1; }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t begin_ = 0;
  std::size_t code_points_ = 0;
  std::size_t lines_ = 0;
};

class FactBuilder {
 public:
  explicit FactBuilder(const RuleProgram* program) : program_(program) {}
  // What follows is in `slice`, before which there are so many code points and line breaks.
  void StartSlice(const TextSlice* slice, std::size_t code_points, std::size_t lines);

  // Fills everything but district, year and period. `sentence` is the normalised text around.
  void Build(const NormalizedBlock& block, std::string_view sentence, const Quantity& quantity,
             const Statement& statement, Fact* fact);
  void SetDistrict(DivisionId district, Fact* fact) const;
  // Money written 元 alone, in a text of a region with a currency of its own (`home`) that speaks
  // of that region: 庫房有盈餘20億元 is HKD. Not 人民币 and not what a text says of other places.
  void SetCurrency(std::string_view behind, DivisionId home, DivisionId district, Fact* fact) const;

 private:
  void Locate(const NormalizedBlock& block, ByteRange span, Fact* fact);
  void NameIndicator(const Statement& statement, Fact* fact) const;

  const RuleProgram* program_;
  const TextSlice* slice_ = nullptr;
  TextPosition position_;
};

}  // namespace extract

#endif  // EXTRACT_SCAN_FACT_BUILDER_H_
