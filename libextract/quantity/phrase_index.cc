#include "quantity/phrase_index.h"

#include <algorithm>

namespace extract {

const IndexedPhrase* PhrasesAt::Search(std::size_t set) const {
  return Longest(set, [](const IndexedPhrase&) { return true; });
}

bool PhraseIndex::HasWhole(const IndexedPhrase& phrase, std::string_view side) const {
  const std::string_view text = std::string_view(texts_).substr(phrase.text, phrase.size);
  return ends_ ? side.ends_with(text) : side.starts_with(text);
}

PhraseIndex::PhraseIndex(Side side) : ends_(side == Side::kEnd), rows_(1), groups_(1) {
  for (std::size_t size = 0; size < masks_.size(); ++size) {
    masks_[size] = EdgeOf(std::string(size, '\xFF'));
  }
}

// Where the group of a word's character is written.
std::uint16_t* PhraseIndex::PlaceOf(std::string_view word) {
  const std::uint64_t edge = EdgeOf(word);
  const std::uint32_t bytes = ThreeBytes(edge);
  if (!IsThree(bytes)) return &others_[OneByte(edge)];
  std::uint16_t& row = row_of_[RowIndex(bytes)];
  if (row == 0) {
    row = static_cast<std::uint16_t>(rows_.size());
    rows_.emplace_back();
  }
  return &rows_[row][bytes & 0x3F];
}

bool PhraseIndex::Add(std::size_t set, std::string_view text, std::uint32_t payload) {
  if (text.empty()) return false;
  std::uint16_t* const place = PlaceOf(text);
  if (*place == 0) {
    *place = static_cast<std::uint16_t>(groups_.size());
    groups_.emplace_back();
  }
  PhraseGroup& group = groups_[*place];
  IndexedPhrase added;
  added.edge = EdgeOf(text);
  added.edge_size = static_cast<std::uint8_t>(std::min(text.size(), kEdgeBytes));
  added.size = static_cast<std::uint32_t>(text.size());
  added.payload = payload;
  added.text = static_cast<std::uint32_t>(texts_.size());
  added.set = static_cast<std::uint8_t>(set);
  for (const IndexedPhrase& phrase : group.phrases) {
    if (phrase.set == set && phrase.size == added.size && Stands(phrase, text, added.edge)) {
      return false;
    }
  }
  texts_.append(text);
  const auto behind =
      std::find_if(group.phrases.begin(), group.phrases.end(), [&](const IndexedPhrase& phrase) {
        return phrase.set > set || (phrase.set == set && phrase.size < added.size);
      });
  group.phrases.insert(behind, added);
  group.sets |= std::uint64_t{1} << set;
  return true;
}

}  // namespace extract
