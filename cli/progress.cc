#include "cli/progress.h"

#include <unistd.h>

#include <algorithm>
#include <utility>

namespace extract::cli {
namespace {

constexpr int kBarColumns = 20;
constexpr std::chrono::milliseconds kBetween(200);
constexpr std::chrono::seconds kMoment(1);
constexpr std::string_view kClearLine = "\r\x1b[K";

void Print(std::string_view text) {
  // A terminal that cannot be written is no reason to fail.
  [[maybe_unused]] const ssize_t written = write(STDERR_FILENO, text.data(), text.size());
}

// 1234567 -> "1,234,567"
std::string Grouped(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t i = digits.size(); i > 3; i -= 3) digits.insert(i - 3, 1, ',');
  return digits;
}

class WatchedSource : public ByteSource {
 public:
  WatchedSource(std::unique_ptr<ByteSource> source, Progress* progress)
      : source_(std::move(source)), progress_(progress) {}

  Result<std::size_t> Read(char* data, std::size_t size) override {
    Result<std::size_t> count = source_->Read(data, size);
    if (count.ok()) {
      read_ += static_cast<std::int64_t>(count.value());
      progress_->Add(static_cast<std::int64_t>(count.value()));
    }
    return count;
  }

  bool Rewind() override {
    if (!source_->Rewind()) return false;
    progress_->Add(-std::exchange(read_, 0));
    return true;
  }

 private:
  std::unique_ptr<ByteSource> source_;
  Progress* progress_;
  std::int64_t read_ = 0;
};

}  // namespace

std::string ProgressLine(std::uint64_t done, std::uint64_t total, double seconds) {
  constexpr std::uint64_t kMegabyte = 1000 * 1000;
  const auto speed =
      static_cast<std::uint64_t>(static_cast<double>(done / kMegabyte) / std::max(seconds, 0.001));
  const std::string behind = " MB, " + Grouped(speed) + " MB/s";
  if (total == 0) return Grouped(done / kMegabyte) + behind;
  const std::uint64_t share = std::min<std::uint64_t>(100, done * 100 / total);
  const auto filled = static_cast<std::size_t>(share * kBarColumns / 100);
  std::string percent = std::to_string(share);
  percent.insert(0, 3 - percent.size(), ' ');
  return "[" + std::string(filled, '#') + std::string(kBarColumns - filled, '.') + "] " + percent +
         "%  " + Grouped(done / kMegabyte) + " of " + Grouped(total / kMegabyte) + behind;
}

bool Progress::Wanted() { return isatty(STDERR_FILENO) != 0 && isatty(STDOUT_FILENO) == 0; }

void Progress::Add(std::int64_t bytes) {
  const std::lock_guard lock(mutex_);
  done_ += static_cast<std::uint64_t>(bytes);
  const Clock::time_point now = Clock::now();
  if (now - begin_ < kMoment || now - shown_ < kBetween) return;
  shown_ = now;
  visible_ = true;
  const double seconds = std::chrono::duration<double>(now - begin_).count();
  Print(std::string(kClearLine) + ProgressLine(done_, total_, seconds));
}

void Progress::Clear() {
  const std::lock_guard lock(mutex_);
  if (visible_) Print(kClearLine);
  visible_ = false;
}

std::unique_ptr<ByteSource> Progress::Watch(std::unique_ptr<ByteSource> source) {
  return std::make_unique<WatchedSource>(std::move(source), this);
}

}  // namespace extract::cli
