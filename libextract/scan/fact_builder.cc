#include "scan/fact_builder.h"

#include <algorithm>

#include "base/utf8.h"

namespace extract {
namespace {

// Cells are read by TableReader, not by a rule of a pack.
constexpr std::string_view kTableRule = "extract/table.cell";

Decimal Signed(const Decimal& value, bool negative) {
  return negative ? value.Abs().Negated() : value;
}

std::optional<Decimal> Signed(const std::optional<Decimal>& value, bool negative) {
  if (!value) return std::nullopt;
  return Signed(*value, negative);
}

// A record quotes at most so much of its sentence on each side: texts without punctuation would
// else be printed whole with each of their facts.
constexpr std::size_t kMaxSentenceBytesAside = 1024;

std::string_view Around(std::string_view sentence, ByteRange span) {
  std::size_t begin = span.begin > kMaxSentenceBytesAside ? span.begin - kMaxSentenceBytesAside : 0;
  std::size_t end = std::min(sentence.size(), span.end + kMaxSentenceBytesAside);
  const auto inside = [&](std::size_t i) {
    return i < sentence.size() && (static_cast<unsigned char>(sentence[i]) & 0xC0) == 0x80;
  };
  while (inside(begin)) ++begin;
  while (inside(end)) --end;
  return sentence.substr(begin, end - begin);
}

}  // namespace

void TextPosition::Start(std::string_view text, std::size_t begin, std::size_t code_points,
                         std::size_t lines) {
  text_ = text;
  at_ = 0;
  begin_ = begin;
  code_points_ = code_points;
  lines_ = lines;
}

std::size_t TextPosition::CodePoint(std::size_t offset) {
  const std::size_t end = std::min(offset - begin_, text_.size());
  if (end > at_) {
    code_points_ += CountCharacters(text_.substr(at_, end - at_), &lines_);
    at_ = end;
  }
  return code_points_;
}

void FactBuilder::StartSlice(const TextSlice* slice, std::size_t code_points, std::size_t lines) {
  slice_ = slice;
  position_.Start(slice->utf8(), slice->begin(), code_points, lines);
}

void FactBuilder::Locate(const NormalizedBlock& block, ByteRange span, Fact* fact) {
  const std::string_view text = slice_->utf8();
  const ByteRange source = block.offsets.ToSource(span, text, slice_->begin());
  Evidence& evidence = fact->evidence;
  evidence.begin_byte = slice_->OriginalByte(source.begin);
  evidence.end_byte = slice_->OriginalByte(source.end);
  evidence.begin = position_.CodePoint(source.begin);
  evidence.line = position_.line();
  evidence.end = position_.CodePoint(source.end);
  fact->quote = text.substr(source.begin - slice_->begin(), source.size());
}

void FactBuilder::NameIndicator(const Statement& statement, Fact* fact) const {
  const IndicatorEntry* const entry = program_->indicators.Find(statement.indicator);
  fact->indicator = entry != nullptr ? entry->name : statement.indicator;
  fact->indicator_id.assign(entry != nullptr ? std::string_view(entry->id) : std::string_view());
}

void FactBuilder::Build(const NormalizedBlock& block, std::string_view sentence,
                        const Quantity& quantity, const Statement& statement, Fact* fact) {
  Locate(block, quantity.span, fact);
  fact->value = Signed(quantity.value, statement.negative);
  fact->value_max = Signed(quantity.value_max, statement.negative);
  fact->base_value = Signed(quantity.base_value, statement.negative);
  fact->base_value_max = Signed(quantity.base_value_max, statement.negative);
  fact->unit.assign(quantity.scale.view()).append(quantity.unit);
  fact->base_unit = quantity.base_unit;
  fact->currency.clear();
  if (quantity.unit_entry != nullptr) fact->currency = quantity.unit_entry->currency;
  fact->measure = statement.measure;
  fact->bound = statement.bound;
  fact->status = statement.status;
  fact->basis = statement.basis;
  fact->action = statement.action;
  NameIndicator(statement, fact);
  const std::size_t shift = static_cast<std::size_t>(
      sentence.data() - block.text.data());  // sentence is part of block.text
  fact->sentence = Around(sentence, {quantity.span.begin - shift, quantity.span.end - shift});
  fact->rule = statement.rule != nullptr ? std::string_view(statement.rule->id) : kTableRule;
}

void FactBuilder::SetCurrency(std::string_view behind, DivisionId home, DivisionId district,
                              Fact* fact) const {
  constexpr std::string_view kRenminbi = "人民币";
  constexpr std::string_view kTraditional = "人民幣";
  if (fact->currency != "CNY" || home == kNoDivision || district == kNoDivision) return;
  if (behind.substr(0, kRenminbi.size()) == kRenminbi ||
      fact->indicator.find(kRenminbi) != std::string::npos ||
      fact->quote.find(kRenminbi) != std::string::npos ||
      fact->quote.find(kTraditional) != std::string::npos ||
      fact->quote.find("RMB") != std::string::npos) {
    return;
  }
  for (const auto& [region, currency] : program_->currencies) {
    if (program_->gazetteer->IsWithin(home, region) &&
        program_->gazetteer->IsWithin(district, region)) {
      fact->currency = currency;
    }
  }
}

void FactBuilder::SetDistrict(DivisionId district, Fact* fact) const {
  fact->district.clear();
  fact->district_code.clear();
  if (district == kNoDivision) return;
  fact->district = program_->gazetteer->division(district).name;
  fact->district_code = program_->gazetteer->CodeIn(district, fact->year);
}

}  // namespace extract
