// Brings what several threads write into the order of the inputs, to standard output or a file.
//
// The document whose turn it is goes straight through; pieces of later ones wait in memory. A
// worker that is too far ahead waits too, so that memory is bounded by a few documents a thread.
#ifndef EXTRACT_CLI_ORDERED_OUTPUT_H_
#define EXTRACT_CLI_ORDERED_OUTPUT_H_

#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/file.h"
#include "cli/options.h"
#include "extract/record_writer.h"
#include "extract/status.h"

namespace extract::cli {

// Where bytes go: standard output, or a file that appears only when it is complete.
class Destination {
 public:
  static Result<Destination> Open(const std::string& output_path);
  Status Write(std::string_view text);
  Status Flush();   // standard output only; a file has nobody who waits for it
  Status Finish();  // the file appears

 private:
  explicit Destination(std::optional<AtomicFile> file) : file_(std::move(file)) {}
  static Status WriteOut(std::string_view rest);

  std::optional<AtomicFile> file_;
  std::string buffer_;
};

// How one document went.
struct DocumentOutcome {
  Status failure;  // why it was skipped
  std::size_t facts = 0;
};

struct Totals {
  std::size_t scanned = 0;
  std::size_t unreadable = 0;  // skipped: missing, no permission, a directory without texts
  std::size_t unusable = 0;    // skipped: no text, or one that cannot be scanned
  std::size_t facts = 0;
};

// Documents are numbered from 0 in the order of the inputs. Thread-safe.
class OrderedOutput {
 public:
  OrderedOutput(Destination destination, const Options& options);

  // Whether document `number` is near enough to its turn to be begun.
  bool HasRoom(std::size_t number) const;
  bool IsTurn(std::size_t number) const;
  // The work has stopped: nobody reads the output any more, or the user interrupts.
  bool Stopped() const;
  // What stands between records that two writers wrote.
  std::string_view separator() const { return framing_.separator(); }
  // Takes whole records of document `number`, as one RecordWriter since its Restart() wrote them,
  // and clears them. False when the work has stopped.
  bool Append(std::size_t number, std::string* records);
  // Document `number` is done. A failure is logged when its turn has come.
  void Finish(std::size_t number, DocumentOutcome outcome);
  // Behind all documents; writes what closes the format and completes the file.
  Status Close();

  Totals totals() const { return totals_; }

 private:
  struct Slot {
    std::string records;
    std::optional<DocumentOutcome> outcome;
  };

  Slot& SlotOf(std::size_t number);
  void WriteRecords(std::string_view records);
  void Settle(const DocumentOutcome& outcome);
  bool IsStopped() const;

  mutable std::mutex mutex_;
  Destination destination_;
  RecordWriter framing_;  // writes no record here; it knows what stands around them
  const std::size_t window_;
  const bool
      records_in_;  // each input record has options of its own, and somebody may wait for its facts
  std::size_t head_ = 0;    // the document whose turn it is
  std::deque<Slot> slots_;  // of head_ and the documents behind it
  bool opened_ = false;
  bool any_document_ = false;  // some document has written records
  bool head_has_records_ = false;
  Status failure_;
  Totals totals_;
};

}  // namespace extract::cli

#endif  // EXTRACT_CLI_ORDERED_OUTPUT_H_
