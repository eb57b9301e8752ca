#include "output/row_format.h"

#include "output/csv.h"
#include "output/html.h"
#include "output/sdmx_csv.h"

namespace extract {

std::unique_ptr<RowFormat> MakeRowFormat(RecordFormat format, bool byte_order_mark) {
  switch (format) {
    case RecordFormat::kCsv:
      return std::make_unique<CsvFormat>(byte_order_mark);
    case RecordFormat::kSdmxCsv:
      return std::make_unique<SdmxCsvFormat>(byte_order_mark);
    case RecordFormat::kHtml:
      return std::make_unique<HtmlFormat>();
    case RecordFormat::kJson:
    case RecordFormat::kJsonLines:
    case RecordFormat::kTable:
      break;
  }
  return nullptr;
}

}  // namespace extract
