// `extract lint`: everything that is wrong with a pack, and advice on what is only unwise.
//
//   std::vector<Diagnostic> problems;
//   const auto packs = RulePack::LoadAll({"rules/shandong"}, &problems);
//   for (const Diagnostic& d : LintPack(packs.back(), packs)) std::cout << d.ToString();
//
// Errors (E4xx) are what no author can have meant; warnings (W4xx) what mostly is a mistake. Each
// code has a page in docs/lint/. A comment `# lint: allow W417 because ...` right above a rule or
// a case, or in the head of a file for all of it, takes such a finding away; one that takes nothing
// away is a finding itself.
#ifndef EXTRACT_AUTHORING_LINT_H_
#define EXTRACT_AUTHORING_LINT_H_

#include <vector>

#include "extract/diagnostic.h"
#include "extract/rule_pack.h"

namespace extract {

// Of compiling `pack` with its parents, of its cases, and of the checks below, in order of file and
// line. `loaded` holds the pack and its parents (then they are compiled and its cases are run), and
// may hold other packs.
std::vector<Diagnostic> LintPack(const RulePack& pack, const std::vector<RulePack>& loaded);

}  // namespace extract

#endif  // EXTRACT_AUTHORING_LINT_H_
