#include "rules/character_table.h"

#include <catch2/catch.hpp>
#include <map>

#include "rules/context_characters.h"

namespace extract {
namespace {

TEST_CASE("a table has the characters that it was given, and no others", "[character_table]") {
  CharacterTable empty;
  CHECK(empty.Of(0) == 0);
  CHECK(empty.Of(PackedFirst(U'年')) == 0);
  std::uint32_t seed = 7;
  for (const std::size_t size : {0, 1, 2, 3, 40, 339, 5000}) {
    std::map<std::uint32_t, std::uint32_t> known;
    while (known.size() < size) {
      seed = seed * 1664525u + 1013904223u;
      const char32_t c = known.empty() ? 0 : 0x4E00 + (seed >> 16) % 20000;
      known.emplace(PackedFirst(c), seed >> 8 | 1);
    }
    CharacterTable table;
    table.Build({known.begin(), known.end()});
    for (char32_t c = 0; c < 0xA000; ++c) {
      const auto at = known.find(PackedFirst(c));
      REQUIRE(table.Of(PackedFirst(c)) == (at == known.end() ? 0 : at->second));
    }
  }
}

}  // namespace
}  // namespace extract
