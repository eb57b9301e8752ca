#include "evaluation/gold.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "text/compatibility.h"

namespace extract {
namespace {

struct Scale {
  std::string_view word;
  double factor;
};

// Longer words first: 万亿 is no 万 of 亿.
constexpr Scale kScales[] = {{"百万", 1e6},  {"千万", 1e7},  {"十亿", 1e9}, {"百亿", 1e10},
                             {"千亿", 1e11}, {"万亿", 1e12}, {"十万", 1e5}, {"十", 10},
                             {"百", 100},    {"千", 1000},   {"万", 1e4},   {"亿", 1e8}};

// Begin with a scale word and have none.
constexpr std::string_view kAtomicUnits[] = {"千米", "千克",   "千瓦", "千瓦时",
                                             "千伏", "千伏安", "千升", "百分点"};

constexpr std::pair<std::string_view, std::string_view> kSynonyms[] = {{"％", "%"},
                                                                       {"人民币", "元"},
                                                                       {"块", "元"},
                                                                       {"块钱", "元"},
                                                                       {"平米", "平方米"},
                                                                       {"公里", "千米"},
                                                                       {"分之", "%"},
                                                                       {"百分点", "个百分点"},
                                                                       {"月", "个月"},
                                                                       {"小时", "个小时"},
                                                                       {"工作日", "个工作日"},
                                                                       {"kg", "千克"},
                                                                       {"公斤", "千克"},
                                                                       {"t", "吨"},
                                                                       {"km", "千米"},
                                                                       {"㎡", "平方米"},
                                                                       {"m2", "平方米"},
                                                                       {"平方千米", "平方公里"},
                                                                       {"kWh", "千瓦时"},
                                                                       {"kW", "千瓦"},
                                                                       {"MW", "兆瓦"},
                                                                       {"GW", "吉瓦"},
                                                                       {"mm", "毫米"},
                                                                       {"cm", "厘米"},
                                                                       {"m", "米"},
                                                                       {"名次", "位"},
                                                                       {"名(rank)", "位"}};

constexpr std::string_view kApproximators[] = {"余", "餘", "多", "來", "来", "几", "幾"};

std::string_view Trimmed(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const std::size_t first = text.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

std::string WithoutApproximators(std::string_view unit) {
  std::string kept;
  for (std::size_t at = 0; at < unit.size();) {
    const std::size_t next = NextCharacter(unit, at);
    const std::string_view character = unit.substr(at, next - at);
    if (std::find(std::begin(kApproximators), std::end(kApproximators), character) ==
        std::end(kApproximators)) {
      kept += character;
    }
    at = next;
  }
  return kept;
}

// The factor of the scale words, which are cut off, and of 成, ‰ and 个千分点.
double FoldUnit(std::string_view written, std::string* unit) {
  *unit = FoldCompatibility(Trimmed(written));
  double factor = 1;
  for (const Scale& scale : kScales) {
    const bool atomic = std::find(std::begin(kAtomicUnits), std::end(kAtomicUnits), *unit) !=
                        std::end(kAtomicUnits);
    if (!atomic && unit->starts_with(scale.word)) {
      factor = scale.factor;
      unit->erase(0, scale.word.size());
      break;
    }
  }
  *unit = WithoutApproximators(*unit);
  for (const auto& [synonym, name] : kSynonyms) {
    if (*unit == synonym) {
      *unit = name;
      break;
    }
  }
  if (*unit == "成" || *unit == "‰") {
    factor *= *unit == "成" ? 10 : 0.1;
    *unit = "%";
  } else if (*unit == "个千分点") {
    factor *= 0.1;
    *unit = "个百分点";
  }
  return factor;
}

// Where `part` stands in `text`, without overlaps.
std::vector<std::size_t> PlacesOf(std::string_view part, std::string_view text) {
  std::vector<std::size_t> places;
  if (part.empty()) return places;
  for (std::size_t at = text.find(part); at != std::string_view::npos;
       at = text.find(part, at + part.size())) {
    places.push_back(at);
  }
  return places;
}

Status Unlocated(std::string message) {
  return Status(StatusCode::kInvalidArgument, std::move(message));
}

}  // namespace

BaseQuantity ToBase(std::optional<double> value, std::optional<double> value_max,
                    std::string_view written_unit) {
  BaseQuantity base;
  const double factor = FoldUnit(written_unit, &base.unit);
  if (value) base.value = *value * factor;
  if (value_max) base.value_max = *value_max * factor;
  return base;
}

Result<GoldFact> LocateGold(GoldRow row, std::string_view text, std::size_t offset) {
  if (row.quote.empty()) return Unlocated("q is empty");
  const std::string& context = row.context.empty() ? row.quote : row.context;
  const std::vector<std::size_t> contexts = PlacesOf(context, text);
  if (contexts.empty()) return Unlocated("ctx is not in the text: " + context);
  if (contexts.size() > 1 && !row.context_number) {
    return Unlocated("ctx stands " + std::to_string(contexts.size()) +
                     " times in the text, give n: " + context);
  }
  const int number = row.context_number.value_or(1);
  if (number < 1 || static_cast<std::size_t>(number) > contexts.size()) {
    return Unlocated("ctx stands " + std::to_string(contexts.size()) + " times, n is " +
                     std::to_string(number) + ": " + context);
  }
  const std::vector<std::size_t> quotes = PlacesOf(row.quote, context);
  if (quotes.empty()) return Unlocated("q " + row.quote + " is not in ctx " + context);
  if (quotes.size() > 1 && row.quote_number == 0) {
    return Unlocated("q " + row.quote + " stands " + std::to_string(quotes.size()) +
                     " times in ctx, give qn or a narrower ctx: " + context);
  }
  const int inside = row.quote_number == 0 ? 1 : row.quote_number;
  if (inside < 1 || static_cast<std::size_t>(inside) > quotes.size()) {
    return Unlocated("q " + row.quote + " stands " + std::to_string(quotes.size()) +
                     " times in ctx, qn is " + std::to_string(inside));
  }
  GoldFact fact;
  const std::size_t at =
      contexts[static_cast<std::size_t>(number) - 1] + quotes[static_cast<std::size_t>(inside) - 1];
  fact.start = offset + CountCodePoints(text.substr(0, at));
  fact.end = fact.start + CountCodePoints(row.quote);
  for (const std::string& unit : row.units) {
    fact.bases.push_back(ToBase(row.value, row.value_max, unit));
  }
  fact.row = std::move(row);
  return fact;
}

}  // namespace extract
