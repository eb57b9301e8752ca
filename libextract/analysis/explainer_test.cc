#include "analysis/explainer.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <string>

#include "base/file.h"

namespace extract {
namespace {

namespace fs = std::filesystem;

struct Packs {
  std::vector<RulePack> packs;
  std::shared_ptr<const CompiledRules> rules;
};

const Packs& AllPacks() {
  static const Packs loaded = [] {
    std::vector<Diagnostic> problems;
    const std::string rules = std::string(EXTRACT_SOURCE_DIR) + "/rules";
    Packs packs;
    packs.packs = RulePack::LoadAll({rules + "/cn", rules + "/shandong"}, &problems);
    packs.rules = CompiledRules::Compile(packs.packs).rules;
    return packs;
  }();
  return loaded;
}

std::vector<SentenceExplanation> Explain(const std::string& text,
                                         const std::set<std::size_t>& lines = {},
                                         const std::string& date = "",
                                         const std::string& district = "") {
  DocumentOptions options;
  options.date = date;
  options.district = district;
  const Result<Document> document = Document::FromBytes(text, options);
  REQUIRE(document.ok());
  Explainer explainer(AllPacks().packs, AllPacks().rules);
  std::vector<SentenceExplanation> sentences;
  REQUIRE(explainer.Explain(document.value(), lines, &sentences).ok());
  return sentences;
}

const QuantityExplanation& Find(const std::vector<SentenceExplanation>& sentences,
                                const std::string& quote) {
  for (const SentenceExplanation& sentence : sentences) {
    for (const QuantityExplanation& quantity : sentence.quantities) {
      if (quantity.fact.quote == quote) return quantity;
    }
  }
  FAIL("no quantity " << quote);
  throw 0;
}

const RuleAttempt& AttemptOf(const QuantityExplanation& quantity, const std::string& rule) {
  const RuleProgram& program = AllPacks().rules->program();
  for (const RuleAttempt& attempt : quantity.attempts) {
    if (program.rules[attempt.rule].id == rule) return attempt;
  }
  FAIL("no rule " << rule);
  throw 0;
}

TEST_CASE("The first rule that holds made the fact, in every test document") {
  const RuleProgram& program = AllPacks().rules->program();
  std::size_t quantities = 0;
  for (const auto& entry : fs::directory_iterator(std::string(EXTRACT_SOURCE_DIR) + "/testdata")) {
    if (!entry.is_regular_file()) continue;
    const Result<std::string> text = ReadFile(entry.path().string());
    for (const SentenceExplanation& sentence : Explain(text.value())) {
      for (const QuantityExplanation& quantity : sentence.quantities) {
        ++quantities;
        CHECK(quantity.span.begin < quantity.span.end);
        CHECK(quantity.span.end <= sentence.text.size());
        const QuantityExplanation& tried = sentence.quantities[quantity.tried_on];
        if (sentence.table_row) continue;
        const auto first = std::find_if(
            tried.attempts.begin(), tried.attempts.end(),
            [](const RuleAttempt& attempt) { return attempt.outcome == RuleOutcome::kHolds; });
        REQUIRE(first != tried.attempts.end());
        CHECK(first->candidate);
        CHECK(program.rules[first->rule].id == quantity.fact.rule);
      }
    }
  }
  CHECK(quantities > 200);
}

TEST_CASE("A rule that stops inside its pattern says at which part") {
  const auto sentences = Explain("“爱山东”平台接入各类事项1200项。");
  const RuleAttempt& attempt =
      AttemptOf(Find(sentences, "1200项"), "shandong/programme.aishandong_items");
  CHECK(attempt.outcome == RuleOutcome::kLeftDiffers);
  REQUIRE(!attempt.stop.parts.empty());
  CHECK(attempt.stop.before);
  CHECK(attempt.stop.parts[attempt.stop.at] == "(?:接入|上线)");
  const std::string& text = sentences[0].text;
  const ByteRange matched = attempt.stop.matched;
  CHECK(text.substr(matched.begin, matched.size()) == "事项");
  const ByteRange there = attempt.stop.there;
  CHECK(text.substr(there.begin, there.size()).ends_with("接入各类"));
  CHECK(attempt.matched_bytes == std::string("事项").size());
}

TEST_CASE("A rule may fail behind the quantity, or by its unit alone") {
  const auto sentences = Explain("全市招商中心储备了80%的重点用户。产值同比增长3亿元。");
  const RuleAttempt& behind = AttemptOf(Find(sentences, "80%"), "cn/share.is");
  CHECK(behind.outcome == RuleOutcome::kRightDiffers);
  CHECK_FALSE(behind.stop.before);
  const RuleAttempt& unit = AttemptOf(Find(sentences, "3亿元"), "cn/change.rise");
  CHECK(unit.outcome == RuleOutcome::kOtherUnit);
  CHECK(unit.missing == 1);
  CHECK_FALSE(unit.candidate);
  const auto nearest = NearestFailures(Find(sentences, "3亿元").attempts, 100);
  CHECK(std::find(nearest.begin(), nearest.end(), &unit) != nearest.end());
  CHECK(NearestFailures(Find(sentences, "3亿元").attempts, 1).size() == 1);
}

TEST_CASE("Sentences are those that touch the lines asked for") {
  const std::string text = "昌乐县工作总结\n\n全县新增企业12户。\n全县新增岗位34个。\n";
  CHECK(Explain(text).size() == 2);
  const auto third = Explain(text, {3});
  REQUIRE(third.size() == 1);
  CHECK(third[0].first_line == 3);
  CHECK(Explain(text, {1}).empty());
  CHECK(Explain(text, {99}).empty());
  CHECK(Explain(text, {3, 4}).size() == 2);
}

TEST_CASE("It is said where district and year come from") {
  const auto own = Explain("2021年,莱西市新增企业40户。");
  CHECK(Find(own, "40户").district_origin == DistrictOrigin::kSentence);
  CHECK(Find(own, "40户").year_origin == YearOrigin::kSentence);
  const auto given = Explain("新增企业40户。", {}, "2020-12", "莱西市");
  CHECK(Find(given, "40户").district_origin == DistrictOrigin::kOption);
  CHECK(Find(given, "40户").year_origin == YearOrigin::kOption);
  const auto nowhere = Explain("新增企业40户。");
  CHECK(Find(nowhere, "40户").district_origin == DistrictOrigin::kNone);
  CHECK(Find(nowhere, "40户").year_origin == YearOrigin::kNone);
  const auto titled = Explain("莱西市2019年经济运行情况\n\n新增企业40户,成效明显。\n");
  CHECK(Find(titled, "40户").district_origin == DistrictOrigin::kDocument);
  CHECK(Find(titled, "40户").year_origin == YearOrigin::kDocument);
  const auto former = Explain("合格率由81%提高到96%。", {}, "2020");
  CHECK(Find(former, "81%").year_origin == YearOrigin::kFormer);
}

TEST_CASE("A section's year is traced to its heading") {
  const auto report = Explain(
      "政府工作报告\n——2024年1月18日在莱西市第十九届人民代表大会第三次会议上\n\n"
      "一、2023年工作回顾\n\n全市新增企业40户,发展势头良好。\n\n"
      "二、2024年工作安排\n\n全市新建学校6所,补齐短板。\n");
  const QuantityExplanation& planned = Find(report, "6所");
  CHECK(planned.year_origin == YearOrigin::kSection);
  CHECK(planned.year_anchor.line == 8);
  CHECK(planned.status_origin == StatusOrigin::kSection);
  CHECK(planned.status_anchor.line == 8);
  CHECK(Find(report, "40户").status_origin == StatusOrigin::kNothing);
}

TEST_CASE("It is said which word sets a status and where an indicator comes from") {
  const auto sentences = Explain("力争全年实现旅游收入20亿元,增长8%,接待30万人次游客。");
  const QuantityExplanation& income = Find(sentences, "20亿元");
  CHECK(income.status_origin == StatusOrigin::kWord);
  const ByteRange word = income.status_words;
  CHECK(sentences[0].text.substr(word.begin, word.size()) == "力争");
  CHECK(income.indicator_origin == IndicatorOrigin::kBefore);
  CHECK(Find(sentences, "8%").indicator_origin == IndicatorOrigin::kCarried);
  CHECK(Find(sentences, "8%").carried_from == "20亿元");
  CHECK(Find(sentences, "30万人次").indicator_origin == IndicatorOrigin::kBehind);
}

TEST_CASE("Numerals that are no facts come with the reason") {
  const auto sentences = Explain("第十二届展会共有5G展位。");
  REQUIRE(sentences.size() == 1);
  CHECK(sentences[0].quantities.empty());
  REQUIRE(sentences[0].refused.size() == 2);
  CHECK(sentences[0].refused[0].why == NumeralRefusal::kOrdinal);
  CHECK(sentences[0].refused[1].why == NumeralRefusal::kCode);
}

TEST_CASE("Numbers of a list are tried together") {
  const auto sentences = Explain("环节、时限分别压减31%、42%。");
  CHECK(Find(sentences, "42%").tried_on == 0);
  CHECK(Find(sentences, "42%").attempts.empty());
}

TEST_CASE("A clause without an end is explained in time") {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "增长";
  const auto sentences = Explain(text + "12%。");
  REQUIRE(!sentences.empty());
}

}  // namespace
}  // namespace extract
