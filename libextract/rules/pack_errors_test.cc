// Every folder of tests/packs holds a pack with a fault of its own and the message that its author
// gets, in expected.txt. EXTRACT_UPDATE_GOLDEN=1 writes these files anew.

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "extract/compiled_rules.h"

namespace extract {
namespace {

namespace fs = std::filesystem;

const fs::path kSource = EXTRACT_SOURCE_DIR;

std::string ReadAll(const fs::path& path) {
  std::ifstream stream(path);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

// All messages, with paths relative to tests/packs.
std::string Messages(const fs::path& pack) {
  std::vector<Diagnostic> problems;
  const std::vector<RulePack> packs = RulePack::LoadAll(
      {(kSource / "rules/cn").string(), pack.string()}, &problems, (kSource / "rules").string());
  CompileOutcome outcome = CompiledRules::Compile(packs);
  problems.insert(problems.end(), outcome.problems.begin(), outcome.problems.end());
  std::string text;
  const std::string prefix = (kSource / "tests/packs").string() + "/";
  for (const Diagnostic& problem : problems) text += problem.ToString();
  for (std::size_t at = text.find(prefix); at != std::string::npos; at = text.find(prefix)) {
    text.erase(at, prefix.size());
  }
  return text;
}

TEST_CASE("each faulty pack gets its message") {
  std::vector<fs::path> packs;
  for (const auto& entry : fs::directory_iterator(kSource / "tests/packs")) {
    if (entry.is_directory()) packs.push_back(entry.path());
  }
  std::sort(packs.begin(), packs.end());
  REQUIRE(packs.size() >= 25);
  for (const fs::path& pack : packs) {
    INFO(pack.filename().string());
    const std::string messages = Messages(pack);
    CHECK(messages.find("error[") != std::string::npos);
    if (std::getenv("EXTRACT_UPDATE_GOLDEN") != nullptr) {
      std::ofstream(pack / "expected.txt") << messages;
    }
    CHECK(messages == ReadAll(pack / "expected.txt"));
  }
}

TEST_CASE("a pack that is no directory is named") {
  std::vector<Diagnostic> problems;
  CHECK_FALSE(RulePack::Load("/no/such/pack", &problems));
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].code == "E200");
}

TEST_CASE("the shipped packs compile without a word") {
  std::vector<Diagnostic> problems;
  const auto packs = RulePack::LoadAll({(kSource / "rules/shandong").string()}, &problems);
  CHECK(problems.empty());
  REQUIRE(packs.size() == 2);
  CHECK(packs[0].name() == "cn");
  CHECK(packs[1].extends() == std::vector<std::string>{"cn"});
  const CompileOutcome outcome = CompiledRules::Compile(packs);
  for (const Diagnostic& problem : outcome.problems) UNSCOPED_INFO(problem.ToString());
  CHECK(outcome.problems.empty());
  CHECK(outcome.rules != nullptr);
}

}  // namespace
}  // namespace extract
