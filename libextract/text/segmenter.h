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
};

class Segmenter {
 public:
  explicit Segmenter(const WordList* words) : words_(words) {}

  // Appends the tokens of text[range] in order; they cover it without gaps (spaces are left out).
  // Not thread-safe (it owns scratch): one a thread.
  void Segment(std::string_view text, ByteRange range, std::vector<Token>* tokens);

 private:
  void SegmentRun(std::size_t begin, std::vector<Token>* tokens);

  const WordList* words_;
  struct Step {
    std::uint32_t cost;
    std::uint32_t from;
    WordClass word_class;
  };
  std::vector<Step> steps_;
  std::vector<char32_t> characters_;   // of the run at hand
  std::vector<WordTrie::Node> first_;  // of each character
  std::vector<Token> reversed_;
};

}  // namespace extract

#endif  // EXTRACT_TEXT_SEGMENTER_H_
