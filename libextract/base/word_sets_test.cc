#include "base/word_sets.h"

#include <catch2/catch.hpp>

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
