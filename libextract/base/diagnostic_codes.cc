#include "base/diagnostic_codes.h"

#include <algorithm>

namespace extract {
namespace {

constexpr DiagnosticCode kCodes[] = {
    {"E100", "file that cannot be read, or is no TOML",
     "Mend the syntax at the caret; patterns are best written in 'single quotes'."},
    {"E101", "missing key", "Add the key that the message names."},
    {"E102", "value of the wrong type", "Write the value in the form that the message shows."},
    {"E103", "rule id used twice", "Give each rule of a pack an id of its own."},
    {"E104", "unknown slot",
     "Write a slot that the engine has, or define your own one in [slots]."},
    {"E105", "pattern without one {quantity}",
     "Write {quantity} once, where the numeral of the statement stands."},
    {"E106", "unknown value", "Choose one of the values that the message lists."},
    {"E107", "unknown key", "Correct the key's spelling, or leave it out."},
    {"E108", "unknown lexicon",
     "Write {lex:FILE.CLASS} for a class that FILE.tsv of this pack or of a parent has."},
    {"E109", "unknown unit or dimension",
     "Write a symbol of units.tsv or classifiers.tsv, or the name of a dimension."},
    {"E110", "{np} in the middle of a pattern",
     "Put {np} first or last; use {gap} for what stands between."},
    {"E111", "malformed rule id", "Use lower-case letters, digits, points and underscores."},
    {"E112", "malformed slot",
     "Name slots in lower-case letters; a slot of type text holds no {quantity} and no {np}."},
    {"E113", "slot that holds itself", "Take one of the two slots out of the other."},
    {"E114", "slot defined twice",
     "Add to a parent's slot in [extend_slots]; use another name for another thing."},
    {"E115", "slot of two types",
     "Write nothing but {quantity:...} in each alternative, or in none of them."},
    {"E120", "missing column", "Name the column in the table's first line."},
    {"E121", "row with too few or too many cells",
     "Separate cells by one tab each; an empty cell still needs its tab."},
    {"E122", "text that is no UTF-8", "Save the file as UTF-8."},
    {"E123", "column named twice", "Give each column a name of its own."},
    {"E130", "unknown key in a case", "Write one of the keys that the message lists."},
    {"E131", "case without a text", "Add a line `text: ...`."},
    {"E132", "malformed expectation in a case", "Write `fact: QUOTE field=value ...`."},
    {"E133", "unknown field in a case", "Write a field of the records (docs/facts.md)."},
    {"E134", "key twice in a case", "Separate two cases by an empty line."},
    {"E135", "case that expects nothing", "Add a line `fact:`, `none:` or, with `rule:`, `not:`."},
    {"E136", "case of an unknown rule",
     "Name a rule of the pack; one of a parent with its pack: cn/change.rise."},
    {"E140", "unknown dimension of a unit", "Write one of the dimensions that the message lists."},
    {"E141", "factor that is no number",
     "Write digits with at most one point; 0 where the unit has no factor."},
    {"E142", "unit spelt twice", "Keep one of the two rows: a spelling means one unit."},
    {"E143", "unknown use of a classifier", "Write any, arabic, ordinal or two."},
    {"E144", "currency that is no ISO 4217 code", "Write three capital letters, as CNY."},
    {"E145", "unknown class in numeral_words.tsv", "Write one of the classes of the file's head."},
    {"E146", "word twice in a class of numeral_words.tsv", "Keep one of the two rows."},
    {"E147", "word of numeral_words.tsv that holds no numeral",
     "Such a row is for words with a numeral character in them; leave others out."},
    {"E148", "unknown kind of a place word", "Write one of the kinds of the file's head."},
    {"E149", "word that the word list cannot take",
     "A word begins with a Chinese character, its class is a letter that words.tsv explains."},
    {"E150", "local name of an unknown division",
     "Write the six-digit code of a division of today, as rules/cn/divisions.tsv has it."},
    {"E151", "local name that cannot be looked up",
     "A name is two to 24 Chinese characters, without digits, letters and marks."},
    {"E152", "unknown kind of a local name", "Write alias, zone or bare_zone."},
    {"E153", "local name that is there already", "Leave the row out: the name is known."},
    {"E154", "class that the engine does not know",
     "Write one of the classes that the head of the file of this name in rules/cn lists."},
    {"E200", "no pack there", "Give the folder that holds pack.toml."},
    {"E201", "packs that extend each other", "Remove one of the two from `extends`."},
    {"E202", "unknown parent", "Name a pack that stands beside this one."},
    {"E203", "table that no pack has", "Extend the pack cn, which has it."},
    {"E204", "unknown rule", "Write PACK/RULE, the id as `extract` prints it with each fact."},
    {"E205", "rule that is not a parent's",
     "Switch off or override rules of packs that this one extends; delete or change its own."},
    {"E206", "entry to take away that no parent has",
     "Write the entry as the parent's table has it, or leave the row out."},
    {"E207", "table from which nothing can be taken away",
     "Take entries out of vocabularies only; the message lists them."},
    {"E208", "engine too old for the pack", "Use the version that the pack asks for, or a later."},
    {"E209", "slot to extend that no parent has", "Define the slot in [slots]."},
    {"E301", "invalid pattern", "See RE2's syntax; write \\( for a bracket that means itself."},
    {"E302", "pattern too large", "Leave out counted repetitions; {gap} accepts the same."},
};

}  // namespace

std::span<const DiagnosticCode> DiagnosticCodes() { return kCodes; }

const DiagnosticCode* FindDiagnosticCode(std::string_view code) {
  const auto* at =
      std::lower_bound(std::begin(kCodes), std::end(kCodes), code,
                       [](const DiagnosticCode& a, std::string_view b) { return a.code < b; });
  return at != std::end(kCodes) && at->code == code ? at : nullptr;
}

}  // namespace extract
