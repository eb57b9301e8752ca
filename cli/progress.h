// How far the work is, on standard error, for people: only where that is a terminal and standard
// output is none, and only when it takes longer than a moment.
//
//   [########............]  41%  412 of 1,000 MB, 38 MB/s
#ifndef EXTRACT_CLI_PROGRESS_H_
#define EXTRACT_CLI_PROGRESS_H_

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>

#include "extract/document_stream.h"

namespace extract::cli {

// The line that is shown: without a bar where `total` is 0, unknown.
std::string ProgressLine(std::uint64_t done, std::uint64_t total, double seconds);

// Thread-safe.
class Progress {
 public:
  // `total`: bytes of all inputs, 0 where a pipe is among them.
  explicit Progress(std::uint64_t total) : total_(total) {}
  ~Progress() { Clear(); }

  static bool Wanted();

  void Add(std::int64_t bytes);
  // Takes the line off the terminal, before something else is written there.
  void Clear();

  // `source`, its bytes counted as they are read; rewinding takes them back.
  std::unique_ptr<ByteSource> Watch(std::unique_ptr<ByteSource> source);

 private:
  using Clock = std::chrono::steady_clock;

  const std::uint64_t total_;
  const Clock::time_point begin_ = Clock::now();
  std::mutex mutex_;
  Clock::time_point shown_ = begin_;
  std::uint64_t done_ = 0;
  bool visible_ = false;
};

}  // namespace extract::cli

#endif  // EXTRACT_CLI_PROGRESS_H_
