// Which pack extends which, over any number of generations.
#ifndef EXTRACT_RULES_PACK_TREE_H_
#define EXTRACT_RULES_PACK_TREE_H_

#include <map>
#include <set>
#include <string>
#include <vector>

#include "rules/pack_source.h"

namespace extract {

class PackTree {
 public:
  // `packs` with each one behind every pack that it extends, as RulePack::LoadAll gives them.
  explicit PackTree(const std::vector<const PackSource*>& packs);

  // No pack extends itself.
  bool Extends(const PackSource& child, const PackSource& parent) const;
  const std::vector<const PackSource*>& packs() const { return packs_; }

 private:
  std::vector<const PackSource*> packs_;
  std::map<const PackSource*, std::set<const PackSource*>> ancestors_;
};

}  // namespace extract

#endif  // EXTRACT_RULES_PACK_TREE_H_
