// All that the grammar asks of a single word, in one look-up: its traits (word_traits.h) and the
// sets of sentence_words.tsv that hold it, a bit each, so that tokens carry the answers and nobody
// compares strings again.
#ifndef EXTRACT_RULES_WORD_PROFILE_H_
#define EXTRACT_RULES_WORD_PROFILE_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/string_map.h"
#include "rules/sentence_words.h"

namespace extract {

struct WordProfile {
  std::uint64_t sets = 0;    // SetBit() of each set that holds the word
  std::uint32_t traits = 0;  // Trait bits
};

constexpr std::uint64_t SetBit(SentenceWord set) {
  static_assert(static_cast<int>(SentenceWord::kCount_) <= 64);
  return std::uint64_t{1} << static_cast<int>(set);
}

class WordProfiles {
 public:
  void AddTraits(std::string_view word, std::uint32_t traits) { profiles_[word].traits |= traits; }
  void AddSets(const SentenceWords& sets) {
    for (std::size_t i = 0; i < static_cast<std::size_t>(SentenceWord::kCount_); ++i) {
      const auto set = static_cast<SentenceWord>(i);
      for (const std::string_view word : sets[set].words()) profiles_[word].sets |= SetBit(set);
    }
  }
  WordProfile Of(std::string_view word) const {
    const WordProfile* const profile = profiles_.Find(word);
    return profile == nullptr ? WordProfile() : *profile;
  }

 private:
  StringMap<WordProfile> profiles_;
};

}  // namespace extract

#endif  // EXTRACT_RULES_WORD_PROFILE_H_
