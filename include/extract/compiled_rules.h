// Rule packs made ready to scan: immutable, shared by all threads.
//
//   CompileOutcome outcome = CompiledRules::Compile(packs);
//   if (!outcome.rules) for (const Diagnostic& d : outcome.problems) std::cerr << d.ToString();
#ifndef EXTRACT_COMPILED_RULES_H_
#define EXTRACT_COMPILED_RULES_H_

#include <memory>
#include <vector>

#include "extract/diagnostic.h"
#include "extract/rule_pack.h"

namespace extract {

class CompiledRules;
struct RuleProgram;

struct CompileOutcome {
  std::shared_ptr<const CompiledRules> rules;  // null when a problem is an error
  std::vector<Diagnostic> problems;            // all of them
};

class CompiledRules {
 public:
  // `packs` in order of precedence: a later pack's rules win over an earlier one's of equal
  // priority.
  static CompileOutcome Compile(const std::vector<RulePack>& packs);

  ~CompiledRules();
  CompiledRules(const CompiledRules&) = delete;
  CompiledRules& operator=(const CompiledRules&) = delete;

  // Internal: for the scanner.
  const RuleProgram& program() const { return *program_; }

 private:
  CompiledRules();
  std::unique_ptr<RuleProgram> program_;
};

}  // namespace extract

#endif  // EXTRACT_COMPILED_RULES_H_
