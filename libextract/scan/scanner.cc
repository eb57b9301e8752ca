// The loop: blocks, sentences, mentions, statements, facts.
//
// Only sentences that may hold a numeral are looked at closely; what headings and other sentences
// say of place and time is taken in block by block. Sentences with quantities wait until there are
// a few, of several blocks; each keeps what its block says of place and time.

#include "extract/scanner.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <span>
#include <utility>
#include <vector>

#include "base/text_marks.h"
#include "place/district_resolver.h"
#include "quantity/numeral_chars.h"
#include "quantity/quantity_finder.h"
#include "rules/rule_program.h"
#include "scan/announcement.h"
#include "scan/fact_builder.h"
#include "scan/phrase_choice.h"
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
#include "time/paragraph_time.h"
#include "time/span_years.h"
#include "time/time_expression.h"
#include "time/time_starts.h"
#include "time/year_context.h"

namespace extract {
namespace {

// So many sentences go through one stage before the next begins. A sentence runs through more code
// than the first cache holds; the more go together, the fewer times it is fetched, until what is
// known of them no longer fits either.
constexpr std::size_t kBatch = 8;

// A sentence that holds quantities, or a table's row, on its way to facts.
struct Sentence {
  const NormalizedBlock* block = nullptr;
  ByteRange range;                  // in the block's text
  YearSection section;              // that the block is in
  DivisionId around = kNoDivision;  // district where the sentence names none
  TakenTime frame;                  // what the sentences before it say of time
  std::string_view setting;         // sentence before that may tell where this one is
  SentenceView view;
  std::vector<Statement> statements;
};

// `published`: month 0 where it is not known for sure.
bool IsAhead(const ResolvedYear& year, const CalendarDate& published) {
  if (published.month == 0 || !year.year) return false;
  return *year.year > published.year ||
         (*year.year == published.year && FirstMonth(year.period) > published.month);
}

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
    next_block_ = segment.blocks.data();
    carry_block_ = said_block_ = nullptr;
    waiting_ = 0;
    for (std::size_t i = 0; i < segment.size; ++i) {
      if (!ScanBlock(segment.blocks[i], sink)) return false;
    }
    return ReadWaiting(sink);
  }

  bool ScanBlock(const NormalizedBlock& block, FactSink* sink) {
    years_.EnterBlock(block);
    if (trace_ != nullptr) {
      EnterDistricts(block);
      trace_->OnBlock(block, districts_, years_);
    }
    if (block.kind == BlockKind::kTableRow) return ReadWaiting(sink) && ScanRow(block, sink);
    marks_.Find(kBlockMarks, block.text);
    MarkSpan marks = marks_.all();
    sentences_.clear();
    SplitSentences(block.text, marks, &sentences_);
    paragraph_.Clear();
    setting_ = {};
    for (const ByteRange& sentence : sentences_) {
      const MarkSpan own = marks.Take(sentence.begin, sentence.end);
      const bool looked = trace_ != nullptr || QuantityFinder::MayFind(own);
      const bool found = looked && FindMentions(block, sentence, own);
      const std::string_view text =
          std::string_view(block.text).substr(sentence.begin, sentence.size());
      paragraph_.Pass(text, own, looked ? &batch_[waiting_].view.times : nullptr, years_);
      if (!found) {
        if (districts_.MayBeSetting(text)) setting_ = text;
        continue;
      }
      batch_[waiting_].setting = std::exchange(setting_, {});
      ++waiting_;
      // Who watches sees each sentence from end to end.
      if ((waiting_ == kBatch || trace_ != nullptr) && !ReadWaiting(sink)) return false;
    }
    return true;
  }

  // The blocks up to `block` that were not yet entered.
  void EnterDistricts(const NormalizedBlock& block) {
    while (next_block_ <= &block) districts_.EnterBlock(*next_block_++);
  }

  bool ScanRow(const NormalizedBlock& row, FactSink* sink) {
    EnterDistricts(row);
    Sentence& here = batch_.front();
    here.block = &row;
    here.section = years_.section();
    here.frame = TakenTime();  // a row goes on from no sentence
    here.view.text = row.text;
    here.range = {0, row.text.size()};
    here.view.times.clear();
    here.view.places.clear();
    here.view.quantities.clear();
    here.statements.clear();
    const ByteRange label = row.cells.empty() ? ByteRange() : row.cells[0].range;
    const bool of_place = districts_.IsPlaceName(here.view.text.substr(label.begin, label.size()));
    tables_.Read(row, of_place, &here.view.quantities, &here.statements, &column_times_);
    if (trace_ != nullptr) TraceRow(&here);
    if (here.statements.empty()) return true;
    here.around = districts_.DistrictAround();
    for (std::size_t i = 0; i < here.statements.size(); ++i) {
      years_.FindTimes(column_times_[i], &here.view.times);
      if (!Emit(&here, i, sink, column_times_[i])) return false;
    }
    return true;
  }

  void TraceRow(Sentence* row) {
    row->view.refused.clear();
    row->view.tokens.clear();
    trace_->OnSentence(row->view, row->range);
    if (!row->statements.empty()) trace_->OnStatements(row->view, row->statements);
  }

  // Fills the place of the next sentence that waits; false where this one has no quantities.
  bool FindMentions(const NormalizedBlock& block, ByteRange range, const MarkSpan& marks) {
    Sentence& here = batch_[waiting_];
    SentenceView& view = here.view;
    here.block = &block;
    here.range = range;
    here.section = years_.section();
    view.text = std::string_view(block.text).substr(range.begin, range.size());
    view.range = {0, range.size()};
    years_.FindTimes(view.text, marks, &view.times);
    taken_.clear();
    for (const TimeExpression& time : view.times) taken_.push_back(time.range);
    view.quantities.clear();
    view.refused.clear();
    finder_.Find(view.text, marks, taken_, &view.quantities, &view.refused);
    if (trace_ != nullptr) trace_->OnSentence(view, range);
    if (view.quantities.empty()) return false;
    paragraph_.Frame(view.times, years_, &here.frame);
    paragraph_.ResolveAnaphors(years_, &view.times);
    return true;
  }

  // Statements and facts of the sentences that wait.
  bool ReadWaiting(FactSink* sink) {
    const std::span<Sentence> batch(batch_.data(), std::exchange(waiting_, 0));
    for (Sentence& sentence : batch) {
      EnterDistricts(*sentence.block);
      if (!sentence.setting.empty()) districts_.EnterSetting(sentence.setting);
      districts_.FindPlaces(sentence.view.text, &sentence.view.places);
      sentence.around = districts_.DistrictAround();
    }
    std::array<SentenceView*, kBatch> views;
    for (std::size_t i = 0; i < batch.size(); ++i) views[i] = &batch[i].view;
    tokenizer_.Tokenize({views.data(), batch.size()});
    for (Sentence& sentence : batch) ReadStatements(&sentence);
    const YearSection section = years_.section();
    for (Sentence& sentence : batch) {
      years_.set_section(sentence.section);
      for (std::size_t i = 0; i < sentence.statements.size(); ++i) {
        if (!Emit(&sentence, i, sink)) return false;
      }
    }
    years_.set_section(section);
    return true;
  }

  void ReadStatements(Sentence* sentence) {
    if (carry_block_ != sentence->block) {
      carry_.Clear();
      announcement_.StartParagraph();
    }
    carry_block_ = sentence->block;
    std::vector<Statement>& statements = sentence->statements;
    reader_.Read(sentence->view, &carry_, &statements);
    const int published = years_.document_date().published.year;
    const bool plan = sentence->section.plan;
    const bool announced = !plan && announcement_.HoldsFor(sentence->view, published);
    FindStatuses(sentence->view, plan || announced, published, &statuses_);
    announcement_.Pass(sentence->view, statuses_, published, announced);
    if (trace_ != nullptr) trace_->OnStatements(sentence->view, statements);
    for (std::size_t i = 0; i < statements.size(); ++i) {
      if (!statements[i].rule || !statements[i].rule->status) {
        statements[i].status = statuses_[i].status;
        const Phrase& phrase = statements[i].phrase;
        if (IsCounted(sentence->view.quantities[i]) &&
            phrase.begin > sentence->view.quantity_tokens[i]) {
          const FactStatus behind = StatusBehind(sentence->view, phrase.end);
          if (behind != FactStatus::kActual) statements[i].status = behind;
        }
      }
      // 到2025年,由|52%提高到60%: what was is no aim.
      if (statements[i].former) statements[i].status = FactStatus::kActual;
      statements[i].once_done = statuses_[i].once_done;
    }
  }

  // `when`: text whose times tell the year in place of the sentence's.
  void TraceContext(const SentenceView& view, std::size_t i, const ResolvedYear& year,
                    std::string_view times_of, int place) {
    ByteRange time;
    if (year.told_by >= 0) time = view.times[static_cast<std::size_t>(year.told_by)].range;
    trace_->OnContext(i, year, times_of.substr(time.begin, time.size()), place);
  }

  // 到2025年,…。绿化率达到|40%: the sentence before tells year and status. …240公顷。|其中:梨园
  // 30公顷 and 这些果园|… are of the time of what they speak of.
  void TakeTime(const Sentence& sentence, ByteRange quantity, ResolvedYear* year,
                Statement* statement) {
    // 届时|通车200公里: of the aim that the sentence before told.
    if (sentence.frame.year != 0 && sentence.frame.aim && !year->year && year->target) {
      *year = {sentence.frame.year, sentence.frame.period, true, -1};
    } else if (year->told_by < 0) {
      if (said_block_ == sentence.block &&
          program_->time_words[TimeWord::kAnaphor].Begins(sentence.view.text)) {
        *year = said_;
        year->told_by = -1;
        return;
      }
      const bool taken =
          sentence.frame.Take(program_->time_words, sentence.view.text, quantity, year);
      if (!taken && statement->once_done) *year = ResolvedYear();
      if (taken && year->target && statement->status == FactStatus::kActual) {
        statement->status = FactStatus::kPlanned;
      }
      // 2015年,…。|收入达到1.1万元, in a plan of 2017: how things were.
      if (taken && !year->target && sentence.section.plan &&
          year->year < years_.document_date().published.year) {
        statement->status = FactStatus::kActual;
      }
    } else {
      // 自2011年(9.8%)以来最高: of the bracket alone.
      const TimeExpression& time = sentence.view.times[static_cast<std::size_t>(year->told_by)];
      if (time.own_clause || time.role == TimeRole::kComparison) return;
    }
    said_block_ = sentence.block;
    said_ = *year;
  }

  bool Emit(Sentence* sentence, std::size_t i, FactSink* sink, std::string_view when = {}) {
    const SentenceView& view = sentence->view;
    const NormalizedBlock& block = *sentence->block;
    Quantity& quantity = sentence->view.quantities[i];
    Statement& statement = sentence->statements[i];
    const ByteRange at = when.empty() ? quantity.span : ByteRange{when.size(), when.size()};
    const std::string_view times_of = when.empty() ? view.text : when;
    ResolvedYear year =
        years_.Resolve(times_of, view.times, at, statement.list_index, statement.list_size);
    if (statement.action_behind && statement.measure == Measure::kLevel &&
        !quantity.Is(Dimension::kPercent) && !quantity.Is(Dimension::kDuration)) {
      ResolvedYear done =
          YearContext::YearOfDeedBehind(view.text, view.times, at, statement.action);
      if (done.told_by >= 0) year = std::move(done);
    }
    if (when.empty()) TakeTime(*sentence, at, &year, &statement);
    // 2017年压缩产能300万吨 and 四季度压缩100万吨, in a text of September 2016.
    if (statement.status == FactStatus::kActual && !statement.former &&
        IsAhead(year, years_.document_date().published)) {
      statement.status = FactStatus::kPlanned;
    }
    // “十三五”时期…。建成公路96公里, which a plan of 2021 begins with.
    const int published = years_.document_date().published.year;
    if (statement.status == FactStatus::kPlanned && sentence->section.plan && year.year &&
        *year.year < published && statement.measure != Measure::kMultiple) {
      statement.status = FactStatus::kActual;
    }
    int place = -1;
    const DivisionId district =
        districts_.DistrictFor(view.text, view.places, quantity.span, sentence->around,
                               statement.list_index, statement.list_size, &place);
    if (trace_ != nullptr) TraceContext(view, i, year, times_of, place);
    if (statement.former) year = YearContext::FormerYear(view.times, at);
    fact_.year = year.year;
    fact_.period = year.period;
    quantity.span.begin += sentence->range.begin;
    quantity.span.end += sentence->range.begin;
    builder_.Build(block, view.text, quantity, statement, &fact_);
    builder_.SetDistrict(district, &fact_);
    builder_.SetCurrency(std::string_view(block.text).substr(quantity.span.end),
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
  const NormalizedBlock* next_block_ = nullptr;      // whose district was not yet entered
  const NormalizedBlock* carry_block_ = nullptr;     // that carry_ is of
  const NormalizedBlock* said_block_ = nullptr;      // that said_ is of
  ParagraphTime paragraph_;
  std::string_view setting_;  // of the block, for the next sentence with a quantity
  ResolvedYear said_;         // of the last fact in the block, but for comparisons and brackets
  TextMarks marks_;
  std::vector<ByteRange> sentences_;
  std::vector<ByteRange> taken_;
  std::array<Sentence, kBatch> batch_;  // the first waiting_ of them wait
  std::size_t waiting_ = 0;
  std::vector<StatusReach> statuses_;
  std::vector<std::string> column_times_;
  Carry carry_;
  Announcement announcement_;
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
