// Numbers of characters (packed, see context_characters.h), for tables of rules that are asked
// about characters of a text: which of them a table has cannot be foretold, so nothing branches on
// it. Each character stands in one of two places, and both are looked at.
#ifndef EXTRACT_RULES_CHARACTER_TABLE_H_
#define EXTRACT_RULES_CHARACTER_TABLE_H_

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace extract {

class CharacterTable {
 public:
  using Numbered = std::vector<std::pair<std::uint32_t, std::uint32_t>>;  // character, number

  // Each character once, with a number that is not 0.
  void Build(const Numbered& characters);
  // 0 for a character that the table does not have.
  std::uint32_t Of(std::uint32_t character) const {
    const Slot& one = slots_[character * kFactor >> shift_];
    const Slot& other = slots_[character * kOtherFactor >> shift_];
    return ((0 - std::uint32_t{one.character == character}) & one.number) |
           ((0 - std::uint32_t{other.character == character}) & other.number);
  }

 private:
  static constexpr std::uint32_t kFactor = 0x9E3779B1u;
  static constexpr std::uint32_t kOtherFactor = 0x85EBCA6Bu;
  static constexpr int kFewestSlotBits = 2;

  struct Slot {
    std::uint32_t character = 0;
    std::uint32_t number = 0;  // 0: free
  };
  bool Place(Slot slot);

  int shift_ = 32 - kFewestSlotBits;
  std::vector<Slot> slots_ = std::vector<Slot>(std::size_t{1} << kFewestSlotBits);
};

}  // namespace extract

#endif  // EXTRACT_RULES_CHARACTER_TABLE_H_
