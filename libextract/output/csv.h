// Comma-separated values as RFC 4180 has them: CRLF behind each row, quotation marks around a field
// that holds a comma, a quotation mark or a line break. The columns are the fields of a record in
// JSON, in the same order; null is an empty field.
#ifndef EXTRACT_OUTPUT_CSV_H_
#define EXTRACT_OUTPUT_CSV_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "output/row_format.h"

namespace extract {

// Fields of a row, one behind the other.
class CsvRow {
 public:
  explicit CsvRow(std::string* out) : out_(out) {}
  CsvRow& Add(std::string_view field);
  CsvRow& Add(std::size_t number);
  CsvRow& Add(const std::optional<int>& number);
  CsvRow& Add(const std::optional<Decimal>& number);
  void End();

 private:
  void Separate();
  std::string* out_;
  bool first_ = true;
};

// A format of such rows, whose head may begin with a byte order mark.
class CsvRows : public RowFormat {
 public:
  std::string_view head() const override { return head_; }
  void StartDocument(std::string_view document) override { document_ = document; }

 protected:
  CsvRows(std::string_view head, bool byte_order_mark);
  const std::string& document() const { return document_; }

 private:
  std::string head_;
  std::string document_;
};

class CsvFormat : public CsvRows {
 public:
  explicit CsvFormat(bool byte_order_mark);
  void Append(const Fact& fact, std::string* out) override;
};

}  // namespace extract

#endif  // EXTRACT_OUTPUT_CSV_H_
