#include "rules/word_profile.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "rules/word_traits.h"

namespace extract {
namespace {

TEST_CASE("A profile says of every set whether it holds the word") {
  const std::vector<std::string> words = {"甲", "甲乙", "乙", "丙丁", "、", "x", ""};
  SentenceWords sets;
  for (std::size_t i = 0; i < static_cast<std::size_t>(SentenceWord::kCount_); ++i) {
    for (std::size_t k = 0; k < words.size(); ++k) {
      if ((i * 7 + k * 3) % 5 == 0) sets.Add(static_cast<SentenceWord>(i), words[k]);
    }
  }
  WordProfiles profiles;
  profiles.AddTraits("乙", kTraitRise);
  profiles.AddTraits("戊", kTraitFall);
  profiles.AddSets(sets);
  profiles.AddTraits("乙", kTraitHead);
  for (const std::string& word : words) {
    const WordProfile profile = profiles.Of(word);
    CHECK(profile.traits == (word == "乙" ? kTraitRise | kTraitHead : 0u));
    for (std::size_t i = 0; i < static_cast<std::size_t>(SentenceWord::kCount_); ++i) {
      const auto set = static_cast<SentenceWord>(i);
      REQUIRE(((profile.sets & SetBit(set)) != 0) == sets[set].Holds(word));
    }
  }
  CHECK(profiles.Of("戊").traits == kTraitFall);
  CHECK(profiles.Of("己").sets == 0);
}

}  // namespace
}  // namespace extract
