#include "cli/lint_report.h"

#include <algorithm>
#include <filesystem>
#include <string_view>

#include "base/diagnostic_codes.h"
#include "cli/diagnostic_json.h"
#include "extract/version.h"

namespace extract::cli {
namespace {

std::size_t Count(const std::vector<Diagnostic>& findings, Severity severity) {
  return static_cast<std::size_t>(
      std::count_if(findings.begin(), findings.end(),
                    [&](const Diagnostic& finding) { return finding.severity == severity; }));
}

std::string Counted(std::size_t count, const char* noun) {
  return std::to_string(count) + ' ' + noun + (count == 1 ? "" : "s");
}

// A path as a URI reference (RFC 3986): relative ones stay relative.
std::string UriOf(const std::string& path) {
  constexpr std::string_view kPlain = "-._~/";
  constexpr char kHex[] = "0123456789ABCDEF";
  std::string uri = !path.empty() && path[0] == '/' ? "file://" : "";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool alphanumeric =
        (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (alphanumeric || kPlain.find(c) != std::string_view::npos) {
      uri += c;
    } else {
      uri += '%';
      uri += kHex[byte >> 4];
      uri += kHex[byte & 15];
    }
  }
  return uri;
}

const char* LevelOf(std::string_view code) { return code[0] == 'E' ? "error" : "warning"; }

Json SarifRules() {
  Json rules = Json::array();
  for (const DiagnosticCode& code : DiagnosticCodes()) {
    rules.push_back({{"id", code.code},
                     {"shortDescription", {{"text", code.title}}},
                     {"help", {{"text", code.remedy}}},
                     {"defaultConfiguration", {{"level", LevelOf(code.code)}}}});
  }
  return rules;
}

Json SarifLocation(const Diagnostic& finding) {
  Json place = {{"artifactLocation", {{"uri", UriOf(finding.location.file)}}}};
  if (finding.location.line > 0) {
    Json region = {{"startLine", finding.location.line}};
    if (finding.location.column > 0) region["startColumn"] = finding.location.column;
    if (!finding.source_line.empty()) region["snippet"] = {{"text", finding.source_line}};
    place["region"] = std::move(region);
  }
  return {{"physicalLocation", std::move(place)}};
}

Json SarifResult(const Diagnostic& finding) {
  std::string text = finding.message;
  if (!finding.help.empty()) text += "\n" + finding.help;
  Json result = {{"ruleId", finding.code}};
  const auto codes = DiagnosticCodes();
  const DiagnosticCode* code = FindDiagnosticCode(finding.code);
  if (code != nullptr) result["ruleIndex"] = code - codes.data();
  result["level"] = finding.severity == Severity::kError ? "error" : "warning";
  result["message"] = {{"text", text}};
  result["locations"] = Json::array();
  if (!finding.location.file.empty()) result["locations"].push_back(SarifLocation(finding));
  return result;
}

}  // namespace

std::string LintReportAsText(const std::vector<Diagnostic>& findings) {
  std::string text;
  for (const Diagnostic& finding : findings) text += finding.ToString();
  if (findings.empty()) return "nothing to complain of\n";
  return text + Counted(Count(findings, Severity::kError), "error") + ", " +
         Counted(Count(findings, Severity::kWarning), "warning") + "\n";
}

std::string LintReportAsJson(const std::vector<Diagnostic>& findings) {
  return Print({{"errors", Count(findings, Severity::kError)},
                {"warnings", Count(findings, Severity::kWarning)},
                {"findings", ToJson(findings)}});
}

std::string LintReportAsSarif(const std::vector<Diagnostic>& findings) {
  Json results = Json::array();
  for (const Diagnostic& finding : findings) results.push_back(SarifResult(finding));
  Json driver = {{"name", "extract lint"}, {"version", EXTRACT_VERSION}, {"rules", SarifRules()}};
  Json run = {{"tool", {{"driver", std::move(driver)}}},
              {"columnKind", "unicodeCodePoints"},
              {"results", std::move(results)}};
  return Print({{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                {"version", "2.1.0"},
                {"runs", Json::array({std::move(run)})}});
}

}  // namespace extract::cli
