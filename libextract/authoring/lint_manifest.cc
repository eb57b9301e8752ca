#include "authoring/lint_checks.h"
#include "base/file.h"
#include "rules/rule_program.h"

namespace extract {
namespace {

void Missing(const LintContext& context, const char* code, const char* key, const char* help,
             Findings* findings) {
  const std::string path = context.pack.directory() + "/pack.toml";
  const Result<std::string> content = ReadFile(path);
  std::string first_line;
  if (content.ok()) first_line = content.value().substr(0, content.value().find('\n'));
  findings->push_back({Severity::kWarning,
                       code,
                       std::string("pack.toml does not name its `") + key + "`",
                       help,
                       {path, 1, 1},
                       first_line});
}

}  // namespace

void LintManifest(const LintContext& context, Findings* findings) {
  const PackSource& pack = context.pack.source();
  if (pack.licence.text.empty()) {
    Missing(context, "W430", "licence", "add a line: licence = \"Apache-2.0\"", findings);
  }
  if (pack.maintainers.empty()) {
    Missing(context, "W431", "maintainers", "add a line: maintainers = [\"You <you@example.org>\"]",
            findings);
  }
  if (pack.region.empty()) {
    Missing(context, "W432", "region",
            "add a line with the GB/T 2260 code of the region it is for: region = \"330000\"",
            findings);
  } else if (context.rules != nullptr &&
             context.rules->program().gazetteer->Lookup(pack.region).empty()) {
    Diagnostic finding =
        WarningAt(pack.region_source, "E404", "no division has the code `" + pack.region + "`",
                  "give the six digits of GB/T 2260, as 330000 for Zhejiang");
    finding.severity = Severity::kError;
    findings->push_back(std::move(finding));
  }
}

}  // namespace extract
