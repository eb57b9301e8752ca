#include "extract/record_writer.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace extract {
namespace {

Fact MakeFact() {
  Fact fact;
  fact.evidence = {.begin_byte = 30, .end_byte = 45, .begin = 10, .end = 19, .line = 3};
  fact.value = *Decimal::Parse("422.40");
  fact.unit = "亿元";
  fact.base_value = *Decimal::Parse("42240000000");
  fact.base_unit = "元";
  fact.currency = "CNY";
  fact.indicator = "注册资本";
  fact.quote = "422.40亿元";
  fact.sentence = "全区企业注册资本422.40亿元。";
  fact.rule = "cn/general.level";
  return fact;
}

std::string Write(RecordFormat format, const std::vector<std::vector<Fact>>& documents) {
  std::string out;
  RecordWriter writer(format, &out);
  out += writer.open();
  int number = 0;
  for (const std::vector<Fact>& facts : documents) {
    writer.StartDocument("d" + std::to_string(++number) + ".txt");
    for (const Fact& fact : facts) writer.Add(fact);
    writer.FinishDocument();
  }
  out += writer.close();
  return out;
}

TEST_CASE("A record has its fields in the documented order and null for what is unknown") {
  CHECK(Write(RecordFormat::kJsonLines, {{MakeFact()}}) ==
        R"({"doc":"d1.txt","start":10,"end":19,"value":422.40,"value_max":null,"unit":"亿元",)"
        R"("base_value":42240000000,"base_value_max":null,"base_unit":"元","currency":"CNY",)"
        R"("measure":"level","bound":"exact","status":"actual","basis":null,)"
        R"("indicator":"注册资本","indicator_id":null,"action":null,"district":null,)"
        R"("district_code":null,"year":null,"period":null,"quote":"422.40亿元",)"
        R"("sentence":"全区企业注册资本422.40亿元。","line":3,"start_byte":30,"end_byte":45,)"
        R"("rule":"cn/general.level"})"
        "\n");
}

TEST_CASE("What is known is printed with its type") {
  Fact fact = MakeFact();
  fact.value = *Decimal::Parse("-2.35");
  fact.value_max = *Decimal::Parse("0.0");
  fact.measure = Measure::kChange;
  fact.bound = Bound::kAtLeast;
  fact.status = FactStatus::kPlanned;
  fact.basis = Basis::kYearOnYear;
  fact.district = "莱山区";
  fact.district_code = "370613";
  fact.year = 2021;
  fact.period = "2021-01/2021-09";
  fact.action = "累计";
  fact.indicator_id = "capital";
  fact.base_value = std::nullopt;
  const auto record = nlohmann::json::parse(Write(RecordFormat::kJsonLines, {{fact}}));
  CHECK(record["value"] == -2.35);
  CHECK(record["value_max"] == 0.0);
  CHECK(record["base_value"].is_null());
  CHECK(record["measure"] == "change");
  CHECK(record["bound"] == "at_least");
  CHECK(record["status"] == "planned");
  CHECK(record["basis"] == "yoy");
  CHECK(record["district_code"] == "370613");
  CHECK(record["year"] == 2021);
  CHECK(record["period"] == "2021-01/2021-09");
  CHECK(record["action"] == "累计");
  CHECK(record["indicator_id"] == "capital");
}

TEST_CASE("json is one array with a record a line, empty or not") {
  CHECK(Write(RecordFormat::kJson, {}) == "[\n]\n");
  CHECK(Write(RecordFormat::kJson, {{}, {}}) == "[\n]\n");
  const std::string out = Write(RecordFormat::kJson, {{MakeFact(), MakeFact()}, {}, {MakeFact()}});
  const auto records = nlohmann::json::parse(out);
  REQUIRE(records.size() == 3);
  CHECK(records[1]["doc"] == "d1.txt");
  CHECK(records[2]["doc"] == "d3.txt");
  CHECK(std::count(out.begin(), out.end(), '\n') == 5);
}

TEST_CASE("Text is escaped as JSON asks, and only there") {
  Fact fact = MakeFact();
  fact.quote = std::string("\"\\\n\r\t\x01\x1f\0\x7f/", 10) + "\u2028亿𠀀";
  const std::string out = Write(RecordFormat::kJsonLines, {{fact}});
  CHECK(out.find("\"quote\":\"\\\"\\\\\\n\\r\\t\\u0001\\u001f\\u0000\x7f/\u2028亿𠀀\"") !=
        std::string::npos);
  CHECK(nlohmann::json::parse(out)["quote"] == fact.quote);
}

TEST_CASE("Any string of a fact may need escapes, be no UTF-8 or be long") {
  for (std::string Fact::*field :
       {&Fact::unit, &Fact::base_unit, &Fact::currency, &Fact::indicator, &Fact::indicator_id,
        &Fact::action, &Fact::district, &Fact::district_code, &Fact::period, &Fact::quote,
        &Fact::sentence, &Fact::rule}) {
    const std::string before = Write(RecordFormat::kJsonLines, {{MakeFact()}});
    for (const std::string& value :
         {std::string("a\"b"), std::string("亿\xE4\xBA"), std::string(9000, 'x')}) {
      Fact fact = MakeFact();
      fact.*field = value;
      const auto record = nlohmann::json::parse(Write(RecordFormat::kJsonLines, {{fact}}));
      auto expected = nlohmann::json::parse(before);
      int different = 0;
      for (const auto& [key, member] : expected.items()) different += record[key] != member;
      CHECK(record.size() == expected.size());
      CHECK(different == 1);
    }
  }
}

TEST_CASE("A document's name that is not UTF-8 does not spoil the output") {
  std::string out;
  RecordWriter writer(RecordFormat::kJsonLines, &out);
  writer.StartDocument("a\xff\xe4\xbd.txt");
  writer.Add(MakeFact());
  CHECK(nlohmann::json::parse(out)["doc"] == "a\uFFFD\uFFFD\uFFFD.txt");
}

TEST_CASE("Pieces of several writers join to what one writer writes") {
  for (const char* name : {"json", "jsonl", "table"}) {
    const RecordFormat format = *ParseRecordFormat(name);
    const std::string whole = Write(format, {{MakeFact(), MakeFact()}, {}, {MakeFact()}});
    std::string piece;
    RecordWriter writer(format, &piece);
    std::string joined(writer.open());
    bool first = true;
    int number = 0;
    for (const std::size_t facts : {2, 0, 1}) {
      piece.clear();
      writer.Restart();
      writer.StartDocument("d" + std::to_string(++number) + ".txt");
      for (std::size_t i = 0; i < facts; ++i) writer.Add(MakeFact());
      writer.FinishDocument();
      if (piece.empty()) continue;
      if (!first) joined += writer.separator();
      first = false;
      joined += piece;
    }
    joined += writer.close();
    CHECK(joined == whole);
  }
}

TEST_CASE("A table aligns columns by display width") {
  Fact narrow = MakeFact();
  narrow.indicator = "GDP";
  narrow.unit = "%";
  narrow.value = *Decimal::Parse("5");
  narrow.measure = Measure::kChange;
  narrow.district = "中国";
  narrow.year = 2021;
  const std::string out = Write(RecordFormat::kTable, {{MakeFact(), narrow}});
  CHECK(out ==
        "d1.txt: 2 facts\n"
        "line  district  indicator   value  unit  period  measure  status  action\n"
        "   3            注册资本   422.40  亿元          level    actual\n"
        "   3  中国      GDP            +5  %     2021    change   actual\n");
}

TEST_CASE("A table neither lets text steer the terminal nor grow without limit") {
  Fact fact = MakeFact();
  fact.indicator = "红\x1b[31m线\n二";
  std::string out = Write(RecordFormat::kTable, {{fact}});
  CHECK(out.find('\x1b') == std::string::npos);
  CHECK(std::count(out.begin(), out.end(), '\n') == 3);
  fact.indicator.clear();
  for (int i = 0; i < 100; ++i) fact.indicator += "长";
  out = Write(RecordFormat::kTable, {{fact}});
  CHECK(out.find("长…") != std::string::npos);
  CHECK(out.find(fact.indicator) == std::string::npos);
}

TEST_CASE("Formats have names") {
  CHECK(ParseRecordFormat("json") == RecordFormat::kJson);
  CHECK(ParseRecordFormat("jsonl") == RecordFormat::kJsonLines);
  CHECK(ParseRecordFormat("table") == RecordFormat::kTable);
  CHECK_FALSE(ParseRecordFormat("JSON").has_value());
  CHECK_FALSE(ParseRecordFormat("").has_value());
}

}  // namespace
}  // namespace extract
