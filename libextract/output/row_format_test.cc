#include "output/row_format.h"

#include <catch2/catch.hpp>

#include "output/csv.h"
#include "output/html.h"

namespace extract {
namespace {

TEST_CASE("Fields are quoted where RFC 4180 asks for it, and nowhere else") {
  std::string out;
  CsvRow(&out).Add("a b").Add("a,b").Add("a\"b").Add("a\nb").Add("").Add("约").End();
  CHECK(out == "a b,\"a,b\",\"a\"\"b\",\"a\nb\",,约\r\n");
}

TEST_CASE("Numbers are printed as they are, and nothing for none") {
  std::string out;
  CsvRow(&out)
      .Add(std::size_t{12})
      .Add(std::optional<int>())
      .Add(std::optional<int>(2021))
      .Add(std::optional<Decimal>(*Decimal::Parse("-2.40")))
      .Add(std::optional<Decimal>())
      .End();
  CHECK(out == "12,,2021,-2.40,\r\n");
}

TEST_CASE("A byte order mark comes first, where it is wanted") {
  for (const RecordFormat format : {RecordFormat::kCsv, RecordFormat::kSdmxCsv}) {
    const std::string plain(MakeRowFormat(format, false)->head());
    CHECK(MakeRowFormat(format, true)->head() == "\xEF\xBB\xBF" + plain);
  }
  CHECK(MakeRowFormat(RecordFormat::kJson, false) == nullptr);
}

TEST_CASE("A page marks each fact in its sentence and escapes what would be markup") {
  Fact fact;
  fact.sentence = "甲<5家,乙5家&丙。";
  fact.quote = "5家";
  fact.indicator = "\"a\"";
  fact.value = Decimal(5);
  HtmlFormat page;
  page.StartDocument("<x>");
  std::string first, second, third;
  page.Append(fact, &first);
  page.Append(fact, &second);
  page.Append(fact, &third);
  CHECK(first.find("<td>&lt;x&gt;</td>") != std::string::npos);
  CHECK(first.find("<td>&quot;a&quot;</td>") != std::string::npos);
  CHECK(first.find("甲&lt;<mark>5家</mark>,乙5家&amp;丙。") != std::string::npos);
  CHECK(second.find("甲&lt;5家,乙<mark>5家</mark>&amp;丙。") != std::string::npos);
  CHECK(third.find("<mark>") == std::string::npos);
}

}  // namespace
}  // namespace extract
