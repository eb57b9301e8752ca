// POSIX descriptors rather than streams: they say why something failed.
#include "base/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <system_error>

namespace extract {
namespace {

constexpr std::size_t kBufferBytes = 64 * 1024;
constexpr int kMaxNameTries = 100;

Status Failure(const std::string& path, int error) {
  switch (error) {
    case ENOENT:
      return Status(StatusCode::kNotFound, path + ": no such file");
    case ENOTDIR:
      return Status(StatusCode::kNotFound,
                    path + ": no such file (a part of the path is no directory)");
    case EISDIR:
      return Status(StatusCode::kIoError, path + ": is a directory");
    case EACCES:
      return Status(StatusCode::kIoError, path + ": permission denied");
    default:
      return Status(StatusCode::kIoError, path + ": " + std::generic_category().message(error));
  }
}

int OpenRetrying(const char* path, int flags, mode_t mode = 0) {
  int descriptor;
  do {
    descriptor = ::open(path, flags | O_CLOEXEC, mode);
  } while (descriptor < 0 && errno == EINTR);
  return descriptor;
}

// 0, or the errno of the failure.
int WriteAll(int descriptor, std::string_view data) {
  while (!data.empty()) {
    const ssize_t written = ::write(descriptor, data.data(), data.size());
    if (written < 0) {
      if (errno == EINTR) continue;
      return errno;
    }
    data.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

std::string ResolveLinks(const std::string& path) {
  char* resolved = ::realpath(path.c_str(), nullptr);
  if (resolved == nullptr) return path;
  std::string result = resolved;
  std::free(resolved);
  return result;
}

}  // namespace

Result<InputFile> InputFile::Open(const std::string& path) {
  InputFile file(path, OpenRetrying(path.c_str(), O_RDONLY));
  if (file.descriptor_ < 0) return Failure(path, errno);
  struct stat info = {};
  if (::fstat(file.descriptor_, &info) != 0) return Failure(path, errno);
  if (S_ISDIR(info.st_mode)) return Failure(path, EISDIR);
  return file;
}

InputFile::InputFile(InputFile&& other) noexcept { *this = std::move(other); }

InputFile& InputFile::operator=(InputFile&& other) noexcept {
  std::swap(path_, other.path_);
  std::swap(descriptor_, other.descriptor_);
  return *this;
}

InputFile::~InputFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

Result<std::size_t> InputFile::Read(char* data, std::size_t size) {
  for (;;) {
    const ssize_t count = ::read(descriptor_, data, size);
    if (count >= 0) return static_cast<std::size_t>(count);
    if (errno != EINTR) return Failure(path_, errno);
  }
}

bool InputFile::Rewind() { return ::lseek(descriptor_, 0, SEEK_SET) == 0; }

std::size_t InputFile::size() const {
  struct stat info = {};
  const bool regular = ::fstat(descriptor_, &info) == 0 && S_ISREG(info.st_mode);
  return regular && info.st_size > 0 ? static_cast<std::size_t>(info.st_size) : 0;
}

Result<std::string> ReadFile(const std::string& path) {
  Result<InputFile> file = InputFile::Open(path);
  if (!file.ok()) return file.status();
  // One byte more than expected, so that a regular file ends without growing the buffer.
  std::string content(file.value().size() + 1, '\0');
  std::size_t filled = 0;
  for (;;) {
    if (filled == content.size()) content.resize(content.size() * 2 + kBufferBytes);
    const Result<std::size_t> count =
        file.value().Read(content.data() + filled, content.size() - filled);
    if (!count.ok()) return count.status();
    filled += count.value();
    if (count.value() == 0) break;
  }
  content.resize(filled);
  return content;
}

Result<AtomicFile> AtomicFile::Create(const std::string& path) {
  static std::atomic<unsigned> counter{0};
  AtomicFile file;
  struct stat info = {};
  const bool exists = ::stat(path.c_str(), &info) == 0;
  if (exists && S_ISDIR(info.st_mode)) return Failure(path, EISDIR);
  file.path_ = exists ? ResolveLinks(path) : path;
  if (exists && !S_ISREG(info.st_mode)) {
    file.path_ = path;
    file.descriptor_ = OpenRetrying(path.c_str(), O_WRONLY);
    if (file.descriptor_ < 0) return Failure(path, errno);
    return file;
  }
  // A file that its owner protected stays protected, though the directory would allow the rename.
  if (exists && ::access(path.c_str(), W_OK) != 0) return Failure(path, errno);
  for (int tries = 0; file.descriptor_ < 0; ++tries) {
    file.temporary_ = file.path_ + ".tmp-" + std::to_string(::getpid()) + "-" +
                      std::to_string(counter.fetch_add(1));
    file.descriptor_ = OpenRetrying(file.temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL, 0666);
    if (file.descriptor_ >= 0) break;
    const int error = errno;
    if (error == EEXIST && tries < kMaxNameTries) continue;
    file.temporary_.clear();
    if (error == ENOENT) {
      return Status(StatusCode::kNotFound, path + ": its directory does not exist");
    }
    return Failure(path, error);
  }
  if (exists) (void)!::fchmod(file.descriptor_, info.st_mode & 07777);
  return file;
}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept { *this = std::move(other); }

AtomicFile& AtomicFile::operator=(AtomicFile&& other) noexcept {
  if (this == &other) return *this;
  Discard();
  path_ = std::move(other.path_);
  temporary_ = std::exchange(other.temporary_, {});
  buffer_ = std::move(other.buffer_);
  descriptor_ = std::exchange(other.descriptor_, -1);
  status_ = std::move(other.status_);
  return *this;
}

AtomicFile::~AtomicFile() { Discard(); }

void AtomicFile::Discard() {
  if (descriptor_ >= 0) ::close(descriptor_);
  descriptor_ = -1;
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
  temporary_.clear();
}

Status AtomicFile::Append(std::string_view data) {
  if (!status_.ok()) return status_;
  if (descriptor_ < 0) return Status(StatusCode::kInvalidArgument, path_ + ": already closed");
  buffer_ += data;
  return buffer_.size() >= kBufferBytes ? Flush() : Status();
}

Status AtomicFile::Flush() {
  const int error = WriteAll(descriptor_, buffer_);
  buffer_.clear();
  if (error != 0) status_ = Failure(path_, error);
  return status_;
}

Status AtomicFile::Commit() {
  if (!status_.ok()) return status_;
  if (descriptor_ < 0) return Status(StatusCode::kInvalidArgument, path_ + ": already closed");
  if (Status flushed = Flush(); !flushed.ok()) return flushed;
  const int closed = ::close(std::exchange(descriptor_, -1));
  if (closed != 0 && errno != EINTR) return status_ = Failure(path_, errno);
  if (temporary_.empty()) return Status();
  if (::rename(temporary_.c_str(), path_.c_str()) != 0) return status_ = Failure(path_, errno);
  temporary_.clear();
  return Status();
}

Status WriteFileAtomically(const std::string& path, std::string_view content) {
  Result<AtomicFile> file = AtomicFile::Create(path);
  if (!file.ok()) return file.status();
  if (Status appended = file.value().Append(content); !appended.ok()) return appended;
  return file.value().Commit();
}

}  // namespace extract
