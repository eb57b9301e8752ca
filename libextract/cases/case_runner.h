// Runs the cases of a pack and says what differs.
//
//   CompileOutcome outcome = CompiledRules::Compile(WithParents(packs, pack));
//   const CaseReport report = RunCases(pack, outcome.rules);
//   for (const CaseResult& result : report.results) std::cout << Describe(result);
#ifndef EXTRACT_CASES_CASE_RUNNER_H_
#define EXTRACT_CASES_CASE_RUNNER_H_

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "cases/case_check.h"
#include "cases/case_file.h"
#include "extract/compiled_rules.h"
#include "extract/fact.h"
#include "extract/rule_pack.h"

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
  std::vector<Difference> differences;  // empty when passed
  std::vector<Fact> facts;              // what was found; empty when passed
};

struct CaseReport {
  std::vector<Case> cases;
  std::vector<CaseResult> results;    // by case
  std::vector<Diagnostic> problems;   // of the case files
  std::set<std::string> rules_fired;  // "pack/rule", by any case
  std::size_t Count(CaseOutcome outcome) const;
};

// Which cases to run: those of a rule ("change.rise", "cn/change.rise", "change" for all change.*)
// or of a file ("time.cases", the end of a path, "time.cases:40" for the case that holds the line).
// Empty: all.
using CaseFilter = std::vector<std::string>;

// The cases of `pack`: tests/*.cases and tests/quiet.txt in its directory, in order of name.
void ReadCases(const RulePack& pack, std::vector<Case>* cases, std::vector<Diagnostic>* problems);

struct CaseOptions {
  CaseFilter only;
  // The fact counts, whoever made it: for rules that hold those of other packs too, which may know
  // the same statement better.
  bool any_rule = false;
};

// Runs them with `rules`, which must hold the pack and its parents.
CaseReport RunCases(const RulePack& pack, std::shared_ptr<const CompiledRules> rules,
                    const CaseOptions& options = {});

// `pack` behind the packs of `loaded` that it extends, near or far: what its cases run with.
// One that could not be loaded is left out.
std::vector<RulePack> WithParents(const std::vector<RulePack>& loaded, const RulePack& pack);

// Rules of `pack` ("pack/rule") that made no fact in any case.
std::vector<std::string> SilentRules(const RulePack& pack, const CaseReport& report);

// "a.cases:12: failed: change.rise: name", the text, and a diff of fields; "" when passed.
std::string Describe(const CaseResult& result);

}  // namespace extract

#endif  // EXTRACT_CASES_CASE_RUNNER_H_
