#include "text/normalizer.h"

#include <catch2/catch.hpp>
#include <random>

#include "base/utf8.h"
#include "text/script_table.h"

namespace extract {
namespace {

std::string Heading(std::string_view text) {
  NormalizedBlock block;
  Normalizer normalizer(text);
  normalizer.Start(&block, Gaps::kPhrases);
  normalizer.Append({0, text.size()});
  normalizer.Finish();
  return block.text;
}

TEST_CASE("Script and width become one") {
  CHECK(NormalizeString("全區財政收入１２３．４億元，增長５．６％（其中稅收８０億元）；") ==
        "全区财政收入123.4亿元,增长5.6%(其中税收80亿元);");
  CHECK(NormalizeString("「雙創」基地共3,200平方公尺。") == "“双创”基地共3,200平方公尺。");
  CHECK(NormalizeString("￥3，500元") == "¥3,500元");
  CHECK(NormalizeString("增长5﹒6℅") == "增长5.6%");
}

TEST_CASE("Stray blanks go, those that mean something stay") {
  CHECK(NormalizeString("投资 12.8 亿元, 建成 6 个项目") == "投资12.8亿元,建成6个项目");
  CHECK(NormalizeString("增长8.8 %，比去年 有所提高") == "增长8.8%,比去年有所提高");
  CHECK(NormalizeString("约78 000個單位") == "约78 000个单位");
  CHECK(NormalizeString("参加 MITE Expo 2026 的企业") == "参加MITE Expo 2026的企业");
  CHECK(NormalizeString("装机 25 MW") == "装机25MW");
  CHECK(NormalizeString("县统计局　　调查队") == "县统计局 调查队");
  CHECK(NormalizeString(std::string_view("产值\xE2\x80\x8B 5\0亿元 ", 18)) == "产值5亿元");
}

TEST_CASE("Gaps between the phrases of a heading stay") {
  CHECK(Heading("聚焦难点 破解堵点") == "聚焦难点 破解堵点");
  CHECK(Heading("片区建设提速　4大工程开工") == "片区建设提速 4大工程开工");
  CHECK(Heading("片区建设提速 4大工程开工") == "片区建设提速 4大工程开工");
  CHECK(Heading("今年投资 20 亿元") == "今年投资20亿元");
  CHECK(Heading("引进人才34名 盘活厂房6成") == "引进人才34名 盘活厂房6成");
  CHECK(Heading("气温15 度") == "气温15度");
}

TEST_CASE("Blanks in a table cell spread a word") {
  CHECK(NormalizeString("合　　计", Gaps::kSpread) == "合计");
  CHECK(NormalizeString("78 000", Gaps::kSpread) == "78 000");
}

TEST_CASE("Dashes between amounts become hyphens") {
  CHECK(NormalizeString("1—9月份，15%—20%，3万－5万元，每亩140–160元") ==
        "1-9月份,15%-20%,3万-5万元,每亩140-160元");
  CHECK(NormalizeString("中国—东盟，——2026年会议上") == "中国—东盟,——2026年会议上");
}

TEST_CASE("Footnote marks behind words go, other brackets stay") {
  CHECK(NormalizeString("“一降三减”［1］良好，总值[2]1015亿元，四上企业〔注3〕家数") ==
        "“一降三减”良好,总值1015亿元,四上企业家数");
  CHECK(NormalizeString("营业收入①，利润②。其中：①税收") == "营业收入,利润。其中:①税收");
  CHECK(NormalizeString("国办发〔2018〕15号，国发〔18〕15号") ==
        "国办发〔2018〕15号,国发〔18〕15号");
  CHECK(NormalizeString("区间[100万元]，5[1]6") == "区间[100万元],5[1]6");
  CHECK(NormalizeString("［3］名词：") == "名词:");
}

TEST_CASE("Markup goes") {
  CHECK(NormalizeString(
            "**增长**5%，<b>新增</b>3<sup>[1]</sup>家&nbsp;企业，a<b，A&amp;B，1\\. 甲") ==
        "增长5%,新增3家企业,a<b,A&B,1.甲");
  CHECK(NormalizeString("<li>甲</li><li>乙</li>") == "甲;乙;");
  CHECK(NormalizeString("<td class='a'>5</td><td>6家</td>") == "5;6家;");
  CHECK(NormalizeString("<script>x</script>") == "<script>x</script>");
}

TEST_CASE("Chinese zeros written as circles") {
  CHECK(NormalizeString("二○二五年，○号线") == "二〇二五年,○号线");
}

TEST_CASE("A line break inside a text leaves nothing, but between Latin words a blank") {
  const std::string_view text = "全市生产\n总值，PM\n2.5浓度；Big\nData";
  NormalizedBlock block;
  Normalizer normalizer(text);
  normalizer.Start(&block, Gaps::kStray);
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    normalizer.Append({begin, end});
    begin = end + 1;
  }
  normalizer.Finish();
  CHECK(block.text == "全市生产总值,PM2.5浓度;Big Data");
}

// Every character leads back to a source character that normalises to it, in rising order.
void CheckOffsets(std::string_view source, const NormalizedBlock& block) {
  REQUIRE(IsValidUtf8(block.text));
  std::size_t last = 0;
  for (std::size_t i = 0, length = 0; i < block.text.size(); i += length) {
    const char32_t c = CodePointAt(block.text, i, &length);
    const std::size_t at = block.offsets.ToSource(i);
    REQUIRE(at < source.size());
    REQUIRE(!IsUtf8Continuation(source[at]));
    REQUIRE((i == 0 || at > last));
    last = at;
    std::size_t source_length;
    const char32_t original = CodePointAt(source, at, &source_length);
    const ByteRange range = block.offsets.ToSource(ByteRange{i, i + length}, source);
    REQUIRE(range == (ByteRange{at, at + source_length}));
    const bool same = FoldCharacter(original) == c || c == ' ' || original == '&' ||
                      (c == '-' && FoldEntry(static_cast<char16_t>(original)) == kFoldDash) ||
                      (c == '[' && original == U'［') || (c == U'〇' && original == U'○');
    REQUIRE(same);
  }
}

TEST_CASE("Offsets lead back, for any text") {
  const std::u32string alphabet =
      U"增長亿元，。；：“”「」［］〔〕()[]1234567890.,%％～—－ "
      U"　\t\u00A0\u200BAbZ*<b>&amp;nbsp;\\①○二号注"
      U"𠮷·²\u00AD\uFEFF\0\x01";
  std::mt19937 random(20240701);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    const int size = static_cast<int>(random() % 40);
    for (int i = 0; i < size; ++i) AppendUtf8(alphabet[random() % alphabet.size()], &text);
    const std::size_t cut = FloorCharacter(text, random() % (text.size() + 1));
    text.insert(cut, "\n");
    NormalizedBlock block;
    Normalizer normalizer(text);
    normalizer.Start(&block, static_cast<Gaps>(random() % 3));
    normalizer.Append({0, cut});
    normalizer.Append({cut + 1, text.size()});
    normalizer.Finish();
    INFO(text);
    CheckOffsets(text, block);
  }
}

}  // namespace
}  // namespace extract
