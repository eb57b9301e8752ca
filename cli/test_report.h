// What `extract test` prints: text for people, JSON, and JUnit's XML for build servers.
#ifndef EXTRACT_CLI_TEST_REPORT_H_
#define EXTRACT_CLI_TEST_REPORT_H_

#include <string>
#include <vector>

#include "cases/case_runner.h"
#include "extract/diagnostic.h"
#include "extract/rule_pack.h"

namespace extract::cli {

struct PackRun {
  std::string pack;
  std::string directory;
  CaseReport report;
  std::vector<std::string> silent_rules;  // fire in no case
};

struct TestRun {
  std::vector<PackRun> packs;
  bool strict = false;  // a todo that passes and a silent rule are failures
};

// Of all packs together.
std::size_t CountCases(const TestRun& run, CaseOutcome outcome);
bool Failed(const TestRun& run);

std::string TestReportAsText(const TestRun& run, bool verbose);
std::string TestReportAsJson(const TestRun& run);
std::string TestReportAsJunit(const TestRun& run);

}  // namespace extract::cli

#endif  // EXTRACT_CLI_TEST_REPORT_H_
