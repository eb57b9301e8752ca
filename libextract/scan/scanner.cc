// The loop: blocks, sentences, mentions, statements, facts.
//
// Only sentences that may hold a numeral are looked at closely; what headings and other sentences
// say of place and time is taken in block by block.

#include "extract/scanner.h"

#include <algorithm>
#include <atomic>
#include <utility>
#include <vector>

#include "base/text_marks.h"
#include "place/district_resolver.h"
#include "quantity/numeral_chars.h"
#include "quantity/quantity_finder.h"
#include "rules/rule_program.h"
#include "scan/fact_builder.h"
#include "scan/segment.h"
#include "scan/segment_reader.h"
#include "scan/sentence_tokenizer.h"
#include "scan/sentence_view.h"
#include "scan/statement.h"
#include "scan/status_reach.h"
#include "scan/table_reader.h"
#include "scan/trace.h"
#include "text/sentence.h"
#include "text/text_stream.h"
#include "text/text_window.h"
#include "time/time_expression.h"
#include "time/time_starts.h"
#include "time/year_context.h"

namespace extract {
namespace {

// All that sentences, quantities and times begin and end with.
constinit const TextMarkTable kBlockMarks =
    MakeMarkTable<AddSentenceMarks, AddNumeralMarks, AddTimeMarks>();

}  // namespace

class Scanner::Impl {
 public:
  Impl(std::shared_ptr<const CompiledRules> rules, ScanOptions options)
      : rules_(std::move(rules)),
        trace_(options.trace),
        program_(&rules_->program()),
        finder_(&program_->units, program_->numerals.get()),
        districts_(&*program_->gazetteer, &*program_->place_words),
        years_(&program_->time_words),
        tokenizer_(program_),
        reader_(program_, options.reference, options.trace),
        tables_(&finder_, &program_->sentence_words),
        builder_(program_),
        segments_(program_) {}

  Status Scan(const Document& document, FactSink* sink) {
    return Alone([&] {
      DocumentWindow window(&document);
      return ScanWindow(&window, document.options(), sink);
    });
  }

  Status Scan(DocumentStream* stream, FactSink* sink) {
    return Alone([&] { return ScanWindow(&stream->text(), stream->options(), sink); });
  }

  Status Scan(const DocumentPart& part, FactSink* sink) {
    return Alone([&] {
      if (part.segment().document != nullptr) ScanSegment(part.segment(), sink);
      return Status();
    });
  }

 private:
  template <typename Work>
  Status Alone(const Work& work) {
    if (busy_.exchange(true)) {
      return Status(StatusCode::kInvalidArgument,
                    "a Scanner was entered by two threads: give each its own");
    }
    Status status = work();
    busy_.store(false);
    return status;
  }

  Status ScanWindow(TextWindow* window, const DocumentOptions& options, FactSink* sink) {
    Status status = segments_.Start(window, options);
    if (!status.ok()) return status;
    while (segments_.Next(&segment_, &status) && ScanSegment(segment_, sink)) {
    }
    return status;
  }

  bool ScanSegment(const Segment& segment, FactSink* sink) {
    if (document_ != segment.document) {
      document_ = segment.document;
      districts_.Continue(document_->places);
      years_ = document_->years;
    }
    districts_.set_section(segment.district);
    years_.set_section(segment.year);
    builder_.StartSlice(&segment.slice, segment.code_points_before, segment.lines_before);
    for (std::size_t i = 0; i < segment.size; ++i) {
      block_ = &segment.blocks[i];
      if (!ScanBlock(sink)) return false;
    }
    return true;
  }

  bool ScanBlock(FactSink* sink) {
    carry_.Clear();
    districts_.EnterBlock(*block_);
    years_.EnterBlock(*block_);
    if (trace_ != nullptr) trace_->OnBlock(*block_, districts_, years_);
    if (block_->kind == BlockKind::kTableRow) return ScanRow(sink);
    marks_.Find(kBlockMarks, block_->text);
    MarkSpan marks = marks_.all();
    sentences_.clear();
    SplitSentences(block_->text, marks, &sentences_);
    for (const ByteRange& sentence : sentences_) {
      if (!ScanSentence(sentence, marks.Take(sentence.begin, sentence.end), sink)) return false;
    }
    return true;
  }

  bool ScanRow(FactSink* sink) {
    view_.times.clear();
    view_.places.clear();
    view_.quantities.clear();
    statements_.clear();
    tables_.Read(*block_, &view_.quantities, &statements_, &column_times_);
    if (trace_ != nullptr) TraceRow();
    for (std::size_t i = 0; i < statements_.size(); ++i) {
      years_.FindTimes(column_times_[i], &view_.times);
      if (!Emit({0, block_->text.size()}, block_->text, i, sink, column_times_[i])) return false;
    }
    return true;
  }

  void TraceRow() {
    view_.text = block_->text;
    view_.refused.clear();
    view_.tokens.clear();
    trace_->OnSentence(view_, {0, block_->text.size()});
    if (!statements_.empty()) trace_->OnStatements(view_, statements_);
  }

  bool ScanSentence(ByteRange range, const MarkSpan& marks, FactSink* sink) {
    const std::string_view sentence =
        std::string_view(block_->text).substr(range.begin, range.size());
    view_.text = sentence;
    view_.range = {0, sentence.size()};
    if (trace_ == nullptr && !QuantityFinder::MayFind(marks)) return true;
    years_.FindTimes(sentence, marks, &view_.times);
    taken_.clear();
    for (const TimeExpression& time : view_.times) taken_.push_back(time.range);
    view_.quantities.clear();
    view_.refused.clear();
    finder_.Find(sentence, marks, taken_, &view_.quantities, &view_.refused);
    if (trace_ != nullptr) trace_->OnSentence(view_, range);
    if (view_.quantities.empty()) return true;
    districts_.FindPlaces(sentence, &view_.places);
    tokenizer_.Tokenize(&view_);
    reader_.Read(view_, &carry_, &statements_);
    FindStatuses(view_, years_.plan_section(), &statuses_);
    if (trace_ != nullptr) trace_->OnStatements(view_, statements_);
    for (std::size_t i = 0; i < statements_.size(); ++i) {
      if (!statements_[i].rule || !statements_[i].rule->status) {
        statements_[i].status = statuses_[i];
      }
      if (!Emit(range, sentence, i, sink)) return false;
    }
    return true;
  }

  // `when`: text whose times tell the year in place of the sentence's.
  void TraceContext(std::size_t i, const ResolvedYear& year, std::string_view times_of, int place) {
    ByteRange time;
    if (year.told_by >= 0) time = view_.times[static_cast<std::size_t>(year.told_by)].range;
    trace_->OnContext(i, year, times_of.substr(time.begin, time.size()), place);
  }

  bool Emit(ByteRange range, std::string_view sentence, std::size_t i, FactSink* sink,
            std::string_view when = {}) {
    Quantity& quantity = view_.quantities[i];
    Statement& statement = statements_[i];
    const ByteRange at = when.empty() ? quantity.span : ByteRange{when.size(), when.size()};
    const std::string_view times_of = when.empty() ? sentence : when;
    const ResolvedYear year =
        years_.Resolve(times_of, view_.times, at, statement.list_index, statement.list_size);
    int place = -1;
    const DivisionId district = districts_.DistrictFor(
        sentence, view_.places, quantity.span, statement.list_index, statement.list_size, &place);
    if (trace_ != nullptr) TraceContext(i, year, times_of, place);
    fact_.year = statement.former ? std::nullopt : year.year;
    fact_.period = statement.former ? std::string() : year.period;
    quantity.span.begin += range.begin;
    quantity.span.end += range.begin;
    builder_.Build(*block_, sentence, quantity, statement, &fact_);
    builder_.SetDistrict(district, &fact_);
    builder_.SetCurrency(std::string_view(block_->text).substr(quantity.span.end),
                         districts_.document_district(), district, &fact_);
    return sink->Add(fact_);
  }

  std::shared_ptr<const CompiledRules> rules_;
  ScanTrace* trace_;
  const RuleProgram* program_;
  QuantityFinder finder_;
  DistrictResolver districts_;
  YearContext years_;
  SentenceTokenizer tokenizer_;
  SentenceReader reader_;
  TableReader tables_;
  FactBuilder builder_;
  std::atomic<bool> busy_{false};

  // Scratch, reused from document to document.
  SegmentReader segments_;
  Segment segment_;
  std::shared_ptr<const DocumentContext> document_;  // whose context the resolvers have
  const NormalizedBlock* block_ = nullptr;
  TextMarks marks_;
  std::vector<ByteRange> sentences_;
  std::vector<ByteRange> taken_;
  SentenceView view_;
  std::vector<Statement> statements_;
  std::vector<FactStatus> statuses_;
  std::vector<std::string> column_times_;
  Carry carry_;
  Fact fact_;
};

Scanner::Scanner(std::shared_ptr<const CompiledRules> rules, ScanOptions options)
    : impl_(std::make_unique<Impl>(std::move(rules), options)) {}
Scanner::~Scanner() = default;
Scanner::Scanner(Scanner&&) noexcept = default;
Scanner& Scanner::operator=(Scanner&&) noexcept = default;

Status Scanner::Scan(const Document& document, FactSink* sink) {
  return impl_->Scan(document, sink);
}

Status Scanner::Scan(DocumentStream* stream, FactSink* sink) { return impl_->Scan(stream, sink); }

Status Scanner::Scan(const DocumentPart& part, FactSink* sink) { return impl_->Scan(part, sink); }

}  // namespace extract
