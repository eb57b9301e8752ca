// Cuts a document into blocks and normalises each: the only door into a text for the layers above.
//
//   BlockReader reader(document.utf8());
//   NormalizedBlock block;             // reused: no allocation once warm
//   while (reader.Next(&block)) { ... }
//
// Structure is recognised by form alone: blank lines, indentation (two ideographic spaces), heading
// marks, sentence punctuation at line ends (a line of a newspaper column that does not end a sentence
// goes on in the next), markdown tables, tab-separated tables, and tables flattened to one cell a line.
// Any bytes that are valid UTF-8 are accepted; a block is at most kMaxBlockBytes long (longer ones are
// cut at a sentence end, else a clause end, else a character boundary).
#ifndef EXTRACT_TEXT_BLOCK_READER_H_
#define EXTRACT_TEXT_BLOCK_READER_H_

#include <cstddef>
#include <string_view>

#include "text/normalized_block.h"

namespace extract {

inline constexpr std::size_t kMaxBlockBytes = 64 * 1024;

class BlockReader {
 public:
  explicit BlockReader(std::string_view utf8);
  // False at the end of the text.
  bool Next(NormalizedBlock* block);

 private:
  std::string_view text_;
  std::size_t position_ = 0;
};

}  // namespace extract

#endif  // EXTRACT_TEXT_BLOCK_READER_H_
