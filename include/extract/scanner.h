// Scans documents one after another. One Scanner per thread; the rules are shared.
//
//   Scanner scanner(rules);
//   FactCollector facts;
//   Status status = scanner.Scan(document, &facts);
//
// A text that does not fit into memory, or need not: scanner.Scan(&stream, &facts), see
// document_stream.h; scanned by several threads: document_parts.h.
//
// Move-only and reusable. Entering Scan() from two threads at once is detected and returns
// kInvalidArgument. Output is a function of document, rules and options alone.
#ifndef EXTRACT_SCANNER_H_
#define EXTRACT_SCANNER_H_

#include <memory>

#include "extract/compiled_rules.h"
#include "extract/document.h"
#include "extract/document_parts.h"
#include "extract/document_stream.h"
#include "extract/fact_sink.h"
#include "extract/status.h"

namespace extract {

class ScanTrace;

struct ScanOptions {
  // Tries every rule on every quantity instead of asking the index: slow, and the same facts. For
  // tests.
  bool reference = false;
  // Internal: told what the scan sees on its way (extract explain). Must outlive the scanner.
  ScanTrace* trace = nullptr;
};

class Scanner {
 public:
  explicit Scanner(std::shared_ptr<const CompiledRules> rules, ScanOptions options = {});
  ~Scanner();
  Scanner(Scanner&&) noexcept;
  Scanner& operator=(Scanner&&) noexcept;

  Status Scan(const Document& document, FactSink* sink);
  // The rest of `stream`. Where this fails, facts before the failure have been given.
  Status Scan(DocumentStream* stream, FactSink* sink);
  Status Scan(const DocumentPart& part, FactSink* sink);

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace extract

#endif  // EXTRACT_SCANNER_H_
