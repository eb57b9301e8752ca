#include "analysis/coverage.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "extract/rule_pack.h"

namespace extract {
namespace {

std::shared_ptr<const CompiledRules> Rules() {
  static const std::shared_ptr<const CompiledRules> rules = [] {
    std::vector<Diagnostic> problems;
    const std::string folder = std::string(EXTRACT_SOURCE_DIR) + "/rules/";
    return CompiledRules::Compile(RulePack::LoadAll({folder + "shandong"}, &problems)).rules;
  }();
  return rules;
}

void Read(Coverage* coverage, const std::string& name, const std::string& text) {
  DocumentOptions options;
  options.name = name;
  const Result<Document> document = Document::FromBytes(text, options);
  REQUIRE(document.ok());
  REQUIRE(coverage->Read(document.value()).ok());
}

const CoverageGroup* Find(const std::vector<CoverageGroup>& groups, const std::string& words) {
  const auto at = std::find_if(groups.begin(), groups.end(),
                               [&](const CoverageGroup& group) { return group.words == words; });
  return at == groups.end() ? nullptr : &*at;
}

const RuleUse& UseOf(const std::vector<RuleUse>& uses, const std::string& rule) {
  const auto at =
      std::find_if(uses.begin(), uses.end(), [&](const RuleUse& use) { return use.rule == rule; });
  REQUIRE(at != uses.end());
  return *at;
}

TEST_CASE("Rules that ask for nothing around their quantity are open") {
  std::vector<std::string> open;
  for (const CompiledRule& rule : Rules()->program().rules) {
    if (IsOpenRule(rule)) open.push_back(rule.id);
  }
  const auto has = [&](const char* id) {
    return std::find(open.begin(), open.end(), id) != open.end();
  };
  CHECK(has("cn/level.open"));
  CHECK(has("cn/rank.open"));
  CHECK_FALSE(has("cn/change.rise"));
  CHECK_FALSE(has("cn/share.part"));
  CHECK_FALSE(has("shandong/programme.four_new_share"));
}

TEST_CASE("Indicators without a name are counted by their words") {
  Coverage coverage(Rules());
  Read(&coverage, "a", "建成口袋菜园12处。新增口袋菜园3处。地区生产总值158亿元。");
  Read(&coverage, "b", "\n口袋菜园总数同比增长8%。\n");
  CHECK(coverage.totals().documents == 2);
  CHECK(coverage.totals().facts == 4);
  CHECK(coverage.totals().named == 1);
  const std::vector<CoverageGroup> phrases = coverage.Phrases(10);
  const CoverageGroup* garden = Find(phrases, "口袋菜园");
  REQUIRE(garden != nullptr);
  CHECK(garden == &phrases[0]);
  CHECK(garden->count == 2);
  CHECK(garden->open == 2);
  CHECK(garden->kind == "cn/level.open");
  CHECK(garden->document == "a");
  CHECK(garden->line == 1);
  CHECK(garden->around.find("口袋菜园12处") != std::string::npos);
  CHECK(Find(phrases, "地区生产总值") == nullptr);
  CHECK(coverage.Phrases(1).size() == 1);
}

TEST_CASE("Numerals that are no fact are grouped by reason and by the word behind") {
  Coverage coverage(Rules());
  Read(&coverage, "a",
       "2021年,乘坐K12路公交和K15路公交。\n\n参见G204线,参加第三届展会,开展一批活动,"
       "惠及65岁以上老人。");
  const std::vector<CoverageGroup> doubtful = coverage.Numerals(10, false);
  const CoverageGroup* road = Find(doubtful, "□路");
  REQUIRE(road != nullptr);
  CHECK(road->count == 2);
  CHECK(road->kind == "code");
  CHECK(road->line == 1);
  REQUIRE(Find(doubtful, "□线") != nullptr);
  CHECK(Find(doubtful, "□线")->line == 3);
  for (const CoverageGroup& group : doubtful) CHECK(group.kind != "date");
  const std::vector<CoverageGroup> all = coverage.Numerals(100, true);
  CHECK(all.size() > doubtful.size());
  const auto& left_out = coverage.totals().left_out;
  CHECK(left_out[static_cast<std::size_t>(NumeralRefusal::kDate)] == 1);
  CHECK(left_out[static_cast<std::size_t>(NumeralRefusal::kOrdinal)] == 1);
  CHECK(left_out[static_cast<std::size_t>(NumeralRefusal::kThreshold)] == 1);
}

TEST_CASE("Rules are counted by facts and by documents") {
  Coverage coverage(Rules());
  Read(&coverage, "a", "收入增长7%。支出增长8%。");
  Read(&coverage, "b", "收入增长9%。");
  const std::vector<RuleUse> uses = coverage.Rules();
  CHECK(UseOf(uses, "cn/change.rise").facts == 3);
  CHECK(UseOf(uses, "cn/change.rise").documents == 2);
  CHECK(UseOf(uses, "shandong/programme.four_new_share").facts == 0);
  CHECK(uses.size() == Rules()->program().rules.size());
}

TEST_CASE("Tables and damaged texts are read") {
  Coverage coverage(Rules());
  Read(&coverage, "t", "产量\n\n产品\t单位\t产量\n小麦\t万吨\t41.2\n玉米9号\t万吨\t38.5\n");
  CHECK(coverage.totals().facts == 2);
  CHECK(UseOf(coverage.Rules(), "extract/table.cell").facts == 2);
  Read(&coverage, "e", "");
  Read(&coverage, "d", "1\t2\n3");
  CHECK(coverage.totals().documents == 3);
}

}  // namespace
}  // namespace extract
