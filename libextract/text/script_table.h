// The table of simplified script and standard width, made at build time by
// tools/make_script_table.cc.
#ifndef EXTRACT_TEXT_SCRIPT_TABLE_H_
#define EXTRACT_TEXT_SCRIPT_TABLE_H_

#include <cstddef>
#include <cstdint>

#include "text/fold_action.h"

namespace extract {
namespace script_table {

extern const std::uint8_t kPageOf[256];
extern const std::uint16_t kPages[][256];
extern const std::uint64_t kChanged[1024];

}  // namespace script_table

// A replacement, a FoldAction or 0, for a character of the basic plane.
inline std::uint16_t FoldEntry(char16_t c) {
  return script_table::kPages[script_table::kPageOf[c >> 8]][c & 0xFF];
}

// Whether FoldEntry is not 0 for the character that these three bytes of UTF-8 are. One bit a
// character, so that the table stays in the cache: nearly every character of a text is asked for.
inline bool IsChanged(unsigned first, unsigned second, unsigned third) {
  constexpr unsigned kBase = 0xE0 << 6 | 0x80;
  const std::uint64_t row = script_table::kChanged[(first << 6) + second - kBase];
  return (row >> (third & 0x3F) & 1) != 0;
}

// The character in simplified script and standard width; actions leave it as it is.
inline char32_t FoldCharacter(char32_t c) {
  if (c > 0xFFFF) return c;
  const std::uint16_t entry = FoldEntry(static_cast<char16_t>(c));
  return entry == 0 || (entry >= 0xD800 && entry <= 0xDFFF) ? c : entry;
}

}  // namespace extract

#endif  // EXTRACT_TEXT_SCRIPT_TABLE_H_
