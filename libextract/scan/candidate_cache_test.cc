#include "scan/candidate_cache.h"

#include <catch2/catch.hpp>

namespace extract {
namespace {

std::vector<std::uint32_t> RulesFor(std::uint32_t n) {
  return std::vector<std::uint32_t>(n % 7, n);
}

TEST_CASE("what an index names is asked for once a key") {
  CandidateCache cache;
  int asked = 0;
  const auto of = [&](RuleIndex::Key key) {
    const auto rules = cache.Of(key, [&](std::vector<std::uint32_t>* found) {
      ++asked;
      *found = RulesFor(static_cast<std::uint32_t>(key));
    });
    return std::vector<std::uint32_t>(rules.begin(), rules.end());
  };
  CHECK(of(2) == RulesFor(2));
  CHECK(of(2) == RulesFor(2));
  CHECK(asked == 1);
  CHECK(of(3) == RulesFor(3));
  CHECK(of(0).empty());
  CHECK(of(0).empty());
  CHECK(asked == 3);
}

TEST_CASE("more keys than it holds are answered as well") {
  CandidateCache cache;
  for (int pass = 0; pass < 2; ++pass) {
    for (std::uint32_t n = 0; n < 5000; ++n) {
      const auto rules = cache.Of(std::uint64_t{n} << 40 | n / 2,
                                  [&](std::vector<std::uint32_t>* found) { *found = RulesFor(n); });
      REQUIRE(std::vector<std::uint32_t>(rules.begin(), rules.end()) == RulesFor(n));
    }
  }
}

TEST_CASE("lists longer than it keeps are answered as well") {
  CandidateCache cache;
  for (std::uint32_t n = 0; n < 4; ++n) {
    const std::vector<std::uint32_t> many(100000, n);
    const auto rules =
        cache.Of(n, [&](std::vector<std::uint32_t>* found) { found->assign(100000, n); });
    REQUIRE(std::vector<std::uint32_t>(rules.begin(), rules.end()) == many);
  }
}

}  // namespace
}  // namespace extract
