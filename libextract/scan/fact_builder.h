// From a statement to a fact: canonical names, signs, places in the original text.
#ifndef EXTRACT_SCAN_FACT_BUILDER_H_
#define EXTRACT_SCAN_FACT_BUILDER_H_

#include <string_view>

#include "extract/document.h"
#include "extract/fact.h"
#include "quantity/quantity.h"
#include "rules/rule_program.h"
#include "scan/statement.h"
#include "text/normalized_block.h"

namespace extract {

// Counts lines and code points of a text once, front to back: facts come in order.
class TextPosition {
 public:
  // `first_code_point`: 1 where a byte order mark stands before the text.
  void Start(std::string_view utf8, std::size_t first_code_point);
  // Code point offset and line of byte `offset`, which is not before the one asked for last.
  std::size_t CodePoint(std::size_t offset);
  std::size_t line() const { return line_; }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t code_points_ = 0;
  std::size_t line_ = 1;
};

class FactBuilder {
 public:
  explicit FactBuilder(const RuleProgram* program) : program_(program) {}
  void StartDocument(const Document* document);

  // Fills everything but district, year and period. `sentence` is the normalised text around.
  void Build(const NormalizedBlock& block, std::string_view sentence, const Quantity& quantity,
             const Statement& statement, Fact* fact);
  void SetDistrict(DivisionId district, Fact* fact) const;

 private:
  void Locate(const NormalizedBlock& block, ByteRange span, Fact* fact);
  void NameIndicator(const Statement& statement, Fact* fact) const;

  const RuleProgram* program_;
  const Document* document_ = nullptr;
  TextPosition position_;
};

}  // namespace extract

#endif  // EXTRACT_SCAN_FACT_BUILDER_H_
