// Whether a quantity states what is, what is planned, or what is expected: words like 将, 力争,
// 预计 and how far they reach.
#ifndef EXTRACT_SCAN_STATUS_REACH_H_
#define EXTRACT_SCAN_STATUS_REACH_H_

#include <vector>

#include "extract/fact.h"
#include "scan/sentence_view.h"

namespace extract {

// One for each quantity of the sentence, in order. `plan_section`: the text around announces (the
// plan part of a report, a policy).
void FindStatuses(const SentenceView& view, bool plan_section, std::vector<FactStatus>* statuses);

}  // namespace extract

#endif  // EXTRACT_SCAN_STATUS_REACH_H_
