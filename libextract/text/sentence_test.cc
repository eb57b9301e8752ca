#include "text/sentence.h"

#include <catch2/catch.hpp>
#include <string>

namespace extract {
namespace {

using Strings = std::vector<std::string>;

Strings Sentences(std::string_view text) {
  static constexpr TextMarkTable kTable = MakeMarkTable<AddSentenceMarks>();
  TextMarks marks;
  marks.Find(kTable, text);
  std::vector<ByteRange> ranges;
  SplitSentences(text, marks.all(), &ranges);
  Strings out;
  for (const ByteRange& r : ranges) out.emplace_back(text.substr(r.begin, r.size()));
  return out;
}

TEST_CASE("Sentences end at stops") {
  CHECK(Sentences("全年增长5%。出口下降;进口持平!还有吗?没有") ==
        Strings{"全年增长5%。", "出口下降;进口持平!", "还有吗?", "没有"});
  CHECK(Sentences("").empty());
  CHECK(Sentences("。").size() == 1);
  CHECK(Sentences("真的吗?!当然。") == Strings{"真的吗?!", "当然。"});
  CHECK(Sentences("见http://a.cn/?id=3。完") == Strings{"见http://a.cn/?id=3。", "完"});
}

TEST_CASE("Quotations and brackets are not cut") {
  CHECK(Sentences("打响“向前冲!不停步。”行动,新增3家。完成(含续建。下同)5项。") ==
        Strings{"打响“向前冲!不停步。”行动,新增3家。", "完成(含续建。下同)5项。"});
  CHECK(Sentences("他说:“今年增长5%。”记者了解到,还有2家。") ==
        Strings{"他说:“今年增长5%。”", "记者了解到,还有2家。"});
  CHECK(Sentences("“甲。”的说法“乙。”、“丙。”都对。") ==
        Strings{"“甲。”的说法“乙。”、“丙。”都对。"});
}

TEST_CASE("A quotation that never closes or is long cuts like text") {
  CHECK(Sentences("他说:“一。二。").size() == 2);
  std::string longer = "“";
  for (int i = 0; i < 30; ++i) longer += "今年又增长了。";
  CHECK(Sentences(longer + "”").size() == 30);
}

TEST_CASE("TextMarks that never close stay linear") {
  std::string text;
  for (int i = 0; i < 200000; ++i) text += "(“";
  CHECK(Sentences(text).size() == 1);
  std::string nested(100000, '(');
  nested += std::string(100000, ')');
  CHECK(Sentences(nested).size() == 1);
}

}  // namespace
}  // namespace extract
