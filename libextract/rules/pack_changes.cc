// What `extract packs` tells of a pack aloud: a rule that is off is off for every document.
#include "base/tsv.h"
#include "extract/rule_pack.h"
#include "rules/pack_source.h"
#include "rules/vocabulary_removals.h"

namespace extract {
namespace {

void AddRemovals(const VocabularyFile& file, std::vector<PackChange>* changes) {
  const std::string table(RemovedFrom(file.name));
  std::vector<Diagnostic> problems;  // told when the pack is compiled
  const std::vector<std::string>& columns = KeyColumns(table);
  const auto rows = TsvTable::ParseView(file.content, file.path, columns, &problems);
  if (!rows) return;
  for (std::size_t row = 0; row < rows->row_count(); ++row) {
    std::string entry;
    for (const std::string& column : columns) {
      entry += std::string(rows->Cell(row, rows->ColumnIndex(column))) + " ";
    }
    changes->push_back(
        {PackChange::Kind::kTakesAway, entry + "in " + table + ".tsv", "", rows->Location(row)});
  }
}

}  // namespace

std::string_view ToString(PackChange::Kind kind) {
  switch (kind) {
    case PackChange::Kind::kSwitchesOff:
      return "switches off";
    case PackChange::Kind::kOverrides:
      return "overrides";
    case PackChange::Kind::kTakesAway:
      return "takes away";
    case PackChange::Kind::kAddsToSlot:
      return "adds to the slot";
  }
  return "";
}

std::vector<PackChange> RulePack::changes() const {
  std::vector<PackChange> changes;
  for (const SourceText& id : source_->disabled) {
    changes.push_back({PackChange::Kind::kSwitchesOff, id.text, "", id.location});
  }
  for (const RuleSource& rule : source_->rules) {
    if (rule.overrides.text.empty()) continue;
    changes.push_back({PackChange::Kind::kOverrides, rule.overrides.text,
                       source_->name + "/" + rule.id.text, rule.overrides.location});
  }
  for (const VocabularyFile& file : source_->vocabularies) {
    if (!RemovedFrom(file.name).empty()) AddRemovals(file, &changes);
  }
  for (const SlotSource& slot : source_->slots) {
    if (!slot.extends) continue;
    changes.push_back(
        {PackChange::Kind::kAddsToSlot, "{" + slot.name.text + "}", "", slot.name.location});
  }
  return changes;
}

}  // namespace extract
