#include "output/json_text.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <random>
#include <string>

namespace extract {
namespace {

std::string Plain(std::string_view text, bool* plain) {
  std::string out(text.size() + 64, '#');
  PlainJson json(out.data());
  json.String(text);
  *plain = json.plain();
  out.resize(static_cast<std::size_t>(json.end() - out.data()));
  return out;
}

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
    EscapedJson json(&out);
    json.String(text);
    json.Literal(",");
    json.Number(round);
    json.Literal(",");
    json.Number(*Decimal::Parse("-0.050"));
    json.Literal("]");
    const nlohmann::json read = nlohmann::json::parse(out);
    REQUIRE(read[0] == text);
    REQUIRE(read[1] == round);
    REQUIRE(out.ends_with(",-0.050]"));
  }
}

TEST_CASE("A string of any length is plain unless one of its bytes must be escaped") {
  bool plain = false;
  for (std::size_t size = 0; size < 70; ++size) {
    const std::string text = std::string("\x7f\x80\xff !#[]").substr(0, size) +
                             std::string(size - std::min<std::size_t>(size, 8), 'a');
    REQUIRE(Plain(text, &plain) == '"' + text + '"');
    REQUIRE(plain);
    for (std::size_t i = 0; i < text.size(); ++i) {
      for (int c = 0; c < 256; ++c) {
        std::string other = text;
        other[i] = static_cast<char>(c);
        Plain(other, &plain);
        REQUIRE(plain == IsPlainJson(other[i]));
      }
    }
  }
}

}  // namespace
}  // namespace extract
