// A list of aims goes on in whatever form; of other plans only sentences that begin with what is
// done (改造棚户区…,建成…), since news soon turns to how things are. 已, 了, 目前 and past times
// tell that they do.
#include "scan/announcement.h"

#include <algorithm>

#include "rules/word_traits.h"

namespace extract {
namespace {

// |同时,改造…; 市长介绍,|完成…: a first clause that only joins, or says who speaks.
std::size_t EndOfOpener(const SentenceView& view) {
  constexpr std::size_t kOpenerTokens = 4;
  const std::size_t end = view.ClauseEnd(0);
  if (end == 0 || end > kOpenerTokens || end >= view.tokens.size()) return 0;
  const bool counts =
      std::any_of(view.tokens.data(), view.tokens.data() + end,
                  [](const SentenceToken& token) { return token.kind == TokenKind::kQuantity; });
  return counts || view.tokens[end - 1].word_class == WordClass::kNoun ? 0 : end;
}

// |一是|建成…, “|并|实现…
bool MayLead(const SentenceToken& token) {
  return token.kind == TokenKind::kQuote || token.kind == TokenKind::kBoundary ||
         (token.kind == TokenKind::kWord &&
          (token.word_class == WordClass::kConjunction || token.word_class == WordClass::kAdverb ||
           token.word_class == WordClass::kNumeral));
}

bool BeginsWithDeed(const SentenceView& view) {
  std::size_t i = EndOfOpener(view);
  while (i < view.tokens.size() && MayLead(view.tokens[i])) ++i;
  if (i >= view.tokens.size() || view.tokens[i].kind != TokenKind::kWord) return false;
  const SentenceToken& token = view.tokens[i];
  if (view.TokenText(i).starts_with("这")) return true;  // 这25件实事中,…
  const bool verb =
      token.word_class == WordClass::kVerb || token.word_class == WordClass::kVerbalNoun;
  return verb && ((token.traits & kTraitCountAction) != 0 || view.IsWord(i, "实现"));
}

// 今年|拟…, 到2020年|将…: plans for a time, where a firm's plan to build goes on with the building.
bool NamesTimeAhead(const SentenceView& view, int published) {
  return std::any_of(view.times.begin(), view.times.end(), [published](const TimeExpression& t) {
    if (t.role == TimeRole::kTarget) return true;
    return t.role == TimeRole::kPeriod && t.year && !t.period.empty() && *t.year >= published;
  });
}

// 预期目标:|…, 目标是:|…: a list of aims, where 增长目标是9%。 is one.
bool TellsAims(const SentenceView& view) {
  bool named = false;
  for (std::size_t i = 0; i < view.tokens.size(); ++i) {
    named |= (view.tokens[i].traits & kTraitPlan) != 0 && view.TokenText(i).ends_with("目标");
    if (named && view.IsWord(i, ":")) return true;
  }
  return false;
}

// 全县|有人口30万人, 下辖8个镇 tell no aim; a paper's rules do name what someone has:
// 有职工30人的企业
bool TellsWhatIsThere(const SentenceView& view) {
  return std::any_of(view.tokens.begin(), view.tokens.end(), [](const SentenceToken& token) {
    return (token.traits & kTraitPossess) != 0;
  });
}

}  // namespace

bool Announcement::HoldsFor(const SentenceView& view, int published) const {
  if (!aims_ && !rules_ && !announces_) return false;
  if (TellsWhatIs(view, published)) return false;
  return rules_ || (aims_ && !TellsWhatIsThere(view)) || BeginsWithDeed(view);
}

void Announcement::Pass(const SentenceView& view, const std::vector<StatusReach>& statuses,
                        int published, bool held) {
  if (held) return;
  const bool planned = !statuses.empty() && statuses.back().status == FactStatus::kPlanned;
  announces_ = planned && NamesTimeAhead(view, published);
  aims_ = planned && TellsAims(view);
  rules_ = planned && QuotesPlan(view);
}

}  // namespace extract
