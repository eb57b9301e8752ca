// What stands right before and right behind a reading, looked up once for all that asks about it:
// qualifiers and refusals put some forty questions to it, and nearly all are answered by a
// character or a bit.
#ifndef EXTRACT_QUANTITY_SIDES_H_
#define EXTRACT_QUANTITY_SIDES_H_

#include <string_view>

#include "base/utf8.h"
#include "quantity/numeral_vocabulary.h"
#include "text/normalized_block.h"

namespace extract {

struct Sides {
  char32_t before = 0;  // 0 where the text begins, or ends
  char32_t after = 0;
  WordsBeside words_before;
  WordsBeside words_behind;
};

inline char32_t CharacterBefore(std::string_view text, std::size_t position) {
  std::size_t bytes = 0;
  return position == 0 ? U'\0' : DecodeBefore(text, position, &bytes);
}

inline char32_t CharacterAfter(std::string_view text, std::size_t position) {
  std::size_t bytes = 0;
  return position >= text.size() ? U'\0' : DecodeAt(text, position, &bytes);
}

inline Sides SidesOf(std::string_view text, const NumeralVocabulary& words, ByteRange span) {
  return {CharacterBefore(text, span.begin), CharacterAfter(text, span.end),
          words.Ending(text, span.begin), words.Beginning(text, span.end)};
}

}  // namespace extract

#endif  // EXTRACT_QUANTITY_SIDES_H_
