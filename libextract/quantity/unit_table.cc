// Spellings are found by their first character, which leaves the handful that could match.
//
// Compounds (元/平方米·年, 人次/天, 吨标准煤/万元) are read from their halves: the table of all
// pairs would be as long as the text it is to read. They have no row, so one shared Unit for each
// currency stands for them.
#include "quantity/unit_table.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"

namespace extract {
namespace {

constexpr std::array<std::pair<std::string_view, Dimension>, 23> kDimensionNames = {{
    {"count", Dimension::kCount},
    {"persons", Dimension::kPersons},
    {"person_times", Dimension::kPersonTimes},
    {"money", Dimension::kMoney},
    {"percent", Dimension::kPercent},
    {"points", Dimension::kPercentagePoints},
    {"multiple", Dimension::kMultiple},
    {"length", Dimension::kLength},
    {"area", Dimension::kArea},
    {"volume", Dimension::kVolume},
    {"mass", Dimension::kMass},
    {"energy", Dimension::kEnergy},
    {"power", Dimension::kPower},
    {"duration", Dimension::kDuration},
    {"temperature", Dimension::kTemperature},
    {"voltage", Dimension::kVoltage},
    {"concentration", Dimension::kConcentration},
    {"speed", Dimension::kSpeed},
    {"frequency", Dimension::kFrequency},
    {"data", Dimension::kData},
    {"angle", Dimension::kAngle},
    {"pressure", Dimension::kPressure},
    {"index", Dimension::kIndexPoints},
}};

bool IsAsciiWord(char c) {
  return IsAsciiLetter(static_cast<unsigned char>(c)) ||
         IsAsciiDigit(static_cast<unsigned char>(c));
}

// What other parts of the grammar, and the refusals, ask for by name.
bool IsKnown(std::string_view symbol) {
  constexpr std::string_view kKnown[] = {"年",   "月", "日",   "个",   "时", "分", "秒",
                                         "分钟", "天", "小时", "周岁", "岁", "次", "级",
                                         "成",   "折", "度",   "人",   "大"};
  return std::find(std::begin(kKnown), std::end(kKnown), symbol) != std::end(kKnown);
}

// 50元每片, 20微克每立方米; but 前10年每片光伏板 holds a duration and then a new phrase.
bool CountsPer(const Unit& unit) {
  return unit.dimension == Dimension::kMoney || unit.dimension == Dimension::kMass ||
         unit.dimension == Dimension::kLength || unit.dimension == Dimension::kEnergy;
}

// 万, 百万 and the like between the halves of a compound: 吨标准煤/万元, 个/万人.
std::size_t ScaleWords(std::string_view text) {
  constexpr std::array<std::string_view, 5> kScales = {"十", "百", "千", "万", "亿"};
  std::size_t length = 0;
  for (std::size_t i = 0; i < kScales.size();) {
    if (text.substr(length).starts_with(kScales[i])) {
      length += kScales[i].size();
      i = 0;
    } else {
      ++i;
    }
  }
  return length;
}

}  // namespace

std::optional<Dimension> ParseDimension(std::string_view name) {
  for (const auto& [known, dimension] : kDimensionNames) {
    if (known == name) return dimension;
  }
  if (name == "compound") return Dimension::kCompound;
  if (name == "none") return Dimension::kNone;
  return std::nullopt;
}

std::string_view NameOf(Dimension dimension) {
  for (const auto& [name, known] : kDimensionNames) {
    if (known == dimension) return name;
  }
  if (dimension == Dimension::kRank) return "rank";
  return dimension == Dimension::kCompound ? "compound" : "none";
}

UnitTable::UnitTable() { compounds_.emplace_back().dimension = Dimension::kCompound; }

bool UnitTable::Add(Unit unit) {
  if (unit.symbol.empty() || Find(unit.symbol) != nullptr) return false;
  if (!unit.currency.empty() && CompoundOf(unit) == &compounds_[0]) {
    Unit& compound = compounds_.emplace_back();
    compound.dimension = Dimension::kCompound;
    compound.currency = unit.currency;
  }
  unit.known = IsKnown(unit.symbol);
  const Unit* added = &units_.emplace_back(std::move(unit));
  spellings_.Add(0, added->symbol, static_cast<std::uint32_t>(by_number_.size()));
  by_number_.push_back(added);
  return true;
}

const Unit* UnitTable::Find(std::string_view symbol) const {
  const IndexedPhrase* whole = spellings_.At(symbol, 0).Longest(
      0, [&](const IndexedPhrase& spelling) { return spelling.size == symbol.size(); });
  return whole == nullptr ? nullptr : by_number_[whole->payload];
}

const Unit* UnitTable::MatchSimple(std::string_view whole, std::size_t at,
                                   std::size_t* length) const {
  const std::string_view text = whole.substr(at);
  // Latin letters are a unit only where the word ends: 3G, 5GHz, 4mAh hold no 克 and no 米.
  const auto ends_word = [&](const IndexedPhrase& spelling) {
    const std::size_t size = spelling.size;
    return size == text.size() || !IsAsciiWord(text[size - 1]) || !IsAsciiWord(text[size]);
  };
  const IndexedPhrase* longest = spellings_.At(whole, at).Longest(0, ends_word);
  if (longest == nullptr) return nullptr;
  *length = longest->size;
  return by_number_[longest->payload];
}

const Unit* UnitTable::CompoundOf(const Unit& numerator) const {
  if (!numerator.currency.empty()) {
    for (const Unit& compound : compounds_) {
      if (compound.currency == numerator.currency) return &compound;
    }
  }
  return &compounds_[0];
}

const Unit* UnitTable::MatchPrefix(std::string_view whole, std::size_t at,
                                   std::size_t* length) const {
  const std::string_view text = whole.substr(at);
  std::size_t matched = 0;
  const Unit* unit = MatchSimple(whole, at, &matched);
  if (unit == nullptr) return nullptr;
  const Unit* numerator = unit;
  // At most three parts: 元/平方米·月. A longer chain is no unit.
  for (int part = 0; part < 2; ++part) {
    const std::string_view rest = text.substr(matched);
    if (rest.empty()) break;
    const char lead = rest.front();  // of nearly all that stands behind a unit it says no
    std::size_t sign = 0;
    if (lead == '/') {
      sign = 1;
    } else if (lead == "每"[0] && rest.starts_with("每") && CountsPer(*numerator)) {
      sign = 3;
    } else if (lead == "一"[0] && rest.starts_with("一") &&
               numerator->dimension == Dimension::kMoney) {
      sign = 3;  // 1400元一呎
    } else if (lead == "·"[0] && rest.starts_with("·") &&
               (part > 0 || unit->dimension == Dimension::kCompound)) {
      sign = 2;
    }
    if (sign == 0) break;
    const std::size_t scale = ScaleWords(rest.substr(sign));
    std::size_t denominator = 0;
    const Unit* per = MatchSimple(text, matched + sign + scale, &denominator);
    if (per == nullptr) break;
    if (rest.starts_with("一") && (per->is_classifier || per->dimension == Dimension::kMoney))
      break;
    matched += sign + scale + denominator;
    unit = CompoundOf(*numerator);
  }
  *length = matched;
  return unit;
}

bool UnitTable::AddSign(CurrencySign sign) {
  const bool known = std::any_of(signs_.begin(), signs_.end(), [&](const CurrencySign& other) {
    return other.spelling == sign.spelling;
  });
  if (sign.spelling.empty() || known || Find(sign.unit) == nullptr) return false;
  std::size_t bytes = 0;
  sign_ends_.Add(CodePointBefore(sign.spelling, sign.spelling.size(), &bytes));
  const auto shorter = std::find_if(signs_.begin(), signs_.end(), [&](const CurrencySign& other) {
    return other.spelling.size() < sign.spelling.size();
  });
  signs_.insert(shorter, std::move(sign));
  return true;
}

const CurrencySign* UnitTable::SignBefore(std::string_view text) const {
  std::size_t bytes = 0;
  if (text.empty() || !MayEndSign(DecodeBefore(text, text.size(), &bytes))) return nullptr;
  for (const CurrencySign& sign : signs_) {
    if (text.ends_with(sign.spelling)) return &sign;
  }
  return nullptr;
}

}  // namespace extract
