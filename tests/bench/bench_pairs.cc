// Pairs in one process: each repetition of a benchmark runs both sides of a comparison, first one
// and then the other first, and reports their thread CPU times and their ratio as counters. Google
// Benchmark repeats, takes medians and writes JSON; scripts/bench says what passes.
//
//   bench_pairs --text B=b.txt --text D=d.txt --slice=slice.txt --rules=rules --packs=DIR
//   [--benchmark_...]
//
// `rules` holds the shipped packs, DIR the made ones: rules-50, rules-1000, rules-3000.
#include <benchmark/benchmark.h>
#include <re2/re2.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/compiled_rules.h"
#include "extract/document.h"
#include "extract/record_writer.h"
#include "extract/rule_pack.h"
#include "extract/scanner.h"
#include "quantity_pattern.h"

namespace extract::bench {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kDocumentBytes = 16 * 1024;
constexpr int kPatternPasses = 8;  // one is too short to time beside a scan

[[noreturn]] void Die(const std::string& message) {
  std::fprintf(stderr, "bench_pairs: %s\n", message.c_str());
  std::exit(2);
}

std::string ReadWhole(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) Die(path + ": cannot be read");
  return std::string(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
}

double ThreadSeconds() {
  timespec now;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

double Timed(const std::function<void()>& run) {
  const double begin = ThreadSeconds();
  run();
  return ThreadSeconds() - begin;
}

// Pieces of about 16 KB that end where a character does.
std::vector<std::string_view> Documents(std::string_view text) {
  std::vector<std::string_view> documents;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = std::min(text.size(), begin + kDocumentBytes);
    while (end < text.size() && (text[end] & 0xC0) == 0x80) --end;
    documents.push_back(text.substr(begin, end - begin));
    begin = end;
  }
  return documents;
}

std::vector<std::string> PackDirectories(const fs::path& rules) {
  std::vector<std::string> directories;
  for (const fs::directory_entry& entry : fs::directory_iterator(rules)) {
    if (fs::exists(entry.path() / "pack.toml")) directories.push_back(entry.path().string());
  }
  std::sort(directories.begin(), directories.end());
  return directories;
}

std::vector<RulePack> LoadPacks(const std::vector<std::string>& directories) {
  std::vector<Diagnostic> problems;
  std::vector<RulePack> packs = RulePack::LoadAll(directories, &problems);
  for (const Diagnostic& problem : problems)
    std::fprintf(stderr, "%s\n", problem.ToString().c_str());
  if (packs.empty()) Die("no packs were loaded");
  return packs;
}

std::shared_ptr<const CompiledRules> Compile(const std::vector<RulePack>& packs) {
  CompileOutcome outcome = CompiledRules::Compile(packs);
  if (outcome.rules == nullptr) Die(outcome.problems.front().ToString());
  return outcome.rules;
}

// The whole way of a text: bytes to a document, facts, records as JSON in a buffer that is reused.
class Pipeline {
 public:
  explicit Pipeline(std::shared_ptr<const CompiledRules> rules) : scanner_(std::move(rules)) {}

  void Run(std::string_view text) {
    Result<Document> document = Document::FromBytes(std::string(text), {.name = "bench"});
    if (!document.ok()) Die(document.status().message());
    writer_.StartDocument("bench");
    const Status status = scanner_.Scan(document.value(), &counter_);
    if (!status.ok()) Die(status.message());
    writer_.FinishDocument();
    records_.clear();
  }
  std::size_t facts() const { return counter_.facts; }

 private:
  struct Counter : FactSink {
    explicit Counter(Pipeline* owner) : pipeline(owner) {}
    bool Add(const Fact& fact) override {
      ++facts;
      if (pipeline->records_.size() > 64 * 1024) pipeline->records_.clear();
      return pipeline->writer_.Add(fact);
    }
    Pipeline* pipeline;
    std::size_t facts = 0;
  };

  Scanner scanner_;
  std::string records_;
  RecordWriter writer_{RecordFormat::kJsonLines, &records_};
  Counter counter_{this};
};

std::size_t CountMatches(const RE2& pattern, const std::vector<std::string_view>& documents) {
  std::size_t matches = 0;
  for (const std::string_view document : documents) {
    re2::StringPiece rest(document.data(), document.size());
    while (RE2::FindAndConsume(&rest, pattern)) ++matches;
  }
  return matches;
}

void Report(benchmark::State& state, std::size_t bytes, double left_seconds, double right_seconds) {
  const double megabytes = static_cast<double>(bytes) / 1e6;
  state.counters["left_mb_s"] = megabytes / left_seconds;
  state.counters["right_mb_s"] = megabytes / right_seconds;
  state.counters["ratio"] = right_seconds / left_seconds;  // speed of left against right
}

// One repetition: both sides, the order changing from one to the next. Returns the left side's
// seconds.
double RunPair(benchmark::State& state, bool* swapped, std::size_t bytes,
               const std::function<double()>& left, const std::function<double()>& right) {
  double left_seconds = 0, right_seconds = 0;
  for (auto _ : state) {
    *swapped = !*swapped;
    if (*swapped) right_seconds = right();
    left_seconds = left();
    if (!*swapped) right_seconds = right();
    state.SetIterationTime(left_seconds + right_seconds);
  }
  Report(state, bytes, left_seconds, right_seconds);
  return left_seconds;
}

struct Inputs {
  std::vector<std::pair<std::string, std::string>> texts;  // name, content
  std::string slice;
  std::shared_ptr<const CompiledRules> shipped;
  std::string packs;
  int repetitions = 7;
};

void Register(const std::string& name, const Inputs& inputs,
              std::function<void(benchmark::State&)> run) {
  benchmark::RegisterBenchmark(name.c_str(), std::move(run))
      ->Iterations(1)
      ->Repetitions(inputs.repetitions)
      ->UseManualTime()
      ->Unit(benchmark::kMillisecond);
}

// The pipeline over `documents` against the pattern over 16 KB documents of the same text.
void RegisterPipeline(const std::string& name, const Inputs& inputs, const std::string& text,
                      std::vector<std::string_view> documents) {
  auto pipeline = std::make_shared<Pipeline>(inputs.shipped);
  auto pattern = std::make_shared<RE2>(kQuantityPattern);
  const auto scan = [pipeline, documents] {
    for (const std::string_view document : documents) pipeline->Run(document);
  };
  const auto search = [pattern, parts = Documents(text)] {
    for (int i = 0; i < kPatternPasses; ++i)
      benchmark::DoNotOptimize(CountMatches(*pattern, parts));
  };
  const auto swapped = std::make_shared<bool>(false);
  Register(name, inputs, [=, bytes = text.size()](benchmark::State& state) {
    if (pipeline->facts() == 0) scan(), search();  // warm
    const std::size_t before = pipeline->facts();
    const double seconds = RunPair(
        state, swapped.get(), bytes, [&] { return Timed(scan); },
        [&] { return Timed(search) / kPatternPasses; });
    state.counters["facts"] = static_cast<double>(pipeline->facts() - before);
    state.counters["facts_per_s"] = static_cast<double>(pipeline->facts() - before) / seconds;
  });
}

std::vector<RulePack> MadePacks(const Inputs& inputs, const std::string& name) {
  return LoadPacks({inputs.packs + "/" + name});
}

void RegisterRuleCounts(const Inputs& inputs) {
  const auto few = std::make_shared<Pipeline>(Compile(MadePacks(inputs, "rules-50")));
  const auto many = std::make_shared<Pipeline>(Compile(MadePacks(inputs, "rules-3000")));
  for (const auto& [name, text] : inputs.texts) {
    const auto swapped = std::make_shared<bool>(false);
    Register("rules_3000_to_50/" + name, inputs, [=, &content = text](benchmark::State& state) {
      if (!*swapped) many->Run(content), few->Run(content);  // warm
      RunPair(
          state, swapped.get(), content.size(), [&] { return Timed([&] { many->Run(content); }); },
          [&] { return Timed([&] { few->Run(content); }); });
    });
  }
}

// A scanner that has seen nothing, its patterns not even compiled, against itself on the same text
// again.
void RegisterFirstPass(const Inputs& inputs) {
  const std::shared_ptr<const CompiledRules> rules = Compile(MadePacks(inputs, "rules-1000"));
  for (const auto& [name, text] : inputs.texts) {
    if (name == "B") continue;  // its sentences come again and again: every cache has seen them
    Register("first_to_warm/" + name, inputs, [rules, &content = text](benchmark::State& state) {
      Pipeline pipeline(rules);
      double first = 0, warm = 0;
      for (auto _ : state) {
        first = Timed([&] { pipeline.Run(content); });
        warm = Timed([&] { pipeline.Run(content); });
        state.SetIterationTime(first + warm);
      }
      Report(state, content.size(), first, warm);
    });
  }
}

void RegisterCompile(const Inputs& inputs) {
  const std::string made = inputs.packs;
  Register("compile_1000", inputs, [made](benchmark::State& state) {
    double load = 0, compile = 0, few = 0;
    for (auto _ : state) {
      std::vector<RulePack> packs;
      load = Timed([&] { packs = LoadPacks({made + "/rules-1000"}); });
      compile = Timed([&] { benchmark::DoNotOptimize(Compile(packs)); });
      packs = LoadPacks({made + "/rules-50"});
      few = Timed([&] { benchmark::DoNotOptimize(Compile(packs)); });
      state.SetIterationTime(compile);
    }
    state.counters["load_ms"] = load * 1e3;
    state.counters["compile_ms"] = compile * 1e3;
    state.counters["compile_50_ms"] = few * 1e3;
  });
}

// The text that the recognizers of another process read too; here alone, its speed is compared
// there.
void RegisterSlice(const Inputs& inputs) {
  if (inputs.slice.empty()) return;
  auto pipeline = std::make_shared<Pipeline>(inputs.shipped);
  Register("slice", inputs, [pipeline, &slice = inputs.slice](benchmark::State& state) {
    constexpr int kPasses = 20;
    double seconds = 0;
    pipeline->Run(slice);
    for (auto _ : state) {
      seconds = Timed([&] {
                  for (int i = 0; i < kPasses; ++i) pipeline->Run(slice);
                }) /
                kPasses;
      state.SetIterationTime(seconds);
    }
    state.counters["mb_s"] = static_cast<double>(slice.size()) / 1e6 / seconds;
  });
}

void RegisterAll(const Inputs& inputs) {
  for (const auto& [name, text] : inputs.texts) {
    RegisterPipeline("pipeline_to_pattern/" + name, inputs, text, {std::string_view(text)});
  }
  for (const auto& [name, text] : inputs.texts) {
    RegisterPipeline("pipeline_16k_to_pattern/" + name, inputs, text, Documents(text));
  }
  if (!inputs.packs.empty()) {
    RegisterRuleCounts(inputs);
    RegisterFirstPass(inputs);
    RegisterCompile(inputs);
  }
  RegisterSlice(inputs);
}

// Takes --NAME=VALUE out of the arguments; Google Benchmark reads the rest.
std::vector<std::string> TakeOption(std::vector<char*>* arguments, const std::string& name) {
  const std::string prefix = "--" + name + "=";
  std::vector<std::string> values;
  std::erase_if(*arguments, [&](const char* argument) {
    if (std::string_view(argument).substr(0, prefix.size()) != prefix) return false;
    values.emplace_back(argument + prefix.size());
    return true;
  });
  return values;
}

Inputs ReadInputs(std::vector<char*>* arguments) {
  Inputs inputs;
  for (const std::string& text : TakeOption(arguments, "text")) {
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos) Die("--text=NAME=FILE");
    inputs.texts.emplace_back(text.substr(0, equals), ReadWhole(text.substr(equals + 1)));
  }
  for (const std::string& path : TakeOption(arguments, "slice")) inputs.slice = ReadWhole(path);
  for (const std::string& path : TakeOption(arguments, "packs")) inputs.packs = path;
  for (const std::string& n : TakeOption(arguments, "pairs"))
    inputs.repetitions = std::atoi(n.c_str());
  for (const std::string& path : TakeOption(arguments, "rules")) {
    inputs.shipped = Compile(LoadPacks(PackDirectories(path)));
  }
  if (inputs.shipped == nullptr) Die("--rules=DIR is missing");
  return inputs;
}

}  // namespace
}  // namespace extract::bench

int main(int argc, char** argv) {
  if (argc == 2 && std::string_view(argv[1]) == "--print_pattern") {
    std::puts(extract::bench::kQuantityPattern);
    return 0;
  }
  std::vector<char*> arguments(argv, argv + argc);
  const extract::bench::Inputs inputs = extract::bench::ReadInputs(&arguments);
  int count = static_cast<int>(arguments.size());
  benchmark::Initialize(&count, arguments.data());
  if (benchmark::ReportUnrecognizedArguments(count, arguments.data())) return 2;
  extract::bench::RegisterAll(inputs);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
