#include "output/table.h"

#include <algorithm>

#include "base/utf8.h"

namespace extract {
namespace {

constexpr std::string_view kGap = "  ";

// The longest beginning of `text` that fits into `width` columns with a … behind it.
std::string Shortened(std::string_view text, int width) {
  std::string kept;
  int used = 1;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t next = NextCharacter(text, i);
    const std::string_view character = text.substr(i, next - i);
    used += DisplayWidth(character);
    if (used > width) break;
    kept += character;
    i = next;
  }
  return kept + "…";
}

// Bounds are printed as marks before the value, so that they cost no column of their own.
std::string_view MarkOf(Bound bound) {
  switch (bound) {
    case Bound::kExact:
      return "";
    case Bound::kAbout:
      return "~";
    case Bound::kNearly:
      return "≲";
    case Bound::kOver:
      return ">";
    case Bound::kAtLeast:
      return "≥";
    case Bound::kUnder:
      return "<";
    case Bound::kAtMost:
      return "≤";
  }
  return "";
}

}  // namespace

std::string ValueCell(const Fact& fact) {
  std::string cell(MarkOf(fact.bound));
  const bool signed_change = fact.measure == Measure::kChange && !fact.value.is_negative();
  if (signed_change && !fact.value.is_zero()) cell += '+';
  fact.value.AppendTo(&cell);
  if (fact.value_max.has_value()) {
    cell += "–";
    fact.value_max->AppendTo(&cell);
  }
  return cell;
}

std::string WithoutControls(std::string_view text) {
  std::string clean(text);
  for (char& c : clean) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  }
  return clean;
}

void TextTable::AddCell(std::string_view text) {
  std::string& cell = cells_.emplace_back(WithoutControls(text));
  const int limit = columns_[(cells_.size() - 1) % columns_.size()].max_width;
  if (limit > 0 && DisplayWidth(cell) > limit) cell = Shortened(cell, limit);
}

void TextTable::AppendRow(const std::string* cells, const std::vector<int>& widths,
                          std::string* out) const {
  const std::size_t start = out->size();
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (i > 0) *out += kGap;
    const std::size_t padding = static_cast<std::size_t>(widths[i] - DisplayWidth(cells[i]));
    if (columns_[i].align == Align::kRight) out->append(padding, ' ');
    *out += cells[i];
    if (columns_[i].align == Align::kLeft) out->append(padding, ' ');
  }
  while (out->size() > start && out->back() == ' ') out->pop_back();
}

void TextTable::Render(std::string_view emphasis, std::string_view plain, std::string* out) const {
  std::vector<std::string> titles;
  std::vector<int> widths;
  for (const Column& column : columns_) {
    titles.emplace_back(column.title);
    widths.push_back(DisplayWidth(column.title));
  }
  for (std::size_t i = 0; i < cells_.size(); ++i) {
    int& width = widths[i % columns_.size()];
    width = std::max(width, DisplayWidth(cells_[i]));
  }
  *out += emphasis;
  AppendRow(titles.data(), widths, out);
  *out += plain;
  *out += '\n';
  for (std::size_t row = 0; row < row_count(); ++row) {
    AppendRow(cells_.data() + row * columns_.size(), widths, out);
    *out += '\n';
  }
}

std::vector<TextTable::Column> FactColumns() {
  return {{"line", TextTable::Align::kRight},         {"district", TextTable::Align::kLeft, 24},
          {"indicator", TextTable::Align::kLeft, 40}, {"value", TextTable::Align::kRight},
          {"unit", TextTable::Align::kLeft},          {"period", TextTable::Align::kLeft},
          {"measure", TextTable::Align::kLeft},       {"status", TextTable::Align::kLeft},
          {"action", TextTable::Align::kLeft}};
}

void AddFactRow(const Fact& fact, TextTable* table) {
  table->AddCell(std::to_string(fact.evidence.line));
  table->AddCell(fact.district);
  table->AddCell(fact.indicator);
  table->AddCell(ValueCell(fact));
  table->AddCell(fact.unit);
  if (fact.period.empty() && fact.year.has_value()) {
    table->AddCell(std::to_string(*fact.year));
  } else {
    table->AddCell(fact.period);
  }
  std::string measure = ToString(fact.measure);
  if (fact.basis != Basis::kNone) measure.append(" ").append(ToString(fact.basis));
  table->AddCell(measure);
  table->AddCell(ToString(fact.status));
  table->AddCell(fact.action);
}

}  // namespace extract
