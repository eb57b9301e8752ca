#include "cli/line_reader.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

#include "cli/interrupt.h"

namespace extract::cli {
namespace {

constexpr std::size_t kChunkBytes = 64 * 1024;
constexpr int kPollMilliseconds = 200;
constexpr const char* kStandardInputName = "standard input";

Status ReadFailure(const std::string& name) {
  const std::error_code error(errno, std::generic_category());
  const StatusCode code = errno == ENOENT ? StatusCode::kNotFound : StatusCode::kIoError;
  return Status(code, name + ": " + error.message());
}

// True when there is something to read (or the end); false when the user interrupts. A signal may
// reach another thread than the one that waits, so the wait is cut into short ones.
bool WaitForInput(int descriptor) {
  pollfd input = {.fd = descriptor, .events = POLLIN, .revents = 0};
  while (!Interrupted()) {
    const int ready = poll(&input, 1, kPollMilliseconds);
    if (ready > 0 || (ready < 0 && errno != EINTR)) return true;
  }
  return false;
}

// 0 at the end, or when the user interrupts.
Result<std::size_t> ReadSome(int descriptor, const std::string& name, char* data,
                             std::size_t size) {
  if (!WaitForInput(descriptor)) return std::size_t{0};
  ssize_t count = 0;
  do {
    count = read(descriptor, data, size);
  } while (count < 0 && errno == EINTR);
  if (count < 0) return ReadFailure(name);
  return static_cast<std::size_t>(count);
}

// Appends what a read gives.
Result<std::size_t> ReadChunk(int descriptor, const std::string& name, std::string* out) {
  const std::size_t old_size = out->size();
  out->resize(old_size + kChunkBytes);
  Result<std::size_t> count = ReadSome(descriptor, name, out->data() + old_size, kChunkBytes);
  out->resize(old_size + (count.ok() ? count.value() : 0));
  return count;
}

}  // namespace

Result<LineReader> LineReader::Open(const std::string& path) {
  const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return ReadFailure(path);
  return LineReader(path, descriptor);
}

LineReader LineReader::StandardInput() { return LineReader(kStandardInputName, STDIN_FILENO); }

LineReader::LineReader(LineReader&& other) noexcept { *this = std::move(other); }

LineReader& LineReader::operator=(LineReader&& other) noexcept {
  std::swap(name_, other.name_);
  std::swap(descriptor_, other.descriptor_);
  std::swap(buffer_, other.buffer_);
  std::swap(position_, other.position_);
  return *this;
}

LineReader::~LineReader() {
  if (descriptor_ > STDIN_FILENO) close(descriptor_);
}

Result<bool> LineReader::Next(std::string* line) {
  std::size_t searched = position_;
  while (true) {
    const std::size_t end = buffer_.find('\n', searched);
    if (end != std::string::npos) {
      line->assign(buffer_, position_, end - position_);
      position_ = end + 1;
      return true;
    }
    buffer_.erase(0, position_);
    position_ = 0;
    searched = buffer_.size();
    const Result<std::size_t> count = ReadChunk(descriptor_, name_, &buffer_);
    if (!count.ok()) return count.status();
    if (count.value() > 0) continue;
    line->swap(buffer_);
    buffer_.clear();
    return !line->empty();
  }
}

StandardInput::StandardInput() : begin_(lseek(STDIN_FILENO, 0, SEEK_CUR)) {}

Result<std::size_t> StandardInput::Read(char* data, std::size_t size) {
  return ReadSome(STDIN_FILENO, kStandardInputName, data, size);
}

bool StandardInput::Rewind() {
  return begin_ >= 0 && lseek(STDIN_FILENO, begin_, SEEK_SET) == begin_;
}

}  // namespace extract::cli
