// What the threads work on: texts one after another, and large texts that several of them share.
#ifndef EXTRACT_CLI_WORK_QUEUE_H_
#define EXTRACT_CLI_WORK_QUEUE_H_

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "cli/inputs.h"
#include "cli/ordered_output.h"
#include "extract/document_parts.h"

namespace extract::cli {

// A text that is scanned in parts. Its records come out in order, as those of one document. The
// worker that opened it waits for the others and says how it went.
class SharedText {
 public:
  // `window`: how many parts may wait for an earlier one.
  SharedText(DocumentParts parts, std::size_t number, std::size_t window, OrderedOutput* output)
      : parts_(std::move(parts)), number_(number), window_(window), output_(output) {}

  const std::string& name() const { return parts_.options().name; }
  std::size_t number() const { return number_; }

  // The next part to scan. False when there is none left, or the work has stopped.
  bool Next(DocumentPart* part);
  // Takes the records of a part that Next() gave, as a RecordWriter since its Restart() wrote them.
  void Finish(const DocumentPart& part, std::string* records, std::size_t facts);
  // Instead of Finish() for a part that cannot be scanned.
  void Fail(Status failure);
  // Waits until every part is finished.
  DocumentOutcome Wait();

 private:
  DocumentParts parts_;
  const std::size_t number_;
  const std::size_t window_;
  OrderedOutput* output_;

  std::mutex mutex_;
  std::condition_variable changed_;
  std::size_t given_ = 0;  // parts that are being scanned
  std::size_t next_ = 0;   // the part whose turn it is
  std::map<std::size_t, std::string> waiting_;
  DocumentOutcome outcome_;
  bool any_records_ = false;
  bool stopped_ = false;
};

// Texts, numbered in the order of the inputs. Thread-safe.
class WorkQueue {
 public:
  WorkQueue(std::unique_ptr<JobSource> source, OrderedOutput* output)
      : source_(std::move(source)), output_(output) {}

  std::size_t MaxThreads() const { return source_->MaxThreads(); }
  std::uint64_t TotalBytes() const { return source_->TotalBytes(); }

  struct Task {
    std::shared_ptr<SharedText> shared;  // to help with, or null and:
    Job job;
    std::size_t number = 0;
  };
  // Waits for work; false when there will be none. Shared texts come first.
  bool Next(Task* task);
  // Whoever got a job calls Keep() or Share() once it knows how large the text is, and Finished()
  // behind the end of either.
  void Keep();
  void Share(std::shared_ptr<SharedText> text);
  void Finished();
  // No part of `text` is left to scan.
  void Remove(const std::shared_ptr<SharedText>& text);
  // A shared text before document `number`; null after a short wait where there is none.
  std::shared_ptr<SharedText> Earlier(std::size_t number);

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::unique_ptr<JobSource> source_;
  OrderedOutput* output_;
  std::size_t next_ = 0;
  std::size_t undecided_ = 0;  // jobs that may yet be shared
  bool exhausted_ = false;
  bool reading_ = false;                             // some thread waits for the source
  std::vector<std::shared_ptr<SharedText>> shared_;  // in the order of their numbers
};

}  // namespace extract::cli

#endif  // EXTRACT_CLI_WORK_QUEUE_H_
