// Which kinds of words stand anywhere in a text, by one pass over it for all of them.
//
//   WordSearch search;
//   search.Add("商务部", 1);
//   search.Add("立法会", 2);
//   search.KindsIn("据商务部公布,…");   // 1
//
// A table of bits that stays in the nearest cache tells at nearly every character that no word
// begins there; the few words behind a bit are compared. For hundreds of words, not for thousands.
// Immutable once built, thread-safe; allocates nothing when asked.
#ifndef EXTRACT_BASE_WORD_SEARCH_H_
#define EXTRACT_BASE_WORD_SEARCH_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace extract {

class WordSearch {
 public:
  WordSearch();

  // A bit for each kind.
  void Add(std::string_view word, std::uint32_t kinds);
  // Both text and words are UTF-8.
  std::uint32_t KindsIn(std::string_view text) const;

 private:
  struct Word {
    std::size_t bit;  // in bits_
    std::string text;
    std::uint32_t kinds;
  };
  std::uint32_t KindsAt(std::size_t bit, std::string_view text) const;

  std::vector<std::uint64_t> bits_;  // by the first bytes of words
  std::vector<Word> words_;          // in order of their bits
  std::vector<Word> short_words_;    // that have fewer bytes than bits_ is asked by
  std::uint32_t kinds_ = 0;          // of any word
};

}  // namespace extract

#endif  // EXTRACT_BASE_WORD_SEARCH_H_
