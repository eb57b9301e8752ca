#include "rules/context_words.h"

#include <catch2/catch.hpp>

namespace extract {
namespace {

using Words = std::vector<std::string_view>;
using Sizes = std::vector<std::size_t>;

Sizes Found(const ContextWords& words, std::uint32_t list, ContextSide side,
            std::string_view room) {
  Sizes sizes;
  const std::uint32_t character =
      side == ContextSide::kBefore ? PackedBefore(room, room.size()) : PackedAt(room, 0);
  words.ForEach(list, side, room, character, [&](std::size_t size) { sizes.push_back(size); });
  return sizes;
}

TEST_CASE("words are found at the end of a text, or at its beginning, in their order") {
  ContextWords words;
  const Words list = {"增长", "长", "同比增长", "了", "a"};
  const std::uint32_t before = words.Add(list, ContextSide::kBefore);
  const std::uint32_t behind = words.Add(list, ContextSide::kBehind);
  CHECK(Found(words, before, ContextSide::kBefore, "产值同比增长") == Sizes{6, 3, 12});
  CHECK(Found(words, before, ContextSide::kBefore, "环比增长") == Sizes{6, 3});
  CHECK(Found(words, before, ContextSide::kBefore, "长") == Sizes{3});
  CHECK(Found(words, before, ContextSide::kBefore, "长a") == Sizes{1});
  CHECK(Found(words, before, ContextSide::kBefore, "产值").empty());
  CHECK(Found(words, before, ContextSide::kBefore, "").empty());
  CHECK(Found(words, behind, ContextSide::kBehind, "同比增长了") == Sizes{12});
  CHECK(Found(words, behind, ContextSide::kBehind, "同比增加了").empty());
  CHECK(Found(words, behind, ContextSide::kBehind, "增长").size() == 1);
  CHECK(words.Characters(behind) != words.Characters(before));
}

TEST_CASE("a list of words is kept once for each side") {
  ContextWords words;
  const Words list = {"约", "近", "超", "超过", "达到"};
  const std::uint32_t before = words.Add(list, ContextSide::kBefore);
  const std::uint32_t behind = words.Add(list, ContextSide::kBehind);
  CHECK(before != behind);
  CHECK(words.Add(list, ContextSide::kBefore) == before);
  CHECK(words.Add(list, ContextSide::kBehind) == behind);
  // The same bytes cut otherwise.
  CHECK(words.Add(Words{"约近", "超", "超过", "达", "到"}, ContextSide::kBefore) != before);
  CHECK(Found(words, before, ContextSide::kBefore, "超过") == Sizes{6});
}

}  // namespace
}  // namespace extract
