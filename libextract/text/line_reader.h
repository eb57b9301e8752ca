// The lines of a text with what their form says, and a look ahead over them.
//
// Lines end at \n, \r\n or \r. Blank lines, rules (----) and page numbers (- 3 -) are not given;
// what stood before a line is in its `blank_lines`. Linear in the text; a line is analysed once.
#ifndef EXTRACT_TEXT_LINE_READER_H_
#define EXTRACT_TEXT_LINE_READER_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "text/normalized_block.h"

namespace extract {

// Lines of more bytes are running text: only their ends are looked at.
inline constexpr std::size_t kShortLineBytes = 256;

enum class CellKind : unsigned char {
  kProse,  // no table cell: long, or with sentence punctuation
  kText,   // a label, a head, a unit
  kNumber,
  kAbsent,  // a placeholder: -, ——, …
};

struct Line {
  ByteRange range;  // without blanks at the ends, Markdown's #, list bullets and quote marks
  std::size_t raw_begin = 0;
  int blank_lines = 0;  // before it
  int indent = 0;       // columns
  int width = 0;        // columns of `range`; kShortLineBytes for long lines
  char32_t first = 0;   // characters as normalised
  char32_t last = 0;
  int markdown_level = 0;       // ## gives 2
  int mark_level = 0;           // 第一章 1, 一、 2, (一) 3, 1. 4, (1) 5; 0 without a mark
  bool first_of_marks = false;  // 一、 (一) 1.
  bool bullet = false;
  bool is_long = false;
  bool has_stop = false;   // a 。 before its last character; assumed of long lines
  bool has_comma = false;  // assumed of long lines
  // A quotation or bracket is open at its end, or one closes that was not opened. Not looked for
  // behind the end of a sentence, from which nothing goes on.
  bool opens = false;
  bool closes = false;
  bool dateline = false;
  bool pipe = false;   // begins with |
  bool tab = false;    // holds a tab between words
  bool blank = false;  // holds a blank between words, a wide one; unknown of long lines
  bool wide_blank = false;
  bool part = false;  // of a line too long for one block: running text, and nothing joins it
  CellKind cell = CellKind::kProse;
};

// Lines of a text of which a window is at hand. What is seen never depends on where the window
// ends: a line of more than kMaxLineBytes comes in parts, lines that begin more than kVisibleBytes
// behind the first are not looked at, and before the first is taken Ready() makes sure that enough
// of the text is there.
class LineReader {
 public:
  static constexpr std::size_t kMaxLineBytes = 64 * 1024;
  static constexpr std::size_t kVisibleBytes = 128 * 1024;
  // More than one block can need: its lines, and those ahead of it that tell what it is.
  static constexpr std::size_t kLookAheadBytes = 512 * 1024;

  // The text, or the first window of it; `last`: nothing follows.
  explicit LineReader(std::string_view text, bool last = true) : text_(text), last_(last) {}

  // Takes blank lines and the like off the front. False where the next line, or lines that it may
  // depend on, are not all in the window; the way on is Slide(). True at the end of the text too.
  bool Ready();
  // Where the first line begins that was not popped, or the blank lines before it.
  std::size_t position() const;
  // The window is now `text`, which lacks the first `dropped` <= position() bytes of the old one.
  void Slide(std::string_view text, std::size_t dropped, bool last);

  // The line `ahead` lines from here, or nullptr behind the last. Valid until the next call of
  // Peek() or Pop().
  const Line* Peek(std::size_t ahead = 0);
  void Pop(std::size_t count = 1) { head_ += count; }

 private:
  // The next line of the file: true when it is one to read, false when it was blank, a rule or a
  // page number, or at the end of the window.
  bool Step();
  std::size_t LineEnd(std::size_t begin);
  void CompactLines();

  std::string_view text_;
  bool last_;
  std::size_t position_ = 0;
  bool in_line_ = false;          // position_ is inside a line that comes in parts
  int blank_lines_ = 0;           // before position_
  bool may_go_on_ = false;        // the line that was read last ends no sentence
  std::size_t next_newline_ = 0;  // first \n at or behind position_, once it was searched
  std::size_t next_return_ = 0;
  bool searched_ = false;
  std::vector<Line> lines_;
  std::size_t head_ = 0;
};

}  // namespace extract

#endif  // EXTRACT_TEXT_LINE_READER_H_
