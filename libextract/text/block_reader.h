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
// Any bytes that are valid UTF-8 are accepted; time is linear in the text. A block is at most
// kMaxBlockBytes long (longer ones are cut at a sentence end, else a clause end, else between two
// characters).
//
// A text that is too large for memory comes in windows, and gives the same blocks:
//
//   BlockReader reader(window, last);               // at least kMinWindowBytes, or all of it
//   while (reader.Next(&block) || reader.starved()) {
//     if (reader.starved()) reader.Slide(next_window, dropped, last);   // dropped <= position()
//   }
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

inline constexpr std::size_t kMaxBlockBytes = LineReader::kMaxLineBytes;

class BlockReader {
 public:
  static constexpr std::size_t kMinWindowBytes = LineReader::kLookAheadBytes + 1;

  // The text, or its first window; `last`: nothing follows. It must outlive the reader, or the
  // next Slide().
  explicit BlockReader(std::string_view window, bool last = true);
  // False at the end of the text, and where the window ends too near; `starved` tells which.
  bool Next(NormalizedBlock* block);
  bool starved() const { return starved_; }
  // Where, in the window, the text begins that was not read yet.
  std::size_t position() const { return lines_.position(); }
  // The window is now `window`: the old one without its first `dropped` bytes, and more behind it.
  // Offsets in blocks go on counting from the beginning of the text.
  void Slide(std::string_view window, std::size_t dropped, bool last);

 private:
  void ReadParagraph(NormalizedBlock* block);
  void ReadPart(const Line& part, NormalizedBlock* block);
  void Classify(const Line& line, const ParagraphState& paragraph, NormalizedBlock* block);
  int LevelWithoutMark(std::size_t begin);
  void Remember(const NormalizedBlock& block);

  std::string_view text_;
  std::size_t text_begin_ = 0;  // of the window in the text
  bool starved_ = false;
  LineReader lines_;
  Normalizer normalizer_;
  TableRecognizer table_;
  int wrap_width_;
  std::vector<ByteRange> ranges_;  // lines of the paragraph at hand
  bool seen_paragraph_ = false;
  int titles_ = 0;
  int last_level_ = 0;
  std::string table_title_;  // what a table at this point would be called
  std::string table_unit_;
  bool table_unit_used_ = false;  // by the table that was read last
};

}  // namespace extract

#endif  // EXTRACT_TEXT_BLOCK_READER_H_
