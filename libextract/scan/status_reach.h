// Whether a quantity states what is, what is planned, or what is expected: words like 将, 力争, 预计 and
// how far they reach.
#ifndef EXTRACT_SCAN_STATUS_REACH_H_
#define EXTRACT_SCAN_STATUS_REACH_H_

#include "extract/fact.h"
#include "scan/sentence_view.h"

namespace extract {

// `plan_section`: the text around announces (the plan part of a report, a policy).
FactStatus StatusOf(const SentenceView& view, std::size_t quantity_token, bool plan_section);

}  // namespace extract

#endif  // EXTRACT_SCAN_STATUS_REACH_H_
