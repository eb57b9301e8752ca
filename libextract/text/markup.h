// The markup that texts from web pages keep: emphasis, tags, entities. It is taken away; no page is
// laid out, and what scripts and styles hold stays text.
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

// Markup at the start of `text`: **, a tag such as <b> or </td>, an entity such as &nbsp;, a
// backslash that escapes punctuation. Anything else, and tags that are not HTML's, is text.
Markup MatchMarkup(std::string_view text);

struct BlockTag {
  std::size_t length = 0;  // bytes; 0 where there is none
  int heading_level = 0;   // 2 for <h2> and </h2>
};

// A tag that begins or ends more than words (<p>, </div>, <h2>), at the start of `text`, or at its
// end.
BlockTag MatchBlockTag(std::string_view text);
BlockTag MatchLastBlockTag(std::string_view text);

}  // namespace extract

#endif  // EXTRACT_TEXT_MARKUP_H_
