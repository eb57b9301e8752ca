#include "extract/record_writer.h"

#include "base/utf8.h"
#include "output/json.h"
#include "output/row_format.h"
#include "output/table.h"

namespace extract {
namespace {

constexpr std::string_view kBold = "\x1b[1m";
constexpr std::string_view kNormal = "\x1b[0m";

// Names of files need not be UTF-8: what is not becomes U+FFFD.
std::string Readable(std::string_view text) {
  if (IsValidUtf8(text)) return std::string(text);
  std::string readable;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t length = 1;
    AppendUtf8(CodePointAt(text, at, &length), &readable);
    at += length;
  }
  return readable;
}

}  // namespace

std::optional<RecordFormat> ParseRecordFormat(std::string_view name) {
  if (name == "json") return RecordFormat::kJson;
  if (name == "jsonl") return RecordFormat::kJsonLines;
  if (name == "table") return RecordFormat::kTable;
  if (name == "csv") return RecordFormat::kCsv;
  if (name == "sdmx-csv") return RecordFormat::kSdmxCsv;
  if (name == "html") return RecordFormat::kHtml;
  return std::nullopt;
}

class RecordWriter::Table : public TextTable {
 public:
  Table() : TextTable(FactColumns()) {}
  std::string document;
};

RecordWriter::RecordWriter(RecordFormat format, std::string* out)
    : RecordWriter(format, out, Options()) {}

RecordWriter::RecordWriter(RecordFormat format, std::string* out, Options options)
    : format_(format), out_(out), options_(options) {
  if (format == RecordFormat::kTable) table_ = std::make_unique<Table>();
  rows_ = MakeRowFormat(format, options.byte_order_mark);
}

RecordWriter::~RecordWriter() = default;

std::string_view RecordWriter::open() const {
  if (rows_ != nullptr) return rows_->head();
  return format_ == RecordFormat::kJson ? "[" : "";
}

std::string_view RecordWriter::separator() const {
  switch (format_) {
    case RecordFormat::kJson:
      return ",";
    case RecordFormat::kTable:
      return "\n";
    case RecordFormat::kJsonLines:
    case RecordFormat::kCsv:
    case RecordFormat::kSdmxCsv:
    case RecordFormat::kHtml:
      return "";
  }
  return "";
}

std::string_view RecordWriter::close() const {
  if (rows_ != nullptr) return rows_->foot();
  return format_ == RecordFormat::kJson ? "\n]\n" : "";
}

void RecordWriter::Restart() { first_ = true; }

void RecordWriter::StartDocument(std::string_view document) {
  if (table_ != nullptr) {
    table_->Clear();
    table_->document = WithoutControls(document);
    return;
  }
  if (rows_ != nullptr) {
    rows_->StartDocument(Readable(document));
    return;
  }
  doc_field_ = "{\"doc\":";
  AppendJsonString(document, &doc_field_);
}

bool RecordWriter::Add(const Fact& fact) {
  if (table_ != nullptr) {
    AddFactRow(fact, table_.get());
    return true;
  }
  if (rows_ != nullptr) {
    rows_->Append(fact, out_);
    return true;
  }
  if (!first_) *out_ += separator();
  first_ = false;
  if (format_ == RecordFormat::kJson) *out_ += '\n';
  *out_ += doc_field_;
  AppendJsonFields(fact, out_);
  *out_ += '}';
  if (format_ == RecordFormat::kJsonLines) *out_ += '\n';
  return true;
}

void RecordWriter::FinishDocument() {
  if (table_ == nullptr) return;
  if (!first_) *out_ += separator();
  first_ = false;
  const std::size_t facts = table_->row_count();
  if (options_.color) *out_ += kBold;
  *out_ += table_->document;
  if (options_.color) *out_ += kNormal;
  *out_ += ": ";
  *out_ += std::to_string(facts);
  *out_ += facts == 1 ? " fact\n" : " facts\n";
  if (facts > 0) {
    table_->Render(options_.color ? kBold : "", options_.color ? kNormal : "", out_);
  }
}

}  // namespace extract
