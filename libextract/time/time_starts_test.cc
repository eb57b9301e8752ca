#include "time/time_starts.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>

#include "base/utf8.h"
#include "time/time_scanner.h"

namespace extract {
namespace {

void RequireNoneIsMissed(const std::string& text, int* times) {
  for (std::size_t at = 0; at < text.size(); at = NextCharacter(text, at)) {
    TimeToken token;
    if (!ReadTime(text, at, &token)) continue;
    ++*times;
    INFO(text << " at " << at);
    std::size_t length;
    REQUIRE(kTimeStarts.Has(CodePointAt(text, at, &length)));
    REQUIRE(MayBeginTime(text, at, CodePointAt(text, at, &length)));
  }
}

TEST_CASE("No time is missed in texts of the characters that times are made of") {
  static constexpr std::u32string_view kCharacters =
      U"0123456789一二三四五六七八九十〇零○两几数多今去前明上本下新当同次翌全年首第月目现至迄如日近"
      U"眼最"
      U"历过未刚这环按岁接来后个的阶段些期比度半季初底末内中终余到累计间之以在 -—–~～－/.";
  std::mt19937 random(31);
  int times = 0;
  for (int round = 0; round < 200000; ++round) {
    std::string text;
    for (std::size_t n = 2 + random() % 6; n > 0; --n) {
      AppendUtf8(kCharacters[random() % kCharacters.size()], &text);
    }
    RequireNoneIsMissed(text, &times);
  }
  CHECK(times > 3000);
}

TEST_CASE("No time is missed among pieces of times") {
  static constexpr std::string_view kPieces[] = {
      "2021",       "19",   "8",      "18/19", "二〇二一", "三",       "十四五", "年",   "年度",
      "月",         "月份", "日",     "季度",  "一季",     "半年",     "前",     "首季", "近",
      "刚刚过去的", "未来", "下一个", "今后",  "这",       "个",       "多",     "来",   "以来",
      "后",         "内",   "累计",   "-",     "至",       "接下来的", "最近",   "几",   "连续",
      "项",         " ",    ",",      "上",    "下",       "第",       "今年",   "去年", "目前"};
  std::mt19937 random(32);
  int times = 0;
  for (int round = 0; round < 100000; ++round) {
    std::string text;
    for (std::size_t n = 1 + random() % 6; n > 0; --n) {
      text += kPieces[random() % std::size(kPieces)];
    }
    RequireNoneIsMissed(text, &times);
  }
  CHECK(times > 20000);
}

TEST_CASE("What is in every sentence begins no time") {
  for (const std::string text : {"一个", "三项", "5项", "12.5亿", "2个", "100年", "上海", "新区",
                                 "第一", "全市", "多元", "1", "一", "首批", "日报", "环境"}) {
    std::size_t length;
    const bool begins = MayBeginTime(text, 0, CodePointAt(text, 0, &length));
    INFO(text);
    CHECK(begins == (text == "第一"));
  }
}

}  // namespace
}  // namespace extract
