// The pattern language of rules: RE2 with typed slots around one {quantity}.
//
//   {np}{lex:verbs.rise}了?{quantity:rate}          注册资本增长 7.68%
//   {quantity:percent}的{np}                        30%的 存量厂房
//
//   {quantity}, {quantity:A|B}   the numeral with its unit, parsed already; A, B are dimensions
//                                (money, percent, count ...), groups (rate) or unit symbols (%)
//   {np}, {np?}                  a noun phrase, cut by the word list; first in the pattern or last;
//                                with ? it may be missing and the indicator is carried on
//   {lex:FILE.CLASS}             any word of that class in FILE.tsv
//   {district}, {time}           a division's name; a time expression
//   {gap}                        anything within the clause
//   {NAME}                       a slot that a pack defines itself (slot_table.h)
//
// Everything else is RE2 syntax over the normalised text of the clause. What stands before
// {quantity} must end where the quantity begins; what stands behind it must begin where it ends.
#ifndef EXTRACT_RULES_SLOT_PATTERN_H_
#define EXTRACT_RULES_SLOT_PATTERN_H_

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/pack_source.h"

namespace extract {

enum class PhraseSlot { kNone, kRequired, kOptional };

struct SlotPattern {
  std::string left;   // RE2, "" for none; to be matched at the end of the text before the quantity
  std::string right;  // RE2, "" for none; to be matched at the start of the text behind it
  PhraseSlot phrase_before = PhraseSlot::kNone;
  PhraseSlot phrase_behind = PhraseSlot::kNone;
  std::vector<std::string> units;  // of {quantity:...}; empty: any
};

// A slot that a pack defines.
struct SlotValue {
  bool quantity = false;           // else text
  bool faulty = false;             // its fault has been told
  std::string text;                // RE2
  std::vector<std::string> units;  // of a quantity; empty: any
  static const SlotValue& Faulty();
};

// What a pattern may refer to. `own` gets the slot's name and where in the pattern it stands.
struct SlotScope {
  // Any word of a lexicon ("verbs.rise") as RE2, or nullptr when there is none of that name.
  std::function<const std::string*(std::string_view name)> lexicon;
  std::function<std::vector<std::string>()> lexicon_names;
  std::function<const SlotValue*(std::string_view name, std::size_t at)> own;
  std::function<std::vector<std::string>()> own_names;
};

bool IsBuiltInSlot(std::string_view name);

// Parses `pattern`. Appends a diagnostic and returns false for each kind of fault (E104 unknown
// slot, E105 not one quantity, E108 unknown lexicon, E110 {np} in the wrong place).
bool ParseSlotPattern(const SourceText& pattern, const SlotScope& scope, SlotPattern* result,
                      std::vector<Diagnostic>* problems);

// Expands a part of a pattern, which may hold any slot but a quantity and {np} (E112), to RE2.
bool ExpandFragment(const SourceText& fragment, const SlotScope& scope, std::string* expanded,
                    std::vector<Diagnostic>* problems);

}  // namespace extract

#endif  // EXTRACT_RULES_SLOT_PATTERN_H_
