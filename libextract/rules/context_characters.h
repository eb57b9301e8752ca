// Characters as numbers by which tables of words are looked up. Internal to context patterns.
#ifndef EXTRACT_RULES_CONTEXT_CHARACTERS_H_
#define EXTRACT_RULES_CONTEXT_CHARACTERS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace extract {

// The bytes of a character, three at most (of the planes beyond the first, its first or last
// three: words are compared whole anyway); 0 where there is none.
inline std::uint32_t PackedAt(std::string_view text, std::size_t at) {
  const auto* p = reinterpret_cast<const unsigned char*>(text.data()) + at;
  const std::size_t left = text.size() - at;
  if (left == 0) return 0;
  if (p[0] < 0x80 || left == 1) return p[0];
  if (p[0] < 0xE0 || left == 2) return static_cast<std::uint32_t>(p[0] << 8 | p[1]);
  return static_cast<std::uint32_t>(p[0] << 16 | p[1] << 8 | p[2]);
}

// The same, and goes on to the character behind it. `at` is before the text's end.
inline std::uint32_t TakePacked(std::string_view text, std::size_t* at) {
  const auto* p = reinterpret_cast<const unsigned char*>(text.data()) + *at;
  if (p[0] >= 0xE0 && p[0] < 0xF0 && text.size() - *at >= 3) {
    *at += 3;
    return static_cast<std::uint32_t>(p[0] << 16 | p[1] << 8 | p[2]);
  }
  const std::uint32_t packed = PackedAt(text, *at);
  *at += p[0] < 0x80 ? 1 : p[0] < 0xE0 ? 2 : 4;
  return packed;
}

inline std::uint32_t PackedBefore(std::string_view text, std::size_t at) {
  const auto* p = reinterpret_cast<const unsigned char*>(text.data()) + at;
  if (at == 0) return 0;
  if (p[-1] < 0x80 || at == 1) return p[-1];
  if (p[-2] >= 0xC0 || at == 2) return static_cast<std::uint32_t>(p[-2] << 8 | p[-1]);
  return static_cast<std::uint32_t>(p[-3] << 16 | p[-2] << 8 | p[-1]);
}

// The same of a character alone: its first three bytes and its last.
inline std::uint32_t PackedFirst(char32_t c) {
  if (c < 0x80) return c;
  if (c < 0x800) return 0xC080u | (c & 0x7C0) << 2 | (c & 0x3F);
  if (c < 0x10000) return 0xE08080u | (c & 0xF000) << 4 | (c & 0xFC0) << 2 | (c & 0x3F);
  return 0xF08080u | (c & 0x1C0000) >> 2 | (c & 0x3F000) >> 4 | (c & 0xFC0) >> 6;
}
inline std::uint32_t PackedLast(char32_t c) {
  if (c < 0x10000) return PackedFirst(c);
  return 0x808080u | (c & 0x3F000) << 4 | (c & 0xFC0) << 2 | (c & 0x3F);
}

inline std::uint32_t CharacterHash(std::uint32_t character) {
  const std::uint32_t mixed = character * 0x9E3779B1u;
  return mixed >> 16 ^ mixed >> 26;
}
inline std::uint64_t CharacterBit(std::uint32_t character) {
  return std::uint64_t{1} << (character * 0x9E3779B1u >> 26);
}

}  // namespace extract

#endif  // EXTRACT_RULES_CONTEXT_CHARACTERS_H_
