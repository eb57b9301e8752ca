// Words with parts of speech, by dictionary: the ground on which noun phrases are cut.
//
//   Result<WordList> words = WordList::FromTsv(tsv, "words.tsv", extra);
//   Segmenter(&words.value()).Segment(text, {0, text.size()}, &tokens);
//
// The best segmentation is the path of least cost through the word list (unigram, Viterbi);
// characters out of the list stand alone as kOther. Segment() allocates nothing once its scratch
// is warm.
#ifndef EXTRACT_TEXT_SEGMENTER_H_
#define EXTRACT_TEXT_SEGMENTER_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/normalized_block.h"
#include "text/word_list.h"

namespace extract {

struct Token {
  std::uint32_t begin = 0;  // bytes in the segmented text
  std::uint32_t end = 0;
  WordClass word_class = WordClass::kOther;
  std::uint16_t tag = WordList::kUntagged;  // of words in the list: what SetTags gave it
};

class Segmenter {
 public:
  explicit Segmenter(const WordList* words) : words_(words) {}

  // Appends the tokens of text[range] in order; they cover it without gaps (spaces are left out).
  // Not thread-safe (it owns scratch): one a thread.
  void Segment(std::string_view text, ByteRange range, std::vector<Token>* tokens);

 private:
  // The cheapest way to cut a run from its beginning to one of its characters: from the highest
  // bits its cost, where its last word begins, and that word's kind. So the lesser of two is the
  // cheaper one, and of two that cost the same the one whose last word is longer.
  using Way = std::uint64_t;
  struct Character {
    WordTrie::Key key;
    WordTrie::Node node;  // of the words that begin with it
    Way way;              // to where it begins
  };

  std::size_t ReadRun(std::string_view text, std::size_t at, std::size_t end);
  void FindWays(std::size_t size);
  void AddRun(std::size_t begin, std::size_t size, std::vector<Token>* tokens);

  const WordList* words_;
  std::vector<Character> run_;  // of CJK characters, and one more for its end
  std::vector<Way> path_;
};

}  // namespace extract

#endif  // EXTRACT_TEXT_SEGMENTER_H_
