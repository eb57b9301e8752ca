// Scans a document and says of the sentences that are asked for why their facts are as they are.
//
//   Explainer explainer(packs, rules);
//   std::vector<SentenceExplanation> sentences;
//   Status status = explainer.Explain(document, {12}, &sentences);   // what touches line 12
#ifndef EXTRACT_ANALYSIS_EXPLAINER_H_
#define EXTRACT_ANALYSIS_EXPLAINER_H_

#include <cstddef>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/explanation.h"
#include "extract/compiled_rules.h"
#include "extract/document.h"
#include "extract/fact_sink.h"
#include "extract/rule_pack.h"
#include "extract/scanner.h"
#include "extract/status.h"
#include "scan/fact_builder.h"
#include "scan/trace.h"

namespace extract {

// One a thread. Slow: it tries every rule on every quantity that is asked for.
class Explainer : private ScanTrace, private FactSink {
 public:
  // `packs`: those that `rules` were compiled from.
  Explainer(const std::vector<RulePack>& packs, std::shared_ptr<const CompiledRules> rules);

  // `lines` empty: every sentence with a numeral. Appends to `sentences`.
  Status Explain(const Document& document, const std::set<std::size_t>& lines,
                 std::vector<SentenceExplanation>* sentences);

  const RuleProgram& program() const { return *program_; }
  const RuleProbe& probe() const { return probe_; }

 private:
  void OnBlock(const NormalizedBlock& block, DistrictResolver& districts,
               const YearContext& years) override;
  void OnSentence(const SentenceView& view, ByteRange range) override;
  void OnMatch(const SentenceView& view, const QuantityGroup& group, std::size_t floor,
               std::size_t ceiling, const RuleMatch& match) override;
  void OnStatements(const SentenceView& view, const std::vector<Statement>& statements) override;
  void OnContext(std::size_t quantity, const ResolvedYear& year, std::string_view year_words,
                 int place) override;
  bool Add(const Fact& fact) override;

  void ExplainIndicator(const SentenceView& view, std::size_t i, const Statement& statement);
  void NoteStatusWords(const SentenceView& view, std::size_t i);
  void ExplainStatus(const Fact& fact, QuantityExplanation* quantity) const;

  struct Indicator {
    std::string name;
    std::string quote;
  };
  // The words nearest before a quantity that would set each status; empty ranges for none.
  struct StatusWords {
    ByteRange planned;
    ByteRange expected;
    ByteRange actual;
  };

  std::shared_ptr<const CompiledRules> rules_;
  const RuleProgram* program_;
  RuleProbe probe_;
  PhraseCutter cutter_;
  Scanner scanner_;

  const Document* document_ = nullptr;
  const std::set<std::size_t>* lines_ = nullptr;
  std::vector<SentenceExplanation>* sentences_ = nullptr;
  TextPosition position_;

  // As the current block stands.
  const NormalizedBlock* block_ = nullptr;
  bool first_block_ = true;
  DivisionId section_ = kNoDivision;
  int section_year_ = 0;
  bool plan_section_ = false;
  DistrictOrigin district_around_ = DistrictOrigin::kNone;
  YearOrigin year_around_ = YearOrigin::kNone;
  Anchor block_anchor_;
  Anchor district_anchor_;
  Anchor year_anchor_;
  Anchor plan_anchor_;
  std::vector<Indicator> paragraph_;  // named so far in the block

  // As the current sentence stands; `wanted_` where it is one of those asked for.
  bool wanted_ = false;
  std::vector<ResolvedPlace> places_;
  std::vector<bool> former_;
  std::vector<bool> rule_sets_status_;
  std::vector<StatusWords> status_words_;
  std::size_t current_ = 0;  // the quantity whose fact comes next
};

}  // namespace extract

#endif  // EXTRACT_ANALYSIS_EXPLAINER_H_
