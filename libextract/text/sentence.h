// Sentences and clauses of a normalised text (see normalized_block.h), by punctuation alone.
#ifndef EXTRACT_TEXT_SENTENCE_H_
#define EXTRACT_TEXT_SENTENCE_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/text_marks.h"
#include "text/normalized_block.h"

namespace extract {

// A quotation or bracket of more bytes than this is split like text outside, as is one that never
// closes: a lost mark must not glue a page together.
inline constexpr std::size_t kMaxEnclosedBytes = 240;

constexpr void AddSentenceMarks(TextMarkTable* table) { table->Add(U"。!?(“", kSentenceMark); }

// Appends the sentences of `text`, whose sentence marks are among `marks`, in order. They end
// behind 。 ! ? and the marks that close behind these (。” 。)), not inside “…” or (…), and not at
// a ';'. An end inside a quotation counts where the quotation closes with it and the text does not
// go on: he said: “….” | Then …. Ranges hold the end mark; they leave out leading blanks, and
// nothing else.
void SplitSentences(std::string_view text, const MarkSpan& marks,
                    std::vector<ByteRange>* sentences);

// Appends the clauses of text[range], by where they begin. They end at , ; : 。 ! ? '\t' and at the
// gap between two phrases, not at 、 and not at quotation marks; a comma inside a number (1,100)
// and a colon between digits (8:41) end nothing. End marks are in no clause. A bracket is part of
// the clause around it, which goes on behind it, and its inside gives clauses of its own:
// 增长5%(其中甲3%,乙2%)以上,丙 gives 增长5%(其中甲3%,乙2%)以上 | 其中甲3% | 乙2% | 丙. So the
// innermost clause of a position is the last one that holds it.
void SplitClauses(std::string_view text, ByteRange range, std::vector<ByteRange>* clauses);

}  // namespace extract

#endif  // EXTRACT_TEXT_SENTENCE_H_
