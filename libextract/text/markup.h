// The little markup that text converted from web pages keeps: emphasis, inline tags, entities.
#ifndef EXTRACT_TEXT_MARKUP_H_
#define EXTRACT_TEXT_MARKUP_H_

#include <cstddef>
#include <string_view>

namespace extract {

struct Markup {
  std::size_t length = 0;  // bytes; 0 where there is no markup
  // What it stands for: a character, ' ' for a blank, 0 for nothing.
  char32_t replacement = 0;
};

// Markup at the start of `text`: **, an inline tag such as <b> or </span>, an entity such as
// &nbsp;, a backslash that escapes punctuation. Anything else, and other tags, is text.
Markup MatchMarkup(std::string_view text);

}  // namespace extract

#endif  // EXTRACT_TEXT_MARKUP_H_
