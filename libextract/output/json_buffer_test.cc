#include "output/json_buffer.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <random>
#include <string>

namespace extract {
namespace {

TEST_CASE("Strings are read back as they were, however long and wherever an escape stands") {
  std::mt19937 random(11);
  static constexpr std::string_view kPieces[] = {
      "亿元", "a", "\"", "\\", "\n", "\r", "\t", "𠮷", std::string_view("\0", 1), "\x1f", "\x7f"};
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    const std::size_t size = round % 10 == 0 ? random() % 20000 : random() % 70;
    const bool plain = random() % 2 == 0;
    while (text.size() < size) {
      text += kPieces[plain && random() % 40 != 0 ? random() % 2 : random() % std::size(kPieces)];
    }
    std::string out = "[";
    {
      JsonBuffer json(&out);
      json.String(text);
      json.Literal(",");
      json.Number(round);
      json.Literal(",");
      json.Number(*Decimal::Parse("-0.050"));
      json.Literal("]");
    }
    const nlohmann::json read = nlohmann::json::parse(out);
    REQUIRE(read[0] == text);
    REQUIRE(read[1] == round);
    REQUIRE(out.ends_with(",-0.050]"));
  }
}

}  // namespace
}  // namespace extract
