#include "extract/compiled_rules.h"

#include <algorithm>
#include <numeric>

#include "rules/pack_currency.h"
#include "rules/rule_compiler.h"
#include "rules/rule_overrides.h"
#include "rules/rule_program.h"
#include "rules/slot_table.h"
#include "rules/vocabulary_builder.h"

namespace extract {
namespace {

struct OrderedDraft {
  RuleDraft draft;
  std::size_t pack;
};

// Higher priority first; of equal ones the later pack's, then the one written first.
void SortByPrecedence(std::vector<OrderedDraft>* drafts) {
  std::stable_sort(drafts->begin(), drafts->end(),
                   [](const OrderedDraft& a, const OrderedDraft& b) {
                     if (a.draft.rule.priority != b.draft.rule.priority) {
                       return a.draft.rule.priority > b.draft.rule.priority;
                     }
                     return a.pack > b.pack;
                   });
}

}  // namespace

CompiledRules::CompiledRules() : program_(std::make_unique<RuleProgram>()) {}
CompiledRules::~CompiledRules() = default;

CompileOutcome CompiledRules::Compile(const std::vector<RulePack>& packs) {
  CompileOutcome outcome;
  std::shared_ptr<CompiledRules> compiled(new CompiledRules());
  RuleProgram& program = *compiled->program_;
  std::vector<const PackSource*> sources;
  for (const RulePack& pack : packs) sources.push_back(&pack.source());
  Lexicons lexicons;
  const PackTree tree(sources);
  BuildVocabularies(tree, &program, &lexicons, &outcome.problems);
  SetCurrencies(sources, &program, &outcome.problems);

  SlotScope built_in;
  built_in.lexicon = [&](std::string_view name) { return lexicons.Pattern(name); };
  built_in.lexicon_names = [&] { return lexicons.Names(); };
  const SlotTable slots(tree, built_in, &outcome.problems);
  const RuleOverrides overrides = FindOverrides(tree, &outcome.problems);
  ShapeReader shapes;
  std::vector<OrderedDraft> drafts;
  for (std::size_t pack = 0; pack < sources.size(); ++pack) {
    const SlotScope scope = slots.ScopeOf(*sources[pack]);
    for (const RuleSource& rule : sources[pack]->rules) {
      if (rule.id.location.line == 0 || rule.pattern.location.line == 0) continue;  // E101
      std::optional<RuleDraft> draft =
          CompileRule(rule, sources[pack]->name, program.units, scope, &shapes, &outcome.problems);
      if (!draft || overrides.off.count(&rule) != 0) continue;
      const auto inherited = overrides.inherited_priority.find(&rule);
      if (inherited != overrides.inherited_priority.end()) {
        draft->rule.priority = inherited->second;
      }
      drafts.push_back({std::move(*draft), pack});
    }
  }
  SortByPrecedence(&drafts);
  std::vector<RuleNeeds> needs;
  for (OrderedDraft& ordered : drafts) {
    program.rules.push_back(std::move(ordered.draft.rule));
    needs.push_back(std::move(ordered.draft.needs));
  }
  program.index.Build(std::move(needs));
  if (!HasErrors(outcome.problems)) outcome.rules = std::move(compiled);
  return outcome;
}

}  // namespace extract
