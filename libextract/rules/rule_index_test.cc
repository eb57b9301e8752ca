#include "rules/rule_index.h"

#include <catch2/catch.hpp>

#include "base/utf8.h"
#include "rules/context_characters.h"

namespace extract {
namespace {

RuleNeeds Needs(std::uint64_t kinds, Characters last, Characters first) {
  return {kinds, std::move(last), std::move(first), {}};
}

std::vector<std::uint32_t> Candidates(const RuleIndex& index, std::uint64_t kinds,
                                      std::string_view before, std::string_view behind) {
  std::vector<std::uint32_t> rules = {99};
  index.Candidates(index.KeyOf(kinds, before, behind), &rules);
  return rules;
}

using Rules = std::vector<std::uint32_t>;

TEST_CASE("a character alone has the number that it has in a text") {
  for (char32_t c = 1; c < 0x110000; c += c < 0x3000 ? 1 : 97) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string text;
    AppendUtf8(c, &text);
    REQUIRE(PackedFirst(c) == PackedAt(text, 0));
    REQUIRE(PackedLast(c) == PackedBefore(text, text.size()));
  }
}

TEST_CASE("rules are named by the characters at the quantity's edges, in their order") {
  RuleIndex index;
  index.Build({Needs(1, {}, {U'的'}),              // 0
               Needs(1, {U'长', U'了'}, {}),       // 1
               Needs(1, {}, {}),                   // 2
               Needs(1, {U'了'}, {U'的'}),         // 3
               Needs(1, {}, {U'%', U'的', U'é'}),  // 4
               Needs(1, {}, {})});                 // 5
  CHECK(Candidates(index, 1, "", "") == Rules{2, 5});
  CHECK(Candidates(index, 1, "增长", "") == Rules{1, 2, 5});
  CHECK(Candidates(index, 1, "增长了", "的") == Rules{0, 1, 2, 3, 4, 5});
  CHECK(Candidates(index, 1, "增长了", "") == Rules{1, 2, 5});
  CHECK(Candidates(index, 1, "", "%的") == Rules{2, 4, 5});
  CHECK(Candidates(index, 1, "长a", "é") == Rules{2, 4, 5});
}

TEST_CASE("rules for other kinds of quantities are left out") {
  RuleIndex index;
  index.Build(
      {Needs(1, {U'长'}, {}), Needs(6, {U'长'}, {}), Needs(2, {}, {U'的'}), Needs(4, {}, {})});
  CHECK(Candidates(index, 1, "长", "的") == Rules{0});
  CHECK(Candidates(index, 2, "长", "的") == Rules{1, 2});
  CHECK(Candidates(index, 4, "长", "的") == Rules{1, 3});
  CHECK(Candidates(index, 8, "长", "的").empty());
}

TEST_CASE("keys are equal where no rule tells the difference") {
  RuleIndex index;
  index.Build({Needs(3, {U'长', U'了'}, {}), Needs(6, {}, {U'的', U'é'}), Needs(12, {}, {})});
  CHECK(index.KeyOf(1, "增长", "的") == index.KeyOf(1, "长", "的速度"));
  CHECK(index.KeyOf(1, "增", "速") == index.KeyOf(1, "", ""));
  CHECK(index.KeyOf(1, "长", "") == index.KeyOf(1, "了", ""));
  CHECK(index.KeyOf(1, "", "的") == index.KeyOf(1, "", "é"));
  CHECK(index.KeyOf(1, "长", "") != index.KeyOf(1, "", ""));
  CHECK(index.KeyOf(1, "", "") != index.KeyOf(2, "", ""));
  CHECK(index.KeyOf(2, "", "") != index.KeyOf(4, "", ""));
  CHECK(index.KeyOf(16, "", "") == index.KeyOf(std::uint64_t{1} << 63, "", ""));
}

TEST_CASE("keys differ where a rule takes one character and not the other") {
  RuleIndex index;
  index.Build({Needs(1, {U'长', U'了'}, {}), Needs(1, {U'了'}, {U'的'}), Needs(1, {}, {U'é'})});
  CHECK(index.KeyOf(1, "长", "") != index.KeyOf(1, "了", ""));
  CHECK(index.KeyOf(1, "", "的") != index.KeyOf(1, "", "é"));
}

TEST_CASE("for a quantity of whatever dimension all rules come that take its edges") {
  RuleIndex index;
  index.Build(
      {Needs(1, {U'长'}, {}), Needs(std::uint64_t{1} << 50, {}, {U'的'}), Needs(2, {}, {})});
  std::vector<std::uint32_t> rules;
  index.Candidates(index.KeyOfAny("长", "的"), &rules);
  CHECK(rules == Rules{0, 1, 2});
  index.Candidates(index.KeyOfAny("", "的"), &rules);
  CHECK(rules == Rules{1, 2});
}

TEST_CASE("a rule may ask for the text's end behind its quantity") {
  RuleIndex index;
  index.Build({Needs(1, {}, {kNoCharacter, U'。'}), Needs(1, {U'长'}, {kNoCharacter})});
  CHECK(Candidates(index, 1, "长", "") == Rules{0, 1});
  CHECK(Candidates(index, 1, "", "。") == Rules{0});
  CHECK(Candidates(index, 1, "长", "的").empty());
}

TEST_CASE("an index without rules names none") {
  RuleIndex index;
  CHECK(Candidates(index, 1, "长", "的").empty());
  index.Build({});
  CHECK(Candidates(index, 1, "长", "的").empty());
}

}  // namespace
}  // namespace extract
