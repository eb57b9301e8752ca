#include "rules/indicator_lexicon.h"

#include <catch2/catch.hpp>

namespace extract {
namespace {

TEST_CASE("a name and its aliases are found whole") {
  IndicatorLexicon lexicon;
  lexicon.Add({"cn.gdp", "地区生产总值", false}, {"GDP", "", "生产总值"});
  REQUIRE(lexicon.Find("生产总值") != nullptr);
  CHECK(lexicon.Find("生产总值")->id == "cn.gdp");
  CHECK(lexicon.Find("GDP") == lexicon.Find("地区生产总值"));
  CHECK(lexicon.Find("总值") == nullptr);
  CHECK(lexicon.Find("") == nullptr);
}

// A text that begins, or ends, with two characters or more of a name, whatever their bytes.
TEST_CASE("filters never say no to what a name begins or ends with") {
  IndicatorLexicon lexicon;
  const std::vector<std::vector<std::string>> names = {
      {"地", "区", "生", "产"}, {"G", "D", "P"}, {"é", "水"},
      {"𠮷", "林", "a"},        {"a", "𠮷"},     {"水"},
      {"林", "𠮷", "水"},       {"P", "é"}};
  const auto join = [](const std::vector<std::string>& characters, std::size_t from,
                       std::size_t to) {
    std::string text;
    for (std::size_t i = from; i < to; ++i) text += characters[i];
    return text;
  };
  for (const auto& name : names) lexicon.Add({"x", join(name, 0, name.size()), false}, {});
  for (const auto& name : names) {
    for (std::size_t i = 0; i <= name.size(); ++i) {
      CHECK(lexicon.MayBegin(join(name, 0, i)));
      CHECK(lexicon.MayEnd(join(name, i, name.size())));
    }
  }
}

TEST_CASE("filters say no to most else") {
  IndicatorLexicon lexicon;
  lexicon.Add({"x", "地区生产总值", false}, {});
  CHECK_FALSE(lexicon.MayBegin("区生产"));
  CHECK_FALSE(lexicon.MayEnd("总产"));
}

}  // namespace
}  // namespace extract
