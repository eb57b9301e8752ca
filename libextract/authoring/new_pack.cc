#include "authoring/new_pack.h"

#include <algorithm>
#include <utility>

#include "place/gazetteer.h"

namespace extract {
namespace {

// $NAME, $PARENT, $CODE, $REGION and $SHORT are filled in.
constexpr std::string_view kManifest =
    R"(# The folder's name is the pack's name. docs/rule-packs.md describes every key.
name = "$NAME"
version = "0.1.0"
description = "$REGION: what its own reports count by."
extends = ["$PARENT"]
region = "$CODE"
licence = "Apache-2.0"
maintainers = ["$NAME maintainers"]
)";

constexpr std::string_view kRules = R"(# Statements that only documents of $REGION make.

[[rule]]
id = "example.windows"
about = "$SHORT示范窗口 Q: an example, to be replaced by a programme of the region"
pattern = '$SHORT示范窗口(?:共|已|达到|达|累计)*{quantity:count}'
measure = "level"
indicator = "name:$SHORT示范窗口"
priority = 90
)";

constexpr std::string_view kIndicators =
    R"(# Indicators that $REGION reports and the nation does not, with the names in use.
# Criteria: in reports of more than one city or county of the region; the name stands for one thing.
# aliases: other names of it, separated by |. Sorted by the bytes of the id; `extract fmt` does that.
id	name	aliases	dimension	category
$NAME.example.windows	$SHORT示范窗口	$SHORT政务示范窗口	count	services
)";

constexpr std::string_view kCases =
    R"(# What the rules find, and what they leave alone. Write sentences of your own.

rule: example.windows
name: how many windows there are
text: 全年新设$SHORT示范窗口累计45个。
date: 2022-03
district: $CODE
fact: 45个 measure=level value=45 indicator=$SHORT示范窗口 indicator_id=$NAME.example.windows district=$REGION

rule: example.windows
name: people are no windows
text: $SHORT示范窗口工作人员达120人。
not: 120人
)";

constexpr std::string_view kQuiet =
    R"(# Each line is a text that must yield nothing, though it holds a number.
“一号示范窗口”
)";

std::string Fill(std::string_view text, const NewPack& pack) {
  const std::pair<std::string_view, const std::string&> kNames[] = {{"$NAME", pack.name},
                                                                    {"$PARENT", pack.parent},
                                                                    {"$CODE", pack.region_code},
                                                                    {"$REGION", pack.region_name},
                                                                    {"$SHORT", pack.short_name}};
  std::string filled;
  while (!text.empty()) {
    const std::size_t dollar = std::min(text.find('$'), text.size());
    filled += text.substr(0, dollar);
    text.remove_prefix(dollar);
    for (const auto& [name, value] : kNames) {
      if (text.substr(0, name.size()) != name) continue;
      filled += value;
      text.remove_prefix(name.size());
      break;
    }
  }
  return filled;
}

}  // namespace

bool IsPackName(std::string_view name) {
  const auto is_lower = [](char c) { return c >= 'a' && c <= 'z'; };
  return !name.empty() && is_lower(name[0]) && std::all_of(name.begin(), name.end(), [&](char c) {
    return is_lower(c) || (c >= '0' && c <= '9') || c == '_';
  });
}

Status FindRegion(const std::string& divisions, NewPack* pack) {
  const Result<Gazetteer> gazetteer = Gazetteer::FromTsv(divisions, "divisions.tsv");
  if (!gazetteer.ok()) return gazetteer.status();
  for (const DivisionId id : gazetteer.value().Lookup(pack->region_code)) {
    const Division& division = gazetteer.value().division(id);
    if (division.code != pack->region_code || division.last_year != kStillValid) continue;
    pack->region_name = division.name;
    pack->short_name = division.short_name.empty() ? division.name : division.short_name;
    return {};
  }
  return {StatusCode::kInvalidArgument,
          "no division has the code " + pack->region_code +
              " today; GB/T 2260 has six digits, as 330000 for Zhejiang"};
}

std::vector<NewFile> NewPackFiles(const NewPack& pack) {
  return {{"pack.toml", Fill(kManifest, pack)},
          {"example.rules.toml", Fill(kRules, pack)},
          {"indicators.tsv", Fill(kIndicators, pack)},
          {"tests/example.cases", Fill(kCases, pack)},
          {"tests/quiet.txt", Fill(kQuiet, pack)}};
}

}  // namespace extract
