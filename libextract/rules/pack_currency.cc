#include "rules/pack_currency.h"

#include "quantity/unit_rows.h"

namespace extract {
void SetCurrencies(const std::vector<const PackSource*>& packs, RuleProgram* program,
                   std::vector<Diagnostic>* problems) {
  if (!program->gazetteer) return;
  for (const PackSource* pack : packs) {
    const std::string& currency = pack->currency.text;
    if (currency.empty()) continue;
    const DivisionId region = program->gazetteer->DivisionOfToday(pack->region);
    if (!IsCurrencyCode(currency)) {
      problems->push_back(ErrorAt(pack->currency, "E144",
                                  "currency '" + currency + "' is no ISO 4217 code",
                                  "three capital letters, as HKD"));
    } else if (region == kNoDivision) {
      problems->push_back(ErrorAt(pack->currency, "E101", "currency without a region",
                                  "add region = \"...\", six digits: the currency holds there"));
    } else {
      program->currencies.emplace_back(region, currency);
    }
  }
}

}  // namespace extract
