#include "cases/fact_fields.h"

#include <iterator>

namespace extract {
namespace {

std::string Text(const std::optional<Decimal>& value) { return value ? value->ToString() : ""; }

struct Field {
  std::string_view name;
  std::string (*text)(const Fact& fact);
};

constexpr Field kFields[] = {
    {"value", [](const Fact& fact) { return fact.value.ToString(); }},
    {"value_max", [](const Fact& fact) { return Text(fact.value_max); }},
    {"unit", [](const Fact& fact) { return fact.unit; }},
    {"base_value", [](const Fact& fact) { return Text(fact.base_value); }},
    {"base_value_max", [](const Fact& fact) { return Text(fact.base_value_max); }},
    {"base_unit", [](const Fact& fact) { return fact.base_unit; }},
    {"currency", [](const Fact& fact) { return fact.currency; }},
    {"measure", [](const Fact& fact) { return std::string(ToString(fact.measure)); }},
    {"bound", [](const Fact& fact) { return std::string(ToString(fact.bound)); }},
    {"status", [](const Fact& fact) { return std::string(ToString(fact.status)); }},
    {"basis", [](const Fact& fact) { return std::string(ToString(fact.basis)); }},
    {"indicator", [](const Fact& fact) { return fact.indicator; }},
    {"indicator_id", [](const Fact& fact) { return fact.indicator_id; }},
    {"action", [](const Fact& fact) { return fact.action; }},
    {"district", [](const Fact& fact) { return fact.district; }},
    {"district_code", [](const Fact& fact) { return fact.district_code; }},
    {"year",
     [](const Fact& fact) { return fact.year ? std::to_string(*fact.year) : std::string(); }},
    {"period", [](const Fact& fact) { return fact.period; }},
    {"quote", [](const Fact& fact) { return fact.quote; }},
    {"sentence", [](const Fact& fact) { return fact.sentence; }},
    {"rule", [](const Fact& fact) { return fact.rule; }},
};

const Field* Find(std::string_view name) {
  for (const Field& field : kFields) {
    if (field.name == name) return &field;
  }
  return nullptr;
}

}  // namespace

bool IsFactField(std::string_view field) { return Find(field) != nullptr; }

std::string FactFieldNames() {
  std::string names;
  for (const Field& field : kFields) {
    if (!names.empty()) names += ", ";
    names += field.name;
  }
  return names;
}

std::string FactFieldText(const Fact& fact, std::string_view field) {
  const Field* found = Find(field);
  return found != nullptr ? found->text(fact) : std::string();
}

}  // namespace extract
