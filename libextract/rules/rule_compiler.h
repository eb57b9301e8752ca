// From a rule as written to a rule as run: enumerated values checked, slots expanded, RE2 tried.
#ifndef EXTRACT_RULES_RULE_COMPILER_H_
#define EXTRACT_RULES_RULE_COMPILER_H_

#include <optional>
#include <string>
#include <vector>

#include "rules/pattern_shape.h"
#include "rules/rule_program.h"
#include "rules/slot_pattern.h"

namespace extract {

struct RuleDraft {
  CompiledRule rule;
  RuleNeeds needs;
};

// nullopt after at least one diagnostic; all faults of the rule are reported. `shapes`: the same
// for all rules.
std::optional<RuleDraft> CompileRule(const RuleSource& source, const std::string& pack_name,
                                     const UnitTable& units, const SlotScope& slots,
                                     ShapeReader* shapes, std::vector<Diagnostic>* problems);

}  // namespace extract

#endif  // EXTRACT_RULES_RULE_COMPILER_H_
