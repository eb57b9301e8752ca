#include "base/text_marks.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "base/utf8.h"

namespace extract {
namespace {

constexpr TextMarkTable kTable = [] {
  TextMarkTable table;
  table.Add(U"。!", kSentenceMark);
  table.Add(U"0123456789一二千", kNumeralMark);
  table.Add(U"“", kSentenceMark | kQuoteMark);
  return table;
}();

std::vector<std::size_t> Positions(MarkSpan marks, MarkKinds kinds) {
  std::vector<std::size_t> found;
  MarkCursor cursor(marks, kinds);
  for (std::size_t at = 0; (at = cursor.Next(at)) < marks.text_size(); ++at) found.push_back(at);
  return found;
}

TEST_CASE("TextMarks are found by their kinds") {
  TextMarks marks;
  const std::string text = "增长5%。“一”€𠀀千!";
  marks.Find(kTable, text);
  CHECK(Positions(marks.all(), kNumeralMark) == std::vector<std::size_t>{6, 14, 27});
  CHECK(Positions(marks.all(), kSentenceMark) == std::vector<std::size_t>{8, 11, 30});
  CHECK(Positions(marks.all(), kQuoteMark) == std::vector<std::size_t>{11});
  CHECK(marks.all().HasAny(kQuoteMark));
  CHECK_FALSE(marks.all().HasAny(kTimeMark));
  marks.Find(kTable, "");
  CHECK(Positions(marks.all(), 0xFF).empty());
}

TEST_CASE("Parts of a text have the marks within them") {
  TextMarks marks;
  const std::string text = "5。一。。千";
  marks.Find(kTable, text);
  MarkSpan rest = marks.all();
  CHECK(Positions(rest.Take(0, 4), 0xFF) == std::vector<std::size_t>{0, 1});
  CHECK(Positions(rest.Take(7, 13), kSentenceMark) == std::vector<std::size_t>{0, 3});
  CHECK(Positions(rest.Take(13, text.size()), 0xFF) == std::vector<std::size_t>{0});
}

TEST_CASE("A mark is found wherever its character stands, and nowhere else") {
  static constexpr std::u32string_view kCharacters = U"09a,¥é一二千万年。!“”€𠀀𝟘";
  std::mt19937 random(7);
  TextMarks marks;
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    std::vector<std::size_t> expected;
    for (std::size_t n = random() % 2000; n > 0; --n) {
      const char32_t c = kCharacters[random() % kCharacters.size()];
      if (c < 0x10000 && kTable.KindsOf(c) != 0) expected.push_back(text.size());
      AppendUtf8(c, &text);
    }
    marks.Find(kTable, text);
    REQUIRE(Positions(marks.all(), 0xFF) == expected);
  }
}

TEST_CASE("Bytes that are no text end the search where the text ends") {
  std::mt19937 random(8);
  TextMarks marks;
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (std::size_t n = random() % 12; n > 0; --n) text += static_cast<char>(0x80 | random());
    text.shrink_to_fit();
    marks.Find(kTable, text);
    for (const TextMark& mark : marks.all()) REQUIRE(mark.at < text.size());
  }
}

}  // namespace
}  // namespace extract
