#include "cli/coverage_report.h"

#include <algorithm>
#include <cstdio>
#include <string_view>

#include "cli/diagnostic_json.h"
#include "output/table.h"

namespace extract::cli {
namespace {

constexpr int kWordsColumns = 36;
constexpr int kAroundColumns = 60;
using Align = TextTable::Align;

std::string Percent(std::size_t part, std::size_t whole) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f%%",
                whole == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole));
  return text;
}

std::string Place(const CoverageGroup& group) {
  return group.document + ":" + std::to_string(group.line);
}

std::string Rendered(const TextTable& table) {
  std::string text;
  table.Render("", "", &text);
  return text;
}

std::string Summary(const CoverageTotals& totals) {
  std::size_t left_out = 0;
  std::string reasons;
  for (std::size_t i = 0; i < totals.left_out.size(); ++i) {
    if (totals.left_out[i] == 0) continue;
    left_out += totals.left_out[i];
    if (!reasons.empty()) reasons += ", ";
    reasons += std::string(ToString(static_cast<NumeralRefusal>(i))) + " " +
               std::to_string(totals.left_out[i]);
  }
  std::string text =
      std::to_string(totals.documents) + " texts, " + std::to_string(totals.facts) + " facts\n";
  text += "  " + std::to_string(totals.named) + " (" + Percent(totals.named, totals.facts) +
          ") have an indicator that a rule or the lexicon names\n";
  text += "  " + std::to_string(totals.open) + " (" + Percent(totals.open, totals.facts) +
          ") have none and are made by an open rule alone\n";
  text += std::to_string(left_out) + " numerals are no fact: " + reasons + "\n";
  return text;
}

std::string NumeralTable(const std::vector<CoverageGroup>& groups) {
  TextTable table({{"count", Align::kRight},
                   {"reason"},
                   {"words", Align::kLeft, kWordsColumns},
                   {"for example", Align::kLeft, kAroundColumns},
                   {"at"}});
  for (const CoverageGroup& group : groups) {
    table.AddCell(std::to_string(group.count));
    table.AddCell(group.kind);
    table.AddCell(group.words);
    table.AddCell(group.around);
    table.AddCell(Place(group));
  }
  return Rendered(table);
}

std::string PhraseTable(const std::vector<CoverageGroup>& groups) {
  TextTable table({{"count", Align::kRight},
                   {"open", Align::kRight},
                   {"indicator", Align::kLeft, kWordsColumns},
                   {"rule"},
                   {"for example", Align::kLeft, kAroundColumns},
                   {"at"}});
  for (const CoverageGroup& group : groups) {
    table.AddCell(std::to_string(group.count));
    table.AddCell(std::to_string(group.open));
    table.AddCell(group.words.empty() ? "(nothing)" : group.words);
    table.AddCell(group.kind);
    table.AddCell(group.around);
    table.AddCell(Place(group));
  }
  return Rendered(table);
}

std::string RuleTable(const std::vector<RuleUse>& rules) {
  TextTable table(
      {{"facts", Align::kRight}, {"texts", Align::kRight}, {"priority", Align::kRight}, {"rule"}});
  for (const RuleUse& rule : rules) {
    table.AddCell(std::to_string(rule.facts));
    table.AddCell(std::to_string(rule.documents));
    table.AddCell(std::to_string(rule.priority));
    table.AddCell(rule.rule);
  }
  return Rendered(table);
}

std::string PackTable(const std::vector<PackUse>& packs) {
  TextTable table(
      {{"pack"}, {"rules", Align::kRight}, {"fire", Align::kRight}, {"share", Align::kRight}});
  for (const PackUse& pack : packs) {
    table.AddCell(pack.pack);
    table.AddCell(std::to_string(pack.rules));
    table.AddCell(std::to_string(pack.fired));
    table.AddCell(pack.rules == 0 ? "-" : Percent(pack.fired, pack.rules));
  }
  return Rendered(table);
}

// By pack, then the most used first.
std::vector<RuleUse> Ordered(std::vector<RuleUse> rules) {
  const auto pack_of = [](const RuleUse& rule) { return rule.rule.substr(0, rule.rule.find('/')); };
  std::stable_sort(rules.begin(), rules.end(), [&](const RuleUse& a, const RuleUse& b) {
    const std::string first = pack_of(a), second = pack_of(b);
    if (first != second) return first < second;
    return a.facts > b.facts;
  });
  return rules;
}

Json GroupAsJson(const CoverageGroup& group) {
  return {{"count", group.count},
          {"document", group.document},
          {"line", group.line},
          {"around", group.around}};
}

}  // namespace

std::vector<PackUse> PacksOf(const std::vector<RuleUse>& rules,
                             const std::vector<std::string>& packs) {
  std::vector<PackUse> uses;
  for (const std::string& pack : packs) {
    PackUse& use = uses.emplace_back();
    use.pack = pack;
    for (const RuleUse& rule : rules) {
      if (!rule.rule.starts_with(pack + "/")) continue;
      ++use.rules;
      use.fired += rule.facts > 0;
    }
  }
  return uses;
}

std::string CoverageAsText(const Coverage& coverage, const std::vector<PackUse>& packs,
                           const CoverageChoice& choice) {
  std::string text = Summary(coverage.totals());
  if (choice.rules) {
    return text + "\n" + RuleTable(Ordered(coverage.Rules())) + "\n" + PackTable(packs);
  }
  const std::vector<CoverageGroup> phrases = coverage.Phrases(choice.top);
  if (!phrases.empty()) text += "\nIndicators without a name\n" + PhraseTable(phrases);
  const std::vector<CoverageGroup> numerals = coverage.Numerals(choice.top, choice.all_numerals);
  if (!numerals.empty()) text += "\nNumerals that are no fact\n" + NumeralTable(numerals);
  return text;
}

std::string CoverageAsJson(const Coverage& coverage, const std::vector<PackUse>& packs,
                           const CoverageChoice& choice) {
  const CoverageTotals& totals = coverage.totals();
  Json left_out = Json::object();
  for (std::size_t i = 0; i < totals.left_out.size(); ++i) {
    left_out[ToString(static_cast<NumeralRefusal>(i))] = totals.left_out[i];
  }
  Json phrases = Json::array();
  for (const CoverageGroup& group : coverage.Phrases(choice.top)) {
    Json item = {{"indicator", group.words}, {"rule", group.kind}, {"open", group.open}};
    item.update(GroupAsJson(group));
    phrases.push_back(std::move(item));
  }
  Json numerals = Json::array();
  for (const CoverageGroup& group : coverage.Numerals(choice.top, choice.all_numerals)) {
    Json item = {{"words", group.words}, {"reason", group.kind}};
    item.update(GroupAsJson(group));
    numerals.push_back(std::move(item));
  }
  Json rules = Json::array();
  for (const RuleUse& rule : Ordered(coverage.Rules())) {
    rules.push_back({{"rule", rule.rule},
                     {"priority", rule.priority},
                     {"open", rule.open},
                     {"facts", rule.facts},
                     {"documents", rule.documents}});
  }
  Json pack_list = Json::array();
  for (const PackUse& pack : packs) {
    pack_list.push_back({{"pack", pack.pack}, {"rules", pack.rules}, {"fired", pack.fired}});
  }
  return Print({{"documents", totals.documents},
                {"facts", totals.facts},
                {"named", totals.named},
                {"open", totals.open},
                {"left_out", std::move(left_out)},
                {"indicators", std::move(phrases)},
                {"numerals", std::move(numerals)},
                {"rules", std::move(rules)},
                {"packs", std::move(pack_list)}});
}

}  // namespace extract::cli
