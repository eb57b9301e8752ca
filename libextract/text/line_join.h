// Which lines are one paragraph: hard-wrapped text, newspaper columns, sentences that layout cut.
#ifndef EXTRACT_TEXT_LINE_JOIN_H_
#define EXTRACT_TEXT_LINE_JOIN_H_

#include <string_view>

#include "text/line_reader.h"

namespace extract {

// The column at which a text is wrapped (as in mail or text from a PDF), 0 where lines are
// paragraphs. Looks at the first 64 KB.
int FindWrapWidth(std::string_view text);

// What is known of a paragraph under construction.
struct ParagraphState {
  explicit ParagraphState(const Line& line);
  void Add(const Line& line);

  char32_t last;
  int last_width;
  bool has_stop;
  bool has_comma;
  bool opens;
  bool dateline;
  int width;  // of all lines
  int mark_level;
  int markdown_level;
  int lines = 1;
  char32_t first;
};

// Does `next` go on with the paragraph? It does where the paragraph's end is no end and `next` is
// no beginning: a heading, an indented line, a table and a dateline begin something new.
bool Continues(const ParagraphState& paragraph, const Line& next, int wrap_width);

}  // namespace extract

#endif  // EXTRACT_TEXT_LINE_JOIN_H_
