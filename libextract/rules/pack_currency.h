// The currency that money has in texts about a pack's region where they say 元 alone: currency =
// "HKD" in pack.toml. Mainland regions need none: 元 is CNY in units.tsv.
#ifndef EXTRACT_RULES_PACK_CURRENCY_H_
#define EXTRACT_RULES_PACK_CURRENCY_H_

#include <vector>

#include "rules/pack_source.h"
#include "rules/rule_program.h"

namespace extract {

// Fills program->currencies; needs its gazetteer. A diagnostic for a currency that is no ISO 4217
// code (E144), and for one without the region that it holds for (E101).
void SetCurrencies(const std::vector<const PackSource*>& packs, RuleProgram* program,
                   std::vector<Diagnostic>* problems);

}  // namespace extract

#endif  // EXTRACT_RULES_PACK_CURRENCY_H_
