// Facts as text: one flat record a fact, in a stable order of fields (docs/facts.md, `extract
// schema`).
//
//   std::string out;
//   RecordWriter writer(RecordFormat::kJson, &out);
//   out += writer.open();                          // "["
//   writer.StartDocument("report.txt");
//   Status status = scanner.Scan(document, &writer);
//   writer.FinishDocument();
//   out += writer.close();                         // the array is complete
//
// Whatever lies in `out` between two calls consists of whole records: it may be written somewhere
// and cleared at any time. A writer that continues what others wrote begins with Restart(); whoever
// joins the pieces puts separator() between those that are not empty:
//
//   open  piece  separator  piece  separator  piece  close
//
// Text in a Fact must be UTF-8, as the scanner's is. A name of a document need not be: invalid
// bytes are printed as U+FFFD. One thread at a time; nothing is allocated per fact once `out` is
// warm.
#ifndef EXTRACT_RECORD_WRITER_H_
#define EXTRACT_RECORD_WRITER_H_

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "extract/fact.h"
#include "extract/fact_sink.h"

namespace extract {

class RowFormat;

enum class RecordFormat {
  kJson,       // one array, a record a line
  kJsonLines,  // a record a line
  kTable,      // for people: aligned columns, the fields that tell most; a table a document
  kCsv,        // RFC 4180: the fields of the JSON records, null as an empty field
  kSdmxCsv,    // SDMX-CSV 2.0: a fact an observation
  kHtml,       // a page for readers: a row a fact, marked in its sentence
};

// "json", "jsonl", "table", "csv", "sdmx-csv", "html"; nullopt for other names.
std::optional<RecordFormat> ParseRecordFormat(std::string_view name);

class RecordWriter : public FactSink {
 public:
  struct Options {
    bool color = false;  // kTable: headings stand out by terminal escapes
    // kCsv, kSdmxCsv: begins with U+FEFF, without which Excel takes UTF-8 for the system's
    // encoding.
    bool byte_order_mark = false;
  };

  // `out` must outlive the writer.
  RecordWriter(RecordFormat format, std::string* out);
  RecordWriter(RecordFormat format, std::string* out, Options options);
  ~RecordWriter() override;

  std::string_view open() const;
  std::string_view separator() const;
  std::string_view close() const;

  // What follows is the first in its piece.
  void Restart();
  // `document` is the `doc` field of the records to come.
  void StartDocument(std::string_view document);
  // Always true: it never stops a scan.
  bool Add(const Fact& fact) override;
  // A table is laid out only here, when the width of its columns is known.
  void FinishDocument();

 private:
  class Table;

  RecordFormat format_;
  std::string* out_;
  Options options_;
  bool first_ = true;
  std::string doc_field_;  // the beginning of every record of this document: {"doc":"report.txt"
  std::unique_ptr<Table> table_;
  std::unique_ptr<RowFormat> rows_;
};

}  // namespace extract

#endif  // EXTRACT_RECORD_WRITER_H_
