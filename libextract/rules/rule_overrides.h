// Rules of a parent that a pack switches off ([rules] disable) or replaces (overrides = "cn/...").
#ifndef EXTRACT_RULES_RULE_OVERRIDES_H_
#define EXTRACT_RULES_RULE_OVERRIDES_H_

#include <map>
#include <set>
#include <vector>

#include "extract/diagnostic.h"
#include "rules/pack_source.h"
#include "rules/pack_tree.h"

namespace extract {

struct RuleOverrides {
  std::set<const RuleSource*> off;
  std::map<const RuleSource*, int> inherited_priority;  // of a replacement that gives none
};

// E204 for an id that no pack has, E205 for one of a pack that is no parent.
RuleOverrides FindOverrides(const PackTree& packs, std::vector<Diagnostic>* problems);

}  // namespace extract

#endif  // EXTRACT_RULES_RULE_OVERRIDES_H_
