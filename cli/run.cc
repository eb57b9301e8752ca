#include "cli/run.h"

#include <algorithm>
#include <memory>
#include <mutex>
#include <new>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "cli/inputs.h"
#include "cli/interrupt.h"
#include "cli/log.h"
#include "cli/ordered_output.h"
#include "cli/packs.h"
#include "extract/record_writer.h"
#include "extract/scanner.h"

namespace extract::cli {
namespace {

constexpr std::size_t kPieceBytes = 64 * 1024;

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

// The jobs, numbered, for several threads.
class JobQueue {
 public:
  explicit JobQueue(std::unique_ptr<JobSource> source) : source_(std::move(source)) {}

  std::size_t MaxJobs() const { return source_->MaxJobs(); }

  bool Next(OrderedOutput* output, Job* job, std::size_t* number) {
    const std::lock_guard lock(mutex_);
    if (!output->Await(next_) || !source_->Next(job)) return false;
    *number = next_++;
    return true;
  }

 private:
  std::mutex mutex_;
  std::unique_ptr<JobSource> source_;
  std::size_t next_ = 0;
};

class Worker {
 public:
  Worker(const Options& options, std::shared_ptr<const CompiledRules> rules)
      : options_(options),
        scanner_(std::move(rules), {.reference = options.reference}),
        writer_(options.format, &records_, {.color = options.color_output}) {}

  void Run(JobQueue* jobs, OrderedOutput* output) {
    Job job;
    std::size_t number = 0;
    while (jobs->Next(output, &job, &number)) {
      output->Finish(number, Process(std::move(job), number, output));
      job = Job();
    }
  }

 private:
  DocumentOutcome Process(Job job, std::size_t number, OrderedOutput* output) {
    const std::string name = job.doc;
    try {
      return Extract(std::move(job), number, output);
    } catch (const std::bad_alloc&) {
      return {Status(StatusCode::kResourceLimit, name + ": not enough memory"), 0};
    }
  }

  DocumentOutcome Extract(Job job, std::size_t number, OrderedOutput* output) {
    const Result<Document> document = OpenDocument(std::move(job), options_);
    if (!document.ok()) return {document.status(), 0};
    const std::string& name = document.value().options().name;
    if (document.value().bytes().empty()) LogWarning(name + ": the text is empty");
    records_.clear();
    writer_.Restart();
    writer_.StartDocument(name);
    Feeder feeder(output, number, &writer_, &records_);
    Status status = scanner_.Scan(document.value(), &feeder);
    writer_.FinishDocument();
    output->Append(number, &records_);
    return {std::move(status), feeder.facts()};
  }

  const Options& options_;
  Scanner scanner_;
  std::string records_;
  RecordWriter writer_;
};

void RunWorkers(const Options& options, const std::shared_ptr<const CompiledRules>& rules,
                JobQueue* jobs, OrderedOutput* output) {
  std::vector<std::thread> threads;
  const std::size_t wanted = std::min(static_cast<std::size_t>(options.threads), jobs->MaxJobs());
  for (std::size_t i = 1; i < wanted; ++i) {
    threads.emplace_back([&] { Worker(options, rules).Run(jobs, output); });
  }
  Worker(options, rules).Run(jobs, output);
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
  JobQueue jobs(MakeJobSource(options));
  OrderedOutput output(std::move(destination).value(), options);
  RunWorkers(options, rules, &jobs, &output);

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
