// The slots that packs define themselves, in [slots] of a rules file:
//
//   [slots]
//   approval = ['取消', '下放', '承接(?:省级)?']     # alternatives
//   approval_done = '(?:已|全部)?{approval}了?'      # made of other slots
//   wages = '{quantity:money}'                       # of type quantity
//
//   [extend_slots]
//   approval = ['委托']                              # a child adds to a parent's slot
//
// A slot is either text, a fragment of a pattern, or a quantity, a name for a set of units. A pack
// sees its own slots and those of the packs that it extends; two packs that do not know of each
// other may use one name for two things.
#ifndef EXTRACT_RULES_SLOT_TABLE_H_
#define EXTRACT_RULES_SLOT_TABLE_H_

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "extract/diagnostic.h"
#include "rules/pack_source.h"
#include "rules/pack_tree.h"
#include "rules/slot_pattern.h"

namespace extract {

class SlotTable {
 public:
  // Expands all slots of all packs, each once, and tries the fragments. E112 malformed slot, E113
  // slot that holds itself, E114 name that the pack or a parent has already, E115 alternatives of
  // two types, E209 nothing there to extend, and what a pattern's text may get (E104, E108, E301).
  SlotTable(const PackTree& packs, const SlotScope& built_in, std::vector<Diagnostic>* problems);

  // `built_in` with the slots that `pack` sees. The table must outlive it.
  SlotScope ScopeOf(const PackSource& pack) const;

 private:
  struct Entry {
    const PackSource* pack;
    std::vector<std::pair<const PackSource*, const SourceText*>> alternatives;
    SlotValue value;
    enum { kNew, kActive, kDone } state = kNew;
  };
  using Key = std::pair<const PackSource*, std::string>;

  void Collect(const SlotSource& slot, const PackSource& pack, std::vector<Diagnostic>* problems);
  Entry* Find(const PackSource& pack, std::string_view name);
  void Expand(const std::string& name, Entry* entry, std::vector<Diagnostic>* problems);
  void ExpandText(const std::string& name, Entry* entry, std::vector<Diagnostic>* problems);
  void MergeUnits(const std::string& name, Entry* entry, std::vector<Diagnostic>* problems);
  std::vector<std::string> NamesFor(const PackSource& pack) const;

  const PackTree& packs_;
  const SlotScope built_in_;
  std::map<Key, Entry> entries_;
};

}  // namespace extract

#endif  // EXTRACT_RULES_SLOT_TABLE_H_
