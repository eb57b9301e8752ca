#include "rules/context_filter.h"

#include "base/utf8.h"

namespace extract {

std::size_t CharacterMask::FirstHash(std::string_view text) {
  std::size_t length;
  const std::uint32_t c = DecodeAt(text, 0, &length);
  return (c * 0x9E3779B1u) >> 24;
}

CharacterMask CharacterMask::Of(std::string_view text) {
  CharacterMask mask;
  for (std::size_t i = 0; i < text.size(); i = NextCharacter(text, i)) {
    mask.Add(FirstHash(text.substr(i)));
  }
  return mask;
}

CharacterMask CharacterMask::OfAny(const Characters& characters) {
  CharacterMask mask;
  for (const std::string& character : characters) mask.Add(FirstHash(character));
  return mask;
}

ContextFilter::ContextFilter(const PatternShape& left, const PatternShape& right) {
  for (const Characters& characters : left.required) {
    needed_.push_back(CharacterMask::OfAny(characters));
  }
  if (right.first) {
    has_first_ = true;
    first_ = CharacterMask::OfAny(*right.first);
  }
}

}  // namespace extract
