// One large text shared by several threads, each with a Scanner of its own.
//
//   Result<DocumentParts> parts = DocumentParts::Start(rules, std::move(stream));
//   // in each thread:
//   DocumentPart part;                                  // reused
//   Status status;
//   while (parts.value().Next(&part, &status)) {
//     scanner.Scan(part, &sink);                        // facts of part number part.number()
//   }
//   if (!status.ok()) ...                               // the text ends in bytes that are no text
//
// The facts of part 0, part 1 ... in this order are those of the whole text, to the byte: each part
// brings along what headings and the document's beginning say of it.
#ifndef EXTRACT_DOCUMENT_PARTS_H_
#define EXTRACT_DOCUMENT_PARTS_H_

#include <cstddef>
#include <memory>

#include "extract/compiled_rules.h"
#include "extract/document_stream.h"
#include "extract/status.h"

namespace extract {

struct Segment;

// A few paragraphs. A value without behaviour of its own; the scanner reads it.
class DocumentPart {
 public:
  DocumentPart();
  DocumentPart(DocumentPart&&) noexcept;
  DocumentPart& operator=(DocumentPart&&) noexcept;
  ~DocumentPart();

  // 0, 1, 2 ... in the order of the text.
  std::size_t number() const { return number_; }

  // Internal: for the scanner.
  const Segment& segment() const { return *segment_; }

 private:
  friend class DocumentParts;
  std::unique_ptr<Segment> segment_;
  std::size_t number_ = 0;
};

class DocumentParts {
 public:
  // kInvalidArgument where the options of `stream` name a date or district that is none.
  static Result<DocumentParts> Start(std::shared_ptr<const CompiledRules> rules,
                                     DocumentStream stream);
  DocumentParts(DocumentParts&&) noexcept;
  DocumentParts& operator=(DocumentParts&&) noexcept;
  ~DocumentParts();

  // The next part of the text. False at its end, and with a failing `status`. Thread-safe.
  bool Next(DocumentPart* part, Status* status);
  const DocumentOptions& options() const;

 private:
  class Impl;
  explicit DocumentParts(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace extract

#endif  // EXTRACT_DOCUMENT_PARTS_H_
