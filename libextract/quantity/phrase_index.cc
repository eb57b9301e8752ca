#include "quantity/phrase_index.h"

#include <algorithm>

#include "base/utf8.h"

namespace extract {
namespace {

constexpr std::size_t kFewSlots = 64;

// The bytes of a character as one number, never 0.
std::uint32_t Pack(std::string_view character) {
  std::uint32_t packed = 0;
  for (const char c : character) packed = packed << 8 | static_cast<unsigned char>(c);
  return packed + 1;
}

// By the lead byte alone: a cut or broken character only makes a word that is not found.
std::uint32_t FirstCharacter(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text[0]);
  return Pack(text.substr(0, lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4));
}

std::uint32_t LastCharacter(std::string_view text) {
  std::size_t length = 1;
  while (length < 4 && length < text.size() && IsUtf8Continuation(text[text.size() - length])) {
    ++length;
  }
  return Pack(text.substr(text.size() - length));
}

}  // namespace

const IndexedPhrase* PhrasesAt::Search(std::size_t set) const {
  for (const IndexedPhrase& phrase : group_->phrases) {
    const std::size_t size = phrase.text.size();
    if (phrase.set != set || size > side_.size()) continue;
    // The byte at the other end tells most words apart without a call.
    if (ends_) {
      if (side_[side_.size() - size] != phrase.text.front()) continue;
      if (side_.ends_with(phrase.text)) return &phrase;
    } else {
      if (side_[size - 1] != phrase.text.back()) continue;
      if (side_.starts_with(phrase.text)) return &phrase;
    }
  }
  return nullptr;
}

PhraseIndex::PhraseIndex(Side side) : ends_(side == Side::kEnd), slots_(kFewSlots) {}

std::uint32_t PhraseIndex::KeyOf(std::string_view side) const {
  return ends_ ? LastCharacter(side) : FirstCharacter(side);
}

// The slot of the character, or the free one where it would stand.
std::size_t PhraseIndex::SlotOf(std::uint32_t character) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = (character * 2654435761u >> 12) & mask;
  while (slots_[slot].character != 0 && slots_[slot].character != character) {
    slot = (slot + 1) & mask;
  }
  return slot;
}

void PhraseIndex::Grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.character != 0) slots_[SlotOf(slot.character)] = slot;
  }
}

bool PhraseIndex::Add(std::size_t set, std::string_view text, std::uint8_t payload) {
  if (text.empty()) return false;
  const std::uint32_t character = KeyOf(text);
  std::size_t slot = SlotOf(character);
  if (slots_[slot].character == 0) {
    if ((groups_.size() + 1) * 2 > slots_.size()) {
      Grow();
      slot = SlotOf(character);
    }
    slots_[slot] = {character, static_cast<std::uint32_t>(groups_.size())};
    groups_.emplace_back();
  }
  PhraseGroup& group = groups_[slots_[slot].group];
  for (const IndexedPhrase& phrase : group.phrases) {
    if (phrase.set == set && phrase.text == text) return false;
  }
  const auto behind =
      std::find_if(group.phrases.begin(), group.phrases.end(), [&](const IndexedPhrase& phrase) {
        return phrase.set > set || (phrase.set == set && phrase.text.size() < text.size());
      });
  group.phrases.insert(behind, {std::string(text), static_cast<std::uint8_t>(set), payload});
  group.sets |= std::uint64_t{1} << set;
  return true;
}

PhrasesAt PhraseIndex::At(std::string_view text, std::size_t position) const {
  if (!ends_ && position > text.size()) return {};
  const std::string_view side = ends_ ? text.substr(0, position) : text.substr(position);
  if (side.empty()) return {};
  const Slot& slot = slots_[SlotOf(KeyOf(side))];
  return slot.character == 0 ? PhrasesAt() : PhrasesAt(&groups_[slot.group], side, ends_);
}

}  // namespace extract
