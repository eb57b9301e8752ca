#include "place/gazetteer.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "place/place_test_data.h"

namespace extract {
namespace {

const Gazetteer& G() { return ShippedGazetteer(); }

std::vector<std::string> Codes(std::string_view name) {
  std::vector<std::string> codes;
  for (DivisionId id : G().Lookup(name)) codes.push_back(G().division(id).code);
  return codes;
}

bool Has(const std::vector<std::string>& codes, const std::string& code) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

TEST_CASE("divisions.tsv is in order, without overlaps, and whole") {
  REQUIRE(G().size() > 6800);
  std::map<std::string, int> last_of_code;
  std::set<std::string> provinces;
  for (std::size_t i = 0; i < G().size(); ++i) {
    const Division& d = G().division(static_cast<DivisionId>(i));
    if (i > 0) REQUIRE(G().division(static_cast<DivisionId>(i - 1)).code <= d.code);
    REQUIRE(d.first_year <= d.last_year);
    const auto before = last_of_code.find(d.code);
    if (before != last_of_code.end()) REQUIRE(before->second < d.first_year);
    last_of_code[d.code] = d.last_year;
    const bool nation = d.level == DivisionLevel::kNation;
    REQUIRE((d.parent == kNoDivision) == nation);
    REQUIRE((d.code.substr(2) == "0000") == (d.level <= DivisionLevel::kProvince));
    if (!nation) REQUIRE(G().division(d.parent).level < d.level);
    if (d.level == DivisionLevel::kCounty) REQUIRE(d.code.substr(4) != "00");
    if (!d.short_name.empty()) REQUIRE(d.short_name.size() >= 6);
    if (d.level == DivisionLevel::kProvince && d.last_year == kStillValid) provinces.insert(d.name);
  }
  CHECK(provinces.size() == 34);
  CHECK(provinces.count("台湾省") == 1);
}

TEST_CASE("short names leave out class words and ethnic groups") {
  struct Row {
    const char* name;
    const char* short_name;
  };
  const Row rows[] = {{"烟台市", "烟台"},
                      {"莱山区", "莱山"},
                      {"延边朝鲜族自治州", "延边"},
                      {"恩施土家族苗族自治州", "恩施"},
                      {"新疆维吾尔自治区", "新疆"},
                      {"内蒙古自治区", "内蒙古"},
                      {"广西壮族自治区", "广西"},
                      {"香港特别行政区", "香港"},
                      {"积石山保安族东乡族撒拉族自治县", "积石山"},
                      {"东乡族自治县", "东乡"},
                      {"浦东新区", "浦东"},
                      {"清新区", "清新"},
                      {"沙县区", "沙县"},
                      {"神农架林区", "神农架"},
                      {"景德镇市", "景德镇"},
                      {"达拉特旗", "达拉特"},
                      {"土默特左旗", ""},
                      {"通县", ""},
                      {"矿区", ""}};
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const auto found = G().Lookup(row.name);
    REQUIRE_FALSE(found.empty());
    CHECK(std::any_of(found.begin(), found.end(), [&](DivisionId id) {
      return G().division(id).name == row.name && G().division(id).short_name == row.short_name;
    }));
  }
}

TEST_CASE("names are looked up in every form") {
  CHECK(Has(Codes("烟台市"), "370600"));
  CHECK(Has(Codes("烟台"), "370600"));
  CHECK(Has(Codes("370600"), "370600"));
  CHECK(Has(Codes("延边州"), "222400"));
  CHECK(Has(Codes("巴州"), "652800"));
  CHECK(Has(Codes("澳门特区"), "820000"));
  CHECK(Codes("鼓楼区").size() >= 4);
  CHECK(Has(Codes("海南"), "460000"));
  CHECK(Codes("京").empty());
  CHECK(Codes("不存在市").empty());
  CHECK(Codes("").empty());
  CHECK(Codes("999999").empty());
}

TEST_CASE("the longest name at a position wins") {
  NameMatch match;
  const std::string text = "去内蒙古自治区和东乡族自治县";
  CHECK_FALSE(G().Match(text, 0, &match));
  REQUIRE(G().Match(text, 3, &match));
  CHECK(match.length == std::string("内蒙古自治区").size());
  CHECK(match.full);
  REQUIRE(G().Match(text, text.find("东乡"), &match));
  CHECK(match.length == std::string("东乡族自治县").size());
  REQUIRE(G().Match("烟台的", 0, &match));
  CHECK_FALSE(match.full);
  CHECK_FALSE(G().Match("烟", 0, &match));
  CHECK_FALSE(G().Match("\xE7\x83", 0, &match));
}

TEST_CASE("divisions lie within others") {
  const DivisionId county = G().Lookup("370613").front();
  const DivisionId city = G().Lookup("370600").front();
  const DivisionId other = G().Lookup("320000").front();
  CHECK(G().IsWithin(county, city));
  CHECK(G().IsWithin(county, G().nation()));
  CHECK(G().IsWithin(city, city));
  CHECK_FALSE(G().IsWithin(city, county));
  CHECK_FALSE(G().IsWithin(county, other));
  CHECK_FALSE(G().IsWithin(county, kNoDivision));
  CHECK(G().AtLevel(county, DivisionLevel::kPrefecture) == city);
  CHECK(G().AtLevel(other, DivisionLevel::kCounty) == kNoDivision);
}

TEST_CASE("codes are those of the year") {
  const DivisionId laixi = G().Lookup("370285").front();
  CHECK(G().CodeIn(laixi, 2021) == "370285");
  CHECK(G().CodeIn(laixi, 1988) == "370225");
  CHECK(G().CodeIn(laixi, std::nullopt) == "370285");
  CHECK(G().CodeIn(laixi, 1900) == "370285");
}

TEST_CASE("a table of another form is refused") {
  const std::string head = "code\tname\tshort\taliases\tlevel\tparent\tfirst\tlast\n";
  CHECK_FALSE(Gazetteer::FromTsv("code\tname\n", "t").ok());
  CHECK_FALSE(Gazetteer::FromTsv(head + "1\t甲市\t-\t-\tprovince\t-\t1981\t9999\n", "t").ok());
  CHECK_FALSE(Gazetteer::FromTsv(head + "110000\t甲市\t-\t-\tplanet\t-\t1981\t9999\n", "t").ok());
  CHECK_FALSE(
      Gazetteer::FromTsv(head + "110000\t甲市\t-\t-\tprovince\t100000\t1981\t9999\n", "t").ok());
  CHECK_FALSE(Gazetteer::FromTsv(head + "120000\t甲市\t-\t-\tnation\t-\t1981\t9999\n" +
                                     "110000\t乙市\t-\t-\tprovince\t120000\t1981\t9999\n",
                                 "t")
                  .ok());
  CHECK(Gazetteer::FromTsv(head, "t").ok());
  CHECK(Gazetteer::FromTsv(head + "100000\t甲国\t-\t-\tnation\t-\t1981\t9999\n" +
                               "110000\t乙市\t-\t-\tprovince\t100000\t1981\t9999\n",
                           "t")
            .ok());
}

}  // namespace
}  // namespace extract
