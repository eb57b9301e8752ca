#include "quantity/numeral_vocabulary.h"

#include <catch2/catch.hpp>
#include <string>

#include "quantity/test_tables.h"

namespace extract {
namespace {

TEST_CASE("Words are found around their first numeral character") {
  NumeralRefusal why = NumeralRefusal::kNone;
  const auto end = [&](std::string_view text, std::size_t position) {
    why = NumeralRefusal::kNone;
    return Tables().words.WordEnd(text, position, &why);
  };
  CHECK(end("四川省", 0) == 9);
  CHECK(end("进一步推进", 3) == 9);
  CHECK(end("统一", 3) == 6);
  CHECK(why == NumeralRefusal::kIdiom);
  CHECK(end("一带一路", 0) == 12);
  CHECK(why == NumeralRefusal::kSlogan);
  CHECK(end("一步", 0) == 0);
  CHECK(end("三个项目", 0) == 0);
}

TEST_CASE("Qualifiers of both sides") {
  const NumeralVocabulary& words = Tables().words;
  CHECK(words.QualifierBefore("不超过", 9).bound == Bound::kAtMost);
  CHECK(words.QualifierBefore("将超过", 9).bound == Bound::kOver);
  CHECK(words.QualifierBefore("通过", 6).exact);
  CHECK(words.QualifierBefore("建成", 6).length == 0);
  CHECK(words.QualifierAfter("左右", 0).bound == Bound::kAbout);
  CHECK(words.QualifierAfter("上下游", 0).exact);
  CHECK(words.QualifierAfter("及以上", 0).length == 9);
}

TEST_CASE("Faulty rows are reported with their line") {
  std::vector<Diagnostic> problems;
  const auto table = TsvTable::Parse(
      "word\tclass\n"
      "约\tbefore.about\n"
      "约\tbefore.about\n"
      "超\tbefore.more\n"
      "项目\tword\n"
      "甲\tnoun\n"
      "乙\tbehind.over\n",
      "numeral_words.tsv", NumeralVocabulary::Columns(), &problems);
  REQUIRE(table);
  NumeralVocabulary words;
  CHECK_FALSE(words.AddRows(*table, &problems));
  REQUIRE(problems.size() == 5);
  CHECK(problems[0].code == "E146");
  CHECK(problems[0].location.line == 3);
  CHECK(problems[1].code == "E145");
  CHECK(problems[2].code == "E147");
  CHECK(problems[3].code == "E145");
  CHECK(problems[4].code == "E145");
  CHECK(words.QualifierBefore("约", 3).bound == Bound::kAbout);
}

}  // namespace
}  // namespace extract
