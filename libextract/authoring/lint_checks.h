// The checks that LintPack() (lint.h) is made of. Each appends what it finds.
#ifndef EXTRACT_AUTHORING_LINT_CHECKS_H_
#define EXTRACT_AUTHORING_LINT_CHECKS_H_

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/tsv.h"
#include "cases/case_runner.h"
#include "extract/compiled_rules.h"
#include "extract/diagnostic.h"
#include "extract/rule_pack.h"
#include "rules/pack_source.h"

namespace extract {

struct LintContext {
  const RulePack& pack;
  std::vector<RulePack> chain;                 // the parents, then the pack
  const std::vector<RulePack>& loaded;         // of which more may use what the pack offers
  std::shared_ptr<const CompiledRules> rules;  // of the chain; null where it does not compile
  const CaseReport& cases;                     // without results where `rules` is null
};

using Findings = std::vector<Diagnostic>;

// Form of single patterns: W413 to W417.
void LintPatterns(const LintContext& context, Findings* findings);
// Rules against each other: E403, W418.
void LintShadows(const LintContext& context, Findings* findings);
// Rules against their cases, and cases against each other: W411, W412, W440.
void LintCases(const LintContext& context, Findings* findings);
// Order and duplicates of single tables, and rows that a parent has: E401, W420, W422, W424.
void LintTables(const LintContext& context, Findings* findings);
// Names of indicators, of the pack and its parents together: E402, W421, W425.
void LintIndicators(const LintContext& context, Findings* findings);
// Classes of lexicons that nothing uses: W423.
void LintLexicons(const LintContext& context, Findings* findings);
// pack.toml: E404, W430 to W432.
void LintManifest(const LintContext& context, Findings* findings);

// Nullopt where the table has errors, which compiling reports.
std::optional<TsvTable> ReadTable(const VocabularyFile& file);
// A finding at a cell.
Diagnostic FindingAt(const TsvTable& table, std::size_t row, std::size_t column, Severity severity,
                     std::string code, std::string message, std::string help);
// A finding at a value of a TOML file.
Diagnostic WarningAt(const SourceText& where, std::string code, std::string message,
                     std::string help, std::size_t byte_offset = 0);

}  // namespace extract

#endif  // EXTRACT_AUTHORING_LINT_CHECKS_H_
