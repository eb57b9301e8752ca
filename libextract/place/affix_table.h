// Words with kinds, looked up by how a text goes on from a position (kFront), or by how it comes to
// one (kBack): the longest word of certain kinds that stands there.
//
// Words are in chains by the character at that end of theirs, longest first. Most look-ups end at
// the chain's kinds; the others compare eight bytes at a time, which is all of most words.
// Immutable once built, thread-safe; look-ups allocate nothing.
#ifndef EXTRACT_PLACE_AFFIX_TABLE_H_
#define EXTRACT_PLACE_AFFIX_TABLE_H_

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"

namespace extract {

enum class AffixSide { kFront, kBack };

template <AffixSide kSide>
class AffixTable {
 public:
  struct Word {
    std::uint64_t edge = 0;  // its first, or last, eight bytes; zeros where it has less
    std::uint32_t kinds = 0;
    std::uint32_t size = 0;   // bytes
    std::uint32_t begin = 0;  // in pool_
    std::uint32_t next = 0;   // of the chain; 0 for none
  };

  AffixTable() : chain_of_(kKeys), chains_(1), words_(1) {}

  // Adds kinds to a word, which must not be empty.
  void Add(std::string_view word, std::uint32_t kinds) {
    std::uint16_t& chain_number =
        chain_of_[Key(word, kSide == AffixSide::kFront ? 0 : word.size())];
    if (chain_number == 0) {
      chain_number = static_cast<std::uint16_t>(chains_.size());
      chains_.emplace_back();
    }
    Chain& chain = chains_[chain_number];
    chain.kinds |= kinds;
    std::uint32_t* link = &chain.first;
    while (*link != 0 && words_[*link].size >= word.size()) {
      if (IsWord(words_[*link], word)) {
        words_[*link].kinds |= kinds;
        return;
      }
      link = &words_[*link].next;
    }
    Word added;
    added.edge = Edge(word, kSide == AffixSide::kFront ? 0 : word.size());
    added.kinds = kinds;
    added.size = static_cast<std::uint32_t>(word.size());
    added.begin = static_cast<std::uint32_t>(pool_.size());
    added.next = *link;
    *link = static_cast<std::uint32_t>(words_.size());
    pool_ += word;
    words_.push_back(added);
  }

  // The longest word of any of `kinds` that begins (kFront) or ends (kBack) at `position`; null for
  // none.
  const Word* Longest(std::string_view text, std::size_t position, std::uint32_t kinds) const {
    const std::size_t room = Room(text, position);
    if (room == 0) return nullptr;
    const Chain& chain = chains_[chain_of_[Key(text, position)]];
    if ((chain.kinds & kinds) == 0) return nullptr;
    const std::uint64_t edge = Edge(text, position);
    for (std::uint32_t at = chain.first; at != 0; at = words_[at].next) {
      const Word& word = words_[at];
      if ((word.kinds & kinds) != 0 && word.size <= room &&
          ((word.edge ^ edge) & kMasks[std::min<std::size_t>(word.size, kEdge)]) == 0 &&
          (word.size <= kEdge || RestIsEqual(word, text, position))) {
        return &word;
      }
    }
    return nullptr;
  }

  // Kinds of all words that begin, or end, with the character: a quick "none of these".
  std::uint32_t KindsOfChain(char32_t c) const { return chains_[chain_of_[c % kKeys]].kinds; }
  // Calls visit(word) for every word of `kinds`.
  template <typename Visit>
  void ForEach(std::uint32_t kinds, const Visit& visit) const {
    for (const Word& word : words_) {
      if ((word.kinds & kinds) != 0) {
        visit(std::string_view(pool_).substr(word.begin, word.size));
      }
    }
  }

  // The word itself; null where it was not added.
  const Word* Find(std::string_view whole) const {
    if (whole.empty()) return nullptr;
    const Chain& chain =
        chains_[chain_of_[Key(whole, kSide == AffixSide::kFront ? 0 : whole.size())]];
    for (std::uint32_t at = chain.first; at != 0; at = words_[at].next) {
      if (IsWord(words_[at], whole)) return &words_[at];
    }
    return nullptr;
  }

 private:
  struct Chain {
    std::uint32_t kinds = 0;  // of its words
    std::uint32_t first = 0;
  };

  static constexpr std::size_t kKeys = 0x10000;
  static constexpr std::size_t kEdge = sizeof(std::uint64_t);
  // By size: all bits of the bytes that a word of this size has in its edge.
  static constexpr std::array<std::uint64_t, kEdge + 1> kMasks = [] {
    std::array<std::uint64_t, kEdge + 1> masks{};
    for (std::size_t size = 0; size <= kEdge; ++size) {
      std::array<unsigned char, kEdge> bytes{};
      for (std::size_t i = 0; i < size; ++i) {
        bytes[kSide == AffixSide::kFront ? i : kEdge - 1 - i] = 0xFF;
      }
      masks[size] = std::bit_cast<std::uint64_t>(bytes);
    }
    return masks;
  }();

  static std::size_t Room(std::string_view text, std::size_t position) {
    if (kSide == AffixSide::kBack) return position;
    return position < text.size() ? text.size() - position : 0;
  }
  // Of the character at (kFront), or before (kBack), the position.
  static std::size_t Key(std::string_view text, std::size_t position) {
    std::size_t length;
    if constexpr (kSide == AffixSide::kFront) {
      return DecodeAt(text, position, &length) % kKeys;
    } else {
      return CodePointBefore(text, position, &length) % kKeys;
    }
  }
  static std::uint64_t Edge(std::string_view text, std::size_t position) {
    std::uint64_t edge = 0;
    const std::size_t room = Room(text, position);
    if constexpr (kSide == AffixSide::kFront) {
      if (room >= kEdge) {
        std::memcpy(&edge, text.data() + position, kEdge);
      } else {
        std::memcpy(&edge, text.data() + position, room);
      }
    } else if (room >= kEdge) {
      std::memcpy(&edge, text.data() + position - kEdge, kEdge);
    } else {
      std::memcpy(reinterpret_cast<char*>(&edge) + kEdge - room, text.data() + position - room,
                  room);
    }
    return edge;
  }
  bool RestIsEqual(const Word& word, std::string_view text, std::size_t position) const {
    const std::size_t rest = word.size - kEdge;
    const char* const own = pool_.data() + word.begin;
    if constexpr (kSide == AffixSide::kFront) {
      return std::memcmp(own + kEdge, text.data() + position + kEdge, rest) == 0;
    } else {
      return std::memcmp(own, text.data() + position - word.size, rest) == 0;
    }
  }
  bool IsWord(const Word& word, std::string_view whole) const {
    return word.size == whole.size() &&
           std::memcmp(pool_.data() + word.begin, whole.data(), whole.size()) == 0;
  }

  std::vector<std::uint16_t> chain_of_;  // by character; 0 for none
  std::vector<Chain> chains_;            // from 1
  std::vector<Word> words_;              // from 1
  std::string pool_;
};

}  // namespace extract

#endif  // EXTRACT_PLACE_AFFIX_TABLE_H_
