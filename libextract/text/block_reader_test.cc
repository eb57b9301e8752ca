#include "text/block_reader.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <random>

#include "base/file.h"
#include "base/utf8.h"
#include "text/script_table.h"

namespace extract {
namespace {

std::vector<NormalizedBlock> Read(std::string_view text) {
  std::vector<NormalizedBlock> blocks;
  BlockReader reader(text);
  for (NormalizedBlock block; reader.Next(&block);) blocks.push_back(block);
  return blocks;
}

// "H2 一、综合", "P 全年…", "R 甲|3|4": kind, level and text of each block.
std::string Outline(std::string_view text) {
  std::string out;
  for (const NormalizedBlock& block : Read(text)) {
    out += std::string("TDHPR").substr(static_cast<std::size_t>(block.kind), 1);
    if (block.heading_level > 0) out += std::to_string(block.heading_level);
    out += ' ';
    for (char c : block.text) out += c == '\t' ? '|' : c;
    out += '\n';
  }
  return out;
}

TEST_CASE("Title, dateline, headings and paragraphs") {
  CHECK(Outline("清河县2020年统计公报\n"
                "发布时间：2021-03-08\n"
                "（2021年3月）\n"
                "\n"
                "　　一、综 合\n"
                "　　初步核算，全年生产总值80.5亿元。\n"
                "　　（一）农业稳步发展。\n"
                "　　粮食产量12万吨。\n"
                "　　1．水利建设\n"
                "　　新建水库3座。\n"
                "二、工业\n"
                "来源：清河日报\n") ==
        "T 清河县2020年统计公报\n"
        "D 发布时间:2021-03-08\n"
        "D (2021年3月)\n"
        "H2 一、综 合\n"
        "P 初步核算,全年生产总值80.5亿元。\n"
        "H3 (一)农业稳步发展。\n"
        "P 粮食产量12万吨。\n"
        "H4 1.水利建设\n"
        "P 新建水库3座。\n"
        "H2 二、工业\n"
        "D 来源:清河日报\n");
}

TEST_CASE("A report's front lines") {
  CHECK(Outline("政府工作报告\n——2024年1月9日在青山市第八届人民代表大会第三次会议上\n市长 "
                "张某某\n各位代表：\n") ==
        "T 政府工作报告\n"
        "D ——2024年1月9日在青山市第八届人民代表大会第三次会议上\n"
        "T 市长 张某某\n"
        "P 各位代表:\n");
  CHECK(Outline("新城日报2022年5月6日第3版\n本报记者 李某 通讯员 赵某\n") ==
        "D 新城日报2022年5月6日第3版\nD 本报记者 李某 通讯员 赵某\n");
}

TEST_CASE("Lines without marks that open an article stand above 一、") {
  const std::string paragraph = "今年以来，全市新开工项目35个，完成投资20亿元。\n";
  CHECK(Outline("晨报2021年1月1日A2版\n" + paragraph + "推进项目建设 提升发展质量\n" + paragraph +
                "一、突出重点\n" + paragraph + "加快进度\n" + paragraph) ==
        "D 晨报2021年1月1日A2版\nP 今年以来,全市新开工项目35个,完成投资20亿元。\n"
        "H1 推进项目建设 提升发展质量\nP 今年以来,全市新开工项目35个,完成投资20亿元。\n"
        "H2 一、突出重点\nP 今年以来,全市新开工项目35个,完成投资20亿元。\n"
        "H3 加快进度\nP 今年以来,全市新开工项目35个,完成投资20亿元。\n");
}

TEST_CASE("Markdown") {
  CHECK(Outline("# 改革进展\n\n全区新增企业**1200**家。\n\n### 工作 亮点 ###\n- 新增就业3万人。\n> "
                "引用一句。\n---\n") ==
        "T 改革进展\nP 全区新增企业1200家。\nH3 工作 亮点\nP 新增就业3万人。\nP 引用一句。\n");
}

TEST_CASE("A page saved from the web: elements are lines, headings keep their level") {
  CHECK(Outline("<h1>清河县2020年统计公报</h1>\n"
                "<div class='text'><p>2021年3月8日</p>\n"
                "<h2>二、农业</h2>\n"
                "<p>粮食产量<b>12</b>万吨。</p>\n"
                "<p>棉花产量2万吨。</p></div>\n"
                "<ul><li>新建水库3座</li><li>改造渠道8公里。</li></ul>\n"
                "</body></html>\n") ==
        "T 清河县2020年统计公报\n"
        "D 2021年3月8日\n"
        "H2 二、农业\n"
        "P 粮食产量12万吨。\n"
        "P 棉花产量2万吨。\n"
        "P 新建水库3座;改造渠道8公里。\n");
}

TEST_CASE("A sentence that a column's end cut is mended") {
  CHECK(Outline("全年新增企业35家。深化“放管服”改革，持续优化营商\n\n环境，办件量达到5300件。\n") ==
        "P 全年新增企业35家。深化“放管服”改革,持续优化营商环境,办件量达到5300件。\n");
  CHECK(Outline("空气优良天数310天。主要污染物PM\n2.5\n浓度下降5%。\n") ==
        "P 空气优良天数310天。主要污染物PM2.5浓度下降5%。\n");
  CHECK(Outline("建成投用项目12个，\n总投资9亿元。\n") == "P 建成投用项目12个,总投资9亿元。\n");
  CHECK(Outline("园区负责人表示，“现代物流产业联\n\n盟”的成立很及时。\n") ==
        "P 园区负责人表示,“现代物流产业联盟”的成立很及时。\n");
  CHECK(Outline("全年完成投资30亿元。今后将继续推\n- 3 -\n进项目建设，新开工8个。\n") ==
        "P 全年完成投资30亿元。今后将继续推进项目建设,新开工8个。\n");
}

TEST_CASE("What begins anew is not joined") {
  CHECK(Outline("优化服务，提升效能\n今年以来，办件量增长5%。\n") ==
        "T 优化服务,提升效能\nP 今年以来,办件量增长5%。\n");
  CHECK(Outline("全年增长5%。出口下降\n　　同时，进口增长3%。\n") ==
        "P 全年增长5%。出口下降\nP 同时,进口增长3%。\n");
  CHECK(Outline("全年增长5%。出口下降\n二、农业\n") == "P 全年增长5%。出口下降\nH2 二、农业\n");
  CHECK(Outline("会议现场。本报记者 王某 摄\n今年以来，全区新增企业35家。\n") ==
        "P 会议现场。本报记者王某摄\nP 今年以来,全区新增企业35家。\n");
}

TEST_CASE("Text wrapped at a column becomes paragraphs") {
  const std::string text =
      "清河县工业发展情况\n\n"
      "　　今年以来全县上下抢抓机遇扎实推进工\n业强县战略规模以上工业企业达到一百二十\n家完成产值三"
      "十五亿元实现利润二亿元全县\n"
      "招商引资到位资金十亿元。\n"
      "　　全县粮食总产量达到二十万吨蔬菜产量\n十五万吨水果产量三万吨肉类总产量二万吨\n水产品产量一"
      "万吨农民收入稳步提高全年人\n均可支配收入一万五千元。\n";
  CHECK(Outline(text) ==
        "T 清河县工业发展情况\n"
        "P "
        "今年以来全县上下抢抓机遇扎实推进工业强县战略规模以上工业企业达到一百二十家完成产值三十五亿"
        "元实现利润二亿元"
        "全县招商引资到位资金十亿元。\n"
        "P "
        "全县粮食总产量达到二十万吨蔬菜产量十五万吨水果产量三万吨肉类总产量二万吨水产品产量一万吨农"
        "民收入稳步提高"
        "全年人均可支配收入一万五千元。\n");
}

TEST_CASE("Text from a PDF: indentation, figures set off by blanks, page numbers, a table") {
  CHECK(Outline(
            "              清河县 2019 年统计公报\n\n        清河县统计局    2020 年 3 月 20 日\n\n"
            "    初步核算，全年地区生产总值 186.4 亿元，按可比价格计算，比\n"
            "上年增长 6.1%。其中，第一产业增加值 30.2 亿元，增长 3.0%；第二\n"
            "产业增加值 80.1 亿元，增长 6.5%；第三产业增加值 76.1 亿元，增\n"
            "长 7.0%。三次产业结构为 16.2:43.0:40.8。\n"
            "    年末常住人口 41.3 万人，城镇化率 52.6%，比上年末提高 1.2\n"
            "个百分点。城镇新增就业 3,215 人，城镇登记失业率 3.1%，比上年\n"
            "末下降 0.1 个百分点。全年完成职业技能培训 5,200 人次，发放补\n"
            "                      - 1 -\n"
            "贴 310 万元。\n"
            "        产品          产量        增长\n"
            "        粮  食        248000       1.1\n"
            "        油  料         12045      -0.3\n") ==
        "T 清河县2019年统计公报\n"
        "D 清河县统计局 2020年3月20日\n"
        "P "
        "初步核算,全年地区生产总值186.4亿元,按可比价格计算,比上年增长6.1%。其中,第一产业增加值30."
        "2亿元,增长3.0%;"
        "第二产业增加值80.1亿元,增长6.5%;第三产业增加值76.1亿元,增长7.0%。三次产业结构为16.2:43.0:"
        "40.8。\n"
        "P "
        "年末常住人口41.3万人,城镇化率52.6%,比上年末提高1.2个百分点。城镇新增就业3,215人,"
        "城镇登记失业率3.1%,"
        "比上年末下降0.1个百分点。全年完成职业技能培训5,200人次,发放补贴310万元。\n"
        "R 粮食|248000|1.1\n"
        "R 油料|12045|-0.3\n");
}

TEST_CASE("A list of lines of one width is no wrapped text") {
  std::string text = "各镇完成情况\n";
  for (int i = 0; i < 12; ++i) text += "东山镇完成投资1200.5万元，增长5.1%\n";
  CHECK(Read(text).size() == 13);
}

void CheckRow(const NormalizedBlock& row, const std::string& label, const std::string& unit,
              std::size_t cell, const std::string& text, const std::string& header) {
  REQUIRE(row.kind == BlockKind::kTableRow);
  REQUIRE(row.cells.size() > cell);
  const auto at = [&](std::size_t i) {
    return row.text.substr(row.cells[i].range.begin, row.cells[i].range.size());
  };
  CHECK(at(0) == label);
  CHECK(row.unit == unit);
  CHECK(at(cell) == text);
  CHECK(row.cells[cell].header == header);
}

TEST_CASE("Markdown tables") {
  const auto blocks = Read(
      "各镇完成情况如下：\n\n| 序号 | 镇 | 产值（万元） | 增长\n（%） |\n| --- | :-: | --: | --- "
      "|\n"
      "| 1 | 東山鎮 | 1,200 | 5.1 |\n| 2 | 西山镇 | 900 | -2.0 |\n\n以上为初步数。\n");
  REQUIRE(blocks.size() == 4);
  CheckRow(blocks[1], "东山镇", "", 1, "1,200", "产值(万元)");
  CHECK(blocks[1].cells[1].unit == "万元");
  CHECK(blocks[1].cells[2].unit == "%");
  CHECK(blocks[1].table_title == "各镇完成情况如下");
  CHECK(blocks[2].text == "西山镇\t900\t-2.0");
  CHECK(blocks[3].text == "以上为初步数。");
}

TEST_CASE("Tables of one cell a line") {
  const std::string head = "主要农产品产量\n产品\n计量单位\n产量\n比上年±%\n";
  for (const char* gap : {"\n", ""}) {
    const auto blocks = Read(head + gap + "粮食\n吨\n3500\n1.2\n" + gap + "油料\n吨\n410\n-0.5\n" +
                             gap + "禽蛋\n千只\n88\n—\n" + gap + "全年农业生产平稳，没有大灾。\n");
    REQUIRE(blocks.size() == 5);
    CheckRow(blocks[1], "粮食", "吨", 2, "3500", "产量");
    CheckRow(blocks[3], "禽蛋", "千只", 2, "88", "产量");
    CHECK(blocks[2].cells[3].unit == "%");
    CHECK(blocks[1].table_title == "主要农产品产量");
    CHECK(blocks[4].kind == BlockKind::kParagraph);
  }
}

TEST_CASE("Tables aligned with tabs and blanks") {
  for (const std::string gap : {"\t", "    ", "　", " "}) {
    std::string text = "表1 各县财政收入\n单位：亿元、%\n";
    text += "县" + gap + "收入" + gap + "增长\n东县" + gap + "12.5" + gap + "3.2\n";
    text += "西县" + gap + "8" + gap + "-1\n合　计" + gap + "20.5" + gap + "1.6\n";
    INFO(text);
    const auto blocks = Read(text);
    REQUIRE(blocks.size() == 5);
    CheckRow(blocks[2], "东县", "亿元", 1, "12.5", "收入");
    CheckRow(blocks[4], "合计", "亿元", 2, "1.6", "增长");
    CHECK(blocks[2].table_title == "表1各县财政收入");
  }
}

TEST_CASE("Rows may carry their unit in the label, and be numbered") {
  const auto blocks =
      Read("序号\t指标\t2020年\t2021年\n1\t生产总值（亿元）\t80\t90\n2\t人口（万人）\t30\t31\n");
  REQUIRE(blocks.size() == 2);
  CHECK(blocks[0].unit == "亿元");
  CHECK(blocks[1].unit == "万人");
}

TEST_CASE("A rank before the label comes behind it") {
  const auto blocks = Read("排名\t地区\t产值（亿元）\n1\t东县\t12.5\n2\t西县\t8\n");
  REQUIRE(blocks.size() == 2);
  CheckRow(blocks[0], "东县", "", 1, "1", "排名");
  CheckRow(blocks[1], "西县", "", 2, "8", "产值(亿元)");
}

TEST_CASE("Phrases with blanks and short lines are no tables") {
  CHECK(Outline("优化服务 提升效能\n聚焦难点 破解堵点\n") ==
        "T 优化服务 提升效能\nT 聚焦难点 破解堵点\n");
  CHECK(Outline("附件\n3\n说明\n") == "T 附件\nT 3\nT 说明\n");
}

TEST_CASE("Old line ends, form feeds and lone bytes of any kind") {
  CHECK(Outline("一、综合\r\n全年增长5%。\r\n") == "H2 一、综合\nP 全年增长5%。\n");
  CHECK(Outline("一、综合\r全年增长5%。\r") == "H2 一、综合\nP 全年增长5%。\n");
  CHECK(Outline("全年增长5%。\n\f出口增长3%。") == "P 全年增长5%。\nP 出口增长3%。\n");
  CHECK(Outline("").empty());
  CHECK(Outline("\n\n　　\n").empty());
  CHECK(Outline(std::string_view("增长\0"
                                 "5%。",
                                 12)) == "P 增长5%。\n");
}

// What holds for the blocks of any text.
void CheckBlocks(std::string_view source) {
  BlockReader reader(source);
  NormalizedBlock block;
  std::size_t last = 0;
  while (reader.Next(&block)) {
    const bool valid = !block.text.empty() && IsValidUtf8(block.text) &&
                       block.text.size() <= kMaxBlockBytes + kMaxBlockBytes / 2 &&
                       (block.kind == BlockKind::kTableRow) == !block.cells.empty();
    REQUIRE(valid);
    for (std::size_t i = 0, length = 0; i < block.text.size(); i += length) {
      const char32_t c = CodePointAt(block.text, i, &length);
      const std::size_t at = block.offsets.ToSource(i);
      const bool in_order = at < source.size() && (at > last || (at == 0 && last == 0));
      if (!in_order) FAIL("offsets out of order at " << i << ": " << block.text);
      last = at;
      if (IsUtf8Continuation(source[at])) FAIL("offset inside a character: " << block.text);
      std::size_t source_length;
      const char32_t original = CodePointAt(source, at, &source_length);
      if (c == '\t' || original == '&') continue;
      const std::uint16_t entry =
          original > 0xFFFF ? std::uint16_t{0} : FoldEntry(static_cast<char16_t>(original));
      const bool same = FoldCharacter(original) == c ||
                        (c == ' ' && (entry == kFoldSpace || entry == kFoldWideSpace ||
                                      entry == kFoldDrop || original == '<')) ||
                        (c == '-' && entry == kFoldDash) || (c == '[' && entry == kFoldBracket) ||
                        (c == U'〇' && entry == kFoldCircle);
      if (!same) FAIL("offset " << i << " leads to another character: " << block.text);
      const ByteRange range = block.offsets.ToSource(ByteRange{i, i + length}, source);
      if (range != ByteRange{at, at + source_length}) FAIL("wrong range: " << block.text);
    }
    for (const TableCell& cell : block.cells) REQUIRE(cell.range.end <= block.text.size());
  }
}

TEST_CASE("Offsets lead back from every block of any text") {
  const std::vector<std::string> parts = {"\n",
                                          "\n\n",
                                          "\r\n",
                                          "\t",
                                          "|",
                                          " ",
                                          "　　",
                                          "| a | 3 |\n",
                                          "| --- | --- |\n",
                                          "一、",
                                          "（二）",
                                          "1.",
                                          "## ",
                                          "- ",
                                          "全县",
                                          "產值",
                                          "3.5",
                                          "亿元",
                                          "，",
                                          "。",
                                          "“",
                                          "”",
                                          "（",
                                          "）",
                                          "［1］",
                                          "①",
                                          "发布时间：",
                                          "记者",
                                          "2021年3月1日",
                                          "单位：万元\n",
                                          "甲\n12\n",
                                          "乙\n吨\n13\n",
                                          "ＡＢ",
                                          "PM",
                                          "\\",
                                          "**",
                                          "<b>",
                                          "&nbsp;",
                                          "—",
                                          "〇",
                                          "○",
                                          "二",
                                          "𠮷",
                                          "\xE2\x80\x8B",
                                          "- 3 -\n",
                                          "----\n"};
  std::mt19937 random(20240801);
  for (int round = 0; round < 6000; ++round) {
    std::string text;
    const int size = static_cast<int>(random() % 60);
    for (int i = 0; i < size; ++i) text += parts[random() % parts.size()];
    CheckBlocks(text);
  }
}

TEST_CASE("Blocks are bounded and cut where sentences end") {
  std::string line;
  while (line.size() < 400 * 1024) line += "全县新增就业3200人，增长5.2%。";
  const auto blocks = Read(line);
  REQUIRE(blocks.size() >= 6);
  std::string all;
  for (const NormalizedBlock& block : blocks) {
    CHECK(block.text.size() <= kMaxBlockBytes);
    CHECK(block.text.substr(block.text.size() - 3) == "。");
    all += block.text;
  }
  CHECK(all.size() == line.size() / 41 * 39);
  CheckBlocks(std::string(300 * 1024, 'x'));
}

TEST_CASE("Time is linear in texts made to be slow") {
  constexpr std::size_t kBytes = 512 * 1024;
  const std::vector<std::string> units = {
      "\n",     "\r", "a\n", "甲\n",    "甲\n1\n", "1\n",     "| a |\n", "|",
      "甲，\n", "“",  "（",  " ",       "　",      "甲 1\n",  "\t1",     "##\n",
      "[1]",    "<b", "&",   "甲\t1\n", "一、\n",  "- 3 -\n", "[",       "甲\n乙\n3\n"};
  for (const std::string& unit : units) {
    std::string text;
    while (text.size() < kBytes) text += unit;
    const auto begin = std::chrono::steady_clock::now();
    BlockReader reader(text);
    NormalizedBlock block;
    std::size_t count = 0;
    while (reader.Next(&block)) ++count;
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
    INFO(unit << " took " << seconds.count() << " s, blocks: " << count);
    CHECK(seconds.count() < 20.0);  // quadratic behaviour would take hours
  }
}

TEST_CASE("Offsets lead back in every document of the evaluation folder") {
  const char* folder = std::getenv("EXTRACT_SHARED_DIR");
  if (folder == nullptr) return;
  for (const char* part : {"gold", "corpus"}) {
    for (const auto& entry :
         std::filesystem::directory_iterator(std::string(folder) + "/" + part)) {
      if (entry.path().extension() != ".txt") continue;
      const auto text = ReadFile(entry.path().string());
      REQUIRE(text.ok());
      INFO(entry.path().string());
      CheckBlocks(text.value());
    }
  }
}

}  // namespace
}  // namespace extract
