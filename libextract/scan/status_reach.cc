// A word of planning reaches from where it stands to the end of its sentence, over commas and
// semicolons, until a word says that something has happened (已).

#include "scan/status_reach.h"

namespace extract {
namespace {

bool IsNominalClass(WordClass word_class) {
  return word_class == WordClass::kNoun || word_class == WordClass::kVerbalNoun ||
         word_class == WordClass::kAdjective || word_class == WordClass::kPlaceName;
}

// 将新建|3座 is a plan; 将|42个项目分解 moves an object to the front and is none. 计划总投资|5亿 is a plan;
// 三年行动计划| names a paper.
bool IsPlanUse(const SentenceView& view, std::size_t i) {
  const std::string_view word = view.TokenText(i);
  const bool has_next = i + 1 < view.tokens.size();
  const TokenKind next_kind = has_next ? view.tokens[i + 1].kind : TokenKind::kBoundary;
  const WordClass next_class = has_next ? view.tokens[i + 1].word_class : WordClass::kOther;
  if (word == "将") {
    return next_kind == TokenKind::kTime ||
           (next_kind == TokenKind::kWord &&
            (next_class == WordClass::kVerb || next_class == WordClass::kAdverb ||
             next_class == WordClass::kVerbalNoun || next_class == WordClass::kPreposition));
  }
  const bool noun_like = word == "计划" || word == "规划" || word == "目标" || word == "任务";
  if (!noun_like) return true;
  if (next_kind == TokenKind::kWord && (view.IsWord(i + 1, "是") || view.IsWord(i + 1, "为"))) {
    return true;
  }
  const bool after_noun = i > 0 && view.tokens[i - 1].kind == TokenKind::kWord &&
                          IsNominalClass(view.tokens[i - 1].word_class);
  const bool closes = next_kind == TokenKind::kQuote || next_kind == TokenKind::kBoundary ||
                      next_kind == TokenKind::kComma || next_kind == TokenKind::kClose ||
                      (has_next && (view.IsWord(i + 1, "的") || view.IsWord(i + 1, "和")));
  return !after_noun && !closes && word != "目标" && word != "任务";
}

bool IsExpectedGoal(const SentenceView& view, std::size_t i) {
  return i + 1 < view.tokens.size() && view.IsWord(i + 1, "目标");  // 预期目标 is a plan
}

}  // namespace

FactStatus StatusOf(const SentenceView& view, std::size_t quantity_token, bool plan_section) {
  FactStatus status = plan_section ? FactStatus::kPlanned : FactStatus::kActual;
  for (std::size_t i = 0; i < quantity_token; ++i) {
    const SentenceToken& token = view.tokens[i];
    if (token.kind == TokenKind::kTime) {
      const TimeExpression& time = view.times[token.index];
      if (time.role == TimeRole::kTarget) status = FactStatus::kPlanned;
      continue;
    }
    if (token.kind != TokenKind::kWord) continue;
    if ((token.traits & kTraitPlan) != 0 && IsPlanUse(view, i)) {
      status = FactStatus::kPlanned;
    } else if ((token.traits & kTraitExpect) != 0) {
      status = IsExpectedGoal(view, i) ? FactStatus::kPlanned : FactStatus::kExpected;
    } else if ((token.traits & kTraitDone) != 0) {
      status = FactStatus::kActual;
    }
  }
  return status;
}

}  // namespace extract
