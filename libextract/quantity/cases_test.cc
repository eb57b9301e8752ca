// Another project's number cases (Recognizers-Text, MIT) as an outside check: the value read at
// each expected span. Its conventions are not ours, so agreement is asked for nine tenths, and the
// cases that are read differently must be the ones listed here with the reason.
#include <catch2/catch.hpp>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include "quantity/numeral.h"
#include "quantity/test_tables.h"
#include "text/normalizer.h"

namespace extract {
namespace {

using nlohmann::json;

bool Contains(const std::string& text, std::initializer_list<const char*> parts) {
  for (const char* part : parts) {
    if (text.find(part) != std::string::npos) return true;
  }
  return false;
}

// What this project does not read at all; "" for all else.
std::string StaysOut(const std::string& span) {
  if (Contains(span, {"^", "e", "E"})) return "powers and exponents do not occur in prose";
  if (Contains(span, {"k", "K", "Ｋ", "M"})) return "k and M for thousand and million are English";
  if (Contains(span, {"折"})) return "折 keeps its own unit: a discount is no percentage";
  return "";
}

// Why the value at a span is not read as that project has it; "" where it should be.
std::string Reason(const std::string& text, const std::string& span) {
  if (Contains(span, {"打"})) return "打 (dozen) is a verb in most texts";
  if (Contains(span, {"倆"})) return "俩 is a pronoun";
  if (Contains(span, {"半百"})) return "an idiom for fifty";
  if (Contains(span, {"几亿", "几万", "幾亿", "幾萬", "幾億"})) {
    return "几 beside 零 hides the digit's place";
  }
  if (Contains(span, {"零30万"})) return "零 between an Arabic 千 and 万";
  if (Contains(text, {"1 ３/5", "1 4/3", "４ ６／３"})) {
    return "a space between whole and fraction is stray";
  }
  if (Contains(text, {"2222.2222"})) return "a dotted number is a date, a version or an address";
  if (Contains(text, {"五十千"})) return "千 does not follow 十";
  if (Contains(text, {"1, 234", "１, 2４4"})) {
    return "a blank behind a comma between digits is stray";
  }
  if (Contains(text, {"是叁"})) return "a financial character alone is a word (陆地, 队伍)";
  if (Contains(text, {"半成"})) return "半 is read with its unit, not as a number";
  return "";
}

struct Tally {
  int asked = 0;
  int agreed = 0;
  std::vector<std::string> unexplained;
};

// In the form that the grammar reads; the cases' runs of blanks are noise.
std::string Normal(const std::string& text) {
  std::string single;
  for (const char c : text) {
    if (c != ' ' || single.empty() || single.back() != ' ') single += c;
  }
  return NormalizeString(single);
}

std::size_t ByteOf(const std::string& text, std::size_t code_point) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < code_point && at < text.size(); ++i) {
    ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
  }
  return at;
}

std::optional<double> ValueAt(const std::string& text, std::size_t code_point, bool percent) {
  const std::string head = Normal(text.substr(0, ByteOf(text, code_point)));
  const std::string whole = Normal(text);
  // Blanks at the seam may go in the whole and stay in the part.
  for (std::size_t at = std::min(head.size(), whole.size());; --at) {
    if (const auto parsed = ParseNumeral(whole, at)) {
      double value = parsed->value.ToDouble();
      const std::string_view rest = std::string_view(whole).substr(parsed->end);
      if (percent && rest.starts_with("成")) {
        Quantity quantity;
        const QuantityFinder finder(&Tables().units, &Tables().words);
        const std::string cell = whole.substr(at);
        return finder.ReadCell(cell.substr(0, cell.find_first_of(",")), "", &quantity)
                   ? quantity.base_value->ToDouble()
                   : value * 10;
      }
      return value;
    }
    if (at == 0 || head.size() - at > 3) return std::nullopt;
  }
}

void Check(const json& row, Tally* tally) {
  const std::string text = row.at("text");
  for (const json& expected : row.at("expect")) {
    const std::string span = expected.at("text");
    if (!StaysOut(span).empty()) continue;
    std::string value = expected.at("value");
    const bool percent = value.ends_with("%");
    if (percent) value.pop_back();
    const double wanted = std::strtod(value.c_str(), nullptr);
    ++tally->asked;
    const std::optional<double> read = ValueAt(text, expected.at("start"), percent);
    // Ours is a decimal of twelve places.
    if (read && std::abs(*read - wanted) <= 1e-9 * std::abs(wanted) + 1e-11) {
      ++tally->agreed;
    } else if (Reason(text, span).empty()) {
      tally->unexplained.push_back(text + " [" + span + "] wanted " + value + ", read " +
                                   (read ? std::to_string(*read) : "nothing"));
    }
  }
}

TEST_CASE("Another project's numbers and percentages") {
  const char* folder = std::getenv("EXTRACT_SHARED_DIR");
  if (folder == nullptr) {
    WARN("EXTRACT_SHARED_DIR is not set: skipped");
    return;
  }
  Tally tally;
  for (const char* name : {"number", "percentage"}) {
    std::ifstream file(std::string(folder) + "/cases/recognizers_" + name + ".jsonl");
    REQUIRE(file);
    std::string line;
    while (std::getline(file, line)) Check(json::parse(line), &tally);
  }
  INFO(tally.agreed << " of " << tally.asked);
  CHECK(tally.asked > 450);
  CHECK(tally.agreed * 10 >= tally.asked * 9);
  for (const std::string& miss : tally.unexplained) UNSCOPED_INFO(miss);
  CHECK(tally.unexplained.empty());
}

}  // namespace
}  // namespace extract
