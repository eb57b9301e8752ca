#include "place/name_index.h"

#include <catch2/catch.hpp>
#include <random>

#include "base/utf8.h"

namespace extract {
namespace {

TEST_CASE("names are numbered in order of addition, and once") {
  NameIndex index;
  CHECK(index.Add("甲乙") == 0);
  CHECK(index.Add("甲乙丙") == 1);
  CHECK(index.Add("甲乙") == 0);
  CHECK(index.size() == 2);
  CHECK(index.name(1) == "甲乙丙");
  CHECK(index.Find("甲乙丙") == 1);
  CHECK(index.Find("乙丙") == -1);
}

TEST_CASE("names of another form are refused") {
  NameIndex index;
  CHECK(index.Add("") == -1);
  CHECK(index.Add("甲") == -1);
  CHECK(index.Add("甲a乙") == -1);
  CHECK(index.Add("abcdef") == -1);
  std::string longest;
  for (std::size_t i = 0; i < kMaxNameCharacters; ++i) longest += "甲";
  CHECK(index.Add(longest) == 0);
  CHECK(index.Add(longest + "甲") == -1);
}

TEST_CASE("the longest name is matched") {
  NameIndex index;
  index.Add("甲乙");
  index.Add("甲乙丙丁");
  std::size_t length = 0;
  CHECK(index.Match("甲乙丙丁戊", 0, &length) == 1);
  CHECK(length == 12);
  CHECK(index.Match("甲乙丙", 0, &length) == 0);
  CHECK(length == 6);
  CHECK(index.Match("乙丙", 0, &length) == -1);
  CHECK(index.Match("甲", 0, &length) == -1);
}

TEST_CASE("thousands of names are all found again") {
  std::mt19937 random(7);
  NameIndex index;
  std::vector<std::string> names;
  static const char* const kCharacters[] = {"一", "二", "三", "四", "五",
                                            "六", "七", "八", "九", "十"};
  for (int i = 0; i < 5000; ++i) {
    std::string name;
    for (std::size_t n = 2 + random() % 6; n > 0; --n) name += kCharacters[random() % 10];
    names.push_back(name);
    REQUIRE(index.Add(name) >= 0);
  }
  for (const std::string& name : names) {
    const std::int32_t number = index.Find(name);
    REQUIRE(number >= 0);
    REQUIRE(index.name(number) == name);
    std::size_t length = 0;
    REQUIRE(index.Match(name, 0, &length) == number);
    REQUIRE(length == name.size());
    REQUIRE(index.filter().MayBegin(name.data()));
    REQUIRE(index.filter().Confirms(name.data()));
  }
}

TEST_CASE("the filter refuses nearly everything that no name begins with") {
  NameFilter filter;
  std::mt19937 random(3);
  const auto pair = [&] {
    std::string two;
    AppendUtf8(0x4E00 + random() % 0x5000, &two);
    AppendUtf8(0x4E00 + random() % 0x5000, &two);
    return two;
  };
  for (int i = 0; i < 4000; ++i) filter.Add(pair());
  int passed = 0;
  for (int i = 0; i < 10000; ++i) passed += filter.MayBegin(pair().data()) ? 1 : 0;
  CHECK(passed < 400);
  int confirmed = 0;
  for (int i = 0; i < 10000; ++i) {
    const std::string two = pair();
    confirmed += filter.MayBegin(two.data()) && filter.Confirms(two.data()) ? 1 : 0;
  }
  CHECK(confirmed < 40);
}

TEST_CASE("a pair of filters says what each says") {
  NameFilter first, second;
  std::mt19937 random(4);
  const auto name = [&] {
    std::string text;
    for (int i = 0; i < 3; ++i)
      AppendUtf8(0x4E00 + random() % 200, &text);  // eight bytes are there
    return text;
  };
  std::vector<std::string> names, added;
  for (int i = 0; i < 3000; ++i) {
    names.push_back(name());
    (i % 2 == 0 ? first : second).Add(names.back());
  }
  NameFilterPair both(first, second);
  for (int i = 0; i < 100; ++i) {
    added.push_back(name());
    both.Add(added.back());
  }
  for (int i = 0; i < 3000; ++i) names.push_back(name());
  for (const std::string& text : names) {
    const char* const p = text.data();
    if (first.MayBegin(p) || second.MayBegin(p)) REQUIRE(both.MayBegin(p));
    REQUIRE(both.Confirming(p) == (first.Confirms(p) ? 1u : 0u) + (second.Confirms(p) ? 2u : 0u));
  }
  for (const std::string& text : added) REQUIRE(both.MayBegin(text.data()));
}

}  // namespace
}  // namespace extract
