// Sentences of a normalised text (see normalized_block.h), by punctuation alone.
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

}  // namespace extract

#endif  // EXTRACT_TEXT_SENTENCE_H_
