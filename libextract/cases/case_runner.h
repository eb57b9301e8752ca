// Runs the cases of a pack and says what differs.
#ifndef EXTRACT_CASES_CASE_RUNNER_H_
#define EXTRACT_CASES_CASE_RUNNER_H_

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "cases/case_file.h"
#include "extract/compiled_rules.h"
#include "extract/fact.h"

namespace extract {

enum class CaseOutcome {
  kPassed,
  kFailed,
  kTodo,        // fails, and is marked todo
  kTodoPassed,  // is marked todo, and passes: take the mark away
};

struct CaseResult {
  const Case* source = nullptr;
  CaseOutcome outcome = CaseOutcome::kPassed;
  std::string difference;  // what differs, a line each; empty when passed
};

struct CaseReport {
  std::vector<Case> cases;
  std::vector<CaseResult> results;    // by case
  std::vector<Diagnostic> problems;   // of the case files
  std::set<std::string> rules_fired;  // "pack/rule", by any case
  std::size_t Count(CaseOutcome outcome) const;
};

// Value of a record's field as the record prints it ("change", "7.1", "莱西市"); false for no such
// field.
bool FieldText(const Fact& fact, const std::string& field, std::string* text);

// `pack_directory`/tests/*.cases and quiet.txt, in order of name, with `rules`.
CaseReport RunCases(const std::string& pack_directory, const std::string& pack_name,
                    std::shared_ptr<const CompiledRules> rules);

}  // namespace extract

#endif  // EXTRACT_CASES_CASE_RUNNER_H_
