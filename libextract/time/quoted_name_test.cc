#include "time/quoted_name.h"

#include <catch2/catch.hpp>

namespace extract {
namespace {

std::string_view Quoted(std::string_view text, char32_t mark = U'“') {
  const ByteRange name = QuotedName(text, 0, mark);
  return text.substr(name.begin, name.size());
}

TEST_CASE("names in marks") {
  CHECK(Quoted("“2021年度十佳”企业") == "2021年度十佳");
  CHECK(Quoted("《2021年统计公报》发布", U'《') == "2021年统计公报");
}

TEST_CASE("what someone says is no name") {
  CHECK(Quoted("“去年收了8吨。”他说").empty());
  CHECK(Quoted("“去年收了8吨,今年收了9吨”").empty());
  CHECK(Quoted("“没有别的一半").empty());
}

}  // namespace
}  // namespace extract
