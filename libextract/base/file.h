// Files: read into memory or piece by piece, or written so that a reader sees all of it or none.
//
//   Result<std::string> text = ReadFile("missing.txt");
//   if (!text.ok()) ...          // kNotFound, "missing.txt: no such file"
//
//   Result<AtomicFile> out = AtomicFile::Create("facts.json");
//   if (out.ok()) { out.value().Append("[]\n"); Status done = out.value().Commit(); }
#ifndef EXTRACT_BASE_FILE_H_
#define EXTRACT_BASE_FILE_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "extract/document_stream.h"
#include "extract/status.h"

namespace extract {

// Reads regular files, pipes and devices to their end. kNotFound where nothing is there; kIoError
// for a directory, a file without permission and a failing read. Messages begin with the path.
Result<std::string> ReadFile(const std::string& path);

// A file that is read piece by piece; messages as those of ReadFile. Regular files can be rewound,
// pipes cannot. Move-only, one thread.
class InputFile : public ByteSource {
 public:
  static Result<InputFile> Open(const std::string& path);
  InputFile(InputFile&& other) noexcept;
  InputFile& operator=(InputFile&& other) noexcept;
  ~InputFile() override;

  Result<std::size_t> Read(char* data, std::size_t size) override;
  bool Rewind() override;
  // Of a regular file; 0 where that is unknown.
  std::size_t size() const;

 private:
  InputFile(std::string path, int descriptor) : path_(std::move(path)), descriptor_(descriptor) {}

  std::string path_;
  int descriptor_ = -1;
};

// A file under construction: it lies beside `path` under a temporary name until Commit() renames
// it. Destroyed without Commit(), it leaves nothing behind and an older file at `path` as it was.
// A path that is a pipe or a device (/dev/stdout) is written directly. Move-only, one thread.
class AtomicFile {
 public:
  static Result<AtomicFile> Create(const std::string& path);
  AtomicFile(AtomicFile&& other) noexcept;
  AtomicFile& operator=(AtomicFile&& other) noexcept;
  ~AtomicFile();

  // Buffered. After a failure nothing more is written and Commit() returns that failure.
  Status Append(std::string_view data);
  // Call once; nothing may be appended afterwards.
  Status Commit();

 private:
  AtomicFile() = default;
  Status Flush();
  void Discard();

  std::string path_;
  std::string temporary_;  // empty where written directly
  std::string buffer_;
  int descriptor_ = -1;
  Status status_;
};

Status WriteFileAtomically(const std::string& path, std::string_view content);

}  // namespace extract

#endif  // EXTRACT_BASE_FILE_H_
