// A parent is known by the name of its folder, as the loader knows it, or by its own name.
#include "rules/pack_tree.h"

#include <filesystem>

namespace extract {

PackTree::PackTree(const std::vector<const PackSource*>& packs) : packs_(packs) {
  std::map<std::string, const PackSource*> by_name;
  for (const PackSource* pack : packs) {
    std::set<const PackSource*>& ancestors = ancestors_[pack];
    for (const std::string& name : pack->extends_names) {
      const auto parent = by_name.find(name);
      if (parent == by_name.end()) continue;
      ancestors.insert(parent->second);
      const std::set<const PackSource*>& further = ancestors_[parent->second];
      ancestors.insert(further.begin(), further.end());
    }
    by_name[std::filesystem::path(pack->directory).filename().string()] = pack;
    by_name[pack->name] = pack;
  }
}

bool PackTree::Extends(const PackSource& child, const PackSource& parent) const {
  const auto at = ancestors_.find(&child);
  return at != ancestors_.end() && at->second.count(&parent) != 0;
}

}  // namespace extract
