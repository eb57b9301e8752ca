#include "cli/work_queue.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "cli/interrupt.h"

namespace extract::cli {
namespace {

// Waits are short so that an interrupt, which cannot notify, is seen.
constexpr std::chrono::milliseconds kPatience(100);

}  // namespace

bool SharedText::Next(DocumentPart* part) {
  Status status;
  {
    const std::lock_guard lock(mutex_);
    if (stopped_) return false;
    ++given_;
  }
  const bool found = parts_.Next(part, &status);
  std::unique_lock lock(mutex_);
  if (!found) {
    --given_;
    stopped_ = true;
    if (outcome_.failure.ok()) outcome_.failure = std::move(status);
    changed_.notify_all();
    return false;
  }
  // The part whose turn it is never waits, so that the others can go on.
  while (!Interrupted() && part->number() > next_ + window_) changed_.wait_for(lock, kPatience);
  return true;
}

void SharedText::Finish(const DocumentPart& part, std::string* records, std::size_t facts) {
  const std::lock_guard lock(mutex_);
  --given_;
  outcome_.facts += facts;
  waiting_[part.number()] = std::move(*records);
  records->clear();
  for (auto first = waiting_.begin(); first != waiting_.end() && first->first == next_; ++next_) {
    if (any_records_ && !first->second.empty()) first->second.insert(0, output_->separator());
    any_records_ |= !first->second.empty();
    stopped_ |= !output_->Append(number_, &first->second);
    first = waiting_.erase(first);
  }
  changed_.notify_all();
}

void SharedText::Fail(Status failure) {
  const std::lock_guard lock(mutex_);
  --given_;
  stopped_ = true;
  outcome_.failure = std::move(failure);
  changed_.notify_all();
}

DocumentOutcome SharedText::Wait() {
  std::unique_lock lock(mutex_);
  while (given_ > 0) changed_.wait_for(lock, kPatience);
  return outcome_;
}

bool WorkQueue::Next(Task* task) {
  std::unique_lock lock(mutex_);
  for (;;) {
    if (!shared_.empty()) {
      task->shared = shared_.front();
      return true;
    }
    task->shared = nullptr;
    if (output_->Stopped()) return false;
    if (!exhausted_ && !reading_ && output_->HasRoom(next_)) {
      // The source may wait for its input: others must be able to go on.
      reading_ = true;
      lock.unlock();
      const bool found = source_->Next(&task->job);
      lock.lock();
      reading_ = false;
      exhausted_ = !found;
      if (found) {
        task->number = next_++;
        ++undecided_;
      }
      changed_.notify_all();
      if (found) return true;
      continue;
    }
    if (exhausted_ && undecided_ == 0) return false;
    changed_.wait_for(lock, kPatience);
  }
}

void WorkQueue::Keep() {
  const std::lock_guard lock(mutex_);
  --undecided_;
  changed_.notify_all();
}

void WorkQueue::Share(std::shared_ptr<SharedText> text) {
  const std::lock_guard lock(mutex_);
  --undecided_;
  const auto behind = std::find_if(shared_.begin(), shared_.end(), [&](const auto& other) {
    return other->number() > text->number();
  });
  shared_.insert(behind, std::move(text));
  changed_.notify_all();
}

void WorkQueue::Finished() {
  const std::lock_guard lock(mutex_);
  changed_.notify_all();
}

void WorkQueue::Remove(const std::shared_ptr<SharedText>& text) {
  const std::lock_guard lock(mutex_);
  std::erase(shared_, text);
  changed_.notify_all();
}

std::shared_ptr<SharedText> WorkQueue::Earlier(std::size_t number) {
  std::unique_lock lock(mutex_);
  const auto earlier = [&] { return !shared_.empty() && shared_.front()->number() < number; };
  if (!earlier()) changed_.wait_for(lock, kPatience);
  return earlier() ? shared_.front() : nullptr;
}

}  // namespace extract::cli
