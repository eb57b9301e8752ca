#include "place/affix_table.h"

#include <catch2/catch.hpp>
#include <map>
#include <random>

namespace extract {
namespace {

TEST_CASE("the longest word of the kinds, at either side") {
  AffixTable<AffixSide::kFront> front;
  AffixTable<AffixSide::kBack> back;
  for (const auto& [word, kinds] : std::map<std::string, std::uint32_t>{
           {"甲", 1}, {"甲乙", 2}, {"甲乙丙丁", 1}, {"GDP甲", 4}, {"G", 1}, {"𠀀甲", 8}}) {
    front.Add(word, kinds);
    back.Add(word, kinds);
  }
  CHECK(front.Longest("甲乙丙丁", 0, 1)->size == 12);
  CHECK(front.Longest("甲乙丙", 0, 1)->size == 3);
  CHECK(front.Longest("甲乙丙", 0, 3)->size == 6);
  CHECK(front.Longest("甲乙丙", 3, 3) == nullptr);
  CHECK(front.Longest("甲", 3, 3) == nullptr);
  CHECK(front.Longest("GDP甲", 0, 4)->size == 6);
  CHECK(front.Longest("𠀀甲", 0, 8)->size == 7);
  CHECK(back.Longest("甲乙丙丁", 12, 1)->size == 12);
  CHECK(back.Longest("一甲", 6, 1)->size == 3);
  CHECK(back.Longest("甲乙", 0, 3) == nullptr);
  CHECK(back.Longest("低GDP甲", 9, 5)->size == 6);
  CHECK(front.Find("甲乙")->kinds == 2);
  CHECK(front.Find("甲乙丙") == nullptr);
  CHECK(front.KindsOfChain(U'甲') == 3);
  CHECK(front.KindsOfChain(U'丙') == 0);
  std::string seen;
  front.ForEach(12, [&](std::string_view word) { seen += word; });
  CHECK((seen == "GDP甲𠀀甲" || seen == "𠀀甲GDP甲"));
  front.Add("甲乙", 1);
  CHECK(front.Find("甲乙")->kinds == 3);
}

// Against a plain search among all words.
TEST_CASE("any words in any text") {
  static const char* const kPieces[] = {"甲", "\xE4", "乙", "\xBA", "a", "丙", "𠀀", "\xC2"};
  std::mt19937 random(5);
  const auto text = [&](std::size_t most, bool broken) {
    std::string made;
    for (std::size_t n = 1 + random() % most; n > 0; --n)
      made += kPieces[random() % (broken ? 8 : 4) * (broken ? 1 : 2)];
    return made;
  };
  for (int round = 0; round < 200; ++round) {
    std::map<std::string, std::uint32_t> words;
    AffixTable<AffixSide::kFront> front;
    AffixTable<AffixSide::kBack> back;
    for (int i = 0; i < 30; ++i) {
      const std::string word = text(6, false);
      if (!IsValidUtf8(word)) continue;
      const std::uint32_t kind = 1u << random() % 3;
      words[word] |= kind;
      front.Add(word, kind);
      back.Add(word, kind);
    }
    const std::string where = text(20, round % 2 == 0);
    const std::uint32_t kinds = 1 + random() % 7;
    for (std::size_t at = 0; at <= where.size(); ++at) {
      std::size_t begins = 0, ends = 0;
      for (const auto& [word, has] : words) {
        if ((has & kinds) == 0) continue;
        const std::string_view here(where);
        if (here.substr(at).starts_with(word)) begins = std::max(begins, word.size());
        if (here.substr(0, at).ends_with(word)) ends = std::max(ends, word.size());
      }
      const auto* const first = front.Longest(where, at, kinds);
      const auto* const last = back.Longest(where, at, kinds);
      CAPTURE(where, at, kinds);
      if (IsValidUtf8(where) && (at == where.size() || !IsUtf8Continuation(where[at]))) {
        REQUIRE((first == nullptr ? 0 : first->size) == begins);
        REQUIRE((last == nullptr ? 0 : last->size) == ends);
      }
      if (first != nullptr) REQUIRE(first->size <= where.size() - at);
      if (last != nullptr) REQUIRE(last->size <= at);
    }
  }
}

}  // namespace
}  // namespace extract
