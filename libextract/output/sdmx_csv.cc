#include "output/sdmx_csv.h"

#include <optional>

namespace extract {
namespace {

constexpr std::string_view kHead =
    "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,INDICATOR,MEASURE_KIND,SOURCE_DOC,FACT_SEQ,TIME_PERIOD,"
    "OBS_VALUE,UNIT_MEASURE,UNIT_MULT,OBS_STATUS,EVIDENCE\r\n";
constexpr std::string_view kStructure = "dataflow";
constexpr std::string_view kStructureId = "LIBEXTRACT:FACTS(1.0.0)";
constexpr std::string_view kInformation = "I";
constexpr std::string_view kNoArea = "_X";
constexpr int kLowestPower = -3;  // ‰ of %
constexpr int kHighestPower = 16;

std::string MeasureKind(const Fact& fact) {
  std::string kind = ToString(fact.measure);
  if (fact.basis != Basis::kNone) kind.append("_").append(ToString(fact.basis));
  if (fact.status == FactStatus::kPlanned) kind += "_TARGET";
  for (char& c : kind) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return kind;
}

// The power of ten between the value as written and in its base unit; nullopt where there is none.
std::optional<int> PowerOf(const Fact& fact) {
  if (!fact.base_value) return std::nullopt;
  if (fact.value.is_zero()) return 0;
  for (int power = kLowestPower; power <= kHighestPower; ++power) {
    const std::optional<Decimal> scaled = fact.value.ScaledBy10(power);
    if (scaled && *scaled == *fact.base_value) return power;
  }
  return std::nullopt;
}

std::string_view StatusOf(const Fact& fact) {
  if (fact.status == FactStatus::kPlanned) return "";
  if (fact.status == FactStatus::kExpected) return "F";
  return fact.bound == Bound::kAbout || fact.bound == Bound::kNearly ? "E" : "A";
}

// "2021" and "2021-03" as months since year 0 and how many of them; false for other forms.
bool ReadMonths(std::string_view text, int* first, int* count) {
  const auto number = [&](std::size_t begin, std::size_t length) {
    int value = 0;
    for (const char c : text.substr(begin, length)) {
      if (c < '0' || c > '9') return -1;
      value = value * 10 + (c - '0');
    }
    return value;
  };
  if (text.size() != 4 && !(text.size() == 7 && text[4] == '-')) return false;
  const int year = number(0, 4);
  const int month = text.size() == 7 ? number(5, 2) : 1;
  if (year < 0 || month < 1 || month > 12) return false;
  *first = year * 12 + month - 1;
  *count = text.size() == 7 ? 1 : 12;
  return true;
}

std::string FirstDay(int months) {
  const int month = months % 12 + 1;
  return std::to_string(months / 12) + (month < 10 ? "-0" : "-") + std::to_string(month) + "-01";
}

}  // namespace

std::string SdmxPeriod(std::string_view period) {
  std::string text(period);
  if (text.size() == 7 && text[4] == '-' && text[5] == 'H') text[5] = 'S';
  const std::size_t slash = period.find('/');
  int first = 0, last = 0, count = 0, last_count = 0;
  if (slash == std::string_view::npos || !ReadMonths(period.substr(0, slash), &first, &count) ||
      !ReadMonths(period.substr(slash + 1), &last, &last_count) || last < first) {
    return text;
  }
  const int months = last + last_count - first;
  if (months % 12 == 0) return FirstDay(first) + "/P" + std::to_string(months / 12) + "Y";
  return FirstDay(first) + "/P" + std::to_string(months) + "M";
}

SdmxCsvFormat::SdmxCsvFormat(bool byte_order_mark) : CsvRows(kHead, byte_order_mark) {}

void SdmxCsvFormat::Append(const Fact& fact, std::string* out) {
  const std::optional<int> power = PowerOf(fact);
  CsvRow row(out);
  row.Add(kStructure).Add(kStructureId).Add(kInformation);
  row.Add(fact.district_code.empty() ? kNoArea : std::string_view(fact.district_code));
  row.Add(fact.indicator_id.empty() ? fact.indicator : fact.indicator_id).Add(MeasureKind(fact));
  row.Add(document()).Add(fact.evidence.begin);
  row.Add(fact.period.empty() && fact.year ? std::to_string(*fact.year) : SdmxPeriod(fact.period));
  row.Add(std::optional(fact.value)).Add(power ? fact.base_unit : fact.unit);
  row.Add(std::optional<int>(power.value_or(0))).Add(StatusOf(fact));
  row.Add("char=" + std::to_string(fact.evidence.begin) + "," + std::to_string(fact.evidence.end) +
          " " + fact.quote)
      .End();
}

}  // namespace extract
