#include "rules/slot_table.h"

#include <algorithm>

#include "base/nearest.h"
#include "rules/pattern_check.h"

namespace extract {
namespace {

constexpr std::string_view kQuantity = "{quantity";

bool IsQuantity(std::string_view fragment) {
  return fragment.starts_with(kQuantity) && fragment.find('}') == fragment.size() - 1 &&
         (fragment[kQuantity.size()] == '}' || fragment[kQuantity.size()] == ':');
}

// The units of {quantity:A|B}; none for {quantity}.
std::vector<std::string> UnitsOf(std::string_view fragment) {
  std::vector<std::string> units;
  fragment.remove_prefix(kQuantity.size() + 1);
  while (!fragment.empty()) {
    const std::size_t bar = fragment.find_first_of("|}");
    if (bar > 0) units.emplace_back(fragment.substr(0, bar));
    fragment.remove_prefix(bar + 1);
  }
  return units;
}

bool IsSlotName(std::string_view name) {
  return !name.empty() && name[0] >= 'a' && name[0] <= 'z' &&
         std::all_of(name.begin(), name.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
         });
}

}  // namespace

SlotTable::SlotTable(const PackTree& packs, const SlotScope& built_in,
                     std::vector<Diagnostic>* problems)
    : packs_(packs), built_in_(built_in) {
  for (const PackSource* pack : packs.packs()) {
    for (const SlotSource& slot : pack->slots) Collect(slot, *pack, problems);
  }
  for (auto& [key, entry] : entries_) Expand(key.second, &entry, problems);
}

// Parents come before children, so that what is to be extended is there.
void SlotTable::Collect(const SlotSource& slot, const PackSource& pack,
                        std::vector<Diagnostic>* problems) {
  const std::string& name = slot.name.text;
  if (!IsSlotName(name) || IsBuiltInSlot(name)) {
    problems->push_back(
        ErrorAt(slot.name, "E112",
                IsBuiltInSlot(name) ? "{" + name + "} is a slot of the engine"
                                    : "`" + name + "` is no name for a slot",
                "use a name of your own, of lower-case letters, digits and underscores"));
    return;
  }
  Entry* known = Find(pack, name);
  if (slot.extends) {
    if (known == nullptr || known->pack == &pack) {
      problems->push_back(ErrorAt(
          slot.name, "E209", "no parent has a slot {" + name + "}",
          (known == nullptr ? "define it in [slots]" : "add the alternatives to it in [slots]") +
              DidYouMean(name, NamesFor(pack))));
      return;
    }
  } else if (known != nullptr) {
    problems->push_back(ErrorAt(
        slot.name, "E114", "slot {" + name + "} is there already",
        known->pack == &pack
            ? "give each slot a name of its own"
            : "add to that of " + known->pack->name + " in [extend_slots], or use another name"));
    return;
  } else {
    known = &entries_.emplace(Key(&pack, name), Entry{&pack, {}, {}}).first->second;
  }
  if (slot.alternatives.empty()) {
    problems->push_back(ErrorAt(slot.name, "E112", "slot {" + name + "} without a text",
                                "write " + name + " = ['...', '...']"));
  }
  for (const SourceText& alternative : slot.alternatives) {
    known->alternatives.emplace_back(&pack, &alternative);
  }
}

SlotTable::Entry* SlotTable::Find(const PackSource& pack, std::string_view name) {
  const auto own = entries_.find(Key(&pack, name));
  if (own != entries_.end()) return &own->second;
  for (const PackSource* parent : packs_.packs()) {
    if (!packs_.Extends(pack, *parent)) continue;
    const auto at = entries_.find(Key(parent, name));
    if (at != entries_.end()) return &at->second;
  }
  return nullptr;
}

std::vector<std::string> SlotTable::NamesFor(const PackSource& pack) const {
  std::vector<std::string> names;
  for (const auto& [key, entry] : entries_) {
    if (key.first == &pack || packs_.Extends(pack, *key.first)) names.push_back(key.second);
  }
  std::sort(names.begin(), names.end());  // packs stand in no order
  return names;
}

void SlotTable::Expand(const std::string& name, Entry* entry, std::vector<Diagnostic>* problems) {
  if (entry->state != Entry::kNew) return;
  entry->state = Entry::kActive;
  entry->value.quantity =
      !entry->alternatives.empty() && IsQuantity(entry->alternatives[0].second->text);
  if (entry->value.quantity) {
    MergeUnits(name, entry, problems);
  } else {
    ExpandText(name, entry, problems);
  }
  entry->state = Entry::kDone;
}

void SlotTable::MergeUnits(const std::string& name, Entry* entry,
                           std::vector<Diagnostic>* problems) {
  bool any = false;
  for (const auto& [pack, alternative] : entry->alternatives) {
    if (!IsQuantity(alternative->text)) {
      problems->push_back(ErrorAt(*alternative, "E115",
                                  "slot {" + name + "} is a quantity, and this is a text",
                                  "write nothing but {quantity:...}, or make two slots of it"));
      continue;
    }
    const std::vector<std::string> units = UnitsOf(alternative->text);
    any |= units.empty();
    entry->value.units.insert(entry->value.units.end(), units.begin(), units.end());
  }
  if (any) entry->value.units.clear();
}

void SlotTable::ExpandText(const std::string& name, Entry* entry,
                           std::vector<Diagnostic>* problems) {
  std::string expanded = "(?:";
  for (const auto& [pack, alternative] : entry->alternatives) {
    if (expanded.size() > 3) expanded += '|';
    SlotScope scope = ScopeOf(*pack);
    const PackSource* const seen_by = pack;
    scope.own = [&, seen_by, alternative = alternative](std::string_view inner,
                                                        std::size_t at) -> const SlotValue* {
      Entry* found = Find(*seen_by, inner);
      if (found == nullptr) return nullptr;
      if (found->state == Entry::kActive) {
        problems->push_back(
            ErrorAt(*alternative, "E113",
                    "slot {" + name + "} holds itself by way of {" + std::string(inner) + "}",
                    "take one of the two out of the other", at));
        return &SlotValue::Faulty();
      }
      Expand(std::string(inner), found, problems);
      return &found->value;
    };
    std::string fragment;
    if (!ExpandFragment(*alternative, scope, &fragment, problems) ||
        !TryPattern(*alternative, fragment, problems)) {
      entry->value.faulty = true;
    }
    expanded += fragment;
  }
  entry->value.text = expanded + ")";
}

SlotScope SlotTable::ScopeOf(const PackSource& pack) const {
  SlotScope scope = built_in_;
  scope.own = [this, &pack](std::string_view name, std::size_t) -> const SlotValue* {
    const Entry* entry = const_cast<SlotTable*>(this)->Find(pack, name);
    return entry == nullptr ? nullptr : &entry->value;
  };
  scope.own_names = [this, &pack] { return NamesFor(pack); };
  return scope;
}

}  // namespace extract
