#include "rules/context_filter.h"

#include "rules/context_characters.h"

namespace extract {
namespace {

std::size_t Hash(std::uint32_t character) { return character * 0x9E3779B1u >> 24; }

std::size_t Length(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

}  // namespace

std::size_t CharacterMask::HashAt(std::string_view text) { return Hash(PackedAt(text, 0)); }

CharacterMask CharacterMask::Of(std::string_view text) {
  CharacterMask mask;
  for (std::size_t i = 0; i < text.size(); i += Length(text[i])) mask.Add(Hash(PackedAt(text, i)));
  return mask;
}

CharacterMask CharacterMask::OfAny(const Characters& characters) {
  CharacterMask mask;
  for (const char32_t character : characters) mask.Add(Hash(PackedFirst(character)));
  return mask;
}

ContextFilter::ContextFilter(const PatternShape& left, const PatternShape& right) {
  if (right.first) {
    has_first_ = true;
    first_ = CharacterMask::OfAny(*right.first);
  }
  for (const Characters& characters : left.required) {
    needed_.push_back(CharacterMask::OfAny(characters));
  }
}

}  // namespace extract
