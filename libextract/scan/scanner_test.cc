#include "extract/scanner.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

#include "scan/test_rules.h"

namespace extract {
namespace {

namespace fs = std::filesystem;

std::shared_ptr<const CompiledRules> Rules() {
  static const std::shared_ptr<const CompiledRules> rules = TestRules("shandong");
  return rules;
}

Document Text(const std::string& text, const std::string& date = "") {
  DocumentOptions options;
  options.date = date;
  Result<Document> document = Document::FromBytes(text, options);
  REQUIRE(document.ok());
  return std::move(document).value();
}

std::vector<Fact> Scan(Scanner* scanner, const Document& document) {
  FactCollector facts;
  REQUIRE(scanner->Scan(document, &facts).ok());
  return facts.TakeFacts();
}

std::string Print(const std::vector<Fact>& facts) {
  std::ostringstream out;
  for (const Fact& fact : facts) {
    out << fact.evidence.begin << '-' << fact.evidence.end << ' ' << fact.quote << ' '
        << fact.value.ToString() << fact.unit << ' ' << ToString(fact.measure) << ' '
        << ToString(fact.bound) << ' ' << ToString(fact.status) << ' ' << fact.indicator << ' '
        << fact.action << ' ' << fact.district << ' ' << fact.year.value_or(0) << ' ' << fact.rule
        << '\n';
  }
  return out.str();
}

std::vector<std::string> Testdata() {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(fs::path(EXTRACT_SOURCE_DIR) / "testdata")) {
    if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> texts;
  for (const fs::path& path : paths) {
    std::ifstream stream(path, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    texts.push_back(text.str());
  }
  return texts;
}

// Texts that nobody wrote: words of the genre in any order.
std::string RandomText(unsigned seed) {
  static const char* const kParts[] = {"全市",   "泉州市",   "规模以上工业",
                                       "增加值", "增长",     "下降",
                                       "5.2%",   "12.5亿元", "、",
                                       "，",     "；",       "。",
                                       "分别",   "和",       "比上年",
                                       "达到",   "由",       "提高到",
                                       "3",      "个",       "项目",
                                       "（",     "）",       "其中",
                                       "占",     "的比重",   "第一",
                                       "2021年", "将",       "引进",
                                       "企业",   "40余家",   "“",
                                       "”",      "的",       "等",
                                       "城乡",   "居全省",   "翻番",
                                       "\n",     "约",       "以上",
                                       "万",     "每",       "《"};
  std::string text;
  for (int i = 0; i < 60; ++i) {
    seed = seed * 1664525u + 1013904223u;
    text += kParts[(seed >> 16) % (sizeof kParts / sizeof kParts[0])];
  }
  return text;
}

std::size_t CodePoints(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

TEST_CASE("a statement becomes a fact with all that the text tells") {
  Scanner scanner(Rules());
  const auto facts = Scan(&scanner, Text("龙口市2023年国民经济和社会发展统计公报\n\n全市完成固定资"
                                         "产投资312.6亿元，比上年下降4.5%。\n"));
  REQUIRE(facts.size() == 2);
  CHECK(facts[0].indicator == "固定资产投资");
  CHECK(facts[0].base_value->ToString() == "31260000000");
  CHECK(facts[0].currency == "CNY");
  CHECK(facts[0].district == "龙口市");
  CHECK(facts[0].district_code == "370681");
  CHECK(facts[0].year == 2023);
  CHECK(facts[1].value.ToString() == "-4.5");
  CHECK(facts[1].measure == Measure::kChange);
  CHECK(facts[1].basis == Basis::kYearOnYear);
  CHECK(facts[1].indicator == "固定资产投资");
  CHECK(facts[1].rule == "cn/change.fall");
  CHECK(facts[1].evidence.line == 3);
}

TEST_CASE("the index finds what trying every rule finds") {
  Scanner fast(Rules());
  Scanner reference(Rules(), {.reference = true});
  std::vector<std::string> texts = Testdata();
  REQUIRE(texts.size() >= 8);
  for (unsigned seed = 1; seed <= 300; ++seed) texts.push_back(RandomText(seed));
  std::size_t count = 0;
  for (const std::string& text : texts) {
    const Result<Document> document = Document::FromBytes(text, {});
    if (!document.ok()) continue;
    const auto facts = Scan(&fast, document.value());
    count += facts.size();
    CHECK(Print(facts) == Print(Scan(&reference, document.value())));
  }
  CHECK(count > 500);
}

TEST_CASE("evidence reproduces the quote in code points and bytes, in order") {
  Scanner scanner(Rules());
  for (unsigned seed = 1000; seed < 1300; ++seed) {
    const std::string text = RandomText(seed);
    std::size_t last = 0;
    for (const Fact& fact : Scan(&scanner, Text(text))) {
      const Evidence& evidence = fact.evidence;
      CHECK(text.substr(evidence.begin_byte, evidence.end_byte - evidence.begin_byte) ==
            fact.quote);
      CHECK(CodePoints(text.substr(0, evidence.begin_byte)) == evidence.begin);
      CHECK(CodePoints(fact.quote) == evidence.end - evidence.begin);
      CHECK(evidence.begin >= last);
      last = evidence.begin;
      CHECK_FALSE(fact.rule.empty());
    }
  }
}

TEST_CASE("a byte order mark counts as a code point") {
  Scanner scanner(Rules());
  const auto facts = Scan(&scanner, Text("\xEF\xBB\xBF新增企业40家。"));
  REQUIRE(facts.size() == 1);
  CHECK(facts[0].evidence.begin == 5);
  CHECK(facts[0].evidence.begin_byte == 15);
}

TEST_CASE("one document leaves no trace in the next") {
  const std::vector<std::string> texts = Testdata();
  Scanner used(Rules());
  for (const std::string& text : texts) {
    const Result<Document> document = Document::FromBytes(text, {});
    if (!document.ok()) continue;
    Scanner fresh(Rules());
    CHECK(Print(Scan(&used, document.value())) == Print(Scan(&fresh, document.value())));
  }
}

TEST_CASE("a sink that has enough ends the scan") {
  struct First : FactSink {
    bool Add(const Fact&) override { return ++count < 2; }
    int count = 0;
  } first;
  Scanner scanner(Rules());
  CHECK(scanner.Scan(Text("新建小学3所、中学4所、医院5家。"), &first).ok());
  CHECK(first.count == 2);
}

TEST_CASE("entering a scanner twice at once is refused") {
  Scanner scanner(Rules());
  const Document document = Text("新建小学3所。");
  struct Reenter : FactSink {
    bool Add(const Fact&) override {
      FactCollector inner;
      status = scanner->Scan(*document, &inner);
      return true;
    }
    Scanner* scanner;
    const Document* document;
    Status status;
  } reenter;
  reenter.scanner = &scanner;
  reenter.document = &document;
  CHECK(scanner.Scan(document, &reenter).ok());
  CHECK(reenter.status.code() == StatusCode::kInvalidArgument);
  CHECK(Scan(&scanner, document).size() == 1);
}

TEST_CASE("rules are shared by scanners of several threads") {
  const Document document = Text(Testdata().at(0));
  Scanner scanner(Rules());
  const std::string expected = Print(Scan(&scanner, document));
  std::vector<std::string> printed(4);
  std::vector<std::thread> threads;
  for (std::string& text : printed) {
    threads.emplace_back([&text, &document] {
      Scanner own(Rules());
      FactCollector facts;
      if (own.Scan(document, &facts).ok()) text = Print(facts.facts());
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& text : printed) CHECK(text == expected);
}

TEST_CASE("nesting and repetition of any depth are read in bounded time") {
  Scanner scanner(Rules());
  std::string brackets;
  std::string closed;
  std::string list;
  for (int i = 0; i < 20000; ++i) {
    brackets += "（5个企业";
    closed += "）5个企业";
    list += "增长5%、";
  }
  for (const std::string& text : {brackets, closed, list}) {
    CHECK_FALSE(Scan(&scanner, Text(text)).empty());
  }
}

TEST_CASE("an announcement goes on in its paragraph alone, so that no cut between two tells") {
  Scanner scanner(Rules());
  const auto status = [&](const std::string& next) {
    const std::vector<Fact> facts =
        Scan(&scanner, Text("松桃县今年拟办好民生实事18件。" + next, "2016-02"));
    REQUIRE(facts.size() == 2);
    return facts.back().status;
  };
  CHECK(status("同时，新建卫生室23所。") == FactStatus::kPlanned);
  CHECK(status("去年，新建卫生室23所。") == FactStatus::kActual);
  CHECK(status("\n\n新建卫生室23所。") == FactStatus::kActual);
}

TEST_CASE("what a plan says of the years before it has happened") {
  Scanner scanner(Rules());
  const std::vector<Fact> facts = Scan(
      &scanner, Text("东海县“十四五”交通发展规划\n\n2021年3月\n\n“十三五”时期，建成公路96公里。\n\n"
                     "到2025年，新建公路150公里。\n\n"));
  REQUIRE(facts.size() == 2);
  CHECK(facts[0].status == FactStatus::kActual);
  CHECK(facts[0].year == 2020);
  CHECK(facts[1].status == FactStatus::kPlanned);
}

TEST_CASE("the notes behind a report announce nothing") {
  Scanner scanner(Rules());
  const Document report = Text(
      "平远县2016年政府工作报告\n二、2016年主要工作\n新建公路20公里。\n名词解释\n"
      "1.一库三渠：有3条骨干渠道。\n");
  const std::vector<Fact> facts = Scan(&scanner, report);
  REQUIRE(facts.size() == 2);
  CHECK(facts[0].status == FactStatus::kPlanned);
  CHECK(facts[1].status == FactStatus::kActual);
}

}  // namespace
}  // namespace extract
