// Reading from descriptors: line by line, without waiting for more than a line, and standard input.
#ifndef EXTRACT_CLI_LINE_READER_H_
#define EXTRACT_CLI_LINE_READER_H_

#include <cstddef>
#include <string>

#include "extract/document_stream.h"
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

// Standard input piece by piece, also where it is a socket, which cannot be opened by name. Where
// it is a file it can be rewound to where it stood.
class StandardInput : public ByteSource {
 public:
  StandardInput();
  Result<std::size_t> Read(char* data, std::size_t size) override;
  bool Rewind() override;

 private:
  long long begin_;  // -1 where it cannot be rewound
};

}  // namespace extract::cli

#endif  // EXTRACT_CLI_LINE_READER_H_
