#include "text/script_table.h"

#include <catch2/catch.hpp>
#include <string>

#include "base/utf8.h"

namespace extract {
namespace {

std::string Folded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0, length = 0; i < text.size(); i += length) {
    AppendUtf8(FoldCharacter(CodePointAt(text, i, &length)), &out);
  }
  return out;
}

TEST_CASE("Traditional characters become simplified ones") {
  CHECK(Folded("後來餘額為億元") == "后来余额为亿元");
  CHECK(Folded("裏裡綫線衞衛産產啓啟峯為爲巿岀") == "里里线线卫卫产产启启峰为为市出");
  CHECK(Folded("青島日報臺灣檯颱") == "青岛日报台湾台台");
  CHECK(Folded("塲県図⻢⼀⾦") == "场县图马一金");
}

TEST_CASE("Characters that simplified text uses stay") {
  const std::string text = "著名乾安县俱乐部瞭望塔于后里干台面只系制复征余准谷";
  CHECK(Folded(text) == text);
}

TEST_CASE("Width is folded, and punctuation that ASCII has") {
  CHECK(Folded("ＧＤＰ１２３．４％，；：？！（）～／＋") == "GDP123.4%,;:?!()~/+");
  CHECK(Folded("「」『』") == "“”‘’");
  CHECK(Folded("。、“”《》…‰℃㎡·") == "。、“”《》…‰℃㎡·");
  CHECK(Folded("8∶41∶51−3–5") == "8:41:51-3-5");
}

TEST_CASE("Mapping twice changes nothing, and script mappings keep the length") {
  for (char32_t c = 0; c <= 0xFFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    const char32_t once = FoldCharacter(c);
    REQUIRE(FoldCharacter(once) == once);
    if (!IsHan(c) || once == c) continue;
    std::string before, after;
    AppendUtf8(c, &before);
    AppendUtf8(once, &after);
    REQUIRE(before.size() == after.size());
  }
}

TEST_CASE("Characters that change are told by their bytes") {
  for (char32_t c = 0x800; c <= 0xFFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string bytes;
    AppendUtf8(c, &bytes);
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    REQUIRE(IsChanged(byte(0), byte(1), byte(2)) == (FoldEntry(static_cast<char16_t>(c)) != 0));
  }
}

TEST_CASE("Actions are told from characters") {
  CHECK(FoldEntry(u'　') == kFoldWideSpace);
  CHECK(FoldEntry(u' ') == kFoldSpace);
  CHECK(FoldEntry(u'\0') == kFoldSpace);
  CHECK(FoldEntry(u'\u200B') == kFoldDrop);
  CHECK(FoldEntry(u'—') == kFoldDash);
  CHECK(FoldEntry(u'①') == kFoldCircled);
  CHECK(FoldEntry(u'［') == kFoldBracket);
  CHECK(FoldEntry(u'亿') == kFoldNone);
}

}  // namespace
}  // namespace extract
