// Entries that a pack takes out of its parents' vocabularies: verbs.remove.tsv for verbs.tsv.
#ifndef EXTRACT_RULES_VOCABULARY_REMOVALS_H_
#define EXTRACT_RULES_VOCABULARY_REMOVALS_H_

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/tsv.h"
#include "extract/diagnostic.h"
#include "rules/pack_source.h"
#include "rules/pack_tree.h"

namespace extract {

// "verbs" of "verbs.remove"; "" where the file adds entries.
std::string_view RemovedFrom(std::string_view file_name);
// The columns that tell the entries of a table apart; empty for a table that nothing can be taken
// out of (divisions, words: there class "-" does it).
const std::vector<std::string>& KeyColumns(std::string_view table);

class VocabularyRemovals {
 public:
  // Reads the *.remove.tsv files of all packs. E207 for a table that cannot lose entries.
  VocabularyRemovals(const PackTree& packs, std::vector<Diagnostic>* problems);

  // Takes out of `rows`, a table of `pack`, what children of the pack do not want.
  void Apply(const PackSource& pack, std::string_view table, TsvTable* rows);
  // E206 for each entry that stood in no table. Call when all tables have been through Apply.
  void ReportUnused(std::vector<Diagnostic>* problems) const;

 private:
  struct Removal {
    const PackSource* pack;
    Diagnostic unused;
    bool used = false;
  };

  const PackTree& packs_;
  // By table, then by the entry's key.
  std::map<std::string, std::multimap<std::string, Removal, std::less<>>, std::less<>> removals_;
  // Keys seen in the tables that lose entries, to tell which one was meant.
  std::map<std::string, std::vector<std::string>, std::less<>> seen_;
};

}  // namespace extract

#endif  // EXTRACT_RULES_VOCABULARY_REMOVALS_H_
