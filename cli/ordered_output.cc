#include "cli/ordered_output.h"

#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

#include "cli/interrupt.h"
#include "cli/log.h"

namespace extract::cli {
namespace {

constexpr std::size_t kBufferBytes = 64 * 1024;
constexpr std::size_t kWindowPerThread = 4;

}  // namespace

Result<Destination> Destination::Open(const std::string& output_path) {
  if (output_path.empty()) return Destination(std::nullopt);
  Result<AtomicFile> file = AtomicFile::Create(output_path);
  if (!file.ok()) return file.status();
  return Destination(std::move(file).value());
}

Status Destination::Write(std::string_view text) {
  if (file_.has_value()) return file_->Append(text);
  if (buffer_.size() + text.size() < kBufferBytes) {
    buffer_ += text;
    return Status();
  }
  // Pieces of about this size come from every document that is not small: not worth a copy.
  if (Status status = Flush(); !status.ok()) return status;
  return WriteOut(text);
}

Status Destination::Flush() {
  Status status = WriteOut(buffer_);
  buffer_.clear();
  return status;
}

Status Destination::WriteOut(std::string_view rest) {
  while (!rest.empty()) {
    const ssize_t count = write(STDOUT_FILENO, rest.data(), rest.size());
    if (count >= 0) {
      rest.remove_prefix(static_cast<std::size_t>(count));
    } else if (errno != EINTR || Interrupted()) {
      // A reader that has seen enough (`| head`) is no failure to speak of: the message stays
      // empty.
      const bool reader_left = errno == EPIPE;
      const std::error_code error(errno, std::generic_category());
      return Status(StatusCode::kIoError, reader_left ? "" : "standard output: " + error.message());
    }
  }
  return Status();
}

Status Destination::Finish() { return file_.has_value() ? file_->Commit() : Flush(); }

OrderedOutput::OrderedOutput(Destination destination, const Options& options)
    : destination_(std::move(destination)),
      framing_(options.format, nullptr,
               {.color = false, .byte_order_mark = options.byte_order_mark}),
      window_(kWindowPerThread * static_cast<std::size_t>(options.threads)),
      records_in_(options.input_format == InputFormat::kJsonLines) {}

bool OrderedOutput::IsStopped() const { return !failure_.ok() || Interrupted(); }

bool OrderedOutput::Stopped() const {
  const std::lock_guard lock(mutex_);
  return IsStopped();
}

bool OrderedOutput::HasRoom(std::size_t number) const {
  const std::lock_guard lock(mutex_);
  return number < head_ + window_;
}

bool OrderedOutput::IsTurn(std::size_t number) const {
  const std::lock_guard lock(mutex_);
  return number == head_;
}

OrderedOutput::Slot& OrderedOutput::SlotOf(std::size_t number) {
  const std::size_t index = number - head_;
  if (slots_.size() <= index) slots_.resize(index + 1);
  return slots_[index];
}

void OrderedOutput::WriteRecords(std::string_view records) {
  if (records.empty() || !failure_.ok()) return;
  std::string frame;
  if (!opened_) frame += framing_.open();
  if (any_document_ && !head_has_records_) frame += framing_.separator();
  opened_ = any_document_ = head_has_records_ = true;
  failure_ = destination_.Write(frame);
  if (failure_.ok()) failure_ = destination_.Write(records);
}

bool OrderedOutput::Append(std::size_t number, std::string* records) {
  const std::lock_guard lock(mutex_);
  if (number == head_) {
    WriteRecords(*records);
  } else {
    SlotOf(number).records += *records;
  }
  records->clear();
  return !IsStopped();
}

void OrderedOutput::Settle(const DocumentOutcome& outcome) {
  totals_.facts += outcome.facts;
  if (outcome.failure.ok()) {
    ++totals_.scanned;
    return;
  }
  const StatusCode code = outcome.failure.code();
  if (code == StatusCode::kInvalidArgument && !records_in_) {
    // An option that the library refuses is wrong for every text: once is enough.
    if (failure_.ok()) failure_ = outcome.failure;
    return;
  }
  const bool unreadable = code == StatusCode::kNotFound || code == StatusCode::kIoError;
  ++(unreadable ? totals_.unreadable : totals_.unusable);
  LogError(outcome.failure.message());
}

void OrderedOutput::Finish(std::size_t number, DocumentOutcome outcome) {
  const std::lock_guard lock(mutex_);
  SlotOf(number).outcome = std::move(outcome);
  while (!slots_.empty() && slots_.front().outcome.has_value()) {
    WriteRecords(slots_.front().records);
    Settle(*slots_.front().outcome);
    slots_.pop_front();
    ++head_;
    head_has_records_ = false;
    if (records_in_ && failure_.ok()) failure_ = destination_.Flush();
  }
  if (!slots_.empty()) {
    WriteRecords(slots_.front().records);
    slots_.front().records = std::string();
  }
}

Status OrderedOutput::Close() {
  const std::lock_guard lock(mutex_);
  if (!failure_.ok()) return failure_;
  std::string frame;
  if (!opened_) frame += framing_.open();
  frame += framing_.close();
  failure_ = destination_.Write(frame);
  if (failure_.ok()) failure_ = destination_.Finish();
  return failure_;
}

}  // namespace extract::cli
