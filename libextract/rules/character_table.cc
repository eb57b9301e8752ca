#include "rules/character_table.h"

namespace extract {

// Who stands in the way goes to its other place, and so on. False where that finds no end.
bool CharacterTable::Place(Slot slot) {
  constexpr int kMostMoves = 64;
  std::size_t at = slot.character * kFactor >> shift_;
  for (int moves = 0; moves < kMostMoves; ++moves) {
    std::swap(slot, slots_[at]);
    if (slot.number == 0) return true;
    const std::size_t one = slot.character * kFactor >> shift_;
    const std::size_t other = slot.character * kOtherFactor >> shift_;
    at = at == one ? other : one;
  }
  return false;
}

void CharacterTable::Build(const Numbered& characters) {
  int bits = kFewestSlotBits;
  while (std::size_t{1} << bits < 3 * characters.size()) ++bits;
  for (bool placed = false; !placed; ++bits) {
    shift_ = 32 - bits;
    slots_.assign(std::size_t{1} << bits, Slot());
    placed = true;
    for (const auto& [character, number] : characters) {
      placed = placed && Place({character, number});
    }
  }
}

}  // namespace extract
