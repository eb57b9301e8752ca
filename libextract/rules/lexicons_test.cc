#include "rules/lexicons.h"

#include <catch2/catch.hpp>

namespace extract {
namespace {

TEST_CASE("a lexicon is an alternation, longer words first, each once and quoted") {
  Lexicons lexicons;
  for (const char* word : {"升", "增长", "上升", "升", "a.b"})
    lexicons["verbs.rise"].push_back(word);
  lexicons["verbs.fall"].push_back("降");
  REQUIRE(lexicons.Pattern("verbs.rise") != nullptr);
  CHECK(*lexicons.Pattern("verbs.rise") == "(?:上升|增长|a\\.b|升)");
  CHECK(lexicons.Pattern("verbs.rise") == lexicons.Pattern("verbs.rise"));
  CHECK(*lexicons.Pattern("verbs.fall") == "(?:降)");
  CHECK(lexicons.Pattern("verbs") == nullptr);
  CHECK(lexicons.Names() == std::vector<std::string>{"verbs.fall", "verbs.rise"});
}

}  // namespace
}  // namespace extract
