// What is known of a quantity only from the one behind it.
#ifndef EXTRACT_SCAN_LIST_REPAIR_H_
#define EXTRACT_SCAN_LIST_REPAIR_H_

#include <vector>

#include "scan/phrase.h"
#include "scan/sentence_view.h"
#include "scan/statement.h"

namespace extract {

// 38所国家级、28所省级和50所市级|体育特色学校: the head that only the last of several has.
void LendHeads(const SentenceView& view, const PhraseCutter& cutter,
               std::vector<Statement>* statements);
// 由21%提高到74%: the first value is the one that was, and both are of the same measure.
void MarkFormer(const SentenceView& view, std::vector<Statement>* statements);

}  // namespace extract

#endif  // EXTRACT_SCAN_LIST_REPAIR_H_
