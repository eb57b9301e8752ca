// Words with parts of speech, by dictionary: the ground on which noun phrases are cut.
//
// The word list (rules/cn/words.tsv: word, part of speech, weight, sorted by bytes) is searched in
// place, nothing is built at start-up. The best segmentation is the path of least cost (unigram).
// Thread-safe; Segment() allocates nothing once `tokens` is warm.
#ifndef EXTRACT_TEXT_SEGMENTER_H_
#define EXTRACT_TEXT_SEGMENTER_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/status.h"
#include "text/normalized_block.h"

namespace extract {

// ICTCLAS-style classes, reduced. The letters are those of words.tsv.
enum class WordClass : std::uint8_t {
  kNoun,         // n  also nz, nt, nr, ns, l, i, j
  kPlaceName,    // s  ns
  kVerb,         // v
  kVerbalNoun,   // w  vn: 投资, 管理, 改造
  kAdjective,    // a
  kAdverb,       // d
  kPreposition,  // p
  kConjunction,  // c
  kParticle,     // u  的 了 等
  kLocalizer,    // f  上 中 内
  kTimeWord,     // t
  kPronoun,      // r
  kClassifier,   // q
  kNumeral,      // m
  kLatin,        // letters
  kPunctuation,
  kOther,        // single characters out of the list, treated as nouns in compounds
};

struct Token {
  std::uint32_t begin = 0;  // bytes in the segmented text
  std::uint32_t end = 0;
  WordClass word_class = WordClass::kOther;
};

class Segmenter;

}  // namespace extract

#endif  // EXTRACT_TEXT_SEGMENTER_H_
