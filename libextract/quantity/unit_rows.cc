// An alias becomes a Unit of its own with the row's base, so that a record can give the unit as it
// was written and still fold it.
#include "quantity/unit_rows.h"

#include <optional>
#include <string_view>
#include <utility>

namespace extract {
namespace {

class RowReader {
 public:
  RowReader(const TsvTable& rows, std::vector<Diagnostic>* problems)
      : rows_(rows), problems_(problems) {}

  std::string_view Cell(std::size_t row, std::string_view column) const {
    return rows_.Cell(row, rows_.ColumnIndex(column));
  }

  void Report(std::size_t row, std::string_view column, const char* code, std::string message,
              std::string help) {
    problems_->push_back(
        rows_.Problem(row, rows_.ColumnIndex(column), code, std::move(message), std::move(help)));
    good_ = false;
  }

  void AddUnit(std::size_t row, std::string_view symbol, Unit unit, UnitTable* table) {
    unit.symbol = std::string(symbol);
    if (table->Add(std::move(unit))) return;
    Report(row, "symbol", "E142", "unit '" + std::string(symbol) + "' is empty or there already",
           "a spelling stands once in units.tsv and classifiers.tsv together");
  }

  bool good() const { return good_; }

 private:
  const TsvTable& rows_;
  std::vector<Diagnostic>* problems_;
  bool good_ = true;
};

std::optional<Dimension> DimensionOf(std::size_t row, RowReader* reader) {
  const std::string_view name = reader->Cell(row, "dimension");
  const std::optional<Dimension> dimension = ParseDimension(name);
  if (!dimension) {
    reader->Report(row, "dimension", "E140", "unknown dimension '" + std::string(name) + "'",
                   "the head of rules/cn/units.tsv lists the dimensions");
  }
  return dimension;
}

std::optional<CountUse> ParseUse(std::string_view name) {
  if (name == "any") return CountUse::kAny;
  if (name == "arabic") return CountUse::kArabic;
  if (name == "ordinal") return CountUse::kOrdinal;
  if (name == "two") return CountUse::kTwo;
  return std::nullopt;
}

void AddUnitRow(std::size_t row, RowReader* reader, UnitTable* table) {
  const std::optional<Dimension> dimension = DimensionOf(row, reader);
  if (!dimension) return;
  Unit unit;
  unit.dimension = *dimension;
  const std::string_view factor = reader->Cell(row, "factor");
  const std::optional<Decimal> number = Decimal::Parse(factor);
  if (!number) {
    reader->Report(row, "factor", "E141", "factor '" + std::string(factor) + "' is no number",
                   "digits with at most one point; 0 where the unit has no factor");
    return;
  }
  unit.factor = *number;
  unit.currency = std::string(reader->Cell(row, "currency"));
  if (!unit.currency.empty() && !IsCurrencyCode(unit.currency)) {
    reader->Report(row, "currency", "E144", "currency '" + unit.currency + "' is no ISO 4217 code",
                   "three capital letters, as CNY");
    return;
  }
  const std::string_view symbol = reader->Cell(row, "symbol");
  const std::string_view base = reader->Cell(row, "base");
  unit.base_symbol = std::string(base.empty() ? symbol : base);
  reader->AddUnit(row, symbol, unit, table);
  std::string_view aliases = reader->Cell(row, "aliases");
  while (!aliases.empty()) {
    const std::size_t bar = aliases.find('|');
    reader->AddUnit(row, aliases.substr(0, bar), unit, table);
    if (bar == std::string_view::npos) break;
    aliases.remove_prefix(bar + 1);
  }
}

void AddClassifierRow(std::size_t row, RowReader* reader, UnitTable* table) {
  const std::optional<Dimension> dimension = DimensionOf(row, reader);
  if (!dimension) return;
  const std::string_view name = reader->Cell(row, "use");
  const std::optional<CountUse> use = ParseUse(name);
  if (!use) {
    reader->Report(row, "use", "E143", "unknown use '" + std::string(name) + "'",
                   "any, arabic, ordinal or two");
    return;
  }
  Unit unit;
  unit.dimension = *dimension;
  unit.is_classifier = true;
  unit.use = *use;
  const std::string_view symbol = reader->Cell(row, "symbol");
  const std::string_view base = reader->Cell(row, "base");
  unit.base_symbol = std::string(base.empty() ? symbol : base);
  reader->AddUnit(row, symbol, std::move(unit), table);
}

}  // namespace

bool IsCurrencyCode(std::string_view code) {
  if (code.size() != 3) return false;
  for (const char c : code) {
    if (c < 'A' || c > 'Z') return false;
  }
  return true;
}

const std::vector<std::string>& UnitColumns() {
  static const std::vector<std::string> kColumns = {"symbol", "base",     "dimension",
                                                    "factor", "currency", "aliases"};
  return kColumns;
}

const std::vector<std::string>& ClassifierColumns() {
  static const std::vector<std::string> kColumns = {"symbol", "base", "dimension", "use"};
  return kColumns;
}

bool AddUnitRows(const TsvTable& rows, UnitTable* table, std::vector<Diagnostic>* problems) {
  RowReader reader(rows, problems);
  for (std::size_t row = 0; row < rows.row_count(); ++row) AddUnitRow(row, &reader, table);
  return reader.good();
}

bool AddClassifierRows(const TsvTable& rows, UnitTable* table, std::vector<Diagnostic>* problems) {
  RowReader reader(rows, problems);
  for (std::size_t row = 0; row < rows.row_count(); ++row) AddClassifierRow(row, &reader, table);
  return reader.good();
}

const std::vector<std::string>& CurrencySignColumns() {
  static const std::vector<std::string> kColumns = {"sign", "unit", "kind"};
  return kColumns;
}

bool AddCurrencySignRows(const TsvTable& rows, UnitTable* table,
                         std::vector<Diagnostic>* problems) {
  RowReader reader(rows, problems);
  for (std::size_t row = 0; row < rows.row_count(); ++row) {
    const std::string sign(reader.Cell(row, "sign"));
    const std::string unit(reader.Cell(row, "unit"));
    const std::string_view kind = reader.Cell(row, "kind");
    if (kind != "symbol" && kind != "word") {
      reader.Report(row, "kind", "E155", "unknown kind '" + std::string(kind) + "'",
                    "symbol or word, as the head of rules/cn/currency_signs.tsv explains");
    } else if (table->Find(unit) == nullptr) {
      reader.Report(row, "unit", "E155", "no unit '" + unit + "'", "write a symbol of units.tsv");
    } else if (!table->AddSign({sign, unit, kind == "symbol"})) {
      reader.Report(row, "sign", "E155", "sign '" + sign + "' is empty or there already",
                    "a sign means one currency");
    }
  }
  return reader.good();
}

}  // namespace extract
