#include "quantity/numeral.h"

#include <catch2/catch.hpp>
#include <string>

namespace extract {
namespace {

// "value[..max] power scale [over]" and what was consumed, or "-" where no numeral begins, "bad"
// where it is malformed.
std::string Read(std::string_view text) {
  Numeral number;
  if (!ReadNumeral(text, 0, &number)) return "-";
  if (number.malformed) return "bad";
  std::string line = number.value.ToString();
  if (number.value_max) line += ".." + number.value_max->ToString();
  if (number.power > 0) line += " " + std::string(number.scale.view());
  if (number.over) line += " over";
  line += "|" + std::string(text.substr(0, number.end));
  return line;
}

struct Case {
  const char* text;
  const char* expected;
};

TEST_CASE("Arabic numerals") {
  const Case kCases[] = {
      {"153536件", "153536|153536"},
      {"1,100.9亿元", "1100.9 亿|1,100.9亿"},
      {"78 000个", "78000|78 000"},
      {"1,234,5", "1|1"},
      {"0,125", "0|0"},
      {".5个", "0.5|.5"},
      {"12.0%", "12.0|12.0"},
      {"1.2万", "1.2 万|1.2万"},
      {"5千人", "5 千|5千"},
      {"3百万元", "3 百万|3百万"},
      {"2千亿", "2 千亿|2千亿"},
      {"2.5万亿元", "2.5 万亿|2.5万亿"},
      {"500余万元", "500 万 over|500余万"},
      {"1000多亿", "1000 亿 over|1000多亿"},
      {"10万万", "10 万万|10万万"},
  };
  for (const Case& c : kCases) CHECK(Read(c.text) == c.expected);
}

TEST_CASE("Groups that are written together become one number, others stay two") {
  const Case kCases[] = {
      {"3万4000个", "34000|3万4000"},    {"1亿2000万元", "12000 万|1亿2000万"},
      {"7万5千4百", "754 百|7万5千4百"}, {"25万6千", "256 千|25万6千"},
      {"1千零20", "1020|1千零20"},       {"5亿1万4千", "500014 千|5亿1万4千"},
      {"20亿15个", "20 亿|20亿"},        {"3万500", "3 万|3万"},
      {"2.5亿1200万", "2.5 亿|2.5亿"},   {"8万12万", "8 万|8万"},
  };
  for (const Case& c : kCases) CHECK(Read(c.text) == c.expected);
}

TEST_CASE("A scale word that begins the unit stays with the unit") {
  const Case kCases[] = {
      {"120万千瓦", "120 万|120万"},
      {"35千伏", "35|35"},
      {"5千克", "5|5"},
      {"2千米", "2|2"},
      {"0.8百分点", "0.8|0.8"},
      {"三千米", "3000|三千"},
      {"五十千瓦", "50|五十"},
      {"千瓦时", "-"},
      {"百分点", "-"},
      {"兆瓦", "-"},
      {"百兆", "100|百"},
  };
  for (const Case& c : kCases) CHECK(Read(c.text) == c.expected);
}

TEST_CASE("Chinese numerals") {
  const Case kCases[] = {
      {"三十二个", "32|三十二"},
      {"两百家", "200|两百"},
      {"一千零五", "1005|一千零五"},
      {"一百三十项", "130|一百三十"},
      {"两千三", "2300|两千三"},
      {"三万五", "35000|三万五"},
      {"两百五", "250|两百五"},
      {"二十五", "25|二十五"},
      {"十", "10|十"},
      {"一万零二百五十", "10250|一万零二百五十"},
      {"五千万元", "5000 万|五千万"},
      {"二十万亿元", "20 万亿|二十万亿"},
      {"一万五千亿", "15000 亿|一万五千亿"},
      {"四千三百亿", "4300 亿|四千三百亿"},
      {"五亿零六", "500000006|五亿零六"},
      {"五兆六十二亿四万五千二", "5006200045200|五兆六十二亿四万五千二"},
      {"拾亿零六万零五百零六", "1000060506|拾亿零六万零五百零六"},
      {"一亿二千万", "12000 万|一亿二千万"},
      {"两千三点一", "2300.1|两千三点一"},
      {"一百零十万", "110 万|一百零十万"},
      {"壹仟贰佰元", "1200|壹仟贰佰"},
      {"壹万元", "1 万|壹万"},
      {"二点五倍", "2.5|二点五"},
      {"三点六万人", "3.6 万|三点六万"},
      {"零点八", "0.8|零点八"},
      {"亿元", "1 亿|亿"},
      {"百亿元", "100 亿|百亿"},
      {"千人次", "1000|千"},
      {"万亿元", "1 万亿|万亿"},
  };
  for (const Case& c : kCases) CHECK(Read(c.text) == c.expected);
}

TEST_CASE("Numbers that are not told to the last digit") {
  const Case kCases[] = {
      {"十几个", "10 over|十几"},
      {"二十几万人", "20 万 over|二十几万"},
      {"十余万户", "10 万 over|十余万"},
      {"一千多万", "1000 万 over|一千多万"},
      {"三百来万", "300 万 over|三百来万"},
      {"三五个", "3..5|三五"},
      {"七八家", "7..8|七八"},
      {"二三十人", "20..30|二三十"},
      {"十七八", "17..18|十七八"},
      {"三四百", "300..400|三四百"},
      {"两三万元", "2..3 万|两三万"},
  };
  for (const Case& c : kCases) CHECK(Read(c.text) == c.expected);
}

TEST_CASE("What is no number") {
  const Case kCases[] = {
      {"陆地", "-"},     {"伍先生", "-"},
      {"拾起", "-"},     {"几个", "-"},
      {"半年", "-"},     {"年", "-"},
      {"", "-"},         {"十五五", "bad"},
      {"三两个", "bad"}, {"1234567890123456789", "bad"},
      {"2.0.1", "bad"},  {"2021.12.1", "bad"},
  };
  for (const Case& c : kCases) CHECK(Read(c.text) == c.expected);
  Numeral number;
  REQUIRE(ReadNumeral("二〇二五年", 0, &number));
  CHECK(number.digit_string);
  CHECK(number.value == Decimal(2025));
  CHECK_FALSE(ReadNumeral("个", 17, &number));
}

TEST_CASE("ParseNumeral gives what the whole is worth") {
  const Case kCases[] = {
      {"3万4000", "34000"},
      {"3万4 050", "34050"},
      {"3万4,050", "34050"},
      {"负三十二", "-32"},
      {"-2.5万", "-25000.0"},
      {"三分之一", "0.333333333333"},
      {"百分之五", "5"},
      {"千分之四", "0.4"},
      {"万分之三", "0.03"},
      {"一百分之二", "0.02"},
      {"3/5", "0.6"},
      {"三又二分之一", "3.5"},
      {"负一又二分之一", "-1.5"},
      {"二十一万亿", "21000000000000"},
      {"12.5%", "12.5"},
  };
  for (const Case& c : kCases) {
    const std::optional<ParsedNumeral> parsed = ParseNumeral(c.text, 0);
    REQUIRE(parsed);
    CHECK(parsed->value == *Decimal::Parse(c.expected));
    CHECK(parsed->end == std::string_view(c.text).size());
  }
  CHECK_FALSE(ParseNumeral("四月", 9));
  CHECK_FALSE(ParseNumeral("项目", 0));
  CHECK(ParseNumeral("百分之五", 0)->percent);
  CHECK_FALSE(ParseNumeral("五分之一", 0)->percent);
}

}  // namespace
}  // namespace extract
