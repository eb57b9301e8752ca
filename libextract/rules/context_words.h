// Lists of words that patterns of rules look up at a place in a text, each by the character next to
// it. Rules hold the same lists again and again (verbs of rising, qualifiers), hundreds of words in
// many: each is kept once for all patterns that share a ContextWords.
#ifndef EXTRACT_RULES_CONTEXT_WORDS_H_
#define EXTRACT_RULES_CONTEXT_WORDS_H_

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "rules/context_characters.h"

namespace extract {

enum class ContextSide : std::uint8_t {
  kBefore,  // matches end with the text; of several the longest counts
  kBehind,  // matches begin with the text; RE2's first choice counts
};

class ContextWords {
 public:
  // The number of a list. Words that end (kBehind: begin) with the same character keep their order.
  std::uint32_t Add(std::span<const std::string_view> words, ContextSide side);
  // CharacterBits of all that its words end, or begin, with.
  std::uint64_t Characters(std::uint32_t list) const { return lists_[list].characters; }
  // Calls found(bytes) for each word of the list that ends `room`, the text before a place, or that
  // begins it, the text behind. `character` is the one there, as PackedBefore or PackedAt.
  template <typename Found>
  void ForEach(std::uint32_t list, ContextSide side, std::string_view room, std::uint32_t character,
               const Found& found) const;

 private:
  // Of a word, the bytes next to the place where it is looked up, and which of those it has: most
  // words have no more, and are told apart by one comparison.
  static constexpr std::size_t kNear = sizeof(std::uint64_t);
  struct Word {
    std::uint32_t begin;  // in text_
    std::uint32_t size;
    std::uint64_t near;
    std::uint64_t mask;
  };
  struct Slot {  // words with the same character
    std::uint32_t character = 0;
    std::uint32_t first = 0;
    std::uint32_t count = 0;  // 0: free
  };
  struct List {
    std::uint32_t first_slot = 0;
    std::uint32_t slots = 0;  // a power of two
    std::uint64_t characters = 0;
  };

  static std::uint64_t NearBytes(std::string_view text, ContextSide side);
  void Fill(std::span<const std::string_view> words, ContextSide side, List* list);

  std::vector<List> lists_;
  std::vector<Slot> slots_;
  std::vector<Word> words_;
  std::string text_;
  std::unordered_map<std::string, std::uint32_t> known_;  // lists by their words
};

inline std::uint64_t ContextWords::NearBytes(std::string_view text, ContextSide side) {
  const bool before = side == ContextSide::kBefore;
  if (text.size() >= kNear) {
    std::uint64_t near;
    std::memcpy(&near, text.data() + (before ? text.size() - kNear : 0), kNear);
    return near;
  }
  char bytes[kNear] = {};
  std::copy(text.begin(), text.end(), bytes + (before ? kNear - text.size() : 0));
  return std::bit_cast<std::uint64_t>(bytes);
}

template <typename Found>
void ContextWords::ForEach(std::uint32_t list, ContextSide side, std::string_view room,
                           std::uint32_t character, const Found& found) const {
  const Slot* const slots = slots_.data() + lists_[list].first_slot;
  const std::uint32_t mask = lists_[list].slots - 1;
  std::uint32_t slot = CharacterHash(character) & mask;
  while (slots[slot].count != 0 && slots[slot].character != character) slot = (slot + 1) & mask;
  if (slots[slot].count == 0) return;
  const std::uint64_t near = NearBytes(room, side);
  const Word* word = words_.data() + slots[slot].first;
  for (const Word* const end = word + slots[slot].count; word != end; ++word) {
    if (((near ^ word->near) & word->mask) != 0 || word->size > room.size()) continue;
    const std::size_t begin = side == ContextSide::kBefore ? room.size() - word->size : 0;
    if (word->size > kNear &&
        room.substr(begin, word->size) != std::string_view(text_).substr(word->begin, word->size)) {
      continue;
    }
    found(word->size);
  }
}

}  // namespace extract

#endif  // EXTRACT_RULES_CONTEXT_WORDS_H_
