// What `extract lint` prints: text for people, JSON, and SARIF 2.1.0 for editors and build servers.
#ifndef EXTRACT_CLI_LINT_REPORT_H_
#define EXTRACT_CLI_LINT_REPORT_H_

#include <string>
#include <vector>

#include "extract/diagnostic.h"

namespace extract::cli {

std::string LintReportAsText(const std::vector<Diagnostic>& findings);
std::string LintReportAsJson(const std::vector<Diagnostic>& findings);
std::string LintReportAsSarif(const std::vector<Diagnostic>& findings);

}  // namespace extract::cli

#endif  // EXTRACT_CLI_LINT_REPORT_H_
