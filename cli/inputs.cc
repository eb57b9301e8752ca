#include "cli/inputs.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

#include "base/file.h"
#include "cli/line_reader.h"

namespace extract::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kStandardInput = "-";
constexpr std::size_t kManyThreads = 1024;

struct InputPath {
  std::string path;
  Status failure;
};

bool HasTextExtension(const fs::path& path, InputFormat format) {
  std::string extension = path.extension().string();
  for (char& c : extension) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  if (format == InputFormat::kJsonLines) return extension == ".jsonl" || extension == ".ndjson";
  return extension == ".txt" || extension == ".md" || extension == ".text";
}

bool IsHidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

// Hidden entries (.git, .cache) are passed over, and links to directories are not followed.
void AppendDirectory(const std::string& directory, InputFormat format,
                     std::vector<InputPath>* found) {
  std::error_code error;
  std::vector<InputPath> texts;
  fs::recursive_directory_iterator entry(directory, error);
  while (!error && entry != fs::recursive_directory_iterator()) {
    std::error_code ignored;
    if (IsHidden(entry->path())) {
      if (entry->is_directory(ignored)) entry.disable_recursion_pending();
    } else if (HasTextExtension(entry->path(), format) && !entry->is_directory(ignored)) {
      texts.push_back({entry->path().string(), Status()});
    }
    entry.increment(error);
  }
  if (error) {
    found->push_back({directory, Status(StatusCode::kIoError, directory + ": " + error.message())});
  } else if (texts.empty()) {
    const std::string wanted = format == InputFormat::kText ? "*.txt, *.md, *.text" : "*.jsonl";
    found->push_back({directory, Status(StatusCode::kNotFound, directory + ": no texts (" + wanted +
                                                                   ") in the directory")});
  }
  std::sort(texts.begin(), texts.end(),
            [](const InputPath& a, const InputPath& b) { return a.path < b.path; });
  std::move(texts.begin(), texts.end(), std::back_inserter(*found));
}

std::vector<InputPath> ExpandInputs(const Options& options) {
  std::vector<InputPath> paths;
  for (const std::string& input : options.inputs) {
    std::error_code ignored;
    if (input != kStandardInput && fs::is_directory(input, ignored)) {
      AppendDirectory(input, options.input_format, &paths);
    } else {
      paths.push_back({input, Status()});
    }
  }
  return paths;
}

// A large file occupies several; of what is no file (a pipe) the size is unknown.
std::size_t ThreadsFor(const std::string& path) {
  constexpr std::uintmax_t kBytesPerThread = 1 << 20;
  std::error_code error;
  const std::uintmax_t bytes = path == kStandardInput ? 0 : fs::file_size(path, error);
  if (path == kStandardInput || (error && fs::exists(path, error))) return kManyThreads;
  return error ? 1
               : static_cast<std::size_t>(
                     std::min<std::uintmax_t>(kManyThreads, 1 + bytes / kBytesPerThread));
}

class FileSource : public JobSource {
 public:
  explicit FileSource(std::vector<InputPath> paths) : paths_(std::move(paths)) {}

  bool Next(Job* job) override {
    if (next_ == paths_.size()) return false;
    InputPath& path = paths_[next_++];
    job->kind = path.failure.ok() ? Job::Kind::kFile : Job::Kind::kFailure;
    job->doc = std::move(path.path);
    job->failure = std::move(path.failure);
    return true;
  }

  std::size_t MaxThreads() const override {
    std::size_t threads = 0;
    for (const InputPath& input : paths_) {
      threads += ThreadsFor(input.path);
      if (threads > kManyThreads) break;
    }
    return threads;
  }

  std::uint64_t TotalBytes() const override {
    std::uint64_t total = 0;
    for (const InputPath& input : paths_) {
      std::error_code error;
      const std::uintmax_t bytes = fs::file_size(input.path, error);
      if (input.path == kStandardInput || (error && fs::exists(input.path, error))) return 0;
      if (!error) total += bytes;
    }
    return total;
  }

 private:
  std::vector<InputPath> paths_;
  std::size_t next_ = 0;
};

// Reads a line only when it is asked for, so that a program may write a record and wait for its
// facts.
class RecordSource : public JobSource {
 public:
  explicit RecordSource(std::vector<InputPath> paths) : paths_(std::move(paths)) {}

  bool Next(Job* job) override {
    while (true) {
      if (!reader_.has_value()) {
        if (next_ == paths_.size()) return false;
        if (!OpenNext(job)) return true;
      }
      const InputPath& path = paths_[next_ - 1];
      const Result<bool> more = reader_->Next(&job->record);
      if (more.ok() && more.value()) {
        ++line_;
        if (job->record.find_first_not_of(" \t\r") == std::string::npos) continue;
        job->kind = Job::Kind::kRecord;
        job->doc = path.path + ":" + std::to_string(line_);
        return true;
      }
      reader_.reset();
      if (!more.ok()) return Fail(path.path, more.status(), job);
    }
  }

  std::size_t MaxThreads() const override { return std::numeric_limits<std::size_t>::max(); }

 private:
  // False when `job` is the failure to open.
  bool OpenNext(Job* job) {
    const InputPath& path = paths_[next_++];
    line_ = 0;
    if (!path.failure.ok()) return !Fail(path.path, path.failure, job);
    Result<LineReader> reader =
        path.path == kStandardInput ? LineReader::StandardInput() : LineReader::Open(path.path);
    if (!reader.ok()) return !Fail(path.path, reader.status(), job);
    reader_ = std::move(reader).value();
    return true;
  }

  static bool Fail(const std::string& path, Status failure, Job* job) {
    job->kind = Job::Kind::kFailure;
    job->doc = path;
    job->failure = std::move(failure);
    return true;
  }

  std::vector<InputPath> paths_;
  std::size_t next_ = 0;
  std::optional<LineReader> reader_;
  std::size_t line_ = 0;
};

DocumentOptions DocumentOptionsOf(const Options& options, std::string name) {
  return {.encoding = options.encoding,
          .name = std::move(name),
          .date = options.date,
          .district = options.district};
}

// "" where `key` is absent or null.
Result<std::string> StringMember(const nlohmann::json& record, const char* key,
                                 const std::string& where) {
  const auto member = record.find(key);
  if (member == record.end() || member->is_null()) return std::string();
  if (member->is_string()) return member->get<std::string>();
  if (member->is_number_integer() && std::string_view(key) != "text") return member->dump();
  return Status(StatusCode::kInvalidText, where + ": \"" + key + "\" is no string");
}

}  // namespace

std::unique_ptr<JobSource> MakeJobSource(const Options& options) {
  std::vector<InputPath> paths = ExpandInputs(options);
  if (options.input_format == InputFormat::kJsonLines) {
    return std::make_unique<RecordSource>(std::move(paths));
  }
  return std::make_unique<FileSource>(std::move(paths));
}

Result<DocumentStream> OpenFile(const Job& job, const Options& options, Progress* progress) {
  std::unique_ptr<ByteSource> source;
  if (job.doc == kStandardInput) {
    source = std::make_unique<StandardInput>();
  } else {
    Result<InputFile> file = InputFile::Open(job.doc);
    if (!file.ok()) return file.status();
    source = std::make_unique<InputFile>(std::move(file).value());
  }
  if (progress != nullptr) source = progress->Watch(std::move(source));
  return DocumentStream::FromSource(std::move(source), DocumentOptionsOf(options, job.doc));
}

Result<Document> OpenRecord(const Job& job, const Options& options) {
  const nlohmann::json record = nlohmann::json::parse(job.record, nullptr, false);
  if (!record.is_object()) {
    return Status(StatusCode::kInvalidText, job.doc + ": the line is no JSON object");
  }
  if (!record.contains("text")) {
    return Status(StatusCode::kInvalidText, job.doc + ": the record has no \"text\"");
  }
  std::string members[4];
  constexpr const char* kKeys[] = {"id", "text", "date", "district"};
  for (std::size_t i = 0; i < 4; ++i) {
    Result<std::string> member = StringMember(record, kKeys[i], job.doc);
    if (!member.ok()) return member.status();
    members[i] = std::move(member).value();
  }
  auto& [id, text, date, district] = members;
  DocumentOptions document = DocumentOptionsOf(options, id.empty() ? job.doc : id);
  document.encoding = "utf-8";  // a JSON string is Unicode
  if (!date.empty()) document.date = std::move(date);
  if (!district.empty()) document.district = std::move(district);
  return Document::FromBytes(std::move(text), std::move(document));
}

namespace {

Result<std::string> ReadStandardInput() {
  constexpr std::size_t kChunkBytes = 64 * 1024;
  StandardInput input;
  std::string bytes;
  while (true) {
    const std::size_t size = bytes.size();
    bytes.resize(size + kChunkBytes);
    const Result<std::size_t> count = input.Read(bytes.data() + size, kChunkBytes);
    if (!count.ok()) return count.status();
    bytes.resize(size + count.value());
    if (count.value() == 0) return bytes;
  }
}

}  // namespace

Result<Document> OpenWhole(const Job& job, const Options& options) {
  if (job.kind == Job::Kind::kFailure) return job.failure;
  if (job.kind == Job::Kind::kRecord) return OpenRecord(job, options);
  Result<std::string> bytes = job.doc == kStandardInput ? ReadStandardInput() : ReadFile(job.doc);
  if (!bytes.ok()) return bytes.status();
  return Document::FromBytes(std::move(bytes).value(), DocumentOptionsOf(options, job.doc));
}

}  // namespace extract::cli
