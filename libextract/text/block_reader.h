// Cuts a document into blocks and normalises each: the only door into a text for the layers above.
//
//   BlockReader reader(document.utf8());
//   NormalizedBlock block;             // reused: hardly an allocation once warm
//   while (reader.Next(&block)) { ... }
//
// Structure is recognised by form alone: blank lines, indentation (two ideographic spaces), heading
// marks, sentence punctuation at line ends (a line of a newspaper column that does not end a
// sentence goes on in the next), markdown tables, tab-separated tables, tables aligned with blanks,
// and tables flattened to one cell a line. The head of a table is in its rows' cells, not a block;
// blank lines, rules and page numbers are in no block. Every other character of the source is in
// one block, or was removed by normalisation. Blocks come in source order and do not overlap.
//
// Headings, titles and datelines state facts too (引进人才34名 …): they differ from paragraphs in
// where they stand, not in what they may hold.
//
// Any bytes that are valid UTF-8 are accepted; time and memory are linear in the text. A block is
// at most kMaxBlockBytes long (longer ones are cut at a sentence end, else a clause end, else
// between two characters).
#ifndef EXTRACT_TEXT_BLOCK_READER_H_
#define EXTRACT_TEXT_BLOCK_READER_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/line_join.h"
#include "text/line_reader.h"
#include "text/normalized_block.h"
#include "text/normalizer.h"
#include "text/table.h"

namespace extract {

inline constexpr std::size_t kMaxBlockBytes = 64 * 1024;

class BlockReader {
 public:
  // `utf8` must outlive the reader.
  explicit BlockReader(std::string_view utf8);
  // False at the end of the text.
  bool Next(NormalizedBlock* block);

 private:
  void ReadParagraph(NormalizedBlock* block);
  void ReadPiece(NormalizedBlock* block);
  void Classify(const Line& line, const ParagraphState& paragraph, NormalizedBlock* block);
  int LevelWithoutMark(std::size_t begin);
  void Remember(const NormalizedBlock& block);

  std::string_view text_;
  LineReader lines_;
  Normalizer normalizer_;
  TableRecognizer table_;
  int wrap_width_;
  std::vector<ByteRange> ranges_;  // lines of the paragraph at hand
  ByteRange rest_;                 // of a line too long for one block
  bool seen_paragraph_ = false;
  int titles_ = 0;
  int last_level_ = 0;
  std::string table_title_;  // what a table at this point would be called
  std::string table_unit_;
};

}  // namespace extract

#endif  // EXTRACT_TEXT_BLOCK_READER_H_
