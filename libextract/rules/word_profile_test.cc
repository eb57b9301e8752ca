#include "rules/word_profile.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "rules/word_traits.h"
#include "text/segmenter.h"

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
      const bool of_texts = set >= SentenceWord::kFirstOfTexts_;
      REQUIRE(((profile.sets & SetBit(set)) != 0) == (!of_texts && sets[set].Holds(word)));
    }
  }
  CHECK(profiles.Of("戊").traits == kTraitFall);
  CHECK(profiles.Of("己").sets == 0);
}

TEST_CASE("A word's tag tells the profile that its text tells") {
  WordProfiles profiles;
  profiles.AddTraits("乙", kTraitRise);
  profiles.AddTraits("丙", kTraitRise);
  profiles.AddTraits("丁", kTraitFall);
  profiles.AddTraits("戊", 0);
  Result<WordList> words = WordList::FromTsv(
      "word\tclass\tcost\n丁\tv\t9\n丙\tn\t9\n乙\tv\t9\n戊\tn\t9\n甲\tn\t9\n", "words.tsv", {});
  REQUIRE(words.ok());
  profiles.Tag(&words.value());
  Segmenter segmenter(&words.value());
  for (const std::string word : {"甲", "乙", "丙", "丁", "戊", "己"}) {
    std::vector<Token> tokens;
    segmenter.Segment(word, {0, word.size()}, &tokens);
    REQUIRE(tokens.size() == 1);
    const std::uint16_t tag = words.value().kind(tokens[0].kind).tag;
    if (tag != WordList::kUntagged) CHECK(profiles.ByTag(tag) == profiles.Of(word));
    CHECK((tag == WordList::kNoTag) == (word == "甲" || word == "戊"));
    CHECK((tag == WordList::kUntagged) == (word == "己"));
  }
}

}  // namespace
}  // namespace extract
