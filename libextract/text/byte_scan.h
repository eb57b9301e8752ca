// Bytes that can be gone over more than once, from the beginning: those in memory, or a source that
// rewinds.
#ifndef EXTRACT_TEXT_BYTE_SCAN_H_
#define EXTRACT_TEXT_BYTE_SCAN_H_

#include <functional>
#include <string_view>

#include "extract/document_stream.h"
#include "extract/status.h"

namespace extract {

class ByteScan {
 public:
  // False stops. The last call has `last` set, and maybe no bytes.
  using Visitor = std::function<bool(std::string_view piece, bool last)>;

  virtual ~ByteScan() = default;
  virtual Status ForEach(const Visitor& visit) = 0;
  // The first bytes: all, or at least 256 KB of them.
  virtual std::string_view prefix() const = 0;
};

// `complete`: no bytes follow these; else the last piece never comes.
class MemoryScan : public ByteScan {
 public:
  MemoryScan(std::string_view bytes, bool complete) : bytes_(bytes), complete_(complete) {}
  Status ForEach(const Visitor& visit) override {
    visit(bytes_, complete_);
    return Status();
  }
  std::string_view prefix() const override { return bytes_; }

 private:
  std::string_view bytes_;
  bool complete_;
};

}  // namespace extract

#endif  // EXTRACT_TEXT_BYTE_SCAN_H_
