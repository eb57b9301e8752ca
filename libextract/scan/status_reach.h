// Whether a quantity states what is, what is planned, or what is expected: words like 将, 力争,
// 预计 and how far they reach.
#ifndef EXTRACT_SCAN_STATUS_REACH_H_
#define EXTRACT_SCAN_STATUS_REACH_H_

#include <vector>

#include "extract/fact.h"
#include "scan/sentence_view.h"

namespace extract {

struct StatusReach {
  FactStatus status = FactStatus::kActual;
  bool once_done = false;  // 建成投产后|年产3万吨: when that is, only a time can tell
};

// 《规划》|提出,…, 办法|规定,…, at the sentence's beginning: the paper announces what follows.
bool QuotesPlan(const SentenceView& view);

// 已, 了, 现有, past times: how things are. `published` as below.
bool TellsWhatIs(const SentenceView& view, int published);

// 12个项目|将开工, 5名学生|有望入选: what the words from token `behind`, where the name of a
// counted thing ends, say of it; kActual where they look at nothing ahead, or at another number
// (12家企业|将投资3亿元).
FactStatus StatusBehind(const SentenceView& view, std::size_t behind);

// One for each quantity of the sentence, in order. `plan_section`: the text around announces (the
// plan part of a report, a policy). `published`: year of the text, 0 for unknown.
void FindStatuses(const SentenceView& view, bool plan_section, int published,
                  std::vector<StatusReach>* statuses);

}  // namespace extract

#endif  // EXTRACT_SCAN_STATUS_REACH_H_
