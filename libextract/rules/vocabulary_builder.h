// Fills the tables of a RuleProgram from the .tsv files of its packs.
#ifndef EXTRACT_RULES_VOCABULARY_BUILDER_H_
#define EXTRACT_RULES_VOCABULARY_BUILDER_H_

#include <string_view>
#include <vector>

#include "extract/diagnostic.h"
#include "rules/lexicons.h"
#include "rules/pack_source.h"
#include "rules/pack_tree.h"
#include "rules/rule_program.h"

namespace extract {

// Known files go to their tables (units, classifiers, numeral_words, divisions, local_divisions,
// place_words, words, indicators, coordinations); every other file with columns word and class is a
// lexicon. Files of several packs add up, and NAME.remove.tsv takes entries of parents away. All
// problems are appended. The packs must outlive the lexicons.
void BuildVocabularies(const PackTree& packs, RuleProgram* program, Lexicons* lexicons,
                       std::vector<Diagnostic>* problems);

// Whether NAME.tsv is a lexicon for patterns rather than a table that the engine reads itself.
bool IsLexicon(std::string_view file_name);

}  // namespace extract

#endif  // EXTRACT_RULES_VOCABULARY_BUILDER_H_
