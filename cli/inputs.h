// What there is to read: files, directories and standard input become a sequence of jobs.
#ifndef EXTRACT_CLI_INPUTS_H_
#define EXTRACT_CLI_INPUTS_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "cli/options.h"
#include "cli/progress.h"
#include "extract/document.h"
#include "extract/document_stream.h"
#include "extract/status.h"

namespace extract::cli {

// One text to come. Cheap to hand over; the worker that has it opens it.
struct Job {
  std::string doc;  // the `doc` field
  enum class Kind { kFile, kRecord, kFailure } kind = Kind::kFile;
  std::string record;  // kRecord: a line of JSON
  Status failure;      // kFailure: nothing can be read there
};

// Hands out jobs in the order of the command line. Not thread-safe.
class JobSource {
 public:
  virtual ~JobSource() = default;
  // False at the end.
  virtual bool Next(Job* job) = 0;
  // How many threads can find work at most, so that no more are started.
  virtual std::size_t MaxThreads() const = 0;
  // 0 where it is unknown.
  virtual std::uint64_t TotalBytes() const { return 0; }
};

// Directories are listed now, recursively and sorted; files are opened when their turn comes.
std::unique_ptr<JobSource> MakeJobSource(const Options& options);

// The text of a file, read through `progress` unless it is null, and of a record. kInvalidText and
// kInvalidArgument speak of what is in it, other codes of reading it.
Result<DocumentStream> OpenFile(const Job& job, const Options& options, Progress* progress);
Result<Document> OpenRecord(const Job& job, const Options& options);
// Either, read whole into memory: for commands that go back and forth in a text.
Result<Document> OpenWhole(const Job& job, const Options& options);

}  // namespace extract::cli

#endif  // EXTRACT_CLI_INPUTS_H_
