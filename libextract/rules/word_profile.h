// All that the grammar asks of a single word, in one look-up: its traits (word_traits.h) and the
// sets of sentence_words.tsv that hold it, a bit each, so that tokens carry the answers and nobody
// compares strings again.
#ifndef EXTRACT_RULES_WORD_PROFILE_H_
#define EXTRACT_RULES_WORD_PROFILE_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/string_map.h"
#include "rules/sentence_words.h"
#include "text/word_list.h"

namespace extract {

struct WordProfile {
  std::uint64_t sets = 0;    // SetBit() of each set that holds the word
  std::uint32_t traits = 0;  // Trait bits
};

constexpr std::uint64_t SetBit(SentenceWord set) {
  static_assert(static_cast<int>(SentenceWord::kFirstOfTexts_) <= 64,
                "a token has a bit for each set but those that are asked of texts alone");
  const bool of_texts = set >= SentenceWord::kFirstOfTexts_;
  return of_texts ? 0 : std::uint64_t{1} << static_cast<int>(set);
}

constexpr bool operator==(const WordProfile& a, const WordProfile& b) {
  return a.sets == b.sets && a.traits == b.traits;
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

  // Gives equal profiles one number, so that a word's number tells its profile, and tells the words
  // of the list theirs. To be called when all is added.
  void Tag(WordList* words);
  // Of all words of the list that were given this tag, which is not kUntagged.
  const WordProfile& ByTag(std::uint16_t tag) const { return by_tag_[tag]; }

 private:
  StringMap<WordProfile> profiles_;
  std::vector<WordProfile> by_tag_ = std::vector<WordProfile>(1);  // first that of kNoTag
};

}  // namespace extract

#endif  // EXTRACT_RULES_WORD_PROFILE_H_
