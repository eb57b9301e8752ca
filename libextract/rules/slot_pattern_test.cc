#include "rules/slot_pattern.h"

#include <catch2/catch.hpp>

namespace extract {
namespace {

const std::string kRise = "(?:增长|上升|升)";

bool Parse(const std::string& text, SlotPattern* pattern, std::vector<Diagnostic>* problems) {
  SourceText source;
  source.text = text;
  source.location = {"x.rules.toml", 3, 12};
  source.line_text = "pattern = '" + text + "'";
  SlotScope scope;
  scope.lexicon = [](std::string_view name) { return name == "verbs.rise" ? &kRise : nullptr; };
  return ParseSlotPattern(source, scope, pattern, problems);
}

SlotPattern Parsed(const std::string& text) {
  SlotPattern pattern;
  std::vector<Diagnostic> problems;
  CHECK(Parse(text, &pattern, &problems));
  CHECK(problems.empty());
  return pattern;
}

Diagnostic Refused(const std::string& text) {
  SlotPattern pattern;
  std::vector<Diagnostic> problems;
  REQUIRE_FALSE(Parse(text, &pattern, &problems));
  REQUIRE(problems.size() == 1);
  return problems[0];
}

TEST_CASE("what stands before and behind the quantity is told apart") {
  const SlotPattern pattern = Parsed("{np}同比{lex:verbs.rise}{quantity:percent|个百分点}以上");
  CHECK(pattern.phrase_before == PhraseSlot::kRequired);
  CHECK(pattern.phrase_behind == PhraseSlot::kNone);
  CHECK(pattern.left == "同比(?:增长|上升|升)");
  CHECK(pattern.right == "以上");
  CHECK(pattern.units == std::vector<std::string>{"percent", "个百分点"});
}

TEST_CASE("a pattern may have nothing before its quantity") {
  const SlotPattern pattern = Parsed("{quantity}的{np?}");
  CHECK(pattern.left.empty());
  CHECK(pattern.phrase_behind == PhraseSlot::kOptional);
}

TEST_CASE("counted repetitions and escaped braces stay RE2's") {
  CHECK(Parsed("长{1,2}{quantity}").left == "长{1,2}");
  CHECK(Parsed("\\{{quantity}").left == "\\{");
}

TEST_CASE("an unknown slot is named where it stands") {
  const Diagnostic problem = Refused("增长{nounphrase}{quantity}");
  CHECK(problem.code == "E104");
  CHECK(problem.location.column == 14);
}

TEST_CASE("faults of a pattern") {
  CHECK(Refused("增长").code == "E105");
  CHECK(Refused("{quantity}{quantity}").code == "E105");
  CHECK(Refused("{lex:verbs.soar}{quantity}").code == "E108");
  CHECK(Refused("增{np}长{quantity}").code == "E110");
  CHECK(Refused("{quantity}{np").code == "E104");
}

}  // namespace
}  // namespace extract
