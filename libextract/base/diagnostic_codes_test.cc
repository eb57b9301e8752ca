// The table against the sources: a code that is written anywhere stands in the table, one of the
// table is written somewhere, and no two parts of the engine use one for different faults.
#include "base/diagnostic_codes.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

namespace extract {
namespace {

namespace fs = std::filesystem;

std::set<std::string> CodesInSources() {
  std::set<std::string> codes;
  const std::regex literal("\"([EW][0-9]{3})\"");
  for (const char* folder : {"libextract", "cli"}) {
    for (const auto& entry :
         fs::recursive_directory_iterator(fs::path(EXTRACT_SOURCE_DIR) / folder)) {
      const std::string name = entry.path().filename().string();
      const std::string extension = entry.path().extension().string();
      if (extension != ".cc" && extension != ".h") continue;
      if (name.find("_test.cc") != std::string::npos) continue;
      if (name == "diagnostic_codes.cc") continue;
      std::ostringstream text;
      text << std::ifstream(entry.path()).rdbuf();
      const std::string content = text.str();
      for (std::sregex_iterator it(content.begin(), content.end(), literal), end; it != end; ++it) {
        codes.insert((*it)[1]);
      }
    }
  }
  return codes;
}

TEST_CASE("codes are in order, once each, and say something") {
  std::string_view before;
  for (const DiagnosticCode& code : DiagnosticCodes()) {
    INFO(code.code);
    CHECK(code.code.size() == 4);
    CHECK(code.code > before);
    CHECK_FALSE(code.title.empty());
    CHECK(code.remedy.ends_with("."));
    CHECK(FindDiagnosticCode(code.code) == &code);
    before = code.code;
  }
  CHECK(FindDiagnosticCode("E000") == nullptr);
  CHECK(FindDiagnosticCode("X999") == nullptr);
}

TEST_CASE("the table has the codes that the sources use, and no other") {
  const std::set<std::string> used = CodesInSources();
  CHECK(used.size() > 20);
  std::set<std::string> listed;
  for (const DiagnosticCode& code : DiagnosticCodes()) listed.emplace(code.code);
  for (const std::string& code : used) {
    INFO(code);
    CHECK(listed.count(code) == 1);
  }
  for (const std::string& code : listed) {
    INFO(code);
    CHECK(used.count(code) == 1);
  }
}

}  // namespace
}  // namespace extract
