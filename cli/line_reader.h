// Reading from descriptors: line by line, without waiting for more than a line, and standard input
// whole.
#ifndef EXTRACT_CLI_LINE_READER_H_
#define EXTRACT_CLI_LINE_READER_H_

#include <cstddef>
#include <string>

#include "extract/status.h"

namespace extract::cli {

class LineReader {
 public:
  static Result<LineReader> Open(const std::string& path);
  static LineReader StandardInput();
  LineReader(LineReader&& other) noexcept;
  LineReader& operator=(LineReader&& other) noexcept;
  ~LineReader();

  // False at the end. `line` comes without its '\n'; a last line need not have one.
  Result<bool> Next(std::string* line);

 private:
  LineReader(std::string name, int descriptor) : name_(std::move(name)), descriptor_(descriptor) {}

  std::string name_;
  int descriptor_ = -1;
  std::string buffer_;
  std::size_t position_ = 0;
};

// Also where it is a socket, which cannot be opened by name.
Result<std::string> ReadStandardInput();

}  // namespace extract::cli

#endif  // EXTRACT_CLI_LINE_READER_H_
