#include "quantity/phrase_index.h"

#include <algorithm>

namespace extract {

PhraseIndex::PhraseIndex(Side side) : ends_(side == Side::kEnd), rows_(1), groups_(1) {}

// Where the group of a word's character is written.
std::uint16_t* PhraseIndex::PlaceOf(std::string_view word) {
  const unsigned char* bytes = ThreeBytes(word);
  if (bytes == nullptr) {
    return &others_[static_cast<unsigned char>(ends_ ? word.back() : word.front())];
  }
  std::uint16_t& row = row_of_[RowIndex(bytes)];
  if (row == 0) {
    row = static_cast<std::uint16_t>(rows_.size());
    rows_.emplace_back();
  }
  return &rows_[row][bytes[2] & 0x3Fu];
}

bool PhraseIndex::Add(std::size_t set, std::string_view text, std::uint32_t payload) {
  if (text.empty()) return false;
  std::uint16_t* const place = PlaceOf(text);
  if (*place == 0) {
    *place = static_cast<std::uint16_t>(groups_.size());
    groups_.emplace_back();
  }
  PhraseGroup& group = groups_[*place];
  for (const IndexedPhrase& phrase : group.phrases) {
    if (phrase.set == set && phrase.text == text) return false;
  }
  const auto behind =
      std::find_if(group.phrases.begin(), group.phrases.end(), [&](const IndexedPhrase& phrase) {
        return phrase.set > set || (phrase.set == set && phrase.text.size() < text.size());
      });
  const std::string ones(text.size(), '\xFF');
  group.phrases.insert(behind, {TextEdge::Of(text, ends_), TextEdge::Of(ones, ends_),
                                std::string(text), payload, static_cast<std::uint8_t>(set)});
  group.sets |= std::uint64_t{1} << set;
  return true;
}

}  // namespace extract
