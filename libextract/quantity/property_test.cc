// What holds for any text: spans in order, apart, on character boundaries, and linear time.
#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <random>
#include <string>

#include "base/utf8.h"
#include "quantity/test_tables.h"

namespace extract {
namespace {

bool IsBoundary(std::string_view text, std::size_t at) {
  return at == text.size() || (at < text.size() && !IsUtf8Continuation(text[at]));
}

void CheckInvariants(std::string_view text) {
  std::vector<RefusedNumeral> refused;
  const std::vector<Quantity> found = FindAll(text, &refused);
  CAPTURE(text);
  std::size_t end = 0;
  for (const Quantity& quantity : found) {
    REQUIRE(quantity.span.begin >= end);
    REQUIRE(quantity.span.begin < quantity.span.end);
    REQUIRE(quantity.span.end <= text.size());
    REQUIRE(quantity.extent.Contains(quantity.span));
    REQUIRE(quantity.span.Contains(quantity.numeral));
    REQUIRE(IsBoundary(text, quantity.span.begin));
    REQUIRE(IsBoundary(text, quantity.span.end));
    REQUIRE(IsBoundary(text, quantity.extent.begin));
    REQUIRE(IsBoundary(text, quantity.extent.end));
    if (quantity.value_max) REQUIRE(*quantity.value_max > quantity.value);
    end = quantity.span.end;
  }
  for (const RefusedNumeral& numeral : refused) {
    REQUIRE(numeral.why != NumeralRefusal::kNone);
    REQUIRE(numeral.span.end <= text.size());
  }
}

TEST_CASE("Any mix of numerals, units and qualifiers keeps the invariants") {
  constexpr const char* kPieces[] = {
      "一",   "二",     "两",   "三",   "十",   "百",       "千",    "万",   "亿",     "零",
      "〇",   "半",     "几",   "余",   "多",   "来",       "点",    "分之", "百分之", "第",
      "首位", "榜首",   "前",   "翻",   "番",   "倍",       "成",    "折",   "个",     "家",
      "项",   "次",     "人",   "元",   "美元", "吨",       "公里",  "年",   "月",     "日",
      "天",   "小时",   "个月", "%",    "‰",    "个百分点", "约",    "近",   "超过",   "至少",
      "不足", "以上",   "以下", "以内", "左右", "的",       "、",    "和",   "至",     "到",
      "-",    "~",      "—",    ":",    "∶",    "/",        ".",     ",",    "(",      ")",
      "+",    " ",      "。",   "，",   "“",    "”",        "《",    "》",   "0",      "1",
      "2",    "5",      "9",    "10",   "35",   "2021",     "1,234", "3.5",  "100000", "$",
      "US$",  "人民币", "港币", "负",   "级",   "大",       "工程",  "全国", "居",     "行动",
      "项目", "圈",     "MW",   "G",    "陆",   "壹",       "仟",    "兆",   "位",     "名",
      "每",   "这",     "数",   "上",   "元/",  "平方米",   "/",     "一半", "期",     "类"};
  std::mt19937 random(20240601);
  std::uniform_int_distribution<std::size_t> piece(0, std::size(kPieces) - 1);
  std::uniform_int_distribution<int> length(1, 24);
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (int n = length(random); n > 0; --n) text += kPieces[piece(random)];
    CheckInvariants(text);
  }
}

TEST_CASE("Broken text does no harm") {
  std::mt19937 random(7);
  std::uniform_int_distribution<int> byte(0, 255);
  const std::string valid = "完成投资12.5亿元、增长3成以上,居全国第一;“三个一批”百分之五";
  std::uniform_int_distribution<std::size_t> place(0, valid.size() - 1);
  const QuantityFinder finder(&Tables().units, &Tables().words);
  std::vector<Quantity> quantities;
  std::vector<RefusedNumeral> refused;
  for (int i = 0; i < 20000; ++i) {
    std::string text = valid.substr(place(random));
    for (int n = 0; n < 3; ++n) text[place(random) % text.size()] = static_cast<char>(byte(random));
    quantities.clear();
    finder.Find(text, NumeralMarks(text).all(), {}, &quantities, &refused);
    for (const Quantity& quantity : quantities) REQUIRE(quantity.span.end <= text.size());
    REQUIRE((quantities.empty() || QuantityFinder::MayFind(NumeralMarks(text).all())));
  }
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (int n = 0; n < 12; ++n) text += static_cast<char>(byte(random));
    quantities.clear();
    finder.Find(text, NumeralMarks(text).all(), {}, &quantities, &refused);
    Quantity quantity;
    finder.ReadCell(text, text, &quantity);
  }
}

// Time may be noisy; a quadratic pass over a megabyte takes minutes.
TEST_CASE("A megabyte of anything takes linear time") {
  constexpr const char* kPieces[] = {
      "1",    "一二三", "1,1,1,", "1、",   "1:",   "1-",   "(",      "((1", "“",    "《",
      "第一", "前1",    "万",     "1年",   "一半", ")1",   "2.1、",  "5个", "a1",   "百分之",
      "1/",   "亿万",   "多",     "超过1", "1 ",   "居第", "1万1千", "几",  "半年", "。1"};
  for (const char* piece : kPieces) {
    std::string text;
    while (text.size() < 1'000'000) text += piece;
    const auto begin = std::chrono::steady_clock::now();
    std::vector<RefusedNumeral> refused;
    FindAll(text, &refused);
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
    INFO(piece);
    CHECK(taken.count() < 20.0);
  }
}

TEST_CASE("Finding twice finds the same") {
  const std::string text = "投资12亿元、增长3.5%,其中约30家企业、近2成岗位";
  const std::vector<Quantity> once = FindAll(text);
  const std::vector<Quantity> again = FindAll(text);
  REQUIRE(once.size() == 4);
  REQUIRE(again.size() == once.size());
  for (std::size_t i = 0; i < once.size(); ++i) CHECK(Show(once[i]) == Show(again[i]));
}

}  // namespace
}  // namespace extract
