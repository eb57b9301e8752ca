// SDMX-CSV 2.0: facts as observations, for tools of statistical offices.
//
//   REF_AREA      six-digit code of GB/T 2260; _X where the text tells none
//   INDICATOR     the lexicon's id, else the phrase
//   MEASURE_KIND  LEVEL, CHANGE, SHARE, RANK, MULTIPLE; with what it is against (CHANGE_YOY); with
//                 _TARGET where it is planned, for which observations have no status
//   SOURCE_DOC, FACT_SEQ  the document and the code point at which the fact stands in it
//   TIME_PERIOD   2021, 2021-03, 2021-Q3, 2021-S1; 2021-01-01/P9M for January to September
//   OBS_VALUE     as printed; UNIT_MULT is the power of ten that leads to UNIT_MEASURE, 8 for 亿
//   OBS_STATUS    E about, nearly; F expected; else A; empty for targets
//   EVIDENCE      the place (RFC 5147) and the words
#ifndef EXTRACT_OUTPUT_SDMX_CSV_H_
#define EXTRACT_OUTPUT_SDMX_CSV_H_

#include <string>
#include <string_view>

#include "output/csv.h"

namespace extract {

class SdmxCsvFormat : public CsvRows {
 public:
  explicit SdmxCsvFormat(bool byte_order_mark);
  void Append(const Fact& fact, std::string* out) override;
};

// A period of a record as SDMX writes it: "2021-H1" -> "2021-S1", "2021-01/2021-09" ->
// "2021-01-01/P9M", "2012/2015" -> "2012-01-01/P4Y". Other forms stay.
std::string SdmxPeriod(std::string_view period);

}  // namespace extract

#endif  // EXTRACT_OUTPUT_SDMX_CSV_H_
