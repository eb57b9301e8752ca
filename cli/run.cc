#include "cli/run.h"

#include <algorithm>
#include <memory>
#include <new>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "cli/inputs.h"
#include "cli/interrupt.h"
#include "cli/log.h"
#include "cli/ordered_output.h"
#include "cli/packs.h"
#include "cli/progress.h"
#include "cli/work_queue.h"
#include "extract/record_writer.h"
#include "extract/scanner.h"

namespace extract::cli {
namespace {

constexpr std::size_t kPieceBytes = 64 * 1024;
constexpr std::size_t kPartsPerThread = 4;

class FactCounter : public FactSink {
 public:
  explicit FactCounter(FactSink* sink) : sink_(sink) {}
  bool Add(const Fact& fact) override {
    ++facts_;
    return sink_->Add(fact);
  }
  std::size_t facts() const { return facts_; }

 private:
  FactSink* sink_;
  std::size_t facts_ = 0;
};

// Facts of one document on their way out.
class Feeder : public FactSink {
 public:
  Feeder(OrderedOutput* output, std::size_t number, RecordWriter* writer, std::string* records)
      : output_(output), number_(number), writer_(writer), records_(records) {}

  bool Add(const Fact& fact) override {
    ++facts_;
    writer_->Add(fact);
    return records_->size() < kPieceBytes || output_->Append(number_, records_);
  }
  std::size_t facts() const { return facts_; }

 private:
  OrderedOutput* output_;
  std::size_t number_;
  RecordWriter* writer_;
  std::string* records_;
  std::size_t facts_ = 0;
};

class Worker {
 public:
  Worker(const Options& options, std::shared_ptr<const CompiledRules> rules, WorkQueue* queue,
         OrderedOutput* output, Progress* progress)
      : options_(options),
        rules_(std::move(rules)),
        queue_(queue),
        output_(output),
        progress_(progress),
        scanner_(rules_, {.reference = options.reference}),
        writer_(options.format, &records_,
                {.color = options.color_output, .byte_order_mark = false}) {}

  void Run(WorkQueue::Task* task) {
    if (task->shared != nullptr) {
      Help(task->shared);
      return;
    }
    decided_ = false;
    DocumentOutcome outcome = Process(&task->job, task->number);
    if (!decided_) queue_->Keep();
    output_->Finish(task->number, std::move(outcome));
    queue_->Finished();
    task->job = Job();
  }

 private:
  DocumentOutcome Process(Job* job, std::size_t number) {
    try {
      if (job->kind == Job::Kind::kFailure) return {job->failure, 0};
      return job->kind == Job::Kind::kRecord ? ExtractRecord(*job, number)
                                             : ExtractFile(*job, number);
    } catch (const std::bad_alloc&) {
      return {Status(StatusCode::kResourceLimit, job->doc + ": not enough memory"), 0};
    }
  }

  DocumentOutcome ExtractRecord(const Job& job, std::size_t number) {
    const Result<Document> document = OpenRecord(job, options_);
    if (!document.ok()) return {document.status(), 0};
    const std::string& name = document.value().options().name;
    if (document.value().bytes().empty()) LogWarning(name + ": the text is empty");
    return Extract(name, number,
                   [&](FactSink* sink) { return scanner_.Scan(document.value(), sink); });
  }

  DocumentOutcome ExtractFile(const Job& job, std::size_t number) {
    Result<DocumentStream> stream = OpenFile(job, options_, progress_);
    if (!stream.ok()) return {stream.status(), 0};
    const std::string name = stream.value().options().name;
    if (stream.value().empty()) LogWarning(name + ": the text is empty");
    // A table is laid out when all of its records are known.
    const bool shared = options_.threads > 1 && options_.format != RecordFormat::kTable &&
                        !stream.value().in_memory();
    if (shared) return ExtractShared(std::move(stream).value(), number);
    return Extract(name, number,
                   [&](FactSink* sink) { return scanner_.Scan(&stream.value(), sink); });
  }

  template <typename Scan>
  DocumentOutcome Extract(const std::string& name, std::size_t number, const Scan& scan) {
    Start(name);
    Feeder feeder(output_, number, &writer_, &records_);
    Status status = scan(&feeder);
    writer_.FinishDocument();
    output_->Append(number, &records_);
    return {std::move(status), feeder.facts()};
  }

  DocumentOutcome ExtractShared(DocumentStream stream, std::size_t number) {
    Result<DocumentParts> parts = DocumentParts::Start(rules_, std::move(stream));
    if (!parts.ok()) return {parts.status(), 0};
    const auto window = kPartsPerThread * static_cast<std::size_t>(options_.threads);
    const auto text =
        std::make_shared<SharedText>(std::move(parts).value(), number, window, output_);
    decided_ = true;
    queue_->Share(text);
    // Its records would wait in memory as long as it is not its turn: better to bring that nearer.
    while (!output_->IsTurn(number) && !output_->Stopped()) {
      if (const auto earlier = queue_->Earlier(number)) Help(earlier);
    }
    Help(text);
    return text->Wait();
  }

  // Scans parts of `text` until none is left.
  void Help(const std::shared_ptr<SharedText>& text) {
    while (text->Next(&part_)) {
      try {
        Start(text->name());
        FactCounter counter(&writer_);
        Status status = scanner_.Scan(part_, &counter);
        if (status.ok()) {
          text->Finish(part_, &records_, counter.facts());
        } else {
          text->Fail(std::move(status));
        }
      } catch (const std::bad_alloc&) {
        text->Fail(Status(StatusCode::kResourceLimit, text->name() + ": not enough memory"));
      }
    }
    queue_->Remove(text);
  }

  void Start(const std::string& name) {
    records_.clear();
    writer_.Restart();
    writer_.StartDocument(name);
  }

  const Options& options_;
  std::shared_ptr<const CompiledRules> rules_;
  WorkQueue* queue_;
  OrderedOutput* output_;
  Progress* progress_;
  Scanner scanner_;
  std::string records_;
  RecordWriter writer_;
  DocumentPart part_;
  bool decided_ = false;  // whether the text at hand is shared
};

// Most inputs are small and leave nothing to do for a second thread: what it needs is made when it
// has work.
void Work(const Options& options, const std::shared_ptr<const CompiledRules>& rules,
          WorkQueue* queue, OrderedOutput* output, Progress* progress) {
  std::optional<Worker> worker;
  WorkQueue::Task task;
  while (queue->Next(&task)) {
    if (!worker.has_value()) worker.emplace(options, rules, queue, output, progress);
    worker->Run(&task);
  }
}

void RunWorkers(const Options& options, const std::shared_ptr<const CompiledRules>& rules,
                WorkQueue* queue, OrderedOutput* output, Progress* progress) {
  std::vector<std::thread> threads;
  const std::size_t wanted =
      std::min(static_cast<std::size_t>(options.threads), queue->MaxThreads());
  for (std::size_t i = 1; i < wanted; ++i) {
    threads.emplace_back([&] { Work(options, rules, queue, output, progress); });
  }
  Work(options, rules, queue, output, progress);
  for (std::thread& thread : threads) thread.join();
}

int ExitCodeOf(const Options& options, const Totals& totals) {
  if (totals.unreadable + totals.unusable > 0) return kExitSkipped;
  if (options.exit_status && totals.facts == 0) return kExitNoFacts;
  return kExitOk;
}

}  // namespace

int RunExtract(const Options& options) {
  int exit_code = kExitOk;
  const std::shared_ptr<const CompiledRules> rules = LoadRules(options.rules, &exit_code);
  if (rules == nullptr) return exit_code;
  Result<Destination> destination = Destination::Open(options.output);
  if (!destination.ok()) {
    LogError(destination.status().message());
    return kExitUsage;
  }
  OrderedOutput output(std::move(destination).value(), options);
  WorkQueue queue(MakeJobSource(options), &output);
  {
    std::optional<Progress> progress;
    if (Progress::Wanted()) progress.emplace(queue.TotalBytes());
    if (progress.has_value()) SetBeforeMessage([&progress] { progress->Clear(); });
    RunWorkers(options, rules, &queue, &output, progress.has_value() ? &*progress : nullptr);
    SetBeforeMessage([] {});
  }

  if (Interrupted()) return kExitInterrupted;
  const Totals totals = output.totals();
  // Nothing could be read at all: no output, rather than one that looks like a text without facts.
  if (totals.scanned + totals.unusable == 0 && totals.unreadable > 0) return kExitUsage;
  const Status closed = output.Close();
  if (!closed.ok()) {
    if (closed.message().empty()) return kExitOk;
    LogError(closed.message());
    return kExitUsage;
  }
  LogInfo(std::to_string(totals.facts) + " facts in " + std::to_string(totals.scanned) + " texts");
  return ExitCodeOf(options, totals);
}

}  // namespace extract::cli
