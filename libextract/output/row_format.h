// Formats that print a fact as one row of a table that has a head and a foot: CSV, SDMX-CSV, HTML.
// Rows depend on their facts alone, so pieces that several threads print can be joined.
#ifndef EXTRACT_OUTPUT_ROW_FORMAT_H_
#define EXTRACT_OUTPUT_ROW_FORMAT_H_

#include <memory>
#include <string>
#include <string_view>

#include "extract/fact.h"
#include "extract/record_writer.h"

namespace extract {

class RowFormat {
 public:
  virtual ~RowFormat() = default;
  virtual std::string_view head() const = 0;
  virtual std::string_view foot() const { return {}; }
  // What rows say of the document; as UTF-8, whatever its name is.
  virtual void StartDocument(std::string_view document) = 0;
  virtual void Append(const Fact& fact, std::string* out) = 0;
};

// Nullptr for formats that are none.
std::unique_ptr<RowFormat> MakeRowFormat(RecordFormat format, bool byte_order_mark);

}  // namespace extract

#endif  // EXTRACT_OUTPUT_ROW_FORMAT_H_
