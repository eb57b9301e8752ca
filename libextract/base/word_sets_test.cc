#include "base/word_sets.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <set>
#include <string>

#include "base/test_text.h"

namespace extract {
namespace {

enum class Few { kJoint, kEmpty, kCount_ };

TEST_CASE("a set finds its words whole, at either end, and inside") {
  WordSets<Few> words;
  for (const char* word : {"和", "以及", "及", "和", ""}) words.Add(Few::kJoint, word);
  const WordSet& joints = words[Few::kJoint];
  CHECK(joints.words().size() == 3);
  CHECK(joints.Holds("以及"));
  CHECK_FALSE(joints.Holds("以"));
  CHECK_FALSE(joints.Holds(""));
  CHECK(joints.SizeAt("以及其他") == 6);
  CHECK(joints.SizeBefore("以及") == 6);
  CHECK(joints.SizeBefore("涉及") == 3);
  CHECK(joints.SizeAt("其他") == 0);
  CHECK(joints.Begins("和平"));
  CHECK(joints.Ends("暖和"));
  CHECK(joints.IsIn("水和电"));
  CHECK_FALSE(joints.IsIn("水电"));
  CHECK_FALSE(words[Few::kEmpty].IsIn("水电"));
  CHECK_FALSE(words[Few::kEmpty].Begins(""));
}

TEST_CASE("a set answers as a plain list does") {
  std::mt19937 random(2);
  const auto text = [&](std::size_t most) { return RandomText(&random, most); };
  for (int round = 0; round < 300; ++round) {
    WordSet set;
    std::set<std::string> words;
    for (std::size_t n = random() % 12; n > 0; --n) {
      words.insert(text(4));
      set.Add(*words.rbegin());
      for (const std::string& word : words) set.Add(word);
    }
    words.erase("");
    for (int i = 0; i < 100; ++i) {
      const std::string asked = text(6);
      std::size_t at = 0, before = 0;
      std::size_t first = std::string::npos;
      for (const std::string& word : words) {
        if (asked.starts_with(word)) at = std::max(at, word.size());
        if (asked.ends_with(word)) before = std::max(before, word.size());
        first = std::min(first, asked.find(word));
      }
      REQUIRE(set.Holds(asked) == (words.count(asked) != 0));
      REQUIRE(set.SizeAt(asked) == at);
      REQUIRE(set.SizeBefore(asked) == before);
      REQUIRE(set.FirstIn(asked) == first);
    }
  }
}

TEST_CASE("words of any length are told apart") {
  WordSet set;
  set.Add(std::string(3, 'x'));
  set.Add(std::string(67, 'x'));  // the same bit
  CHECK(set.Holds(std::string(67, 'x')));
  CHECK_FALSE(set.Holds(std::string(131, 'x')));
  CHECK(set.SizeAt(std::string(100, 'x')) == 67);
}

}  // namespace
}  // namespace extract
