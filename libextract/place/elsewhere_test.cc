#include "place/elsewhere.h"

#include <catch2/catch.hpp>

#include "place/place_test_data.h"

namespace extract {
namespace {

Elsewhere Told(std::string_view sentence, std::string_view quantity) {
  const std::size_t begin = sentence.find(quantity);
  return ToldElsewhere(ShippedPlaceWords(), sentence, {}, {begin, begin + quantity.size()});
}

TEST_CASE("figures of countries and of parts of the country") {
  CHECK(Told("巴西大豆产量达到1.4亿吨", "1.4亿吨") == Elsewhere::kAbroad);
  CHECK(Told("上周,布伦特原油价格跌至每桶70美元,下跌2%", "2%") == Elsewhere::kAbroad);
  CHECK(Told("其中东北地区均价13.6元", "13.6元") == Elsewhere::kRegion);
}

TEST_CASE("what goes there or comes from there is the text's own") {
  CHECK(Told("日本游客人数增长6%", "6%") == Elsewhere::kNo);
  CHECK(Told("美国市场销售额达到9亿元", "9亿元") == Elsewhere::kNo);
  CHECK(Told("产量达到1,200吨", "1,200吨") == Elsewhere::kNo);
}

}  // namespace
}  // namespace extract
