#include "rules/context_filter.h"

#include <limits>

#include "rules/context_characters.h"

namespace extract {
namespace {

std::size_t Length(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

}  // namespace

void ContextMask::Gather() {
  known_ = true;
  bits_.fill(0);
  for (std::size_t i = 0; i < text_.size(); i += Length(text_[i])) {
    const std::uint16_t hash = Hash(PackedAt(text_, i));
    bits_[hash / 64] |= std::uint64_t{1} << (hash % 64);
  }
}

ContextFilter::ContextFilter(const PatternShape& left) {
  for (const Characters& characters : left.required) {
    if (characters.size() > std::numeric_limits<std::uint16_t>::max()) continue;
    needed_.push_back(static_cast<std::uint16_t>(characters.size()));
    for (const char32_t c : characters) needed_.push_back(ContextMask::Hash(PackedFirst(c)));
  }
}

}  // namespace extract
