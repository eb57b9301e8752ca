// What is known of a quantity only from its neighbour.
#ifndef EXTRACT_SCAN_LIST_REPAIR_H_
#define EXTRACT_SCAN_LIST_REPAIR_H_

#include <string>
#include <string_view>
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
// 生猪存栏5万头,|出栏6万头: the same herd, kept and sold; `before` is the indicator of the quantity
// before. "" where `phrase` is anything else.
std::string SameHerd(const SentenceView& view, Phrase phrase, std::string_view before);

}  // namespace extract

#endif  // EXTRACT_SCAN_LIST_REPAIR_H_
