// The shipped packs for tests of the scanner, compiled once in a process.
#ifndef EXTRACT_SCAN_TEST_RULES_H_
#define EXTRACT_SCAN_TEST_RULES_H_

#include <memory>
#include <string>
#include <vector>

#include "extract/compiled_rules.h"
#include "extract/rule_pack.h"

namespace extract {

// Of the pack of this name, with its parents; null where it does not compile.
inline std::shared_ptr<const CompiledRules> TestRules(const std::string& pack) {
  std::vector<Diagnostic> problems;
  const std::string directory = std::string(EXTRACT_SOURCE_DIR) + "/rules/" + pack;
  return CompiledRules::Compile(RulePack::LoadAll({directory}, &problems)).rules;
}

}  // namespace extract

#endif  // EXTRACT_SCAN_TEST_RULES_H_
