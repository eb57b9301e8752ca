#include "output/csv.h"

#include "base/utf8.h"

namespace extract {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kLineEnd = "\r\n";
constexpr std::string_view kHead =
    "doc,start,end,value,value_max,unit,base_value,base_value_max,base_unit,currency,measure,bound,"
    "status,basis,indicator,indicator_id,action,district,district_code,year,period,quote,sentence,"
    "line,start_byte,end_byte,rule\r\n";

}  // namespace

void CsvRow::Separate() {
  if (!first_) *out_ += ',';
  first_ = false;
}

CsvRow& CsvRow::Add(std::string_view field) {
  Separate();
  if (field.find_first_of(",\"\r\n") == std::string_view::npos) {
    *out_ += field;
    return *this;
  }
  *out_ += '"';
  for (const char c : field) {
    if (c == '"') *out_ += '"';
    *out_ += c;
  }
  *out_ += '"';
  return *this;
}

CsvRow& CsvRow::Add(std::size_t number) {
  Separate();
  *out_ += std::to_string(number);
  return *this;
}

CsvRow& CsvRow::Add(const std::optional<int>& number) {
  Separate();
  if (number) *out_ += std::to_string(*number);
  return *this;
}

CsvRow& CsvRow::Add(const std::optional<Decimal>& number) {
  Separate();
  if (number) number->AppendTo(out_);
  return *this;
}

void CsvRow::End() { *out_ += kLineEnd; }

CsvRows::CsvRows(std::string_view head, bool byte_order_mark) {
  if (byte_order_mark) head_ = kByteOrderMark;
  head_ += head;
}

CsvFormat::CsvFormat(bool byte_order_mark) : CsvRows(kHead, byte_order_mark) {}

void CsvFormat::Append(const Fact& fact, std::string* out) {
  const Evidence& evidence = fact.evidence;
  CsvRow row(out);
  row.Add(document()).Add(evidence.begin).Add(evidence.end);
  row.Add(std::optional(fact.value)).Add(fact.value_max).Add(fact.unit);
  row.Add(fact.base_value).Add(fact.base_value_max).Add(fact.base_unit).Add(fact.currency);
  row.Add(ToString(fact.measure)).Add(ToString(fact.bound)).Add(ToString(fact.status));
  row.Add(ToString(fact.basis)).Add(fact.indicator).Add(fact.indicator_id).Add(fact.action);
  row.Add(fact.district).Add(fact.district_code).Add(fact.year).Add(fact.period);
  row.Add(fact.quote).Add(fact.sentence).Add(evidence.line);
  row.Add(evidence.begin_byte).Add(evidence.end_byte).Add(fact.rule).End();
}

}  // namespace extract
